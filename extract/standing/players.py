"""Whose players scorers and stars are, whose sides coaches lead, and which clubs a league has."""

from collections.abc import Iterator

from extract.clauses.clauses import VERBAL
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.meaning.phrases import refs_at
from extract.naming.teams import of_sport
from extract.parsing.parse import Token
from extract.reading import Node, Reading, Ref
from extract.standing.parties import coordinated_after

CLIMB = 4  # steps from a score to the verb of its clause


def players(reading: Reading) -> Iterator[Draft]:
    """Yield whose players are those who score, and who leads and who is in what in sport."""
    people = reading.people()
    if not people and not any(r.node.type == "Organization" for r in reading.refs):
        return
    scores, scoring = words("contests", "scores"), words("contests", "scoring")
    stars, clubs = words("contests", "stars"), words("contests", "clubs")
    at = {r.start: r for r in people}
    told = reading.doc.of_lemma(scores | scoring | stars | clubs | {"through"})
    for word in told:
        lemma = word.lemma_.lower()
        if lemma in scores and word.pos_ == "NOUN":
            yield from _scored_by(reading, word, people, at)
        if lemma in scoring and word.pos_ == "VERB":
            yield from _scorer(reading, word)
        if word.lower_ == "through" and word.head.pos_ in (*VERBAL, "NOUN"):
            yield from _through(reading, word, people)
        if lemma in stars and word.dep_ == "appos":
            yield from _star(reading, word)
        if lemma in clubs:
            yield from _in_league(reading, word)
    yield from _coaches(reading, people)


def sporting(reading: Reading, token: Token) -> bool:
    """Whether the sentence of a word tells of sport."""
    sentence = token.sent
    return of_sport(reading.doc, sentence.start, sentence.end)


def near_sport(token: Token) -> bool:
    """Whether the sentence of a word has a word of sport."""
    return any(t.lemma_.lower() in words("names", "sporting", "names", "matches") for t in token.sent)


def is_team(node: Node) -> bool:
    """Whether a body is a team by what is known of it or by its name."""
    if node.type != "Organization":
        return False
    kind = (node.record.kind or "").lower() if node.record is not None else ""
    ends = {form.lower().split()[-1] for form in node.names}
    fronts = {form.split()[0].lower() for form in node.names if " " in form}
    of_names = ends & words("names", "team_ends") or fronts & words("names", "team_fronts")
    return "club" in kind or "team" in kind or bool(of_names)


def _scored_by(reading: Reading, score: Token, people: list[Ref], at: dict[int, Ref]) -> Iterator[Draft]:
    """Yield the side of "goals by X and Y", which is that of the clause that they tell the win of."""
    doc = reading.doc
    if score.i + 2 >= len(doc) or doc[score.i + 1].lower_ not in ("by", "from"):
        return
    first = _person_at(reading, score.i + 2, at)
    side = _side_of_score(reading, score) if first is not None else None
    if first is None or side is None:
        return
    for one in coordinated_after(people, first, doc):
        made = draft(reading, one, "member_of", side, score, "scorer", 0.75)
        if made is not None:
            yield made


def _through(reading: Reading, word: Token, people: list[Ref]) -> Iterator[Draft]:
    """Yield the side of "X took the lead through Y": the scorer's."""
    first = next((r for r in people if r.start == word.i + 1), None)
    verb = word.head if word.head.pos_ in VERBAL else word.head.head
    if first is None or verb.pos_ not in VERBAL or not sporting(reading, word):
        return
    side = _one_side(reading, surface_subjects(verb))
    for one in coordinated_after(people, first, reading.doc) if side is not None else []:
        made = draft(reading, one, "member_of", side, word, "scorer", 0.72) if side is not None else None
        if made is not None:
            yield made


def _person_at(reading: Reading, i: int, at: dict[int, Ref]) -> Ref | None:
    """Return the person named at a token, or behind what he is called: "by the striker | Ann Lee"."""
    doc = reading.doc
    for j in range(i, min(i + 4, len(doc))):
        if j in at:
            return at[j]
        if not doc[j].text.islower() or doc[j].pos_ not in ("NOUN", "ADJ", "DET"):
            return None
    return None


