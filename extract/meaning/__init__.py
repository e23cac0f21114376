"""Which actor a phrase means: descriptions, pronouns, the officials and forces of a state, bodies without a name."""
