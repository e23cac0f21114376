"""Whether an event is told as done: its polarity and modality, from its own clause and from what governs it."""

from dataclasses import dataclass
from functools import lru_cache

from extract.clauses.clauses import VERBAL, infinitive, particle, purpose, verb_lemmas
from extract.clauses.journeys import contact_on_journey, made
from extract.clauses.nominals import getting_ready
from extract.clauses.subjects import hearers
from extract.lexicon import load_table, words
from extract.parsing.parse import Token
from graph.model import Modality

DEPTH = 10
SLOTS = ("inf", "obj_inf", "gerund", "that", "noun")


@dataclass(frozen=True, slots=True)
class Status:
    """Polarity and modality; `negative` and a modality as in the ontology."""

    negative: bool = False
    modality: Modality = "actual"

    def under(self, outer: "Status") -> "Status":
        """Return this status seen inside an outer one: polarities multiply, the inner modality wins unless actual."""
        modality = self.modality if self.modality != "actual" else outer.modality
        return Status(self.negative != outer.negative, modality)


ACTUAL = Status()


@lru_cache(maxsize=8)
def operators(kind: str) -> dict[str, dict[str, str]]:
    """Return for each word of a kind ("verbs", "nouns", "adjectives") what it does to each slot."""
    table: dict[str, dict[str, str]] = {}
    for row in load_table("operators")[kind]:
        for word in row["words"]:
            slots = table.setdefault(str(word), {})
            for slot in SLOTS:
                if slot in row:
                    slots.setdefault(slot, str(row[slot]))
    return table


def _effect(value: str | None) -> Status:
    if value is None:
        return ACTUAL
    negative = value.startswith("not")
    rest = value.removeprefix("not").strip() or "actual"
    return Status(negative, rest)  # type: ignore[arg-type]


def status(event: Token, depth: int = 0) -> Status:
    """Return the status of the event that a verb, noun or adjective names."""
    own = _own(event)
    return own if depth > DEPTH else own.under(_outer(event, depth))


