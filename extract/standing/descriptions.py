"""What is said of a person beside a name or by "is": offices, citizenship, membership, kin, origin."""

from collections.abc import Iterator
from functools import cache

from extract.clauses.clauses import VERBAL, coordinated, prepositions
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft, draft
from extract.lexicon import load_table, words
from extract.meaning.phrases import modifiers, refs_at
from extract.naming.title_words import is_of_state, title_at, title_words
from extract.parsing.parse import Token
from extract.qualifiers.status import Status, status
from extract.reading import Reading, Ref, phrase_bounds
from extract.standing.appointments import appointed
from extract.standing.kinship import kin_of
from extract.standing.listed_offices import another_subject, listed_behind_names, titles_in_row
from extract.standing.nationals import nationals_of
from extract.standing.offices import home_country, known_body, says_who
from extract.standing.serving import served_through
from extract.standing.several_titles import owned_by_several
from extract.standing.titles import bodies_of, body_before, body_behind, ended, office


def appositions(reading: Reading) -> Iterator[Draft]:
    """Yield offices, citizenships, memberships and kin told beside a name: "X, a former commander of Y"."""
    listed = listed_behind_names(reading)
    for token in reading.tokens:
        if token.pos_ not in ("NOUN", "PROPN") or (
            reading.at.get(token.i) is not None and reading.at[token.i].node.type == "Person"
        ):
            continue
        if owned_by_several(token) and len(bodies_of(reading, token, token.i)) > 1:
            continue  # "their leaders, A and B", of X and Y
        if token.i in listed:
            for person in [r for i in listed[token.i] if (r := reading.at.get(i)) is not None]:
                yield from described(reading, person, token, "apposition", Status())
            continue
        following = reading.at.get(token.i + 1)
        if (
            following is None
            and token.i + 2 < len(reading.doc)
            and reading.doc[token.i + 1].lower_ in ("in", "to", "of", "for")
        ):
            place = reading.at.get(token.i + 2)  # "UNICEF representative in Vietnam Ann Lee"
            following = reading.at.get(place.end) if place is not None and place.node.type != "Person" else None
        if following is not None and following.node.type == "Person":
            continue  # the title of the name behind it: "Joe Biden, British Prime Minister Boris Johnson"
        for person in _people_beside(reading, token) if not another_subject(reading, token) else ():
            if token.tag_ == "NNS" and token.dep_ != "pobj" and _alone(reading.doc[person.head]):
                continue  # "attended by Ann Lee, members of X": others
            for one in _in_a_row(reading, person, token) if token.tag_ == "NNS" else [person]:
                yield from described(reading, one, token, "apposition", Status())


def _in_a_row(reading: Reading, person: Ref, noun: Token) -> list[Ref]:
    """Return those whom a plural behind them tells of: "A and B, founders of X"."""
    first = reading.doc[person.head]
    while first.dep_ == "conj" and first.head.pos_ == "PROPN":
        first = first.head
    found = [reading.at.get(t.i) for t in coordinated(first) if t.i < noun.i]
    row = [r for r in found if r is not None and r.node.type == "Person" and r.kind == "name"]
    return row if person in row else [person]


def _alone(name: Token) -> bool:
    """Whether a person is named without another one joined to him."""
    others = [c for c in name.children if c.dep_ == "conj" and c.pos_ == "PROPN"]
    return name.dep_ != "conj" and not others


