"""What the product knows of a word: its frames, and the lists of the data files that it stands in."""

from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any

from extract.frames import FrameRow
from extract.lexicon import load_table
from graph.errors import UnknownNameError
from graph.model import Frozen

NOT_OF_WORDS = frozenset({"confidence", "model"})  # tables of `extract/data` that hold no words
SUGGESTIONS = 5
LEAST_LIKENESS = 70.0  # rapidfuzz ratio, 0..100
ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))

_HEADS = ("means", "words", "subject", "object", "weight", "where it says so")


class Membership(Frozen):
    """A list that a word stands in: its data file, its name there, and what the list says of the word, if anything."""

    file: str
    list: str
    says: str | None = None


class WordCard(Frozen):
    """What the product knows of a word.

    Attributes:
        word: the word as it was found, a lemma.
        frames: frames of the word itself, also with a particle or a modifier ("break out", "peace talk").
        conditions: frames of other words that ask for it ("hostage" in "take hostage").
        lists: light verbs, reporting verbs, operators ("refuse": what it does to its complement), titles and the like.
    """

    word: str
    frames: tuple[FrameRow, ...]
    conditions: tuple[FrameRow, ...]
    lists: tuple[Membership, ...]

    def _repr_html_(self) -> str:
        from graph.display.html import element, framed, table

        lists = [element("p", f"in {one.list} of {one.file}", f": {one.says}" * bool(one.says)) for one in self.lists]
        return framed(element("p", element("b", self.word)), table(_HEADS, self._rows()), *lists)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        from graph.display.html import plain_table

        printer.text(plain_table(_HEADS, self._rows()))

    def _rows(self) -> list[tuple[Any, ...]]:
        return [
            (
                r.frame.predicate,
                r.frame.words[:8],
                r.frame.subject,
                r.frame.object,
                r.frame.weight,
                f"{r.file}, row {r.row}",
            )
            for r in self.frames
        ]


def look_up(word: str, rows: Iterable[FrameRow]) -> WordCard:
    """Return what is known of a word, given all frames; an inflected form is looked up by its lemma.

    Raises:
        UnknownNameError: when nothing is known of it; the cure has the words that come nearest.
    """
    rows = tuple(rows)
    wanted = " ".join(word.lower().split())
    listed = None
    for form in _forms(wanted):
        found = _card(form, rows)
        if found.frames or found.conditions:
            return found
        listed = listed or (found if found.lists else None)  # lists hold names of predicates too ("seizes")
    if listed is not None:
        return listed
    near = _nearest(wanted, rows)
    cure = f"did you mean {', '.join(near)}?" if near else "add a frame of your own: see docs/frames.md"
    raise UnknownNameError(f"no frame and no list has the word {word!r}", cure=cure)


def tables() -> tuple[str, ...]:
    """Return the names of the data files that hold lists of words."""
    names = (path.name for path in (files("extract") / "data").iterdir())
    return tuple(sorted(n.removesuffix(".yaml") for n in names if n.endswith(".yaml") and n[:-5] not in NOT_OF_WORDS))


def _card(word: str, rows: tuple[FrameRow, ...]) -> WordCard:
    return WordCard(
        word=word,
        frames=tuple(r for r in rows if any(word == w.lower() or word in w.lower().split() for w in r.frame.words)),
        conditions=tuple(r for r in rows if any(word in wanted for wanted in r.frame.where.values())),
        lists=tuple(dict.fromkeys(m for name in tables() for m in _memberships(word, name, load_table(name), ()))),
    )


def _memberships(word: str, table: str, node: Any, path: tuple[str, ...]) -> Iterator[Membership]:
    """Yield where a word stands in a table: as a member of a list, a key, or one of the `words` of a row."""
    where = Membership(file=f"extract/data/{table}.yaml", list=".".join(path))
    if isinstance(node, dict):
        members = node.get("words")
        if isinstance(members, list):
            if word in (str(m).lower() for m in members):
                yield where.model_copy(update={"says": _said({k: v for k, v in node.items() if k != "words"})})
            return
        for key, value in node.items():
            if path and str(key).lower() == word:
                yield where.model_copy(update={"says": _said(value)})
            if str(key) != "provenance":
                yield from _memberships(word, table, value, (*path, str(key)))
    elif isinstance(node, list):
        for item in node:
            if isinstance(item, dict | list):
                yield from _memberships(word, table, item, path)
            elif str(item).lower() == word:
                yield where


def _said(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, dict):
        return "; ".join(f"{k}: {_said(v)}" for k, v in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _forms(word: str) -> Iterator[str]:
    """Yield a word, then what it may be an inflected form of: by its ending, then by the model's irregular forms."""
    yield word
    for ending, rest in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)] + rest
            yield stem
            if not rest and len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1]  # "barred"
    yield from _irregular(word)


def _irregular(word: str) -> Iterator[str]:
    from extract.parsing.model import load_model  # loads spaCy: only for what no ending explains

    lookups = getattr(load_model().get_pipe("lemmatizer"), "lookups", None)
    if lookups is not None and lookups.has_table("lemma_exc"):
        table = lookups.get_table("lemma_exc")
        for kind in ("verb", "noun", "adj"):
            yield from map(str, table.get(kind, {}).get(word, ()))


def _nearest(word: str, rows: Iterable[FrameRow]) -> list[str]:
    from rapidfuzz import fuzz, process

    known = sorted({w.lower() for row in rows for w in row.frame.words})
    found = process.extract(word, known, scorer=fuzz.ratio, limit=SUGGESTIONS, score_cutoff=LEAST_LIKENESS)
    return [name for name, _, _ in found]
