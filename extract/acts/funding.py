"""Who pays for work or gives to those in need where the receiver stands in another sentence.

"The study was funded by X" aids those who made the study; "Y sent tents" aids whom the text tells to be aided.
"""

from collections.abc import Iterable, Iterator

from extract.clauses.clauses import VERBAL, agents, is_passive, prepositions
from extract.clauses.subjects import surface_subjects
from extract.clauses.verb_events import verb_event
from extract.drafts import Draft, draft
from extract.frames import Frame
from extract.lexicon import words
from extract.meaning.phrase_parts import conjuncts
from extract.meaning.phrases import refs_at
from extract.parsing.parse import Token
from extract.qualifiers.status import status
from extract.reading import Reading, Ref

PAYERS = ("Organization", "Country", "Person")
NEEDY = ("Country", "Location", "Organization")
SENTENCES = 4  # looked back for whom gifts go to


def funded_work(reading: Reading) -> Iterator[Draft]:
    """Yield who pays for work that others do: "The study was funded by X", "Funding came from X"."""
    verbs = words("standing", "funding_verbs")
    for verb in reading.doc.of_lemma(verbs):
        if verb.pos_ not in VERBAL:
            continue
        work, payers = _paid(verb)
        if work is None or refs_at(reading, work):
            continue
        loose = verb.lemma_ in words("standing", "loose_funding")  # a person supports a study with words only
        types = PAYERS[:1] if loose else PAYERS
        givers = [r for t in payers for r in refs_at(reading, t) if r.node.type in types and r.kind != "pronoun"]
        receiver = _whose_work(reading, work, verb) if givers else None
        if receiver is None:
            continue
        for giver in givers:
            made = draft(reading, giver, "aids", receiver, verb, "funded work", 0.66, status=status(verb))
            if made is not None:
                yield made


def _paid(verb: Token) -> tuple[Token | None, list[Token]]:
    """Return the word for the work (or the money for it) and those who pay."""
    money, works = words("standing", "funding_nouns"), words("standing", "funded_works")
    subjects = surface_subjects(verb)
    if verb.lemma_ in ("come", "provide", "contribute"):  # "Funding came from X", "was provided by X"
        subject = next((t for t in subjects if t.lemma_.lower() in money), None)
        if subject is None or subject.dep_ not in ("nsubj", "nsubjpass"):
            return None, []
        return subject, agents(verb) if verb.lemma_ != "come" else prepositions(verb).get("from", [])
    if is_passive(verb):
        return next((t for t in subjects if t.lemma_.lower() in works), None), _payers(verb)
    if verb.lemma_ in words("standing", "loose_funding"):
        return None, []
    objects = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in works]
    return (objects[0] if objects else None), subjects


def _payers(verb: Token) -> list[Token]:
    """Return those by whom something is paid for, also by a grant of theirs."""
    out = []
    for token in agents(verb):
        given = token.lemma_.lower() in words("standing", "funding_nouns")
        out += prepositions(token).get("from", []) + prepositions(token).get("of", []) if given else [token]
    return out


def _whose_work(reading: Reading, work: Token, paying: Token) -> Ref | None:
    """Return who does the work: told at the noun ("a study led by X"), or the last team told before it."""
    payers = {t.i for t in paying.subtree} if work in paying.ancestors else set()
    inside = [r for t in work.subtree if (r := reading.at.get(t.i)) is not None and r.kind == "name"]
    if any(r.start not in payers for r in inside):
        hung = [t for c in work.children if c.dep_ in ("acl", "relcl") and c != paying for t in agents(c)]
        hung += [t for role in ("by", "at", "of", "from") for t in prepositions(work).get(role, [])]
        found = [r for t in hung for r in refs_at(reading, t) if r.node.type == "Organization"]
        return found[0] if found else None
    return _last_team(reading, work)


def _last_team(reading: Reading, work: Token) -> Ref | None:
    """Return the researchers, or the first body that researchers are told to be from, before a token."""
    team = words("standing", "research_nouns")
    groups = [r for r in reading.refs if r.node.type == "Group" and reading.doc[r.head].lemma_.lower() in team]
    before = [r for r in groups if r.end <= work.i]
    if before:
        return before[-1]
    for token in reading.tokens:
        if token.i >= work.i:
            break
        if token.lemma_.lower() in team or token.lower_ in words("standing", "learners"):
            for prep in (c for c in token.children if c.dep_ == "prep" and c.lower_ in ("from", "at", "of", "by")):
                for inner in (c for c in prep.children if c.dep_ == "pobj"):
                    for ref in (reading.at.get(t.i) for t in (inner, *conjuncts(inner))):
                        if ref is not None and ref.kind == "name" and ref.node.type == "Organization":
                            return ref
    return None


def goods_of(frames: Iterable[Frame]) -> frozenset[str]:
    """Return the nouns for what is given, by the frames of "send" and "donate"."""
    giving = [f for f in frames if f.predicate == "aids" and {"send", "donate"} & set(f.verbs)]
    return frozenset(noun for f in giving for noun in f.where.get("obj", ()) if noun != "*")


def gifts_to_those_told(reading: Reading, drafts: list[Draft], goods: frozenset[str]) -> Iterator[Draft]:
    """Yield who else gives to whom a sentence shortly before tells to be aided: "Greece sent firefighters"."""
    aided = [(d.event.i, d.object) for d in drafts if d.predicate == "aids" and _in_need(d)]
    if not aided:
        return
    known = {d.event.i for d in drafts if d.predicate in ("aids", "trades_with")}
    verbs = words("operators", "giving_verbs", "standing", "sending_verbs")
    first = min(i for i, _ in aided)
    for verb in reading.doc.of_lemma(verbs):
        if verb.i < first or verb.pos_ not in VERBAL or verb.i in known or verb.dep_ == "relcl":
            continue
        event = verb_event(verb)
        given = [t for t in event.roles.get("obj", []) if t.lemma_.lower() in goods and not _none(t)]
        if event.passive or not given or any(event.roles.get(role) for role in ("to", "iobj", "for", "obj2")):
            continue
        receiver = _told_before(reading, verb, aided)
        if receiver is None or _elsewhere(reading, verb):
            continue
        for token in event.roles.get("subj", []):
            for giver in refs_at(reading, token):
                if giver.node.type in ("Country", "Organization") and giver.kind in ("name", "nationality", "seat"):
                    made = draft(reading, giver, "aids", receiver, verb, "gift to those told", 0.6, status=status(verb))
                    if made is not None:
                        yield made


def _none(noun: Token) -> bool:
    """Whether nothing is given: "no cheque"."""
    return any(c.lower_ == "no" for c in noun.lefts)


def _in_need(made: Draft) -> bool:
    """Whether a claim tells that a country, a place or a body is given something."""
    return made.object.node.type in NEEDY and not made.status.negative and made.frame is not None


def _told_before(reading: Reading, verb: Token, aided: list[tuple[int, Ref]]) -> Ref | None:
    """Return who was last told to be aided before a verb, in a sentence shortly before its own."""
    here = reading.number(verb.i)
    last = [ref for i, ref in aided if i < verb.i and here - reading.number(i) <= SENTENCES]
    return last[-1] if last else None


def _elsewhere(reading: Reading, verb: Token) -> bool:
    """Whether a place or a country stands behind the verb in its clause, to which the gift may go instead."""
    end = verb.right_edge.i + 1
    return any(
        (r := reading.at.get(t.i)) is not None and r.node.type in ("Country", "Location", "Group")
        for t in reading.doc[verb.i : end]
    )
