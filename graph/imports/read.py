"""A file of knowledge in any of its formats as records of ours: ids given, references settled, known ones completed."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from graph.errors import DataError
from graph.imports import money, wikidata
from graph.imports.draft import KINDS, Draft, Problem, slug, unique
from graph.imports.table import read_table
from graph.knowledge import Knowledge, Record, read_knowledge
from graph.model import Frozen
from graph.names.known import KnownNames, known_names
from graph.yamlfile import read_yaml

CURE = "see docs/knowledge.md for the formats"
_LISTED = ("aliases", "ambiguous", "labels", "adjectives", "demonyms", "seats", "dated", "offices")


class Imported(Frozen):
    """What a file gave.

    Attributes:
        records: in the order of the file; those with the id of a known record complete it.
        problems: what could not be taken, with its place.
        format: YAML, CSV, Wikidata or FollowTheMoney.
    """

    records: tuple[Record, ...]
    problems: tuple[Problem, ...]
    format: str


def read_file(path: Path, known: Knowledge) -> Imported:
    """Read a file of knowledge: .yaml/.yml, .csv/.tsv, or JSON of Wikidata or FollowTheMoney (by its content).

    Args:
        path: the file.
        known: the records that the file may speak of, by id, QID, country code or name.

    Raises:
        DataError: when the file cannot be read, is of no format that is known, or holds no record at all.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise DataError(f"cannot be read: {problem.strerror}", where=str(path), cure="check the path") from problem
    except UnicodeDecodeError as problem:
        raise DataError(f"is not UTF-8: {problem}", where=str(path), cure="save it as UTF-8") from problem
    suffix = path.suffix.lower()
    if suffix in (".yaml", ".yml"):
        return Imported(records=read_knowledge(text, str(path)), problems=(), format="YAML")
    if suffix in (".csv", ".tsv"):
        return _settled(read_table(text, str(path)), known, "CSV")
    values = list(_json_values(text, str(path)))
    if values and all(wikidata.is_entity(value) for _, value in values):
        by_qid = {record.wikidata: record for record in known.records if record.wikidata}
        return _settled(wikidata.read_entities(values, by_qid), known, "Wikidata")
    if values and all(money.is_entity(value) for _, value in values):
        return _settled(money.read_entities(values), known, "FollowTheMoney")
    strange = next((w for w, v in values if not (wikidata.is_entity(v) or money.is_entity(v))), str(path))
    message = "is no entity of Wikidata or FollowTheMoney" if values else "holds nothing"
    raise DataError(message, where=strange, cure=CURE)


def _json_values(text: str, where: str) -> Iterator[tuple[str, Any]]:
    """Yield the entities of JSON text with their places: one value, a list, {"entities": {...}}, or one a line."""
    try:
        whole = json.loads(text)
    except ValueError:
        whole = None
    if isinstance(whole, dict) and isinstance(whole.get("entities"), dict):
        yield from ((f"{where}: {key}", value) for key, value in whole["entities"].items())
    elif isinstance(whole, list):
        yield from ((f"{where}: item {i}", value) for i, value in enumerate(whole, start=1))
    elif whole is not None:
        yield f"{where}:1", whole
    else:
        for number, line in enumerate(text.splitlines(), start=1):
            bare = line.strip().rstrip(",")
            if bare in ("", "[", "]"):
                continue
            try:
                yield f"{where}:{number}", json.loads(bare)
            except ValueError as problem:
                raise DataError(f"no JSON: {problem}", where=f"{where}:{number}", cure=CURE) from problem


def _settled(drafts: Iterable[Draft | Problem], known: Knowledge, format: str) -> Imported:
    rows = list(drafts)
    good = [row for row in rows if isinstance(row, Draft)]
    problems = [row for row in rows if isinstance(row, Problem)]
    ids = _ids(good, known)
    refers = _References(known, known_names(known), {d.key: ids[i] for i, d in enumerate(good) if d.key})
    records: dict[str, Record] = {}
    for i, draft in enumerate(good):
        try:
            record = _record(draft, ids[i], refers)
        except ValidationError as problem:
            first = problem.errors()[0]
            place = ".".join(map(str, first["loc"]))
            problems.append(Problem(where=draft.where, message=f"{draft.name}: {place}: {first['msg']}"))
            continue
        base = records.get(record.id) or known.by_id.get(record.id)
        records[record.id] = record if base is None else completed(base, record)
    return Imported(records=tuple(records.values()), problems=tuple(problems), format=format)


def _ids(drafts: list[Draft], known: Knowledge) -> list[str]:
    """Give each draft an id: its own, that of the known record with its QID, or one from its name."""
    by_qid = {record.wikidata: record.id for record in known.records if record.wikidata}
    taken: dict[str, str] = {}
    out = []
    for draft in drafts:
        qid = str(draft.fields.get("wikidata", ""))
        made = draft.id or by_qid.get(qid) or f"{KINDS[draft.type]}/{slug(draft.name)}"
        owner = known.by_id.get(made)
        other = bool(owner and owner.wikidata and qid and owner.wikidata != qid)
        if not draft.id and (other or taken.get(made, draft.key or draft.where) != (draft.key or draft.where)):
            made = f"{made}-{slug(qid or draft.key or str(len(taken)))}"
        taken[made] = draft.key or draft.where
        out.append(made)
    return out


class _References:
    """Turns what a file calls a country or body into the id of a record."""

    def __init__(self, known: Knowledge, names: KnownNames, of_file: Mapping[str, str]) -> None:
        self._known, self._names, self._of_file = known, names, of_file
        self._by_qid = {record.wikidata: record.id for record in known.records if record.wikidata}

    def id(self, given: str) -> str | None:
        """Return the record id for a key of the file, an id, a QID, a country code or a name; None for none."""
        if given in self._of_file:
            return self._of_file[given]
        if given in self._known.by_id:
            return given
        found = self._by_qid.get(given) or _country_codes().get(given)
        if found:
            return found
        records = {r.id for kind in ("Country", "Organization") for r in self._names.records(given, kind)}
        return records.pop() if len(records) == 1 else None


def _record(draft: Draft, identity: str, refers: _References) -> Record:
    fields = dict(draft.fields)
    for key in ("country", "successor_of", "parent", "forces"):
        if fields.get(key):
            found = refers.id(str(fields[key]))
            fields.pop(key)
            if found and found != identity:
                fields[key] = found
    offices = [{**office, "of": of} for office in fields.get("offices", ()) if (of := refers.id(str(office.get("of"))))]
    fields["offices"] = [dict(row) for row in {json.dumps(o, default=str, sort_keys=True): o for o in offices}.values()]
    return Record.model_validate({"id": identity, "name": draft.name, "type": draft.type, **fields})


def completed(base: Record, more: Record) -> Record:
    """Return `base` with what `more` adds: names and offices are joined, other fields of `more` count where given."""
    given = {key: getattr(more, key) for key in more.model_fields_set if getattr(more, key)}
    fields: dict[str, Any] = {k: v for k, v in given.items() if k not in (*_LISTED, "id", "name", "type")}
    for key in _LISTED:
        fields[key] = tuple(dict.fromkeys([*getattr(base, key), *given.get(key, ())]))
    also = unique([*base.aliases, *more.aliases, more.name], but=base.name)
    fields["aliases"] = tuple(name for name in also if name not in (*base.ambiguous, *base.labels))
    return base.model_copy(update=fields)


@lru_cache(maxsize=1)
def _country_codes() -> dict[str, str]:
    text = (files("graph") / "data" / "country_codes.yaml").read_text(encoding="utf-8")
    return {str(code): str(record) for code, record in read_yaml(text)["codes"].items()}
