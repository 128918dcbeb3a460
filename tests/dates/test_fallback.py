import json
from datetime import date
from pathlib import Path

import pytest

from components.dates.fallback import find_with_dateparser

PUBLISHED = date(2025, 2, 28)  # a Friday
GOLD = Path(__file__).parents[2] / ".." / "shared" / "gold" / "articles.jsonl"

READ = {
    "de": [
        ("Der Krieg begann am 24. Februar 2022.", "24. Februar 2022", "2022-02-24"),
        ("Sie trafen sich am Donnerstag in Istanbul.", "Donnerstag", "2025-02-27"),
        ("Das teilte das Ministerium gestern mit.", "gestern", "2025-02-27"),
        ("Vor zwei Wochen wurde verhandelt.", "Vor zwei Wochen", "2025-W7"),
        ("im November wurde er ernannt", "November", "2024-11"),
        ("seit 2016 beschlagnahmt", "2016", "2016"),
        ("Letzte Woche kam es zum Streit.", "Letzte Woche", "2025-W8"),
        ("am 24.02.2022 um vier Uhr", "24.02.2022", "2022-02-24"),
        ("am 1. März treten sie in Kraft", "1. März", "2025-03-01"),
        ("vom 24. bis 26. Februar", "24. bis 26. Februar", "2025-02-24/2025-02-26"),
        ("Am Mittwochabend traf er ein.", "Mittwochabend", "2025-02-26TEV"),
        ("in den 1990er Jahren", "1990er Jahren", "199"),
    ],
    "fr": [
        ("La guerre a commencé le 24 février 2022.", "24 février 2022", "2022-02-24"),
        ("Ils se sont rencontrés jeudi à Istanbul.", "jeudi", "2025-02-27"),
        ("Il y a trois ans, la guerre commençait.", "Il y a trois ans", "2022"),
        ("en novembre", "novembre", "2024-11"),
        ("le mois dernier", "le mois dernier", "2025-01"),
        ("le 1er mars", "1er mars", "2025-03-01"),
        ("depuis août 2024", "août 2024", "2024-08"),
        ("Il est arrivé jeudi 27 février à Moscou.", "jeudi 27 février", "2025-02-27"),
        ("mardi soir", "mardi soir", "2025-02-25TEV"),
        ("du 24 au 26 février", "24 au 26 février", "2025-02-24/2025-02-26"),
        ("dans les années 1990", "années 1990", "199"),
    ],
    "es": [
        ("La guerra comenzó el 24 de febrero de 2022.", "24 de febrero de 2022", "2022-02-24"),
        ("Se reunieron el jueves en Estambul.", "jueves", "2025-02-27"),
        ("ayer", "ayer", "2025-02-27"),
        ("hace dos semanas", "hace dos semanas", "2025-W7"),
        ("en noviembre", "noviembre", "2024-11"),
        ("el mes pasado", "el mes pasado", "2025-01"),
        ("el 12 de febrero de 2025 a las 20:00", "12 de febrero de 2025 a las 20:00", "2025-02-12T20:00"),
        ("el martes por la noche", "martes por la noche", "2025-02-25TNI"),
    ],
    "uk": [
        ("Війна почалася 24 лютого 2022 року.", "24 лютого 2022 року", "2022-02-24"),
        ("Вони зустрілися в четвер.", "четвер", "2025-02-27"),
        ("Про це повідомили вчора.", "вчора", "2025-02-27"),
        ("два роки тому", "два роки тому", "2023"),
        ("у листопаді", "листопаді", "2024-11"),
        ("минулого тижня", "минулого тижня", "2025-W8"),
        ("торік", "торік", "2024"),
        ("влітку 2019 року", "влітку 2019 року", "2019-SU"),
        ("минулої п'ятниці", "минулої п'ятниці", "2025-02-21"),
        ("12 лютого о 20:00", "12 лютого о 20:00", "2025-02-12T20:00"),
    ],
    "pl": [
        ("Wojna zaczęła się 24 lutego 2022 roku.", "24 lutego 2022 roku", "2022-02-24"),
        ("Spotkali się w czwartek.", "czwartek", "2025-02-27"),
        ("wczoraj", "wczoraj", "2025-02-27"),
        ("dwa tygodnie temu", "dwa tygodnie temu", "2025-W7"),
        ("w listopadzie", "listopadzie", "2024-11"),
        ("w zeszłym roku", "zeszłym roku", "2024"),
    ],
    "it": [
        ("La guerra è iniziata il 24 febbraio 2022.", "24 febbraio 2022", "2022-02-24"),
        ("giovedì a Istanbul", "giovedì", "2025-02-27"),
        ("tre anni fa", "tre anni fa", "2022"),
        ("la scorsa settimana", "scorsa settimana", "2025-W8"),
        ("nel 2016", "2016", "2016"),
    ],
    "pt": [
        ("A guerra começou em 24 de fevereiro de 2022.", "24 de fevereiro de 2022", "2022-02-24"),
        ("na quinta-feira", "quinta-feira", "2025-02-27"),
        ("há duas semanas", "há duas semanas", "2025-W7"),
        ("três anos atrás", "três anos atrás", "2022"),
    ],
    "tr": [
        ("Savaş 24 Şubat 2022'de başladı.", "24 Şubat 2022", "2022-02-24"),
        ("Perşembe günü görüştüler.", "Perşembe", "2025-02-27"),
        ("iki hafta önce", "iki hafta önce", "2025-W7"),
        ("geçen ay", "geçen ay", "2025-01"),
        ("2016 yılında", "2016 yılında", "2016"),
    ],
    "nl": [
        ("twee weken geleden", "twee weken geleden", "2025-W7"),
        ("op 24 februari 2022", "24 februari 2022", "2022-02-24"),
    ],
    "sv": [("den 27 februari", "27 februari", "2025-02-27"), ("i går", "i går", "2025-02-27")],
    "cs": [("v listopadu 2024", "listopadu 2024", "2024-11"), ("ve čtvrtek", "čtvrtek", "2025-02-27")],
    "be": [("24 лютага 2022 года", "24 лютага 2022 года", "2022-02-24"), ("у чацвер", "чацвер", "2025-02-27")],
    "ro": [("24 februarie 2022", "24 februarie 2022", "2022-02-24"), ("ieri", "ieri", "2025-02-27")],
    "ja": [("2022年2月24日", "2022年2月24日", "2022-02-24"), ("先月", "先月", "2025-01")],
    "ko": [("2022년 2월 24일에", "2022년 2월 24일", "2022-02-24")],
    "hu": [("2022. február 24-én", "2022. február 24", "2022-02-24")],
    "zh": [
        ("战争于2022年2月24日开始", "2022年2月24日", "2022-02-24"),
        ("昨天", "昨天", "2025-02-27"),
        ("3天前", "3天前", "2025-02-25"),
    ],
    "ar": [("في 24 فبراير 2022", "24 فبراير 2022", "2022-02-24")],
}

