"""The clause layer: for every verb, event noun and adjective its logical arguments, whatever the construction.

Works on the dependency labels of spaCy's English models (ClearNLP style). It knows active and passive voice, relative
and reduced relative clauses, participles, infinitives with their controller, coordination of subjects, verbs and
objects, light verbs, and nominal events with possessors, modifiers and prepositional phrases.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal

from extract.lexicon import load_table, words
from extract.parse import Token

Roles = dict[str, list[Token]]
VERBAL = ("VERB", "AUX")
TENSED = ("VBD", "VBZ", "VBP")
FINITE = (*TENSED, "MD")  # tags of what a finite clause has
DEPTH = 8
MODIFYING = ("amod", "compound", "nmod")
ADVERBIAL_PARTICLES = frozenset(["back", "away", "out", "off", "down", "up", "over", "aside", "short"])


@dataclass(eq=False, slots=True)
class Event:
    """A word that says that something happens or holds, with its arguments by role (see `extract.frames`)."""

    head: Token
    kind: Literal["verb", "noun", "adjective"]
    lemmas: tuple[str, ...]
    roles: Roles = field(default_factory=dict)
    passive: bool = False
    light: Token | None = None
    found: dict[str, list[Token]] = field(default_factory=dict)  # tokens by role, once they were asked for
    lemmas_of: dict[str, frozenset[str]] = field(default_factory=dict)
    refs: dict[tuple[str, str], list[Any]] = field(default_factory=dict)  # actors (`Ref`) by role and predicate
    inner: dict[int, "Event"] = field(default_factory=dict)  # the events that its arguments are, by their tokens


def coordinated(token: Token) -> list[Token]:
    """Return a token and the members of a coordination that follow it."""
    out = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.i > token.i and child.pos_ not in VERBAL:
            out += coordinated(child)
        elif child.dep_ == "appos" and child.pos_ == "PROPN" and token.pos_ in ("NOUN", "PROPN"):
            if _person_in_a_row(token, child):
                out += coordinated(child)
                continue
            offices = token.ent_type_ == "PERSON" and child.lower_ in words("lexicon", "title_nouns")
            out += (
                [] if offices else coordinated(child)[1:]
            )  # "President Obama and President Putin", "the ministers, X and Y"
        elif child.dep_ == "prep" and (child.lower_ == "including" or _such_as(child, token)):
            out += [t for inner in child.children if inner.dep_ == "pobj" for t in coordinated(inner)]
        elif child.dep_ == "prep" and child.lower_ == "among":  # "countries, among them X and Y"
            inside = [c for c in child.children if c.dep_ == "pobj"]
            named = inside[1:] if inside and inside[0].lower_ in ("them", "whom", "which") else []
            out += [t for inner in named for t in coordinated(inner)]
        elif child.dep_ == "prep" and (token.tag_ == "NNS" or child.lower_ == "of"):
            # "defectors from the body including X and Y", "a group of writers, including X"
            inner_tags = ("NN", "NNP") if token.tag_ == "NNS" else ("NNS",)
            for inner in (c for c in child.children if c.dep_ == "pobj" and c.tag_ in inner_tags):
                out += [t for t in coordinated(inner)[1:] if any(a.lower_ == "including" for a in t.ancestors)]
        elif child.dep_ == "acl" and child.lemma_ == "lead" and _led(token):
            out += agents(child)  # "six countries, led by X, have asked Y"
    return out


def _person_in_a_row(first: Token, second: Token) -> bool:
    """Whether a person whom the parser set beside another is the second of several: "met A, B and C"."""
    people = first.ent_type_ == "PERSON" and second.ent_type_ == "PERSON"
    return people and any(c.dep_ == "conj" and c.ent_type_ == "PERSON" for c in second.children)


def _such_as(prep: Token, noun: Token) -> bool:
    """Whether a preposition gives examples of a plural noun: "cities such as X and Y"."""
    return prep.lower_ == "as" and noun.tag_ == "NNS" and any(c.lower_ == "such" for c in prep.children)


def _led(noun: Token) -> bool:
    """Whether a noun means several of whom the one who leads them is one: "six countries, led by X"."""
    return noun.tag_ == "NNS" and noun.lemma_.lower() in words("lexicon", "led_sides")


def is_passive(verb: Token) -> bool:
    """Whether a verb's surface subject is its logical object."""
    kids = {c.dep_ for c in verb.children}
    if kids & {"nsubjpass", "auxpass"}:
        return True
    if kids & {"dobj", "nsubj"} and "agent" not in kids:
        return False
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod") and not kids & {"aux"}:
        return True
    if (
        verb.tag_ in ("VBN", "VBD")
        and verb.dep_ == "advcl"
        and "aux" not in kids
        and "mark" not in kids
        and "nsubj" not in kids
    ):
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and verb.head.pos_ in VERBAL and "aux" not in kids:
        return is_passive(verb.head)
    return "agent" in kids and verb.tag_ == "VBN"


