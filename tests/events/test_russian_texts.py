"""Russian texts of some sentences: what is quoted, whose text it is, and which day goes on."""

from datetime import date

import pytest

from components.events import extract_mentions
from components.model import Article, Mention

DAY = date(2018, 4, 6)


def _mentions(text: str, publisher: str = "МИД России") -> tuple[Mention, ...]:
    return extract_mentions(Article("", text, DAY, publisher, language="ru"))


def _day(mention: Mention) -> str:
    return mention.when.span.iso if mention.when and mention.when.span else "-"


def test_the_clause_is_quoted_and_not_the_sentence():
    """Of two acts in a sentence each is quoted by itself, without the word that joins them."""
    text = "Сообщаем, что США выслали двух российских дипломатов, а Россия закрыла консульство США."
    quotes = [one.quote for one in _mentions(text)]
    assert quotes == ["США выслали двух российских дипломатов", "Россия закрыла консульство США."]


def test_a_quote_keeps_what_was_said_and_the_day():
    """Of a saying what is said is quoted, as far as it tells no act of its own."""
    text = "5 апреля, в четверг, С. В. Лавров отметил, что диалог с США труден."
    assert [one.quote for one in _mentions(text)] == [text]


def test_a_text_without_a_publisher_does_nothing_itself():
    """Only a state that publishes a text can be taken for who acts unnamed."""
    text = "Россия и США спорят. Отозвано предложение о визах, закрыты склады."
    assert [one for one in _mentions(text, "") if one.action.id == "withdrawal"] == []


@pytest.mark.parametrize(
    ("publisher", "source"), [("Посольство России в США", "RUS"), ("Посольство США в России", "USA")]
)
def test_an_embassy_speaks_for_the_state_named_first(publisher, source):
    """The "we" of a text is who sent the embassy, not who houses it."""
    found = _mentions("Мы предложили обсудить визы. Россия и США ждут.", publisher)
    assert [actor.country for actor in found[0].sources] == [source]


def test_a_meeting_of_the_background_dates_its_paragraph_only():
    """The next paragraph is told as news again."""
    text = (
        "О встречах\n\nРоссия недовольна решением США.\n\n"
        "28 марта в Вене прошли консультации России и США.\n\n"
        "Американской стороне предложено вернуть дачи."
    )
    days = {one.action.id: _day(one) for one in _mentions(text)}
    assert (days["talks"], days["proposal"]) == ("2018-03-28", "2018-04-06")


def test_a_day_of_what_was_discussed_is_not_the_day_of_the_talks():
    """What lies behind the verb with its own noun belongs to that noun."""
    text = "5 апреля С. В. Лавров встретился с М. Помпео. Обсуждались итоги визита делегации 2 апреля в Осло."
    assert [_day(one) for one in _mentions(text) if one.action.id == "talks"] == ["2018-04-05", "2018-04-05"]


def test_another_meeting_named_by_a_participle_is_not_what_the_text_tells():
    """What follows was said in the talks of the opening."""
    text = (
        "5 апреля С. В. Лавров встретился с М. Помпео. Отмечена польза прошедшей 2 апреля в Осло встречи. "
        "Условлено поддерживать контакт."
    )
    assert _day(_mentions(text)[-1]) == "2018-04-05"


def test_a_year_of_a_treaty_dates_nothing_else():
    """In "the treaty of 1991" the year tells when the treaty was made."""
    text = "5 апреля президенты России и США встретились. Президенты поручили заменить Договор 1991 года."
    assert _day(_mentions(text)[-1]) == "2018-04-05"


def test_days_before_count_from_the_news():
    """The words "two days before" count from the day of the text where none of these weeks is named."""
    text = "Россия и США спорят. Двумя днями ранее США ввели санкции против России."
    assert _day(_mentions(text)[-1]) == "2018-04-04"


@pytest.mark.parametrize(("count", "day"), [("Пятью", "2018-05-10"), ("Десятью", "2018-05-05")])
def test_days_counted_back_by_a_word(count: str, day: str) -> None:
    """Their number is read from its stem."""
    text = f"15 мая США закрыли консульство России. {count} днями ранее Россия выслала двух дипломатов США."
    found = extract_mentions(Article("", text, date(2018, 5, 20), "МИД России", language="ru"))
    days = [one.when.span.iso if one.when and one.when.span else "" for one in found if one.action.id == "expulsion"]
    assert [one for one in days if one == day] == [day]
