"""Parses mended where the small model is known to be led down the garden path, before anything else is read.

Each pattern is a construction that it often misreads: a reduced relative clause taken for the main verb ("Rockets
fired by X struck Y"), a past tense taken for an adjective ("Peru's military bombed villages").
"""

from collections.abc import Iterable

from extract.clauses.clauses import FINITE, VERBAL
from extract.lexicon import words
from extract.mending.adverbs import mend_adverbs
from extract.mending.attachments import mend_attachments
from extract.mending.claiming import mend_claiming
from extract.mending.copulas import mend_copulas
from extract.mending.dates import mend_dates, mend_deed_behind_a_time
from extract.mending.free_relatives import mend_free_relative
from extract.mending.inversions import mend_inversion
from extract.mending.joined_relatives import mend_joined_relatives
from extract.mending.lists import mend_lists
from extract.mending.names import mend_names
from extract.mending.people import mend_people
from extract.mending.phrases import mend_phrases
from extract.mending.relatives import mend_relatives
from extract.mending.roots import mend_headless, mend_loyalty, mend_planning
from extract.mending.speech import mend_speech
from extract.mending.verbs import mend_verbs
from extract.parsing.parse import Token

CONDITIONS = ("if", "unless", "although", "though", "because", "while", "when", "since", "as")
SETTLED = frozenset(["det", "cc", "case", "auxpass", "neg", "predet"])  # what these words hang on, the model knows
TAIL = 4  # words of a source that closes a headline


def mend(tokens: Iterable[Token]) -> None:
    """Set the heads and labels of a parse right where a pattern shows that they are wrong."""
    for token in tokens:
        if token.lemma_ == "be":
            mend_inversion(token)
        if token.dep_ in SETTLED:
            continue
        mend_lists(token)
        mend_verbs(token)
        mend_names(token)
        mend_people(token)
        mend_phrases(token)
        mend_relatives(token)
        mend_attachments(token)
        if token.pos_ == "PROPN":
            mend_dates(token)
        elif token.lower_ == "of" and token.dep_ == "prep":
            mend_deed_behind_a_time(token)
        else:
            mend_adverbs(token)
            mend_copulas(token)
        if token.lower_ == "what":
            mend_free_relative(token)
        if token.dep_ in ("ROOT", "pobj"):
            mend_headless(token)
        elif token.lower_ == "to" and token.dep_ == "prep":
            mend_loyalty(token)
        elif token.dep_ == "compound" and token.tag_ == "NN":
            mend_planning(token)
        elif token.dep_ == "conj" and token.tag_ == "NNS":
            mend_claiming(token)
        if token.text == ":" and token.i:
            _source_behind_colon(token)
        if token.dep_ == "mark" and token.lower_ in CONDITIONS:
            _condition_ahead(token)
        if token.pos_ == "VERB":
            if token.dep_ in ("relcl", "conj"):
                mend_joined_relatives(token)
            _subject_read_as_compound(token)
            _verb_read_as_compound(token)
            _two_complements(token)
            _lone_receiver(token)
            _subject_of_auxiliary(token)
            _object_read_as_subject(token)
            _object_without_a_part(token)
            _subject_read_as_adverb(token)
            _object_read_as_adverb(token)
            _joined_by_a_comma(token)
            _agent_of_object(token)
            _name_read_into_a_sum(token)
            _name_before_an_article(token)
            _maker_of_object(token)
            mend_speech(token)
        if token.dep_ == "appos" and token.pos_ == "PROPN" and token.head.pos_ == "PROPN" and token.head.i < token.i:
            _list_read_as_apposition(token)
        if token.dep_ == "relcl":
            _clause_of_the_last(token)
        if token.tag_ in ("VBN", "VBD"):
            if token.dep_ == "amod":
                _verb_of_a_noun(token)
            else:
                _reduced_relative(token)


def _put_in_place_of(token: Token, other: Token) -> None:
    """Let `token` hang where `other` hangs."""
    head = other.head
    token.attach(token if head == other else head, other.dep_)


