"""Time and memory of resolution: one million mentions of 200,000 distinct names, generated, over many articles.

Usage: python benchmarks/resolve_scale.py [--mentions 1000000] [--names 200000]

The names are made of syllables by the habits of several languages, with spelling variants, lone surnames, acronyms and
namesakes, and are met as often as names in news are (Zipf). The articles are made while they are read and not kept.
Then articles are added one by one to what is kept of the resolution.
"""

import argparse
import hashlib
import itertools
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.incremental.adding import add
from graph.incremental.keeping import finish, keep_resolution
from graph.incremental.kept import Kept
from graph.judgement import PROGRAM
from graph.knowledge import load_knowledge
from graph.model import Actor, Document, Extraction, Join, Mention
from graph.register import put_identities
from graph.resolve import resolve
from graph.store import Store

ACTORS_AN_ARTICLE = 10
NEW_AN_ARTICLE = 6  # of them not met before, while there are any
COUNTRIES = ("country/syria", "country/russia", "country/france", "country/china", "country/nigeria", None, None, None)
ROLES = ("minister", "president", "spokesman", "general", None, None)
GIVEN = """Ahmed Mohammed Ali Hassan Hussein Omar Khalid Yusuf Ibrahim Mustafa Sergei Dmitry Aleksandr Yevgeny Ivan
Pavel John James Robert Michael William Anna Maria Elena Fatima Aisha Jean Pierre Hans Karl Paolo Luca Carlos Jose"""
STARTS = "b d f g h k l m n r s t v z br dr gr kr pr st sh kh ch"
VOWELS = "a e i o u ai ou"
ENDS = ["", "n", "r", "l", "s", "v", "ni", "ri", "ov", "enko", "sky", "man", "son", "ez", "adi", "awi"]
KINDS = ["Front", "Movement", "Party", "Brigade", "Bank", "Group", "Council", "Union", "Institute", "Company"]
SWAPS = (("ou", "u"), ("kh", "h"), ("ai", "ay"), ("ov", "off"), ("sky", "skiy"), ("i", "y"))


def _word(rng: random.Random) -> str:
    syllables = rng.randint(2, 3)
    text = "".join(rng.choice(STARTS.split()) + rng.choice(VOWELS.split()) for _ in range(syllables)) + rng.choice(ENDS)
    return text.capitalize()


def _respelt(rng: random.Random, name: str) -> str:
    old, new = rng.choice(SWAPS)
    return name.replace(old, new)