def _people_beside(reading: Reading, token: Token) -> list[Ref]:
    """Return the persons that a noun is in apposition to, either way round, or that it is said to be."""
    out: list[Ref] = []
    one = token.head.head if token.tag_ == "NNS" and token.dep_ == "pobj" and token.head.lower_ == "of" else token
    if one is not token and one.lower_ == "one" and one.dep_ == "appos":  # "X, one of the sons of Y"
        ref = reading.at.get(one.head.i)
        return [ref] if ref is not None and ref.node.type == "Person" and ref.end <= one.i else []
    if token.dep_ in ("appos", "conj") and token.head.pos_ in ("PROPN", "NOUN"):
        head = token.head
        if token.dep_ == "conj" and head.dep_ == "appos" and token.i - head.i < 8:
            head = head.head
        ref = reading.at.get(head.i)
        if (
            ref is not None
            and ref.node.type == "Person"
            and ref.end <= token.i
            and (token.dep_ == "appos" or token.head.dep_ == "appos")
        ):
            out.append(ref)
    for child in token.children:
        if child.dep_ == "appos":
            ref = reading.at.get(child.i)
            if ref is not None and ref.node.type == "Person":
                out.append(ref)
    if not out and _second_title(token):
        beside = [c for c in token.head.children if c.dep_ == "appos" and c.i > token.i]
        out += [r for c in beside if (r := reading.at.get(c.i)) is not None and r.node.type == "Person"]
    inner = token.dep_ in ("compound", "nmod") and token.head.i > token.i  # "Deputy" of "Deputy Foreign Minister"
    other = inner or token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "conj")
    if not out and not other:  # a comma that the parser read otherwise: "John Burrows, the chairman of ..."
        start, _ = phrase_bounds(token)
        before = start - 1
        if before > reading.sentence_start(token.i) and reading.doc[before].text == ",":
            if before >= 3 and reading.doc[before - 1].like_num and reading.doc[before - 2].text == ",":
                before -= 2  # "Sarah Wu, 34, a nurse"
            ref = reading.at.get(before - 1)
            if ref is not None and ref.end == before and ref.node.type == "Person":
                out.append(ref)
    return out


def _second_title(token: Token) -> bool:
    """Whether "and" joins a title to the one of the same person before it: "its founder | and chief executive"."""
    joined = token.dep_ == "conj" and title_at(token) is not None and title_at(token.head) is not None
    return joined and not any(c.dep_ in ("det", "poss") for c in token.lefts)


