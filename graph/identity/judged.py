"""What persons have judged, applied to the identities of one resolution: the latest word first, contradictions told.

A judgement outlives the identities it was made on. When articles split a name by country ("name:Person:x" becomes
"name:Person:x@country/uk"), join it again, or read an article anew, it goes over to what took the identity's place.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.identity.clusters import Clusters
from graph.identity.forms import Forms
from graph.identity.spelled import IN_ARTICLE, NAME, core_of, without_article
from graph.identity.units import Unit
from graph.judgement import Contradiction, Judgement, latest_first
from graph.knowledge import Record
from graph.names.known import compatible
from graph.ontology import ENTITY_TYPES


@dataclass(slots=True)
class Places:
    """Where judged identities are found among the identities of a resolution.

    Attributes:
        known: all identities: units and records.
        named: identities of a name of a type over all articles, by (type, core).
        local: identities of a name inside one article, by (type, core).
        of_core: identities by core alone.
        of_document: units met in the documents that judgements speak of, by document name.
        units: the units.
        names: names proper of the judged records, as (type, core).
    """

    known: Mapping[str, str]
    units: Mapping[str, Unit]
    named: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    local: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    of_core: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    of_document: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def find(self, identity: str, judgement: Judgement) -> list[str]:
        """Return the identities, sorted, to which a judgement on `identity` applies now; none while it is pending."""
        found = [identity] if identity in self.known else []
        if identity in self.names and judgement.verdict == "different":
            (other,) = (key for key in judgement.pair if key != identity)
            others = {without_article(core_of(other) or ""), *(core for _, core in self.names.get(other, ()))}
            mine = [(type, core) for type, core in self.names[identity] if core not in others]
            return sorted({identity, *(key for type, core in mine for key in _of_type(self.named, type, core))})
        name, inside = NAME.match(identity), IN_ARTICLE.match(identity)
        if name is not None:
            plain = without_article(name["core"])
            wide = "@" not in identity
            split = self.named[(name["type"], plain)] if wide or not found else []
            if judgement.verdict == "different" and wide:
                found += [k for by in (self.named, self.local) for k in _of_type(by, name["type"], plain)]
            elif judgement.verdict == "different":
                found += split
            elif not found:
                split = [k for k in split if NAME.fullmatch(k)["core"] == name["core"]]  # type: ignore[index]
                near = [k for k in split if set(self.units[k].documents) & set(judgement.documents)]
                found = near or split
            if not found:
                found = self.of_core[name["core"]]
        elif inside is not None and not found:
            found = [k for k in self.of_document[inside["document"]] if self._bears(k, inside["core"])]
        return sorted(set(found))

    def _bears(self, key: str, core: str) -> bool:
        pattern = NAME.match(key) or IN_ARTICLE.match(key)
        ending = f" {core}"
        return pattern is not None and (pattern["core"] == core or pattern["core"].endswith(ending))


def _of_type(by: Mapping[tuple[str, str], list[str]], type: str, core: str) -> Iterator[str]:
    """Yield the identities of a name of a type, or of one that may be the same thing in another article."""
    for other in ENTITY_TYPES:
        if compatible(other, type):
            yield from by.get((other, core), ())


def places(
    known: Mapping[str, str],
    units: Mapping[str, Unit],
    judgements: Sequence[Judgement],
    records: Mapping[str, Record],
    forms: Forms,
) -> Places:
    """Index the identities of a resolution for the `judgements` of persons."""
    out = Places(known, units)
    for key in {key for j in judgements for key in j.pair if key in records}:
        out.names[key] = _names_of(records[key], forms)
    cores, documents = words_of(judgements, records, forms)
    if not cores and not documents:
        return out
    for key, unit in units.items():
        pattern = NAME.match(key) or IN_ARTICLE.match(key)
        if pattern is not None and (core := without_article(pattern["core"])) in cores:
            by = out.named if pattern.re is NAME else out.local
            by[(pattern["type"], core)].append(key)
            if pattern.re is NAME:
                out.of_core[pattern["core"]].append(key)
        if documents:
            for document in documents & unit.documents.keys():
                out.of_document[document].append(key)
    return out


def _names_of(record: Record, forms: Forms) -> list[tuple[str, str]]:
    cores = {without_article(forms.core(name, record.type)) for name in record.names()}
    return [(record.type, core) for core in sorted(cores)]


def words_of(judgements: Sequence[Judgement], records: Mapping[str, Record], forms: Forms) -> tuple[set[str], set[str]]:
    """Return the names, without an article before them, and the documents of which judgements speak."""
    keys = {key for judgement in judgements for key in judgement.pair}
    wanted = [pattern for key in keys if (pattern := NAME.match(key) or IN_ARTICLE.match(key))]
    cores = {without_article(pattern["core"]) for pattern in wanted}
    cores |= {core for key in keys if key in records for _, core in _names_of(records[key], forms)}
    return cores, {pattern["document"] for pattern in wanted if "document" in pattern.re.groupindex}


def judged_places(judgements: Iterable[Judgement], where: Places) -> set[str]:
    """Return all identities to which judgements apply."""
    return {key for judgement in judgements for end in judgement.pair for key in where.find(end, judgement)}


@dataclass(frozen=True, slots=True)
class Applied:
    """What came of the persons' judgements.

    Attributes:
        apart: pairs of identities, the lower first, that the program may not join by itself.
        contradictions: judgements that later ones leave without effect.
        pending: judgements on identities that this project does not have (yet).
    """

    apart: frozenset[tuple[str, str]]
    contradictions: tuple[Contradiction, ...]
    pending: tuple[Judgement, ...]


def apply(judgements: Iterable[Judgement], clusters: Clusters, where: Places) -> Applied:
    """Join and part clusters as persons have judged, the latest judgement first, so that the latest wins.

    A "same" that would join what later judgements keep apart, and a "different" that would part what later ones join,
    be it through others, have no effect and are told as contradictions.
    """
    apart: set[tuple[str, str]] = set()
    contradictions, pending = [], []
    ways = _Ways()
    for judgement in latest_first(judgements):
        first, second = (where.find(key, judgement) for key in judgement.pair)
        if set(first) & set(second):  # "al-Sharaa" is not "Sharaa": the very names, no spellings of them
            first, second = (_just(key, found) for key, found in zip(judgement.pair, (first, second), strict=True))
        pairs = [(min(a, b), max(a, b)) for a in first for b in second if a != b]
        if not first or not second:
            pending.append(judgement)
        elif judgement.verdict == "same":
            against = [ways.between(clusters, a, b) for a, b in pairs if not clusters.merge(a, b)]
            ways.add(pairs, judgement)
            if against:
                contradictions.append(Contradiction(judgement=judgement, by=against[0]))
        else:
            apart.update(pairs)
            if judgement.verdict == "different":
                joined = [(a, b) for a, b in pairs if clusters.of[a] is clusters.of[b]]
                if joined:
                    contradictions.append(Contradiction(judgement=judgement, by=ways.path(*joined[0])))
                ways.part(set(pairs) - set(joined), judgement, clusters)
    return Applied(frozenset(apart), tuple(contradictions), tuple(pending))


def _just(identity: str, found: Iterable[str]) -> list[str]:
    """Return what of the identities found for one has its very type and name."""
    name = NAME.match(identity) or IN_ARTICLE.match(identity)
    spelled = name and (name["type"], name["core"])
    out = [key for key in found if key == identity]
    for key in found if spelled and "@" not in identity else ():
        other = NAME.match(key) or IN_ARTICLE.match(key)
        if key != identity and other and (other["type"], other["core"]) == spelled:
            out.append(key)
    return sorted(out)


@dataclass(slots=True)
class _Ways:
    """Which judgements join and part which identities, to tell which ones stand against another."""

    same: dict[str, list[tuple[str, Judgement]]] = field(default_factory=lambda: defaultdict(list))
    different: dict[str, list[tuple[str, Judgement]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, pairs: Iterable[tuple[str, str]], judgement: Judgement) -> None:
        for a, b in sorted(pairs):
            self.same[a].append((b, judgement))
            self.same[b].append((a, judgement))

    def part(self, pairs: Iterable[tuple[str, str]], judgement: Judgement, clusters: Clusters) -> None:
        for a, b in sorted(pairs):
            clusters.of[a].foes.add(b)
            clusters.of[b].foes.add(a)
            self.different[a].append((b, judgement))
            self.different[b].append((a, judgement))

    def path(self, a: str, b: str) -> tuple[Judgement, ...]:
        """Return the judgements "same" that lead from `a` to `b`."""
        came: dict[str, tuple[str, Judgement]] = {}
        queue = deque([a])
        while queue and b not in came:
            here = queue.popleft()
            for there, judgement in self.same[here]:
                if there != a and there not in came:
                    came[there] = (here, judgement)
                    queue.append(there)
        out = []
        while b != a and b in came:
            b, judgement = came[b]
            out.append(judgement)
        return tuple(dict.fromkeys(reversed(out)))

    def between(self, clusters: Clusters, a: str, b: str) -> tuple[Judgement, ...]:
        """Return the judgements that keep the clusters of `a` and `b` apart, with the ways that lead there."""
        for x, y, judgement in self._borders(clusters, a, b):
            return tuple(dict.fromkeys([*self.path(a, x), judgement, *self.path(y, b)]))
        return ()

    def _borders(self, clusters: Clusters, a: str, b: str) -> Iterator[tuple[str, str, Judgement]]:
        there = clusters.of[b]
        for x in sorted(clusters.of[a].members):
            for y, judgement in self.different.get(x, ()):
                if clusters.of[y] is there:
                    yield x, y, judgement