def make_names(count: int, rng: random.Random) -> list[tuple[str, str]]:
    """Return distinct (type, name) pairs: persons, bodies and places, some of them other spellings of earlier ones."""
    known: set[tuple[str, str]] = set()
    out: list[tuple[str, str]] = []
    given = GIVEN.split()
    surnames = [_word(rng) for _ in range(count // 4)]
    while len(out) < count:
        draw = rng.random()
        if draw < 0.15 and out:
            kind, name = rng.choice(out)
            made = (kind, _respelt(rng, name))
        elif draw < 0.6:
            middle = f" {rng.choice(given)}" if rng.random() < 0.2 else ""
            made = ("Person", f"{rng.choice(given)}{middle} {rng.choice(surnames)}")
        elif draw < 0.9:
            made = ("Organization", f"{_word(rng)} {_word(rng)} {rng.choice(KINDS)}")
        else:
            made = ("Location", _word(rng))
        if made not in known:
            known.add(made)
            out.append(made)
    return out


def articles(names: list[tuple[str, str]], mentions: int, rng: random.Random) -> Iterator[tuple[Document, Extraction]]:
    """Yield articles until `mentions` are made: first every name once, then names as often as their rank says."""
    weights = list(itertools.accumulate(1.0 / (rank + 10) for rank in range(len(names))))
    made, number, once = 0, 0, iter(range(len(names)))
    while made < mentions:
        number += 1
        identity = f"d{number:08d}"
        chosen = {
            rng.choices(range(len(names)), cum_weights=weights)[0] for _ in range(ACTORS_AN_ARTICLE - NEW_AN_ARTICLE)
        }
        chosen |= set(itertools.islice(once, NEW_AN_ARTICLE))
        found, met = [], []
        for key, i in enumerate(sorted(chosen)):
            actor = _actor(f"a{key}", *names[i], rng)
            found.append(actor)
            for form in actor.names:
                for _ in range(rng.randint(1, 3)):
                    met.append((actor.key, form))
        made += len(met)
        yield (
            Document(
                name=f"{identity}.txt", id=identity, sha256=hashlib.sha256(identity.encode()).hexdigest(), text="x"
            ),
            Extraction(
                document=identity,
                mentions=tuple(
                    Mention(id=f"{identity}:{i}", start=0, end=1, text="x", kind="name", actor=key, form=form)
                    for i, (key, form) in enumerate(met)
                ),
                actors=tuple(found),
                claims=(),
            ),
        )


def _actor(key: str, kind: str, name: str, rng: random.Random) -> Actor:
    forms, joins = [name], []
    words = name.split()
    if kind == "Person" and rng.random() < 0.5:
        forms.append(words[-1])
        joins.append(Join(a=name, b=words[-1], rule="surname", start=0, end=1))
    elif kind == "Person" and rng.random() < 0.1:
        forms = [words[-1]]
    elif kind == "Organization" and rng.random() < 0.3:
        short = "".join(word[0] for word in words).upper()
        forms.append(short)
        joins.append(Join(a=name, b=short, rule="definition", start=0, end=1))
    country = COUNTRIES[sum(map(ord, name)) % len(COUNTRIES)] if rng.random() < 0.5 else None
    role = rng.choice(ROLES) if kind == "Person" else None
    return Actor(
        key=key,
        type=kind,  # type: ignore[arg-type]
        name=forms[0],
        names=tuple(forms),
        country=country,
        roles=(role,) if role else (),
        joins=tuple(joins),
    )


def _noting(
    found: Iterable[tuple[Document, Extraction]], ids: dict[str, tuple[str, str]]
) -> Iterator[tuple[Document, Extraction]]:
    for document, extraction in found:
        ids[document.name] = (document.id, "")
        yield document, extraction


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mentions", type=int, default=1_000_000)
    parser.add_argument("--names", type=int, default=200_000)
    parser.add_argument("--more", type=int, default=20, help="articles added one by one")
    given = parser.parse_args()
    rng = random.Random(7)
    names = make_names(given.names, rng)
    knowledge = load_knowledge()
    spent = [0.0, 0.0]

    def timed() -> Iterator[tuple[Document, Extraction]]:
        source = articles(names, given.mentions, rng)
        while True:
            began, cpu = time.perf_counter(), time.process_time()
            article = next(source, None)
            spent[0] += time.perf_counter() - began
            spent[1] += time.process_time() - cpu
            if article is None:
                return
            yield article

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "triplewire.db"
        with Store(path) as store, store.transaction():
            ids: dict[str, tuple[str, str]] = {}
            began, cpu = time.perf_counter(), time.process_time()
            resolution = resolve(_noting(timed(), ids), knowledge)
            seconds = time.perf_counter() - began - spent[0]
            busy = time.process_time() - cpu - spent[1]
            entities = resolution.entities
            print(f"{sum(e.mentions for e in entities):,} mentions, {len(names):,} names -> {len(entities):,} entities")
            print(
                f"{seconds:.1f} s, {busy:.1f} s on one core, without making the articles; {_memory():.2f} GiB at most"
            )
            began, cpu = time.perf_counter(), time.process_time()
            put_identities(store, resolution.rows, resolution.units)
            store.replace_judgements(PROGRAM, resolution.judgements)
            kept = Kept(store, knowledge)
            keep_resolution(kept, resolution, ids, ())
            finish(kept)
            seconds, busy = time.perf_counter() - began, time.process_time() - cpu
            print(f"kept in {seconds:.1f} s, {busy:.1f} s on one core; {_memory():.2f} GiB at most")
        del resolution, entities, kept
        print(f"{path.stat().st_size / 2**20:,.0f} MiB are kept")
        more = list(itertools.islice(articles(names, 10**9, rng), given.more))
        times, busy_times, decided = [], [], []
        for number, (document, extraction) in enumerate(more):
            identity = f"e{number:08d}"  # the names met as often as before, in a new article
            new = document.model_copy(update={"id": identity, "name": f"{identity}.txt"})
            began, cpu = time.perf_counter(), time.process_time()
            with Store(path) as store, store.transaction():  # opened anew, as by another run of the program
                found = [(new, extraction.model_copy(update={"document": identity}))]
                decided.append(add(Kept(store, knowledge), found, {identity: ""}, ()).decided)
            times.append(time.perf_counter() - began)
            busy_times.append(time.process_time() - cpu)
    print(f"one more article: {statistics.median(times):.2f} s, {max(times):.2f} s at most of {len(times)}", end="")
    print(f" (on one core {statistics.median(busy_times):.2f} and {max(busy_times):.2f} s)", end="")
    print(f", {statistics.median(decided):.0f} identities decided anew, {max(decided):,} at most")


if __name__ == "__main__":
    main()