def expand(tokens: list[Token]) -> list[Token]:
    """Return tokens with the members of their coordinations, each once."""
    out: list[Token] = []
    for token in tokens:
        out += [t for t in coordinated(token) if t not in out]
    return out


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
        return expand(_behind_colon(own))
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
        if objects and head.lemma_ not in words("operators", "subject_control"):
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


def infinitive(verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.children)


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


def agents(verb: Token) -> list[Token]:
    """Return the by-phrase of a passive verb."""
    by = [c for c in verb.children if c.dep_ == "agent"]
    by += [c for b in by for c in b.children if c.dep_ == "conj" and c.lower_ == "by"]  # "by X and by Y"
    found = [i for c in by for i in c.children if i.dep_ == "pobj"]
    if not found and is_passive(verb):
        found = [
            i for c in verb.children if c.dep_ == "prep" and c.lower_ == "by" for i in c.children if i.dep_ == "pobj"
        ]
    if not found and is_passive(verb):  # "were killed at the hands of X"
        hands = [i for c in verb.children if c.lower_ == "at" for i in c.children if i.lower_ in ("hand", "hands")]
        found = [t for hand in hands for t in prepositions(hand).get("of", [])]
    if not found and is_passive(verb):  # "was barred from working by X", with X hung on the work
        barred = [c for p in verb.children if p.lower_ == "from" for c in p.children if c.dep_ == "pcomp"]
        found = [i for c in barred for p in c.children if p.lower_ == "by" for i in p.children if i.dep_ == "pobj"]
    if not found and is_passive(verb):
        return _agents_shared(verb)
    if not found and verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        return []
    return expand(found)


def _agents_shared(verb: Token) -> list[Token]:
    """Return by whom both was done in "was toppled and killed by X"."""
    for other in verb.children:
        if other.dep_ == "conj" and other.tag_ == "VBN" and not any(c.i < other.i for c in other.children):
            between = other.doc[verb.i + 1 : other.i]
            if len(between) < 3 and all(t.dep_ in ("cc", "punct") for t in between):
                return agents(other)
    return []


def prepositions(word: Token) -> Roles:
    """Return the objects of a word's prepositions; of chains ("out of") both by the chain and the last."""
    out: Roles = {}
    for child in word.children:
        if (
            child.dep_ in ("prep", "agent", "dative")
            and child.pos_ in ("ADP", "SCONJ", "ADV", "VERB")
            and (child.i >= word.i or any(c.tag_ in ("WDT", "WP") for c in child.children))
        ):
            _preposition(child, child.lower_, out)
        elif child.dep_ == "advmod" and child.i > word.i and any(c.dep_ == "prep" for c in child.children):
            if word.pos_ == "NOUN" and child.lower_ in words("standing", "directions"):
                continue  # "a town 40 km east of Athens" is not Athens's
            for inner in child.children:
                if inner.dep_ == "prep":
                    _preposition(inner, inner.lower_, out)
                    if child.lower_ == "ahead":
                        _preposition(inner, "ahead of", out)
    return out


def _preposition(prep: Token, name: str, out: Roles) -> None:
    for child in prep.children:
        if child.dep_ == "pobj":
            out.setdefault(name, []).extend(t for t in coordinated(child) if t not in out.get(name, []))
        elif child.dep_ == "prep":
            _preposition(child, f"{name} {child.lower_}", out)
            if prep.lower_ != "according":
                _preposition(child, child.lower_, out)
        elif child.dep_ in ("conj",) and child.pos_ == "ADP":
            _preposition(child, child.lower_, out)


def particle(verb: Token) -> str | None:
    """Return the particle of a phrasal verb ("carry out": "out")."""
    return next(
        (
            c.lower_
            for c in verb.children
            if c.dep_ == "prt" or (c.dep_ == "advmod" and c.i == verb.i + 1 and c.lower_ in ADVERBIAL_PARTICLES)
        ),
        None,
    )


