"""Prepositional phrases and asides mended where the small model hangs them on the name before them.

"Clashes erupted in Goma between X and Y", "an attack claimed by X on Y", "fighting between X — a militia — and Y",
"Fighting between X and Y went on".
"""

from extract.clauses.clauses import NOUNS, TENSED, VERBAL, before_brackets
from extract.lexicon import words
from extract.parsing.parse import Token

PLACING = ("in", "at", "near", "outside", "around", "inside", "across")
OF_DEEDS = ("between", "against", "by")  # no place has these phrases
NOMINAL = ("nsubj", "nsubjpass", "dobj")
DASHES = ("—", "–", "--", "-")


def mend_phrases(token: Token) -> None:
    """Hang a phrase on the deed that it belongs to, where a pattern shows that it is not the name's before it."""
    if token.dep_ == "prep" and token.lower_ == "among" and token.i > 1:
        _among_them(token)
    elif token.dep_ in ("prep", "agent") and token.lower_ in OF_DEEDS:
        _behind_a_place(token)
        if token.lower_ == "by":
            _behind_a_deed(token)
    elif token.dep_ == "prep" and token.lower_ in ("on", "against", "in"):
        _behind_a_maker(token)
    elif token.dep_ == "prep" and token.lower_ == "with":
        _partner_of_an_accord(token)
    elif token.dep_ == "prep" and token.lower_ == "from":
        _from_behind_as(token)
    elif token.dep_ == "prep" and token.lower_ == "to" and token.i:
        _of_an_envoy(token)
        if token.head.lower_ == "left" and token.head.dep_ == "acl":
            token.attach(token.head.head, "prep")  # "the only town left to X" is X's
    elif token.lower_ == "home" and token.dep_ == "advmod":
        _home_to(token)
    elif token.tag_ == "VBG" and token.lower_ in words("lexicon", "deeds_in_ing"):
        _deed_read_as_verb(token)
    elif token.tag_ == "VBG" and token.dep_ == "advcl":
        _one_more_charge(token)
    elif token.tag_ == "VBG" and token.dep_ == "amod":
        _charge_read_as_adjective(token)
    elif token.tag_ == "NNS" and token.dep_ == "relcl":
        _clause_read_as_noun(token)
    elif token.dep_ == "relcl" and token.head.dep_ == "pobj" and token.lemma_ in words("lexicon", "harming_verbs"):
        _harm_of_a_place(token)
    elif token.tag_ == "VBN" and token.dep_ == "advcl" and token.i > 2:
        _told_aside(token)
    elif token.tag_ == "VBN" and token.dep_ == "acl" and token.lemma_ in words("lexicon", "filing"):
        _case_brought(token)
    elif token.tag_ == "VBN" and token.dep_ == "amod":
        _clause_ahead_read_as_adjective(token)
    elif token.tag_ in ("VBD", "VBN") and token.dep_ == "ROOT":
        _aside_read_as_main(token)
    elif token.dep_ == "appos" and token.tag_ == "JJ" and any(c.lower_ in ("a", "an") for c in token.lefts):
        token.tag_, token.pos_ = "NN", "NOUN"  # "X, a Leeds native,"
    elif token.dep_ == "appos" and token.pos_ in (*NOUNS, "NUM"):
        _second_behind_an_aside(token)
        _beside_the_last(token)
        _beside_the_owner(token)
    elif token.dep_ == "dobj" and token.tag_ == "NN":
        _aside_read_as_object(token)
    elif token.dep_ == "nsubj" and token.tag_ == "PRP" and token.lower_.endswith(("self", "selves")):
        _emphatic(token)
    elif token.dep_ == "nsubj" and token.head.dep_ == "ROOT":
        _aside_read_as_subject(token)
        _told_by_another(token)
    elif token.dep_ == "pobj" and token.tag_ == "NN" and token.lower_ in words("lexicon", "sentencing"):
        _infinitive_read_as_noun(token)
    elif token.dep_ == "pobj" and token.head.lower_ == "of" and token.pos_ in NOUNS:
        _officer_of_an_of_name(token)
    elif token.tag_ == "NNS" and token.dep_ == "conj" and token.head.head.head.lower_ == "loyal":
        _side_read_as_leader(token)


