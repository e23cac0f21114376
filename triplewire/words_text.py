"""How frames and what is known of a word look on a terminal."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from extract.frames import Frame, FrameRow
from extract.vocabulary import Membership, WordCard
from triplewire.screen import count, new_table, safe


def word_text(card: WordCard) -> Iterator[RenderableType]:
    """Yield a word's frames, the frames of other words that ask for it, and the lists it stands in."""
    yield Text.assemble((card.word, "bold"), f": {count(len(card.frames), 'frame')}")
    for row in card.frames:
        yield Padding(frame_text(row, card.word), (0, 0, 0, 2))
    if card.conditions:
        yield Text("asked for by")
        for row in card.conditions:
            yield Padding(frame_text(row), (0, 0, 0, 2))
    if card.lists:
        yield Text("listed in")
        for member in card.lists:
            says = f": {member.says}" if member.says else ""
            yield Padding(Text.assemble(safe(f"{_list_name(member)}{says}  "), safe(member.file, "dim")), (0, 0, 0, 2))


def _list_name(member: Membership) -> str:
    return f"{Path(member.file).stem} {member.list}".replace("_", " ")


def frame_text(row: FrameRow, word: str | None = None) -> RenderableType:
    """Return one frame: of which word, its predicate, arguments and conditions, its example and its place."""
    frame = row.frame
    mine = [w for w in frame.words if word is not None and word in w.lower().split()] or frame.words
    exact = [w for w in mine if w.lower() == word]
    head = Text.assemble(
        f"{frame.part_of_speech} ", safe(", ".join(exact or mine), "bold"), " → ", safe(frame.predicate, "green")
    )
    head.append(f"  {row.file}, row {row.row}", style="dim")
    lines: list[RenderableType] = [head, Padding(safe("; ".join(frame_facts(frame))), (0, 0, 0, 4))]
    if frame.example:
        lines.append(Padding(safe(frame.example, "dim"), (0, 0, 0, 4)))
    return Group(*lines)


def frame_facts(frame: Frame) -> list[str]:
    """Return what a frame asks for and implies, in words."""
    out = [f"subject {', '.join(frame.subject)}", f"object {', '.join(frame.object)}"]
    out += [f"where {role} is {' or '.join(wanted)}" for role, wanted in frame.where.items()]
    out += [f"unless {' or '.join(frame.unless)}"] if frame.unless else []
    out += [f"subject a {' or '.join(frame.subject_types)}"] if frame.subject_types else []
    out += [f"object a {' or '.join(frame.object_types)}"] if frame.object_types else []
    out += [frame.voice] if frame.voice != "any" else []
    out += [frame.polarity] if frame.polarity != "positive" else []
    out += [frame.modality] if frame.modality != "actual" else []
    out += ["former"] if frame.former else []
    out += [f"title from {frame.title}"] if frame.title else []
    return [*out, f"weight {frame.weight:.2f}"]


def predicates_table(rows: Iterable[FrameRow]) -> Table:
    """Return how many frames and words each predicate has."""
    table = new_table("predicate", numbers=("frames", "verbs", "nouns", "adjectives"))
    by_name: dict[str, list[Frame]] = {}
    for row in rows:
        by_name.setdefault(row.frame.predicate, []).append(row.frame)
    for name, frames in [*sorted(by_name.items()), ("total", [frame for of in by_name.values() for frame in of])]:
        kinds = [len({w for f in frames for w in getattr(f, kind)}) for kind in ("verbs", "nouns", "adjectives")]
        table.add_row(safe(name), str(len(frames)), *map(str, kinds))
    return table
