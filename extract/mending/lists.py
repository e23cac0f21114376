"""Coordinations mended where the small model breaks them: long lists of offices and bodies, as in official prose.

"working with Prime Minister A, the B Forces, and our partners to ...", "the agreement between the Government of A, led
by X, and the Government of B", "Secretary A and Secretary B will host ...".
"""

from extract.clauses.clauses import NOUNS, VERBAL
from extract.lexicon import words
from extract.naming.lists import members
from extract.parsing.parse import Token

PLACES = ("GPE", "LOC")


def mend_lists(token: Token) -> None:
    """Set the heads and labels of the coordination around a token right where a pattern shows that they are wrong."""
    if token.tag_ == "NNS":
        _members_behind_their_kind(token)
    if token.dep_ == "appos" and token.pos_ in NOUNS:
        _list_with_articles(token)
    elif token.dep_ == "nmod" and token.pos_ in NOUNS and token.head.i > token.i:
        _first_read_as_modifier(token)
    elif token.dep_ == "acl" and token.tag_ == "VBN":
        _leader_of_a_party(token)
        _participle_of_a_clause(token)
    elif token.dep_ == "npadvmod" and token.pos_ == "PROPN" and token.ent_type_ == "PERSON":
        _name_behind_its_title(token)
    elif token.dep_ == "dep" and token.pos_ == "PROPN" and token.ent_type_ == "PERSON":
        _second_of_three(token)
    elif token.dep_ == "conj" and token.pos_ == "PROPN" and token.ent_type_ in PLACES:
        _second_place(token)
    elif token.pos_ in VERBAL and token.tag_ != "VBG":
        _object_behind_its_verb(token)
    elif token.lower_ == "between" and token.dep_ == "prep":
        _parties_behind_a_date(token)
        _second_party(token)


def _members_behind_their_kind(noun: Token) -> None:
    """Mend "the clubs X and Y met": X and Y stand where their kind was read, the kind before them as a title does."""
    heads = [noun.doc[end - 1] for _, end in members(noun)]
    if not heads or heads[0] in noun.ancestors:
        return
    first, head = heads[0], noun.head
    told = first.dep_ == "nsubj" and first.head.dep_ == "relcl"  # "companies Kenya and Uganda sanctioned"
    if told or noun.dep_ in ("compound", "nmod", "amod"):
        return
    first.attach(first if head == noun else head, noun.dep_)
    noun.attach(first, "compound")
    for other in heads[1:]:
        if other.head != first and other.dep_ != "conj":
            other.attach(first, "conj")


def _list_with_articles(second: Token) -> None:
    """Mend "with A, the B, and C", where "the B" was read as standing beside A, and C as another clause's."""
    first, doc = second.head, second.doc
    start, i = second.left_edge.i, second.right_edge.i + 1
    if first.dep_ not in ("pobj", "dobj") or first.i > second.i or doc[start - 1].text != ",":
        return
    if i + 1 >= len(doc) or doc[i].text != "," or doc[i + 1].lower_ != "and":
        return
    last = next((t for t in doc[i + 2 : i + 9] if t.left_edge.i == i + 2 and t.pos_ in NOUNS), None)
    if last is None or last.head.i in range(i + 2, last.i):
        return
    verb = last.head
    if last.dep_ == "nsubj" and verb.dep_ == "conj" and _bare_infinitive(verb):
        verb.attach(verb.head, "advcl")  # "... and our partners to support X"
    elif last.dep_ != "conj" or last.head.pos_ not in (*VERBAL, *NOUNS) or last.head.i > first.i:
        return
    second.attach(first, "conj")
    last.attach(second, "conj")


def _bare_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(c.tag_ == "TO" for c in verb.children)


def _first_read_as_modifier(first: Token) -> None:
    """Mend "the Secretary of State and foreign partners", "Secretary A and Secretary B", read as one phrase."""
    last = first.head
    joint = next((c for c in first.children if c.dep_ == "cc" and first.i < c.i < last.i), None)
    if joint is None or any(c.dep_ == "conj" for c in first.children):
        return
    own = [c for c in last.lefts if c.i > joint.i]
    behind = [c for c in first.children if first.i < c.i < joint.i and c.dep_ == "prep"]
    titled = any(c.dep_ in ("nmod", "compound") for c in first.lefts) and first.pos_ == "PROPN"
    plain = first.pos_ == "PROPN" and last.pos_ == "NOUN" and any(c.dep_ == "amod" and c.text.islower() for c in own)
    if (
        not own
        or not (behind or titled or plain)
        or any(c.i < first.left_edge.i for c in last.lefts if c.dep_ == "poss")
    ):
        return
    outside = [c for c in last.children if c.i < first.left_edge.i or (c.dep_ == "det" and c.i < first.i)]
    head = last.head
    first.attach(first if head == last else head, last.dep_)
    for child in outside:
        child.attach(first, child.dep_)
    last.attach(first, "conj")