def _aside_read_as_object(noun: Token) -> None:
    """Mend "fled from the guns of the X (Y), the agency led by Z", where the agency was read as what is fled."""
    doc, start = noun.doc, noun.left_edge.i
    if start < noun.head.i + 3 or doc[start].lower_ not in ("a", "an", "the") or doc[start - 1].text != ",":
        return
    if not any(c.dep_ in ("acl", "relcl") and c.i > noun.i for c in noun.children):
        return
    named = before_brackets(doc[start - 2])
    inside = doc[noun.head.i + 1 : named.i]
    closed = all(t.text not in (",", ";") for t in inside) and named.i > noun.head.i
    if closed and named.pos_ == "PROPN" and named.dep_ in ("pobj", "dobj"):
        noun.attach(named, "appos")


def _aside_read_as_subject(noun: Token) -> None:
    """Mend "The X (Y), the agency led by Z, fell", where the agency was read as one more subject."""
    doc, start, end = noun.doc, noun.left_edge.i, noun.right_edge.i
    if noun.tag_ != "NN" or doc[start].lower_ not in ("a", "an", "the") or start < 2 or doc[start - 1].text != ",":
        return
    first = next((c for c in noun.head.lefts if c.dep_ == "nsubj" and c.i < start), None)
    closed = doc[end].text == "," or (end + 1 < len(doc) and doc[end + 1].text == ",")
    if first is not None and first.pos_ == "PROPN" and closed and noun.head.i > end:
        noun.attach(first, "appos")


def _partner_of_an_accord(prep: Token) -> None:
    """Mend "a memorandum of understanding with X", where the understanding alone was read as with X."""
    about = prep.head
    if about.dep_ != "pobj" or about.head.lower_ != "of" or prep.i != about.i + 1:
        return
    if about.head.head.lemma_.lower() in words("lexicon", "accords"):
        prep.attach(about.head.head, "prep")


def _from_behind_as(prep: Token) -> None:
    """Mend "took over as head of X from Y", where "from" was read as what sort of head he is."""
    role = prep.head
    while role.dep_ == "pobj" and role.head.lower_ == "of" and role.head.head.pos_ in NOUNS:
        role = role.head.head
    if role.dep_ != "pobj" or role.head.lower_ != "as" or role.head.head.pos_ not in VERBAL or role.pos_ != "NOUN":
        return
    if role.head.head.lemma_ in words("lexicon", "takers_from"):
        prep.attach(role.head.head, "prep")


def _harm_of_a_place(verb: Token) -> None:
    """Mend "an attack on a hotel in X that killed Y", where it was read that the hotel killed."""
    told = [c for c in verb.lefts if c.dep_ == "nsubj" and c.lower_ in ("that", "which")]
    if not told or told[0].nbor(-1).text == ",":
        return
    noun, deeds = verb.head, words("lexicon", "attack_nouns", "lexicon", "blast_nouns", "standing", "happenings")
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.lemma_.lower() not in deeds:
        noun = noun.head.head
    if noun.lemma_.lower() in deeds and noun != verb.head:
        verb.attach(noun, "relcl")


def _of_an_envoy(to: Token) -> None:
    """Mend "led by Ambassador to X Ann Lee", where "to X" was read as where somebody is led."""
    envoy = to.nbor(-1)
    if to.head.pos_ == "VERB" and envoy.lower_ in words("standing", "envoys") and to.head in envoy.ancestors:
        to.attach(envoy, "prep")


def _side_read_as_leader(side: Token) -> None:
    """Mend "between forces loyal to X and defectors", where the defectors were joined to X."""
    forces = side.head.head.head.head
    if forces.dep_ == "pobj" and forces.head.lower_ == "between":
        side.attach(forces, "conj")


def _emphatic(pronoun: Token) -> None:
    """Mend "Hernandez was himself extradited", where "himself" was read as who extradited him."""
    if any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") and c.i < pronoun.i for c in pronoun.head.lefts):
        pronoun.dep_ = "advmod"


def _clause_read_as_noun(verb: Token) -> None:
    """Mend "which the UN lists as a threat", where "lists" was read as a noun with "the UN" inside."""
    which = next((c for c in verb.lefts if c.tag_ == "WDT" and c.dep_ in ("nsubj", "attr", "dobj")), None)
    doer = verb.nbor(-1) if verb.i else verb
    if which is None or doer.dep_ not in ("compound", "nmod", "nsubj") or doer.head is not verb or doer.pos_ != "PROPN":
        return
    verb.tag_, verb.pos_ = "VBZ", "VERB"
    which.dep_ = "dobj"
    for child in list(verb.lefts):
        if child.dep_ == "det":
            child.attach(doer, "det")
    doer.dep_ = "nsubj"


