"""Who "he", "it", "the group" and "the two sides" are: the most salient actor of a fitting type, or nobody.

A small salience model in the manner of Lappin and Leass, "An algorithm for pronominal anaphora resolution" (1994):
recency, subjecthood and a preference for the subject of the same clause; a close race is left unresolved.
"""

from extract.clauses import expand, is_passive, surface_subjects
from extract.lexicon import load_table, words
from extract.parse import Token
from extract.reading import Node, Reading, Ref
from extract.spoken_for import body_of_spokesman
from extract.told_kinds import another_kind, told_kind

WINDOW = 3  # sentences looked back
FURTHER = 8  # sentences looked back for the only man or woman
OWN_WORDS = 1.5  # who says something mostly speaks of himself
KNOWN_GENDER = {"m": 0.3, "f": 2.5}  # a woman is rarely left unmarked, a man often
MANY = 1.2  # what a plural noun weighs for "they": "expelled three U.S. diplomats, accusing them"
ONE = 3.0  # what a country weighs less for "they", with people in the same sentence
BESIDE = frozenset(["with", "by", "alongside", "behind"])
STOOD_BY = 3.0  # what those weigh whom somebody stands by "as they" act
PROMISED = 3.0  # who says what "he" will do is mostly himself
AWAY = 1.5  # what a country weighs less for "the government" when somebody only goes there
CENTRE = 1.2  # what a person already called "he" weighs more: who a text goes on about needs no name
CITED_AFTER = 1.2  # what "said X, a spokesman" weighs less for the next sentence, unless that one speaks on
KIN = 4.0  # what a person weighs more before kin of the same surname: "her husband, the poet Ion Radu"
KIN_REACH = 7  # tokens from a noun for kin to the name
CLEAR = 0.15  # by how much the best reading must win
FAR = 40  # sentences looked back for a body or an office by its own word ("the committee", "the minister")
PAIR_WINDOW = 12  # sentences looked back for the two parties of something mutual
MASCULINE = frozenset(["he", "him", "his", "himself"])
FEMININE = frozenset(["she", "her", "hers", "herself"])
NEUTER = frozenset(["it", "its", "itself"])
PLURAL = frozenset(["they", "them", "their", "theirs", "themselves"])
REFLEXIVE = frozenset(["himself", "herself", "itself", "themselves"])
FIRST = frozenset(["i", "me", "my", "we", "us", "our", "ours"])


def is_subject(token: Token) -> bool:
    """Whether a token heads the subject of a clause."""
    return token.dep_ in ("nsubj", "nsubjpass") or (token.dep_ == "conj" and token.head.dep_ in ("nsubj", "nsubjpass"))


def clause_head(token: Token) -> Token:
    """Return the verb (or root) of the clause that a token stands in."""
    while token.head != token and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token


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
    quoted = _quoted(reading, token)
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
        if quoted and (ref.node is speaker or (distance == 0 and _speaks(reading, head))):
            continue  # within a quotation nobody calls the speaker or the hearer "he"
        if distance == 0 and _cited(head, verb):
            continue
        if id(ref.node) in led:
            continue
        if distance == 0 and token.dep_ in ("dobj", "dative") and head.dep_ == "nsubj" and head.head == token.head:
            continue  # "the pope named him bishop"
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
            elif stood_by and head in stood_by:
                weight += STOOD_BY  # "stands with the Kenyans as they confront X"
            elif _written_to(head, verb, token):
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
        elif distance == 1 and is_subject(head) and clause_head(head).dep_ == "ROOT":
            weight += 0.6
        elif distance == 1 and head.dep_ == "dobj" and _takes_office(head.head, token, verb):
            weight += 2.5
        weight += ref.start / (100.0 * max(1, token.i))
        best = scores.get(id(ref.node))
        if best is None or weight > best[0]:
            scores[id(ref.node)] = (weight, ref)
    ranked = [(w + min(0.5, 0.05 * ref.node.mentions), ref) for w, ref in scores.values()]
    return sorted(ranked, key=lambda item: (-item[0], -item[1].start))


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
    return told and not _quoted(reading, head)


def speaker_at(reading: Reading, token: Token) -> Ref | None:
    """Return who speaks the quotation around `token`, when the attribution pass has found it."""
    return reading.speakers.get(reading.number(token.i))


