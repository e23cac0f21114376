"""How an evaluation looks on a terminal."""

from collections.abc import Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from graph.evaluation.figures import Evaluation
from graph.evaluation.findings import Finding
from graph.evaluation.qualifiers import QUALIFIERS
from triplewire.screen import new_table, safe

EDGES = ("wrong", "denied", "hedged", "missed")
NODES = ("no node", "extra node", "split", "merged")


def evaluation_text(found: Evaluation, *, findings: bool = True) -> Iterator[RenderableType]:
    """Yield tables of the figures by article, by predicate and of the qualifiers, then what differs."""
    table = new_table(
        "article", numbers=("P", "R", "F1", "edges", "required", "nodes R", "nodes P", "hedged", "denied")
    )
    for key, about in [*found.articles.items(), ("total", found.total)]:
        table.add_row(safe(key), *_cells(about))
    macro = {**dict.fromkeys(("emitted", "required", "hedged", "denied"), ""), **found.macro}
    table.add_row("macro", *_cells(macro))
    yield table
    yield ""
    table = new_table("predicate", numbers=("P", "R", "F1", "edges", "right", "required", "found"))
    for name, of in found.predicates.items():
        figures = (_share(of.precision), _share(of.recall), _share(of.f1))
        table.add_row(safe(name), *figures, *map(str, (of.emitted, of.right, of.required, of.recalled)))
    yield table
    yield ""
    total = found.total
    yield Text(f"events F1 {_share(total['f1_event'])}, standing facts F1 {_share(total['f1_state'])}")
    yield Text(", ".join(f"{name} {total[name]}" for name in ("type", "modality", *QUALIFIERS)))
    yield Text(f"splits {total['splits']}, false merges {total['false_merges']} of {total['distinct_pairs']} pairs")
    if findings:
        for kinds in (EDGES, ("qualifier",), NODES):
            rows = [finding for finding in found.findings if finding.kind in kinds]
            if rows:
                yield ""
            yield from map(finding_text, rows)


def finding_text(finding: Finding) -> RenderableType:
    """Return one thing that differs, with its sentence."""
    head = Text.assemble((f"{finding.kind:10} ", "red"), safe(finding.article), ": ", safe(finding.subject, "bold"))
    if finding.predicate:
        hedge = "".join(
            f" ({word})"
            for word in ("not" if finding.polarity == "negative" else "", finding.modality)
            if word not in ("", "actual")
        )
        head.append(f" {finding.predicate}{hedge} ")
    elif finding.object:
        head.append(": ")
    head.append_text(safe(finding.object, "bold"))
    if finding.field:
        given = ", ".join(finding.given) or "nothing"
        head.append_text(safe(f"; {finding.field} {finding.wanted}, given {given}"))
    if not finding.text:
        return head
    return Group(head, Padding(Text.assemble("“", safe(finding.text, "dim"), "”"), (0, 0, 0, 4)))


def _cells(about: dict[str, Any]) -> list[str]:
    shown = [_share(about[name]) for name in ("precision", "recall", "f1")]
    shown += [str(about[name]) for name in ("emitted", "required")]
    shown += [_share(about[name]) for name in ("entity_recall", "entity_precision")]
    return [*shown, *(str(about[name]) for name in ("hedged", "denied"))]


def _share(value: float) -> str:
    return f"{value:.3f}"
