"""Persons' judgements: writing them into the ledger, taking them back, and what they do to the graph at once."""

import datetime as dt
import getpass
import os
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import TypeAdapter

from graph.errors import ProjectError, UnknownNameError
from graph.judgement import PROGRAM, Judgement, Reason, Verdict
from graph.knowledge import Knowledge
from graph.model import Frozen
from graph.register import persons_judgements
from graph.store import UNDONE, Store
from triplewire.identity_words import contradiction_text
from triplewire.refresh import Refreshed, knowledge_of, ontology_of, refresh

SAID = "said"  # the feature of a person's reason
MOST_DOCUMENTS = 20


def author_name(given: str | None = None) -> str:
    """Return who judges: the name given, else $TRIPLEWIRE_AUTHOR, git's user.name, or the name of the login.

    Raises:
        ProjectError: when the name is the program's own.
    """
    name = given or os.environ.get("TRIPLEWIRE_AUTHOR") or _git_user() or _login()
    if name.strip().casefold() == PROGRAM:
        raise ProjectError(f"{name!r} is what the program itself signs with", cure="give another --author")
    return name.strip()


def _git_user() -> str:
    try:
        done = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, timeout=5, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"


def write(
    store: Store,
    pairs: Iterable[tuple[str, str]],
    verdict: Verdict,
    *,
    author: str,
    because: str | None,
    documents: Sequence[str],
) -> tuple[Judgement, ...]:
    """Write one person's judgement on some pairs of identities into the ledger; all carry one time, later than any."""
    when = dt.datetime.now(dt.UTC)
    last = max((_utc(j.when) for j in persons_judgements(store) if j.when), default=None)
    if last is not None and when <= last:
        when = last + dt.timedelta(microseconds=1)
    reasons = (Reason(feature=SAID, weight=0.0, words=because),) if because else ()
    made = tuple(
        Judgement(a=a, b=b, verdict=verdict, author=author, reasons=reasons, documents=tuple(documents), when=when)
        for a, b in sorted(set(pairs))
    )
    store.add_judgements(made)
    return made


def last_act(judgements: Sequence[Judgement], *, author: str | None = None) -> tuple[Judgement, ...]:
    """Return the judgements that a person (by default any) made last, in one go.

    Raises:
        UnknownNameError: when there are none.
    """
    mine = [j for j in judgements if j.by_person and author in (None, j.author)]
    if not mine:
        who = f"{author} has" if author else "nobody has"
        raise UnknownNameError(f"{who} judged anything here", cure="triplewire alias history NAME shows who judged")
    moments = [(_utc(j.when) if j.when else dt.datetime.min.replace(tzinfo=dt.UTC), i) for i, j in enumerate(mine)]
    latest = mine[max(moments)[1]]
    return tuple(j for j in mine if (j.when, j.author, j.verdict) == (latest.when, latest.author, latest.verdict))


class Undone(Frozen):
    """A judgement that was taken back, by whom and when."""

    judgement: Judgement
    by: str
    when: dt.datetime


_UNDONE = TypeAdapter(tuple[Undone, ...])


def take_back(store: Store, gone: Sequence[Judgement], *, by: str) -> None:
    """Take judgements out of the ledger, and note that `by` did so now."""
    now = dt.datetime.now(dt.UTC)
    store.remove_judgements(gone)
    noted = (*undone(store), *(Undone(judgement=judgement, by=by, when=now) for judgement in gone))
    store.set_meta({UNDONE: _UNDONE.dump_json(noted).decode()})


def undone(store: Store) -> tuple[Undone, ...]:
    """Return the judgements that were taken back, in that order."""
    return _UNDONE.validate_json(store.meta().get(UNDONE, "[]"))


def rewrite(store: Store, folder: Path, knowledge: Knowledge | None = None) -> tuple[Refreshed, tuple[str, ...]]:
    """Resolve anew and write the files; return what was made, and the contradictions among persons in words."""
    known = knowledge_of(store) if knowledge is None else knowledge
    done = refresh(store, folder, knowledge=known, ontology=ontology_of(store))
    return done, tuple(contradiction_text(found, known) for found in done.contradictions)


def _utc(when: dt.datetime) -> dt.datetime:
    return when if when.tzinfo else when.replace(tzinfo=dt.UTC)
