"""Parses mended where a verb was taken for another word: "The Taliban control X", "Army chief rejects call"."""

from extract.clauses.clauses import SUBJECTS, TENSED, VERBAL
from extract.lexicon import load_table, words
from extract.parsing.parse import Token


def mend_verbs(token: Token) -> None:
    """Let a noun be the verb that it is, with its subject and its object."""
    if token.tag_ in ("NN", "NNP", "JJ", "RB") and token.lower_ in words("lexicon", "past_tenses"):
        token.tag_, token.pos_, token.lemma_ = "VBD", "VERB", load_table("lexicon")["past_tenses"][token.lower_]
    elif token.tag_ == "VB" and token.lower_ in words("names", "party_seats", "lexicon", "siders"):
        _role_read_as_infinitive(token)
    elif token.dep_ == "dobj" and token.tag_ in ("VBZ", "VBP") and token.head.pos_ == "VERB":
        _noun_read_as_verb(token)
    elif token.dep_ == "ccomp" and token.tag_ in ("VBD", "VBP", "VBN", "VB") and 1 < token.i - token.head.i < 6:
        _role_read_as_verb(token)
    elif token.dep_ == "compound" and token.tag_ == "VB" and token.head.dep_ == "dobj":
        _infinitive_read_as_compound(token)
    elif token.tag_ == "NN" and token.lower_ in words("lexicon", "verbs_like_nouns"):
        _of_many(token)
    elif token.tag_ == "NNS" and token.dep_ == "nsubj" and token.lemma_ in words("lexicon", "headline_verbs"):
        _of_a_headline(token)
    elif token.dep_ == "npadvmod" and token.head.lemma_ in words("phrases", "giving"):
        _time_read_as_adverb(token)
    elif token.dep_ == "oprd" and token.ent_type_ == "PERSON":
        _person_read_as_name(token)
    elif token.dep_ == "mark" and token.lower_ == "as":
        _office_read_as_subject(token)
    elif token.dep_ == "acl" and token.tag_ == "VBN" and token.head.i == token.i - 1:
        _main_verb_before_participle(token)
    elif token.dep_ == "amod" and token.tag_ in ("VBD", "VBN") and _taken(token).dep_ == "appos":
        _verb_read_as_adjective(token)
    elif token.dep_ in ("dobj", "nsubj") and token.tag_ in ("WP", "WDT"):
        _relative_of_what_is_said(token)
    elif token.dep_ == "dep" and token.pos_ in VERBAL:
        _next_deed(token)
    elif token.dep_ == "csubj" and token.tag_ == "VBG":
        _told_read_as_object(token)
    elif token.dep_ in ("mark", "prep") and token.lower_ == "with":
        _partner_read_as_subject(token)
    elif token.dep_ == "relcl" and token.tag_ in ("NNS", "VBZ") and token.i > 1:
        _of_a_relative(token)
    elif token.pos_ == "ADJ" and token.lower_ in ("free", "clear", "secure"):
        _of_a_purpose(token)


def _next_deed(verb: Token) -> None:
    """Mend "took eleven workers hostage, then freed seven", where what came next was left hanging."""
    then = verb.doc[min(verb.left_edge.i, verb.i - 1)] if verb.i else verb
    if then.lower_ != "then" or then.head not in (verb, verb.head) or then.i <= verb.head.i or verb.head.pos_ != "VERB":
        return
    if verb.doc[then.i - 1].text in (",", ";") and not any(c.dep_ in SUBJECTS for c in verb.children):
        then.attach(verb, "advmod")
        verb.attach(verb.head, "conj")


