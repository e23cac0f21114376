"""Articles added to a resolution that is kept, and judgements of persons: only what they touch is decided anew.

The result is that of a full resolution. New articles change some identities: these are compared anew with whatever
shares a blocking key with them, and all that hangs together with them is decided anew, by the judgements of persons.
All else stays, for no decision looks beyond it. What cannot be done so, a name that now must be split by country, is
left to the full resolution.
"""

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from graph.identity.clusters import start
from graph.identity.judged import Applied, Places, apply, judged_places, places, words_of
from graph.identity.links import take_apart
from graph.identity.told import Told, told_by
from graph.identity.units import Gathered, Unit, country_names, gather, gathered_units
from graph.incremental.compare import compare_anew, replace_keys
from graph.incremental.keeping import defined_rows, ledger_text, put_articles, put_entities, put_judged, put_ties
from graph.incremental.kept import Kept
from graph.incremental.region import ends, region_of, with_neighbours
from graph.incremental.tables import read_link, read_tie, unit_row
from graph.judgement import PROGRAM, Judgement, in_force
from graph.model import Document, Extraction
from graph.register import put_identities
from graph.resolve import Decided, decide


class MustResolveAllError(Exception):
    """What has changed is what only a full resolution can decide anew."""


class Added(NamedTuple):
    """What adding articles has changed.

    Attributes:
        of_mention: the identity of each mention of the new articles, by the article's id and the mention's.
        moved: identities that belong to another entity than before.
        applied: what came of the persons' judgements.
        changed: how many identities the articles changed.
        decided: how many were decided anew.
    """

    of_mention: Mapping[str, Mapping[str, str]]
    moved: frozenset[str]
    applied: Applied
    changed: int
    decided: int


def add(
    kept: Kept,
    articles: Sequence[tuple[Document, Extraction]],
    read_by: Mapping[str, str],
    persons: Sequence[Judgement],
) -> Added:
    """Add articles to what is kept, and to the identities and the program's judgements of the project file.

    Args:
        kept: the tables.
        articles: those that are not in them.
        read_by: what read each article, by its id.
        persons: all judgements of persons.

    Raises:
        MustResolveAllError: when that needs a full resolution; what was written until then must be taken back.
    """
    new = gather(articles, kept.knowledge, kept.forms, _told(kept, persons), _countries(kept, articles))
    units = _merged(kept, new)
    _merge_ties(kept, new)
    kept.run("INSERT OR IGNORE INTO kept_defined VALUES (?, ?)", defined_rows(new))
    kept.run("INSERT OR IGNORE INTO kept_weak VALUES (?)", ((core,) for core in sorted(new.weak)))
    put_articles(kept, new, {d.name: (d.id, read_by[d.id]) for d, _ in articles})
    named = take_apart(units, kept.forms)
    dirty = set(units) | replace_keys(kept, units, named)
    where = _places(kept, persons)
    applies = judged_places(persons, where)
    seeds = dirty | compare_anew(kept, dirty) | applies | set(kept.column("SELECT unit FROM kept_judged"))
    region = region_of(kept, seeds)
    while True:
        decided, gathered, applied = _decide(kept, region, persons, where)
        more = _namesakes(kept, decided, region)
        if not more:
            break
        region = region_of(kept, region | more)
    put_judged(kept, persons, applies)
    moved = _splice(kept, region, decided, gathered)
    return Added(new.of_mention, frozenset(moved), applied, len(dirty), len(region))


def _told(kept: Kept, persons: Sequence[Judgement]) -> Told:
    """Return of which names persons have judged; a short form newly judged would be a unit in old articles."""
    now, then = told_by(persons), kept.about("persons")
    if then != ledger_text(persons):
        for core in now.changed(told_by(map(Judgement.model_validate, json.loads(then)))):
            if kept.all("SELECT 1 FROM kept_weak WHERE core = ?", core):
                raise MustResolveAllError(f"{core} is judged, or no longer, and goes with others as a short form")
    return now


def _countries(kept: Kept, articles: Sequence[tuple[Document, Extraction]]) -> dict[str, set[str]]:
    new = country_names(articles, kept.forms)
    out = {}
    sql = "SELECT country FROM kept_countries WHERE name = ?"
    for name, found in new.items():
        old = set(kept.column(sql, name))
        if len(old) == 1 and len(old | found) > 1:
            raise MustResolveAllError(f"{name} must be split by country")
        out[name] = old | found
    actors = [actor for _, extraction in articles for actor in extraction.actors]
    names = {f"name:{a.type}:{kept.forms.core(form, a.type)}" for a in actors for form in (*a.names, a.name)}
    out |= {name: old for name in names - out.keys() if (old := set(kept.column(sql, name)))}
    rows = [(name, country) for name, found in new.items() for country in found]
    kept.run("INSERT OR IGNORE INTO kept_countries VALUES (?, ?)", rows)
    return out


def _merged(kept: Kept, new: Gathered) -> dict[str, Unit]:
    """Return the new articles' units as they are now, and write them."""
    old = kept.units(new.units)
    for key, unit in new.units.items():
        known = old.get(key)
        if known is None:
            old[key] = unit
            continue
        known.forms.update(unit.forms)
        known.names |= unit.names
        known.documents.update(unit.documents)
        known.countries |= unit.countries
        known.roles |= unit.roles
        known.acronym = known.acronym or unit.acronym
    kept.run("INSERT OR REPLACE INTO kept_units VALUES (?, ?, ?, ?, ?)", map(unit_row, old.values()))
    return old


