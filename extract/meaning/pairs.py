"""Who "the two sides", "both countries" and "those governments" are: those last spoken of together."""

from collections.abc import Iterator

from extract.clauses.clauses import clause_head
from extract.lexicon import load_table, words
from extract.meaning.salience import is_subject
from extract.parsing.parse import Token
from extract.reading import Node, Reading, Ref

JOINED_WINDOW = 3  # sentences looked back for two who are joined by "and"
FEW = 4  # persons whom "the men" can mean by their names
PAIR_SENTENCES = 4  # sentences looked back for "the two"
PAIRED = frozenset(["Person", "Country", "Organization"])
PAIR_WINDOW = 12  # sentences looked back for the two parties of something mutual


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


def the_two(reading: Reading, token: Token) -> list[Ref]:
    """Return who "the two" alone are: of the sentences before, the two last joined by "and", or who met whom.

    Of one sentence the last pair counts; who acts in the clause of "the two" is neither of them.
    """
    doers, here = _doers_beside(token), reading.number(token.i)
    for number in range(here, max(-1, here - PAIR_SENTENCES), -1):
        spoken = [r for r in reading.by_sentence.get(number, []) if r.end <= token.i and r.head not in doers]
        spoken = [r for r in spoken if r.kind in ("name", "pronoun") and r.node.type in PAIRED]
        pairs = [*_joined_pairs(reading, spoken), *_met_pairs(reading, spoken)]
        pairs = [
            p for p in pairs if not any(reading.at[i].node in {r.node for r in p} for i in doers if i in reading.at)
        ]
        if pairs:
            last = max(pairs, key=lambda p: max(r.end for r in p))
            return [reading.note(Ref(token.i, token.i + 1, "description", r.node, r.form, token.i)) for r in last]
        told = (reading.doc[r.head] for r in spoken if number == here)
        if any(is_subject(h) and clause_head(h).i < token.i and not _reports(h) for h in told):
            return []  # of whom the sentence itself tells, only one has a name
    return []


def _joined_pairs(reading: Reading, spoken: list[Ref]) -> list[list[Ref]]:
    """Return the pairs of actors of one type that a sentence joins, no third with them."""
    groups: dict[int, dict[int, Ref]] = {}
    for ref in spoken:
        groups.setdefault(first_conjunct(reading.doc[ref.head]).i, {}).setdefault(id(ref.node), ref)
    pairs = [list(g.values()) for g in groups.values() if len(g) == 2]
    return [p for p in pairs if p[0].node.type == p[1].node.type]


def _met_pairs(reading: Reading, spoken: list[Ref]) -> list[list[Ref]]:
    """Return the pairs of a subject and whom it meets, fights or does something with."""
    by_head = {r.head: r for r in spoken}
    out = []
    for ref in spoken:
        head = reading.doc[ref.head]
        verb = head.head
        if not is_subject(head) or verb.pos_ != "VERB":
            continue
        others = [c for c in verb.children if c.dep_ == "dobj"]
        for prep in (c for c in (*verb.children, *(d for o in others for d in o.children)) if c.lower_ == "with"):
            others += [c for c in prep.children if c.dep_ == "pobj"]
        found = [by_head[o.i] for o in others if o.i in by_head]
        one = len(found) == 1 and found[0].node is not ref.node
        if one and (found[0].node.type == ref.node.type or found[0].node.record is None):
            out.append([ref, found[0]])
    return out


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
    if not lemma:  # "the two", "both", alone
        beside = _two_joined(reading, token, acting)
        if beside:
            return beside
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


def people_joined(reading: Reading, token: Token, lemma: str) -> list[Ref]:
    """Return the persons whom "the men" and "the suspects" mean: those last joined, where no group is called so."""
    bare = [c.lower_ for c in token.lefts] in (["the"], ["these"])
    if not bare or any(c.dep_ in ("prep", "relcl", "acl", "appos") for c in token.rights):
        return []
    return [] if any(noun == lemma for noun, _ in reading.groups) else _two_joined(reading, token, [], most=FEW)


def _two_joined(reading: Reading, token: Token, acting: list[Node], *, most: int = 2) -> list[Ref]:
    """Return the two (or up to `most`) persons last joined by "and" or who met, where no other actors were since."""
    here = reading.number(token.i)
    for number in range(here, max(-1, here - JOINED_WINDOW - 1), -1):
        rows: dict[int, list[Ref]] = {}
        for ref in sorted(reading.by_sentence.get(number, []), key=lambda r: r.start):
            if ref.end <= token.i and ref.kind in ("name", "seat"):
                head = reading.doc[ref.head]
                root = first_conjunct(head.head if head.dep_ == "appos" else head).i
                rows.setdefault(root, []).append(ref)
        found = [list({id(r.node): r for r in row}.values()) for row in rows.values()]
        found += [list(ends) for ends in _subject_and_object(reading, rows)]
        twos = [row for row in found if 2 <= len(row) <= most and not any(r.node in acting for r in row)]
        if twos:
            people = [row for row in twos if all(r.node.type == "Person" for r in row)]
            if len({frozenset(id(r.node) for r in row) for row in people}) != 1:
                return []
            pair = [Ref(token.i, token.i + 1, "description", r.node, r.form, token.i) for r in people[-1]]
            return [reading.note(r) for r in pair]
    return []


def _subject_and_object(reading: Reading, rows: dict[int, list[Ref]]) -> Iterator[tuple[Ref, Ref]]:
    """Yield the two ends of a clause that tells what one does to or with the other: "X met Y", "X spoke with Y"."""
    doers = {}
    for i, row in rows.items():
        if reading.doc[i].dep_ == "nsubj" and len(row) == 1:
            doers[reading.doc[i].head.i] = row[0]
    for i, row in rows.items():
        other = reading.doc[i]
        verb = other.head.head if other.dep_ == "pobj" and other.head.lower_ in ("with", "to") else other.head
        doer = doers.get(verb.i) if other.dep_ in ("dobj", "pobj") and len(row) == 1 else None
        if doer is not None and doer.node is not row[0].node:
            yield doer, row[0]


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
