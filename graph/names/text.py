"""Plain letters: any script to lower-case Latin letters and digits, split into words."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_APOSTROPHES = re.compile('[\u2018\u2019\u02bc\u02bb\u02bf\u02be\u02b9\u2032`\u00b4"\u201c\u201d\u00ab\u00bb]')
_POSSESSIVE = re.compile(r"(?<=[a-zA-Z]{2})'s\b(?!-)|(?<=[a-zA-Z]s)'(?=\s|$)")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.[ -]?){2,}(?:[^\W\d_]\b)?")
_ABJAD = re.compile("[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\ufb50-\ufeff]")
_HAN = re.compile("[\u3400-\u9fff]")
_ARABIC_ARTICLE = re.compile("\\b\u0627\u0644(?=\\w{2})")
_NO_LETTER = re.compile(r"[^a-z0-9]")
_SEPARATOR = re.compile(r"[^\w'-]+")


def script(name: str) -> str:
    """Return "abjad" for Arabic or Hebrew letters (no short vowels), "han" for Chinese characters, else "letters"."""
    if name.isascii():
        return "letters"
    if _ABJAD.search(name):
        return "abjad"
    return "han" if _HAN.search(name) else "letters"


@lru_cache(maxsize=1 << 16)
def plain(name: str) -> str:
    """Return `name` in Latin letters without accents, its case kept, one kind of apostrophe, "and" for "&"."""
    text = unicodedata.normalize("NFKC", name)
    text = _ARABIC_ARTICLE.sub("\u0627\u0644-", text) if script(text) == "abjad" else text
    text = _APOSTROPHES.sub("'", text)
    if not text.isascii():
        text = anyascii(text).replace("`", "'").replace('"', "'")
    return text.replace("&", " and ").strip()


def words(name: str, *, keep_hyphens: bool = False) -> list[str]:
    """Return the words of `name` in plain letters, their case kept; "A.B.C." is one word, possessives are dropped."""
    text = _POSSESSIVE.sub("", plain(name))
    text = _DOTTED.sub(lambda found: re.sub(r"[^\w]", "", found.group()) + " ", text)
    if script(name) == "han":
        text = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
    text = _SEPARATOR.sub(" ", text)
    if not keep_hyphens:
        text = text.replace("-", " ")
        if "'" not in text and "_" not in text:
            return text.split()
    return [word for part in text.split() if (word := part.replace("'", "").strip("-_"))]


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """Return `name` as compared for equality: plain lower-case words with a space between, no leading "the"."""
    return fold_words(words(name), name)


def fold_words(found: list[str], name: str) -> str:
    """Return the folded form of a name whose words are `found`."""
    return " ".join(found).lower().removeprefix("the ") or name.strip().casefold()


def joined(folded: str) -> str:
    """Return the letters and digits of a folded name without spaces."""
    return _NO_LETTER.sub("", folded)