def _kin_surname(reading: Reading, token: Token) -> str:
    """Return the surname of the kinsman whom a possessive stands before: "her husband, the poet Ion | Radu"."""
    noun = token.head
    if noun.lemma_.lower() not in words("lexicon", "family_nouns"):
        return ""
    for i in range(noun.i + 1, min(len(reading.doc), noun.i + KIN_REACH)):
        ref = reading.at.get(i)
        if ref is not None and ref.node.type == "Person" and ref.kind == "name":
            return ref.form.rpartition(" ")[2] if " " in ref.form else ""
    return ""


def _bears(node: Node, surname: str) -> bool:
    return bool(surname) and any(" " in form and form.endswith(" " + surname) for form in node.names)


def antecedent(reading: Reading, token: Token, word: str) -> Ref | None:
    """Return the mention that a pronoun or a definite description points back to, or None when it is not clear."""
    possessive = token.tag_ == "PRP$"
    if word in FIRST:
        if token.i and _quoted(reading, token):
            return speaker_at(reading, token)
        return reading.statement or (_stating(reading) if word in ("we", "us", "our", "ours") else None)
    beside = _joined_owner(reading, token, word) or _whole_before(reading, token, word) if possessive else None
    if beside is not None:
        return beside
    if word in MASCULINE or word in FEMININE:
        gender = "m" if word in MASCULINE else "f"
        family = _kin_surname(reading, token) if possessive else ""
        ranked = [
            (w + (KNOWN_GENDER[gender] if r.node.gender == gender else 0.0) + (KIN * _bears(r.node, family)), r)
            for w, r in salient(reading, token, {"Person"}, possessive=possessive)
            if (r.node.gender or (None if word in REFLEXIVE else _by_given_name(r.node))) in (None, gender)
            and not _told_otherwise(reading, r, word)
        ]
        ranked.sort(key=lambda item: (-item[0], -item[1].start))
        if ranked:
            ranked[0][1].node.gender = gender
            return ranked[0][1]
        return _only_one(reading, token, gender)
    if word in NEUTER:
        if _expletive(token) or _means_event(token):
            return None
        fits = {"Organization", "Country"} | ({"Location", "Group"} if possessive else set())
        ranked = salient(reading, token, fits, possessive=possessive)
        ranked = [(w, r) for w, r in ranked if r.node.type != "Group" or reading.doc[r.head].tag_ == "NN"]
        ranked = [(w - 0.3 if r.node.type == "Location" else w, r) for w, r in ranked]
        if possessive:  # "X, head of Y, said its bid ...": whose it is stands in the sentence, when anybody does
            here = reading.number(token.i)
            actors = [(w, r) for w, r in ranked if r.node.type != "Location"]
            ranked = [(w, r) for w, r in actors if reading.number(r.start) == here] or ranked
        ranked.sort(key=lambda item: (-item[0], -item[1].start))
        return ranked[0][1] if ranked and _clear(ranked) else None
    if word in PLURAL:
        found = _plural(reading, token, possessive=possessive)
        return found[0] if len(found) == 1 else None
    return _description(reading, token, word)


def _only_one(reading: Reading, token: Token, gender: str) -> Ref | None:
    """Return the only person of a sex whom the sentences further back name, for a pronoun that means nobody nearer."""
    found: dict[int, Ref] = {}
    for ref in reading.recent(token.i, FURTHER):
        if ref.end <= token.i and ref.node.type == "Person":
            sex = ref.node.gender or _by_given_name(ref.node)
            if sex == gender:
                found[id(ref.node)] = ref
            elif sex is None:
                return None
    return next(iter(found.values())) if len(found) == 1 else None


def _by_given_name(node: Node) -> str | None:
    """Return the sex ("m", "f") that somebody's given name tells, None for a name that both bear or few."""
    first, _, rest = node.name.lower().partition(" ")
    if not rest:
        return None
    return "f" if first in words("given", "women") else "m" if first in words("given", "men") else None


def _joined_owner(reading: Reading, token: Token, word: str) -> Ref | None:
    """Return the actor that an owner right behind "and" points back to: "President X and his government"."""
    noun = token.head
    if noun.dep_ != "conj" or noun.head.i >= token.i or any(c.i < token.i for c in noun.lefts):
        return None
    ref = reading.at.get(noun.head.i)
    if ref is None or ref.end > token.i:
        return None
    if word in NEUTER:
        return ref if ref.node.type in ("Organization", "Country") else None
    if ref.node.type != "Person" or word in PLURAL:
        return None
    gender = "m" if word in MASCULINE else "f"
    if ref.node.gender not in (None, gender):
        return None
    ref.node.gender = gender
    return ref


