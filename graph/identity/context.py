"""Short names: an acronym follows its definition, a lone surname the one person that fits the context."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.identity.clusters import Cluster, Clusters
from graph.identity.links import Link, Named, home, names_of
from graph.identity.units import Gathered, Unit
from graph.names.align import agree
from graph.names.body import BodyName
from graph.names.person import Part, PersonName, parse_person
from graph.names.sounds import skeleton

DEFINED = 6.0
BESIDE = 5.0
LEAST_LETTERS = 3  # of an acronym that no article defines
IN_CONTEXT = 3.0
DOUBTFUL = -1.0


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person with a full name, and the countries and offices tied to the person."""

    cluster: Cluster
    homes: set[str]
    roles: set[str]


@dataclass(slots=True)
class Bearers:
    """Persons by the first and last parts of their full names; each surname is compared once with those like it."""

    by_first: dict[Part, list[Bearer]] = field(default_factory=lambda: defaultdict(list))
    by_last: dict[Part, list[Bearer]] = field(default_factory=lambda: defaultdict(list))
    alike: dict[str, set[Part]] = field(default_factory=lambda: defaultdict(set))
    _found: dict[Part, list[Part]] = field(default_factory=dict)

    def add(self, bearer: Bearer, first: Iterable[Part], last: Iterable[Part]) -> None:
        """Add a person by the first and last parts of the full names."""
        for index, parts in ((self.by_first, first), (self.by_last, last)):
            for part in parts:
                index[part].append(bearer)
                self.alike[skeleton(part.word)].add(part)

    def of(self, name: Part) -> list[Bearer]:
        """Return the persons whose last part (or first, for a given name) is `name` in some spelling, each once."""
        if name not in self._found:
            parts = self.alike.get(skeleton(name.word), set())
            fits = [part for part in parts if (how := agree(name, part)) and how[0] in ("equal", "variant")]
            self._found[name] = sorted(fits, key=repr)
        found: dict[int, Bearer] = {}
        for part in self._found[name]:
            for bearer in (*self.by_last.get(part, ()), *(self.by_first.get(part, ()) if name.given else ())):
                found[id(bearer.cluster)] = bearer
        return sorted(found.values(), key=lambda bearer: min(bearer.cluster.members))


def acronym_links(gathered: Gathered, clusters: Clusters, named: Named) -> list[Link]:
    """Link each acronym that stands alone to the one body that articles use it for; none when they use it for two.

    Where no article defines it, to the one body that it spells and that every article with it names too.
    """
    out = []
    for key in sorted(gathered.units):
        unit = gathered.units[key]
        if not unit.acronym:
            continue
        meant = {unit_key for unit_key in gathered.defined.get(unit.acronym, ()) if unit_key != key}
        if not meant:
            out += spelled_beside(unit, gathered, named)
            continue
        bodies = {min(clusters.of[m].members): clusters.of[m] for m in meant}
        if len(bodies) != 1 or (unit.countries and _elsewhere(unit, next(iter(bodies.values())), gathered)):
            continue
        target = min(meant)
        tie = gathered.short.get((min(target, key), max(target, key)))
        documents = sorted(tie.documents) if tie else sorted(gathered.units[target].documents)[:1]
        words = f"{unit.acronym.upper()} is defined there"
        out.append(Link(min(key, target), max(key, target), DEFINED, (("acronym", DEFINED, words),), tuple(documents)))
    return out


def spelled_beside(unit: Unit, gathered: Gathered, named: Named) -> list[Link]:
    """Link an acronym that no article defines to the one body that it spells and that stands beside it everywhere."""
    beside: set[str] | None = None
    for document in unit.documents:
        here = {
            key
            for key in gathered.named_in[document]
            if any(isinstance(n, BodyName) and unit.acronym in n.initials for n in names_of(key, named))
        }
        beside = here if beside is None else beside & here
    if not beside or len(beside) != 1 or len(unit.acronym or "") < LEAST_LETTERS:
        return []
    target = next(iter(beside))
    words = f"{(unit.acronym or '').upper()} spells it, and stands beside it"
    documents = tuple(sorted(unit.documents))
    return [Link(min(unit.key, target), max(unit.key, target), BESIDE, (("acronym", BESIDE, words),), documents)]


def _elsewhere(unit: Unit, cluster: Cluster, gathered: Gathered) -> bool:
    homes: set[str] = set()
    for member in cluster.members:
        homes |= home(gathered.units[member]) if member in gathered.units else set()
    return bool(homes) and not homes & unit.countries


