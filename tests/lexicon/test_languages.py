import pytest

from components.errors import LexiconError
from components.lexicon.dates.languages import language_words, read_languages

GOOD = '[[language]]\ncode = "de"\nname = "German"\n[language.parts]\nSTART = ["anfang"]\n'


def wrong(tmp_path, text):
    path = tmp_path / "languages.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        read_languages(path)
    return str(caught.value)


def test_russian_has_its_prepositional_months():
    """The forms that stand after "в" are there, one for each month."""
    months = language_words()["ru"].meanings["months"]
    assert [months[form] for form in ("январе", "ноябре", "мае")] == ["1", "11", "5"]


def test_months_and_weekdays_have_their_numbers():
    """Months are 1 to 12 and weekdays 1 to 7 in every language."""
    for words in language_words().values():
        assert set(words.meanings["months"].values()) <= {str(number) for number in range(1, 13)}
        assert set(words.meanings["weekdays"].values()) <= {str(number) for number in range(1, 8)}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (GOOD + GOOD, "language 'de' stands twice."),
        (GOOD.replace("parts", "bits"), "unknown key 'bits'."),
        (GOOD.replace('name = "German"\n', ""), "code or name is missing."),
        (GOOD.replace("anfang", "Anfang"), "not a list of lower-case words."),
        (GOOD + 'END = ["anfang"]\n', "'anfang' means 'START' and 'END'."),
    ],
)
def test_what_is_wrong_is_named(tmp_path, text, complaint):
    """A wrong entry is refused in a sentence that names the file and the fault."""
    said = wrong(tmp_path, text)
    assert said.startswith("languages.toml")
    assert complaint in said