def _own(token: Token) -> Status:
    negative = False
    modality: Modality = "actual"
    negators = words("operators", "negators")
    modals = load_table("operators")["modals"]
    hedges = load_table("operators")["hedges"]
    word = token
    if token.dep_ in ("acomp", "attr", "oprd") and token.head.pos_ in VERBAL:
        word = token.head
    for child in {c.i: c for c in [*token.children, *word.children]}.values():
        if child.dep_ == "neg" or (child.lower_ in negators and child.dep_ in ("det", "advmod", "preconj", "neg")):
            if child.lower_ in (
                "no",
                "neither",
                "nor",
                "not",
                "n't",
                "never",
                "hardly",
                "scarcely",
                "barely",
            ) and not _not_only(child):
                negative = True
        elif child.lower_ == "longer" and child.i and child.nbor(-1).lower_ == "no":
            negative = True
        elif child.dep_ == "aux" and child.lower_ in modals and word.pos_ in VERBAL:
            modality = modals[child.lower_]
            if child.lower_ in ("would", "'d") and _reported_past(word):
                modality = "planned"
        elif child.lower_ in hedges and child.dep_ in ("advmod", "amod"):
            modality = hedges[child.lower_]
        elif child.dep_ == "amod" and token.pos_ == "NOUN":
            found = load_table("operators")["unreal_adjectives"].get(child.lower_)
            modality = found or modality
        elif child.dep_ == "aux" and child.lower_ in ("had", "were") and _inverted(child, word):
            modality = "hypothetical"
        elif child.dep_ == "aux" and child.tag_ == "TO" and word.dep_ == "ROOT" and _has_subject(word):
            modality = "planned"  # "Japan to send aid": a headline's future
        elif _conditional(child) and word.pos_ in VERBAL:
            modality = "hypothetical"
        elif child.dep_ == "advcl" and any(c.lower_ in ("if", "unless") and c.dep_ == "mark" for c in child.children):
            modality = "hypothetical" if modality in ("planned", "possible") else modality
        elif child.dep_ in ("nsubj", "nsubjpass", "dobj") and _no(child):
            negative = True
    if modality == "actual" and word.tag_ in ("VBZ", "VBP") and _scheduled(word):
        modality = "planned"
    if token.dep_ == "nsubj" and token.pos_ == "NOUN" and _unmade(token.head):
        negative = not negative
    if word.pos_ == "VERB" and modality == "actual" and _behind_unless(word):
        modality = "hypothetical"
    if (
        word.pos_ in VERBAL
        and word.dep_ == "conj"
        and word.head.pos_ in VERBAL
        and not any(c.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") for c in word.children)
    ):
        first = _own(word.head)
        over = any(c.dep_ == "cc" and c.lower_ == "but" for c in word.head.children) or _lacks(word.head, word)
        if first.negative and over:
            first = Status(False, first.modality)  # "did not confirm the raid, but urged Chad to act"
        return Status(negative or first.negative, modality if modality != "actual" else first.modality)
    return Status(negative, modality)


def _scheduled(verb: Token) -> bool:
    """Whether a journey told in the present has a day to come: "leaves tomorrow", "departs on Monday for Chad"."""
    if verb.lemma_.lower() not in words("operators", "scheduled") or any(c.dep_ == "aux" for c in verb.children):
        return False
    around = verb.doc[verb.i + 1 : min(verb.i + 9, verb.sent.end)]
    days = words("lexicon", "weekdays")
    for token in around:
        if token.text in (",", ";", ":"):
            return False
        before = token.nbor(-1).lower_
        if token.lower_ == "tomorrow" or (before == "next" and token.lower_ in ("week", "month", "year", *days)):
            return True
        if token.lower_ in days and before in ("on", verb.lower_) and verb.lemma_.lower() in ("depart", "leave"):
            return True
    return False


def _unmade(verb: Token) -> bool:
    """Whether a clause says that its subject is none: "X's commitment to Y is a sham"."""
    unmaking = words("operators", "unmaking")
    return verb.lemma_ == "be" and any(c.dep_ == "attr" and c.lemma_.lower() in unmaking for c in verb.children)


def _no(token: Token) -> bool:
    return token.lower_ in ("nobody", "none", "nothing") or any(
        c.lower_ in ("no", "neither")
        and c.dep_ in ("det", "preconj", "cc", "advmod")
        and not (c.i + 1 < len(c.doc) and c.nbor(1).like_num and c.nbor(1).text.isdigit())  # "No 9 Ann Lee"
        for c in token.children
    )


def _lacks(verb: Token, joined: Token) -> bool:
    """Whether a clause denies only that there is what its object names: "had no regrets and urged X to act"."""
    return (
        any(c.dep_ == "dobj" and _no(c) and verb.i < c.i < joined.i for c in verb.children)
        and any(c.dep_ == "cc" and c.lower_ == "and" for c in verb.children)
        and not any(c.dep_ == "neg" or (c.dep_ == "nsubj" and _no(c)) for c in verb.children)
    )


def _inverted(aux: Token, verb: Token) -> bool:
    """Whether an auxiliary before its subject makes a condition: "Had Iran attacked, ..."."""
    return verb.dep_ == "advcl" and any(c.dep_ in ("nsubj", "nsubjpass") and c.i > aux.i for c in verb.children)


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i for c in verb.children)


def _conditional(word: Token) -> bool:
    """Whether a word makes its clause a condition; "unless, of course," is read as a preposition."""
    return (word.dep_ == "mark" and word.lower_ in ("if", "unless", "whether")) or (
        word.dep_ == "prep" and word.lower_ == "unless"
    )


def _behind_unless(verb: Token) -> bool:
    """Whether a clause stands behind "unless, of course," that the parser hung on another one."""
    first = next((c.left_edge.i for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), verb.i)
    i, start = first, max(verb.sent.start, first - 5)
    while i > start and (
        i == first or verb.doc[i].is_punct or verb.doc[i].lower_ in ("of", "course", "perhaps", "possibly")
    ):
        i -= 1
    return i < first and verb.doc[i].lower_ == "unless"


