"""From claims to relations: what counts as the same edge, when, and how many independent sources tell it."""

from graph.relations.build import build_relations
from graph.relations.copies import Copies, compare, with_copies

__all__ = ["Copies", "build_relations", "compare", "with_copies"]