def _reduced_relative(verb: Token) -> None:
    """Mend "Rockets fired by X struck Y", where "fired" was read as what the rockets did."""
    kids = list(verb.children)
    subjects = [c for c in kids if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i]
    if len(subjects) != 1 or any(c.dep_ in ("aux", "auxpass", "dobj", "neg", "attr", "acomp") for c in kids):
        return
    subject = subjects[0]
    if any(t.text in (",", ";", ":", '"') or t.pos_ in VERBAL for t in verb.doc[subject.i + 1 : verb.i]):
        return
    if verb.i + 1 >= len(verb.doc) or verb.nbor(1).pos_ not in ("ADP", "ADV", "NUM"):
        return
    real = next((c for c in kids if c.i > verb.i and c.dep_ in ("advcl", "ccomp", "dep", "xcomp", "conj")), None)
    if real is None or not _finite(real):
        return
    own = [c.dep_ for c in real.children if c.i < real.i]
    if {"nsubj", "nsubjpass", "mark", "expl", "csubj"} & set(own) or any(
        t.text in (",", ";", ":", '"') or (t.dep_ == "cc" and t.head in (verb, real)) for t in verb.doc[verb.i : real.i]
    ):
        return
    passive = any(c.dep_ == "auxpass" for c in real.children)
    _put_in_place_of(real, verb)
    for child in kids:
        if child.i > real.i or (child.i < verb.i and child != subject):
            child.attach(real, child.dep_)
    subject.attach(real, "nsubjpass" if passive else "nsubj")
    verb.attach(subject, "acl")
    verb.tag_ = "VBN"


def _finite(verb: Token) -> bool:
    return verb.pos_ in VERBAL and (
        verb.tag_ in FINITE or any(c.dep_ in ("aux", "auxpass") and c.tag_ in FINITE for c in verb.children)
    )


def _verb_of_a_noun(verb: Token) -> None:
    """Mend "Peru's military bombed villages", where "bombed" was read as what sort of villages they are."""
    noun = verb.head
    before = [c for c in noun.lefts if c.i < verb.i and c.dep_ in ("poss", "det", "amod", "compound", "nmod")]
    if not before or verb.i == verb.sent.start or verb.nbor(-1).text == "-" or noun.pos_ not in ("NOUN", "PROPN"):
        return
    doer = verb.nbor(-1)
    acts = doer.pos_ in ("NOUN", "PROPN") or doer.lower_ in words("phrases", "body_heads")
    if doer not in before or not acts or any(_finite(t) for t in noun.sent if t.pos_ in VERBAL):
        return
    kids = list(verb.children)
    _put_in_place_of(verb, noun)
    noun.attach(verb, "dobj")
    doer.attach(verb, "nsubj")
    verb.tag_, verb.pos_ = "VBD", "VERB"
    if doer.pos_ not in ("NOUN", "PROPN"):
        doer.tag_, doer.pos_ = "NN", "NOUN"
    for child in before:
        if child != doer:
            child.attach(doer, child.dep_)
    for child in list(noun.children):
        if child.dep_ == "punct":
            child.attach(verb, "punct")
    for child in kids:
        child.attach(verb, child.dep_)


def _verb_read_as_compound(verb: Token) -> None:
    """Mend "Peru exports copper", where "exports" was read as part of a compound "exports copper"."""
    noun = verb.head
    if verb.dep_ != "compound" or verb.tag_ not in FINITE or noun.i < verb.i:
        return
    whole = verb.tag_ == "VBD" and noun.dep_ == "ROOT" and verb.i == noun.i - 1  # "Rebels overran | Sake", as a name
    if not any(c.dep_ in ("nsubj", "nsubjpass") for c in (noun if whole else verb).lefts if c.i < verb.i):
        return
    _put_in_place_of(verb, noun)
    noun.attach(verb, "dobj")
    for child in list(noun.children):
        clause = child.dep_ == "conj" and child.pos_ in VERBAL
        joining = child.dep_ == "cc" and any(c.dep_ == "conj" and c.pos_ in VERBAL for c in noun.children)
        if child.dep_ == "punct" or clause or joining or child.i < verb.i:
            child.attach(verb, child.dep_)


def _subject_read_as_compound(verb: Token) -> None:
    """Mend "If Sudan attacks Chad", where "Sudan" was read as part of a compound "Sudan attacks"."""
    before = [c for c in verb.lefts if c.dep_ == "compound" and c.pos_ in ("NOUN", "PROPN")]
    if before and verb.tag_ in FINITE and not any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        for child in before[:-1]:
            child.attach(before[-1], "compound")
        before[-1].attach(verb, "nsubj")


