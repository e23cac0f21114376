"""Who "he", "it", "they" and "the group" are: the most salient actor of a fitting type, or nobody.

Each pronoun has its own conditions on the mentions that `extract.meaning.salience` ranks, and some constructions decide
alone ("support for A and B in their fight"); what a definite description points back to is told in
`extract.meaning.definites`.
"""

from extract.clauses.clauses import clause_head, expand
from extract.clauses.subjects import surface_subjects
from extract.lexicon import words
from extract.meaning.ahead import owner_ahead
from extract.meaning.bound import harmers, in_relative_clause, owner_by_deed, where_they
from extract.meaning.definites import described_before
from extract.meaning.named_ahead import named_ahead
from extract.meaning.pairs import first_conjunct
from extract.meaning.pronouns import meant
from extract.meaning.salience import (
    CLEAR,
    FEMININE,
    MASCULINE,
    NEUTER,
    in_quotation,
    is_clear,
    is_subject,
    salient,
    speaker_at,
)
from extract.parsing.parse import Token
from extract.reading import Node, Reading, Ref

FURTHER = 8  # sentences looked back for the only man or woman
KNOWN_GENDER = {"m": 0.3, "f": 2.5}  # a woman is rarely left unmarked, a man often
ONE = 3.0  # what a country weighs less for "they", with people in the same sentence
KIN = 4.0  # what a person weighs more before kin of the same surname: "her husband, the poet Ion Radu"
KIN_REACH = 7  # tokens from a noun for kin to the name
PLURAL = frozenset(["they", "them", "their", "theirs", "themselves"])
REFLEXIVE = frozenset(["himself", "herself", "itself", "themselves"])
LEARNED = (NEUTER | PLURAL) - REFLEXIVE  # of these a small model decides, what the rules say among what it sees
FIRST = frozenset(["i", "me", "my", "we", "us", "our", "ours"])


def _kin_surname(reading: Reading, token: Token) -> str:
    """Return the surname of the kinsman whom a possessive stands before: "her husband, the poet Ion | Radu"."""
    noun = token.head
    if noun.lemma_.lower() not in words("lexicon", "family_nouns"):
        return ""
    for i in range(noun.i + 1, min(len(reading.doc), noun.i + KIN_REACH)):
        ref = reading.at.get(i)
        if ref is not None and ref.node.type == "Person" and ref.kind == "name":
            if " " not in ref.form and ref.end + 1 < len(reading.doc) and reading.doc[ref.end].lower_ == "and":
                ref = reading.at.get(ref.end + 1, ref)  # "his parents, Noam | and Aviva Shalit"
            return ref.form.rpartition(" ")[2] if " " in ref.form else ""
    return ""


def _of_another_family(reading: Reading, token: Token, owner: Ref) -> bool:
    """Whether kin bear the surname of somebody named before who is not joined with them: "X and | his | parents"."""
    family = _kin_surname(reading, token) if owner.node.type == "Person" else ""
    if not family or _bears(owner.node, family):
        return False
    return any(r.end <= token.i and r.node.type == "Person" and _bears(r.node, family) for r in reading.refs)


def _bears(node: Node, surname: str) -> bool:
    return bool(surname) and any(" " in form and form.endswith(" " + surname) for form in node.names)


def antecedent(reading: Reading, token: Token, word: str) -> Ref | None:
    """Return the mention that a pronoun or a definite description points back to, or None when it is not clear."""
    possessive = token.tag_ == "PRP$"
    if word in FIRST:
        if token.i and in_quotation(reading, token):
            return speaker_at(reading, token)
        return reading.statement or (_stating(reading) if word in ("we", "us", "our", "ours") else None)
    beside = _joined_owner(reading, token, word) or _whole_before(reading, token, word) if possessive else None
    if beside is not None and not _of_another_family(reading, token, beside):
        return beside
    if word in MASCULINE or word in FEMININE:
        gender = "m" if word in MASCULINE else "f"
        ahead = named_ahead(reading, token, gender, of_place=True)
        if ahead is not None and _by_given_name(ahead.node) in (None, gender):
            ahead.node.gender = gender
            return ahead
        ahead = owner_ahead(reading, token) if possessive else None
        if ahead is not None and (ahead.node.gender or _by_given_name(ahead.node)) in (None, gender):
            ahead.node.gender = gender
            return ahead
        own, decided = in_relative_clause(reading, token, word)
        own = own or owner_by_deed(reading, token, word)
        if own is not None and (own.node.gender or _by_given_name(own.node)) in (None, gender):
            own.node.gender = gender
            return own
        if decided and own is None:
            return None
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
        return _only_one(reading, token, gender) or named_ahead(reading, token, gender, of_place=False)
    if word in NEUTER:
        if _expletive(token) or _means_event(token):
            return None
        fits = {"Organization", "Country"} | ({"Location", "Group"} if possessive else set())
        ranked = salient(reading, token, fits, possessive=possessive)
        ranked = [(w, r) for w, r in ranked if r.node.type != "Group" or reading.doc[r.head].tag_ == "NN"]
        ranked = [(w - 0.3 if r.node.type == "Location" else w, r) for w, r in ranked]
        if _of_a_state(token):
            states = [(w, r) for w, r in ranked if r.node.type == "Country"]
            ranked = states or ranked
        elif possessive:  # "X, head of Y, said its bid ...": whose it is stands in the sentence, when anybody does
            here = reading.number(token.i)
            actors = [(w, r) for w, r in ranked if r.node.type != "Location"]
            ranked = [(w, r) for w, r in actors if reading.number(r.start) == here] or ranked
        ranked.sort(key=lambda item: (-item[0], -item[1].start))
        return ranked[0][1] if ranked and is_clear(ranked) else None
    if word in PLURAL:
        found = _plural(reading, token, possessive=possessive)
        return found[0] if len(found) == 1 else None
    return described_before(reading, token, word)


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
    if word in REFLEXIVE and token.dep_ in ("dobj", "pobj", "dative", "nsubj", "oprd"):
        return []  # what its own clause does to itself tells of no second actor
    if word in LEARNED:
        there = where_they(reading, token)
        bound = in_relative_clause(reading, token, word)[0] or owner_by_deed(reading, token, word)
        if bound is not None and not there and not (word in PLURAL and bound.node.type == "Country"):
            there = [bound]
        if there:
            return there
    if word in PLURAL:
        found = _plural(reading, token, possessive=token.tag_ == "PRP$")
    else:
        one = antecedent(reading, token, word)
        found = [one] if one is not None else []
    never = harmers(reading, token)
    found = [r for r in found if id(r.node) not in never]
    decided = word in NEUTER and _of_a_state(token) and bool(found) and found[0].node.type == "Country"
    return meant(reading, token, found, never) if word in LEARNED and not decided else found


def _of_a_state(token: Token) -> bool:
    """Whether a possessive stands before what only states have: "its king", "its emir"."""
    return token.tag_ == "PRP$" and token.head.lemma_.lower() in words("standing", "only_of_states")


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
