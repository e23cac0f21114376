"""The events that nouns and adjectives tell: their owners, modifiers and phrases, and what a light verb lends them."""

from functools import lru_cache

from extract.clauses.clauses import (
    FINITE,
    VERBAL,
    Event,
    Roles,
    agents,
    asked_for,
    coordinated,
    expand,
    is_passive,
    noun_lemmas,
    particle,
    prepositions,
    purpose,
    verb_lemmas,
)
from extract.clauses.nominal_parties import (
    as_example,
    called_so,
    claimants,
    giver,
    listed,
    partners,
    takes,
    who_acts_by,
    who_takes_sides,
    who_was_asked,
    whom_it_helps,
)
from extract.clauses.subjects import surface_subjects
from extract.clauses.verb_events import verb_event
from extract.lexicon import load_table, words
from extract.parsing.parse import Token

STRAYED = (
    ("of", "by"),
    ("by", "of"),
    ("of", "from"),
    ("of", "to"),
    ("by", "against"),
)  # phrases of a noun hung on another one's object
PP_OF_NOUNS = ("to", "on", "against", "with", "for", "from", "between", "over", "into")
OCCURRING = (
    "take",
    "occur",
    "happen",
    "begin",
    "start",
    "resume",
    "open",
    "continue",
    "end",
    "follow",
    "collapse",
    "fail",
    "hold",
)


PARTLY = frozenset(["most", "many", "some", "several", "few", "half", "mostly"])


@lru_cache(maxsize=1)
def _taking_events() -> frozenset[str]:
    """Return the verbs that take an event as object and say whether it is real ("plan", "reject")."""
    return frozenset(str(w) for row in load_table("operators")["verbs"] if "noun" in row for w in row["words"])


