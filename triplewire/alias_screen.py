"""Names and judgements as a terminal shows them."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from graph.judgement import Judgement
from graph.names import Comparison
from triplewire.alias_views import Aliases, Doubt, Label, Ruled, Ruling, Side
from triplewire.identity_words import bare_text
from triplewire.screen import count, new_table, safe, where_met


def aliases_text(found: Aliases) -> RenderableType:
    """Return an actor's names with where each comes from and why it is the actor's."""
    entity = found.entity
    table = new_table("name", "met", "from", "why it is this actor", "identity")
    for row in found.aliases:
        origin = [word for word, yes in (("articles", row.mentions), ("knowledge", row.known)) if yes]
        why = "the name itself" if row.name == entity.name else "; ".join(row.why)
        table.add_row(*map(safe, (row.name, where_met(row), ", ".join(origin), why, row.identity or "")))
    head = Text.assemble(safe(entity.name, "bold"), f"  {entity.type}  {entity.id}")
    former = [Text(f"formerly  {', '.join(found.former_ids)}")] if found.former_ids else []
    return Group(head, *former, table)


def comparison_text(found: Comparison) -> RenderableType:
    """Return what speaks for and against two names being one actor's."""
    said = f"{found.a} and {found.b}, as {found.type}: {found.verdict}  ({found.log_odds:+.1f} log-odds)"
    table = new_table("weight", "feature", "what it says")
    for feature in found.features:
        table.add_row(f"{feature.weight:+.1f}", safe(feature.name), safe(feature.words))
    return Group(safe(said, "bold"), table)


def ruling_text(ruling: Ruling, a: str, b: str) -> RenderableType:
    """Return what a judgement has made of the two names."""
    author, verdict = ruling.judgements[0].author, ruling.judgements[0].verdict
    if ruling.pending:
        return safe(f"{author}: {a} and {b} are {verdict}; this waits until both names are met")
    if verdict == "same" and ruling.a is not None and ruling.a == ruling.b:
        return safe(f"{author}: {a} and {b} are one: {ruling.a.name} ({ruling.a.type}, {ruling.a.id})")
    sides = [f"{e.name} ({e.type}, {e.id})" if e else name for e, name in ((ruling.a, a), (ruling.b, b))]
    return safe(f"{author}: {a} and {b} are {verdict}: {sides[0]} and {sides[1]}")


def judgements_text(judgements: Sequence[Judgement]) -> RenderableType:
    """Return judgements, one a line."""
    return Group(*(safe(f"  {bare_text(judgement)}") for judgement in judgements))


def history_text(found: Sequence[Ruled]) -> RenderableType:
    """Return judgements with their reasons and whether they count."""
    lines: list[RenderableType] = []
    for ruled in found:
        mark = "" if ruled.standing == "in force" else f" [{ruled.standing}]"
        lines.append(safe(f"{ruled.words}{mark}", "bold" if ruled.judgement.by_person else ""))
        lines += [Padding(safe(ground, "dim"), (0, 0, 0, 2)) for ground in ruled.grounds]
        if ruled.judgement.documents:
            lines.append(Padding(safe(f"in {', '.join(ruled.judgement.documents[:5])}", "dim"), (0, 0, 0, 2)))
    return Group(*lines) if lines else Text("nobody has judged anything of it: its names are one name")


def labels_table(found: Sequence[Label]) -> RenderableType:
    """Return who calls an actor what."""
    table = new_table("outlet", "calls it", numbers=("mentions", "articles"))
    table.add_column("")
    for row in found:
        loaded = "loaded" if row.loaded else ""
        table.add_row(safe(row.source), safe(row.name), str(row.mentions), str(row.articles), loaded)
    return table


def doubt_text(doubt: Doubt, number: int, of: int) -> RenderableType:
    """Return a doubtful pair, with sentences of both."""
    head = safe(f"{number} of {of}: {doubt.a.name} = {doubt.b.name}?", "bold")
    why = [Padding(safe(ground, "dim"), (0, 0, 0, 2)) for ground in doubt.grounds]
    return Group(head, *why, *_side(doubt.a), *_side(doubt.b))


def _side(side: Side) -> list[RenderableType]:
    about = f"{side.name} ({side.type}, {count(side.mentions, 'mention')}, {count(side.edges, 'edge')})"
    lines: list[RenderableType] = [safe(f"  {about}")]
    for seen in side.sightings:
        origin = ", ".join(str(part) for part in (seen.document, seen.source, seen.published) if part)
        text = safe(seen.text)
        text.highlight_words([safe(seen.name).plain], "bold")
        lines.append(Padding(Group(Text.assemble("“", text, "”"), safe(origin, "dim")), (0, 0, 0, 4)))
    return lines
