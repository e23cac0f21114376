"""How much each mention speaks for being meant again, by a pronoun or a description further on.

A small salience model in the manner of Lappin and Leass, "An algorithm for pronominal anaphora resolution" (1994):
recency, subjecthood and a preference for the subject of the same clause; a close race is left unresolved.
"""

from extract.clauses.clauses import clause_head, expand, infinitive, is_passive
from extract.clauses.subjects import surface_subjects
from extract.lexicon import words
from extract.parsing.parse import Token
from extract.reading import Reading, Ref

WINDOW = 3  # sentences looked back
OWN_WORDS = 1.5  # who says something mostly speaks of himself
BESIDE = frozenset(["with", "by", "alongside", "behind"])
STOOD_BY = 3.0  # what those weigh whom somebody stands by "as they" act
TOLD_IN_FRONT = 2.5  # of whom an opening participle has just told
PROMISED = 3.0  # who says what "he" will do is mostly himself
CENTRE = 1.2  # what a person already called "he" weighs more: who a text goes on about needs no name
CITED_AFTER = 1.2  # what "said X, a spokesman" weighs less for the next sentence, unless that one speaks on
MAIN = 0.6  # what the subject of the sentence before weighs more
CLEAR = 0.15  # by how much the best reading must win
MASCULINE = frozenset(["he", "him", "his", "himself"])
FEMININE = frozenset(["she", "her", "hers", "herself"])
NEUTER = frozenset(["it", "its", "itself"])


def is_subject(token: Token) -> bool:
    """Whether a token heads the subject of a clause."""
    return token.dep_ in ("nsubj", "nsubjpass") or (token.dep_ == "conj" and token.head.dep_ in ("nsubj", "nsubjpass"))


def clause_of_subject(token: Token) -> Token:
    """Return the verb whose subject is that of the clause of a token: of joined verbs the one that has its own."""
    verb = clause_head(token)
    if token.dep_ == "nsubj" and verb.dep_ in ("ccomp", "xcomp") and any(c.tag_ == "TO" for c in verb.children):
        verb = clause_head(verb.head)  # "urged him to leave"
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
            break
        verb = verb.head
    return verb


def _role_weight(head: Token) -> float:
    if is_subject(head) or (head.dep_ == "appos" and is_subject(head.head)):
        return 2.0
    if head.dep_ in ("dobj", "agent", "attr"):
        return 1.0
    if head.dep_ in ("appos", "ROOT"):
        return 0.8
    return 0.5


