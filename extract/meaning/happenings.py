"""Events without a name that an article is about: "the stampede", "the election".

Only this article can tell which one is meant, so the node is the article's own. The happening of which a headline
speaks, or which the text comes back to, is one; a passing "in a fire" is none, nor is another year's.
"""

from extract.lexicon import words
from extract.meaning.unnamed import plain_start
from extract.parsing.parse import Token
from extract.reading import Node, Reading, phrase_bounds
from graph.model import EntityType

JUDGED = ("pacts", "votes", "upheavals")  # families of things without a name that are welcomed or condemned
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
    node = reading.grouped((lemma, "happening"), "Event", reading.text(full, token.i + 1), local=True)
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


def upheaval(reading: Reading, token: Token) -> Node | None:
    """Return the event of "a popular uprising brought down X", "was toppled by the coup of 2006"; None for others."""
    lemma = token.lemma_.lower()
    if lemma not in words("standing", "upheavals") or token.tag_ != "NN" or reading.at.get(token.i) is not None:
        return None
    agent = token.dep_ == "pobj" and token.head.lower_ == "by"
    verb = token.head.head if agent else token.head
    if not (agent or token.dep_ == "nsubj") or verb.lemma_.lower() not in words("standing", "toppling"):
        return None
    toppled = [reading.at.get(c.i) for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    if not any(r is not None and r.node.type in ("Person", "Country", "Organization") for r in toppled):
        return None  # "the coup drove up prices"
    year = token.i + 2 < len(token.doc) and token.nbor(1).lower_ in ("of", "in") and token.nbor(2).like_num
    end = token.i + (3 if year else 1)
    start = plain_start(reading, token, phrase_bounds(token)[0], vague=True)
    node = reading.grouped((lemma, "happening"), "Event", reading.text(start, end), local=True)
    node.add(reading.text(start, end))
    return node


def judged(reading: Reading, token: Token) -> Node | None:
    """Return the pact, vote or coup of "welcomed the deal", "condemned the coup", of which the article has told before.

    What it told there ("a peace deal") is a name of it too.
    """
    lemma = token.lemma_.lower()
    kind: EntityType = "Agreement" if lemma in words("standing", "pacts") else "Event"
    family = next((f for f in JUDGED if lemma in words("standing", f)), "")
    governor = token.head
    if token.dep_ == "pobj" and governor.lower_ in words("standing", "judging_prepositions"):
        while governor.dep_ == "prep":  # "objected to the deal", "pulled out of the truce"
            governor = governor.head
    elif token.dep_ not in ("dobj", "nsubjpass"):
        return None
    if not family or token.tag_ != "NN" or governor.lemma_.lower() not in words("standing", "judging_things"):
        return None
    if kind == "Event" and governor.lemma_.lower() == "reject":
        return None  # only what somebody proposes is rejected
    if [c.lower_ for c in token.lefts if c.dep_ in ("det", "poss")] not in (["the"], ["this"], ["that"]):
        return None
    if any(n.type == kind and not n.local for n in reading.nodes):
        return None
    before = [t for t in reading.tokens[: token.i] if t.lemma_.lower() in words("standing", family)]
    title = (reading.document.title or "").lower().replace("-", " ").split()
    if not before and words("standing", family).isdisjoint(title):
        return None
    keys = [(family, "happening"), (lemma, "happening")]
    key = next((k for k in keys if k in reading.groups), keys[0])
    node = reading.grouped(key, kind, token.text, local=True)
    for noun in (token, *before[-1:]):
        node.add(reading.text(plain_start(reading, noun, phrase_bounds(noun)[0], vague=True), noun.i + 1))
    node.add(token.text)
    return node
