"""How timelines, differences, conflicts and what a search found look on a terminal."""

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from graph.search import Hit
from triplewire.changes import KINDS, Change, Changes
from triplewire.conflicts import Conflict
from triplewire.facts import Fact
from triplewire.screen import count, edge_text, new_table, printable, safe

_CHANGES = {
    "new": "told for the first time",
    "came true": "told as done, planned or possible before",
    "denied": "denied, affirmed before",
    "affirmed": "affirmed, denied before",
    "ended": "told as over",
    "more": "told by more articles",
}
_CONFLICTS = {"denied": "told and denied", "date": "different days", "office": "one office"}
_FOUND = {"name": "actors", "sentence": "sentences behind edges", "article": "articles"}


def timeline_table(facts: Iterable[Fact]) -> Table:
    """Return facts in their order, each with its day, or the day it was told when it has none of its own."""
    table = new_table("when", "from", "edge", "to", "place", numbers=("pieces",))
    table.columns[0].no_wrap = True
    table.columns[2].no_wrap = True
    for one in facts:
        when = one.date if one.date is not None else f"told {one.told}"
        row = (edge_text(one.type, former=one.former), safe(one.object), safe(", ".join(one.place)), str(one.weight))
        table.add_row(safe(when), safe(one.subject), *row)
    return table


def changes_text(found: Changes, limit: int) -> RenderableType:
    """Return what differs between two days, by kind, at most `limit` of each."""
    parts: list[RenderableType] = []
    for kind in KINDS:
        mine = [change for change in found.changes if change.kind == kind]
        if mine:
            parts += [*([""] if parts else []), Text(_CHANGES[kind], style="bold"), _changes_table(mine[:limit])]
            if len(mine) > limit:
                parts.append(Text(f"  and {len(mine) - limit} more"))
    if not parts:
        parts.append(Text(f"no article published after {found.since} and up to {found.until} tells anything of it"))
    if found.unplaced:
        parts += ["", Text(f"{count(found.unplaced, 'relation')} without a publication date left out")]
    return Group(*parts)


def _changes_table(changes: Sequence[Change]) -> Table:
    table = new_table("  from", "edge", "to", "when", numbers=("articles",))
    table.columns[1].no_wrap = True
    for change in changes:
        one = change.fact
        articles = str(change.now) if not change.before else f"{change.before} → {change.now}"
        table.add_row(
            Text.assemble("  ", safe(one.subject)),
            edge_text(one.type, former=one.former),
            safe(one.object),
            safe(one.date or (f"told {one.told}" if one.told else "")),
            articles,
        )
    return table


def conflict_text(found: Conflict) -> RenderableType:
    """Return one conflict with its sides, each with its outlets and the sentence that told it first."""
    head = Text.assemble(safe(_CONFLICTS[found.kind], "bold"), f" ({found.why})")
    return Group(head, *(Padding(_side(side), (0, 0, 0, 2)) for side in found.sides))


def _side(side: Fact) -> RenderableType:
    line = Text.assemble(
        safe(side.subject, "bold"), " ", edge_text(side.type, former=side.former), " ", safe(side.object, "bold")
    )
    told = f"told {side.told}" if side.told == side.told_last else f"told {side.told} to {side.told_last}"
    facts = [side.title, side.date, told if side.told else None, ", ".join(side.sources), count(side.weight, "piece")]
    for value in facts:
        if value:
            line.append_text(Text.assemble("; ", safe(value)))
    return Group(line, Padding(Text.assemble("“", safe(side.text), f"” {side.document}"), (0, 0, 0, 2), style="dim"))


def hits_text(hits: Sequence[Hit], names: dict[str, str]) -> RenderableType:
    """Return what a search found, by kind, the words found in bold; `names` are those of entities by id."""
    parts: list[RenderableType] = []
    for kind, title in _FOUND.items():
        mine = [hit for hit in hits if hit.kind == kind]
        if mine:
            parts += [*([""] if parts else []), Text(title, style="bold")]
            parts += [Padding(_hit(hit, names), (0, 0, 0, 2)) for hit in mine]
    return Group(*parts)


def _hit(hit: Hit, names: dict[str, str]) -> RenderableType:
    found = Text(printable(hit.text))
    for start, end in hit.marks:
        found.stylize("bold", start, end)
    if hit.kind == "name":
        name = names.get(hit.where, hit.where)
        about = Text.assemble("  ", safe(hit.where, "dim"))
        return Text.assemble(found, about) if name == hit.text else Text.assemble(found, " → ", safe(name), about)
    if hit.kind == "sentence":
        return Group(found, Padding(Text.assemble(safe(hit.title), "; ", safe(hit.where)), (0, 0, 0, 2), style="dim"))
    about = Text("; ").join(safe(part) for part in (hit.where, hit.source, hit.published) if part)
    return Group(safe(hit.title, "bold"), Padding(Group(found, about), (0, 0, 0, 2)))