def _whole_before(reading: Reading, token: Token, word: str) -> Ref | None:
    """Return the body right before ", including its leader"."""
    noun = token.head
    prep = noun.head
    if word not in NEUTER | PLURAL or noun.dep_ != "pobj" or prep.lower_ != "including" or prep.i != token.i - 1:
        return None
    end = prep.i - (reading.doc[prep.i - 1].text == ",")
    before = (r for r in reading.by_sentence.get(reading.number(token.i), []) if r.end == end)
    return next((r for r in before if r.node.type in ("Organization", "Group") and r.kind == "name"), None)


def _told_otherwise(reading: Reading, ref: Ref, word: str) -> bool:
    """Whether what is joined with a name tells the other sex: "Ali and her mother" for "his"."""
    other = FEMININE if word in MASCULINE else MASCULINE
    joined = (c for c in reading.doc[ref.head].children if c.dep_ == "conj")
    return any(d.dep_ == "poss" and d.lower_ in other and d.i == c.left_edge.i for c in joined for d in c.lefts)


def antecedents(reading: Reading, token: Token, word: str) -> list[Ref]:
    """Return what a pronoun points back to: one mention as `antecedent` does, or those that "they" joins."""
    if word in REFLEXIVE and token.dep_ in ("dobj", "pobj", "dative"):
        return []  # what its own clause does to itself tells of no second actor
    if word in PLURAL:
        return _plural(reading, token, possessive=token.tag_ == "PRP$")
    found = antecedent(reading, token, word)
    return [found] if found is not None else []


def _plural(reading: Reading, token: Token, *, possessive: bool) -> list[Ref]:
    """Return the most salient plural actor, or the members of the most salient coordination ("X and Y ... they")."""
    joined = (_joined_before(reading, token) or _who_met(reading, token)) if possessive else []
    if joined:
        return joined
    fits = {"Group", "Organization", "Country", "Person"}
    ranked = [(w + (0.8 if r.node.plural else 0.0), r) for w, r in salient(reading, token, fits, possessive=possessive)]
    askers = _asking_for_them(token)
    ranked = [(w, r) for w, r in ranked if r.head not in askers]
    here = reading.number(token.i)
    if any(r.node.plural and r.node.type == "Group" and reading.number(r.start) == here for _, r in ranked):
        ranked = [(w - (ONE if r.node.type == "Country" else 0.0), r) for w, r in ranked]
    ranked.sort(key=lambda item: (-item[0], -item[1].start))
    for weight, best in ranked:
        root = first_conjunct(reading.doc[best.head])
        joined = [r for _, r in ranked if first_conjunct(reading.doc[r.head]) == root]
        if len(joined) < 2 and best.node.type == "Person":
            continue  # one person is not "they"
        others = [w for w, r in ranked if r not in joined and r.node.type != "Person"]
        if others and weight - max(others) < CLEAR:
            return []
        return sorted(joined, key=lambda r: r.start)
    return []


def _asking_for_them(token: Token) -> set[int]:
    """Return the tokens of who asks whom in "X urged Y to free them", neither of whom is "them"."""
    verb = clause_head(token)
    if token.dep_ != "dobj" or verb.dep_ not in ("xcomp", "ccomp") or verb.head.pos_ != "VERB":
        return set()
    asked = [c for c in verb.head.children if c.dep_ == "dobj"] + [c for c in verb.children if c.dep_ == "nsubj"]
    return {t.i for t in (*surface_subjects(verb.head), *asked)}


def _who_met(reading: Reading, token: Token) -> list[Ref]:
    """Return the subject and the object of a clause that go into "their": "X thanked Y at their meeting"."""
    if token.head.lemma_.lower() not in words("phrases", "mutual_nouns") or token.head.dep_ != "pobj":
        return []
    verb = clause_head(token.head)
    ends = [surface_subjects(verb), [c for c in verb.children if c.dep_ in ("dobj", "dative") and c.i < token.i]]
    out = [r for t in (t for end in ends if len(end) == 1 for t in end) if (r := reading.at.get(t.i)) is not None]
    both = len(out) == 2 and out[0].node is not out[1].node and out[0].node.type == out[1].node.type
    return out if both and out[0].node.type in ("Person", "Country") else []