def _two_complements(verb: Token) -> None:
    """Mend "named Ana Ruiz prime minister", where both were read as what was named."""
    found = [c for c in verb.children if c.dep_ == "oprd"]
    kids = {c.dep_ for c in verb.children}
    named = len(found) == 1 and found[0].ent_type_ == "PERSON" and not kids & {"dobj", "auxpass", "nsubjpass"}
    if named and any(c.lower_ == "as" and c.i > found[0].i for c in verb.children):
        found[0].dep_ = "dobj"  # "named Ana Ruiz as prime minister"
    if len(found) == 2 and found[0].pos_ == "PROPN" and not any(c.dep_ == "dobj" for c in verb.children):
        found[0].dep_ = "dobj"
    which = [c for c in verb.lefts if c.tag_ in ("WDT", "WP") and c.dep_ in ("dobj", "dep")]
    told = [c for c in verb.rights if c.dep_ == "dobj" and c.pos_ == "NOUN"]
    if len(which) == len(told) == 1 and verb.lemma_ in words("operators", "judging_verbs"):
        which[0].dep_, told[0].dep_ = "dobj", "oprd"  # "a party that Kenya considers a gang"


def _object_read_as_subject(verb: Token) -> None:
    """Mend "Ruiz, who was ill, replaces Ana Lopez, who resigned", where the object was read as one more subject."""
    found = [c for c in verb.children if c.dep_ == "nsubj"]
    if len(found) != 2 or verb.tag_ not in FINITE or not found[0].i < verb.i < found[1].i:
        return
    if not any(c.dep_ in ("dobj", "ccomp", "aux") for c in verb.children) and found[1].left_edge.i == verb.i + 1:
        found[1].dep_ = "dobj"


def _subject_of_auxiliary(verb: Token) -> None:
    """Mend "X's bid remains blocked by Y", "X and Y are each expelling Z", with the subject hung on the first verb."""
    for aux in [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i < verb.i]:
        for subject in [c for c in aux.children if c.dep_ in ("nsubj", "nsubjpass")]:
            subject.attach(verb, "nsubjpass" if aux.dep_ == "auxpass" else "nsubj")


def _lone_receiver(verb: Token) -> None:
    """Mend "Turkey attacks Iraq", where "Iraq" was read as who receives what is not there."""
    kids = list(verb.children)
    found = [c for c in kids if c.dep_ == "dative" and c.pos_ in ("NOUN", "PROPN")]
    if len(found) == 1 and not any(c.dep_ in ("dobj", "ccomp", "xcomp", "auxpass") for c in kids):
        found[0].dep_ = "dobj"


def _object_without_a_part(verb: Token) -> None:
    """Mend "met President A and B", where the parser gave the name behind the verb no part at all."""
    kids = list(verb.children)
    found = [c for c in kids if c.dep_ == "dep" and c.pos_ == "PROPN" and c.left_edge.i == verb.i + 1]
    if found and not any(c.dep_ in ("dobj", "ccomp", "xcomp", "auxpass", "attr", "prt") for c in kids):
        found[0].dep_ = "dobj"


def _subject_read_as_adverb(verb: Token) -> None:
    """Mend "FIFA handed Chelsea a ban", where the name in front was read as a measure or a time."""
    if verb.tag_ not in FINITE or verb.i == 0 or any(c.dep_ in ("nsubj", "nsubjpass", "csubj") for c in verb.children):
        return
    before = verb.nbor(-1)
    adverb = before.dep_ in ("npadvmod", "advmod") and before.head == verb
    if adverb and before.pos_ == "PROPN" and before.ent_type_ != "DATE":
        before.dep_ = "nsubj"


def _list_read_as_apposition(name: Token) -> None:
    """Mend "leaders of A, B and C", where B was read as standing beside A, and C as joined with the leaders."""
    doc, i = name.doc, name.i + 1
    if name.head.ent_type_ == name.ent_type_ == "GPE" and name.i + 1 < len(doc) and doc[name.i + 1].text == ",":
        behind = [c for c in name.children if c.dep_ == "conj" and c.ent_type_ == "GPE" and c.i > name.i]
        if behind and any(c.dep_ == "conj" and c.i > behind[0].i for c in name.head.children):
            name.attach(name.head, "conj")  # "A, B, C, and D signed"
            return
        if behind and doc[name.i + 2].lower_ == "the" and behind[0].left_edge.i == name.i + 2:
            name.attach(name.head, "conj")  # "A, B, the C and D signed"
            return
    i += i < len(doc) and doc[i].text == ","
    if i >= len(doc) or doc[i].lower_ != "and" or doc[name.left_edge.i - 1].text != ",":
        return
    last = next((t for t in doc[i + 1 : i + 5] if t.dep_ == "conj" and t.pos_ == "PROPN"), None)
    if last is None or last.left_edge.i != i + 1 or last.head not in (name, name.head, name.head.head.head):
        return
    name.attach(name.head, "conj")
    last.attach(name, "conj")