def _role_read_as_infinitive(role: Token) -> None:
    """Mend "lost to challenger X", where the noun was read as what somebody lost in order to do."""
    to = role.doc[role.i - 1] if role.i else role
    named = [c for c in role.rights if c.dep_ == "dobj" and c.pos_ == "PROPN" and c.left_edge.i == role.i + 1]
    if to.lower_ != "to" or to.head != role or len(named) != 1:
        return
    verb, name = role.head, named[0]
    role.tag_, role.pos_, role.lemma_ = "NN", "NOUN", role.lower_
    to.tag_, to.pos_ = "IN", "ADP"
    to.attach(verb, "prep")
    name.attach(to, "pobj")
    role.attach(name, "compound")


def _told_read_as_object(telling: Token) -> None:
    """Mend ", warning the raids broke the truce", where what broke it was read as the object of who warns."""
    verb = telling.head
    objects = [c for c in telling.rights if c.dep_ == "dobj"]
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    if telling.lemma_.lower() not in words("lexicon", "reporting_verbs") or len(objects) != 1 or subjects:
        return
    first = next((c for c in verb.children if c.i > objects[0].i and c.dep_ in ("aux", "auxpass", "neg")), verb)
    if verb.tag_ not in TENSED or objects[0].right_edge.i + 1 not in (verb.i, first.i):
        return
    outer, label = verb.head, verb.dep_
    if outer == verb or label != "conj" or telling.i == 0 or verb.doc[telling.i - 1].text != ",":
        return
    objects[0].attach(verb, "nsubj")
    telling.attach(outer, "advcl")
    verb.attach(telling, "ccomp")


def _of_a_relative(verb: Token) -> None:
    """Mend "whom Kenya suspects of fraud", where who suspects was read as a modifier."""
    taken = [c for c in verb.lefts if c.dep_ == "dobj" and c.tag_ in ("WDT", "WP")]
    named = [c for c in verb.lefts if c.dep_ == "compound" and c.i == verb.i - 1 and c.pos_ == "PROPN"]
    if not taken or not named or any(c.dep_ == "nsubj" for c in verb.lefts):
        return
    verb.tag_, verb.pos_ = "VBZ", "VERB"
    verb.lemma_ = verb.lower_.removesuffix("s")
    named[0].attach(verb, "nsubj")
    for other in [c for c in verb.lefts if c.dep_ == "compound"]:
        other.attach(named[0], "compound")


def _time_read_as_adverb(time: Token) -> None:
    """Mend "gave X a week to comply", where the week was read as when it was given."""
    verb = time.head
    to_do = [c for c in verb.children if c.dep_ in ("advcl", "xcomp") and c.left_edge.i == time.i + 1]
    receivers = [c for c in verb.children if c.dep_ == "dobj" and c.i < time.i]
    if len(receivers) != 1 or not to_do or receivers[0].right_edge.i + 1 != time.left_edge.i:
        return
    if not any(c.tag_ == "TO" for c in to_do[0].lefts):
        return
    receivers[0].attach(verb, "dative")
    time.attach(verb, "dobj")
    to_do[0].attach(time, "acl")


def _person_read_as_name(person: Token) -> None:
    """Mend "named Ann Lee, formerly of Acme, as chief", where she was read as what somebody is named."""
    verb = person.head
    beside = [c.dep_ for c in verb.children]
    given = any(c.lower_ in ("as", "for", "in") and c.i > person.i for c in verb.children)
    if given and verb.lemma_ in words("standing", "appointing") and "nsubj" in beside:
        person.dep_ = "oprd" if "dobj" in beside or "auxpass" in beside else "dobj"


def _office_read_as_subject(mark: Token) -> None:
    """Mend "named Ann Lee as director to succeed Carl Roth", where the director was read as who succeeds."""
    clause = mark.head
    verb, offices = clause.head, [c for c in clause.lefts if c.dep_ == "nsubj" and c.i > mark.i]
    to_do = clause.tag_ == "VB" and clause.dep_ == "advcl" and any(c.tag_ == "TO" for c in clause.lefts)
    if to_do and len(offices) == 1 and verb.lemma_ in words("standing", "appointing"):
        mark.attach(verb, "prep")
        offices[0].attach(mark, "pobj")
        clause.attach(verb, "xcomp")
        for named in [c for c in verb.children if c.dep_ == "oprd"]:
            _person_read_as_name(named)


