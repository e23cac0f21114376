"""How sure a claim is: the weight of its rule, calibrated on annotated articles (`benchmarks/calibrate.py`).

A logistic curve over four features, fitted to whether the edges that claims made were right, so that of the claims
given 0.8 four in five are (method: Platt, "Probabilistic outputs for support vector machines", 1999). Its coefficients
are data.
"""

import math
from functools import lru_cache

from extract.drafts import Draft
from extract.lexicon import load_table
from extract.parsed import Features

SUREST = 0.97  # no single sentence is surer, whatever the curve says
LEAST_SURE = 0.03
INDIRECT = ("description", "pronoun")
NAMES = ("intercept", "weight", "indirect", "unreal", "frame")


def features_of(draft: Draft) -> Features:
    """Return what the confidence of a claim follows from."""
    ends = (draft.subject, draft.object)
    return Features(
        weight=draft.weight,
        indirect=sum(ref.kind in INDIRECT for ref in ends),
        unreal=draft.status.modality != "actual",
        frame=draft.frame is not None,
    )


def values(features: Features) -> tuple[float, ...]:
    """Return the features as the curve takes them: 1, the log odds of the weight, then the others."""
    weight = min(max(features.weight, LEAST_SURE), SUREST)
    return (
        1.0,
        math.log(weight / (1 - weight)),
        float(features.indirect),
        float(features.unreal),
        float(features.frame),
    )


@lru_cache(maxsize=1)
def coefficients() -> tuple[float, ...]:
    """Return the coefficients of the curve, in the order of `values`."""
    table = load_table("confidence")["coefficients"]
    return tuple(float(table[name]) for name in NAMES)


def confidence(features: Features, curve: tuple[float, ...]) -> float:
    """Return the probability that a claim with these features is right."""
    odds = sum(a * b for a, b in zip(curve, values(features), strict=True))
    return min(max(1 / (1 + math.exp(-odds)), LEAST_SURE), SUREST)
