"""How views look on a terminal. Words from articles are shown as they are: never as markup, never as control codes."""

import io
import re
import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from extract.frames import FrameRow
from extract.parsed import Trace
from graph.display.html import cell_text
from graph.model import Entity
from triplewire.alias_views import Alias
from triplewire.views import Card, Explanation, Link, Quote, Rival, span_text

if TYPE_CHECKING:
    from graph.exported import Check
    from triplewire.pipeline import Report

WIDTH = 110  # columns where nobody says how wide the terminal is
KNOWN_ON_A_CARD = 8
LINKS_ON_A_CARD = 20

# Control codes can move the cursor or recolour the terminal, bidirectional marks can reorder a line, lone surrogates
# cannot be printed at all.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def safe(text: str, style: str = "") -> Text:
    """Return `text` on one line, white space collapsed and every code that a terminal could act on replaced by `�`."""
    return Text(printable(" ".join(text.split())), style=style)


def printable(text: str) -> str:
    """Return `text`, as long as before, with every code that a terminal could act on replaced by `�`."""
    return _UNSAFE.sub("\ufffd", text)


def plain(shown: RenderableType, *, width: int = WIDTH) -> str:
    """Return what a terminal of `width` columns would show, without colours or trailing blanks."""
    file = io.StringIO()
    # a notebook's rich would show it at once instead of giving it
    console = Console(
        file=file, width=width, color_system=None, force_terminal=False, force_jupyter=False, markup=False
    )
    console.print(shown)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines())


def actors_table(rows: Iterable[tuple[Entity, int]]) -> Table:
    """Return a table of entities, each with the number of its edges."""
    table = new_table("actor", "type", numbers=("edges", "mentions", "articles"))
    for entity, edges in rows:
        counts = (edges, entity.mentions, len(entity.documents))
        table.add_row(safe(entity.name, "bold"), entity.type, *map(str, counts))
    return table


def links_table(links: Iterable[Link]) -> Table:
    """Return a table of gathered edges."""
    table = new_table("from", "edge", "to", "when", numbers=("pieces",))
    table.columns[1].no_wrap = True
    table.columns[3].no_wrap = True
    for link in links:
        edge = edge_text(link.type, former=link.former) + Text(" (denied)" if link.denied_by else "")
        table.add_row(safe(link.subject), edge, safe(link.object), span_text(link), str(link.weight))
    return table


def card_text(card: Card) -> RenderableType:
    """Return an actor's card: its names, articles and edges."""
    entity = card.entity
    lines: list[RenderableType] = [Text.assemble(safe(entity.name, "bold"), f"  {entity.type}  {entity.id}")]
    if entity.wikidata:
        lines.append(Text(f"Wikidata  {entity.wikidata}"))
    if card.former_ids:
        lines.append(Text(f"formerly  {', '.join(card.former_ids)}"))
    lines += alias_lines(card)
    documents = Text(", ").join(safe(name) for name in entity.documents)
    lines.append(Text.assemble("in        ", documents, f" ({count(entity.mentions, 'mention')})"))
    if card.links:
        lines += ["", links_table(card.links[:LINKS_ON_A_CARD])]
    more = len(card.links) - LINKS_ON_A_CARD
    if more > 0:
        lines.append(Text(f"and {more} more: --json lists all"))
    return Group(*lines)


def alias_lines(card: Card) -> list[RenderableType]:
    """Return an actor's other names: those met, with how often and why they are its, then those only known."""
    rows = [row for row in card.aliases if row.name != card.entity.name]
    met = [row for row in rows if row.mentions]
    told = {row.name for row in rows}
    only = [row.name for row in rows if not row.mentions] + [n for n in card.entity.aliases if n not in told]
    grid = Table.grid(padding=(0, 2, 0, 0))
    for row in met:
        grid.add_row("", safe(row.name, "bold"), safe(where_met(row)), safe("; ".join(row.why) or "known", "dim"))
    lines: list[RenderableType] = [Text("also met as"), grid] if met else []
    if only:
        shown = sorted(only)[:KNOWN_ON_A_CARD]
        more = f" and {len(only) - len(shown)} more: alias list shows all" if len(only) > len(shown) else ""
        lines.append(Text.assemble("known as  ", Text(", ").join(safe(name) for name in shown), more))
    return lines