def _main_verb_before_participle(verb: Token) -> None:
    """Mend "Acme named Ann Lee as chief, replacing Carl Roth", where a sentence seemed to have no verb."""
    name, root = verb.head, verb.head.head
    taken = [c for c in verb.rights if c.dep_ in ("dobj", "oprd") and c.left_edge.i == verb.i + 1]
    if root.head != root or name.i + 1 != verb.i or name.pos_ != "PROPN" or len(taken) != 1:
        return
    going = [c for c in (*name.rights, *([root] if root != name else [])) if c.tag_ == "VBG" and c.i > verb.i]
    if root != name and (root not in going or name.dep_ != "nsubj"):
        return
    if not going or any(c.dep_ in ("aux", "mark") for c in going[0].children) or verb.doc[going[0].i - 1].text != ",":
        return
    verb.tag_ = "VBD"
    verb.attach(verb, "ROOT")
    name.attach(verb, "nsubj")
    taken[0].dep_ = "dobj"
    for child in [c for c in name.rights if c.i > verb.i]:
        child.attach(taken[0] if child.dep_ == "appos" else verb, child.dep_)
    going[0].attach(verb, "advcl")


def _taken(verb: Token) -> Token:
    """Return the head of the phrase that a participle was read into: "sentenced | journalist Ann Lee"."""
    return verb.head.head if verb.head.dep_ == "compound" else verb.head


def _verb_read_as_adjective(verb: Token) -> None:
    """Mend "X's visit to Y angered Z", where Z was read as an apposition and what angered it as its adjective."""
    taken, noun = _taken(verb), _taken(verb).head
    if verb.tag_ == "VBN" and (taken.pos_ != "PROPN" or any(t.tag_ in TENSED for t in verb.sent)):
        return
    if taken.i != verb.i + 1 and any(c.i < verb.i for c in taken.lefts if c != verb):
        return
    if verb.head != taken and verb.i + 1 != verb.head.i:
        return
    if noun.pos_ not in ("NOUN", "PROPN") or not noun.i < verb.i < taken.i or noun.dep_ not in ("ROOT", "ccomp"):
        return
    if taken.left_edge.i < verb.i or verb.doc[verb.i - 1].is_punct:
        return
    outer, label = noun.head, noun.dep_
    verb.pos_ = "VERB"
    verb.attach(verb if outer == noun else outer, label)
    noun.attach(verb, "nsubj")
    taken.attach(verb, "dobj")
    for child in [c for c in noun.children if c.i > taken.i]:
        child.attach(verb, child.dep_)


def _relative_of_what_is_said(relative: Token) -> None:
    """Mend "the rebels, who the UN says are backed by X": they are backed, and only that is said of them."""
    saying = relative.head
    told = [c for c in saying.children if c.dep_ == "ccomp" and c.pos_ in ("VERB", "AUX") and c.i > saying.i]
    speakers = [c for c in saying.children if c.dep_ == "nsubj" and c != relative]
    if saying.dep_ != "relcl" or len(told) != 1 or not speakers:
        return
    if saying.lemma_.lower() not in words("lexicon", "reporting_verbs"):
        return
    verb = told[0]
    if any(c.dep_ in ("nsubj", "nsubjpass", "mark") for c in verb.children) or verb.tag_ in ("VB", "VBG"):
        return
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    verb.attach(saying.head, "relcl")
    relative.attach(verb, "nsubjpass" if passive else "nsubj")
    saying.attach(verb, "parataxis")


