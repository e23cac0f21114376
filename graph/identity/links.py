"""Links: pairs of units that may be one, with their weight and reasons; the grounds of the program's judgements."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.identity.blocks import Blocks, blocks_of, candidate_pairs
from graph.identity.forms import Form, Forms, forms_by
from graph.identity.lone import lone_word
from graph.identity.units import Gathered, Tie, Unit
from graph.judgement import Judgement, Reason
from graph.knowledge import Knowledge, Record
from graph.names.body import BodyName
from graph.names.compare import ParsedName, weigh
from graph.names.feature import NEVER, Feature
from graph.names.known import KnownNames, compatible
from graph.names.person import PersonName
from graph.names.person_features import ends_otherwise
from graph.names.tables import places

JOIN = 0.3  # log-odds from which the program takes two names for one
ASK = -2.0  # log-odds from which it calls itself unsure
CLEAR = 2.0  # by how much the best of several knowledge records must beat the next
RULES = {"definition": 8.0, "one actor": 5.0, "short form": 4.0, "surname": 4.0}
OTHER_RULE = 4.0
KINDS = {
    "Person": "p",
    "Organization": "b",
    "Group": "b",
    "Country": "c",
    "Location": "c",
    "Event": "e",
    "Agreement": "e",
}


@dataclass(frozen=True, slots=True)
class Link:
    """Two units that may be one.

    Attributes:
        a, b: their keys, the lower first.
        weight: log-odds that they are.
        reasons: feature, weight, words.
        documents: names of the documents it rests on.
        by_name: whether only the names say so.
        partial: whether one name has parts that the other lacks.
        literal: whether the names are the same letters: of a record, the very name that the knowledge has.
    """

    a: str
    b: str
    weight: float
    reasons: tuple[tuple[str, float, str], ...]
    documents: tuple[str, ...]
    by_name: bool = False
    partial: bool = False
    literal: bool = False

    def judgement(self, verdict: str = "same") -> Judgement:
        """Return the program's judgement that rests on it."""
        reasons = tuple(Reason.model_construct(feature=f, weight=w, words=t) for f, w, t in self.reasons)
        low, high = sorted((self.a, self.b))
        return Judgement.model_construct(
            a=low, b=high, verdict=verdict, reasons=reasons, documents=self.documents, author="triplewire", when=None
        )


@dataclass(slots=True)
class Named:
    """The names of all units, taken apart.

    Attributes:
        forms: takes name forms apart.
        parsed: for each unit its own full names, taken apart, most frequent first.
    """

    forms: Forms
    parsed: dict[str, list[ParsedName]] = field(default_factory=dict)

    @property
    def known(self) -> KnownNames:
        """The names of the knowledge."""
        return self.forms.known


def tie_link(a: str, b: str, tie: Tie) -> Link:
    """Return the link of two units that articles use for one actor."""
    weight = max(RULES.get(rule, OTHER_RULE) for rule in tie.rules)
    words = "; ".join(f"{x} and {y}" for x, y in sorted(tie.words)[:3])
    reasons = tuple((rule, RULES.get(rule, OTHER_RULE), words) for rule in sorted(tie.rules))
    return Link(a, b, weight, reasons, tuple(sorted(tie.documents)))


def take_apart(units: dict[str, Unit], forms: Forms) -> Named:
    """Take the full names of all units apart; a general name ("Ministry of Defence") gets its country for a place."""
    named = Named(forms)
    for key, unit in units.items():
        names = list(unit.record.names()) if unit.record is not None else _by_frequency(unit)
        named.parsed[key] = [_with_country(forms.about(name, unit.type), unit) for name in names]
    return named


def _by_frequency(unit: Unit) -> list[str]:
    return sorted(unit.names, key=lambda name: (-unit.forms[name], name))


def _with_country(form: Form, unit: Unit) -> ParsedName:
    name = form.parsed
    if not isinstance(name, BodyName) or len(unit.countries) != 1 or not form.general:
        return name
    slug = next(iter(unit.countries)).rpartition("/")[2].replace("-", " ")
    place = places().key_of.get(tuple(slug.lower().split()), next(iter(unit.countries)))
    return replace(name, places=name.places | {place})


