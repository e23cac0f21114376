"""The clause layer: events that verbs, nouns and adjectives tell, with their logical arguments and subjects."""