def described(reading: Reading, person: Ref, token: Token, rule: str, state: Status) -> Iterator[Draft]:
    """Yield what a noun phrase says of a person: an office in a body, a nationality, kinship, membership."""
    found = title_at(token)
    start, _ = phrase_bounds(token)
    former = any(t.lower_ in words("phrases", "former_words") for t in reading.doc[start : token.i])
    earlier = reading.doc[max(token.sent.start, start - 2) : token.i]
    former = former or ended(token) or any(t.lower_ in words("standing", "earlier") for t in earlier)
    lemma = token.lemma_.lower()
    family = load_table("lexicon")["family_nouns"]
    if lemma in family:
        yield from kin_of(reading, person, token, str(family[lemma]))
        return
    if found is not None and any(c.lower_ == "best" for c in token.lefts):
        return  # an award
    if (
        token.lower_ == "minister"
        and token.i
        and token.nbor(-1).text == "first"
        and reading.at.get(token.i + 1) is None
    ):
        return  # "the state's first minister from a village"
    side = _in_a_national_team(reading, token) if lemma == "member" else None
    if side is not None:
        made = draft(reading, person, "member_of", side, token, rule, 0.75, status=state, former=former)
        if made is not None:
            yield made
        return
    if found is not None:
        predicate, first = found
        title, first = title_words(reading, token, first)
        bodies = bodies_of(reading, token, first)
        if not bodies and _second_title(token):
            bodies = bodies_of(reading, token.head, token.head.i)
        bodies = bodies or _body_of_further(reading, token) or served_through(reading, token)
        owned = any(c.tag_ == "PRP$" for c in token.lefts)  # "his finance chief" has no state
        if not bodies and is_of_state(title) and not owned and not _of_a_name(reading, token):
            home = home_country(reading, person, set(), title)
            bodies = [home] if home is not None else []
        if not bodies:
            held, former = known_body(reading, person.node, title, former)
            bodies = [held] if held is not None else []
        former = former or body_before(reading, first, max(token.sent.start, start - 2))[1]
        for body in bodies:
            made = office(reading, person, body, predicate, title, token, rule, former)
            if made is not None:
                made.status = state if made.status == Status() else made.status
                yield made
        if bodies:
            yield from _national_in_office(reading, person, token, bodies, rule, state)
            return
        person.node.roles.append(title.lower())
    plain = token.pos_ == "NOUN" and reading.at.get(token.i) is None and lemma not in words("standing", "no_offices")
    if found is None and plain and lemma not in words("names", "head_words:Organization", "standing", "place_nouns"):
        bodies = [
            x for x in (body_behind(reading, token), body_before(reading, token.i, start - 1)[0]) if x is not None
        ]
        for body in [x for x in bodies if x.node.type == "Organization"][:1]:
            predicate = str(load_table("standing")["roles"].get(lemma, "holds_position_in"))
            if lemma in words("standing", "learners"):
                former = former or lemma in words("standing", "former_learners")
                made = draft(reading, person, "affiliated_with", body, token, rule, 0.75, former=former)
            else:
                made = office(reading, person, body, predicate, lemma, token, rule, former)
            if made is not None:
                made.weight = 0.75
                yield made
    if says_who(token) or lemma in words("standing", "nationals") or found is not None:
        nation = [m for m in modifiers(reading, token) if m.kind == "nationality" and m.node.type == "Country"]
        nation.sort(key=lambda r: r.start)
        ends = [r.end for r in nation[:-1]]
        if all(reading.doc[i].text == "-" and r.start == i + 1 for i, r in zip(ends, nation[1:], strict=True)):
            for land in nation:  # "the French-Colombian politician"
                made = draft(reading, person, "citizen_of", land, token, rule, status=state)
                if made is not None:
                    yield made
    if lemma == "member" or (found is None and lemma in words("standing", "members_beside")):
        for role in ("of", "in", "with"):
            for inner in prepositions(token).get(role, []):
                for ref in refs_at(reading, inner):
                    if ref.node.type in ("Organization", "Group") and (ref.kind == "name" or lemma == "member"):
                        made = draft(reading, person, "member_of", ref, token, rule, status=state, former=former)
                        if made is not None:
                            yield made
    named = reading.at.get(token.i)
    if named is not None and named.node.type == "Group" and named.node is not person.node:
        country = nationals_of(reading, named)
        if country is not None and token.tag_ in ("NNS", "NNPS"):
            return  # "two Australians and the pilot, X"
        tie = "member_of" if country is None else "citizen_of"  # "X, a Dane"
        made = draft(reading, person, tie, country or named, token, rule, 0.75, status=state)
        if made is not None:
            yield made


def _national_in_office(
    reading: Reading, person: Ref, title: Token, bodies: list[Ref], rule: str, state: Status
) -> Iterator[Draft]:
    """Yield whose national the officer of a body is that is not of his country: "the Dutch head of UBS"."""
    if any(b.node.type != "Organization" or b.start < title.i for b in bodies):
        return
    nation = [m for m in modifiers(reading, title) if m.kind == "nationality" and m.node.type == "Country"]
    if len(nation) != 1 or nation[0].start > title.i:
        return
    if all(b.node.country != nation[0].node.country for b in bodies):
        made = draft(reading, person, "citizen_of", nation[0], title, rule, 0.75, status=state)
        if made is not None:
            yield made


def _body_of_further(reading: Reading, title: Token) -> list[Ref]:
    """Return the body behind what "and" joins to a title: "president and largest shareholder | of Acme"."""
    for other in (c for c in title.children if c.dep_ == "conj" and c.i > title.i and c.pos_ == "NOUN"):
        between = reading.doc[title.i + 1 : other.i]
        plain = all(t.lower_ == "and" or t.pos_ in ("ADJ", "NOUN") or t.tag_ == "VBG" for t in between)
        if plain and title_at(other) is None:
            body = body_behind(reading, other)
            return [body] if body is not None and body.node.type == "Organization" else []
    return []