def _partner_read_as_subject(prep: Token) -> None:
    """Mend "spoke with Ann Lee to discuss X", where she was read as who discusses it."""
    below = [c for c in prep.children if c.dep_ == "pcomp"]
    clause, verb = (below[0], prep.head) if below else (prep.head, prep.head.head)
    if clause.dep_ not in ("advcl", "pcomp") or verb.pos_ != "VERB" or verb.i > prep.i or clause.tag_ != "VB":
        return
    partners = [c for c in clause.lefts if c.dep_ == "nsubj" and c.i > prep.i]
    if len(partners) == 1 and any(c.tag_ == "TO" for c in clause.lefts):
        prep.attach(verb, "prep")
        prep.tag_, prep.pos_ = "IN", "ADP"
        clause.attach(verb, "advcl")
        partners[0].attach(prep, "pobj")


def _make_verb(token: Token, tag: str) -> None:
    token.tag_, token.pos_, token.lemma_ = tag, "VERB", token.lemma_.lower()


def _noun_read_as_verb(noun: Token) -> None:
    """Mend "condemned Chad's latest missile launches", where the object was read as a verb."""
    before = [c for c in noun.lefts if c.dep_ in ("nsubj", "poss", "compound", "amod", "det")]
    if not before or not any(c.dep_ in ("poss", "det", "amod") for c in before):
        return
    noun.tag_, noun.pos_ = "NNS", "NOUN"
    for child in before:
        child.dep_ = "compound" if child.dep_ == "nsubj" else child.dep_


def _role_read_as_verb(role: Token) -> None:
    """Mend "beheaded Indonesian maid X", where "Indonesian" was read as who "maid" X."""
    verb, front = role.head, [c for c in role.lefts if c.dep_ in ("nsubj", "amod", "compound")]
    people = [c for c in role.rights if c.dep_ == "dobj" and c.pos_ == "PROPN" and c.left_edge.i == role.i + 1]
    if len(people) != 1 or len(front) != 1 or front[0].left_edge.i != verb.i + 1 or front[0].i + 1 != role.i:
        return
    if any(c.dep_ in ("dobj", "mark", "aux") for c in (*verb.rights, *role.lefts)):
        return
    named = words("standing", "citizens", "standing", "nationals", "lexicon", "title_nouns")
    if front[0].ent_type_ != "NORP" and (role.lower_ not in named or any(c.dep_ == "det" for c in front[0].lefts)):
        return
    person = people[0]
    person.attach(verb, "dobj")
    role.attach(person, "compound")
    role.tag_, role.pos_ = "NN", "NOUN"
    for part in (*front[0].lefts, front[0]):
        part.attach(person, "amod" if part.ent_type_ == "NORP" else "compound")
    for child in list(role.children):
        child.attach(verb, child.dep_)


def _infinitive_read_as_compound(infinitive: Token) -> None:
    """Mend "helped X fight fires", where "X fight fires" was read as one noun."""
    noun = infinitive.head
    verb, before = noun.head, [c for c in noun.lefts if c.i < infinitive.i]
    if verb.lemma_.lower() not in ("help", "let", "make") or not before or before[-1].pos_ not in ("PROPN", "NOUN"):
        return
    name = before[-1]
    if name.i + 1 != infinitive.i or before[0].left_edge.i != verb.i + 1:
        return
    name.attach(verb, "dobj")
    for part in before[:-1]:
        part.attach(name, part.dep_)
    infinitive.attach(verb, "ccomp")
    infinitive.pos_ = "VERB"
    noun.attach(infinitive, "dobj")


