"""The journal of a project: what each build, addition and removal did, and what persons judged, with times."""

import datetime as dt
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from graph.files import json_text
from graph.judgement import Judgement
from graph.model import Frozen
from graph.register import persons_judgements
from graph.store import Store
from triplewire.rulings import undone

ENDED, RUNNING = "ended", "running"


class Entry(Frozen):
    """One thing that was done.

    Attributes:
        at: when it began.
        did: "build", "add", "update", "remove", "judgement" or "undo".
        data: about it: how many articles were read, and so on; `ended` is "done", or why it stopped, or "killed".
    """

    at: dt.datetime
    did: str
    data: dict[str, Any]


@contextmanager
def noted(store: Store, did: str, **about: object) -> Iterator[dict[str, object]]:
    """Note that something is done, and when it has ended what came of it: what is put into the dictionary given."""
    began = _now()
    data: dict[str, object] = {**about, "process": os.getpid()}
    store.run("INSERT INTO journal (at, did, data) VALUES (?, ?, ?)", [(began.isoformat(), did, json_text(data))])
    position = store.one("SELECT max(position) FROM journal")[0]
    told: dict[str, object] = {}
    ended = "done"
    try:
        yield told
    except BaseException as problem:
        ended = f"{type(problem).__name__}: {problem}".strip(": ")
        store.abandon()  # or the line below would go with what was not finished
        raise
    finally:
        seconds = round((_now() - began).total_seconds(), 1)
        data |= {**told, "seconds": seconds, ENDED: ended}
        store.run("UPDATE journal SET data = ? WHERE position = ?", [(json_text(data), position)])


def entries(store: Store, *, runs: int | None = None) -> tuple[Entry, ...]:
    """Return what was done to a project and judged in it, in the order in which it began.

    Args:
        store: the project file.
        runs: the number of the process that works on the project now, whose entry has not ended yet.
    """
    out = []
    for at, did, text in store.rows("SELECT at, did, data FROM journal ORDER BY position"):
        data = json.loads(text)
        data.setdefault(ENDED, RUNNING if runs is not None and data.get("process") == runs else "killed")
        out.append(Entry(at=dt.datetime.fromisoformat(at), did=did, data=data))
    return tuple(sorted([*out, *_judged(store)], key=lambda entry: entry.at))


def _judged(store: Store) -> Iterator[Entry]:
    acts: dict[tuple[dt.datetime, str], list[str]] = {}
    for judgement in persons_judgements(store):
        if judgement.when is not None:
            acts.setdefault((_aware(judgement.when), judgement.author), []).append(_words(judgement))
    for (at, author), words in acts.items():
        yield Entry(at=at, did="judgement", data={"author": author, "judged": words[0], "pairs": len(words)})
    for was in undone(store):
        yield Entry(at=_aware(was.when), did="undo", data={"author": was.by, "judged": _words(was.judgement)})


def _words(judgement: Judgement) -> str:
    return f"{judgement.a} {judgement.verdict} {judgement.b}"


def _aware(when: dt.datetime) -> dt.datetime:
    return when if when.tzinfo else when.replace(tzinfo=dt.UTC)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