def _in_a_national_team(reading: Reading, member: Token) -> Ref | None:
    """Return the nation of whose team somebody is a member: "a member of the Swedish rugby team"."""
    for team in prepositions(member).get("of", []):
        if team.lemma_.lower() in words("standing", "own_teams") and reading.at.get(team.i) is None:
            return next((r for r in refs_at(reading, team) if r.node.type == "Country"), None)
    return None


def _of_a_name(reading: Reading, token: Token) -> bool:
    """Whether "of" joins a name to a title, whatever it names: "President of the Methodist Conference"."""
    doc, i = reading.doc, token.i + 1
    if i + 1 >= len(doc) or doc[i].lower_ not in ("of", "at"):
        return False
    i += 1 + (doc[i + 1].lower_ == "the")
    following = reading.at.get(i) if i < len(doc) else None
    return following is not None and following.node.type in ("Event", "Agreement", "Organization", "Location")


def copular(reading: Reading) -> Iterator[Draft]:
    """Yield offices and memberships said with "is", "was", "became", "serves as"."""
    for verb in reading.doc.of_lemma(_telling()):
        if verb.pos_ not in VERBAL:
            continue
        nouns = [c for c in verb.children if c.dep_ in ("attr", "oprd")]
        nouns = [t for noun in nouns for t in _in_row(reading, noun)]
        passive = any(c.dep_ == "nsubjpass" for c in verb.children)
        giving = verb.lemma_ in words("standing", "appointing", "standing", "making")
        if giving and not passive and any(c.dep_ == "dobj" for c in verb.children):
            nouns = []  # "the pope named him bishop": not the pope's office
        if verb.lemma_ in words("standing", "serving") or (passive and verb.lemma_ in words("standing", "appointing")):
            nouns = nouns + prepositions(verb).get("as", [])
        for noun in nouns:
            state = status(noun) if noun.pos_ == "NOUN" and verb.lemma_ == "be" else status(verb)
            for subject in surface_subjects(verb):
                for ref in refs_at(reading, subject):
                    if ref.node.type == "Person" and (noun.pos_ in ("NOUN", "PROPN") or title_at(noun)):
                        told = list(described(reading, ref, noun, "copula", state))
                        told = told or (list(_announced(reading, verb, ref, noun, state)) if passive else [])
                        for made in told:
                            made.former = made.former or _left(verb)
                            yield made
        if verb.dep_ == "relcl" and verb.lemma_ == "be":
            yield from _where(reading, verb, nouns)
        yield from _whose(reading, verb, nouns)
        yield from _inverted(reading, verb, nouns)
        yield from appointed(reading, verb)
        yield from _succeeding(reading, verb)
        if verb.lemma_ == "be":
            yield from _with_body(reading, verb)
            for place in prepositions(verb).get("from", []):
                for subject in surface_subjects(verb):
                    for ref in refs_at(reading, subject):
                        for end in refs_at(reading, place):
                            if ref.node.type in ("Person", "Group") and end.node.type in ("Location", "Country"):
                                predicate = "citizen_of" if end.node.type == "Country" else "based_in"
                                made_from = draft(
                                    reading, ref, predicate, end, verb, "copula from", 0.75, status=status(verb)
                                )
                                if made_from is not None:
                                    yield made_from


def _announced(reading: Reading, verb: Token, person: Ref, noun: Token, state: Status) -> Iterator[Draft]:
    """Yield the office that a body says somebody was given: "Acme announced that X has been named chief executive"."""
    found = title_at(noun) if verb.lemma_ in words("standing", "appointing") else None
    head = verb.head
    if found is None or verb.dep_ != "ccomp" or head.lemma_ not in words("lexicon", "reporting_verbs"):
        return
    bodies = [r for s in surface_subjects(head) for r in refs_at(reading, s) if r.node.type == "Organization"]
    title, _ = title_words(reading, noun, found[1])
    if len(bodies) == 1 and bodies[0].kind == "name" and not is_of_state(title):
        made = office(reading, person, bodies[0], found[0], title, noun, "office announced", False)
        if made is not None:
            made.status = state
            yield made


