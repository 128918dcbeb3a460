"""Saved web pages: their text without what stands beside it, their facts, their day."""

from datetime import date
from pathlib import Path

import pytest

from components.articles import Given, read_article, read_one
from components.articles.clutter import drop_furniture
from components.errors import ArticleError

PAGES = Path(__file__).parent / "pages"
BODY = """<p>Russian and American diplomats met in Istanbul on Thursday to discuss their embassies, officials said.</p>
<p>They agreed to meet again in the coming weeks, the first such step since the two presidents spoke.</p>"""


def page(name):
    """One of the layouts in `pages/`."""
    return read_one((PAGES / name).read_bytes(), name=name)


def made(body=BODY, head="", name="a.html"):
    """A page of this body."""
    html = f'<!doctype html><html lang="en"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
    return read_one(html.encode(), name=name)


@pytest.mark.parametrize(
    ("name", "first", "last", "paragraphs"),
    [
        ("agency.html", "ISTANBUL, Feb 27 (Example Wire) - Russian and U.S.", 'can be spoken of."', 5),
        ("broadcaster.html", "The United States has ordered Russia", "Russian diplomats last December.", 4),
        ("blog.html", "The United States extended the New Start", "officials in both capitals said.", 3),
        ("tables.html", "HELSINKI, Finland -- President Bush", "the limits on trade.", 3),
        ("russian.html", "В Стамбуле в четверг прошла", "изъятой в 2016 и 2017 годах.", 3),
        ("scripted.html", "Russian and American envoys met", "the State Department said.", 2),
    ],
)
def test_only_the_article_is_read(name, first, last, paragraphs):
    """Related boxes, captions, link lists, bylines, comments and banners are no sentences of the article."""
    text = page(name).article.text
    assert text.startswith(first)
    assert text.endswith(last)
    assert len(text.split("\n")) == paragraphs


@pytest.mark.parametrize(
    ("name", "published", "source", "flagged"),
    [
        ("agency.html", date(2025, 2, 27), "metadata", False),
        ("broadcaster.html", date(2017, 8, 31), "JSON-LD", False),
        ("blog.html", date(2021, 2, 3), "date line", False),
        ("tables.html", date(1990, 9, 10), "page", True),
        ("russian.html", date(2025, 2, 28), "date line", False),
        ("scripted.html", date(2019, 6, 12), "JSON-LD", False),
    ],
)
def test_the_day_of_a_page(name, published, source, flagged):
    """It comes from the most trusted place that states one, and says from which; a guess is flagged."""
    reading = page(name)
    assert (reading.article.published, reading.day_source, reading.flagged) == (published, source, flagged)


def test_the_facts_of_a_page():
    """Title, publisher, canonical address and language are the page's own."""
    article = page("agency.html").article
    assert (article.title, article.publisher, article.language, article.name) == (
        "Russia, US diplomats discuss embassies in Istanbul",
        "Example Wire",
        "en",
        "agency",
    )
    assert article.url == (
        "https://wire.example.org/world/europe/russia-us-diplomats-discuss-embassies-istanbul-2025-02-27/"
    )


def test_a_template_that_claims_english_does_not_make_russian_english():
    """The letters of the text go before the language its page claims; its charset is the one it names."""
    article = page("russian.html").article
    assert (article.language, article.title) == ("ru", "МИД России сообщил о встрече с дипломатами США")


def test_a_day_that_does_not_exist_is_told():
    """31 February in the metadata is no day; the one readers see is taken, and both are said."""
    assert page("blog.html").notes == ("Its metadata says '2021-02-31T09:00:00-05:00', which is no day.",)


def test_places_that_disagree_flag_the_article():
    """Metadata and dateline more than a day apart: the article is kept with the first, and both are told."""
    reading = made(
        BODY.replace("<p>Russian", "<p>ISTANBUL, Feb. 28 (Wire) - Russian"),
        '<meta property="article:published_time" content="2025-03-04T10:00:00+03:00">',
    )
    assert (reading.article.published, reading.flagged) == (date(2025, 3, 4), True)
    assert reading.notes == ("Its metadata says 2025-03-04, its dateline 2025-02-28.",)


def test_a_dateline_a_day_off_is_no_disagreement():
    """What is written at night is published the next day."""
    reading = made(
        BODY.replace("<p>Russian", "<p>ISTANBUL, Feb. 28 (Wire) - Russian"),
        '<meta property="article:published_time" content="2025-03-01T01:00:00+03:00">',
    )
    assert (reading.article.published, reading.flagged, reading.notes) == (date(2025, 3, 1), False, ())


def test_a_future_day_is_not_taken():
    """A page that was published in the future gives its dateline's day, with the address's year."""
    html = (
        '<html><head><meta name="date" content="2999-01-01">'
        '<link rel="canonical" href="https://example.org/2025/02/talks"></head>'
        f"<body>{BODY.replace('<p>Russian', '<p>ISTANBUL, Feb. 28 (Wire) - Russian')}</body></html>"
    )
    reading = read_one(html.encode(), name="a.html", given=Given(latest=date(2026, 1, 1)))
    assert (reading.article.published, reading.day_source) == (date(2025, 2, 28), "dateline")
    assert "Its metadata says 2999-01-01, which cannot be its publication day." in reading.notes