def salient(
    reading: Reading, token: Token, fits: "set[str]", *, possessive: bool = False, skip_clause: bool = False
) -> list[tuple[float, Ref]]:
    """Return the mentions before `token` whose actor's type is in `fits`, with their salience, best first."""
    here = reading.number(token.i)
    verb, exact = clause_of_subject(token), clause_head(token)
    quoted = in_quotation(reading, token)
    speaks_on = quoted or _says(verb)
    speaking = speaker_at(reading, token) if quoted else None
    speaker = speaking.node if speaking is not None and speaking.node.type == "Person" else None
    harmed = possessive and _of_the_harmed(token, exact)
    shared = exact.dep_ in ("acl", "pcomp") or (harmed and exact.dep_ == "advcl")  # "struck the base, killing its men"
    makers = {t.i for t in surface_subjects(exact)} if possessive and shared else set()
    if possessive and exact.dep_ == "xcomp" and exact.head.dep_ == "pcomp" and token.lower_ in NEUTER:
        makers |= {t.i for t in surface_subjects(exact.head)}  # "fined X for paying them not to deal with its rival"
    stood_by = _stood_by(verb) if is_subject(token) else []
    promising = _promising(verb) if is_subject(token) else []
    led: set[int] = set()  # "Hamas leader X vowed to free them"
    if not possessive and token.dep_ == "dobj" and token.pos_ == "PRON":
        beside = reading.by_sentence.get(here, [])
        led = {id(r.node) for r in beside if r.end <= token.i and _of_the_subject(reading.doc[r.head])}
    told_in_front = fits == {"Person"} and token.lower_ in ("him", "her") and not possessive
    scores: dict[int, tuple[float, Ref]] = {}
    for ref in reading.recent(token.i, WINDOW):
        if ref.start >= token.i or ref.end > token.i or (ref.kind == "seat" and ref.node.type != "Country"):
            continue
        distance = here - reading.number(ref.start)
        if distance > WINDOW or ref.node.type not in fits:
            continue
        head = reading.doc[ref.head]
        if head.dep_ == "compound" and head.head.lemma_.lower() in words("lexicon", "documents"):
            continue  # "said in a Facebook post that it ..."
        if possessive and token.i - ref.end in (0, 1) and reading.doc[token.i - 1].dep_ == "prep" and distance == 0:
            weight_behind = 2.5  # "helped the rebels in their fight"
        else:
            weight_behind = 0.0
        if token.lower_ in NEUTER and ref.kind == "description" and _one_person(head):
            continue  # "a judge ruled for X in its case against Y"
        if fits == {"Person"} and ref.kind != "name" and _several(head):
            continue  # of "the two" none alone is "he"
        if quoted and (ref.node is speaker or (distance == 0 and _speaks(reading, head))):
            continue  # within a quotation nobody calls the speaker or the hearer "he"
        if distance == 0 and _cited(head, verb):
            continue
        if id(ref.node) in led:
            continue
        first = _first_of(head) if distance == 0 and token.dep_ in ("dobj", "dative") else head
        if distance == 0 and token.dep_ in ("dobj", "dative") and first.dep_ == "nsubj" and first.head == token.head:
            continue  # "the pope named him bishop"
        if (
            first != head
            and is_subject(first)
            and verb.dep_ == "advcl"
            and verb.tag_ == "VBG"
            and first.head == verb.head
        ):
            continue  # "A, B and C left D, accusing the emirate of lying"
        weight = {0: 2.0, 1: 1.6, 2: 0.8, 3: 0.4}[distance] + _role_weight(head)
        weight += weight_behind
        if possessive and distance == 0 and head.dep_ == "dobj" and head.head == exact and _helps(exact):
            weight += 3.0  # "accompany the Afghans in their campaign"
        if ref.kind == "nationality":
            weight -= 1.0
        elif ref.kind == "pronoun" and distance and fits == {"Person"}:
            weight += CENTRE
        if distance == 0:
            if head.i in makers:  # "X's decision to raise its bid", but "accused X of violating its territory"
                weight += -3.0 if harmed else 3.0
            own = clause_head(head)
            if own == verb and (is_subject(head) or (head.dep_ == "appos" and is_subject(head.head))):
                weight += 2.0 if possessive and not harmed else -3.0
            elif own == exact and not possessive:
                weight -= 3.0
            elif _only_person(reading, head, verb, fits):
                weight += 2.0  # "campaigners accused X of hiding letters when he was archbishop"
            elif head in promising:
                weight += PROMISED
            elif told_in_front and _in_front(head, verb, token):
                weight += TOLD_IN_FRONT  # "having taken over from X, Y had him tried"
            elif stood_by and head in stood_by:
                weight += STOOD_BY  # "stands with the Kenyans as they confront X"
            elif _written_to(head, verb, token) or _contacted(head, verb, token):
                weight += PROMISED  # "wrote to X, asking him to act"
            elif (is_subject(head) or _apposed_subject(head, token)) and own in verb.ancestors:
                controls = verb.tag_ == "VBG" and verb.dep_ == "advcl" and token.dep_ in ("dobj", "pobj")
                controls = controls or (verb.dep_ == "xcomp" and token.dep_ == "dobj" and _by_its_subject(verb))
                weight += -3.0 if controls else 1.0  # "X expelled Y, accusing them": X itself accuses
                speaks = is_subject(token) or head.dep_ == "appos"
                if verb.dep_ == "ccomp" and own == verb.head and _says(own) and speaks and not quoted:
                    weight += OWN_WORDS  # "X said he disagreed"
        elif distance == 1 and ref.node.type == "Person" and not speaks_on and _named_behind_words(head):
            weight -= CITED_AFTER
        elif distance == 1 and _main_subject(head):
            weight += MAIN
        elif distance == 1 and head.dep_ == "dobj" and _takes_office(head.head, token, verb):
            weight += 2.5
        weight += ref.start / (100.0 * max(1, token.i))
        best = scores.get(id(ref.node))
        if best is None or weight > best[0]:
            scores[id(ref.node)] = (weight, ref)
    ranked = [(w + min(0.5, 0.05 * ref.node.mentions), ref) for w, ref in scores.values()]
    return sorted(ranked, key=lambda item: (-item[0], -item[1].start))


def _in_front(head: Token, verb: Token, token: Token) -> bool:
    """Whether a clause or phrase in front of the verb of which "him" is the object names somebody, not its subject."""
    main = verb.head if verb.dep_ in ("ccomp", "xcomp") else verb
    if is_subject(head) or not head.i < main.i < token.i:
        return False
    fronts = (a for a in head.ancestors if a.head == main and a.dep_ in ("advcl", "prep"))
    return any(a.i < main.i and any(t.tag_ == "VBG" for t in (a, *a.children)) for a in fronts)