def _with_body(reading: Reading, verb: Token) -> Iterator[Draft]:
    """Yield memberships said with "is with": "Ann Lee and Paul Miller are with the Labour Party"."""
    if any(c.dep_ in ("attr", "acomp", "neg", "aux") for c in verb.children):
        return
    bodies = [
        r
        for c in verb.children
        if c.lower_ == "with" and c.i == verb.i + 1
        for t in c.children
        for r in refs_at(reading, t)
    ]
    for body in [r for r in bodies if r.node.type == "Organization" and r.kind == "name"][:1]:
        for subject in surface_subjects(verb):
            for ref in [r for r in refs_at(reading, subject) if r.node.type == "Person"]:
                made = draft(reading, ref, "member_of", body, verb, "is with a body", 0.75, status=status(verb))
                if made is not None:
                    yield made


def _in_row(reading: Reading, noun: Token) -> Iterator[Token]:
    """Yield a noun that is said of somebody and the titles in a row with it: "chair of A and editor of C"."""
    yield noun
    row: list[Token] = []
    if title_at(noun):
        row = [t for t in titles_in_row(reading, phrase_bounds(noun)[0]) if t.i > noun.i]
        yield from (t for t in row if not _another_ones(reading, t))
    for other in coordinated(noun)[1:]:  # "chair of A and a trustee of C"
        counted = any(c.dep_ == "det" for c in other.lefts) and other.tag_ == "NN"
        if counted and other.dep_ == "conj" and other not in row and other.text.islower() and not title_at(other):
            yield other


def _another_ones(reading: Reading, title: Token) -> bool:
    """Whether a title is in apposition to somebody named in the row: "a supporter of X, | the leader of Y"."""
    i = phrase_bounds(title)[0] - 1
    if i < 2 or reading.doc[i].text != ",":
        return False
    person = reading.at.get(i - 1)
    return person is not None and person.node.type == "Person" and person.kind == "name"


def _where(reading: Reading, verb: Token, nouns: list[Token]) -> Iterator[Draft]:
    """Yield the office of "Acme, where she was finance director": it is over when "was" tells of it."""
    marked = any(c.lower_ == "where" and c.i < verb.i for c in verb.lefts)
    bodies = [r for r in refs_at(reading, verb.head) if r.node.type == "Organization"] if marked else []
    for noun in nouns:
        found = title_at(noun) if bodies else None
        if found is None or bodies_of(reading, noun, noun.i):
            continue
        title, _ = title_words(reading, noun, found[1])
        over = verb.tag_ == "VBD" or any(c.lower_ == "had" for c in verb.lefts)
        for person in (r for t in surface_subjects(verb) for r in refs_at(reading, t) if r.node.type == "Person"):
            made = office(reading, person, bodies[0], found[0], title, noun, "office where", former=over)
            if made is not None:
                made.status = status(verb)
                yield made


def _whose(reading: Reading, verb: Token, nouns: list[Token]) -> Iterator[Draft]:
    """Yield the office of "X, whose chairman is Y"."""
    for noun in (c for c in verb.children if c.dep_ == "nsubj"):
        owners = [r for c in noun.lefts if c.tag_ == "WP$" for r in refs_at(reading, c)]
        found = title_at(noun) if owners else None
        if found is None:
            continue
        title, _ = title_words(reading, noun, found[1])
        for person in (r for n in nouns for r in refs_at(reading, n) if r.node.type == "Person"):
            made = office(reading, person, owners[0], found[0], title, noun, "whose office", former=False)
            if made is not None:
                yield made


def _inverted(reading: Reading, verb: Token, nouns: list[Token]) -> Iterator[Draft]:
    """Yield the office of "The new chairman of X is Y"."""
    if verb.lemma_ != "be":
        return
    for noun in (c for c in verb.children if c.dep_ == "nsubj" and c.pos_ in ("NOUN", "PROPN") and c.i < verb.i):
        if reading.at.get(noun.i) is not None or title_at(noun) is None or any(c.tag_ == "WP$" for c in noun.lefts):
            continue
        for person in [r for n in nouns if n.i > verb.i for r in refs_at(reading, n)]:
            if person.node.type == "Person" and person.kind == "name" and person.start > verb.i:
                yield from described(reading, person, noun, "copula turned round", status(verb))