def surname_links(gathered: Gathered, clusters: Clusters, named: Named) -> tuple[list[Link], list[Link]]:
    """Link lone surnames to the one person of that name who fits the context; return the links and the doubts.

    The context fits when the articles tie both to one country; an office alone ("spokesman") would not tell. A surname
    whose own article names a bearer of it in full without taking the two for one stays alone.
    """
    bearers = Bearers()
    for cluster in clusters.all():
        names = _full_names(cluster, gathered, named) if "Person" in cluster.types else []
        if not names:
            continue
        homes, roles = _about(cluster, gathered)
        bearers.add(
            Bearer(cluster, homes, roles), {name.parts[0] for name in names}, {name.parts[-1] for name in names}
        )
    links, doubts = [], []
    alone: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for key in sorted(gathered.units):
        unit = gathered.units[key]
        if not unit.bare or not unit.names:
            continue
        known = known_by(unit, named)
        if known is not None:
            links.append(known)
            continue
        found = _candidates(unit, bearers)
        fits = [(cluster, why) for cluster, why in found if why]
        if len(fits) == 1 and not _names_a_bearer(unit, found, gathered):
            links.append(_surname_link(key, fits[0][0], fits[0][1], gathered))
        elif len(found) == 1:
            reason = ("surname", DOUBTFUL, "one bearer of the name, but nothing in the context")
            target = _anchor(found[0][0], gathered)
            low, high = sorted((key, target))
            doubts.append(Link(low, high, DOUBTFUL, (reason,), tuple(sorted(unit.documents))))
        elif not found:
            for country in sorted(unit.countries):
                for role in sorted(unit.roles):
                    alone[(parse_person(min(unit.names)).core, country, role)].append(key)
    return links + _lone_links(alone, gathered), doubts


def known_by(unit: Unit, named: Named) -> Link | None:
    """Link a lone name to the one record of which the knowledge says that it is a name and nobody else's ("Jolani")."""
    records = {r.id: r for name in unit.names for r in named.known.records(name, "Person")}
    if len(records) != 1:
        return None
    (record,) = records.values()
    if unit.countries and record.country and record.country not in unit.countries:
        return None
    low, high = sorted((unit.key, record.id))
    reason = ("known names", IN_CONTEXT, f"{min(unit.names)} is a name of {record.name}")
    return Link(low, high, IN_CONTEXT, (reason,), tuple(sorted(unit.documents)))


def _full_names(cluster: Cluster, gathered: Gathered, named: Named) -> list[PersonName]:
    out = []
    for member in cluster.members:
        unit = gathered.units.get(member)
        if unit is not None and unit.documents and not unit.bare and not unit.local:
            out += [n for n in names_of(member, named) if isinstance(n, PersonName) and len(n.parts) > 1]
    return out


def _candidates(unit: Unit, bearers: Bearers) -> list[tuple[Cluster, str]]:
    """Return the persons who bear the name, with what in the context speaks for each ("" for nothing)."""
    parts = parse_person(min(unit.names)).parts
    out = []
    for bearer in bearers.of(parts[-1]) if parts else []:
        if unit.countries and bearer.homes and not unit.countries & bearer.homes:
            continue
        near = sorted(unit.countries & bearer.homes)
        out.append((bearer.cluster, ", ".join(near + sorted(unit.roles & bearer.roles) if near else [])))
    return out


def _about(cluster: Cluster, gathered: Gathered) -> tuple[set[str], set[str]]:
    homes: set[str] = set()
    roles: set[str] = set()
    for member in cluster.members:
        unit = gathered.units.get(member)
        if unit is not None:
            homes |= home(unit)
            roles |= unit.roles
            if unit.record is not None:
                roles |= {office.title for office in unit.record.offices}
    return homes, roles


def _names_a_bearer(unit: Unit, found: Iterable[tuple[Cluster, str]], gathered: Gathered) -> bool:
    own = set(unit.documents)
    return any(
        own & set(gathered.units[member].documents)
        for cluster, _ in found
        for member in cluster.members
        if member in gathered.units
    )


def _anchor(cluster: Cluster, gathered: Gathered) -> str:
    met = [member for member in cluster.members if member in gathered.units and not gathered.units[member].bare]
    return min(met or cluster.members)


def _surname_link(key: str, cluster: Cluster, why: str, gathered: Gathered) -> Link:
    target = _anchor(cluster, gathered)
    low, high = sorted((key, target))
    documents = {*gathered.units[key].documents, *sorted(gathered.units[target].documents)[:1]}
    reason = ("surname", IN_CONTEXT, f"the one bearer of the name who fits: {why}")
    return Link(low, high, IN_CONTEXT, (reason,), tuple(sorted(documents)))


def _lone_links(alone: dict[tuple[str, str, str], list[str]], gathered: Gathered) -> list[Link]:
    """Link lone surnames of one country and office, whose bearer no article names in full."""
    best: dict[tuple[str, str], Link] = {}
    for (_, country, role), keys in sorted(alone.items()):
        for key in keys[1:]:
            documents = {*gathered.units[keys[0]].documents, *gathered.units[key].documents}
            reason = ("surname", IN_CONTEXT, f"both are {role} of {country}")
            best.setdefault((keys[0], key), Link(keys[0], key, IN_CONTEXT, (reason,), tuple(sorted(documents))))
    return [best[pair] for pair in sorted(best)]
