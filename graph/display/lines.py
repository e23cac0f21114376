"""How pictures draw a relation: as denied, as hedged, or by what it tells of; the colours and dashes of each."""

from typing import Literal

from graph.model import Modality, Polarity
from graph.ontology import Ontology
from graph.tones import tone

Line = Literal["cooperation", "conflict", "standing", "other", "hedged", "denied"]
LINES: tuple[Line, ...] = ("cooperation", "conflict", "standing", "other", "hedged", "denied")
WORDS: dict[Line, str] = {
    "cooperation": "co-operation",
    "conflict": "conflict",
    "standing": "standing fact",
    "other": "other",
    "hedged": "planned or possible",
    "denied": "denied",
}
DASHES: dict[Line, tuple[float, float]] = {"denied": (7, 4), "hedged": (1.5, 4)}  # pixels: stroke, gap
# Dark enough on white (and light enough on black) for small print; those that do not tell red from green see
# blue, violet, grey, ochre and red apart.
LIGHT: dict[Line, str] = {
    "cooperation": "#1f6fb0",
    "conflict": "#6a2080",
    "standing": "#6b7480",
    "other": "#4f5a66",
    "hedged": "#9a6500",
    "denied": "#c22323",
}
DARK: dict[Line, str] = {
    "cooperation": "#6cbcf2",
    "conflict": "#d9a3e6",
    "standing": "#98a2ad",
    "other": "#bcc5ce",
    "hedged": "#f0b13c",
    "denied": "#ff8a80",
}


def line_of(predicate: str, polarity: Polarity, modality: Modality, ontology: Ontology) -> Line:
    """Return how a relation is drawn: denied, hedged (planned, requested, possible ...), or by its tone."""
    if polarity == "negative":
        return "denied"
    return tone(predicate, ontology) if modality == "actual" else "hedged"
