"""Knowledge from elsewhere: a user's YAML or CSV, Wikidata's and FollowTheMoney's JSON, turned into our records."""

from graph.imports.read import Imported, read_file

__all__ = ["Imported", "read_file"]