def name_links(gathered: Gathered, named: Named, knowledge: Knowledge) -> list[Link]:
    """Compare the names of units across articles, and with those of the knowledge; return the links and the doubts."""
    rows: list[tuple[str, ParsedName]] = []
    for key in sorted(gathered.units):
        unit = gathered.units[key]
        if unit.record is None and not (unit.local or unit.bare or unit.acronym or unknowable(unit)):
            rows += [(key, name) for name in named.parsed[key][:3]]
    types = {key: unit.type for key, unit in gathered.units.items()}
    new = blocks_of((KINDS[types[key]], name) for key, name in rows)
    ids, known = knowledge.once(_names_of_records)
    rows += [(key, name) for key, (_, name) in zip(ids, known.names, strict=True)]
    types |= {record.id: record.type for record in knowledge.records}
    best: dict[tuple[str, str], Link] = {}
    for i, j in candidate_pairs(new, known):
        if rows[i][0] == rows[j][0]:
            continue
        link = compare_rows(rows[i], rows[j], types, gathered, knowledge.by_id)
        if link is not None:
            other = best.get((link.a, link.b))
            if other is None or (link.weight, link.reasons) > (other.weight, other.reasons):
                best[(link.a, link.b)] = link
    return [best[pair] for pair in sorted(best)]


def _names_of_records(knowledge: Knowledge) -> tuple[list[str], Blocks]:
    """Return the names of records that say by themselves who is meant, by their blocking keys, and whose they are."""
    forms = forms_by(knowledge)
    rows = [
        (record.id, KINDS[record.type], form.parsed)
        for record in knowledge.records
        for name in record.names()
        if not (form := forms.about(name, record.type)).bare
    ]
    return [id for id, _, _ in rows], blocks_of((kind, name) for _, kind, name in rows)


def unknowable(unit: Unit) -> bool:
    """Whether a unit has no name that says by itself who is meant."""
    return unit.key.startswith("in:") or not unit.names


def compare_rows(
    first: tuple[str, ParsedName],
    second: tuple[str, ParsedName],
    types: dict[str, str],
    gathered: Gathered,
    records: Mapping[str, Record],
) -> Link | None:
    """Return the link of two units (or a unit and a record) by a name of each, or None when they are not alike.

    Args:
        first: key and name of the one.
        second: the same of the other; a record stands second.
        types: entity types by key.
        gathered: the units.
        records: the knowledge by id.
    """
    (a, x), (b, y) = first, second
    weight, features = weigh(x, y, types[a])
    if weight < ASK:
        return None
    same_letters = any(feature.name == "spelled alike" for feature in features)
    if types[a] != types[b] and not (compatible(types[a], types[b]) and same_letters):
        return None
    reasons = [(feature.name, feature.weight, feature.words) for feature in features]
    units = [unit for key in (a, b) if (unit := gathered.units.get(key)) is not None]
    if len(units) == 2:
        extra = [f for f in _context(units[0], units[1], same_letters) if f is not None]
        reasons += [(feature.name, feature.weight, feature.words) for feature in extra]
        weight += sum(feature.weight for feature in extra)
    if weight >= JOIN and not any(feature.name == "known names" for feature in features):
        alone = lone_word(x, y, types[a], *(home(gathered.units.get(key) or records[key]) for key in (a, b)))
        if alone is not None:
            reasons.append(alone)
            weight += alone.weight
    if weight < ASK:
        return None
    documents = sorted({min(unit.documents) for unit in units if unit.documents})
    ordered = sorted(reasons, key=lambda reason: (-abs(reason[1]), reason[0]))
    return Link(
        min(a, b),
        max(a, b),
        round(weight, 3),
        tuple(ordered),
        tuple(documents),
        by_name=True,
        literal=same_letters,
        partial=any(name in ("parts missing", "words missing") for name, _, _ in reasons),
    )


def home(unit: Unit | Record) -> set[str]:
    """Return the countries that a unit or record belongs to, the knowledge before the articles."""
    record = unit if isinstance(unit, Record) else unit.record
    if record is not None and record.type == "Country":
        return {record.id}
    if record is not None and record.country:
        return {record.country}
    return unit.countries if isinstance(unit, Unit) else set()


def _context(a: Unit, b: Unit, same_letters: bool) -> tuple[Feature | None, ...]:
    return _countries(a, b), _roles(a, b), _apart(a, b, same_letters)