def noun_event(noun: Token) -> Event:
    """Return the event of a noun: possessor, modifiers, prepositional phrases, and what a light verb lends it."""
    roles = prepositions(noun)
    first = noun
    while first.dep_ == "conj" and first.head.pos_ in ("NOUN", "PROPN"):
        first = first.head
    poss = [c for c in noun.lefts if c.dep_ == "poss"]
    mods = _modifiers(noun)
    if first != noun and not poss and not mods:
        poss = [c for c in first.lefts if c.dep_ == "poss"]
        mods = _modifiers(first)
    for other in coordinated(noun)[1:]:  # "shelling and bombing of X"
        if other.pos_ in ("NOUN", "PROPN") and not any(c.dep_ in ("det", "poss") for c in other.lefts):
            for name, found in prepositions(other).items():
                if name in ("of", "on", "against", "with", "by", "in", "into") and name not in roles:
                    roles[name] = found
    if first != noun:  # "the abduction and murder of X"
        for name, found in prepositions(first).items():
            if name in ("of", "on", "against") and found[0].i > noun.i:
                roles.setdefault(name, found)
    for name in ("of", "on", "against"):  # "the shelling of X by Y" with the last phrase hung on X
        for argument in [t for t in roles.get(name, []) if t.pos_ == "PROPN"]:
            for inner, found in prepositions(argument).items():
                if inner in ("by", "against", "with"):
                    roles.setdefault(inner, found)
    roles["poss"], roles["mod"] = expand(poss), mods
    for outer_role, inner_role in STRAYED:  # "the beating of X by Y", with "by Y" read as X's
        for object_ in roles.get(outer_role, []):
            found = prepositions(object_).get(inner_role, [])
            if found:
                roles.setdefault(inner_role, found)
    for person in (t for t in roles.get("of", []) if t.ent_type_ == "PERSON"):  # "the trial of X in Y", with "in" X's
        for name in ("in", "at", "before"):
            roles.setdefault(name, prepositions(person).get(name, []))
    for clause in (c for c in noun.children if c.dep_ == "acl" and c.lemma_.lower() in ("consist", "comprise")):
        for part in (t for found in prepositions(clause).values() for t in found):  # "raids consisting of strikes on X"
            for name, found in prepositions(part).items():
                roles.setdefault(name, found)
    outer = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
    if outer is not None and outer.lemma_.lower() in words("phrases", "quantities"):
        for name, found in prepositions(outer).items():  # "hundreds of airstrikes on X"
            if name != "of":
                roles.setdefault(name, found)
    if outer is None and first.dep_ == "pobj" and first.head.lower_ == "of":
        outer = first.head.head
    if outer is not None and outer.lemma_.lower() in words("lexicon", "counted_by"):  # "X's wave of raids on Y"
        roles["poss"] = roles["poss"] or expand([c for c in outer.lefts if c.dep_ == "poss"])
        roles["mod"] = roles["mod"] or [
            t for t in _modifiers(outer) if t.tag_ in ("NNP", "NNPS") or t.text[0].isupper()
        ]
        for name, found in prepositions(outer).items():
            if name in ("by", "against", "on"):
                roles.setdefault(name, found)
    for place in [t for role in ("in", "at", "on") for t in roles.get(role, []) if t.pos_ == "PROPN"]:
        for name, found in prepositions(place).items():  # "a meeting in Paris between X and Y"
            if name in ("between", "with", "among", "on", "against"):
                roles.setdefault(name, found)
    holder = noun.head.head if noun.dep_ == "pobj" else noun
    verbless = holder.pos_ == "PROPN" and not any(t.tag_ in FINITE for t in noun.sent)
    if noun.dep_ == "pobj" and noun.head.lower_ == "in" and verbless:
        roles.setdefault("subj", [holder])  # a headline: "HTS in talks with Israel"
    if noun.lower_ == "hands" and noun.dep_ == "pobj" and noun.head.lower_ == "in":
        town = noun.head.head  # "X, the last town in Y hands"
        town = town.head if town.dep_ == "appos" else town
        if town.pos_ in ("NOUN", "PROPN") and noun.head.head.i > noun.head.i - 3:
            roles.setdefault("subj", [town])
    if noun.dep_ == "pobj" and noun.head.lower_ == "with" and noun.head.head.pos_ in ("NOUN", "PROPN"):
        helps = noun.lemma_.lower() in words("operators", "help_nouns")  # "a group, with support from X, ..."
        roles.setdefault("helped" if helps else "subj", [noun.head.head])  # "a group with links to X"
    if noun.dep_ in ("nsubj", "nsubjpass") and noun.head.lemma_ in OCCURRING:
        for name, found in prepositions(noun.head).items():  # "talks between X and Y took place in Doha"
            roles.setdefault(name, found)
    if noun.dep_ == "nsubjpass" and noun.head.lemma_.lower() in words("operators", "arranging"):
        for name in ("between", "among", "with"):  # "a meeting has been arranged between X and Y"
            roles.setdefault(name, prepositions(noun.head).get(name, []))
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be" and (poss or roles.get("of") or roles.get("in")):
        told = [c for c in noun.head.rights if c.dep_ == "attr" and c.pos_ in ("PROPN", "NOUN")]
        if told and noun.lemma_.lower() in words("operators", "turned_round"):
            roles.setdefault("subj", told)  # "X's largest shareholder is Y"
    deadly = noun.dep_ == "nsubj" and noun.head.lemma_.lower() in words("lexicon", "hurting") and not poss
    if deadly and noun.lemma_.lower() in words("lexicon", "attack_nouns"):
        for name, found in prepositions(noun.head).items():  # "an air strike killed ten people in X"
            if name in ("in", "near", "across"):
                roles.setdefault(name, found)
    if noun.dep_ == "dobj" and not is_passive(noun.head) and _taking_events().intersection(verb_lemmas(noun.head)):
        roles["clause"] = surface_subjects(noun.head)  # "rejected a deal with X"
    suffered = noun.lemma_.lower() in words("lexicon", "suffered_deeds")  # "convicted of Ann Lee's murder"
    charged = _charged_with(first) if first.dep_ == "pobj" and (suffered or not poss) else []
    if noun.dep_ == "dobj" and noun.head.lemma_ == "admit" and suffered:
        charged = surface_subjects(noun.head)  # "admitted the murder of X"
    if charged:
        roles.setdefault("subj", charged)
    if noun.dep_ == "pobj":  # "has been under siege", "is on trial": how it hangs there
        roles["prep"] = [noun.head]
        if noun.head.lower_ == "in" and noun.lemma_.lower() in words("lexicon", "taking_sides"):
            roles["acting"] = who_takes_sides(noun)
            for name, found in prepositions(noun.head.head).items():  # "against X" hung on the verb or its object
                if name in ("against", "at") and noun.i < found[0].i:
                    roles.setdefault(name, found)
        if noun.head.head.pos_ in VERBAL:
            roles["verb"] = [noun.head.head]
            clause = noun.head.head
            suffered = is_passive(clause) or (clause.tag_ == "VBN" and clause.dep_ in ("oprd", "acl", "xcomp"))
            if noun.head.lower_ in ("in", "during") and not suffered and "acting" not in roles:
                roles["acting"] = surface_subjects(clause)
    if (
        noun.dep_ == "pobj"
        and (
            noun.head.lower_ in ("in", "during", "at", "after", "on", "as", "under") or purpose(noun) or asked_for(noun)
        )
        and (noun.head.head.pos_ in VERBAL or purpose(noun))
    ):
        governor = noun.head.head if noun.head.head.pos_ in VERBAL else noun.head.head.head
        governor = _who_called(noun, governor)
        if not is_passive(governor) or purpose(noun) or governor.lemma_.lower() in words("lexicon", "suffered"):
            theirs = governor.lemma_.lower() in words("operators", "helping") or noun.head.lower_ == "as"
            objects = [c for c in governor.children if c.dep_ == "dobj"] if theirs else []  # "sees X as an ally of Y"
            # "raised it in a call with X", "was killed in clashes with X"
            roles["clause"] = expand(objects) or surface_subjects(governor)
    if noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.lemma_.lower() in words("operators", "joint_nouns"):
        roles["partner"] = partners(noun)
    helped_in = whom_it_helps(noun)
    if helped_in:  # "support for X in the fight against Y"
        roles["clause"] = helped_in
    asked = who_was_asked(noun)
    if asked:
        roles["asked"] = asked
    acting = who_acts_by(noun)
    if acting:
        roles["helped"] = acting
        roles.setdefault("from", giver(noun))
    if noun.dep_ == "pobj" and noun.head.lower_ == "behind" and noun.head.head.pos_ in (*VERBAL, "NOUN", "PROPN"):
        behind = noun.head.head  # "was behind the attack", "the men behind the attack"
        roles.setdefault("subj", surface_subjects(behind) if behind.lemma_ == "be" else [behind])
    if noun.dep_ == "dobj" and noun.head.pos_ in VERBAL:  # "vetoed aid to X", with "to X" read as the verb's
        for prep in noun.head.children:
            placed = prep.lower_ in ("in", "at") and noun.lemma_.lower() in words("lexicon", "held_somewhere")
            if prep.dep_ in ("prep", "dative") and prep.i == noun.i + 1 and (placed or prep.lower_ in PP_OF_NOUNS):
                for name, found in prepositions(noun.head).items():
                    if name == prep.lower_:
                        roles.setdefault(name, found)
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in words("phrases", "telling_verbs"):
        for name, found in prepositions(noun.head).items():  # "condemns the attacks today in X"
            if name in ("in", "on", "against", "at", "near"):
                roles.setdefault(name, found)
    named = [c for c in noun.children if c.dep_ == "appos" and as_example(c)] + listed(noun, roles)
    if named:  # "X and its backers, notably Y", "critics of X such as Y"
        roles["example"] = expand(named)
    claimed = claimants(noun, roles)
    if claimed and not roles.get("by"):
        roles["by"] = claimed
    light = _light_verb(first)
    if light is not None:
        _lend(light, first, roles)
    elif first.dep_ == "appos" and any(c.dep_ == "nsubj" and c.lower_ in PARTLY for c in first.children):
        roles["subj"] = [t for t in coordinated(first.head)[-1:] if t.tag_ == "NNS"]  # "X and others, most of them ..."
    elif first.dep_ == "appos" and (first == noun or first.pos_ != "PROPN"):  # "Turkey, an ally of Azerbaijan"
        several = [t for t in coordinated(first.head) if t.i < first.i] if noun.tag_ == "NNS" else []
        roles["subj"] = several or [first.head]  # "Peru and Chile, two allies of Bolivia"
    elif noun.lemma_.lower() in words("lexicon", "siders"):
        roles["subj"] = called_so(noun)
    elif poss and noun.tag_ == "NN":  # "Azerbaijan's ally, Turkey"
        beside = [c for c in noun.rights if c.dep_ == "appos" and c.pos_ == "PROPN" and not as_example(c)]
        if beside:
            roles["subj"] = expand(beside)
    held = noun.lemma_.lower() in words("lexicon", "force_heads")  # "the soldier held in X": no event is
    for verb in (c for c in noun.children if not held and c.dep_ in ("acl", "relcl") and _is_light(c)):
        if is_passive(verb):
            roles.setdefault("subj", agents(verb))
        elif verb.dep_ == "relcl" and takes(verb):  # "the atrocities that X has committed against Y"
            roles.setdefault("subj", surface_subjects(verb))
        for name, found in prepositions(verb).items():
            roles.setdefault(name, found)
    for clause in noun.children:  # "accusations that X ...", "demands for X to ..."
        if clause.dep_ in ("acl", "ccomp", "relcl", "advcl") and any(
            c.dep_ == "mark" and c.i > noun.i for c in clause.children
        ):
            roles["comp"] = [t for c in clause.children if c.dep_ in ("nsubj", "nsubjpass") for t in expand([c])]
    return Event(noun, "noun", noun_lemmas(noun), {k: v for k, v in roles.items() if v}, light=light)


