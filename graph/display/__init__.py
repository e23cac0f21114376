"""How parts of a graph look in a notebook: HTML, pictures and data frames, offline, without scripts."""