def _leader_of_a_party(verb: Token) -> None:
    """Mend "agreement between the Government of A, led by X", where the agreement was read as what X leads."""
    doc = verb.doc
    if verb.i < 2 or doc[verb.i - 1].text != "," or not any(c.dep_ == "agent" for c in verb.children):
        return
    if verb.lemma_.lower() not in words("standing", "heading") or verb.head.pos_ != "NOUN":
        return
    beside = doc[verb.i - 2]
    while beside.dep_ in ("pobj", "compound", "nmod") and beside.head.i > verb.head.i:
        outer = beside.head.head if beside.dep_ == "pobj" else beside.head
        if outer == verb.head or (beside.dep_ == "pobj" and beside.head.lower_ != "of"):
            break
        beside = outer
    if beside.pos_ in NOUNS and beside.i > verb.head.i:
        verb.attach(beside, "acl")


def _participle_of_a_clause(verb: Token) -> None:
    """Mend "the news that X took Y, aided by Z", where the news was read as what Z aided."""
    if verb.dep_ != "acl" or verb.i == 0 or verb.doc[verb.i - 1].text != ",":
        return
    told = [c for c in verb.head.children if c.dep_ in ("acl", "ccomp") and verb.head.i < c.i < verb.i]
    if told and any(c.dep_ == "mark" and c.lower_ == "that" for c in told[-1].children):
        verb.attach(told[-1], "advcl")


def _name_behind_its_title(name: Token) -> None:
    """Mend "met President A and opposition leader B", where B was read as an adverb."""
    first = name.left_edge.i
    title = name.doc[first - 1] if first else name
    if title.dep_ != "conj" or title.pos_ != "NOUN" or title.head.i >= title.i or title.head.pos_ not in NOUNS:
        return
    kids = list(title.children)
    name.attach(title.head, "conj")
    title.attach(name, "compound")
    for child in kids:
        child.attach(name, child.dep_)


def _second_of_three(name: Token) -> None:
    """Mend "met President A, Prime Minister B and speaker C", where B was joined with nothing."""
    doc, comma = name.doc, name.left_edge.i - 1
    third = any(c.dep_ == "conj" and c.i > name.i and c.pos_ in NOUNS for c in name.children)
    if not third or comma < 1 or doc[comma].text != ",":
        return
    first = doc[comma - 1]
    while first.head.i < first.i and first.dep_ == "conj":
        first = first.head
    if first.dep_ in ("dobj", "pobj") and first.pos_ == "PROPN":
        name.attach(first, "conj")


def _object_behind_its_verb(verb: Token) -> None:
    """Mend "Defeating X will take time", where X was read as what takes it."""
    taken = next((c for c in verb.lefts if c.dep_ == "csubj" and c.tag_ == "VBG"), None)
    if taken is None or any(c.dep_ == "dobj" for c in taken.children):
        return
    for name in (c for c in verb.lefts if c.dep_ == "nsubj" and c.left_edge.i == taken.i + 1):
        name.attach(taken, "dobj")


def _second_place(place: Token) -> None:
    """Mend "acts of terror in Europe and the Middle East", where the second place was read as joined with the acts."""
    noun, joint = place.head, place.doc[place.left_edge.i - 1]
    if noun.pos_ != "NOUN" or joint.lower_ != "and" or joint.i <= noun.i:
        return
    first = joint.doc[joint.i - 1]
    if first.dep_ == "pobj" and first.ent_type_ in PLACES and first.head.head == noun:
        place.attach(first, "conj")


def _parties_behind_a_date(between: Token) -> None:
    """Mend "the agreement on 2 May between A and B", where "between" was read as the month's."""
    month = between.head
    if month.dep_ != "pobj" or not (month.ent_type_ == "DATE" or any(c.like_num for c in month.children)):
        return
    noun = month.head.head
    if noun.pos_ in VERBAL:
        noun = next((c for c in noun.children if c.dep_ == "dobj" and c.i == month.head.i - 1), noun)
    if noun.pos_ in (*NOUNS, *VERBAL):
        between.attach(noun, "prep")


def _second_party(between: Token) -> None:
    """Mend "between A, led by X, and B", where B was read as joined with the verb before."""
    first = next((c for c in between.children if c.dep_ == "pobj"), None)
    if first is None or any(c.dep_ == "conj" for c in first.children):
        return
    doc = between.doc
    for token in doc[first.i + 1 : between.sent.end]:
        joined = token.dep_ == "conj" and token.pos_ in NOUNS and token.head.pos_ in VERBAL and token.head.i < between.i
        if joined and doc[token.left_edge.i - 1].lower_ == "and":
            token.attach(first, "conj")
            return
