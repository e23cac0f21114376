"""Parses mended where an accusation or a demand was given to somebody else than who makes it."""

from extract.clauses.clauses import FINITE
from extract.lexicon import words
from extract.parsing.parse import Token


def mend_speech(verb: Token) -> None:
    """Give verbs of accusing and asking those who accuse and ask."""
    _agent_of_charge(verb)
    if verb.dep_ == "advcl" and verb.tag_ == "VBG":
        _speaker_behind_with(verb)
    if verb.tag_ == "VBD" and verb.lemma_.lower() in words("lexicon", "reporting_verbs"):
        _object_before_the_source(verb)
    if verb.lemma_.lower() in words("attitudes", "labelling"):
        _label_behind_its_noun(verb)
    if verb.lemma_.lower() in words("operators", "labelling_verbs"):
        _label_behind_an_aside(verb)
    if verb.lemma_ in words("lexicon", "told"):
        _medium_read_into_a_name(verb)
    if verb.tag_ in FINITE:
        _before_a_semicolon(verb)
    if verb.dep_ == "conj" and verb.tag_ in ("VBZ", "VBD"):
        _subject_read_as_joined(verb)
    if verb.dep_ in ("advcl", "conj") and verb.lemma_.lower() in words("operators", "speech_acts"):
        _act_of_the_speaker(verb)


def _speaker_behind_with(verb: Token) -> None:
    """Mend "voiced dismay, with its chair, X, stating: ...", where "with its chair, X," was read as the dismay's."""
    known = words("lexicon", "reporting_verbs", "attitudes", "labelling", "operators", "speech_acts")
    if verb.lemma_.lower() not in known or verb.i < 4 or any(c.dep_ == "nsubj" for c in verb.children):
        return
    last = verb.nbor(-2) if verb.nbor(-1).text == "," else verb.nbor(-1)
    noun = last.head if last.dep_ == "appos" else last
    prep = noun.head
    if noun.dep_ == "pobj" and prep.lower_ == "with" and prep.i and prep.nbor(-1).text == ",":
        prep.attach(verb.head, "prep")
        verb.attach(prep, "pcomp")
        noun.attach(verb, "nsubj")


def _label_behind_its_noun(verb: Token) -> None:
    """Mend "called the scheme intrusive", where the adjective was read as a noun that the scheme modifies."""
    kids = list(verb.children)
    labels = [c for c in kids if c.dep_ in ("oprd", "dobj") and c.i > verb.i]
    if len(labels) != 1 or labels[0].lower_ not in words("attitudes", "blame", "attitudes", "praise"):
        return
    label, noun = labels[0], labels[0].nbor(-1)
    if noun.dep_ != "compound" or noun.head != label or noun.pos_ not in ("NOUN", "PROPN"):
        return
    for other in [c for c in label.lefts if c != noun]:
        other.attach(noun, other.dep_)
    noun.attach(verb, "dobj")
    label.attach(verb, "oprd")


def _label_behind_an_aside(verb: Token) -> None:
    """Mend "branded X, a party in Y, a terrorist group", where the label was read as one more aside about X or Y."""
    objects = [c for c in verb.rights if c.dep_ == "dobj" and c.pos_ == "PROPN"]
    if len(objects) != 1 or any(c.dep_ in ("oprd", "attr", "acomp") or c.lower_ == "as" for c in verb.rights):
        return
    asides = [t for t in objects[0].subtree if t.dep_ == "appos" and t.pos_ == "NOUN" and t.i > objects[0].i]
    asides = [t for t in asides if t.left_edge.lower_ in ("a", "an", "the") and verb.doc[t.left_edge.i - 1].text == ","]
    if len(asides) > 1:
        asides[-1].attach(verb, "oprd")


def _medium_read_into_a_name(verb: Token) -> None:
    """Mend "told Reuters Masso had left", where the medium was read as the first word of a name."""
    medium = verb.nbor() if verb.i + 2 < len(verb.doc) else verb
    if medium.lower_ not in words("lexicon", "media_told") or medium.dep_ != "compound":
        return
    name = medium.head
    while name.dep_ == "compound" and name.head.pos_ == "PROPN":
        name = name.head
    after = verb.doc[name.i + 1] if name.i + 1 < len(verb.doc) else name
    clause = next((c for c in verb.rights if c.dep_ in ("ccomp", "xcomp") and c.i > name.i), None)
    if name.pos_ != "PROPN" or after.pos_ not in ("VERB", "AUX") or clause is None:
        return
    medium.attach(verb, "dobj")
    if name.head == verb:
        clause.dep_ = "ccomp"
        name.attach(clause, "nsubj")


