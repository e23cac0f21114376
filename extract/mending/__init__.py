"""Parses mended where the small model is known to err, before anything else is read."""