def _who_called(noun: Token, governor: Token) -> Token:
    """Return the verb of the speaker, where "in a call with X" stands behind a comma at what he said or alleged."""
    first = noun.head
    if noun.lemma_.lower() not in words("operators", "spoken_in") or not first.i:
        return governor
    if first.nbor(-1).text not in (",", '"', "\u201d"):
        return governor
    if governor.dep_ == "pcomp" and governor.head.head.lemma_.lower() in words("operators", "charging"):
        return governor.head.head  # "accused Y of lying, in a call with X"
    told = governor.dep_ == "ccomp" and governor.head.lemma_.lower() in words("lexicon", "reporting_verbs")
    return governor.head if told else governor  # "said that Y had lied, in a call with X"


def visitor_event(word: Token) -> Event:
    """Return the visit that "visiting" tells: "told visiting Premier X", "met the visiting Kenyan leader"."""
    guest = next((c for c in word.children if c.dep_ == "dobj"), word.head)
    while guest.dep_ in ("compound", "nmod") and guest.head.i > guest.i:
        guest = guest.head
    outer = word.head if word.dep_ in ("xcomp", "advcl") else guest
    while outer.pos_ not in VERBAL and outer.head != outer:
        outer = outer.head
    acting = agents(outer) if is_passive(outer) else surface_subjects(outer)
    met = surface_subjects(outer) if is_passive(outer) else expand([c for c in outer.children if c.dep_ == "dobj"])
    host = met if guest in acting else acting
    return Event(
        word, "adjective", ("visiting",), {"subj": coordinated(guest), "host": [t for t in host if t != guest]}
    )