def _object_read_as_adverb(verb: Token) -> None:
    """Mend "X attacked Mosul", where a name that the model does not know was read as an adverb."""
    if verb.i + 1 >= len(verb.doc):
        return
    after = verb.nbor(1)
    if after.dep_ != "advmod" or after.head != verb or not after.text[0].isupper() or not after.text[1:].islower():
        return
    if verb.text[0].islower() and not any(c.dep_ in ("dobj", "ccomp", "xcomp") for c in verb.children):
        after.attach(verb, "dobj")


def _joined_by_a_comma(verb: Token) -> None:
    """Mend the headline "Iran, Iraq sign deal", where only the name next to the verb was read as its subject."""
    sentence = verb.sent
    end = sentence[-1] if not sentence[-1].is_space else sentence[max(0, len(sentence) - 2)]
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if subject is None or subject.pos_ != "PROPN" or end.text in (".", "!", "?", '"'):
        return
    comma = subject.left_edge.i - 1
    if comma <= sentence.start or verb.doc[comma].text != "," or verb.tag_ == "VBZ":
        return
    before = list(verb.doc[sentence.start : comma])
    if not all(t.pos_ == "PROPN" for t in [*before, *verb.doc[comma + 1 : verb.i]]) or len(before) > 3:
        return
    first = before[-1]
    if first.head not in (verb, first) and first.head not in before:
        return
    first.attach(verb, "nsubj")
    subject.attach(first, "conj")


def _agent_of_object(verb: Token) -> None:
    """Mend "was fined two million euros by X", where "by X" was read as the maker of the euros."""
    kids = list(verb.children)
    done = (verb.dep_ == "acl" and verb.tag_ == "VBN") or any(c.dep_ == "auxpass" for c in kids)
    if not done or any(c.dep_ == "agent" for c in kids):
        return
    for noun in (c for c in kids if c.dep_ in ("dobj", "npadvmod", "oprd") and c.i > verb.i):
        for prep in (c for c in noun.children if c.dep_ == "prep" and c.lower_ == "by"):
            prep.attach(verb, "agent")
    for called in (t for c in kids if c.lower_ == "as" and c.i > verb.i for t in c.children if t.dep_ == "pobj"):
        for prep in [c for c in called.children if c.lower_ == "by"]:  # "listed as terrorists by X"
            prep.attach(verb, "agent")
    sites = words("lexicon", "premises", "lexicon", "place_heads")
    where = [t for c in kids if c.dep_ == "prep" and c.i > verb.i for t in c.children if t.dep_ == "pobj"]
    for place in (t for t in where if t.pos_ == "PROPN" or t.lemma_.lower() in sites):  # "shot outside a club by X"
        for prep in [c for c in place.children if c.dep_ == "prep" and c.lower_ == "by"]:
            if any(t.pos_ == "PROPN" for t in prep.children):
                prep.attach(verb, "agent")


def _name_read_into_a_sum(verb: Token) -> None:
    """Mend "fined Google two million euros", "offered Ann Lee asylum", where the name was read into what is given."""
    kids = list(verb.children)
    sums = [c for c in kids if c.dep_ in ("dobj", "dative") and c.i > verb.i and c.pos_ == "NOUN"]
    kind = sums.pop(0) if len(sums) == 2 and sums[0].right_edge.i + 1 == sums[1].left_edge.i else None
    if len(sums) != 1 or any(c.dep_ == "dative" and c not in (kind, *sums) for c in kids):
        return
    money = sums[0]
    told = money.lower_ in words("phrases", "sums") or any(c.like_num for c in money.lefts)
    given = verb.lemma_ in words("phrases", "giving", "operators", "giving_verbs")
    gift = verb.lemma_ in words("phrases", "giving") and not any(c.dep_ == "det" for c in money.lefts)
    if not told and not (gift and all(c.ent_type_ == "PERSON" for c in money.lefts if c.dep_ == "compound")):
        return
    front = [c for c in money.lefts if c.dep_ in ("compound", "nmod") and c.pos_ == "PROPN"]
    ahead = [c for c in money.lefts if front and c.i < front[-1].i and c not in front]
    article = ahead[0] if len(ahead) == 1 and ahead[0].lower_ == "the" and given and told else None
    if not front or (ahead and article is None):
        return
    name = front[-1]
    if article is not None:  # "gave the Tate Gallery 60 prints"
        article.attach(name, "det")
    for part in front[:-1]:
        part.attach(name, "compound")
    name.attach(verb, "dative")
    if kind is not None:  # "fined chipmaker X two million euros"
        kind.attach(name, "compound")