def _left(verb: Token) -> bool:
    """Whether a verb tells that an office is over: "resigned as", "was sacked as"."""
    return verb.tag_ in ("VBD", "VBN") and verb.lemma_ in words("standing", "leaving")


@cache
def _telling() -> frozenset[str]:
    tables = ("becoming", "serving", "appointing", "following", "making")
    return words(*(part for key in tables for part in ("standing", key)))


def _succeeding(reading: Reading, verb: Token) -> Iterator[Draft]:
    """Yield the office that passes on in "X succeeds Y as chief executive of Z", "X took over from Y as ..."."""
    taking = verb.lemma_ == "take" and any(c.lower_ == "over" for c in verb.rights)
    if verb.lemma_ not in words("standing", "following") and not taking:
        return
    left = prepositions(verb).get("from", []) if taking else [c for c in verb.children if c.dep_ == "dobj"]
    before = [r for t in left for r in refs_at(reading, t) if r.node.type == "Person"]
    after = [r for s in surface_subjects(verb) for r in refs_at(reading, s) if r.node.type == "Person"]
    for noun in prepositions(verb).get("as", []) if before and after else []:
        for made in described(reading, after[0], noun, "succession", status(verb)):
            yield made
            past = None
            if made.status.modality == "actual" and not made.status.negative and made.subject.node is after[0].node:
                past = draft(reading, before[0], made.predicate, made.object, noun, "succession", title=made.title)
            if past is not None:
                past.former = True
                yield past


def terms_of_office(reading: Reading) -> Iterator[Draft]:
    """Yield offices told by a noun: "the resignation of X as director of Y", "his role as president of Y"."""
    table = load_table("standing")["terms"]
    for token in reading.doc.of_lemma(table):
        told = table[token.lemma_.lower()]
        nouns = prepositions(token).get("as", []) if token.pos_ == "NOUN" else []
        if not nouns:
            continue
        left = token.dep_ == "pobj" and token.head.head.lemma_ in words("standing", "leaving")
        told = "former" if left and told == "held" and token.head.lower_ == "from" else told
        holders = [r for t in prepositions(token).get("of", []) for r in refs_at(reading, t)]
        holders += [r for c in token.lefts if c.dep_ == "poss" for r in refs_at(reading, c)]
        for person in [r for r in holders if r.node.type == "Person"][:1]:
            for noun in nouns:
                state = Status(modality="planned") if told == "planned" else Status()
                for made in described(reading, person, noun, "term of office", state):
                    made.former = made.former or told == "former"
                    yield made


def origins(reading: Reading) -> Iterator[Draft]:
    """Yield where people come from, told in apposition: "the Rohingya, a minority of Muslims from Myanmar"."""
    for ref in [r for r in reading.refs if r.kind == "name" and r.node.type in ("Group", "Person")]:
        for child in reading.doc[ref.head].children:
            if child.dep_ != "appos" or child.i < ref.end or reading.at.get(child.i) is not None:
                continue
            behind = child.left_edge.i - 1
            nearest = [r for r in reading.refs if r.kind == "name" and r.end == behind]
            ref = nearest[0] if nearest and nearest[0].node.type == ref.node.type else ref
            for prep in (t for t in child.subtree if t.lower_ == "from" and t.dep_ == "prep" and t.head.pos_ != "VERB"):
                for inner in prep.children:
                    for end in refs_at(reading, inner):
                        if end.node.type not in ("Country", "Location"):
                            continue
                        predicate = (
                            "citizen_of" if ref.node.type == "Person" and end.node.type == "Country" else "based_in"
                        )
                        made = draft(reading, ref, predicate, end, child, "apposition from", 0.75)
                        if made is not None:
                            yield made