def _joined_before(reading: Reading, token: Token) -> list[Ref]:
    """Return the members of a coordination right before "in their": "support for A and B in their fight against C"."""
    prep = token.head.head
    last = prep.head
    if token.head.dep_ != "pobj" or prep.lower_ != "in" or prep.i != token.i - 1 or last.dep_ != "conj":
        return []
    members = [t.i for t in expand([first_conjunct(last)])]
    found = [r for r in reading.by_sentence.get(reading.number(token.i), []) if r.head in members and r.end <= token.i]
    out: list[Ref] = []
    for ref in sorted(found, key=lambda r: (r.start, -r.end)):
        if all(ref.node is not o.node and ref.head != o.head for o in out):
            out.append(ref)
    return out if len(out) > 1 else []


def joined_states(reading: Reading, token: Token) -> list[Ref]:
    """Return the countries last joined by "and" or commas, for "those governments", "these countries"."""
    groups: dict[int, list[Ref]] = {}
    for ref in reading.recent(token.i, 2):
        if ref.node.type == "Country" and ref.end <= token.i and ref.kind in ("name", "seat"):
            groups.setdefault(first_conjunct(reading.doc[ref.head]).i, []).append(ref)
    joined = [g for g in groups.values() if len(g) > 1]
    return max(joined, key=lambda g: g[0].start) if joined else []


def first_conjunct(token: Token) -> Token:
    """Return the first member of the coordination of names that a token stands in."""
    while token.dep_ == "conj" and token.head.pos_ in ("PROPN", "NOUN", "PRON"):
        token = token.head
    return token


def _stating(reading: Reading) -> Ref | None:
    """Return who speaks in a statement that says "we" outside quotation marks: the subject of its first sentence."""
    sentence = next(iter(reading.doc.sents), None)
    for token in sentence or ():
        if is_subject(token):
            ref = reading.at.get(token.i)
            state = reading.country_node(ref.node) if ref is not None and ref.node.type == "Person" else None
            if ref is not None and state is not None:  # "Minister X announced today ...": what follows is her state's
                ref = Ref(ref.start, ref.end, "description", state, state.name, ref.head)
            if ref is not None and ref.node.type in ("Country", "Organization"):
                reading.statement = ref
                return ref
            return None
    return None


def _quoted(reading: Reading, token: Token) -> bool:
    text = reading.plain
    return text[: token.idx].rsplit("\n", 1)[-1].count('"') % 2 == 1


def _expletive(token: Token) -> bool:
    return token.dep_ == "expl" or (
        token.lower_ == "it"
        and token.head.lemma_ == "be"
        and any(c.dep_ in ("acomp", "ccomp", "csubj") and c.i > token.i for c in token.head.children)
        and not any(c.dep_ == "acomp" and c.lower_ in words("phrases", "of_actors") for c in token.head.children)
    )


def _means_event(token: Token) -> bool:
    """Whether "it" is what verbs of judging and telling take for an event: "it was condemned by X"."""
    return token.dep_ in ("dobj", "nsubjpass") and token.head.lemma_ in words("phrases", "verbs_of_events")


def _clear(ranked: list[tuple[float, Ref]]) -> bool:
    return len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= CLEAR


