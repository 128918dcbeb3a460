"""The chart and its events as one HTML file: it works offline, in any browser, and runs nothing but its own script.

The words of articles reach it as escaped text or as JSON inside a script that the content policy knows by
its hash, so that nothing they hold can become markup or code.
"""

from __future__ import annotations

import base64
import hashlib
import html
from dataclasses import replace
from typing import TYPE_CHECKING

from plotly.offline import get_plotlyjs

from components.export.about import About
from components.export.bibliography import citation
from components.export.links import web_link
from components.timeline import draw
from components.timeline.colours import THEMES, Theme
from components.timeline.safe import UNSEEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pandas as pd
    from plotly.graph_objects import Figure

    from components.export.chosen import Chosen
    from components.model import Article

CONFIG = '{"displayModeBar":false,"displaylogo":false,"doubleClick":"reset","responsive":false}'

SCRIPT = """
const chart = document.getElementById("chart");
const drawn = %s;
Plotly.newPlot(chart, drawn.data, drawn.layout, %s).then(() => chart.on("plotly_click", event => {
  const id = event.points.map(point => (point.customdata || [])[0]).find(Boolean);
  const row = id && document.getElementById("event-" + id);
  if (!row) return;
  document.querySelectorAll("tr.chosen").forEach(other => other.classList.remove("chosen"));
  row.classList.add("chosen");
  row.querySelectorAll("details").forEach(evidence => evidence.open = true);
  row.scrollIntoView({block: "center"});
  row.focus({preventScroll: true});
}));
"""

STYLE = """
:root { color-scheme: %(scheme)s }
body { margin: 0; background: %(paper)s; color: %(ink)s; font: 14px/1.45 Inter, "Source Sans 3", "Segoe UI",
  Helvetica, Arial, sans-serif; font-variant-numeric: tabular-nums }
main { max-width: %(width)dpx; margin: 0 auto; padding: 8px 0 48px }
.chart { overflow-x: auto }
h1, h2, p, table { margin-left: 12px; margin-right: 12px }
h1 { font-size: 20px; margin-bottom: 4px } h2 { font-size: 16px; margin-top: 28px }
.quiet { color: %(quiet)s }
table { border-collapse: collapse; width: calc(100%% - 24px) }
caption { text-align: left; color: %(quiet)s; padding: 4px 0 8px }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-top: 1px solid %(grid)s;
  overflow-wrap: anywhere }
table { table-layout: fixed }
th:nth-child(1) { width: 10%% } th:nth-child(2) { width: 20%% } th:nth-child(3), th:nth-child(4) { width: 12%% }
th:nth-child(5), th:nth-child(6) { width: 8.5%% }
ol { padding-left: 3em } li { margin: 4px 12px 4px 0; overflow-wrap: anywhere }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%%) }
tr.chosen { outline: 2px solid %(anchor)s; background: %(band)s }
blockquote { margin: 6px 0; padding-left: 10px; border-left: 3px solid %(anchor)s }
a { color: %(link)s } a:focus-visible, summary:focus-visible, tr:focus-visible { outline: 2px solid %(link)s }
bdi { unicode-bidi: isolate }
@media (max-width: 640px) { thead { display: none } tr { display: block; padding: 8px 0 }
  th, td { display: block; border: 0; padding: 1px 0 } }
"""

MOST_ROWS = 20_000
"""Of the table: with many more a browser takes long to open the page."""

HEADINGS = ("Date", "Event", "Who", "Whom", "Kind", "Status", "Evidence")


def to_html(
    figure: Figure, frame: pd.DataFrame | None = None, about: About | None = None, *, articles: Iterable[Article] = ()
) -> bytes:
    """The page with the figure, from the frame the table of its events with their evidence, and the sources.

    About 4.9 MB, of which Plotly's own script is 4.8.
    """
    return b"".join(html_chunks(figure, frame, about, articles=articles))


def page_chunks(chosen: Chosen) -> Iterator[bytes]:
    """The page of an export, drawn as wide as a window usually is."""
    figure = draw(chosen.frame, title=chosen.about.title, lanes=chosen.lanes, days=chosen.days)
    return html_chunks(figure, chosen.frame, chosen.about, articles=chosen.articles)