def tie_before_name(noun: Token) -> Event | None:
    """Return the tie that a noun before a name tells to its owner: "its partner BioNTech", "X's ally Ann Lee"."""
    name = noun.head
    if name.pos_ != "PROPN" or name.i - noun.i > 3:
        return None
    owners = expand([c for c in (*name.lefts, *noun.lefts) if c.dep_ == "poss" and c.i < noun.i])
    return Event(noun, "noun", noun_lemmas(noun), {"poss": owners, "subj": expand([name])}) if owners else None


def _charged_with(noun: Token) -> list[Token]:
    """Return whose deed a noun tells behind a charge or a verdict: "was convicted of the murder of X"."""
    verb = noun.head.head
    admitted = verb.lower_ == "guilty" or verb.lemma_.lower() in ("confess", "admit")
    if noun.head.lower_ not in ("of", "for", "with", "over") and not (admitted and noun.head.lower_ == "to"):
        return []
    if noun.i < verb.i:
        return []
    if admitted and verb.pos_ in VERBAL:
        return surface_subjects(verb)  # "confessed to the murder of X"
    if noun.head.lower_ == "for" and verb.pos_ == "NOUN" and verb.lemma_.lower() in words("operators", "verdicts"):
        tried = [*prepositions(verb).get("of", []), *(c for c in verb.lefts if c.dep_ == "poss")]
        if not tried and verb.dep_ == "dobj" and verb.head.lemma_.lower() in ("serve", "receive", "get"):
            return surface_subjects(verb.head)
        if tried or verb.dep_ != "pobj":
            return expand(tried)  # "the conviction of X for the murder of Y"
        verb = verb.head.head  # "was sentenced to life for the murder of Y"
        while verb.pos_ in ("NOUN", "NUM") and verb.dep_ == "pobj":  # "to 20 years in prison for"
            verb = verb.head.head
    elif verb.lower_ == "guilty" and verb.head.pos_ in VERBAL:
        if any(c.dep_ == "neg" or c.lower_ == "not" for c in (*verb.children, *verb.head.children)):
            return []
        verb = verb.head  # "was found guilty of the murder of Y"
        found = verb.lemma_.lower() == "find"
        return (surface_subjects(verb) if is_passive(verb) else _found(verb)) if found else surface_subjects(verb)
    if verb.lemma_.lower() not in words("operators", "charging_with_deeds"):
        return []
    return surface_subjects(verb) if is_passive(verb) else expand([c for c in verb.children if c.dep_ == "dobj"])


