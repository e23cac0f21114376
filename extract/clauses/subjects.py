"""Who does what a verb or a nominal tells, where it is not its own subject: control, relative clauses, participles.

An infinitive has the subject of the verb over it, its object or whom it is asked of; a participle the noun it hangs on
or the subject of the main clause; joined verbs share one. A noun of purpose is its owner's ("X's decision to ban Y").
"""

from functools import lru_cache

from extract.clauses.clauses import MODIFYING, VERBAL, expand, infinitive, is_passive, prepositions, verb_lemmas
from extract.lexicon import load_table, words
from extract.parsing.parse import Token

DEPTH = 8


def surface_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Return the tokens that head the surface subject of a verb, found through control and coordination."""
    if depth > DEPTH:
        return []
    own = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i != verb.i]
    if len(own) > 1:  # of two unjoined subjects the one behind a preposition is none
        own = [c for c in own if c.left_edge.i == 0 or c.left_edge.nbor(-1).pos_ != "ADP"] or own
    if len(own) > 1:  # "the commander himself was killed"
        own = [c for c in own if not c.lower_.endswith(("self", "selves"))] or own
    if own:
        return expand(_behind_colon(own) + _along_with(verb, own))
    head = verb.head
    if head == verb:
        return []
    if verb.dep_ == "conj" and head.pos_ in VERBAL:
        return surface_subjects(head, depth + 1)
    if hearers(verb):
        return expand(hearers(verb))
    summons = head.pos_ in VERBAL and verb_lemmas(head)[0] in words("operators", "summoning")
    if summons and infinitive(verb) and verb.lemma_.lower() in words("operators", "summoned_to"):
        return surface_subjects(head, depth + 1)  # "summoned the envoy to protest": who summoned him protests
    if verb.dep_ in ("xcomp", "ccomp") and head.pos_ in (*VERBAL, "ADJ", "NOUN"):
        if verb.dep_ == "ccomp" and not infinitive(verb) and verb.tag_ != "VBG":
            return []
        objects = [c for c in head.children if c.dep_ in ("dobj", "dative") and c.i < verb.i]
        leaving = head.lemma_ in ("leave", "quit") and verb.lemma_ in words("operators", "leaving_to")
        if objects and not leaving and head.lemma_ not in words("operators", "subject_control"):
            return expand(objects)
        return surface_subjects(head if head.pos_ in VERBAL else _copula(head), depth + 1)
    if verb.dep_ == "advcl" and infinitive(verb) and head.pos_ in VERBAL and head.lemma_.lower() in _asking():
        asked = [c for c in head.children if c.dep_ in ("dobj", "nsubjpass") and c.i < verb.i]
        if asked:
            return expand(asked)  # "pressed the regime to cease firing"
    meant = _intent_before(verb)
    if meant is not None:
        return possessors(meant, depth + 1)
    if verb.dep_ == "csubj" and verb.tag_ == "VBG":
        return _whose_task(head)
    beside = _noun_beside(verb)
    if beside is not None:
        return [beside]
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.lemma_ in words("operators", "following"):
        given = [c for c in head.children if c.dep_ == "dobj"] if head.lemma_ in words("standing", "appointing") else []
        if given:
            return expand(given)  # "approved X as prime minister, replacing Y"
    if verb.dep_ in ("advcl", "dep") and head.pos_ in VERBAL and (verb.tag_ in ("VBG", "VBN") or infinitive(verb)):
        return surface_subjects(head, depth + 1)
    if verb.dep_ == "acl" or (verb.dep_ == "relcl" and infinitive(verb)):
        held = head.dep_ == "dobj" and head.head.lemma_.lower() in words("operators", "weighing")
        if held and verb.tag_ == "VBG" and head.lemma_.lower() in words("lexicon", "documents"):
            return []  # "a court considers a suit challenging X": who hears it did not file it
        if verb.tag_ == "VBG" and head.lemma_.lower() in words("lexicon", "documents"):
            return possessors(head, depth + 1) or expand([head])  # "filed a lawsuit accusing X": who filed it
        if verb.tag_ == "VBG" or (verb.tag_ == "VBN" and not infinitive(verb)):
            return expand([head]) if verb.tag_ == "VBG" else [head]
        given = [c for c in head.head.children if c.dep_ in ("dative", "iobj") and c.pos_ != "ADP"]
        if infinitive(verb) and head.dep_ == "dobj" and given and head.head.lemma_ in words("phrases", "giving"):
            return expand(given)  # "gave X a week to comply"
        told = [t for t in prepositions(head).get("to", []) if t.i < verb.i and t.pos_ == "PROPN"]
        if told and infinitive(verb) and head.lemma_.lower() in words("operators", "addressed"):
            return told  # "an invitation to X to V"
        if head.lemma_.lower() in words("operators", "acting_bodies"):
            return expand([head])  # "the coalition to defeat X"
        return possessors(head, depth + 1)
    if verb.dep_ == "pcomp" and head.dep_ in ("prep", "mark"):
        governor = head.head
        if governor.dep_ == "acomp":  # "is committed to continuing to V"
            return surface_subjects(_copula(governor), depth + 1)
        if governor.pos_ in VERBAL:
            objects = [c for c in governor.children if c.dep_ in ("dobj", "nsubjpass") and c.i < verb.i]
            helped = head.lower_ == "in" and governor.lemma_.lower() in words("operators", "helping")
            if (
                head.lower_ == "for"
            ):  # "imposed a fine on X for breaching its promise", "expressed thanks to X for V-ing"
                objects = _behind_on(governor, verb) or _thanked(governor, verb) or objects
            if helped and governor.lemma_.lower() == "join":  # "joined X in condemning Y": both condemn it
                return [*expand(objects), *surface_subjects(governor, depth + 1)]
            charged = head.lower_ == "with" and governor.lemma_.lower() in words("operators", "charging")
            charged = charged or (head.lower_ == "by" and _charged_before(governor, head))
            if objects and (helped or charged or head.lower_ in ("of", "from", "for", "into", "against", "over")):
                return expand(objects)
            return surface_subjects(governor, depth + 1)
        if governor.pos_ == "ADJ":
            return surface_subjects(_copula(governor), depth + 1)  # "remains committed to supporting X"
        holding = governor.head.head if governor.dep_ == "pobj" and governor.head.lower_ == "on" else verb
        if holding.pos_ in VERBAL and holding != verb and governor.lemma_.lower() in words("operators", "suspicions"):
            objects = [c for c in holding.children if c.dep_ in ("dobj", "nsubjpass")]
            return expand(objects)  # "arrested X on suspicion of killing Y"
        charging = governor.head.head if governor.dep_ == "pobj" and governor.head.lower_ == "by" else verb
        if charging.pos_ in VERBAL and charging.lemma_.lower() in words("operators", "charging") and charging != verb:
            return surface_subjects(charging, depth + 1)  # "were accused by X of shelling Y", with "of" hung on X
        while (
            governor.dep_ == "pobj"
            and governor.head.lower_ == "of"
            and governor.head.head.dep_ in ("dobj", "nsubjpass")
        ):
            governor = governor.head.head  # "charged officers of X with shelling Y", with "with" hung on X
        charged = governor.head.lemma_.lower() in words("operators", "charging")
        if charged and governor.dep_ in ("dobj", "nsubjpass") and governor.head.pos_ in VERBAL:
            return expand([governor])  # "accused the army of shelling X", with "of" hung on the army
        if head.lower_ == "in" and _plays_a_part(governor):
            return surface_subjects(governor.head, depth + 1)
        return possessors(governor, depth + 1)
    return []


def _plays_a_part(part: Token) -> bool:
    """Whether a noun tells that the subject of its verb has a part in something: "X played a key role in V-ing"."""
    told = (
        part.dep_ == "dobj" and part.lemma_.lower() in ("role", "part") and part.head.lemma_ in ("play", "take", "have")
    )
    return told and not any(c.lower_ in ("no", "any", "little") for c in part.lefts)


@lru_cache(maxsize=1)
def _asking() -> frozenset[str]:
    """Return the verbs that ask their object to act ("urge X to V")."""
    rows = load_table("operators")["verbs"]
    return frozenset(str(w) for row in rows if row.get("obj_inf") == "requested" for w in row["words"])


def _charged_before(verb: Token, by: Token) -> bool:
    """Whether "by V-ing" tells how somebody did what he is charged with: "accused X of a breach by firing on Y"."""
    if verb.lemma_.lower() not in words("operators", "charging_with_deeds"):
        return False
    return any(c.dep_ == "prep" and c.lower_ in ("of", "with", "for") and c.i < by.i for c in verb.children)


def _behind_on(governor: Token, verb: Token) -> list[Token]:
    """Return whom a penalty or the like falls on, behind the "on" or "against" of a verb or of its object."""
    holders = [governor, *(c for c in governor.children if c.dep_ in ("dobj", "nsubjpass"))]
    preps = [c for h in holders for c in h.children if c.dep_ == "prep" and c.lower_ in ("on", "against", "upon")]
    return [t for p in preps for t in p.children if t.dep_ == "pobj" and t.i < verb.i and t.ent_type_ != "DATE"]


def _thanked(governor: Token, verb: Token) -> list[Token]:
    """Return whom somebody thanks by a noun: "expressed gratitude to X for helping"."""
    thanks = [c for c in governor.children if c.dep_ == "dobj" and c.lemma_.lower() in words("operators", "thanks")]
    preps = [c for h in (*thanks, governor) for c in h.children if c.dep_ in ("prep", "dative") and c.lower_ == "to"]
    return [t for p in preps for t in p.children if t.dep_ == "pobj" and t.i < verb.i] if thanks else []


def _intent_before(verb: Token) -> Token | None:
    """Return the noun of purpose that an infinitive stands right behind, where the parser hung it on the verb before.

    "The part that X will play in the Iraqi operation to free Y" tells what Iraq means to do.
    """
    if verb.dep_ != "advcl" or not infinitive(verb) or verb.left_edge.i == 0:
        return None
    noun = verb.doc[verb.left_edge.i - 1]
    if noun.dep_ != "pobj" or noun.head.lower_ != "in" or noun.lemma_.lower() not in words("operators", "intents"):
        return None
    owned = [c for c in noun.lefts if c.dep_ == "poss" or (c.dep_ in MODIFYING and c.text[0].isupper())]
    return noun if owned and noun.head.head == verb.head else None


def _whose_task(verb: Token) -> list[Token]:
    """Return whose business it is to do what an "-ing" tells: "defeating X is Y's goal", "a fight that Y must win"."""
    said = [verb, *(c for c in verb.children if c.dep_ == "conj" and any(s.lower_ == "it" for s in c.lefts))]
    labels = [c for v in said if v.lemma_ == "be" for c in v.children if c.dep_ == "attr"]
    for task in (t for t in labels if t.lemma_.lower() in words("operators", "tasks")):
        own = [c for c in task.lefts if c.dep_ == "poss"] or prepositions(task).get("of", [])
        own = own or [t for c in task.children if c.dep_ == "relcl" for t in surface_subjects(c)]
        if own:
            return expand(own)
    return []


def _noun_beside(verb: Token) -> Token | None:
    """Return the noun that ", led by X" and the like stand behind, where the parser hung them on the verb before it."""
    doc = verb.doc
    i = verb.i - 2
    if verb.dep_ != "advcl" or verb.tag_ != "VBN" or i <= verb.head.i or doc[verb.i - 1].text != ",":
        return None
    if verb.lemma_.lower() in words("operators", "helped_acts"):
        return None  # "X freed the town, aided by Y"
    if not any(c.dep_ == "agent" for c in verb.children):
        return None
    while doc[i].text != "(" and doc[i].pos_ == "PUNCT" and i > verb.head.i:  # "the Panel (AUHIP), led by X"
        i -= 1
    noun = doc[i]
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    while (
        noun.head.pos_ in ("NOUN", "PROPN") and noun.dep_ in ("compound", "appos", "nmod") and noun.head.i > verb.head.i
    ):
        noun = noun.head
    return noun


def _along_with(verb: Token, subjects: list[Token]) -> list[Token]:
    """Return who acts along with a subject, named between it and its verb: "X, along with Y, struck Z"."""
    last, doc = subjects[-1], verb.doc
    if last.i > verb.i or last.pos_ == "PRON":
        return []
    beside = [c for holder in (*subjects, verb) for c in holder.children if last.i < c.i < verb.i]
    preps = [w for c in beside for w in (c, *c.children) if w.lower_ == "with"]
    preps = [w for w in preps if doc[w.i - 1].lower_ in ("along", "together") and doc[w.i - 2].i >= last.i]
    return [t for w in dict.fromkeys(w.i for w in preps) for t in doc[w].children if t.dep_ == "pobj"]


def _behind_colon(subjects: list[Token]) -> list[Token]:
    """Return the subjects without the speaker of a headline: "Minister X: Y attacked Z"."""
    first, last = subjects[0], subjects[-1]
    colons = [t.i for t in first.doc[first.i + 1 : last.i] if t.text == ":"]
    return [s for s in subjects if s.i > colons[-1]] if colons else subjects


def hearers(verb: Token) -> list[Token]:
    """Return whom an infinitive is asked of behind a preposition: "appealed to X to V", "called on X to V"."""
    wanted = load_table("operators")["hearers"].get(verb.head.lemma_, ())
    if not wanted and any(c.dep_ == "dobj" and c.lower_ == "pressure" for c in verb.head.children):
        wanted = ("on", "upon")  # "put pressure on X to V"
    if verb.dep_ not in ("advcl", "xcomp") or verb.head.pos_ not in VERBAL or not infinitive(verb):
        return []
    found = prepositions(verb.head)
    return [t for name in wanted for t in found.get(name, []) if verb.head.i < t.i < verb.i]


def _copula(word: Token) -> Token:
    return word.head if word.dep_ in ("acomp", "attr", "oprd") else word


def possessors(noun: Token, depth: int = 0) -> list[Token]:
    """Return who has or makes a nominal thing: its possessor or modifier, else the subject of its verb."""
    own = [c for c in noun.lefts if c.dep_ == "poss"]
    if own:
        return expand(own)
    makers = prepositions(noun).get("by", [])
    if makers and noun.lemma_.lower() in words("operators", "intents"):
        return makers  # "the decision by X to ban Y"
    of = [
        i for c in noun.rights if c.dep_ == "prep" and c.lower_ in ("of", "by") for i in c.children if i.dep_ == "pobj"
    ]
    named = [
        c
        for c in noun.lefts
        if c.dep_ in MODIFYING
        and c.text[0].isupper()
        and (c.tag_ in ("NNP", "NNPS", "JJ") or (c.tag_ == "NN" and not c.is_sent_start))
    ]
    if named and noun.lemma_.lower() in words("operators", "intents", "lexicon", "documents"):
        return expand(named)  # "welcomed the U.S. decision to withdraw", "blocked an EU statement calling on X"
    verb = noun.head
    if noun.dep_ in ("dobj", "attr", "pobj") and depth <= DEPTH:
        if noun.dep_ == "pobj" and verb.lower_ == "as":  # "welcomed X as a step towards ..."
            return [c for c in verb.head.children if c.dep_ == "dobj"]
        while verb.dep_ == "prep":
            verb = verb.head
        if noun.dep_ == "dobj" and verb.lemma_.lower() in words("operators", "of_others"):
            return expand(of)  # who rejects a plan to do something is not who planned it
        if verb.pos_ in VERBAL:
            return [] if is_passive(verb) else surface_subjects(verb, depth + 1)
    return expand(of) or [c for c in noun.lefts if c.dep_ in MODIFYING and c.tag_ in ("NNP", "JJ", "NNPS")]
