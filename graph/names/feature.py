"""A feature of two names and what it says, in log-odds (Fellegi and Sunter, "A theory for record linkage", 1969)."""

from typing import NamedTuple

NEVER = -20.0  # log-odds of what alone tells two names apart


class Feature(NamedTuple):
    """One thing that two names have or lack in common.

    Attributes:
        name: its name in the table of features.
        weight: log-odds that it adds; NEVER and below excludes that the names are the same.
        words: what it rests on.
    """

    name: str
    weight: float
    words: str