def _not_only(child: Token) -> bool:
    return child.i + 1 < len(child.doc) and child.nbor(1).lower_ in (
        *("only", "just", "merely", "least", "surprisingly"),
        "until",  # "not until Friday did X condemn Y": then it did
    )


def _reported_past(verb: Token) -> bool:
    return verb.dep_ in ("ccomp", "relcl")


def _operator(word: Token, slot: str) -> str | None:
    kind = "verbs" if word.pos_ in VERBAL else "adjectives" if word.pos_ == "ADJ" else "nouns"
    table = operators(kind)
    for lemma in (*verb_lemmas(word), word.lower_) if kind == "verbs" else (word.lemma_.lower(), word.lower_):
        if lemma in table and slot in table[lemma]:
            return table[lemma][slot]
    if kind == "verbs" and word.tag_ == "VBN" and slot in operators("adjectives").get(word.lower_, {}):
        return operators("adjectives")[word.lower_][slot]
    return None


def _bare(verb: Token) -> bool:
    """Whether a bare coordinated verb goes on with an infinitive: "threatens to march on X and topple Y"."""
    if verb.tag_ != "VB" or verb.head.pos_ not in VERBAL or verb.head.tag_ == "VB" or infinitive(verb):
        return False
    return not any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in verb.children)


def _of_bare(verb: Token, depth: int) -> Status | None:
    """Return the status that a bare verb shares with the infinitive before it, None when there is none."""
    doc, head = verb.doc, verb.head
    found = [c for c in head.children if c.dep_ in ("xcomp", "advcl") and infinitive(c) and c.i < verb.i]
    if found:
        return _outer(found[-1], depth + 1)
    marks = [t for t in doc[head.i : verb.i] if t.tag_ == "TO" and t.i > head.i]
    if not marks:
        return None
    before = doc[marks[0].i - 1]
    return _effect(_operator(before, "inf") or "planned").under(Status(False, status(head, depth + 1).modality))