def _name_before_an_article(verb: Token) -> None:
    """Mend "called Lula a communist", "gave Chad a loan", where the name was read as part of what follows it."""
    for noun in [c for c in verb.children if c.dep_ in ("dobj", "oprd", "attr") and c.i > verb.i]:
        article = next((c for c in noun.lefts if c.dep_ == "det"), None)
        front = [c for c in noun.lefts if c.dep_ in ("compound", "nmod", "poss") and article and c.i < article.i]
        if article is None or not front or any(c.pos_ != "PROPN" or c.dep_ == "poss" for c in front):
            continue
        name = front[-1]
        for part in front[:-1]:
            part.attach(name, "compound")
        two = noun.dep_ == "oprd" and not any(c.dep_ == "dobj" for c in verb.children)
        name.attach(verb, "dobj" if two else "dative")


def _maker_of_object(verb: Token) -> None:
    """Mend "criticised the decision by X to ban Y", where "by X" and "to ban Y" were read as the verb's."""
    kids = list(verb.children)
    if not any(c.lower_ == "by" for c in kids) or any(c.dep_ == "auxpass" for c in kids):
        return
    makers = words("attitudes", "deeds", "operators", "intents", "operators", "speech_nouns")
    for noun in (c for c in kids if c.dep_ == "dobj" and c.lemma_.lower() in makers):
        for prep in (c for c in kids if c.lower_ == "by" and c.i == noun.right_edge.i + 1):
            maker = next((c for c in prep.children if c.dep_ == "pobj" and c.pos_ in ("PROPN", "NOUN")), None)
            if maker is None:
                continue
            prep.attach(noun, "prep")
            behind = [c for c in kids if c.dep_ == "advcl" and c.left_edge.i == prep.right_edge.i + 1]
            for clause in (c for c in behind if c.left_edge.tag_ == "TO"):
                clause.attach(noun, "acl")


def _clause_of_the_last(verb: Token) -> None:
    """Mend "Chad and Sudan, which has ...", where the clause of the last name was hung on the first."""
    joined = last = verb.head
    named = next(
        (c for c in last.children if c.dep_ == "appos" and c.tag_ == "NNP" and c.i == verb.left_edge.i - 2), None
    )
    if named is not None and last.pos_ == "NOUN" and verb.left_edge.lower_ == "who":
        verb.attach(named, "relcl")  # "the rider X, who ...", hung on the rider
        return
    while any(c.dep_ == "conj" and c.i > last.i and c.i < verb.i for c in last.children):
        last = next(c for c in last.children if c.dep_ == "conj" and c.i > last.i and c.i < verb.i)
    if last == joined or last.pos_ != "PROPN" or verb.left_edge.i != last.i + 2 or verb.doc[last.i + 1].text != ",":
        return
    one = verb.tag_ == "VBZ" or any(c.tag_ == "VBZ" and c.dep_ in ("aux", "auxpass") for c in verb.children)
    if one or (verb.tag_ == "VBD" and any(c.dep_ == "dobj" for c in verb.children)):
        verb.attach(last, "relcl")


def _source_behind_colon(colon: Token) -> None:
    """Mend the headline "Sudan attacked Chad : UN", where who says so was read as one more object."""
    tail = [t for t in colon.doc[colon.i + 1 : colon.sent.end] if not t.is_space]
    if not 0 < len(tail) <= TAIL or any(t.pos_ in (*VERBAL, "PUNCT") for t in tail):
        return
    for token in tail:
        if token.head.i < colon.i:
            token.dep_ = "dep"


def _condition_ahead(mark: Token) -> None:
    """Mend "If X attacks Y, Z will ...", where "if" was read as part of the main clause."""
    main = mark.head
    ahead = [c for c in main.lefts if c.dep_ == "advcl" and c.i > mark.i and _finite(c)]
    if mark.i < main.i and len(ahead) == 1 and not any(c.dep_ == "mark" for c in ahead[0].children):
        mark.attach(ahead[0], mark.dep_)