def html_chunks(
    figure: Figure, frame: pd.DataFrame | None = None, about: About | None = None, *, articles: Iterable[Article] = ()
) -> Iterator[bytes]:
    """The page in pieces: head, chart, rows of the table, sources, end."""
    facts = about or About(0 if frame is None else len(frame))
    plotly = get_plotlyjs()
    own = SCRIPT % (_inert(figure.to_json()), CONFIG)
    yield _head(figure, facts, policy=_policy(plotly, own)).encode()
    yield f"<script>{plotly}</script><script>{own}</script>\n".encode()
    if frame is not None:
        yield from _table(frame)
    yield from _sources(tuple(articles))
    yield b"</main></body></html>\n"


def _inert(text: str) -> str:
    """JSON in which no letter can end the script it stands in."""
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _policy(*scripts: str) -> str:
    """A content policy that lets these scripts run and nothing else, and loads nothing."""
    hashes = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    allowed = " ".join(f"'sha256-{digest}'" for digest in hashes)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _head(figure: Figure, about: About, *, policy: str) -> str:
    name, *titled = (figure.layout.meta or "light").split()
    theme = THEMES["dark" if name == "dark" else "light"]
    count, made, reading = (text_of(sentence) for sentence in about.sentences)
    # The chart's own title is enough for the eye.
    hidden = ' class="unseen"' if titled else ""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{text_of(about.title)}</title>\n<style>{_style(theme, figure.layout.width)}</style></head>\n"
        f"<body><main><h1{hidden}>{text_of(about.title)}</h1>\n"
        '<div class="chart"><div id="chart" role="img" aria-label="Timeline of the events in the table below">'
        f'</div></div>\n<p class="quiet">{count} {reading}<br>{made}</p>\n'
    )


def _style(theme: Theme, width: float | None) -> str:
    colours = {name: getattr(theme, name) for name in ("paper", "ink", "quiet", "grid", "anchor", "band")}
    dark = theme is THEMES["dark"]
    facts = {"scheme": "dark" if dark else "light", "link": theme.sides["USA"], "width": max(960, width or 0)}
    return STYLE % (colours | facts)


def _table(frame: pd.DataFrame) -> Iterator[bytes]:
    headings = "".join(f'<th scope="col">{name}</th>' for name in HEADINGS)
    caption = "Click a mark of the chart to find its event here." if len(frame) else "There are no events."
    if len(frame) > MOST_ROWS:
        caption += f" The {MOST_ROWS:,} most important of {len(frame):,} are listed; the other formats hold all."
        kept = frame["importance"].sort_values(ascending=False, kind="stable").index[:MOST_ROWS].sort_values()
        frame = frame.loc[kept]
    yield f"<h2>Events</h2><table><caption>{caption}</caption><thead><tr>{headings}</tr></thead><tbody>\n".encode()
    for row in frame.itertuples(index=False):
        cells = (row.date_words, row.title, row.sources, row.targets, row.action_label, row.status)
        told = "".join(f"<td><bdi>{text_of(str(cell))}</bdi></td>" for cell in cells)
        yield f'<tr id="event-{text_of(str(row.id))}" tabindex="-1">{told}<td>{_evidence(row)}</td></tr>\n'.encode()
    yield b"</tbody></table>"


def _sources(articles: tuple[Article, ...]) -> Iterator[bytes]:
    if articles:
        yield b"<h2>Sources</h2><ol>\n"
        for article in articles:
            told = text_of(citation(replace(article, url=None)))
            yield f"<li>{_link(article.url, f'<bdi>{told}</bdi>')}</li>\n".encode("utf-8", "replace")
        yield b"</ol>"


def _link(url: str | None, shown: str) -> str:
    address = web_link(url)
    if address is None:
        return shown
    return f'<a href="{html.escape(address)}" rel="noopener noreferrer" target="_blank">{shown}</a>'


def _evidence(row: object) -> str:
    quote, because, title, publisher, url = (
        str(getattr(row, name)) for name in ("quote", "because", "source_title", "publisher", "url")
    )
    source = " · ".join(f"<bdi>{text_of(part)}</bdi>" for part in (publisher, title) if part)
    return (
        f"<details><summary>Evidence</summary><blockquote><bdi>{text_of(quote)}</bdi></blockquote>"
        f'<span class="quiet">{text_of(because)}</span><br>{_link(url, source)}</details>'
    )


def text_of(text: str) -> str:
    """The words as HTML that shows just these words.

    >>> text_of("<b>R&D</b>")
    '&lt;b&gt;R&amp;D&lt;/b&gt;'
    """
    return html.escape(UNSEEN.sub(" ", text))