def _side_of_score(reading: Reading, score: Token) -> Ref | None:
    """Return the side for which a score tells: its owner, whom it helps, or whose win it tells of."""
    owners = [c for c in score.lefts if c.dep_ == "poss"]
    if owners:
        return _one_side(reading, owners)
    if score.dep_ in ("nsubj", "nsubjpass") and score.head.pos_ in VERBAL:
        if score.head.lemma_.lower() not in words("contests", "helped_sides"):
            return None
        objects = [c for c in score.head.rights if c.dep_ in ("dative", "dobj")]
        helped = [
            c for t in (score.head, *objects) for c in t.rights if c.lower_ == "for" and c.dep_ in ("prep", "dative")
        ]
        return _one_side(reading, [*objects, *(t for c in helped for t in c.children if t.dep_ == "pobj")])
    verb = score
    for _ in range(CLIMB):
        if verb.pos_ in VERBAL or verb.head is verb:
            break
        if verb.dep_ == "prep" and verb.lower_ not in words("contests", "by_scores"):
            return None
        verb = verb.head
    if verb.pos_ not in VERBAL or verb.lemma_.lower() in words("contests", "against_us"):
        return None
    sure = score.lemma_.lower() in words("contests", "sure_scores") or sporting(reading, score)
    return _one_side(reading, surface_subjects(verb)) if sure else None


def _one_side(reading: Reading, tokens: list[Token]) -> Ref | None:
    """Return the body that tokens mean, if they mean one."""
    found = {id(r.node): r for t in tokens for r in refs_at(reading, t) if r.node.type == "Organization"}
    return next(iter(found.values())) if len(found) == 1 else None


def _scorer(reading: Reading, verb: Token) -> Iterator[Draft]:
    """Yield the side of "with X scoring", "X scored the side's goal", "X scored twice as the side won"."""
    scorers = [c for c in verb.lefts if c.dep_ == "nsubj"]
    found = [r for c in scorers for r in refs_at(reading, c) if r.node.type == "Person"]
    if len(found) != 1 or not sporting(reading, verb):
        return
    side = None
    owners = [p for c in verb.rights if c.dep_ == "dobj" for p in c.lefts if p.dep_ == "poss" and p.tag_ != "PRP$"]
    if owners:
        side = _one_side(reading, owners)
    elif verb.dep_ == "pcomp" and verb.head.lower_ == "with" and verb.head.head.pos_ in VERBAL:
        side = _one_side(reading, surface_subjects(verb.head.head)) if _winning(verb.head.head) else None
    else:
        for clause in (c for c in verb.rights if c.dep_ == "advcl" and _winning(c)):
            if any(m.lower_ in ("as", "when") for m in clause.lefts if m.dep_ in ("mark", "advmod")):
                side = _one_side(reading, surface_subjects(clause))
    made = draft(reading, found[0], "member_of", side, verb, "scorer", 0.75) if side is not None else None
    if made is not None:
        yield made


def _winning(verb: Token) -> bool:
    return verb.lemma_.lower() in words("contests", "beating") | words("contests", "winning")


def _coaches(reading: Reading, people: list[Ref]) -> Iterator[Draft]:
    """Yield whose team it is that is said to be somebody's: "Ann Lee's Norwick Rovers"."""
    doc = reading.doc
    for person in people:
        if person.end + 1 >= len(doc) or doc[person.end].tag_ != "POS":
            continue
        body = reading.at.get(person.end + 1)
        if body is None or body.kind != "name" or body.node.type != "Organization":
            continue
        if is_team(body.node) or sporting(reading, doc[body.start]):
            made = draft(reading, person, "leads", body, doc[person.head], "coach's team", 0.7)
            if made is not None:
                yield made


def _star(reading: Reading, noun: Token) -> Iterator[Draft]:
    """Yield the team whose star somebody is said to be: "X, the ace of the Milwaukee Braves"."""
    person = next((r for r in refs_at(reading, noun.head) if r.node.type == "Person"), None)
    preps = [c for c in noun.rights if c.lower_ in ("of", "for", "with", "from", "at")]
    bodies = [r for c in preps for t in c.children if t.dep_ == "pobj" for r in refs_at(reading, t)]
    team = next((r for r in bodies if is_team(r.node)), None)
    if person is None or team is None:
        return
    made = draft(reading, person, "member_of", team, noun, "star of a team", 0.78)
    if made is not None:
        yield made


def _in_league(reading: Reading, noun: Token) -> Iterator[Draft]:
    """Yield the league of "Premier League clubs A, B and C"."""
    doc = reading.doc
    if not noun.i or noun.i + 1 >= len(doc):
        return
    league = reading.at.get(noun.i - 1)
    if league is None or league.kind != "name" or doc[league.end - 1].lower_ not in words("contests", "leagues"):
        return
    club = reading.at.get(noun.i + 1)
    while club is not None and club.node.type == "Organization" and club.node is not league.node:
        made = draft(reading, club, "member_of", league, noun, "clubs of a league", 0.8)
        if made is not None:
            yield made
        i = club.end
        while i < len(doc) and doc[i].lower_ in (",", "and"):
            i += 1
        club = reading.at.get(i) if i > club.end and noun.tag_ == "NNS" else None