def verb_lemmas(verb: Token) -> tuple[str, ...]:
    """Return the lemma of a verb, with its particle in front when it has one."""
    part = particle(verb)
    lemma = verb.lemma_.lower()
    return (f"{lemma} {part}", lemma) if part else (lemma,)


def noun_lemmas(noun: Token) -> tuple[str, ...]:
    """Return the lemma of a noun, with the modifier right before it in front when it has one ("peace talk", "talk")."""
    lemma = noun.lemma_.lower()
    before = noun.nbor(-1) if noun.i else None
    if before is None or before.dep_ not in ("compound", "amod", "nmod") or before.head != noun:
        return (lemma,)
    return tuple(dict.fromkeys((f"{before.lower_} {lemma}", f"{before.lemma_.lower()} {lemma}", lemma)))


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
            roles.setdefault("comp", surface_subjects(child))
            roles["act"] = roles.get("act") or [child]
            if infinitive(child):
                roles.setdefault("inf", [child])
        elif child.dep_ == "prep":  # "is committed to supporting X"
            roles.setdefault("act", []).extend(c for c in child.children if c.dep_ == "pcomp" and c.pos_ in VERBAL)
        elif child.dep_ == "advcl" and infinitive(child):  # "summoned the envoy to protest"
            roles.setdefault("act", []).append(child)
            if any(c.dep_ == "mark" and c.lower_ == "for" for c in child.children):  # "pressed for X to stop"
                roles.setdefault("comp", surface_subjects(child))
        elif child.dep_ == "advcl" and child.tag_ == "VBG" and child.i > verb.i:
            roles.setdefault("doing", []).append(child)
        elif child.dep_ == "advcl" and child.lemma_ == "do" and not passive and child.i > verb.i:
            kids = {c.dep_ for c in child.children}
            if "mark" in kids and not kids & {"dobj", "attr"}:  # "X condemned it, as did Y"
                roles["subj"] = [*roles["subj"], *expand([c for c in child.children if c.dep_ == "nsubj"])]
        elif child.dep_ == "advmod" and (child.i > verb.i or child.tag_ == "RB"):
            roles.setdefault("adv", []).append(child)
    times = [c for c in verb.children if c.dep_ == "npadvmod" and c.i > verb.i]
    for child in (c for o in objects + times for c in o.children if c.dep_ in ("acl", "relcl") and infinitive(c)):
        roles.setdefault("act", []).append(child)  # "gave the troops a month to leave"
    if "attr" in (deps := {c.dep_ for c in verb.children}) or "oprd" in deps:
        roles["attr"] = expand([c for c in verb.children if c.dep_ in ("attr", "oprd")])
    if verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ in words("operators", "results"):
        roles["attr"] = [verb.nbor(1)]  # "shot dead three men"
    judged = [c for c in verb.children if c.dep_ == "ccomp" and c.pos_ in ("ADJ", "NOUN") and c.i > verb.i]
    judged = judged if verb.lemma_.lower() in words("operators", "judging_verbs") else []
    if judged and not roles["obj"]:  # "found X guilty", read as a clause
        roles["attr"] = judged
        roles["obj"] = expand([c for c in judged[0].children if c.dep_ == "nsubj"])
    if verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.lefts):
        roles["in"] = [*roles.get("in", []), verb.head]  # "Goma, where X was arrested in May"
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
    if any(c.dep_ in ("nsubj", "nsubjpass") and c.tag_ in ("WDT", "WP") for c in kids):
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


def asked_for(noun: Token) -> bool:
    """Whether somebody asks for what a noun names, in which he would take part: "called for talks with X"."""
    governor = noun.head.head
    return noun.head.lower_ == "for" and governor.pos_ in VERBAL and governor.lemma_ in words("phrases", "asking_for")


def purpose(noun: Token) -> bool:
    """Whether a noun is what somebody travels for: "arrived in Doha for talks with X"."""
    governor = noun.head.head
    if noun.head.lower_ != "for":
        return False
    waits = [governor, *(c for c in governor.children if c.dep_ == "acomp")] if governor.lemma_ == "be" else [governor]
    return governor.lemma_.lower() in words("phrases", "motion_words") or any(
        w.lower_ in words("phrases", "expected_words") for w in waits
    )
