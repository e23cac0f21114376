"""How the inputs of one build after the other name their documents, so that the steps taken leave no trace.

A project remembers its inputs. What lies below a remembered folder is named from that folder, however it is given; and
when a folder is given that holds a remembered input, that input's documents are renamed.
"""

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

from graph.files import json_text
from graph.model import Frozen
from loaders.inputs import folder_of, is_address
from loaders.options import DEFAULTS, Options

STDIN = "-"


class Root(Frozen):
    """An input as the project remembers it: its resolved path, and what its documents' names begin with.

    `base` is, for a folder, the prefix of its documents ("" for none); for a file, the name of its document.
    """

    path: str
    base: str


class Given(NamedTuple):
    """An input as a user gave it: its path, pattern or address, the prefix, and what was asked of the loaders."""

    path: str
    prefix: str | None = None
    reading: Options = DEFAULTS


class Step(Frozen):
    """One input to load: the path as given, and the prefix under which its documents are named."""

    path: str
    prefix: str | None
    reading: Options = DEFAULTS


class Move(Frozen):
    """Documents called `new`, or below it, were called `old`, or below that, in an earlier build."""

    new: str
    old: str


class Plan(Frozen):
    """What to load, which of the stored documents that renames, and what to remember."""

    steps: tuple[Step, ...]
    moves: tuple[Move, ...]
    roots: tuple[Root, ...]


def is_there(path: str) -> bool:
    """Whether the file that an article came from is there; one that came from the web did not go by being fetched."""
    return is_address(path) or Path(path).exists()


def givens(inputs: Sequence[str | Path], prefix: str | None, reading: Options) -> tuple[Given, ...]:
    """Return inputs as they are given in one build."""
    return tuple(Given(given, prefix, reading) for given in map(str, inputs))


def with_givens(known: str | None, new: Iterable[Given]) -> str:
    """Return the text for the store of inputs remembered (`known`) and `new` ones, the latter as they are given now.

    Standard input is not remembered, nor is what is not there, nor what lies in a folder that is given.
    """
    found = {given.path: given for given in read_givens(known)}
    for given in new:
        if given.path != STDIN and (is_address(given.path) or folder_of(given.path) or Path(given.path).exists()):
            path = given.path if is_address(given.path) else os.path.abspath(given.path)  # noqa: PTH100 - of a pattern
            found[path] = given._replace(path=path)
    folders = {Path(path) for path in found if not is_address(path) and Path(path).is_dir()}
    kept = [found[path] for path in sorted(found) if is_address(path) or folders.isdisjoint(Path(path).parents)]
    return json_text([{"path": g.path, "prefix": g.prefix, "reading": asdict(g.reading)} for g in kept])


def read_givens(text: str | None) -> tuple[Given, ...]:
    """Read what `with_givens` wrote."""
    return tuple(Given(g["path"], g["prefix"], Options(**g["reading"])) for g in json.loads(text or "[]"))


def plan_of(given: Sequence[Given], roots: Iterable[Root]) -> Plan:
    """Return how to load inputs, each with its own prefix, into a project that remembers `roots`; see `plan`."""
    made = Plan(steps=(), moves=(), roots=tuple(roots))
    for prefix in dict.fromkeys(one.prefix for one in given):
        readings = {one.path: one.reading for one in given if one.prefix == prefix}
        more = plan(list(readings), prefix, made.roots)
        steps = (Step(path=step.path, prefix=step.prefix, reading=readings[step.path]) for step in more.steps)
        made = Plan(steps=(*made.steps, *steps), moves=(*made.moves, *more.moves), roots=more.roots)
    return made


def plan(inputs: Sequence[str | Path], prefix: str | None, roots: Iterable[Root]) -> Plan:
    """Return how to load `inputs` into a project that remembers `roots`; a `prefix` of the user's is taken as given."""
    known = {Path(root.path): root for root in roots}
    steps: list[Step] = []
    moves: list[Move] = []
    for given in sorted(dict.fromkeys(map(str, inputs)), key=_outermost_first):
        if given == STDIN or is_address(given):
            steps.append(Step(path=given, prefix=prefix))
            continue
        path = (folder_of(given) or Path(given)).resolve()
        root = Root(path=str(path), base=_base(path, prefix, known))
        steps.append(Step(path=given, prefix=_parent(root.base) if path.is_file() else root.base or None))
        if not path.exists():
            continue
        for inner in [known[p] for p in sorted(known) if path in p.parents]:
            moves.append(Move(new=_join(root.base, _below(Path(inner.path), path)), old=inner.base))
            del known[Path(inner.path)]
        known[path] = root
    kept = tuple(known[path] for path in sorted(known))
    return Plan(steps=tuple(steps), moves=tuple(move for move in moves if move.new != move.old), roots=kept)


def former_name(name: str, move: Move) -> str | None:
    """Return what the document `name` was called before `move`, or None when the move is not about it."""
    if name == move.new:
        return move.old
    if name.startswith(f"{move.new}/"):
        return _join(move.old, name[len(move.new) + 1 :])
    return move.old + name[len(move.new) :] if name.startswith(f"{move.new}#") else None


def read_roots(text: str | None) -> tuple[Root, ...]:
    """Read what `roots_text` wrote."""
    return tuple(Root.model_validate(row) for row in json.loads(text or "[]"))


def roots_text(roots: Iterable[Root]) -> str:
    """Return `roots` as text for the store."""
    return json_text([root.model_dump() for root in roots])


def _base(path: Path, prefix: str | None, known: dict[Path, Root]) -> str:
    if prefix is None:
        for above in (path, *path.parents):
            if above in known:
                return _join(known[above].base, _below(path, above))
    return _join(prefix or "", path.name) if path.is_file() else prefix or ""


def _outermost_first(given: str) -> tuple[int, str]:
    if given == STDIN or is_address(given):
        return 0, given
    return len((folder_of(given) or Path(given)).resolve().parts), given


def _below(path: Path, folder: Path) -> str:
    return "" if path == folder else path.relative_to(folder).as_posix()


def _join(base: str, rest: str) -> str:
    return "/".join(part for part in (base, rest) if part)


def _parent(name: str) -> str | None:
    return name.rpartition("/")[0] or None