def where_met(row: Alias) -> str:
    """Return how often a name was met, and in how many articles."""
    if not row.mentions:
        return "not met"
    return f"{count(row.mentions, 'mention')} in {count(row.articles, 'article')}"


def explanation_text(explanation: Explanation, *, parse: bool = False) -> RenderableType:
    """Return one relation with its qualifiers and every sentence behind it, with `parse` also how that was read."""
    head = Text.assemble(
        safe(explanation.subject, "bold"), " ", edge_text(explanation.type), " ", safe(explanation.object, "bold")
    )
    facts = [
        ("when", explanation.date),
        ("title", explanation.title),
        ("place", ", ".join(explanation.place)),
        ("mediator", ", ".join(explanation.mediator)),
        ("modality", explanation.modality if explanation.modality != "actual" else None),
        ("former", "yes" if explanation.former else None),
    ]
    for name, value in facts:
        if value:
            head.append_text(Text.assemble(f"; {name} ", safe(value)))
    head.append(f"; confidence {explanation.confidence:.2f}; {count(explanation.weight, 'independent piece')}")
    head.append(f" from {count(explanation.independent_sources, 'independent source')}")
    rivals = [_rival_line("denied", rival) for rival in explanation.denied_by]
    rivals += [_rival_line("affirmed", rival) for rival in explanation.affirmed_by]
    quotes = (_quote(quote, parse=parse) for quote in explanation.quotes)
    return Group(head, *(Padding(line, (0, 0, 0, 2)) for line in (*rivals, *quotes)))


def _rival_line(how: str, rival: Rival) -> Text:
    """Return who says the opposite: "denied by Rwanda in Kivu Observer (NOT_SUPPORTS, r4b...)"."""
    who = [f"by {', '.join(rival.said_by)}"] if rival.said_by else []
    who += [f"in {', '.join(rival.sources)}"] if rival.sources else []
    return Text.assemble(safe(" ".join([how, *who])), f" ({rival.type}, {rival.id})")


def rows_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Table:
    """Return the answer to a query as a table."""
    table = new_table(*columns)
    for row in rows:
        table.add_row(*(safe(cell_text(value)) for value in row))
    return table


def report_text(report: "Report") -> RenderableType:
    """Return what a build did and the files it wrote."""
    lines = [
        f"{count(report.articles, 'article')} ({report.read} read now), {count(report.entities, 'entity')}, "
        f"{count(report.relations, 'relation')}"
    ]
    if report.problems:
        lines.append(f"{count(len(report.problems), 'problem')} with the inputs: see above")
    words = {"too old": "published too early", "undated": "without a date", "removed": "removed earlier"}
    lines += [f"{count(number, 'article')} left out: {words.get(why, why)}" for why, number in report.left]
    if report.limited:
        lines.append("more is left for the next build")
    if report.gone:
        lines.append(f"{count(len(report.gone), 'article')} whose files are gone: {', '.join(report.gone[:5])}")
    if report.unchanged:
        lines.append("nothing has changed")
    lines += report.contradictions
    return Group(*(safe(line) for line in lines), *(safe(f"  {file}") for file in report.files))


def check_text(found: "Check") -> RenderableType:
    """Return what a reader of an exported file sees, and how that compares with the project."""
    edges = count(found.edges, "edge") + (f" of {count(found.types, 'type')}" if found.types else "")
    lines = [
        safe(f"{found.path}: {found.format}, readable"),
        safe(f"the reader sees {count(found.nodes, 'node')} and {edges}, for {count(found.relations, 'relation')}"),
        safe(
            f"the project has {count(found.entities_of_project, 'entity')} and "
            f"{count(found.relations_of_project, 'relation')}"
        ),
    ]
    if found.wrong:
        lines += [safe(problem) for problem in found.problems]
        more = found.wrong - len(found.problems)
        lines.append(safe(f"and {more} more" if more else "the file and the project differ"))
    else:
        lines.append(safe("all of it is there" if found.whole else "a part of it, in which nothing differs"))
    return Group(*lines)


