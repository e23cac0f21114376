"""Names: whether two of them may mean the same actor, and why."""

from graph.names.compare import Comparison, compare, same_name
from graph.names.feature import Feature

__all__ = ["Comparison", "Feature", "compare", "same_name"]
