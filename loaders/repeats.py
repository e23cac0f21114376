"""Paragraphs that stand twice: a lead shown as a summary and again as the first paragraph, a pull quote."""

from loaders.account import Note, nobody
from loaders.tables import plain_key

SHORTEST = 40  # characters, punctuation not counted, from which a repetition is no accident ("The two sides met.")
TEASER = 30  # characters from which a paragraph that breaks off in "…" is told from the one that goes on


def drop_repeats(found: list[str], *, note: Note = nobody) -> list[str]:
    """Return the paragraphs with each long one kept once, where it first stands.

    A paragraph that breaks off ("... urge Tel Aviv to ha…") goes when a later one begins with its words.
    """
    keys = [plain_key(p) for p in found]
    seen: set[str] = set()
    out = []
    for i, (paragraph, key) in enumerate(zip(found, keys, strict=True)):
        broken = paragraph.endswith(("…", "...")) and len(key) >= TEASER
        if broken and any(later.startswith(key) for later in keys[i + 1 :]):
            note("teaser", paragraph)
            continue
        if len(key) >= SHORTEST and key in seen:
            note("repeated", paragraph)
            continue
        seen.add(key)
        out.append(paragraph)
    return out
