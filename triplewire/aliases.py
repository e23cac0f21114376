"""The names of a project's actors: listed, compared, judged by persons, undone; `project.aliases` gives it.

A judgement takes effect at once: names are resolved anew and the files of the build written, all or nothing.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from graph.display.listed import Listed
from graph.errors import UnknownNameError
from graph.judgement import Judgement, Verdict
from graph.model import Entity
from graph.names import Comparison, compare
from graph.names.known import known_names
from graph.ontology import ENTITY_TYPES
from graph.register import contradictions, former_ids, identities_of, identity, judgements_about, persons_judgements
from graph.store import Store
from triplewire import rulings
from triplewire.alias_list import aliases_of, labels_of
from triplewire.alias_tables import doubts_table, history_table, judgements_table, labels_table
from triplewire.alias_views import Aliases, Carried, Doubt, Label, Ruled, Ruling
from triplewire.carry import judgement_lines, read_judgements
from triplewire.doubts import doubts
from triplewire.identity_words import contradiction_text, grounds, judgement_text
from triplewire.lookup import find_entity
from triplewire.refresh import knowledge_of
from triplewire.spot import Spot, check_two, entity_for, spot

if TYPE_CHECKING:
    from triplewire.project import Project

ANSWERS: dict[str, Verdict] = {"s": "same", "d": "different", "k": "unsure"}


class ProjectAliases:
    """The names of the actors of one project, and persons' judgements on them.

    A name may be any name of an actor, its id, a former id, or an identity as `list` shows it. An unclear one raises
    `UnknownNameError`, which names the candidates.
    """

    def __init__(self, project: "Project") -> None:
        self._project = project

    def list(self, name: str) -> Aliases:
        """Return the names of an actor: how often and where each was met, and why it stands for this actor."""
        with self._open() as store:
            entity = entity_for(store, self._project.entities, name)
            rows = aliases_of(store, entity, knowledge_of(store))
            return Aliases(entity=entity, aliases=rows, former_ids=former_ids(store, entity.id))

    def compare(self, a: str, b: str, type: str | None = None) -> Comparison:
        """Compare two names by themselves and by the project's knowledge; see `compare_names`."""
        with self._open() as store:
            known = known_names(knowledge_of(store))
        if type is None:
            met = [entity.type for name in (a, b) if (entity := self._met(name)) is not None]
            type = met[0] if met else None
        return compare_names(a, b, type, lambda kind: compare(a, b, kind, known=known))

    def _met(self, name: str) -> Entity | None:
        try:
            return find_entity(self._project.entities, name)
        except UnknownNameError:
            return None

    def same(
        self, a: str, b: str, *, author: str | None = None, because: str | None = None, documents: Sequence[str] = ()
    ) -> Ruling:
        """Judge that two names mean one actor, whatever the program holds; takes effect at once.

        Args:
            a: a name of the one.
            b: a name of the other.
            author: who judges; default: $TRIPLEWIRE_AUTHOR, git's user name, the login.
            because: the reason, in words.
            documents: names of the articles that the judgement rests on; default: where the two were met.
        """
        return self._judge(a, b, "same", author, because, documents)

    def different(
        self, a: str, b: str, *, author: str | None = None, because: str | None = None, documents: Sequence[str] = ()
    ) -> Ruling:
        """Judge that two names mean two actors; no later article joins them again. Arguments as of `same`."""
        return self._judge(a, b, "different", author, because, documents)

    def unsure(
        self, a: str, b: str, *, author: str | None = None, because: str | None = None, documents: Sequence[str] = ()
    ) -> Ruling:
        """Judge that two names may be one actor or not: the program neither joins them by itself nor asks again."""
        return self._judge(a, b, "unsure", author, because, documents)

    def _judge(
        self, a: str, b: str, verdict: Verdict, author: str | None, because: str | None, documents: Sequence[str]
    ) -> Ruling:
        who = rulings.author_name(author)
        with self._open(write=True) as store:
            known = knowledge_of(store)
            first, second = (spot(store, self._project.entities, name, known) for name in (a, b))
            check_two(first, second, a, b)
            pairs = _pairs(first, second, verdict)
            rests_on = tuple(documents) or _documents(first, second)
            with store.transaction():
                made = rulings.write(store, pairs, verdict, author=who, because=because, documents=rests_on)
                done, told = rulings.rewrite(store, self._project.folder, known)
            self._project.reload()
            return Ruling(
                judgements=made,
                a=self._now(store, first),
                b=self._now(store, second),
                contradictions=told,
                pending=all(judgement in done.pending for judgement in made),
            )

    def _now(self, store: Store, spotted: Spot) -> Entity | None:
        """Return the actor that a name means after a judgement."""
        found = next((i for key in (spotted.keys[0], spotted.anchor) if (i := identity(store, key)) is not None), None)
        return next((e for e in self._project.entities if found is not None and e.id == found.entity), None)

    def undo(self, a: str | None = None, b: str | None = None, *, author: str | None = None) -> Listed[Judgement]:
        """Take back the last judgement: of any person, of one `author`, or on two names; return what was taken back.

        Raises:
            UnknownNameError: when there is none.
        """
        with self._open(write=True) as store:
            ledger = persons_judgements(store)
            if a is not None and b is not None:
                ledger = self._on(store, ledger, a, b)
            gone = rulings.last_act(ledger, author=author)
            with store.transaction():
                rulings.take_back(store, gone, by=rulings.author_name())
                rulings.rewrite(store, self._project.folder)
            self._project.reload()
        return judgements_table(gone)

    def _on(self, store: Store, ledger: Sequence[Judgement], a: str, b: str) -> tuple[Judgement, ...]:
        known = knowledge_of(store)
        spots = [spot(store, self._project.entities, name, known) for name in (a, b)]
        narrow = [{s.anchor, *s.keys} for s in spots]
        broad = [n | {i.id for i in identities_of(store, s.entity.id)} for n, s in zip(narrow, spots, strict=True)]
        for mine, yours in (narrow, broad):
            found = tuple(j for j in ledger if (j.a in mine and j.b in yours) or (j.b in mine and j.a in yours))
            if found:
                return found
        raise UnknownNameError(f"nobody has judged {a!r} and {b!r}", cure=f"triplewire alias history {a!r} lists all")

    def history(self, name: str) -> Listed[Ruled]:
        """Return all judgements on an actor: the persons', the latest first, then the program's, weightiest first.

        Between them those that persons took back, the last one first.
        """
        with self._open() as store:
            entity = entity_for(store, self._project.entities, name)
            known = knowledge_of(store)
            keys = sorted(
                {*(i.id for i in identities_of(store, entity.id)), *([entity.knowledge] if entity.knowledge else [])}
            )
            found = judgements_about(store, keys)
            void = {c.judgement: contradiction_text(c, known) for c in contradictions(store)}
            exists = {row[0] for row in store.rows("SELECT id FROM identities")} if found else set()
            gone = [was for was in reversed(rulings.undone(store)) if not {*was.judgement.pair}.isdisjoint(keys)]
        ruled = _ruled(found, void, exists | set(known.by_id), lambda j: judgement_text(j, known))
        taken_back = (_taken_back(was, judgement_text(was.judgement, known)) for was in gone)
        persons = sum(row.judgement.by_person for row in ruled)
        return history_table((*ruled[:persons], *taken_back, *ruled[persons:]))

    def doubts(self, limit: int | None = None) -> Listed[Doubt]:
        """Return the pairs of actors of which the program is unsure, the most consequential first."""
        with self._open() as store:
            known = knowledge_of(store)
            return doubts_table(doubts(store, self._project.entities, self._project.relations, known, limit=limit))

    def review(
        self,
        doubts: Iterable[Doubt],
        ask: Callable[[Doubt, int, int], str | None],
        *,
        author: str | None = None,
    ) -> tuple[int, tuple[str, ...]]:
        """Put doubts to a person, one by one; answers are kept as they come, and take effect after the last.

        Args:
            doubts: what `doubts` returned.
            ask: given a doubt, its number and how many there are, returns "s" (same), "d" (different), "k" (keep
                unsure) or None to stop.
            author: as of `same`.

        Returns:
            How many were answered, and contradictions among persons' judgements in words.
        """
        who = rulings.author_name(author)
        asked = list(doubts)
        answered = 0
        told: tuple[str, ...] = ()
        with self._open(write=True) as store:
            try:
                for number, doubt in enumerate(asked, start=1):
                    answer = ask(doubt, number, len(asked))
                    if answer is None:
                        break
                    pair = (doubt.a.identity, doubt.b.identity)
                    documents = sorted({seen.document for side in (doubt.a, doubt.b) for seen in side.sightings})
                    rulings.write(store, [pair], ANSWERS[answer], author=who, because=None, documents=documents)
                    answered += 1
            finally:
                if answered:
                    _, told = rulings.rewrite(store, self._project.folder)
                    self._project.reload()
        return answered, told

    def labels(self, name: str) -> Listed[Label]:
        """Return who calls an actor what: for each outlet the words and how often, the most frequent first."""
        with self._open() as store:
            return labels_table(labels_of(store, entity_for(store, self._project.entities, name), knowledge_of(store)))

    def export(self, path: str | Path | None = None) -> tuple[str, ...]:
        """Return the persons' judgements as lines of JSON, in the order they were made, and write them to `path`."""
        from graph.files import write_file

        with self._open() as store:
            lines = judgement_lines(persons_judgements(store))
        if path is not None:
            write_file(Path(path), lambda file: file.writelines(f"{line}\n".encode() for line in lines) or None)
        return lines

    def import_(self, source: str | Path | Iterable[str]) -> Carried:
        """Add the judgements that `export` wrote, of this project or another; see `carry.read_judgements`.

        Those on names that this project does not have (yet) are kept and take effect when it has.

        Args:
            source: a file, or its lines.

        Raises:
            DataError: when a line is no judgement (file and line are named); nothing is added then.
        """
        read = read_judgements(source)
        with self._open(write=True) as store:
            here = set(persons_judgements(store))
            new = [judgement for judgement in read if judgement not in here]
            with store.transaction():
                store.add_judgements(new)
                done, told = rulings.rewrite(store, self._project.folder)
            self._project.reload()
            waiting = sum(judgement in done.pending for judgement in read)
        return Carried(new=len(new), known=len(read) - len(new), pending=waiting, contradictions=told)

    def _open(self, *, write: bool = False) -> Store:
        from triplewire.project import STORE

        return Store(self._project.folder / STORE, readonly=not write)