def _main_subject(head: Token) -> bool:
    """Whether a name is the subject of its sentence, or beside it: "Chad's president, X, flew to Y"."""
    verb = clause_head(head)
    beside = head.dep_ == "appos" and is_subject(head.head) and not _says(verb)
    return (beside or is_subject(head)) and verb.dep_ == "ROOT"


def _apposed_subject(head: Token, token: Token) -> bool:
    """Whether a person whom "he" may mean is named beside a subject: "the minister, X, said his ..."."""
    return head.dep_ == "appos" and is_subject(head.head) and token.lower_ in MASCULINE | FEMININE


def _written_to(head: Token, verb: Token, token: Token) -> bool:
    """Whether somebody is who is written to in "wrote to X, asking him ..."."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or (token.dep_ == "nsubj" and token.head == verb):
        return False
    if verb.lemma_.lower() not in words("operators", "speech_acts"):
        return False
    name = head.head if head.dep_ == "appos" else head
    return name.dep_ == "pobj" and name.head.lower_ == "to" and name.head.head == verb.head


def _contacted(head: Token, verb: Token, token: Token) -> bool:
    """Whether somebody is who is telephoned in "telephoned X to ask him to stay"."""
    name = head.head if head.dep_ == "appos" else head
    if name.dep_ != "dobj" or name.head != verb.head or token.dep_ != "dobj" or token.head != verb:
        return False
    return infinitive(verb) and verb.lemma_.lower() in words("operators", "said_by_contact")


def _first_of(name: Token) -> Token:
    """Return the first member of the coordination of names that a token stands in."""
    while name.dep_ == "conj" and name.head.i < name.i and name.head.pos_ in ("PROPN", "NOUN"):
        name = name.head
    return name


def _by_its_subject(infinitive: Token) -> bool:
    """Whether who does what an infinitive tells is the subject of its verb: "X sued Y to stop it"."""
    verb = infinitive.head
    objects = any(c.dep_ in ("dobj", "dative") for c in verb.children)
    return any(c.tag_ == "TO" for c in infinitive.lefts) and (
        not objects or verb.lemma_ in words("operators", "subject_control")
    )


def _one_person(noun: Token) -> bool:
    """Whether a common noun is for one person, who stands for his state and is not "it"."""
    return noun.tag_ == "NN" and noun.lemma_.lower() in words("phrases", "persons_for_states")


def _several(head: Token) -> bool:
    """Whether a phrase tells of persons together: "the two", "both men", "they"."""
    return head.tag_ in ("NNS", "CD") or head.lower_ in ("both", "pair", "duo", "couple", "they", "them", "their")


def _of_the_harmed(owner: Token, verb: Token) -> bool:
    """Whether a possessive tells whose people a hostile act hits, not the doer's ("killed one of its men").

    Nor does anybody take over from himself: "was sworn in as his successor".
    """
    hit = owner.head
    if hit.lemma_.lower() in words("phrases", "followers") and hit.dep_ in ("pobj", "attr", "oprd"):
        return True
    if hit.dep_ == "pobj" and hit.head.lower_ == "from" and hit.head.head == verb:
        return verb.lemma_ in words("phrases", "driving_out")  # "drove families from their homes"
    if hit.dep_ == "pobj" and hit.head.lower_ == "with" and hit.head.head.lower_ in ("along", "together"):
        return verb.lemma_ in words("phrases", "hostile_acts")  # "sanctioned the network, along with its leader"
    if hit.dep_ == "dobj" and hit.lemma_.lower() in words("phrases", "foreign_ground"):
        return verb.lemma_ in words("phrases", "intruding", "phrases", "hostile_acts")
    if hit.dep_ == "pobj" and hit.head.lower_ in ("at", "on", "upon", "against"):  # "fired water cannon at its boats"
        return verb.lemma_ in words("phrases", "hostile_acts") and verb in (hit.head.head, hit.head.head.head)
    if hit.dep_ == "pobj" and hit.head.lower_ == "of":
        hit = hit.head.head
    return hit.dep_ == "dobj" and hit.head == verb and verb.lemma_ in words("phrases", "hostile_acts")


def _takes_office(giving: Token, token: Token, verb: Token) -> bool:
    """Whether somebody just given an office is who does what the next sentence tells: "named X. He succeeds Y"."""
    own = is_subject(token) and verb.lemma_.lower() in words("standing", "careers")
    return own and giving.lemma_.lower() in words("standing", "appointing")


def _helps(verb: Token) -> bool:
    return verb.lemma_.lower() in words("operators", "helping")


def _stood_by(clause: Token) -> list[Token]:
    """Return whom the verb before "as they ..." or "while they ..." helps or stands by."""
    verb = clause.head
    marked = any(c.lower_ in ("as", "while", "when") and c.dep_ in ("mark", "advmod") for c in clause.children)
    if clause.dep_ != "advcl" or not marked or clause.i < verb.i:
        return []
    if verb.lemma_.lower() in words("operators", "standing_by"):  # also "shoulder to shoulder with X"
        beside = [t for t in verb.doc[verb.i : clause.left_edge.i] if t.dep_ == "pobj" and t.head.lower_ in BESIDE]
        return expand([t for t in beside if verb.is_ancestor(t)])
    return expand([c for c in verb.children if c.dep_ == "dobj"]) if _helps(verb) else []


def _promising(clause: Token) -> list[Token]:
    """Return who tells somebody what "he will" or "he would" do: it is mostly his own doing."""
    telling = clause.head
    if clause.dep_ != "ccomp" or telling.lemma_.lower() not in words("lexicon", "told"):
        return []
    ahead = any(c.dep_ == "aux" and c.lower_ in ("will", "would", "'ll") for c in clause.children)
    heard = any(c.dep_ in ("dobj", "dative") and c.i < clause.i for c in telling.children)
    if not ahead or not heard or is_passive(clause):
        return []
    relative = telling.dep_ == "relcl" and telling.head.pos_ in ("NOUN", "PROPN")  # "X, who told Y he would ..."
    return [telling.head if relative and t.tag_ == "WP" else t for t in surface_subjects(telling)]


def _only_person(reading: Reading, head: Token, clause: Token, fits: "set[str]") -> bool:
    """Whether a person is the object of the verb that a clause hangs on, and no person is its subject."""
    over = head.head
    if fits != {"Person"} or head.dep_ != "dobj" or clause.dep_ != "advcl" or over not in clause.ancestors:
        return False
    subjects = (reading.at.get(c.i) for c in over.children if c.dep_ in ("nsubj", "nsubjpass"))
    return not any(r is not None and r.node.type == "Person" for r in subjects) and not any(
        c.dep_ in ("nsubj", "nsubjpass") and c.pos_ == "PRON" for c in over.children
    )


def _of_the_subject(head: Token) -> bool:
    """Whether a name stands before the noun of a subject: "Hamas leader X"."""
    outer = head
    while outer.dep_ == "compound":
        outer = outer.head
    return outer is not head and is_subject(outer)


def _cited(head: Token, clause: Token) -> bool:
    """Whether somebody is only cited for what a clause says: "as X said, he must ..."."""
    own = head.head
    said = own.dep_ == "advcl" and own.head == clause and own.lemma_.lower() in words("lexicon", "reporting_verbs")
    return said and is_subject(head) and any(c.dep_ == "mark" and c.lower_ == "as" for c in own.children)


def _says(verb: Token) -> bool:
    return verb.lemma_.lower() in words("lexicon", "reporting_verbs")


def _named_behind_words(head: Token) -> bool:
    """Whether somebody is named, or described by an apposition, behind what he said: "said X, a spokesman"."""
    name = head.head if head.dep_ == "appos" else head
    return name.dep_ == "nsubj" and name.i > name.head.i and _says(name.head)


def _speaks(reading: Reading, head: Token) -> bool:
    """Whether somebody speaks or hears a quotation, outside it: "X told Y: ..."."""
    told = head.dep_ in ("nsubj", "dobj", "dative") and head.head.lemma_ in words("lexicon", "reporting_verbs")
    return told and not in_quotation(reading, head)


def speaker_at(reading: Reading, token: Token) -> Ref | None:
    """Return who speaks the quotation around `token`, when the attribution pass has found it."""
    return reading.speakers.get(reading.number(token.i))


def in_quotation(reading: Reading, token: Token) -> bool:
    """Whether a token stands inside quotation marks, counted from the start of its paragraph."""
    text = reading.plain
    return text.count('"', text.rfind("\n", 0, token.idx) + 1, token.idx) % 2 == 1


def is_clear(ranked: list[tuple[float, Ref]], *, by: float = CLEAR) -> bool:
    """Whether the best reading wins by enough to be believed."""
    return len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= by