RUSSIAN = [
    ("в ноябре", "ноябре", "2024-11", date(2024, 11, 1), date(2024, 11, 30)),
    ("Накануне стороны провели встречу.", "Накануне", "2025-02-27", date(2025, 2, 27), date(2025, 2, 27)),
    ("летом 2019 года", "летом 2019 года", "2019-SU", date(2019, 6, 1), date(2019, 8, 31)),
    ("28 февраля", "28 февраля", "2025-02-28", date(2025, 2, 28), date(2025, 2, 28)),
    ("в четверг", "четверг", "2025-02-27", date(2025, 2, 27), date(2025, 2, 27)),
    ("в пятницу", "пятницу", "2025-02-28", date(2025, 2, 28), date(2025, 2, 28)),
    ("в прошлом месяце", "прошлом месяце", "2025-01", date(2025, 1, 1), date(2025, 1, 31)),
    ("24 февраля 2022 года", "24 февраля 2022 года", "2022-02-24", date(2022, 2, 24), date(2022, 2, 24)),
    ("с марта 2021 года", "марта 2021 года", "2021-03", date(2021, 3, 1), date(2021, 3, 31)),
    ("в 2016–2018 годах", "2016–2018", "2016/2018", date(2016, 1, 1), date(2018, 12, 31)),
    ("две недели назад", "две недели назад", "2025-W7", date(2025, 2, 10), date(2025, 2, 16)),
    ("год назад", "год назад", "2024", date(2024, 1, 1), date(2024, 12, 31)),
    ("на прошлой неделе", "прошлой неделе", "2025-W8", date(2025, 2, 17), date(2025, 2, 23)),
    ("на будущей неделе", "будущей неделе", "2025-W10", date(2025, 3, 3), date(2025, 3, 9)),
    ("5 декабря прошлого года", "5 декабря прошлого года", "2024-12-05", date(2024, 12, 5), date(2024, 12, 5)),
    ("в начале будущего года", "начале будущего года", "2026", date(2026, 1, 1), date(2026, 3, 31)),
    ("намечено на конец марта 2025 года", "конец марта 2025 года", "2025-03", date(2025, 3, 21), date(2025, 3, 31)),
    ("до конца года", "конца года", "2025", date(2025, 1, 1), date(2025, 12, 31)),
    ("28 и 29 января", "28 и 29 января", "2025-01-28/2025-01-29", date(2025, 1, 28), date(2025, 1, 29)),
    ("осенью прошлого года", "осенью прошлого года", "2024-FA", date(2024, 9, 1), date(2024, 11, 30)),
    ("минувшей осенью", "минувшей осенью", "2024-FA", date(2024, 9, 1), date(2024, 11, 30)),
    ("прошлым летом", "прошлым летом", "2024-SU", date(2024, 6, 1), date(2024, 8, 31)),
    ("5 и 29 января", "29 января", "2025-01-29", date(2025, 1, 29), date(2025, 1, 29)),
    ("в мае прошлого года", "мае прошлого года", "2024-05", date(2024, 5, 1), date(2024, 5, 31)),
]