def compare_names(a: str, b: str, type: str | None, by: Callable[[str], Comparison] | None = None) -> Comparison:
    """Compare two names as of `type`; without one, as of the entity type under which they are likest."""
    how = by or (lambda kind: compare(a, b, kind))
    if type is not None:
        return how(type)
    return max((how(kind) for kind in ENTITY_TYPES), key=lambda found: found.log_odds)


def _pairs(a: Spot, b: Spot, verdict: Verdict) -> Iterable[tuple[str, str]]:
    if verdict == "same" or a.entity.id != b.entity.id:
        return [(a.anchor, b.anchor)]
    return [(x, y) for x in a.keys for y in b.keys]


def _documents(a: Spot, b: Spot) -> tuple[str, ...]:
    each = rulings.MOST_DOCUMENTS // 2
    return tuple(sorted({*a.entity.documents[:each], *b.entity.documents[:each]}))


def _taken_back(was: rulings.Undone, words: str) -> Ruled:
    told = f"taken back by {was.by} on {was.when:%Y-%m-%d}"
    return Ruled(judgement=was.judgement, standing="undone", words=words, grounds=(told, *grounds(was.judgement)))


def _ruled(
    found: Iterable[Judgement], void: dict[Judgement, str], exists: set[str], words: Callable[[Judgement], str]
) -> tuple[Ruled, ...]:
    from graph.judgement import in_force, weight

    listed = tuple(found)
    standing = set(in_force(listed).values())

    def state(j: Judgement) -> Ruled:
        waits = j.by_person and not all(key in exists for key in j.pair)
        says = words(j)
        if j in void:
            return Ruled(judgement=j, standing="without effect", words=void[j], grounds=grounds(j))
        if j not in standing:
            return Ruled(judgement=j, standing="overruled", words=says, grounds=grounds(j))
        return Ruled(judgement=j, standing="pending" if waits else "in force", words=says, grounds=grounds(j))

    persons = [j for j in reversed(listed) if j.by_person]
    program = sorted((j for j in listed if not j.by_person), key=lambda j: (-weight(j), j.pair))
    return tuple(state(j) for j in (*persons, *program))
