"""Who did what to whom: frames matched against clauses, and what no frame can tell."""
