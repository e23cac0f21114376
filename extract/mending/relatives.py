"""Parses mended where a clause hangs wrongly: "said X, whose president, Y, met Z", "an aide at Acme, whom Peru jailed".

What shows the misreading is grammar alone: a tensed verb is joined to no infinitive, "whom" asks for people.
"""

from extract.clauses.clauses import FINITE, NOUNS, SUBJECTS, VERBAL
from extract.lexicon import words
from extract.parsing.parse import Token

BEHIND = ("advcl", "conj", "ccomp", "dep", "parataxis")
CLOSE = 4  # tokens between an aside and the verb behind it


def mend_relatives(token: Token) -> None:
    """Hang a clause where its first word, or its tense, says that it belongs."""
    if token.dep_ == "poss" and token.lower_ == "whose" and token.head.dep_ == "appos":
        _owned_read_as_apposition(token.head)
    elif token.dep_ == "relcl":
        _clause_of_a_person(token)
    elif token.dep_ == "conj" and token.tag_ in ("VBD", "VBZ") and token.pos_ in VERBAL:
        _tensed_joined_to_untensed(token)


def _owned_read_as_apposition(noun: Token) -> None:
    """Mend "said X, whose president, Y, met Z": who met Z is the president, and X is who said it."""
    owner, doc = noun.head, noun.doc
    end = noun.right_edge.i + 1
    first = next((t for t in doc[end : end + CLOSE] if t.pos_ in VERBAL), None)
    if owner.i > noun.i or owner.pos_ not in NOUNS or first is None or first.sent != noun.sent:
        return
    if any(t.text != "," and t.pos_ != "ADV" for t in doc[end : first.i]):
        return
    verb = first.head if first.dep_ in ("aux", "auxpass") else first
    if (
        first.tag_ not in FINITE
        or verb.i < first.i
        or [c for c in verb.children if c.dep_ in SUBJECTS] not in ([], [owner])
    ):
        return
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if owner.head == verb:
        _give_back(owner, verb)
    elif verb.is_ancestor(owner):
        return
    verb.attach(owner, "relcl")
    noun.attach(verb, "nsubjpass" if passive else "nsubj")


def _give_back(owner: Token, verb: Token) -> None:
    """Let what stands before "whose" be the subject of the verb around the clause, where there is one."""
    outer = verb.head
    said = outer != verb and verb.dep_ == "ccomp" and outer.i == owner.left_edge.i - 1
    if said and not any(c.dep_ in SUBJECTS for c in outer.children):
        owner.attach(outer, "nsubj")  # ""...", said X, whose"
        return
    main = next((c for c in verb.rights if c.dep_ in BEHIND and c.pos_ == "VERB" and _goes_on(c)), None)
    if main is None:
        owner.attach(owner if outer == verb else outer, verb.dep_)
        return
    main.tag_ = "VBD" if main.tag_ == "VBN" and not _tensed(main) else main.tag_
    main.attach(main if outer == verb else outer, verb.dep_)
    for child in list(verb.children):
        if child.i > main.i or child.i < owner.left_edge.i:
            child.attach(main, child.dep_)
    passive = any(c.dep_ == "auxpass" for c in main.children)
    owner.attach(main, "nsubjpass" if passive else "nsubj")


def _goes_on(verb: Token) -> bool:
    """Whether a verb stands behind a comma, without a subject, as that of the main clause behind an aside does."""
    kids = {c.dep_ for c in verb.children}
    if verb.doc[verb.left_edge.i - 1].text != "," or kids & {*SUBJECTS, "mark", "agent"}:
        return False
    return _tensed(verb) or (verb.tag_ == "VBN" and "dobj" in kids)


def _clause_of_a_person(verb: Token) -> None:
    """Mend "X, an aide at Acme, whom Peru jailed", where the clause was hung on the body."""
    body, who = verb.head, verb.left_edge
    if who.lower_ == "with" or who.tag_ == "IN":
        who = next((c for c in who.children if c.dep_ == "pobj"), who)
    if who.lower_ != "whom" or body.dep_ != "pobj" or body.pos_ != "PROPN" or body.ent_type_ == "PERSON":
        return
    person = body.head.head
    told = body.ent_type_ in ("ORG", "FAC") or person.lemma_.lower() in words(
        "standing", "citizens", "lexicon", "title_nouns"
    )
    beside_a_name = person.dep_ == "appos" and person.head.pos_ == "PROPN" and told
    if body.head.dep_ == "prep" and person.pos_ == "NOUN" and beside_a_name and person.i < body.i:
        verb.attach(person, "relcl")


def _tensed_joined_to_untensed(verb: Token) -> None:
    """Mend "asked X to act and called for Y": a tensed verb goes on where the last tensed one stood."""
    before = verb.head
    if _tensed(before) or before.pos_ not in VERBAL or any(c.dep_ in SUBJECTS or c.tag_ == "MD" for c in verb.children):
        return
    if before.tag_ not in ("VB", "VBG") or any(
        c.dep_ in ("aux", "auxpass") and c.lemma_ != "to" for c in before.children
    ):
        return
    main = next((t for t in before.ancestors if t.pos_ in VERBAL and _tensed(t)), None)
    if main is None or main.i > before.i or verb.tag_ not in _tenses(main):
        return
    for child in list(before.rights):
        if child.i < verb.i and child.dep_ == "cc":
            child.attach(main, "cc")
    verb.attach(main, "conj")


def _tensed(verb: Token) -> bool:
    return bool(_tenses(verb))


def _tenses(verb: Token) -> list[str]:
    """Return the tags that tell the tense of a clause: the verb's own, or those of its helpers."""
    return [t.tag_ for t in (verb, *verb.children) if t.tag_ in FINITE and (t is verb or t.dep_ in ("aux", "auxpass"))]
