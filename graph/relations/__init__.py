"""From claims to relations: what counts as the same edge, when, and how many independent sources tell it."""

from graph.relations.build import build_relations

__all__ = ["build_relations"]