def _description(reading: Reading, token: Token, word: str) -> Ref | None:
    kinds = [kind for kind, found in load_table("phrases")["descriptions"].items() if word in found]
    if not kinds:
        return _by_last_word(reading, token, word) if word in words("phrases", "called_by_last_word") else None
    before = sorted((r for r in reading.recent(token.i, FAR) if r.end <= token.i), key=lambda r: r.start)
    before_noun = [c for c in token.lefts if c.dep_ in ("amod", "compound", "nmod")]
    if word == "party" and any(
        c.lower_ in words("phrases", "party_modifiers") | {"main", "largest"} for c in before_noun
    ):
        return None  # "the main opposition party" is not the party just spoken of
    named = [r for r in before if _has_word(r.node, word)]
    if named and token.tag_ not in ("NNS", "NNPS"):
        return named[-1]
    if word not in words("phrases", "loose_kinds") and token.tag_ == "NN" and not before_noun:
        told = [r for r in before if r.node.type == "Organization" and told_kind(r.node, word)]
        if told:
            return told[-1]  # "the airline", whom the text has called one
    if word in words("phrases", "general_bodies") and token.tag_ == "NN" and not before_noun:
        spoken_for = body_of_spokesman(reading, token)
        if spoken_for is not None:
            return spoken_for
    if token.tag_ in ("NNS", "NNPS") and word not in ("authority", "authorities"):
        return None
    if kinds == ["Person"] and word in words("lexicon", "title_nouns"):
        return None
    if kinds == ["Person"]:
        holders = [r for r in before if r.node.type == "Person" and any(word in role.split() for role in r.node.roles)]
        if holders:
            return holders[-1]
        return None
    if kinds == ["Location"]:
        ranked = salient(reading, token, {"Location"})
        if ranked and word in words("names", "head_words:Location") and _has_word(ranked[0][1].node, word):
            return ranked[0][1]
        return _place(reading, token, word)
    ranked = salient(reading, token, set(kinds) & {"Organization", "Country"})
    nations = {r.node.country for c in before_noun if (r := reading.at.get(c.i)) and r.kind == "nationality"} - {None}
    if nations:  # "the Lebanese group"
        bodies = [(w, r) for w, r in ranked if r.node.type == "Organization"]
        unknown = [(w, r) for w, r in bodies if r.node.country is None and r.node.record is None]
        ranked = [(w, r) for w, r in bodies if r.node.country in nations] or (unknown if len(unknown) == 1 else [])
    if word in words("phrases", "home_words") and any(
        c.lower_ in words("phrases", "breaking_away") for c in before_noun
    ):
        return None  # "the breakaway republic" is not the country that it left
    if any(c.lower_ in words("phrases", "unarmed_modifiers") for c in before_noun):
        ranked = [(w, r) for w, r in ranked if not _armed(r.node) and r.node.type == "Organization"]
    if any(c.lower_ in words("phrases", "armed_modifiers") for c in before_noun):
        ranked = [(w, r) for w, r in ranked if r.node.record is None or _armed(r.node)]
    if word in words("phrases", "home_words"):  # not the country that somebody only goes to
        ranked = sorted(((w - _away(reading, r), r) for w, r in ranked), key=lambda i: (-i[0], -i[1].start))
    if "Country" in kinds:
        home = _home(reading, token, word, ranked)
        if home is not None:
            return home
    if word in words("phrases", "general_bodies"):
        ranked = [(w, r) for w, r in ranked if r.node.type == "Organization" and not _medium(r.node)]
        ranked = [(w, r) for w, r in ranked if not _of_state(r.node) and not _state_body(r.node)]
        if word in ("company", "firm"):
            ranked = [(w, r) for w, r in ranked if may_be_company(r.node)]
        if word not in ("organization", "organisation", "company", "firm"):
            kinds_of = [(r.node.record.kind if r.node.record else None, w, r) for w, r in ranked]
            grouped = [(w, r) for kind, w, r in kinds_of if kind not in words("phrases", "no_groups")]
            ranked = grouped or [(w, r) for kind, w, r in kinds_of if kind in words("phrases", "seldom_groups")]
    elif "Country" not in kinds and word not in words("phrases", "loose_bodies"):
        ranked = [(w, r) for w, r in ranked if _may_be(r.node, word)]
        surely = [(w, r) for w, r in ranked if _is_called(r.node, word)]
        ranked = surely or ranked
    if word in ("regime", "junta"):  # never the United Nations, a medium or a company
        kinds_of_rulers = words("phrases", "ruling_kinds")
        ranked = [
            (w, r)
            for w, r in ranked
            if r.node.type == "Country" or r.node.record is None or r.node.record.kind in kinds_of_rulers
        ]
    best = ranked[0][1] if ranked and _clear(ranked) else None
    if best is not None and word in ("authority", "authorities") and (_state_body(best.node) or _of_state(best.node)):
        country = reading.country_node(best.node)  # "the authorities" are more than the police just named
        if country is not None:
            return Ref(best.start, best.end, "description", country, country.name, best.head)
    return best