def _of_many(verb: Token) -> None:
    """Mend "The Taliban control Kunduz", where the verb behind a plural was read as a noun."""
    doc = verb.doc
    if verb.i + 1 >= len(doc) or verb.i == verb.sent.start:
        return
    subject, taken = doc[verb.i - 1], _phrase_behind(verb)
    plural = subject.tag_ in ("NNS", "NNPS") or subject.lower_ in words("lexicon", "plural_names")
    first = subject.i
    while first > verb.sent.start and doc[first - 1].pos_ in ("DET", "ADJ", "PROPN", "NUM"):
        first -= 1
    opens = first == verb.sent.start or doc[first - 1].text in (",", '"', ":")
    if not plural or not opens or taken is None:
        return
    parts = (subject, verb, taken)
    outer = next((t for t in parts if t.head == t or t.head not in parts), verb)
    head, label = outer.head, "ROOT" if outer.head == outer else outer.dep_
    spoken = [c for c in head.children if c.dep_ == "nsubj" and taken.i < c.i < head.i]
    if label == "nsubj" and spoken:  # "Rebels control Goma, the UN says"
        label = "ccomp"
    elif label in ("nsubj", "nsubjpass"):
        if not any(t.lower_ == "and" for t in doc[taken.i + 1 : head.i]):
            return  # "Rebels attack Monday's convoy came late": it is a noun
        head, label = head.head if head.head != head else verb, head.dep_
        outer.head.attach(verb, "conj")
    elif label not in ("ROOT", "ccomp", "conj", "dep", "appos"):
        return
    for part in parts:
        for child in [c for c in part.children if c not in parts]:
            if child.i < subject.i:
                child.attach(subject, child.dep_)
            elif child.lower_ == "and" and label != "ROOT":
                child.attach(verb, "cc")
    verb.attach(verb if label == "ROOT" else head, label)
    subject.attach(verb, "nsubj")
    taken.attach(verb, "dobj")
    _make_verb(verb, "VBP")


def _phrase_behind(verb: Token) -> Token | None:
    """Return the noun that heads a named or definite phrase right behind a word, None when another one stands there."""
    doc, i = verb.doc, verb.i + 1
    if doc[i].ent_type_ in ("DATE", "TIME") or (
        doc[i].lower_ not in ("the", "most") and doc[i].tag_ not in ("NNP", "PRP$")
    ):
        return None
    while i + 1 < len(doc) and (doc[i + 1].pos_ in ("NOUN", "PROPN", "ADJ") or doc[i].pos_ in ("DET", "ADJ", "PRON")):
        i += 1
    return doc[i] if doc[i].pos_ in ("NOUN", "PROPN") else None


def _of_a_headline(verb: Token) -> None:
    """Mend the headline "Army chief rejects call for talks", where the verb was read as the subject of its object."""
    noun, sentence = verb.head, verb.sent
    end = next((t for t in reversed(list(sentence)) if not t.is_space), sentence[-1])
    if noun.i != verb.i + 1 or noun.tag_ not in ("VBP", "VB") or end.text in (".", "!", "?", '"'):
        return
    before = [c for c in verb.lefts if c.dep_ in ("compound", "amod", "nmod", "poss")]
    if not before or before[-1].i != verb.i - 1:
        return
    verb.attach(verb if noun.head == noun else noun.head, noun.dep_)
    _make_verb(verb, "VBZ")
    noun.tag_, noun.pos_ = "NN", "NOUN"
    noun.attach(verb, "dobj")
    for child in before[:-1]:
        child.attach(before[-1], child.dep_)
    before[-1].attach(verb, "nsubj")


def _of_a_purpose(word: Token) -> None:
    """Mend "fought to free Mosul", where "free" was read as what sort of town it is."""
    noun, prep = word.head, word.head.head
    if word.dep_ != "amod" or noun.dep_ != "pobj" or noun.pos_ != "PROPN" or prep.lower_ != "to" or prep.pos_ == "NOUN":
        return
    if word.i != prep.i + 1 or prep.head.pos_ not in ("VERB", "AUX"):
        return
    word.attach(prep.head, "advcl")
    noun.attach(word, "dobj")
    prep.attach(word, "aux")
    for child in [c for c in noun.children if c.i < word.i]:
        child.attach(word, child.dep_)
    _make_verb(word, "VB")
    prep.tag_, prep.pos_ = "TO", "PART"
