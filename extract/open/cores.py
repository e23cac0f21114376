"""The core of a noun phrase: its head with what stands before it, and "of ..." behind it."""

from extract.lexicon import words as lexicon
from extract.open.phrases import Tokens, members, names, phrase, trim
from extract.parsing.parse import Token

ASIDE = frozenset(["relcl", "appos", "parataxis", "acl", "advcl", "conj", "cc", "preconj"])
BEHIND = frozenset(["case", "nummod", "quantmod", "npadvmod", "nmod", "compound"])
QUOTES = frozenset("\"'“”‘’")
QUALITY = ("ADJ", "ADV")
JOINT = frozenset(["between", "among"])


def core(head: Token) -> Tokens:
    """Return a noun phrase without what is said of it aside, and without prepositional phrases other than "of ..."."""
    if len(members(head)) == 1 and any(c.lower_ in ("neither", "nor") for c in head.children):
        return phrase(head, without=ASIDE - {"conj", "cc", "preconj"})
    out: set[Token] = set()
    _collect(head, out)
    return _filled(out)


def coordinated_core(head: Token) -> Tokens:
    """Return the cores of all members of a coordination with what joins them."""
    heads = members(head)
    if len(heads) == 1:
        return core(head)
    first, last = core(heads[0]), core(heads[-1])
    return trim(head.doc[first[0].i : last[-1].i + 1]) if first and last else (head,)


def lead_of(quality: Token) -> Tokens:
    """Return an adjective or adverb with the words before it: "very happy"."""
    before = [t for c in quality.lefts if c.dep_ not in ("punct", "cc") for t in c.subtree]
    return trim(sorted([*before, quality], key=lambda t: t.i))


def splits_at_of(head: Token, inner: Token) -> bool:
    """Whether "X of Y" is a thing of Y, not so much of Y ("a number of plants"), and not one name."""
    if head.lemma_.lower() in lexicon("open", "quantities") or head.pos_ in ("NUM", "PRON", "DET"):
        return False
    one_name = head.ent_type_ and any(inner in entity for entity in head.sent.ents if head in entity)
    return not one_name and (inner.pos_ == "PROPN" or any(c.dep_ in ("det", "poss") for c in inner.children))


def _collect(head: Token, out: set[Token]) -> None:
    out.add(head)
    for child in head.children:
        if child.tag_ == "WP$":
            continue
        if names(child):
            _collect(child, out)
            continue
        if child.dep_ in ASIDE and not (child.dep_ in ("conj", "cc") and _within_name(head, child)):
            continue
        if child.dep_ == "prep":
            inner = [c for c in child.children if c.dep_ == "pobj"]
            if child.lower_ == "of" and inner:
                out.update((child, *coordinated_core(inner[0])))
        elif child.dep_ == "conj":
            _collect(child, out)
        elif child.text in QUOTES or child.dep_ in BEHIND or (child.i < head.i and not child.is_punct):
            out.update(child.subtree)


def _within_name(head: Token, other: Token) -> bool:
    return all(t.ent_iob_ == "I" and t.ent_type_ == "ORG" for t in head.doc[head.i + 1 : other.i + 1])


def _filled(words: set[Token]) -> Tokens:
    """Return words in order, with hyphens, commas and the like that stand between two of them."""
    out: list[Token] = []
    for word in sorted(words, key=lambda t: t.i):
        if out:
            between = word.doc[out[-1].i + 1 : word.i]
            if len(between) <= 1 and all(t.is_punct for t in between):
                out += between
        out.append(word)
    return trim(out)