def _told_aside(verb: Token) -> None:
    """Mend "helped the cartel, then headed by X", where "headed" was read as what befell the helper."""
    doc = verb.doc
    noun = doc[verb.i - 3]
    aside = doc[verb.i - 2].text == "," and doc[verb.i - 1].lower_ in words("lexicon", "asides")
    if aside and noun.pos_ in NOUNS and noun.dep_ in ("dobj", "pobj") and any(c.dep_ == "agent" for c in verb.rights):
        verb.attach(noun, "acl")


def _infinitive_read_as_noun(infinitive: Token) -> None:
    """Mend "asked the court to jail X", where X was read as what is asked, "jail" as a place."""
    prep, verb = infinitive.head, infinitive.head.head
    if prep.lower_ != "to" or infinitive.i != prep.i + 1 or verb.pos_ != "VERB":
        return
    name = next((c for c in verb.children if c.dep_ == "dobj" and c.i > infinitive.i), None)
    if name is None or name.left_edge.i != infinitive.i + 1 or name.pos_ != "PROPN":
        return
    infinitive.attach(verb, "xcomp")
    prep.attach(infinitive, "aux")
    name.attach(infinitive, "dobj")
    infinitive.tag_, infinitive.pos_ = "VB", "VERB"
    prep.tag_, prep.pos_ = "TO", "PART"


def _officer_of_an_of_name(officer: Token) -> None:
    """Mend "The Church of Norway's bishop, X, met Y", where the Church was read as who met Y."""
    owner = next((c for c in officer.lefts if c.dep_ == "poss" and c.pos_ == "PROPN"), None)
    name = officer.head.head
    if owner is None or name.pos_ != "PROPN" or owner.left_edge.i not in (officer.head.i + 1, officer.head.i + 2):
        return
    if owner.i + 1 >= len(officer.doc) or officer.doc[owner.i + 1].tag_ != "POS" or name.i != officer.head.i - 1:
        return
    if not officer.text.islower() or officer.lower_ not in words("lexicon", "title_nouns"):
        return
    owner.attach(officer.head, "pobj")
    officer.attach(name.head, name.dep_)
    name.attach(officer, "poss")


def _behind_a_place(prep: Token) -> None:
    """Mend "Clashes erupted in Goma between X and Y", where "between" was read as Goma's."""
    place = prep.head
    if place.pos_ != "PROPN" or place.dep_ != "pobj" or place.head.lower_ not in PLACING:
        return
    deed = place.head.head
    if deed.pos_ in VERBAL:
        passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in deed.children) or deed.tag_ == "VBN"
        if prep.lower_ == "by" and not passive:
            return
        prep.attach(deed, "agent" if prep.lower_ == "by" else "prep")
    elif deed.pos_ == "NOUN":
        prep.attach(deed, "prep")


def _behind_a_deed(by: Token) -> None:
    """Mend "condemned the abduction of nurses by X", where "by X" was read as how X's deed was condemned."""
    verb = by.head
    if verb.pos_ != "VERB" or any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return
    deed = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < by.i), None)
    maker = next((c for c in by.rights if c.dep_ == "pobj"), None)
    if (
        deed is None
        or maker is None
        or deed.pos_ != "NOUN"
        or maker.ent_type_ in ("DATE", "TIME", "PERCENT", "CARDINAL")
    ):
        return
    nouns = words("lexicon", "attack_nouns", "lexicon", "blast_nouns", "lexicon", "suffered_nouns")
    named = maker.pos_ == "PROPN" or maker.tag_ in ("NNS", "NNPS")
    if named and deed.lemma_.lower() in nouns and not any(t.text == "," for t in by.doc[deed.i : by.i]):
        by.attach(deed, "prep")


