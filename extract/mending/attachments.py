"""Parses mended where a phrase or a clause was hung on the wrong one of two words before it."""

from extract.clauses.clauses import NOUNS, before_brackets
from extract.lexicon import words
from extract.parsing.parse import Token

PERFECT = ("has", "have", "'ve")
PRESENT = ("VBZ", "VBP")


def mend_attachments(token: Token) -> None:
    """Give what stands behind a verb, a noun or a name to the word that it belongs to."""
    if token.lower_ == "of" and token.dep_ == "prep":
        _of_the_second_noun(token)
        _deed_of_the_charged(token)
        _name_of_ones_own(token)
    elif token.dep_ == "conj" and token.pos_ == "VERB":
        _joined_to_the_report(token)
    elif token.dep_ == "acl" and token.tag_ == "VBN":
        _head_of_the_named_body(token)
        _called_otherwise(token)
    elif token.lower_ in ("guilty", "liable"):
        _found_guilty(token)
    elif token.dep_ == "appos" and token.pos_ == "PROPN":
        _chosen_for(token)
        _struck_name(token)


def _of_the_second_noun(prep: Token) -> None:
    """Mend "president of A and wife | of B", where "of B" was read as one more thing that he is president of."""
    first, noun = prep.head, prep.nbor(-1) if prep.i else prep
    if noun.dep_ != "conj" or noun.head != first or noun.tag_ not in ("NN", "NNS") or first.pos_ not in NOUNS:
        return
    if any(c.dep_ == "prep" and c.lower_ == "of" and c.i < noun.i for c in first.rights):
        prep.attach(noun, "prep")


def _deed_of_the_charged(prep: Token) -> None:
    """Mend "accused the rich emirate | of backing X", where the deed was read as the emirate's own."""
    accused = prep.head
    verb = accused.head
    if accused.dep_ != "dobj" or verb.lemma_ not in ("accuse", "suspect", "convict", "acquit") or prep.i < accused.i:
        return
    if any(c.dep_ == "pcomp" and c.tag_ == "VBG" for c in prep.children):
        prep.attach(verb, "prep")


def _name_of_ones_own(prep: Token) -> None:
    """Mend "a party of his own, | Bersama", where the name was read as what is his own."""
    doc, i = prep.doc, prep.i
    if i + 4 >= len(doc) or doc[i + 2].lower_ != "own" or doc[i + 1].tag_ != "PRP$" or doc[i + 3].text != ",":
        return
    own, noun = doc[i + 2], prep.head
    name = own.head
    if noun.pos_ != "NOUN" or name.pos_ != "PROPN" or name.head != prep or name.left_edge.i > i + 1:
        return
    own.attach(prep, "pobj")
    doc[i + 1].attach(own, "poss")
    name.attach(noun, "appos")


def _joined_to_the_report(verb: Token) -> None:
    """Mend "has heard that X fled and has urged Y", "said X shelters Z, and sued it": who reports does the last deed.

    The last verb was joined to what is reported; its tense is that of the reporting verb, not the other.
    """
    inner = verb.head
    outer = inner.head.head if inner.dep_ == "acl" else inner.head
    if inner.dep_ not in ("ccomp", "acl") or inner.pos_ not in ("VERB", "AUX") or outer.pos_ != "VERB":
        return
    if inner.dep_ == "acl" and not any(c.dep_ == "mark" for c in inner.lefts):
        return
    own = [c for c in verb.lefts if c.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass", "mark")]
    if not outer.i < inner.i < verb.i or any(c.dep_ in ("nsubj", "nsubjpass", "mark") for c in own):
        return
    perfect = [_perfect(v) for v in (verb, inner, outer)] == [True, False, True] and inner.tag_ == "VBD"
    past = verb.tag_ == outer.tag_ == "VBD" and not own and inner.tag_ in PRESENT
    comma = any(t.text == "," for t in verb.doc[inner.i : verb.i])
    if not (perfect or (past and comma)):
        return
    joint = [c for c in inner.rights if c.dep_ == "cc" and c.i < verb.i]
    verb.attach(outer, "conj")
    for word in joint[-1:]:
        word.attach(outer, "cc")


def _perfect(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ in PERFECT for c in verb.lefts)


def _head_of_the_named_body(verb: Token) -> None:
    """Mend "findings of the Service (SIS), | led by X", where the findings were read as led by X."""
    noun, doc = verb.head, verb.doc
    if verb.lemma_ not in words("standing", "heading") or doc[verb.i - 1].text != "," or verb.left_edge != verb:
        return
    if not noun.text.islower() or not any(c.dep_ == "agent" for c in verb.rights):
        return
    name = before_brackets(doc[verb.i - 2])
    if name.i <= noun.i or name.pos_ != "PROPN" or name.ent_type_ == "PERSON" or name.dep_ != "pobj":
        return
    if noun.lemma_.lower() not in words("lexicon", "title_nouns", "standing", "body_nouns"):
        verb.attach(name, "acl")


def _called_otherwise(verb: Token) -> None:
    """Mend "Chad and the Front, also | known as Y, met", where the other name was read as that of the first."""
    noun, doc = verb.head, verb.doc
    if verb.lemma_ not in ("know", "abbreviate") or verb.i < 3:
        return
    i = verb.left_edge.i - 1
    last = doc[i - 1] if doc[i].text == "," else doc[i]
    if last.dep_ == "conj" and last.pos_ == "PROPN" and last.head == noun and last.i > noun.i:
        verb.attach(last, "acl")


def _found_guilty(word: Token) -> None:
    """Mend "found X, 71, | guilty of Y", where the verdict was read as a word about X or about what he did."""
    person = word.head
    while person.dep_ in ("relcl", "acl", "advcl") and person.pos_ in ("VERB", "AUX") and person.head.i < person.i:
        person = person.head
    verb = person.head
    if (
        word.dep_ not in ("amod", "advcl", "oprd")
        or person.dep_ != "dobj"
        or word.i < person.i
        or person.pos_ not in NOUNS
    ):
        return
    if verb.lemma_ in words("operators", "judging_verbs") and word.doc[word.i - 1].text == ",":
        word.attach(verb, "oprd")


def _chosen_for(name: Token) -> None:
    """Mend "appointed to its head | General X", where the name was read as one more word for the post."""
    post = name.head
    prep = post.head
    verb = prep.head
    if post.dep_ != "pobj" or prep.lower_ != "to" or name.left_edge.i != post.i + 1 or post.pos_ != "NOUN":
        return
    if verb.lemma_ not in words("standing", "appointing") or prep.i != verb.i + 1:
        return
    if not any(c.dep_ in ("dobj", "nsubjpass", "auxpass") for c in verb.children):
        name.attach(verb, "dobj")


def _struck_name(name: Token) -> None:
    """Mend "An LNA warplane bombed X", where "bombed X" was read as another name of the plane."""
    noun = name.head
    verb = name.left_edge
    if verb.dep_ != "amod" or verb.head != name or verb.tag_ not in ("VBN", "VBD") or verb.i != noun.i + 1:
        return
    if noun.dep_ != "ROOT" or noun.tag_ not in ("NN", "NNS") or verb.i == verb.sent.start:
        return
    verb.tag_, verb.pos_ = "VBD", "VERB"
    verb.attach(verb, "ROOT")
    noun.attach(verb, "nsubj")
    name.attach(verb, "dobj")
    for child in [c for c in noun.rights if c.i > name.i]:
        child.attach(verb, child.dep_)