def _outer(token: Token, depth: int) -> Status:
    head = token.head
    if head == token:
        return ACTUAL
    if token.pos_ in ("NOUN", "PROPN") and token.dep_ in ("attr", "oprd") and head.pos_ in VERBAL:
        return _effect(_operator(head, "noun")).under(_outer(head, depth + 1))  # "is not a member": said of it already
    if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("ROOT",):
        return _outer_of_noun(token, depth)
    if token.pos_ == "ADJ" and token.dep_ in ("acomp", "oprd", "attr"):
        return _outer(head, depth + 1)
    dep = token.dep_
    if dep == "conj":
        shared = _of_bare(token, depth) if _bare(token) else None
        if shared is not None:
            return shared
        if head.pos_ in VERBAL or head.pos_ == "ADJ":
            return _outer(head, depth + 1)
        return ACTUAL
    if dep == "ccomp" and (head.pos_ == "NOUN" or head.dep_ in ("dobj", "pobj", "nsubjpass")):
        return _outer_of_noun(head, depth + 1, content=True)
    if dep == "ccomp" and token.i < head.i and any(t.text == ";" for t in token.doc[token.i : head.i]):
        return ACTUAL  # "X expelled Y; Z called it absurd"
    if dep in ("xcomp", "ccomp"):
        if head.pos_ not in (*VERBAL, "ADJ", "NOUN"):
            return ACTUAL
        if infinitive(token):
            objects = any(
                c.dep_ in ("dobj", "nsubj") and c.i > head.i and c.i < token.i
                for c in [*head.children, *token.children]
            )
            value = _operator(head, "obj_inf" if objects else "inf") or _operator(head, "inf")
            inherits = True
            if _as_the_first(head, token):
                value = "actual"  # "became the first country to V"
            if value is None and head.lemma_ == "be":
                value = "planned"
        elif token.tag_ == "VBG" and _has_subject(token) and _operator(head, "obj_inf") == "planned":
            return ACTUAL  # "enabled X battling Y": what X is doing
        elif token.tag_ == "VBG" and dep == "xcomp":
            value, inherits = _operator(head, "gerund"), True
        else:
            value, inherits = _operator(head, "that"), value_inherits(head)
        if value is None and infinitive(token) and any(c.dep_ == "aux" and c.lower_ == "have" for c in token.children):
            value = "actual"  # "claimed to have killed X"
        if value is None and infinitive(token) and (_said_there(head, token) or contact_on_journey(head, token)):
            return status(head, depth + 1)
        if value is None and infinitive(token):
            value = "planned"  # an infinitive that nothing vouches for tells a purpose
        effect = _effect(value)
        if not inherits and value is None:
            return ACTUAL
        outer = status(head, depth + 1)
        if head.lemma_ in ("continue", "keep", "remain") and outer == Status(False, "planned") and not effect.negative:
            return effect  # what will continue goes on
        if value is None and dep == "ccomp":
            return ACTUAL
        return effect.under(outer) if inherits else Status(effect.negative != outer.negative, effect.modality)
    if dep == "pcomp":
        prep, governor = head, head.head
        value = (_operator(governor, "obj_inf") if prep.lower_ == "from" else None) or _operator(governor, "gerund")
        if prep.lower_ == "without" or (prep.lower_ == "of" and governor.lower_ == "short"):
            return Status(True, "actual")  # "stopped short of V-ing"
        if prep.lower_ == "from" and governor.lower_ == "far":
            return Status(True, "actual")  # "are far from V-ing"
        if prep.lower_ == "of" and prep.i > 0 and prep.nbor(-1).lower_ == "instead":
            return Status(True, "actual")  # "instead of V-ing"
        if prep.lower_ in ("after", "by", "since", "despite", "following", "while", "before", "upon"):
            return ACTUAL
        if prep.lower_ == "in" and governor.lemma_.lower() in words("operators", "helping"):
            value = "actual" if governor.lemma_ == "join" else "planned"  # "helps X in defeating Y"
        if prep.lower_ == "for" and value is not None and _effect(value).negative:
            return ACTUAL  # "suspended X for hitting Y": he did
        if value is not None:
            return _effect(value).under(status(governor, depth + 1))
        return (
            Status(False, "planned")
            if prep.lower_ in ("at", "for")
            and governor.pos_ in ("VERB", "NOUN")
            and governor.lemma_ in ("aim", "negotiation", "plan", "talk")
            else ACTUAL
        )
    if dep == "advcl":
        marks = [c.lower_ for c in token.children if c.dep_ == "mark"]
        if any(m in ("if", "unless") for m in marks):
            return Status(False, "hypothetical")
        if any(m in ("once", "until") for m in marks) and _own(head).modality == "planned":
            return Status(False, "hypothetical")
        if infinitive(token) and hearers(token):
            return Status(False, "requested").under(status(head, depth + 1))
        if infinitive(token) and _as_the_first(head, token):
            return Status(False, status(head, depth + 1).modality)  # "became the first country to V"
        if infinitive(token) and (_sent(head, token) or _said_there(head, token) or verb_lemmas(head)[0] == "go on"):
            return status(head, depth + 1)
        if infinitive(token) and contact_on_journey(head, token):
            return status(head, depth + 1)
        if infinitive(token) and head.lemma_ == "go" and any(c.lower_ == "far" for c in head.children):
            return status(head, depth + 1)  # "went as far as to V"
        if infinitive(token) and not _resultative(token):
            return Status(False, "planned").under(Status(False, status(head, depth + 1).modality))
        if token.tag_ == "VBG" and not marks:
            outer = status(head, depth + 1)
            if particle(head) and token.i > 1 and token.nbor(-1).dep_ == "prt":  # "ruled out sending troops"
                return _effect(_operator(head, "gerund")).under(outer)
            return Status(False, outer.modality)
        return ACTUAL
    if dep == "acl" and head.pos_ == "NOUN" and any(c.dep_ in ("mark", "nsubj", "nsubjpass") for c in token.children):
        return _outer_of_noun(head, depth + 1, content=True)  # "rejects the charge that ..."
    if dep == "acl" or (dep == "relcl" and infinitive(token)):
        if infinitive(token):
            value = _operator(head, "inf") or ("actual" if _singled_out(head) else "planned")
            outer = _outer_of_noun(head, depth + 1, content=True) if head.pos_ == "NOUN" else ACTUAL
            return _effect(value).under(Status(outer.negative and not _effect(value).negative, outer.modality))
        if token.tag_ in ("VBN", "VBG") and head.pos_ == "NOUN":
            return Status(_no(head), "actual")
        return ACTUAL
    if dep == "relcl":
        return Status(_no(head), "actual")
    return ACTUAL