def _before_a_semicolon(verb: Token) -> None:
    """Mend "X accused Y; Y denied this", where the first clause was read as what is denied."""
    kids = list(verb.children)
    subjects = [c for c in kids if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i]
    first = subjects[0].left_edge.i if subjects else 0
    told = [c for c in kids if c.dep_ == "ccomp" and c.i < first - 1]
    if not told or verb.doc[first - 1].text != ";":
        return
    clause, head, label = told[-1], verb.head, verb.dep_
    clause.attach(clause if head == verb else head, label)
    verb.attach(clause, "conj")


def _subject_read_as_joined(verb: Token) -> None:
    """Mend "asked for proof and Mesa accuses Morales", where "Mesa" was joined with the proof."""
    name = verb.nbor(-1) if verb.i else verb
    first = name.left_edge.i
    if name.dep_ != "conj" or name.pos_ != "PROPN" or name.head.pos_ not in ("NOUN", "PROPN") or first < 1:
        return
    kids = list(verb.children)
    if any(c.dep_ in ("nsubj", "nsubjpass", "cc", "aux") and c.i < verb.i for c in kids):
        return
    if verb.doc[first - 1].lower_ == "and" and any(c.dep_ in ("dobj", "ccomp") and c.i > verb.i for c in kids):
        name.attach(verb, "nsubj")


def _object_before_the_source(verb: Token) -> None:
    """Mend "X slammed Y, reported Z", where Y was read as who reports and Z as what is reported."""
    kids = list(verb.children)
    told = [c for c in kids if c.dep_ == "ccomp" and c.i < verb.i and c.pos_ == "VERB"]
    objects = [c for c in kids if c.dep_ == "nsubj" and c.i < verb.i]
    sources = [c for c in kids if c.dep_ == "dobj" and c.i > verb.i and c.pos_ == "PROPN"]
    if len(told) != 1 or len(objects) != 1 or len(sources) != 1 or verb.nbor(-1).text != ",":
        return
    if objects[0].left_edge.i != told[0].i + 1 or any(c.dep_ in ("dobj", "auxpass") for c in told[0].children):
        return
    objects[0].attach(told[0], "dobj")
    sources[0].attach(verb, "nsubj")


def _agent_of_charge(verb: Token) -> None:
    """Mend "was accused of theft by X", where "by X" was read as the theft's."""
    if verb.lemma_ != "accuse" or verb.tag_ != "VBN" or any(c.dep_ in ("agent", "dobj") for c in verb.children):
        return
    for noun in (t for c in verb.children if c.dep_ == "prep" and c.lower_ == "of" for t in c.children):
        last = [c for c in noun.children if c.dep_ == "prep" and c.lower_ == "by"] if noun.dep_ == "pobj" else []
        for prep in last[-1:]:
            prep.attach(verb, "agent")


def _act_of_the_speaker(verb: Token) -> None:
    """Mend who urges in "blasting X for blocking it and urging Y to act", "denied that X lied, and instead accused Y".

    The last verb was joined to what X did; one of speech belongs to who speaks.
    """
    inner = verb.head
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and inner.dep_ == "ccomp" and inner.lemma_ == "be":
        said = inner.head.lemma_.lower() in words("lexicon", "reporting_verbs")
        if said and inner.i < verb.i:
            verb.attach(inner.head, "advcl")  # "said the list is ready, urging Y to act"
        return
    if verb.dep_ != "conj" or inner.pos_ != "VERB":
        return
    if any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.children):
        return
    if verb.tag_ == "VBG" and inner.dep_ == "pcomp" and inner.head.lower_ == "for":
        outer = inner.head.head
        if outer.tag_ == "VBG" and outer.pos_ == "VERB" and outer.i < inner.i:
            verb.attach(outer, "conj")
    elif verb.tag_ in FINITE and inner.dep_ in ("ccomp", "acl") and any(c.lower_ == "instead" for c in verb.lefts):
        outer = inner.head if inner.dep_ == "ccomp" else inner.head.head
        if outer.tag_ in FINITE and outer.i < inner.i:
            verb.attach(outer, "conj")
