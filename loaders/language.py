"""Whether a text is English, by its script and by the share of each language's function words."""

import re
from collections import Counter
from functools import lru_cache

from loaders.tables import load_table

WORD = re.compile(r"[^\W\d_]{2,}")  # a single letter is a word in too many languages
SAMPLE = 20_000  # characters looked at


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    languages = load_table("function_words")["languages"]
    return {name: frozenset(str(word).lower() for word in words) for name, words in languages.items()}


@lru_cache(maxsize=1)
def _scripts() -> tuple[tuple[int, int, str], ...]:
    scripts = load_table("function_words")["scripts"]
    return tuple((first, last, name) for name, ranges in scripts.items() for first, last in ranges)


def foreign_language(text: str) -> str | None:
    """Return the name of the language (or script) of `text` when it is not English, None when it is.

    A text of few words is judged by its script, and else only where very many words are of one language; see `least`
    in `function_words.yaml`.
    """
    sample = text[:SAMPLE]
    letters = [c for c in sample if c.isalpha()]
    beyond = Counter(name for c in letters if ord(c) > 0x036F for name in [_script(ord(c))] if name)
    if beyond and sum(beyond.values()) > 0.5 * len(letters):
        return min(beyond, key=lambda name: (-beyond[name], name))
    words = [word.lower() for word in WORD.findall(sample)]
    least = load_table("function_words")["least"]
    if len(words) < least["few"]:
        return None
    counts = Counter(words)
    shares = {name: sum(counts[w] for w in known) / len(words) for name, known in _words().items()}
    best = min(shares, key=lambda name: (-shares[name], name != "English", name))
    if len(words) < least["words"]:
        return best if shares[best] >= least["plain"] and shares[best] > 2 * shares["English"] else None
    if shares[best] < least["english"]:
        return "no language that is known here"
    if best != "English" and shares[best] > 1.2 * shares["English"]:
        return best
    return None if shares["English"] >= least["english"] else "no language that is known here"


def _script(point: int) -> str | None:
    return next((name for first, last, name in _scripts() if first <= point <= last), None)