def _countries(a: Unit, b: Unit) -> Feature | None:
    mine, yours = home(a), home(b)
    if not mine or not yours or a.type not in ("Person", "Location", "Organization"):
        return None
    if mine & yours:
        return Feature(name="country", weight=1.0, words=", ".join(sorted(mine & yours)))
    weight = NEVER if a.type != "Organization" else -2.0
    return Feature(name="country", weight=weight, words=f"{sorted(mine)[0]} against {sorted(yours)[0]}")


def _roles(a: Unit, b: Unit) -> Feature | None:
    shared = sorted(a.roles & b.roles)
    return Feature(name="office", weight=1.0, words=", ".join(shared[:3])) if shared else None


def _apart(a: Unit, b: Unit, same_letters: bool) -> Feature | None:
    """Return what it says that one article names both and does not take them for one: for bodies little."""
    if same_letters:
        return None
    weight = -2.5 if a.type == "Person" else -0.4
    few, many = sorted((a.documents, b.documents), key=len)
    both = [document for document in few if document in many]
    return Feature(name="named apart", weight=weight, words=f"both in {min(both)}") if both else None


def sort_out(links: Sequence[Link], named: Named, types: dict[str, str]) -> tuple[list[Link], list[Link]]:
    """Part links into those to act on and doubtful ones.

    Doubtful are: too light ones; a name that fits two records about equally well; a short name that fits two longer
    ones which exclude each other ("Mohammed Ali" of Mohammed Ali Hassan and Mohammed Ali Jinnah); a name that ends
    otherwise than the fuller name of a record.
    """
    at: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        if link.weight >= JOIN:
            at[link.a].append(link)
            at[link.b].append(link)
    dropped: set[tuple[str, str]] = set()
    for key, mine in at.items():
        dropped |= {(link.a, link.b) for link in _rivals(key, mine, named, types)}
    dropped |= {(link.a, link.b) for link in links if link.partial and _other_person(link, named)}
    sure: list[Link] = []
    doubtful: list[Link] = []
    for link in links:
        (sure if link.weight >= JOIN and (link.a, link.b) not in dropped else doubtful).append(link)
    return sure, doubtful


def _rivals(key: str, links: Sequence[Link], named: Named, types: dict[str, str]) -> Iterable[Link]:
    def other(link: Link) -> str:
        return link.b if link.a == key else link.a

    records = sorted((link for link in links if other(link) in named.known.ids), key=lambda link: -link.weight)
    if len({other(link) for link in records}) > 1 and key not in named.known.ids:
        best = records[0]
        close = any(best.weight - link.weight < CLEAR for link in records[1:] if other(link) != other(best))
        yield from (records if close else (link for link in records if other(link) != other(best)))
    partial = [link for link in links if link.partial]
    for i, link in enumerate(partial):
        if any(excluded(other(link), other(rival), named, types) for rival in partial[:i] + partial[i + 1 :]):
            yield link


def _other_person(link: Link, named: Named) -> bool:
    """Whether a person's name goes on otherwise than a fuller name of the record that it is linked to."""
    known = named.known.ids
    if (link.a in known) == (link.b in known):
        return False
    mine, yours = (names_of(key, named) for key in (link.a, link.b))
    return any(
        ends_otherwise(x, y) for x in mine for y in yours if isinstance(x, PersonName) and isinstance(y, PersonName)
    )


def excluded(a: str, b: str, named: Named, types: dict[str, str]) -> bool:
    """Whether the names of two units exclude each other: every name of the one every name of the other."""
    if a in named.known.ids and b in named.known.ids:
        return a != b
    if not compatible(types[a], types[b]):
        return True
    mine, yours = names_of(a, named), names_of(b, named)
    return bool(mine and yours) and all(weigh(x, y, types[a])[0] < NEVER / 2 for x in mine[:3] for y in yours[:6])


def names_of(key: str, named: Named) -> list[ParsedName]:
    """Return the full names of a unit or record, taken apart."""
    found = named.parsed.get(key)
    if found is None:
        record = named.known.by_id[key]
        found = named.parsed[key] = [named.forms.about(name, record.type).parsed for name in record.names()]
    return found