def _by_last_word(reading: Reading, token: Token, word: str) -> Ref | None:
    """Return the one body or site named before by a name that ends in a noun: "the airport", "the front"."""
    acting = token.dep_ in ("nsubj", "nsubjpass", "poss", "dobj")
    if token.tag_ in ("NNS", "NNPS"):
        return None
    if not acting and not (token.dep_ == "pobj" and token.head.lower_ in ("by", "with", "against", "of", "from")):
        return None
    called = [
        r
        for r in reading.recent(token.i, FAR)
        if r.end <= token.i and r.node.type in ("Organization", "Location") and word in _last_words(r.node)
    ]
    near = [r for r in called if reading.number(r.start) >= reading.number(token.i) - 1]
    return called[-1] if len({id(r.node) for r in near or called}) == 1 else None


def _place(reading: Reading, token: Token, word: str) -> Ref | None:
    """Return the place that "the town" is: the only one of its kind named in the sentence or the one before."""
    kinds = load_table("phrases")["place_kinds"].get(word, ())
    if not kinds or any(c.dep_ == "prep" and c.lower_ == "of" for c in token.rights):
        return None
    found: dict[int, Ref] = {}
    for ref in reading.recent(token.i, 1):
        if ref.node.type != "Location" or ref.end > token.i:
            continue
        kind = ref.node.record.kind if ref.node.record is not None else "unknown"
        if kind in kinds:
            found[id(ref.node)] = ref
    return next(iter(found.values())) if len(found) == 1 else None


def _away(reading: Reading, ref: Ref) -> float:
    """Return what a country weighs less for "the government": somebody goes there, or its envoy sits elsewhere."""
    head = reading.doc[ref.head]
    envoys = words("standing", "envoys")
    if head.dep_ in ("poss", "amod", "compound", "nmod") and head.head.lemma_.lower() in envoys:
        return 2 * AWAY  # "Germany's ambassador urged the government"
    if head.dep_ == "poss" and head.head.pos_ == "PROPN":
        return AWAY  # "bought Denmark's Acme"
    gone_to = head.dep_ == "pobj" and head.head.lower_ in ("to", "into", "from", "towards", "toward")
    return AWAY if gone_to and head.head.head.lemma_.lower() not in envoys else 0


def _of_state(node: Node) -> bool:
    return bool(node.record and (node.record.kind or "") in words("phrases", "state_kinds"))


def _state_body(node: Node) -> bool:
    """Whether a body that nobody knows is a state's by its last word ("Zimbabwean police")."""
    heads = words("phrases", "body_heads")
    return node.record is None and any(n.lower().split()[-1] in heads for n in node.names if n.strip())


def _armed(node: Node) -> bool:
    kind = (node.record.kind or "") if node.record else ""
    return any(
        w in kind
        for w in (
            "armed group",
            "militia",
            "extremist",
            "criminal",
            "movement",
            "coalition",
            "militant",
            "paramilitary",
        )
    )


def _may_be(node: Node, word: str) -> bool:
    """Whether a body may be called by a word for one kind of body ("the newspaper"): nothing says it is another."""
    if node.record is not None or _is_called(node, word):
        return _is_called(node, word)
    if told_kind(node, word):
        return True
    return not another_kind(node, word) and not _last_words(node) & words("names", "head_words:Organization")


def may_be_company(node: Node) -> bool:
    """Whether a body may be "the company": no union, court or commission by its name, its kind or what it is called."""
    if node.record is not None:
        return not words("phrases", "company_kinds").isdisjoint([node.record.kind or "company"])
    return _last_words(node).isdisjoint(words("standing", "no_companies")) and not another_kind(node, "company")


def _is_called(node: Node, word: str) -> bool:
    """Whether the kind of a body, or the last word of its name, says that it is one ("Acme Airways": a carrier)."""
    otherwise = load_table("phrases")["called_otherwise"].get(word, ())
    if node.record is not None:
        return not {word, *otherwise}.isdisjoint((node.record.kind or "").split())
    return not _last_words(node).isdisjoint(otherwise)


def _last_words(node: Node) -> set[str]:
    """Return the last words of a body's names, and those before "of": "union" of "Union of Aviators of Peru"."""
    found = set()
    for name in node.names:
        parts = name.lower().split()
        found.update(parts[-1:])
        if "of" in parts[1:]:
            found.add(parts[parts.index("of", 1) - 1])
    return found


