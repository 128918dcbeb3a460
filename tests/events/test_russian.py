"""Russian sentences: who did what to whom, when, and whether it was done."""

from datetime import date

import pytest

from components.events import extract_mentions
from components.lexicon.actors import load_actors
from components.lexicon.russian import load_russian
from components.model import Article, Mention

DAY = date(2018, 4, 6)  # a Friday


def _mentions(text: str) -> tuple[Mention, ...]:
    return extract_mentions(Article("", text, DAY, language="ru"))


def _told(mention: Mention) -> tuple[str, str, str, str]:
    sides = ("+".join(dict.fromkeys(a.country for a in side)) for side in (mention.sources, mention.targets))
    return (mention.action.id, mention.status, *sides)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("США выслали 60 российских дипломатов, Россия ждёт.", ("expulsion", "occurred", "USA", "RUS")),
        ("Россия ввела санкции против США.", ("sanction", "occurred", "RUS", "USA")),
        ("Лавров встретился с Помпео в Вене.", ("talks", "occurred", "RUS+USA", "RUS+USA")),
        ("Владимир Путин пригласил Дональда Трампа в Москву.", ("proposal", "occurred", "RUS", "USA")),
        ("В Вене состоятся переговоры России и США.", ("talks", "planned", "RUS+USA", "RUS+USA")),
        ("Россия не ввела санкции против США.", ("sanction", "denied", "RUS", "USA")),
        ("В МИД России вызван посол США.", ("accusation", "occurred", "RUS", "USA")),
        (
            "Россия ждёт. Персонами нон грата объявлены шесть дипломатов посольства США.",
            ("expulsion", "occurred", "RUS", "USA"),
        ),
        ("Владимир Путин принял в Кремле посла США.", ("talks", "occurred", "RUS+USA", "RUS+USA")),
        ("Россия и США: в Вене обсуждён ряд вопросов.", ("talks", "occurred", "RUS+USA", "RUS+USA")),
        ("Козырев и Бейкер пообщались по телефону, узнали в России и США.", ("call", "occurred", "RUS+USA", "RUS+USA")),
        (
            "Москва может ввести против США меры, но она приостановила договор.",
            ("suspension", "occurred", "RUS", "USA"),
        ),
    ],
)
def test_an_act(text: str, act: tuple[str, str, str, str]) -> None:
    """The act with its standing and its two sides."""
    assert act in [_told(mention) for mention in _mentions(text)]


def test_a_name_tells_who_holds_the_office():
    """Not who holds it on the day: the name behind the office counts, and an unknown one is the state's."""
    for text, ids in (
        ("Президент США Барак Обама и Владимир Путин созвонились.", ["us.president.obama", "ru.president.putin"]),
        ("Госсекретарь США Джон Смит встретился с Лавровым.", ["us", "ru.foreign_minister.lavrov"]),
    ):
        (mention,) = _mentions(text)
        assert [actor.id for actor in mention.sources] == ids


def test_the_day_of_an_act_and_of_what_was_said_there():
    """Words of the sentence date it; what follows was said at that meeting."""
    text = "4 апреля Лавров встретился с Помпео. Министры договорились о новой встрече."
    talks, agreement = _mentions(text)[:2]
    assert (talks.when.span.iso, talks.basis) == ("2018-04-04", "stated")
    assert (agreement.when.span.iso, agreement.basis) == ("2018-04-04", "carried")


def test_quotes_and_triggers_are_the_text():
    """Offsets hold although the text is read in small letters without ё."""
    text = "Съёмка шла. Соединённые Штаты выслали российских дипломатов, сообщила Россия."
    mention = _mentions(text)[0]
    assert mention.quote == text[mention.where.start : mention.where.end]
    assert text[mention.trigger.start : mention.trigger.end] == "выслали"


def test_an_adjective_alone_is_nobody():
    """A film that is called American does nothing."""
    assert _mentions("Американский фильм вышел, российский зритель доволен.") == ()


def test_every_person_of_the_table_is_known():
    """The ids are those of persons.csv."""
    known = load_actors().by_person
    ids = [key for actor in load_russian().actors if actor.kind == "person" for key in actor.key.split()]
    assert [key for key in ids if key not in known] == []