def test_the_day_given_is_not_doubted():
    """What the caller knows is taken without a flag."""
    html = f'<html><head><meta name="date" content="2025-02-28"></head><body>{BODY}</body></html>'
    reading = read_one(html.encode(), name="a.html", given=Given(published=date(2024, 1, 1)))
    assert (reading.article.published, reading.day_source, reading.flagged) == (date(2024, 1, 1), "given", False)


def test_the_address_a_browser_saved():
    """A saved page without a canonical link says where it was saved from."""
    html = f"<!-- saved from url=(0048)https://example.org/2025/02/28/talks-held --><html><body>{BODY}</body></html>"
    article = read_article(html.encode(), name="Talks.htm")
    assert (article.url, article.published) == ("https://example.org/2025/02/28/talks-held", date(2025, 2, 28))


@pytest.mark.parametrize(
    "box",
    [
        '<div class="c-related__box"><p>Putin recalled his ambassador in March 2021, after an interview.</p></div>',
        "<aside><p>Putin recalled his ambassador in March 2021, after an interview.</p></aside>",
        '<figure><img src="a"><figcaption>The ambassador in March 2021.</figcaption></figure>',
        '<p class="imageCaption">The ambassador in March 2021.</p>',
        '<p>See also: <a href="/x">Ambassador recalled in March 2021</a></p>',
        '<p><a href="/x">Putin recalls ambassador in March 2021</a></p>',
        '<ul><li><a href="/x">Ambassador recalled in March 2021</a></li><li><a href="/y">More</a></li></ul>',
        '<div role="complementary"><p>Ambassador recalled in March 2021.</p></div>',
        '<div class="image-block"><img src="a"><div class="words">The ambassador in March 2021. [AP]</div></div>',
        '<blockquote class="twitter-tweet"><p>We recalled him.</p>Ministry (@mfa) March 1, 2021</blockquote>',
        '<h2>Related articles</h2><p><a href="/x">One in 2021</a></p>',
        '<section class="related-stories">' + "<div><p>In 2021 he was recalled for once.</p></div>" * 20 + "</section>",
        "<p>Photo: An ambassador in March 2021</p>",
    ],
)
def test_boxes_inside_the_text(box):
    """Each kind of box between two paragraphs leaves nothing behind."""
    first, second = BODY.split("\n")
    reading = made(f"<article>{first}{box}{second}</article>", '<meta name="date" content="2025-02-28">')
    assert "2021" not in reading.article.text
    assert len(reading.article.text.split("\n")) == 2


def test_a_body_of_a_suspicious_name_stays():
    """What holds the article is never taken out for what it is called."""
    reading = made(
        f'<article class="premium promo share-on"><div class="article-body related-on">{BODY}</div></article>',
        '<meta name="date" content="2025-02-28">',
    )
    assert len(reading.article.text.split("\n")) == 2


def test_paragraphs_without_elements_of_their_own():
    """Lines between breaks, and blocks, are paragraphs, too."""
    first, second = (line.removeprefix("<p>").removesuffix("</p>") for line in BODY.split("\n"))
    for body in (
        f"<div><h1>T</h1>By Anna Reporter<br><br>{first}<br><br>{second}</div>",
        f"<div>{first}</div><div>{second}</div>",
    ):
        reading = made(body, '<meta name="date" content="2025-02-28">')
        assert reading.article.text.split("\n") == [first, second]


def test_links_inside_a_sentence_stay():
    """A sentence may link its words; only what is nearly all link points away."""
    first, second = BODY.split("\n")
    linked = '<p>The <a href="/x">ambassador was recalled</a> in March 2021 and went back in June of that year.</p>'
    reading = made(f"<article>{first}{linked}{second}</article>", '<meta name="date" content="2025-02-28">')
    assert "The ambassador was recalled in March 2021 and went back in June of that year." in reading.article.text


def test_lines_of_furniture():
    """Lines that are no sentences go; a sentence that begins like one stays."""
    furniture = [
        "Updated 3 March 2025",
        "By Anna Reporter",
        "Advertisement",
        "© 2025 Wire. All rights reserved.",
        "Read more",
    ]
    sentences = [
        "By Monday they had ended.",
        "Updated plans were shown.",
        "More from them was not expected.",
        "Comments came late.",
    ]
    assert drop_furniture("\n".join([*furniture, *sentences])) == "\n".join(sentences)


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ("<html><body></body></html>", "a.html has no article in it."),
        ("<html>" + "<div>" * 5_000 + "x" + "</div>" * 5_000, "a.html is nested too deep for a news page."),
        ("<html><body>" + "<b>" * 200_000, "a.html is nested too deep for a news page."),
    ],
)
def test_pages_that_are_none(html, message):
    """An empty page and a trap get one sentence each."""
    with pytest.raises(ArticleError) as caught:
        read_article(html.encode(), name="a.html", given=Given(published=date(2025, 2, 28)))
    assert caught.value.message == message
    assert caught.value.hint


def test_pictures_inside_a_saved_page_do_not_count():
    """A page saved as one file carries its pictures as text; they are left out before its size is judged."""
    picture = "A" * 8_000_000
    reading = made(
        f'<article><img src="data:image/png;base64,{picture}">{BODY}</article>',
        '<meta name="date" content="2025-02-28">',
    )
    assert reading.article.text.startswith("Russian and American diplomats met")