def _behind_a_maker(prep: Token) -> None:
    """Mend "an attack claimed by X on Y", where "on Y" was read as X's."""
    maker = prep.head
    if maker.dep_ != "pobj" or maker.pos_ not in NOUNS or maker.head.lower_ != "by":
        return
    if prep.lower_ == "in" and maker.pos_ == "NOUN":
        return  # "a raid by soldiers in X"
    clause = maker.head.head
    deed = clause.head if clause.dep_ == "acl" and clause.tag_ == "VBN" else clause
    if deed.pos_ == "NOUN" and deed.lemma_.lower() in words("lexicon", "attack_nouns"):
        prep.attach(deed, "prep")


def _case_brought(verb: Token) -> None:
    """Let "by X" and "against Y" hang on the case itself in "a lawsuit filed by X against Y"."""
    case = verb.head
    if case.pos_ != "NOUN" or case.lemma_.lower() not in words("lexicon", "cases"):
        return
    for agent in [c for c in verb.children if c.dep_ == "agent"]:
        for maker in agent.children:
            for prep in [c for c in maker.children if c.dep_ == "prep" and c.lower_ == "against"]:
                prep.attach(case, "prep")
        agent.attach(case, "prep")
    for prep in [c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("against", "over")]:
        prep.attach(case, "prep")


def _deed_read_as_verb(deed: Token) -> None:
    """Mend "Fighting between X and Y went on", where the subject was read as what somebody is doing."""
    mutual = deed.i + 1 < len(deed.doc) and deed.nbor(1).lower_ == "between"
    if not mutual and (deed.dep_ not in NOMINAL or any(c.dep_ == "dobj" for c in deed.children)):
        return
    deed.tag_, deed.pos_, deed.lemma_ = "NN", "NOUN", deed.lower_


def _second_behind_an_aside(aside: Token) -> None:
    """Mend "between X — a militia — and Y", where Y was read as joined with the militia."""
    first, doc = aside.head, aside.doc
    if first.i > aside.i or doc[aside.left_edge.i - 1].text not in DASHES:
        return
    for second in [c for c in aside.children if c.dep_ == "conj" and c.i > aside.i]:
        i = second.left_edge.i - 1
        if doc[i].lower_ == "and" and doc[i - 1].text in DASHES:
            second.attach(first, "conj")


def _one_more_charge(verb: Token) -> None:
    """Mend "accused X of arming rebels, hiding Y and bombing Z", where the later charges were read as the accuser's."""
    if verb.head.lemma_.lower() not in words("operators", "charging") or verb.head.i > verb.i:
        return
    if not any(c.dep_ == "conj" and c.tag_ == "VBG" and c.i > verb.i for c in verb.children):
        return
    charges = [v for c in verb.head.children if c.dep_ == "prep" for v in c.children if v.dep_ == "pcomp"]
    if charges and charges[-1].i < verb.i and charges[-1].tag_ == "VBG" and verb.doc[verb.i - 1].text == ",":
        verb.attach(charges[-1], "conj")


def _home_to(home: Token) -> None:
    """Mend "The town is home to X" and "shelled Kobani, home to X", where "home" was read as where to."""
    doc, verb = home.doc, home.head
    if home.i + 1 >= len(doc) or doc[home.i + 1].lower_ != "to":
        return
    place = doc[home.i - 2] if home.i > 1 and doc[home.i - 1].text == "," else home
    if verb.lemma_ == "be":
        home.dep_ = "attr"
    elif place.pos_ == "PROPN":
        home.attach(place, "appos")
    else:
        return
    home.tag_, home.pos_ = "NN", "NOUN"


def _beside_the_last(noun: Token) -> None:
    """Mend "X and Y, the son of Z", where what Y is was read as beside X."""
    last = noun.head
    while last.i < noun.i and any(c.dep_ == "conj" and last.i < c.i < noun.i for c in last.children):
        last = next(c for c in last.children if c.dep_ == "conj" and last.i < c.i < noun.i)
    first = noun.left_edge.i
    if last == noun.head or last.pos_ != "PROPN" or noun.tag_ != "NN" or first != last.i + 2:
        return
    if noun.doc[first - 1].text == ",":
        noun.attach(last, "appos")


def _among_them(prep: Token) -> None:
    """Mend "spoke to leaders, among them X and Y", where X was read as standing beside another name."""
    name, noun = prep.head, prep.doc[prep.i - 2]
    them = [c for c in prep.children if c.dep_ == "pobj" and c.lower_ in ("them", "whom")]
    if not them or name.i < prep.i or prep.doc[prep.i - 1].text != "," or noun.tag_ not in ("NNS", "NNPS"):
        return
    if (
        name.pos_ == "PROPN"
        and name.dep_ == "appos"
        and name.head.pos_ in ("PROPN", "VERB")
        and not noun.is_ancestor(name)
    ):
        name.attach(noun, "appos")


