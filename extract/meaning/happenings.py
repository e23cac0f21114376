"""Events without a name that an article is about: "the stampede", "the election".

Only this article can tell which one is meant, so the node is the article's own. The happening of which a headline
speaks, or which the text comes back to, is one; a passing "in a fire" is none, nor is another year's.
"""

from extract.lexicon import words
from extract.meaning.unnamed import plain_start
from extract.parsing.parse import Token
from extract.reading import Node, Reading, phrase_bounds

OFTEN = 2  # mentions that make a happening one that the article is about


def happening(reading: Reading, token: Token) -> Node | None:
    """Return the event that a common noun means, when the article is about it; None for other nouns."""
    lemma = token.lemma_.lower()
    if lemma not in words("standing", "happenings") or reading.at.get(token.i) is not None or _another(token):
        return None
    plural = token.tag_ == "NNS"
    if plural and lemma not in words("standing", "several_happenings"):
        return None
    if not _told_often(reading, lemma) or any(_same(node, lemma) for node in reading.nodes):
        return None
    first = phrase_bounds(token)[0]
    full = plain_start(reading, token, first, vague=True)
    told = next((i for i in range(full, token.i) if token.doc[i].text.islower()), token.i)
    node = reading.groups.get((lemma, "happening"))
    if node is None:
        node = reading.new_node("Event", reading.text(full, token.i + 1), local=True)
        reading.groups[lemma, "happening"] = node
    for start in (full, told, token.i):  # "Sudanese mine collapse", "mine collapse", "collapse"
        node.add(reading.text(start, token.i + 1))
    return node


def _told_often(reading: Reading, lemma: str) -> bool:
    """Whether an article is about a happening: its headline speaks of it, or it comes back to it."""
    headed = lemma in (reading.document.title or "").lower().replace("-", " ").split()
    return headed or sum(t.lemma_.lower() == lemma and not _another(t) for t in reading.tokens) >= OFTEN


def _same(node: Node, lemma: str) -> bool:
    """Whether an event with a name is what a noun means."""
    return node.type == "Event" and not node.local and any(lemma in name.lower().split() for name in node.names)


def _another(token: Token) -> bool:
    """Whether a noun tells of no happening, of another year's, or of one of many: "a similar crash", "2011 flood"."""
    before = [c for c in token.lefts if c.dep_ in ("det", "amod", "compound", "nummod", "nmod", "poss", "advmod")]
    other = words("standing", "other_happenings")
    if any(c.lower_ in other or c.like_num or c.tag_ == "JJS" for c in before):
        return True
    return token.dep_ in ("compound", "amod", "nmod") or token.head.lower_ in ("without", "like", "unlike")
