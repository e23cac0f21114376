"""Officers of a state's army, police and government whose state only the article tells: "Army spokesman X said"."""

from collections import Counter
from collections.abc import Iterator

from extract.drafts import Draft
from extract.lexicon import words
from extract.meaning.bodies import state_body
from extract.parsing.parse import Token
from extract.reading import Reading, Ref
from extract.standing.offices import home_country, title_left
from extract.standing.titles import WINDOW, office

SURE = 0.72


def officers_of_the_state(reading: Reading) -> Iterator[Draft]:
    """Yield the office of "Military spokesman Brigadier X" and "the army chief, General X" in their state's body."""
    for person in [r for r in reading.people() if r.start > 1]:
        limit = max(reading.sentence_start(person.start), person.start - WINDOW)
        if person.node.bodies:
            continue
        titles = (title_left(reading, person.start - 1, limit), _before_comma(reading, person, limit))
        found = next(
            (f for f in titles if f is not None and f[0].lower_ in words("standing", "officers_of_arms")), None
        )
        if found is None:
            continue
        token, (predicate, first) = found
        arm, head = _arm(reading, token.i - 1, limit)
        if arm is None:
            arm, head = _arm(reading, first - 1, limit)
        if arm is None or not _bare(reading, _first(arm, limit), limit):
            continue
        told = range(_first(arm, limit), arm.i - head.count(" "))
        if any(i in reading.at for i in told) or (head == "police" and (told or predicate == "leads")):
            continue  # "the Kenyan army chief", "the county police chief"
        body = _body(reading, person, arm, head, token)
        if body is None:
            continue
        title = reading.text(_first(arm, limit), token.i + 1)
        made = office(reading, person, body, predicate, title, token, "officer of the state", False)
        if made is not None:
            made.weight = SURE
            yield made


def _before_comma(reading: Reading, person: Ref, limit: int) -> tuple[Token, tuple[str, int]] | None:
    """Return the title before a comma: "a military spokesman, | Brigadier X,"."""
    doc, i = reading.doc, person.start - 1
    while i > limit and doc[i].lower_.rstrip(".") in words("names", "honorifics"):
        i -= 1
    following = doc[person.end] if person.end < len(doc) else None
    apposed = doc[i].text == "," and following is not None and following.is_punct
    return title_left(reading, i - 1, limit) if apposed and i - 1 >= limit else None


def _arm(reading: Reading, i: int, limit: int) -> tuple[Token | None, str]:
    """Return the word for an arm of a state that ends at token `i`, and what the arm is called."""
    doc = reading.doc
    if i < limit or doc[i].i in reading.at or not doc[i].is_alpha:
        return None, ""
    word, before = doc[i].lower_, doc[i - 1].lower_ if i > limit else ""
    for name in (f"{before} {word}", word):
        if name in words("standing", "arms_of_state"):
            return doc[i], name
    return None, ""


def _first(arm: Token, limit: int) -> int:
    """Return where the words for an arm begin: "air | force", "interior | ministry"."""
    i = arm.i
    while (
        i > limit and arm.doc[i - 1].tag_ in ("NN", "NNP", "JJ") and arm.doc[i - 1].dep_ in ("compound", "amod", "nmod")
    ):
        i -= 1
    return i


def _bare(reading: Reading, start: int, limit: int) -> bool:
    """Whether nothing before a title tells whose it is."""
    before = reading.doc[start - 1] if start > limit else None
    if before is None or before.is_punct or before.lower_ in ("the", "a", "an", "and", "by", "to", "as", "with"):
        return before is None or before.tag_ != "POS"
    return before.lemma_.lower() in words("lexicon", "reporting_verbs") or before.pos_ in ("VERB", "SCONJ")


def _body(reading: Reading, person: Ref, arm: Token, head: str, title: Token) -> Ref | None:
    """Return the body of the state that the article speaks of: its army, its police, the state for its government."""
    told = reading.text(_first(arm, 0), title.i + 1)
    home = home_country(reading, person, set(), told)
    if home is None or head in words("standing", "arms_that_are_the_state"):
        return home
    if _of_the_other_side(reading, person, home):
        return None
    if head == "police" and home.node.name.lower() in words("phrases", "local_police"):
        return None
    node = state_body(reading, arm, head, [home], definite=True)
    return Ref(person.start, person.end, "description", node, node.name, person.head) if node is not None else None


def _of_the_other_side(reading: Reading, person: Ref, home: Ref) -> bool:
    """Whether an officer speaks of a state's forces in an article on two: "said Kenyan troops fled"."""
    end = reading.doc[person.head].sent.end
    told = [r for r in reading.refs if person.end <= r.start < end and r.kind == "nationality"]
    if all(r.node is not home.node for r in told):
        return False
    counts = Counter(id(r.node) for r in reading.refs if r.node.type == "Country" and r.kind != "pronoun")
    return any(2 * n >= counts[id(home.node)] for node, n in counts.items() if node != id(home.node))
