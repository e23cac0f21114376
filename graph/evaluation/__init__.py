"""How right a build is: gold annotations read, matched against a graph, counted (as the public `score.py` does)."""

from graph.evaluation.figures import Evaluation, evaluate_outputs
from graph.evaluation.gold import Gold, read_gold

__all__ = ["Evaluation", "Gold", "evaluate_outputs", "read_gold"]