NOTHING = {
    "de": ["Guten Morgen", "Es ist so.", "3 Tage vor dem Gipfel", "vor Jahren", "am 30. Februar 2022", "12 Stühle"],
    "es": ["por la mañana", "12 sillas"],
    "pt": ["a segunda reunião", "na sexta posição"],
    "ru": ["Майя Плисецкая и Марта Шевченко", "12 стульев", "1990 человек", "статья 2015"],
    "it": ["il set perso"],
    "fr": ["un marché de 12 pays"],
    "ro": ["trei luni de negocieri"],
    "xx": ["24 mai 2022"],
}


def read(text, language):
    return find_with_dateparser(text, published=PUBLISHED, language=language)


@pytest.mark.parametrize(
    ("language", "text", "words", "value"), [(lang, *row) for lang, rows in READ.items() for row in rows]
)
def test_other_languages(language, text, words, value):
    """Full dates, bare weekdays and months, and simple relative words are read with their own unit."""
    assert [(found.text, found.value) for found in read(text, language)] == [(words, value)]


@pytest.mark.parametrize(("text", "words", "value", "first", "last"), RUSSIAN)
def test_russian(text, words, value, first, last):
    """What dateparser alone reads wrongly or not at all in Russian comes out right."""
    assert [(d.text, d.value, d.span.first, d.span.last) for d in read(text, "ru")] == [(words, value, first, last)]


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("de", "am kommenden Montag", "kommenden Montag", "2025-03-03"),
        ("de", "am vergangenen Freitag", "vergangenen Freitag", "2025-02-21"),
        ("fr", "jeudi dernier", "jeudi dernier", "2025-02-27"),
        ("fr", "mardi prochain", "mardi prochain", "2025-03-04"),
        ("es", "el próximo martes", "próximo martes", "2025-03-04"),
        ("ru", "в прошлую пятницу", "прошлую пятницу", "2025-02-21"),
        ("ru", "в следующий вторник", "следующий вторник", "2025-03-04"),
        ("uk", "наступного вівторка", "наступного вівторка", "2025-03-04"),
        ("de", "im kommenden März", "kommenden März", "2025-03"),
        ("de", "im vergangenen Februar", "vergangenen Februar", "2024-02"),
    ],
)
def test_words_that_say_which_one(language, text, words, value):
    """A word beside a weekday or a month decides its direction."""
    assert [(found.text, found.value) for found in read(text, language)] == [(words, value)]


def test_a_part_of_a_year():
    """The beginning of 2022 is the year with a mod, its days approximate and from 1 January."""
    (found,) = read("в начале 2022 года", "ru")
    assert (found.text, found.value, found.mod) == ("начале 2022 года", "2022", "START")
    assert (found.span.first, found.span.approximate) == (date(2022, 1, 1), True)


@pytest.mark.parametrize(("language", "text"), [(lang, text) for lang, texts in NOTHING.items() for text in texts])
def test_what_is_no_date(language, text):
    """Words that only look like months or weekdays, and days that do not exist, are nothing."""
    assert read(text, language) == ()


def test_the_unit_follows_the_words():
    """A month stays a month: never the reference day inside it."""
    units = [found.span.unit for found in read("в 2016 году, в ноябре, неделю назад, вчера", "ru")]
    assert units == ["year", "month", "week", "day"]


def test_a_day_and_month_is_the_nearest():
    """Around the turn of the year the nearest day may lie in the next or the last one."""
    late = find_with_dateparser("5. Januar", published=date(2024, 12, 28), language="de")
    early = find_with_dateparser("28. Dezember", published=date(2025, 1, 5), language="de")
    assert [late[0].value, early[0].value] == ["2025-01-05", "2024-12-28"]
    assert late[0].implied == ("year",)


def test_a_leap_day_without_a_year():
    """29 February is the nearest that exists, or none where no year near has one."""
    assert [d.value for d in find_with_dateparser("29. Februar", published=date(2025, 3, 1), language="de")] == [
        "2024-02-29"
    ]
    assert find_with_dateparser("29. Februar", published=date(2026, 3, 1), language="de") == ()


def test_the_sentence_for_the_reader_names_the_support():
    """The explanation says how the date was read."""
    assert read("gestern", "de")[0].because == "“gestern”: 2025-02-27, read with basic date support for German."


def test_a_region_is_allowed():
    """A language tag may carry a region."""
    assert [found.value for found in read("ontem", "pt-BR")] == ["2025-02-27"]


def test_russian_articles_are_read():
    """Every offset of real articles holds, and their dates are found in order."""
    if not GOLD.exists():
        pytest.skip("the shared articles do not lie beside the checkout")
    articles = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    for article in (a for a in articles if a["language"] == "ru"):
        published = date.fromisoformat(article["published"])
        found = find_with_dateparser(article["text"], published=published, language="ru")
        assert [article["text"][d.where.start : d.where.end] for d in found] == [d.text for d in found]
        assert found == tuple(sorted(found, key=lambda d: d.where))