def _said_there(contact: Token, speech: Token) -> bool:
    """Whether what somebody rings or writes to say is said by that: "telephoned X to demand an inquiry"."""
    said = speech.lemma_.lower() in words("operators", "said_by_contact")
    return said and contact.lemma_.lower() in words("operators", "contacting")


def _as_the_first(verb: Token, act: Token) -> bool:
    """Whether somebody is told to be the first who does something, or among them: "was among the first to V"."""
    told = [c for c in verb.children if c.dep_ == "attr" and c.i < act.i]
    told += [t for c in verb.children if c.lower_ in ("among", "one") and c.i < act.i for t in c.children]
    return any(_singled_out(t) for t in told)


def _singled_out(noun: Token) -> bool:
    """Whether a noun is told to be the first, 50th, last or only one to do something, so that it does it."""
    singled = words("operators", "singling_out")
    return noun.lower_ in singled or any(
        c.lower_ in singled or (c.text[0].isdigit() and c.tag_ == "JJ") for c in noun.lefts
    )


def _sent(sending: Token, verb: Token) -> bool:
    """Whether somebody or something is sent or used to do what an infinitive tells: "sent troops to fight X"."""
    told = sending.lemma_.lower() in words("operators", "sending_to_act")
    return told and any(c.dep_ == "dobj" and c.i < verb.i for c in sending.children)


def _resultative(verb: Token) -> bool:
    won = verb.lemma_.lower() in words("operators", "winning") and verb.head.tag_ in ("VBD", "VBG", "VBZ")
    if won and verb.head.lemma_.lower() in words("operators", "playing"):
        return True  # "came from a set down to beat X"
    marched = verb.lemma_.lower() in words("operators", "protesting") and verb.head.tag_ in ("VBD", "VBG", "VBZ", "VBN")
    if marched and set(verb_lemmas(verb.head)) & words("operators", "marching"):
        return True  # "marched on parliament to protest against X"
    return any(c.lower_ == "only" for c in verb.children)


def value_inherits(head: Token) -> bool:
    """Whether a that-clause shares the standing of its governor (not under verbs of saying)."""
    return head.lemma_.lower() not in words("lexicon", "reporting_verbs")


def _granted(noun: Token, verb: str) -> bool:
    """Whether an event is taken for granted: by what is done with it, or by an adjective ("our ongoing support")."""
    if any(c.lower_ in words("operators", "going_on") for c in noun.lefts):
        return True
    owned = any(c.dep_ == "poss" for c in noun.lefts) and noun.lemma_.lower() not in words("operators", "to_come")
    return owned and verb in words("operators", "granting")


def _definite(noun: Token) -> bool:
    return any(c.lower_ in ("the", "this", "these") or c.dep_ == "poss" for c in noun.lefts)


