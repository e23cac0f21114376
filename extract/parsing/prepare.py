"""The text as the parser reads it: same length, so every offset stays true; only letters' case and marks change."""

import re
from functools import lru_cache
from itertools import pairwise

from spacy.language import Language

from extract.lexicon import load_table

MARKS = str.maketrans(
    {
        "\u2019": "'",
        "\u2018": "'",
        "\u02bc": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2032": "'",
        "\u00a0": " ",
        "\u2013": "-",
    }
)
# Quotations in single marks, as British papers have them: they open before a word and close behind a comma or a stop.
SINGLE = re.compile(
    r"(?<![^\s(\[])[\u2018'](?=\w)((?:[^\u2018\u2019'\n]|(?<=\w)[\u2019'](?=\w))*[,.!?])[\u2019'](?!\w)"
)
# An aside between spaced hyphens, with which the model falls out of step; between long dashes it does not.
DASHED = re.compile(r"(?<=[\w\"')]) - ([^.!?\n\u2014]{3,150}?) - (?=[\w\"'(])")
WORD = re.compile(r"[^\W\d_][\w'\-\u2019]*")
# What tells at the end of a headline who says so: "... - UN", "... - Kenyan police", "... - report".
SOURCE = re.compile(
    r" -( (?:the )?[A-Z][A-Za-z.]*(?: [A-Za-z]+){0,2}"
    r"| (?:[a-z]+ )?(?:reports?|officials?|police|sources?|media|stud(?:y|ies)|minist(?:er|ers|ry)|monitors?|army"
    r"|military|witness(?:es)?|lawyers?|spokes(?:man|woman|person)|experts?|polls?|court|prosecutors?))$"
)
HEADLINE_WORDS = 25  # a longer paragraph is prose, whatever its capitals
SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "off",
        "on",
        "or",
        "over",
        "the",
        "to",
        "up",
        "via",
        "vs",
        "with",
    ]
)


def source_behind_colon(paragraph: str) -> str:
    """Return a headline with its source behind a colon: "Sudan attacked Chad : UN"; other paragraphs as they are."""
    if " - " not in paragraph or len(paragraph.split()) > HEADLINE_WORDS:
        return paragraph
    return SOURCE.sub(r" :\1", paragraph)


def is_title_case(paragraph: str) -> bool:
    """Whether most of the longer words of a short paragraph are capitalised, as in an American headline.

    A line with a colon at its end leads to a quotation: "The Foreign Secretary, Ann Lee, said:".
    """
    found = [w for w in WORD.findall(paragraph) if w.lower() not in SMALL]
    if not 3 <= len(found) <= HEADLINE_WORDS or paragraph.rstrip().endswith((".", ":", '."', ".\u201d")):
        return False
    return bool(sum(w[0].isupper() for w in found) >= 0.8 * len(found))


@lru_cache(maxsize=2)
def dictionary(nlp: Language) -> frozenset[str]:
    """Return the lower-case common words that the model's lemmatizer knows (from WordNet), empty when it has none."""
    if "lemmatizer" not in nlp.pipe_names:
        return frozenset()
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not lookups.has_table("lemma_index"):
        return frozenset()
    table = lookups.get_table("lemma_index")
    known = frozenset(str(word) for key in table for word in table[key])
    forms = lookups.get_table("lemma_exc") if lookups.has_table("lemma_exc") else {}
    british = frozenset(load_table("masks")["adjectives"])  # in American spelling alone in WordNet
    return known | british | frozenset(str(word) for key in forms for word in forms[key])


def _stems(word: str) -> list[str]:
    out = [word]
    for ending, rest in (
        ("ies", "y"),
        ("es", ""),
        ("es", "e"),
        ("s", ""),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
        ("'s", ""),
    ):
        if word.endswith(ending):
            out.append(word[: -len(ending)] + rest)
    return out


def lower_headline(
    paragraph: str, body: str, body_lower: frozenset[str], body_names: frozenset[str], nlp: Language
) -> str:
    """Return a title-case `paragraph` with its common words in lower case; words that the body shows as names stay."""
    common = dictionary(nlp)
    found = list(WORD.finditer(paragraph))
    pairs = [(a, b) for a, b in pairwise(found) if paragraph[a.start() : b.end()] in body]
    kept = {w.start() for a, b in pairs for w in (a, b) if a.group()[0].isupper() and b.group()[0].isupper()}

    def case(found: re.Match[str]) -> str:
        word = found.group()
        plain = word.lower()
        if found.start() in kept or (word.isupper() and len(word) > 1):
            return word
        if found.start() == 0 and word not in body_names:
            return word
        if plain in body_lower or (word not in body_names and any(stem in common for stem in _stems(plain))):
            return plain if len(plain) == len(word) else word
        return word

    return WORD.sub(case, paragraph)


def for_parser(text: str, nlp: Language, known: frozenset[str] = frozenset()) -> str:
    """Return `text` with straight quotes, plain hyphens and headlines in sentence case; its length stays the same.

    `known` are names of one word that stay capitalised in headlines, whatever the dictionary says ("Chad", "Turkey").
    """
    plain = SINGLE.sub(r'"\1"', text).translate(MARKS)
    if " - " in plain:
        plain = DASHED.sub(" \u2014 \\1 \u2014 ", plain)
    paragraphs = [source_behind_colon(p) for p in plain.split("\n")]
    plain = "\n".join(paragraphs)
    if not any(is_title_case(p) for p in paragraphs):
        return plain
    body = [p for p in paragraphs if not is_title_case(p)]
    lower, names = set(), set()
    for paragraph in body:
        for found in WORD.finditer(paragraph):
            word = found.group()
            if word[0].islower():
                lower.add(word)
            elif found.start() and paragraph[: found.start()].rstrip()[-1:] not in (".", '"', "?", "!", ":"):
                names.add(word)
    lower_set = frozenset(lower) - {w.lower() for w in known}
    name_set = frozenset(names - {w.capitalize() for w in lower}) | known
    rest = "\n".join(body)
    return "\n".join(lower_headline(p, rest, lower_set, name_set, nlp) if is_title_case(p) else p for p in paragraphs)
