"""What "what" stands for: "bombed | what it called a depot of X" bombed the depot."""

from extract.clauses.clauses import NOUNS, VERBAL
from extract.lexicon import words
from extract.parsing.parse import Token

LEFT_OUT = "dep"  # the label of a clause that only tells who calls a thing so


def mend_free_relative(what: Token) -> None:
    """Let a verb have as its object the noun that a clause of "what" says it is, and the clause stand aside."""
    calling = what.head
    if what.dep_ == "dobj" and calling.lemma_.lower() in words("operators", "calling_verbs"):
        named = [c for c in calling.rights if c.dep_ in ("oprd", "ccomp") and c.pos_ in NOUNS]
        named = named or [t for c in calling.rights if c.lower_ == "as" for t in c.children if t.dep_ == "pobj"]
    elif what.dep_ == "nsubj" and calling.lemma_ == "be" and calling.dep_ == "ccomp":
        named = [c for c in calling.rights if c.dep_ == "attr" and c.pos_ in NOUNS]
        calling = calling.head  # "what the army said was a base of X"
        if calling.lemma_.lower() not in words("lexicon", "reporting_verbs"):
            return
    else:
        return
    verb = calling.head
    if len(named) != 1 or calling.dep_ != "ccomp" or verb.pos_ not in VERBAL or verb.i > what.i:
        return
    if any(c.dep_ == "dobj" for c in verb.children) or verb.lemma_.lower() in words("lexicon", "reporting_verbs"):
        return
    named[0].attach(verb, "dobj")
    calling.attach(verb, LEFT_OUT)
    what.attach(calling, LEFT_OUT)