def _found(verb: Token) -> list[Token]:
    """Return whom a court finds guilty, also where the parser read a clause: "found X guilty of murder"."""
    return verb_event(verb).roles.get("obj", [])


def _modifiers(noun: Token) -> list[Token]:
    out = []
    for child in noun.lefts:
        if child.dep_ in ("amod", "compound", "nmod", "npadvmod") and (
            child.tag_ in ("NNP", "NNPS", "JJ", "NN", "NNS") or child.pos_ in ("PROPN", "ADJ")
        ):
            out += [
                c
                for c in [
                    child,
                    *(
                        d
                        for d in child.subtree
                        if d.dep_ in ("conj", "compound", "nmod") and d.pos_ in ("PROPN", "ADJ")
                    ),
                ]
                if c not in out
            ]
        elif child.lower_ == "led" and noun.lemma_.lower() in words("lexicon", "led_deeds"):
            out += [c for c in child.lefts if c.pos_ == "PROPN" and c.i == child.i - 2]  # "the US-led raids"
    return out


def _light_verb(noun: Token) -> Token | None:
    """Return the light verb that a noun is the object (or passive subject, or prepositional object) of."""
    head = noun.head
    if noun.dep_ in ("dobj", "nsubjpass", "attr") and head.pos_ in VERBAL:
        return head if _is_light(head) else None
    if noun.dep_ == "pobj" and head.dep_ == "prep":
        outer = head.head
        if outer.pos_ in VERBAL and head.lower_ in load_table("lexicon")["light_phrases"].get(outer.lemma_.lower(), ()):
            return outer
        if head.lower_ == "for" and (ready := getting_ready(outer)) is not None:
            return ready  # "is getting ready for an attack"
        counted = outer.pos_ == "NOUN" and outer.lemma_.lower() in words("lexicon", "counted_by")
        if head.lower_ == "of" and (counted or outer.lower_ == "one"):  # "is one of the donors to X"
            return _light_verb(outer)
    return None