def _outer_of_noun(noun: Token, depth: int, *, content: bool = False) -> Status:
    """The status that a noun's surroundings give its event, or with `content` the clause that hangs on it."""
    head = noun.head
    if depth > DEPTH:
        return ACTUAL
    if noun.dep_ == "conj":
        return _outer_of_noun(head, depth + 1) if head.pos_ in ("NOUN", "PROPN") else ACTUAL
    if noun.dep_ in ("dobj", "nsubjpass", "attr", "oprd") and head.pos_ in VERBAL:
        outer = status(head, depth + 1)
        if noun.dep_ == "nsubjpass" and _no(noun):
            outer = Status(not outer.negative if outer.negative else outer.negative, outer.modality)
            return Status(False, outer.modality) if _effect(_operator(head, "noun")).modality == "actual" else outer
        if noun.dep_ == "dobj" and _no(noun):
            outer = Status(False, outer.modality)
        effect = _effect(_operator(head, "noun"))
        if head.lemma_ == "call" and noun.dep_ == "dobj" and not particle(head):
            effect = ACTUAL  # "called the deal a mistake" asks for none
        if not content and _granted(noun, verb_lemmas(head)[-1]):
            return ACTUAL  # who never recognises X's annexation of Y does not deny it
        if verb_lemmas(head)[-1] in words("operators", "ceasing") and not content:
            told = _definite(noun) or noun.lemma_.lower() in words("lexicon", "timed_by")  # "end days of clashes"
            return Status(False, "actual" if told else outer.modality)  # what is to be ended goes on
        if effect.negative and not content and noun.lemma_.lower() in words("operators", "speech_nouns"):
            effect = ACTUAL  # who rejects an accusation does not deny that it was made
        if effect.negative and noun.lemma_.lower() in words("operators", "begun_journeys"):
            begun = verb_lemmas(head)[-1] in words("operators", "breaking_off")
            effect = ACTUAL if begun else effect  # who breaks off a visit has begun it
        return effect.under(outer)
    if noun.dep_ == "nsubj" and head.pos_ in VERBAL:
        outer = _own(head)
        if noun.lemma_.lower() in words("lexicon", "siders") and head.lemma_ != "be":
            return ACTUAL  # what X's opponents may do, they do as his opponents
        if head.lemma_ == "be" and head.head.lemma_.lower() in words(
            "operators", "judging_verbs", "operators", "holding_to_be"
        ):
            return ACTUAL  # "considers the ties between X and Y to be close"
        light = head.lemma_ in ("be", "take", "occur", "happen", "begin", "start", "continue", "resume", "follow")
        if light:
            return Status(outer.negative and not _no(noun), status(head, depth + 1).modality)
        return ACTUAL
    if noun.dep_ == "pobj" and head.dep_ in ("prep", "agent"):
        governor, prep = head.head, head.lower_
        found = load_table("operators")["unreal_prepositions"].get(prep)
        if found is not None:
            return _effect(found)
        if governor.tag_ == "VBN" and prep == "to" and "inf" in operators("adjectives").get(governor.lower_, {}):
            return _effect(operators("adjectives")[governor.lower_]["inf"])  # "was set to host talks": a noun "host"
        if prep == "for" and (ready := getting_ready(governor)) is not None:
            return Status(False, "planned").under(status(ready, depth + 1))
        if purpose(noun):
            return status(governor, depth + 1) if made(governor) else Status(False, "planned")
        if governor.pos_ in VERBAL:
            for lemma in (f"{governor.lemma_.lower()} {prep}", governor.lemma_.lower()):
                value = operators("verbs").get(lemma, {}).get("noun")
                if value is not None and prep in ("for", "on", "to", "of", "from", "against", "about", "out"):
                    return _effect(value).under(status(governor, depth + 1))
            if prep in ("in", "during") and governor.lemma_.lower() in words("lexicon", "suffered") and _definite(noun):
                return ACTUAL  # "may have been killed in the raid": there was a raid
            if prep in ("in", "into", "under", "with", "to"):
                outer = status(governor, depth + 1)
                return Status(outer.negative, outer.modality) if prep in ("in", "into", "under") else ACTUAL
            return ACTUAL
        if governor.pos_ in ("NOUN", "PROPN"):
            value = (
                operators("nouns").get(governor.lemma_.lower(), {}).get("noun")
                if prep in ("for", "of", "to", "on", "about")
                else None
            )
            if value == "possible" and any(c.dep_ == "poss" for c in noun.lefts):
                value = None  # "concern about X's attack" does not doubt it
            if prep == "of" and governor.lemma_.lower() in words("operators", "carried_out"):
                value = None  # "X's campaign of bombings" is what X does
            if value is not None:
                return _effect(value).under(_outer_of_noun(governor, depth + 1))
            if prep == "in" and noun.lemma_.lower() in words("lexicon", "taking_sides") and governor.dep_ == "dobj":
                return status(governor.head, depth + 1)  # "blocked a road in protest at X" blocks no protest
            if prep in ("of", "in"):
                return _outer_of_noun(governor, depth + 1)
        return ACTUAL
    return ACTUAL
