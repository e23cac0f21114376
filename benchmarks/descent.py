"""Gradient descent for the trainings: a ridge penalty, steps that grow smaller (Kingma and Ba, "Adam", 2015)."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

FIRST, SECOND = 0.9, 0.999  # how much of the means of slopes and of their squares is kept
Weights = npt.NDArray[np.float64]


def descend(
    slope: Callable[[Weights], Weights], weights: Weights, *, penalty: float, steps: int, rate: float
) -> Weights:
    """Return the weights at the end of the descent; `slope` is that of the likelihood, without the penalty.

    No chance is in it: the same slopes give the same weights.
    """
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, steps + 1):
        down = slope(weights) + penalty * weights
        mean = FIRST * mean + (1 - FIRST) * down
        spread = SECOND * spread + (1 - SECOND) * down**2
        along = mean / (1 - FIRST**step) / (np.sqrt(spread / (1 - SECOND**step)) + 1e-8)
        weights = weights - rate * (1 - step / (steps + 1)) * along
    return weights
