"""One more article without making all anew: what is kept of a resolution and its graph, and how it grows."""
