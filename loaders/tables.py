"""The word lists and patterns of `loaders/data/*.yaml`, read once and checked."""

from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from graph.errors import DataError

Table = dict[str, Any]


@lru_cache(maxsize=16)
def load_table(name: str) -> Table:
    """Return the mapping in `loaders/data/<name>.yaml`.

    Raises:
        DataError: when it is no mapping or has no `provenance`.
    """
    where = f"loaders/data/{name}.yaml"
    text = (files("loaders") / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    try:
        data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as problem:
        raise DataError(f"not YAML: {problem}", where=where, cure="mend the file") from problem
    if not isinstance(data, dict) or not data.get("provenance"):
        raise DataError("needs a mapping with `provenance:`", where=where, cure="say where the data come from")
    return data


def plain_key(name: str) -> str:
    """Return a field name or label as the tables compare it: letters and digits only, in lower case."""
    return "".join(c for c in name.casefold() if c.isalnum())


@lru_cache(maxsize=8)
def names_of(table: str, section: str) -> dict[str, str]:
    """Return a section {kind: [names]} of a table the other way round: {plain name: kind}."""
    found: dict[str, str] = {}
    for kind, names in load_table(table)[section].items():
        for name in names:
            found.setdefault(plain_key(str(name)), str(kind))
    return found
