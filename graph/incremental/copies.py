"""Copies and versions when articles come: texts are compared that were not before, stories joined anew that change."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.incremental.kept import Kept
from graph.model import Document
from graph.relations.copies import Copies, judge
from graph.relations.stories import Pair, Texts, candidates
from graph.relations.versions import address

Ends = tuple[str, str]


def keep_copies(kept: Kept, documents: Sequence[Document]) -> Copies:
    """Compare all documents, and put down what was found."""
    _put_sketches(kept, documents)
    copies = judge(documents, Texts({document.id: document.text for document in documents}), _pairs(_compare(kept)))
    _put_copies(kept, copies, copies.story)
    return copies


def renew_copies(kept: Kept, new: Sequence[Document]) -> set[str]:
    """Take new documents in; return the ids of those of which something else holds now."""
    _put_sketches(kept, new)
    before = _compared(kept)
    now = _compare(kept)
    touched = {document.id for document in new}
    for pair in before.keys() ^ now.keys():
        if (before.get(pair) or now.get(pair)) is not None:
            touched.update(pair)
    region = _region(
        kept, touched, {pair for found in (before, now) for pair, like in found.items() if like is not None}
    )
    documents = [kept.store.stored(key) for key in sorted(region)]
    pairs = _pairs({pair: likeness for pair, likeness in now.items() if pair[0] in region})
    copies, were = judge(documents, Texts({d.id: d.text for d in documents}), pairs), copies_kept(kept)
    _put_copies(kept, copies, region)
    return {
        key
        for key in region
        if were.story.get(key) != copies.story[key] or were.superseded.get(key) != copies.superseded.get(key)
    }


def copies_kept(kept: Kept) -> Copies:
    """Return which articles are copies and older versions of others."""
    rows = kept.all("SELECT document, story, superseded FROM kept_copies")
    return Copies({d: story for d, story, _ in rows}, {d: newer for d, _, newer in rows if newer is not None})


def _put_copies(kept: Kept, copies: Copies, documents: Iterable[str]) -> None:
    rows = ((document, copies.story[document], copies.superseded.get(document)) for document in sorted(documents))
    kept.run("INSERT OR REPLACE INTO kept_copies VALUES (?, ?, ?)", rows)


def _put_sketches(kept: Kept, documents: Sequence[Document]) -> None:
    for document in documents:
        found = array("I", sorted(Texts({document.id: document.text}).sketch(document.id)))
        row = (document.id, address(document.url) if document.url else None, found.tobytes())
        kept.run("INSERT INTO kept_sketches VALUES (?, ?, ?)", [row])


def _compared(kept: Kept) -> dict[Ends, float | None]:
    """Return the pairs that were compared with how alike they are, None for no copies."""
    return {(a, b): likeness for a, b, likeness in kept.all("SELECT a, b, likeness FROM kept_pairs")}


def _compare(kept: Kept) -> dict[Ends, float | None]:
    """Compare the texts that their sketches make worth it, if they were not compared before; return all pairs."""
    rows = kept.all("SELECT document, sketch FROM kept_sketches ORDER BY document")
    known = _compared(kept)
    worth = candidates((array("I", sketch) for _, sketch in rows), [document for document, _ in rows])
    fresh = [pair for pair in worth if pair not in known]
    texts = Texts({key: kept.store.stored(key).text for key in {key for pair in fresh for key in pair}})
    found = {(a, b): texts.pair(a, b).likeness if texts.are_copies(a, b) else None for a, b in fresh}
    kept.run("INSERT INTO kept_pairs VALUES (?, ?, ?)", ((*pair, likeness) for pair, likeness in found.items()))
    kept.run("DELETE FROM kept_pairs WHERE a = ? AND b = ?", sorted(known.keys() - set(worth)))
    return {pair: found[pair] if pair in found else known[pair] for pair in worth}


def _pairs(compared: dict[Ends, float | None]) -> list[Pair]:
    found = [Pair(likeness, a, b) for (a, b), likeness in compared.items() if likeness is not None]
    return sorted(found, key=lambda pair: (-pair.likeness, pair.a, pair.b))


def _region(kept: Kept, touched: set[str], pairs: Iterable[Ends]) -> set[str]:
    """Return all documents that hang together with some: copies of copies, and those of one web address."""
    beside: dict[str, set[str]] = defaultdict(set)
    for a, b in pairs:
        beside[a].add(b)
        beside[b].add(a)
    sql = """SELECT other.document FROM kept_sketches mine JOIN kept_sketches other ON other.address = mine.address
        WHERE mine.document = ?"""
    region: set[str] = set()
    todo = sorted(touched)
    while todo:
        key = todo.pop()
        if key not in region:
            region.add(key)
            todo += [*beside[key], *kept.column(sql, key)]
    return region
