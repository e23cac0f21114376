"""Which words are proper names, of what type an unknown one is, and which names mean one actor inside an article."""