def _merge_ties(kept: Kept, new: Gathered) -> None:
    for short, ties in ((0, new.ties), (1, new.short)):
        for (a, b), tie in ties.items():
            sql = "SELECT data FROM kept_ties WHERE a = ? AND b = ? AND short = ?"
            for data in kept.column(sql, a, b, short):
                old = read_tie(data)
                tie.rules |= old.rules
                tie.words |= old.words
                tie.documents |= old.documents
    put_ties(kept, new)


def _places(kept: Kept, persons: Sequence[Judgement]) -> Places:
    """Index the identities that judgements may apply to: by their names, or in the articles that they speak of."""
    if not persons:
        return Places({}, {})
    cores, documents = words_of(persons, kept.knowledge.by_id, kept.forms)
    keys = {key for judgement in persons for key in judgement.pair}
    for core in cores:
        keys.update(kept.column("SELECT key FROM kept_units WHERE plain = ?", core))
    for document in documents:
        for data in kept.column("SELECT data FROM kept_articles WHERE name = ?", document):
            keys.update(json.loads(data)[0])
    units = kept.units(sorted(keys))
    known = {record.id: record.type for key in keys if (record := kept.knowledge.by_id.get(key))}
    types: dict[str, str] = {**known, **{key: unit.type for key, unit in units.items()}}
    return places(types, units, persons, kept.knowledge.by_id, kept.forms)


def _decide(
    kept: Kept, region: set[str], persons: Sequence[Judgement], where: Places
) -> tuple[Decided, Gathered, Applied]:
    units = kept.units(sorted(region))
    gathered = gathered_units(units)
    for key in sorted(region):
        for a, b, short, data in ends(kept, "kept_ties", key, columns="a, b, short, data"):
            (gathered.short if short else gathered.ties)[(a, b)] = read_tie(data)
    for acronym in {unit.acronym for unit in units.values() if unit.acronym}:
        found = set(kept.column("SELECT unit FROM kept_defined WHERE acronym = ?", acronym))
        if found:
            gathered.defined[acronym] = found
    named = with_neighbours(kept, gathered)
    links = {
        (a, b): read_link(a, b, weight, data)
        for key in sorted(region)
        for a, b, weight, data in ends(kept, "kept_links", key, columns="a, b, weight, data")
    }
    inside = [link for pair, link in sorted(links.items()) if region.issuperset(pair)]
    border = [link.judgement("unsure") for pair, link in sorted(links.items()) if not region.issuperset(pair)]
    known = kept.knowledge.by_id
    types: dict[str, str] = {k: known[k].type for k in region if k in known} | {k: u.type for k, u in units.items()}
    clusters = start(types, types.keys() & known.keys())
    applied = apply(persons, clusters, where)
    decided = decide(gathered, named, types, kept.knowledge, clusters, applied, inside)
    return decided._replace(made=[*decided.made, *border]), gathered, applied


def _namesakes(kept: Kept, decided: Decided, region: set[str]) -> set[str]:
    """Return what is not in the region and shares a name with an entity of it as it was or is now."""
    names = {f"{e.type}:{kept.forms.core(e.name, e.type)}" for e, _ in decided.rows if not e.knowledge}
    sql = "SELECT e.name FROM kept_entities e JOIN identities i ON e.id = i.entity WHERE i.id = ? AND e.name <> ''"
    names |= {name for key in region for name in kept.column(sql, key)}
    sql = "SELECT i.id FROM identities i JOIN kept_entities e ON e.id = i.entity WHERE e.name = ?"
    return {unit for name in names for unit in kept.column(sql, name)} - region


def _splice(kept: Kept, region: set[str], decided: Decided, gathered: Gathered) -> set[str]:
    """Put what was decided in the place of what was there; return the identities that belong to another entity now."""
    before = {key: entity for key in sorted(region) if (entity := kept.entity_of(key)) is not None}
    gone = [(entity,) for entity in sorted(set(before.values()))]
    kept.run("DELETE FROM identities WHERE entity = ?", gone)
    kept.run("DELETE FROM kept_entities WHERE id = ?", gone)
    keys = [(key,) for key in sorted(region)]
    for end in ("a", "b"):
        kept.run(f"DELETE FROM kept_edges WHERE {end} = ?", keys)
        sql = f"DELETE FROM judgements WHERE json_extract(data, '$.{end}') = ? AND author = '{PROGRAM}'"
        kept.run(sql, keys)
    put_identities(kept.store, decided.rows, gathered.units)
    put_entities(kept, (entity for entity, _ in decided.rows))
    kept.run("INSERT INTO kept_edges VALUES (?, ?)", ((link.a, link.b) for link in decided.stage))
    kept.store.add_judgements(in_force(decided.made).values())
    after = {m: entity.id for entity, cluster in decided.rows for m in cluster.members if m in gathered.units}
    return {key for key, entity in after.items() if before.get(key) != entity}
