"""Web addresses: where they may lead, what is obeyed, what is too much. The site stands on this machine."""

import gzip
import socket
import threading
from dataclasses import replace
from datetime import date

import pytest

from components.articles import Fetching, Reading, Ways, readings
from components.articles.destination import destination, is_public
from components.articles.fetching import Fetcher
from components.articles.gathering import web_address
from components.articles.robots import rules_of
from components.errors import ArticleError

HERE = Fetching(private=True, pause=0.0, seconds=5.0)
PAGE = b"""<html lang="en"><head><meta name="date" content="2025-02-28"></head><body>
<p>Russian and American diplomats met in Istanbul on Thursday to discuss their embassies, officials said.</p>
<p>They agreed to meet again in the coming weeks, the first such step since the two presidents spoke.</p>"""


def fetch(url, **how):
    """What comes from an address."""
    return Fetcher(replace(HERE, **how)).fetch(url)


def refused(url, **how):
    """The sentence with which an address is refused."""
    with pytest.raises(ArticleError) as caught:
        fetch(url, **how)
    assert caught.value.hint
    return caught.value.message


def test_an_article_is_fetched_and_read(site):
    """The page becomes an article with its address, its day from its metadata; progress is told in bytes."""
    address, answers, asked = site
    answers["/2025/talks"] = (200, {"Content-Type": "text/html"}, PAGE)
    seen = []
    ways = Ways(fetching=HERE, progress=lambda *told: seen.append(told))
    (reading,) = readings([f"{address}/2025/talks"], ways=ways)
    assert isinstance(reading, Reading)
    assert (reading.article.url, reading.article.published) == (f"{address}/2025/talks", date(2025, 2, 28))
    assert reading.article.name == "talks"
    assert asked == ["/robots.txt", "/2025/talks"]
    assert seen[-1] == (f"{address}/2025/talks", len(PAGE), len(PAGE))


def test_a_table_of_links_is_followed(site, tmp_path):
    """Each link's article is read; the day of the table goes before that of the page, and disagreement is told."""
    address, answers, _ = site
    answers["/a"] = (200, {}, PAGE)
    table = tmp_path / "links.csv"
    table.write_text(f"url,date\n{address}/a,2025-03-05\nhttps://a.invalid/x,\n")
    found = list(readings([table], ways=Ways(fetching=HERE)))
    assert (found[0].article.published, found[0].flagged) == (date(2025, 3, 5), True)
    assert found[1].message == "a.invalid is not known to the network."


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("file:///etc/passwd", "'file:///etc/passwd' is not a web address."),
        ("ftp://example.org/a", "'ftp://example.org/a' is not a web address."),
        ("https://", "'https://' is not a web address."),
        ("http://[::1", "'http://[::1' is not a web address."),
        ("http://a:99999/", "'http://a:99999/' is not a web address."),
        ("http://user:word@example.org/", "A web address with a name or password in it is not fetched."),
        ("http://127.0.0.1/", "127.0.0.1 is this machine or in its private network."),
        ("http://[::1]/", "::1 is this machine or in its private network."),
        ("http://localhost:1/", "localhost is this machine or in its private network."),
        ("http://169.254.169.254/latest", "169.254.169.254 is this machine or in its private network."),
        ("http://10.1.2.3/", "10.1.2.3 is this machine or in its private network."),
        ("http://2130706433/", "2130706433 is this machine or in its private network."),
        ("http://[::ffff:127.0.0.1]/", "::ffff:127.0.0.1 is this machine or in its private network."),
    ],
)
def test_addresses_that_are_not_fetched(url, message):
    """Other schemes, logins, and whatever leads to this machine or its network."""
    assert refused(url, private=False) == message


@pytest.mark.parametrize(
    "numbers", ["0.0.0.1", "100.64.0.1", "224.0.0.1", "fe80::1%eth0", "fd00::1", "64:ff9b::a00:1", "2002:7f00:1::", "x"]
)
def test_addresses_that_are_not_public(numbers):
    """Private, shared, multicast, link-local and translated ones."""
    assert not is_public(numbers)


def test_a_name_is_resolved_once(monkeypatch):
    """A host that answers with a public address first and a private one later is connected to at the first."""
    answers = iter(["93.184.216.34", "127.0.0.1"])
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", (next(answers), 80))])
    place = destination("http://rebound.example/", private=False)
    connected = []
    monkeypatch.setattr(socket, "create_connection", lambda to, *_: connected.append(to))
    place.connection(timeout=1).connect()
    assert connected == [("93.184.216.34", 80)]