def _home(reading: Reading, token: Token, word: str, ranked: list[tuple[float, Ref]]) -> Ref | None:
    """Return the country that an article is about, for "the country", "the government", unless another is near."""
    main = reading.main_country()
    if main is None or word not in words("phrases", "home_words"):
        return None
    here = reading.number(token.i)
    near = [r for _, r in ranked if r.kind == "name" and reading.number(r.start) == here and r.node.type == "Country"]
    if near and near[0].node is not main:
        return None
    earlier = [r for r in reading.refs if r.node is main and r.end <= token.i]
    return earlier[-1] if earlier else None


def _medium(node: Node) -> bool:
    kind = (node.record.kind or "") if node.record else ""
    return any(w in kind for w in ("news", "media", "broadcaster", "newspaper"))


def _has_word(node: Node, word: str) -> bool:
    return node.type in ("Organization", "Location") and any(word in n.lower().split() for n in node.names)


def last_pair(reading: Reading, token: Token, lemma: str) -> list[Ref]:
    """Return the two actors last spoken of together, for "the two sides", "both countries"."""
    kinds = load_table("phrases")["pair_types"].get(lemma, ["Country", "Organization", "Group"])
    fits = set(kinds)
    offices = (
        words("phrases", f"pair_offices:{lemma}") if lemma in load_table("phrases")["pair_offices"] else frozenset()
    )
    here = reading.number(token.i)
    doers = _doers_beside(token)
    acting = [r.node for i in doers if (r := reading.at.get(i)) is not None]
    joined = token.lower_ in words("phrases", "couples")
    for at, told, a, b, _ in reversed(reading.pairs):
        if here - reading.number(at) > PAIR_WINDOW:
            break
        if joined and told != "spouse_of":
            continue  # "X was met by Y. Z spoke to the pair"
        if a.node in acting or b.node in acting:
            continue  # "the EU, which mediates between the two"
        if {a.node.type, b.node.type} <= fits and _hold(a.node, offices) and _hold(b.node, offices):
            start = min(token.i, max(token.left_edge.i, token.i - 4))
            pair = [Ref(start, token.i + 1, "description", r.node, r.form, token.i) for r in (a, b)]
            return [reading.note(r) for r in pair]
    if lemma in ("leader", "official", "delegation"):  # "the two leaders" of two countries that nobody names
        return last_pair(reading, token, "country")
    for back in range(5):
        number = here - back
        if number < 0:
            break
        found: list[Ref] = []
        spoken = [r for r in reading.by_sentence.get(number, []) if r.end <= token.i]
        for ref in sorted(spoken, key=lambda r: r.start):
            node = ref.node
            head = reading.doc[ref.head]
            if (
                node.type in fits
                and _hold(node, offices)
                and ref.kind != "pronoun"
                and not (lemma == "party" and node.local and node.type == "Group")
                and all(f.node is not node for f in found)
                and not _reports(head)
                and ref.head not in doers
                and node not in acting
            ):
                found.append(Ref(token.i, token.i + 1, "description", node, ref.form, token.i))
        if len(found) == 2 and (not joined or _told_together(reading, found, spoken)):
            return [reading.note(r) for r in found]
    return []


def _told_together(reading: Reading, pair: list[Ref], spoken: list[Ref]) -> bool:
    """Whether a sentence joins two persons: "X and Y", "X and his wife, Y", not "X was met by Y"."""
    heads = [[reading.doc[r.head] for r in spoken if r.node is one.node] for one in pair]
    roots = [{first_conjunct(h.head if h.dep_ == "appos" else h).i for h in row} for row in heads]
    return bool(roots[0] & roots[1])


def _doers_beside(token: Token) -> frozenset[int]:
    """Return the words of the subject of the clause in which a phrase is no subject: it is not what they speak of."""
    verb = clause_head(token)
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < token.i]
    subjects += [verb.head for c in subjects if c.tag_ in ("WDT", "WP") and verb.dep_ == "relcl"]
    return frozenset(t.i for c in subjects for t in c.subtree if t.i < verb.i)


def _hold(node: Node, offices: frozenset[str]) -> bool:
    """Whether an actor may be one of "the two leaders": nobody says that its office is another one."""
    return not offices or not node.roles or any(word in role.split() for role in node.roles for word in offices)


def _reports(head: Token) -> bool:
    return is_subject(head) and head.head.lemma_ in words("lexicon", "reporting_verbs")