def next_steps(link: Link, folder: Path) -> tuple[str, ...]:
    """Return commands to try next, about a `link` of the project in `folder`: to be copied, so each on one line."""
    where = "" if folder == Path() else f" --project {shlex.quote(str(folder))}"
    subject, other = shlex.quote(link.subject), shlex.quote(link.object)
    cypher = f"MATCH (a)-[r:{link.type}]->(b) RETURN a.name, b.name, r.start, r.quotes"
    lines = (
        f"triplewire show {subject}{where}",
        f"triplewire explain {subject} {other}{where}",
        f"triplewire query '{cypher}'{where}",
        f"triplewire export csv{where}",
        f"Gephi: File > Open > {folder / 'graph.graphml'}",
    )
    return tuple(map(printable, lines))


def count(number: int, noun: str) -> str:
    """Return "1 entity", "2 entities"."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number} {noun if number == 1 else plural}"


def _quote(quote: Quote, *, parse: bool) -> RenderableType:
    origin = [f"{quote.document}:{quote.start}-{quote.end}"]
    origin += [quote.source] if quote.source else []
    origin += [quote.published.isoformat()] if quote.published else []
    origin += [f"copy of {quote.copy_of}"] if quote.copy_of else []
    origin += [f"in place of {', '.join(quote.replaces)}"] if quote.replaces else []
    origin += [f"says {' > '.join(quote.said_by)}"] if quote.said_by else []
    origin += [f"rule {quote.rule}"]
    lines = [Text(", ").join(safe(part) for part in origin)]
    if quote.frames:
        lines.append(Text.assemble("frame ", Text(" or ").join(map(_places, _by_file(quote.frames)))))
    if quote.trace is not None:
        lines.append(_parse(quote.trace))
    elif parse:
        lines.append(Text("the article is read otherwise now: build again, or name the files it was built with"))
    return Group(Text.assemble("“", _marked(quote), "”"), *(Padding(line, (0, 0, 0, 2), style="dim") for line in lines))


def _by_file(rows: Iterable[FrameRow]) -> list[tuple[str, list[int]]]:
    out: dict[str, list[int]] = {}
    for row in rows:
        out.setdefault(row.file, []).append(row.row)
    return list(out.items())


def _places(place: tuple[str, list[int]]) -> Text:
    file, rows = place
    return safe(f"{file}, row {' or '.join(map(str, rows))}")


def _parse(trace: Trace) -> Text:
    """Return a parse as "word/tag dep→head" for each token, with the event and the ends of the claim marked."""
    ends = {trace.event: "red", trace.subject: "bold", trace.object: "bold"}
    parts = []
    for i, token in enumerate(trace.tokens):
        head = "ROOT" if token.head == i else trace.tokens[token.head].text
        if not token.text.isspace():
            parts.append(Text.assemble(safe(token.text, ends.get(i, "")), safe(f"/{token.tag} {token.dep}→{head}")))
    return Text.assemble("parse ", Text("; ").join(parts))


def _marked(quote: Quote) -> Text:
    sentence = safe(quote.text)
    for words in (quote.subject_text, quote.object_text):
        if words.strip():
            sentence.highlight_words([safe(words).plain], "bold")
    return sentence


def new_table(*columns: str, numbers: Sequence[str] = ()) -> Table:
    """Return an empty table in the house style: text `columns`, then `numbers`, which are set to the right."""
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for name in columns:
        table.add_column(safe(name), overflow="fold")
    for name in numbers:
        table.add_column(name, justify="right", no_wrap=True)
    return table


def edge_text(type: str, *, former: bool = False) -> Text:
    """Return an edge's type: denied red, planned or possible yellow, told as done green."""
    style = "red" if type.startswith("NOT_") else "yellow" if type.startswith("MAY_") else "green"
    return safe(type, style) + Text(" (former)" if former else "")