def test_redirects_are_followed_and_checked(site):
    """A redirect is followed, one to another scheme refused, one without end given up."""
    address, answers, _ = site
    answers["/a"] = (302, {"Location": "/b"}, b"")
    answers["/b"] = (200, {}, PAGE)
    answers["/file"] = (301, {"Location": "file:///etc/passwd"}, b"")
    answers["/round"] = (302, {"Location": "/round"}, b"")
    assert fetch(f"{address}/a").url == f"{address}/b"
    assert refused(f"{address}/file") == "'file:///etc/passwd' is not a web address."
    assert refused(f"{address}/round") == f"{address}/round leads from page to page without end."


def test_a_redirect_into_the_private_network(site, monkeypatch):
    """A public page that leads to a private address is refused at the second step."""
    address, answers, asked = site
    answers["/a"] = (302, {"Location": "http://10.0.0.1/secret"}, b"")
    public = destination(f"{address}/a", private=True)
    monkeypatch.setattr(
        "components.articles.fetching.destination",
        lambda url, *, private: public if "secret" not in url else destination(url, private=private),
    )
    assert refused(f"{address}/a", private=False, robots=False) == "10.0.0.1 is this machine or in its private network."
    assert asked == ["/a"]


def test_robots_are_obeyed(site):
    """What robots.txt closes, wildcards included, is not asked for; without the option's consent it is."""
    address, answers, asked = site
    answers["/robots.txt"] = (
        200,
        {},
        b"User-agent: *\nDisallow: /*/print\nAllow: /\n\nUser-agent: dateline\nDisallow: /shut*\n",
    )
    answers["/shut/a"] = answers["/open/print"] = (200, {}, PAGE)
    assert refused(f"{address}/shut/a") == f"{address}/shut/a is closed to programs by its site's robots.txt."
    assert fetch(f"{address}/open/print").data == PAGE
    assert "/shut/a" not in asked
    assert fetch(f"{address}/shut/a", robots=False).data == PAGE


def test_robots_of_a_site_that_fails():
    """No robots.txt allows everything, one that cannot be given nothing."""
    assert rules_of(404, b"").allows("https://example.org/a", "Dateline")
    assert not rules_of(503, b"").allows("https://example.org/a", "Dateline")


def test_sizes_are_limited(site):
    """Neither a large page nor a small one that unpacks to a large one comes in."""
    address, answers, _ = site
    answers["/large"] = (200, {}, b"x" * 200_000)
    answers["/bomb"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"0" * 50_000_000))
    answers["/packed"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(PAGE))
    for name in ("large", "bomb"):
        assert refused(f"{address}/{name}", most_bytes=100_000) == f"{address}/{name} is larger than 100,000 bytes."
    assert fetch(f"{address}/packed").data == PAGE


def test_a_page_that_drips_is_given_up(site):
    """A byte now and then keeps a socket awake; the time for the whole page is over all the same."""
    address, answers, _ = site
    over = threading.Event()

    def drips():
        while not over.wait(0.1):
            yield b"x"

    answers["/slow"] = (200, {}, drips())
    assert refused(f"{address}/slow", seconds=0.7) == f"{address}/slow did not come in time."
    over.set()


@pytest.mark.parametrize(
    ("status", "reason"),
    [(404, "there is no such page"), (403, "its site refuses to give it"), (503, "its site is out of order")],
)
def test_what_a_site_answers_is_told(site, status, reason):
    """Each status has its sentence."""
    address, answers, _ = site
    answers["/a"] = (status, {}, b"")
    assert refused(f"{address}/a") == f"{address}/a cannot be fetched: {reason}."


def test_a_charset_only_the_answer_names(site):
    """A page that says nothing of its encoding is in the one its answer says."""
    address, answers, _ = site
    answers["/a"] = (200, {"Content-Type": "text/html; charset=windows-1251"}, "<p>Посол вернулся".encode("cp1251"))
    assert fetch(f"{address}/a").data.decode() == "<p>Посол вернулся"


def test_addresses_are_told_from_files():
    """Also where a path has eaten a slash."""
    assert web_address("https:/example.org/a") == "https://example.org/a"
    assert web_address("HTTP://example.org") == "http://example.org"
    assert (web_address("a/https.html"), web_address("ftp://example.org")) == ("", "")