def _is_light(verb: Token) -> bool:
    part = particle(verb)
    lemma = verb.lemma_.lower()
    light = words("lexicon", "light_verbs", "lexicon", "intending_verbs")
    return lemma in light or (part is not None and f"{lemma} {part}" in light)


def getting_ready(governor: Token) -> Token | None:
    """Return the verb of "is getting ready for", "for" hung on it or on the adjective; None of other words."""
    verb = governor.head if governor.dep_ == "acomp" else governor
    adjectives = [c for c in verb.children if c.dep_ == "acomp" and c.lower_ in words("operators", "getting_ready")]
    return verb if adjectives and verb.lemma_ in ("be", "get", "stand", "make") and verb.pos_ in VERBAL else None


PATIENT_LIGHT = frozenset(["suffer", "face", "come", "receive", "sustain", "undergo", "survive", "get", "endure"])


def _lend(light: Token, noun: Token, roles: Roles) -> None:
    """Give a noun the arguments of its light verb."""
    event = verb_event(light)
    if light.lemma_.lower() in PATIENT_LIGHT and (light.lemma_, noun.head.lower_) not in (
        ("come", "in"),
        ("get", "for"),
    ):
        roles.setdefault("patient", event.roles.get("subj", []))
    elif event.roles.get("subj"):
        roles["subj"] = event.roles["subj"]
    elif event.passive and light.lemma_.lower() in ("engage", "involve", "lock", "commit"):
        roles["subj"] = event.roles.get("obj", [])
    for name, found in event.roles.items():
        if name not in ("subj", "obj", "obj2", "attr") and name not in roles:
            kept = [t for t in found if t.i != noun.i]
            if load_table("lexicon")["asking"].get(name):  # "carried out the attack at the behest of X"
                kept = [t for t in kept if t.lemma_.lower() not in load_table("lexicon")["asking"][name]]
            if kept:
                roles[name] = kept


def adjective_event(word: Token) -> Event:
    """Return the event of a predicative or attributive adjective or participle ("hostile to X", "X, loyal to Y")."""
    roles = prepositions(word)
    head = word.head
    if word.dep_ in ("acomp", "oprd", "attr") and head.pos_ in VERBAL:
        judged = [c for c in head.children if c.dep_ == "dobj"] if word.dep_ == "oprd" else []
        roles["subj"] = expand(judged) or surface_subjects(head)  # "found X guilty"
        for name, found in prepositions(head).items():
            roles.setdefault(name, found)
        acts = [v for c in word.children if c.dep_ == "prep" for v in c.children if v.dep_ == "pcomp"]
        acts += [c for c in word.children if c.dep_ == "xcomp"]
        clauses = [c for c in word.children if c.dep_ == "ccomp" and c.i > word.i]
        roles["comp"] = [s for c in clauses for s in c.children if s.dep_ == "nsubj"]  # "is upset that X said nothing"
        roles["act"] = [v for v in acts if v.pos_ in VERBAL]  # "is committed to supporting X"
    elif word.dep_ in ("amod", "acl", "appos", "relcl"):
        roles["subj"] = [head]
        roles["poss"] = expand([c for c in head.lefts if c.dep_ == "poss"])  # "its rival Y"
    elif word.dep_ == "conj":
        return (
            _with_subject(word, adjective_event(head).roles.get("subj", []))
            if head.pos_ == "ADJ"
            else Event(word, "adjective", (word.lemma_.lower(),), roles)
        )
    elif word.dep_ in ("advcl", "ROOT", "dep"):
        roles["subj"] = (
            surface_subjects(head) if head != word else [c for c in word.children if c.dep_ in ("nsubj", "nsubjpass")]
        )
    return Event(word, "adjective", (word.lemma_.lower(), word.lower_), {k: v for k, v in roles.items() if v})


def _with_subject(word: Token, subjects: list[Token]) -> Event:
    roles = prepositions(word)
    roles["subj"] = subjects
    return Event(word, "adjective", (word.lemma_.lower(), word.lower_), {k: v for k, v in roles.items() if v})
