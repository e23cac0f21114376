"""Word lists as sets and maps, read once from `extract/data/*.yaml`."""

from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from graph.errors import DataError
from graph.yamlfile import read_yaml

Table = dict[str, Any]


@lru_cache(maxsize=16)
def load_table(name: str) -> Table:
    """Return the mapping in `extract/data/<name>.yaml`.

    Raises:
        DataError: when it is no mapping or has no provenance.
    """
    text = (files("extract") / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    data = read_yaml(text)
    if not isinstance(data, dict) or not data.get("provenance"):
        raise DataError("needs `provenance:`", where=f"extract/data/{name}.yaml")
    return data


@cache  # as many as the code names
def words(name: str, key: str, *more: str) -> frozenset[str]:
    """Return the list `key` ("outer:inner" for a nested one) of the table `name` as a set, in lower case.

    A mapping gives its keys. `more` are further tables and keys, whose words come with them.
    """
    if more:
        return words(name, key) | words(*more)
    found = load_table(name)
    for part in key.split(":"):
        found = found[part]
    return frozenset(str(word).lower() for word in found)


def singular(word: str) -> str:
    """Return a regular plural's singular, else the word: "deputies", "mayors", "chairmen"."""
    if word.endswith("men"):
        return word[:-3] + "man"
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
