"""Whether a predicate tells of co-operation or of conflict, as `data/tones.yaml` says."""

from functools import lru_cache
from importlib.resources import files
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict

from graph.ontology import Ontology

Tone = Literal["cooperation", "conflict", "standing", "other"]


class _Named(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    plover: tuple[str, ...]
    predicates: tuple[str, ...]


class _Tones(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    cooperation: _Named
    conflict: _Named


@lru_cache(maxsize=1)
def _tones() -> _Tones:
    text = (files("graph") / "data" / "tones.yaml").read_text(encoding="utf-8")
    return _Tones.model_validate(yaml.safe_load(text))


def tone(predicate: str, ontology: Ontology) -> Tone:
    """Return what `predicate` tells of; "other" also for one that the ontology lacks."""
    known = ontology.predicates.get(predicate)
    tones = _tones()
    for name, named in (("cooperation", tones.cooperation), ("conflict", tones.conflict)):
        if predicate in named.predicates or (known is not None and known.plover in named.plover):
            return "cooperation" if name == "cooperation" else "conflict"
    return "standing" if known is not None and known.kind == "state" else "other"
