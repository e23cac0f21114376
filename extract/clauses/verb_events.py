"""The events that verbs tell: active or passive, with the object of a gap, a small clause or a joined verb."""

from extract.clauses.clauses import (
    FINITE,
    VERBAL,
    Event,
    agents,
    expand,
    infinitive,
    is_passive,
    prepositions,
    verb_lemmas,
)
from extract.clauses.counts import counted_before, gapped_subjects
from extract.clauses.followers import followers
from extract.clauses.subjects import surface_subjects
from extract.lexicon import words
from extract.parsing.parse import Token


def verb_event(verb: Token) -> Event:
    """Return the event of a verb with its logical arguments."""
    passive = is_passive(verb)
    roles = prepositions(verb)
    surface = surface_subjects(verb)
    objects = expand([c for c in verb.children if c.dep_ == "dobj"])
    datives = expand([c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP"])
    done = verb.dep_ == "ccomp" and verb.tag_ in ("VBN", "VBD") and verb.head.lemma_ == "have" and verb.head.i < verb.i
    done = done and not any(c.dep_ in ("aux", "auxpass", "mark", "dobj") for c in verb.children) and bool(surface)
    if done:  # "had his minister executed"
        roles["obj"], roles["subj"] = surface, surface_subjects(verb.head)
    elif passive:
        roles["obj"] = surface
        roles["subj"] = agents(verb)
        if objects:  # "was given aid"
            roles["obj2"] = objects
    else:
        roles["subj"] = surface
        roles["obj"] = objects or _small_clause(verb) or _gapped(verb) or _gapped_with(verb)
    if not roles["obj"] and not passive and not done:
        roles["obj"] = _shared_object(verb)
    if not passive and (others := gapped_subjects(roles["obj"])):
        roles["subj"] = [*roles["subj"], *others]
    roles["obj"] = counted_before(roles["obj"])
    if not roles["obj"] and not passive:
        roles["obj"] = [
            c
            for c in verb.children
            if c.dep_ == "npadvmod" and c.left_edge.i == verb.i + 1 and c.tag_ == "NNP" and c.ent_type_ != "DATE"
        ]
    roles["iobj"] = datives
    if not passive and not datives and verb.dep_ == "relcl" and verb.lemma_ in words("operators", "giving_verbs"):
        roles["obj"], roles["iobj"] = _given_to(verb, objects)
    if verb.lemma_ in ("give", "hand") and not (passive or datives):  # "a court gave X ten years"
        times = [c for c in verb.children if c.dep_ == "npadvmod" and c.lemma_ in ("year", "month", "week")]
        told = any(t.i + 1 < len(t.doc) and t.nbor(1).tag_ == "TO" for t in times)  # not "a month to leave"
        if times and objects and objects[-1].i < times[0].i and not told:
            roles["iobj"], roles["obj"] = objects, times
    for child in verb.children:
        if child.dep_ in ("ccomp", "xcomp") and child.pos_ in VERBAL:
            roles.setdefault("comp", _doing(child))
            roles["act"] = roles.get("act") or [child]
            if infinitive(child):
                roles.setdefault("inf", [child])
        elif child.dep_ == "prep":  # "is committed to supporting X"
            roles.setdefault("act", []).extend(c for c in child.children if c.dep_ == "pcomp" and c.pos_ in VERBAL)
        elif child.dep_ == "advcl" and infinitive(child):  # "summoned the envoy to protest"
            roles.setdefault("act", []).append(child)
            if any(c.dep_ == "mark" and c.lower_ == "for" for c in child.children):  # "pressed for X to stop"
                roles.setdefault("comp", _doing(child))
        elif child.dep_ == "advcl" and child.tag_ == "VBG" and child.i > verb.i:
            roles.setdefault("doing", []).append(child)
        elif child.dep_ == "advmod" and (child.i > verb.i or child.tag_ == "RB"):
            roles.setdefault("adv", []).append(child)
    if not passive and (same := followers(verb)):
        roles["subj"] = [*roles["subj"], *same]
    times = [c for c in verb.children if c.dep_ == "npadvmod" and c.i > verb.i]
    for child in (c for o in objects + times for c in o.children if c.dep_ in ("acl", "relcl") and infinitive(c)):
        roles.setdefault("act", []).append(child)  # "gave the troops a month to leave"
    if "attr" in (deps := {c.dep_ for c in verb.children}) or "oprd" in deps:
        roles["attr"] = expand([c for c in verb.children if c.dep_ in ("attr", "oprd")])
    if verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ in words("operators", "results"):
        roles["attr"] = [verb.nbor(1)]  # "shot dead three men"
    judged = [c for c in verb.children if c.dep_ == "ccomp" and c.pos_ in ("ADJ", "NOUN") and c.i > verb.i]
    named = verb.lemma_.lower() in words("operators", "judging_verbs", "operators", "making_verbs")
    judged = judged if named else []
    if judged and not roles["obj"]:  # "found X guilty", read as a clause
        roles["attr"] = judged
        roles["obj"] = expand([c for c in judged[0].children if c.dep_ == "nsubj"])
    placed = _clause_with_its_subject(verb)
    if placed.dep_ == "relcl" and any(c.lower_ == "where" for c in placed.lefts):
        roles["in"] = [*roles.get("in", []), placed.head]  # "Goma, where X was arrested in May"
    if passive and not roles["subj"]:  # "was found guilty of theft by X", with X hung on the theft
        deeper = [
            d for c in verb.children if c.dep_ == "oprd" for d in c.subtree if d.lower_ == "by" and d.dep_ == "prep"
        ]
        roles["subj"] = expand([i for d in deeper[-1:] for i in d.children if i.dep_ == "pobj"])
    if passive and not roles["subj"]:  # "was asked to free X by Y", with "by Y" hung on what was asked
        inner = [c for c in verb.children if c.dep_ == "xcomp" and infinitive(c) and not is_passive(c)]
        by = [c for v in inner for c in v.rights if c.lower_ == "by" and c.i == max(r.i for r in v.rights)]
        roles["subj"] = expand([t for c in by for t in c.children if t.dep_ == "pobj" and t.pos_ == "PROPN"])
    return Event(verb, "verb", verb_lemmas(verb), {k: v for k, v in roles.items() if v}, passive)


def _clause_with_its_subject(verb: Token) -> Token:
    """Return the verb that a verb is joined with, when it has its subject from there."""
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL and verb.head.i < verb.i:
        if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
            break
        verb = verb.head
    return verb


def _doing(clause: Token) -> list[Token]:
    """Return who does what a complement tells: of "asked that X be freed by Y" Y, of "asked that X be freed" nobody."""
    return agents(clause) if is_passive(clause) and not _controlled(clause) else surface_subjects(clause)


def _controlled(clause: Token) -> bool:
    return clause.dep_ == "xcomp" and not any(c.dep_ == "nsubjpass" for c in clause.children)


def _small_clause(verb: Token) -> list[Token]:
    """Return the object of "urged Russia to stop" where it was read as the subject of a clause."""
    for child in verb.children:
        if (
            child.dep_ == "ccomp"
            and (infinitive(child) or (child.tag_ == "VBG" and not _told(verb, child)))
            and not any(c.dep_ == "mark" and c.lower_ != "for" for c in child.children)
        ):
            found = [c for c in child.children if c.dep_ in ("nsubj", "nsubjpass")]
            if found:
                return expand(found)
    return []


def _told(verb: Token, clause: Token) -> bool:
    """Whether a clause is what is said, with an auxiliary of its own: "claimed the ministers were going"."""
    inflected = any(c.dep_ == "aux" and c.tag_ in FINITE for c in clause.children)
    return inflected and verb.lemma_.lower() in words("lexicon", "reporting_verbs")


def _gapped(verb: Token) -> list[Token]:
    """The object of a relative clause without a pronoun: "the town the rebels captured"."""
    if verb.dep_ != "relcl":
        return []
    kids = verb.children
    relative = [
        c for c in kids if c.tag_ in ("WDT", "WP") or (c.lower_ == "that" and c.dep_ in ("dobj", "nsubj", "mark"))
    ]
    subjects = [c for c in kids if c.dep_ in ("nsubj", "nsubjpass")]
    if any(t.tag_ in ("WDT", "WP", "WP$") for c in subjects for t in (c, *c.lefts)):
        return []
    if (
        any(c.dep_ in ("nsubj",) for c in kids)
        and not any(c.dep_ == "dobj" for c in kids)
        and not relative
        and not any(c.dep_ == "prep" and not c.children for c in kids)
    ):
        if any(c.dep_ == "advmod" and c.tag_ == "WRB" for c in kids):
            return []
        return [verb.head]
    return []


def _gapped_with(verb: Token) -> list[Token]:
    """The object that a joined verb shares with the relative clause before it: "the aid X promised and sent to Y"."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in VERBAL:
        first = first.head
    if first is verb or first.dep_ != "relcl" or any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return []
    relative = [c for c in first.children if c.dep_ == "dobj" and c.tag_ in ("WDT", "WP") and c.i < first.i]
    return relative or _gapped(first)


def _given_to(verb: Token, objects: list[Token]) -> tuple[list[Token], list[Token]]:
    """Return what is given and to whom in a relative clause: "the money (that) X lent Y"."""
    hung = (t for c in verb.lefts if c.dep_ in ("prep", "dative") for t in c.children)
    if any(t.tag_ in ("WDT", "WP") for t in hung):
        return objects, []  # "X, to whom Y granted asylum"
    relative = [t for t in objects if t.tag_ in ("WDT", "WP")]
    others = [t for t in objects if t not in relative]
    own = any(c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP") for c in verb.children)
    if not others or not own:
        return objects, []
    return relative or [verb.head], others


def _shared_object(verb: Token) -> list[Token]:
    """Return the object that a verb shares with a later one: "bombed and shelled the city"."""
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ in VERBAL and child.i > verb.i and child.i - verb.i <= 3 + _aside(child):
            found = [c for c in child.children if c.dep_ == "dobj"]
            if found and not any(c.dep_ in ("nsubj", "prep") for c in verb.children if c.i > verb.i):
                return expand(found)
    return []


def _aside(second: Token) -> int:
    """Return by how much a verb may be further off that stands between commas: "bombed, and later took, the town"."""
    i = second.i + 1
    return 4 if i < len(second.doc) and second.doc[i].text == "," and second.tag_ in ("VBN", "VBD", "VBZ", "VBP") else 0