def _beside_the_owner(noun: Token) -> None:
    """Mend "the families of X and Y, two soldiers", where X and Y were not read as the soldiers."""
    group, first = noun.head, noun.left_edge.i
    of = next((c for c in group.rights if c.lower_ == "of" and c.i == group.i + 1), None)
    if group.tag_ != "NNS" or of is None or not first or noun.doc[first - 1].text != ",":
        return
    last = next((c for c in of.children if c.dep_ == "pobj" and c.ent_type_ == "PERSON"), None)
    while last is not None and (joined := next((c for c in last.rights if c.dep_ == "conj"), None)) is not None:
        last = joined
    if last is not None and last.pos_ == "PROPN" and last.i + 2 == first:
        noun.attach(last, "appos")


def _told_by_another(subject: Token) -> None:
    """Mend "A court jailed X, media reported", where the court was read as reporting, "jailed" as its clause."""
    saying = subject.head
    if saying.lemma_.lower() not in words("lexicon", "reporting_verbs") or subject.i > saying.i:
        return
    source = next((c for c in saying.children if c.dep_ == "nsubj" and subject.i < c.i < saying.i), None)
    if source is None or subject.doc[source.left_edge.i - 1].text != ",":
        return
    for verb in (c for c in subject.children if c.dep_ == "relcl" and c.tag_ in TENSED):
        own = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "mark") or c.tag_ in ("WDT", "WP", "WRB")]
        if not own and verb.i < source.i:
            subject.attach(verb, "nsubj")
            verb.attach(saying, "ccomp")
            return


def _charge_read_as_adjective(verb: Token) -> None:
    """Mend "was accused of arming rebels", where "arming" was read as what sort of rebels they are."""
    noun, prep = verb.head, verb.head.head
    if noun.dep_ != "pobj" or prep.lower_ not in ("of", "for", "with") or prep.i != verb.i - 1 or noun.tag_ == "NN":
        return
    if prep.head.lemma_.lower() in words("operators", "charging"):
        verb.attach(prep, "pcomp")
        noun.attach(verb, "dobj")
        verb.pos_ = "VERB"


def _clause_ahead_read_as_adjective(verb: Token) -> None:
    """Mend "Having captured X, Y fighters left", where "having captured X" was read as an adjective of theirs."""
    subject = verb.head
    if subject.dep_ != "nsubj" or not any(c.lower_ == "having" for c in verb.children):
        return
    taken = [c for c in subject.lefts if c.i > verb.i and c.dep_ in ("nmod", "compound", "nsubj", "dobj")]
    first = next((c for c in taken if c.pos_ in NOUNS and c.doc[c.right_edge.i].text == ","), None)
    verb.attach(subject.head, "advcl")
    verb.pos_ = "VERB"
    if first is not None:
        first.attach(verb, "dobj")


def _aside_read_as_main(verb: Token) -> None:
    """Mend "X, called a terrorist group by Y, left", where "called" was read as what X does."""
    doc = verb.doc
    subject = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or doc[verb.i - 1].text != "," or subject.right_edge.i < verb.i - 2:
        return
    if any(c.dep_ in ("aux", "auxpass") for c in verb.children):
        return
    clauses = [c for c in verb.rights if c.dep_ in ("ccomp", "conj", "dep", "advcl")]
    real = next((c for c in clauses if any(t.tag_ in TENSED for t in (c, *c.lefts))), None)
    if real is None or any(c.dep_ in ("nsubj", "nsubjpass", "mark", "cc") for c in real.lefts):
        return
    by = [t for t in doc[verb.i : real.i] if t.lower_ == "by" and t.head.i <= t.i]
    if doc[real.left_edge.i - (real.left_edge.text != ",")].text != "," or not by or verb not in by[0].ancestors:
        return
    real.attach(real, "ROOT")
    subject.attach(real, "nsubj")
    verb.attach(subject, "acl")
    verb.tag_ = "VBN"
    by[0].attach(verb, "agent")
    for named in (c for c in verb.rights if c.dep_ == "dobj"):
        named.dep_ = "oprd"
