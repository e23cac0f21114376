"""Set phrases that tell how something is done: "fought side by side", read as an object, "went as far as to V"."""

from extract.clauses.clauses import VERBAL
from extract.lexicon import words
from extract.parsing.parse import Token

TOGETHER = "together"


def mend_adverbs(token: Token) -> None:
    """Read a set phrase as the adverb that it is, and hang on the verb what hangs on the phrase."""
    if token.lower_ == "far" and token.head.lemma_ == "go":
        for child in [c for c in token.children if c.i > token.i and (c.lower_ == "as" or c.dep_ == "advcl")]:
            child.attach(token.head, child.dep_)
    elif token.lower_ == "home" and token.dep_ == "dobj":
        _people_sent_home(token)
    else:
        _side_by_side(token)


def _people_sent_home(home: Token) -> None:
    """Mend "sent 60 Russians home", where the people were read as telling which home."""
    people = [c for c in home.lefts if c.dep_ in ("compound", "nmod", "poss", "amod") and c.i == home.i - 1]
    if len(people) != 1 or home.head.pos_ not in VERBAL:
        return
    if people[0].tag_ not in ("NNS", "NNPS") and people[0].ent_type_ != "PERSON":
        return  # "raided the Brooklyn home"
    for child in [c for c in home.lefts if c != people[0]]:
        child.attach(people[0], child.dep_)
    people[0].attach(home.head, "dobj")
    home.attach(home.head, "advmod")
    home.tag_, home.pos_ = "RB", "ADV"


def _side_by_side(token: Token) -> None:
    """Let "side by side", "shoulder to shoulder" and "hand in hand" mean "together", and free what hangs on them."""
    if token.lower_ not in words("lexicon", "doubled") or token.i + 2 >= len(token.doc):
        return
    link, second = token.nbor(1), token.nbor(2)
    if second.lower_ != token.lower_ or link.lower_ not in ("by", "to", "in"):
        return
    verb = token
    while verb.pos_ not in VERBAL or verb.i > token.i:
        if verb.head == verb:
            return
        verb = verb.head
    behind = [c for t in (token, link, second) for c in t.children if c.i > second.i and c.dep_ == "prep"]
    for prep in behind:
        prep.attach(verb, "prep")
        for inner in [t for c in prep.children for t in c.children if t.dep_ == "prep" and t.lower_ == "against"]:
            inner.attach(verb, "prep")
    token.attach(verb, "advmod")
    token.tag_, token.pos_, token.lemma_ = "RB", "ADV", TOGETHER
    link.attach(token, "advmod")
    second.attach(token, "advmod")
    link.tag_, link.pos_ = "RB", "ADV"
    second.tag_, second.pos_ = "RB", "ADV"
