"""Which body "his party" and "her company" are, when the article has told before to which body somebody belongs."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from extract.lexicon import words
from extract.meaning.body_kinds import is_called, is_named_by, is_state_body, may_be_company
from extract.meaning.told_kinds import told_kind
from extract.parsing.parse import Token
from extract.reading import Node, Reading, Ref

if TYPE_CHECKING:
    from extract.drafts import Draft

BELONGING = frozenset(["leads", "holds_position_in", "member_of", "founded", "owns"])
COMPANIES = ("company", "firm")


def remember_bodies(reading: Reading, drafts: "Iterable[Draft]") -> None:
    """Note of which bodies persons are told to be: heads, officers, members, founders, owners; and who heads states."""
    for draft in drafts:
        person, body = draft.subject.node, draft.object.node
        if draft.predicate == "leads" and not draft.status.negative and body.type in ("Country", "Organization"):
            reading.led.setdefault(id(person), (draft.object, draft.former))
        if (
            draft.status.negative
            or draft.predicate not in BELONGING
            or person.type != "Person"
            or body.type != "Organization"
        ):
            continue
        known = reading.belongs.setdefault(id(person), [])
        if all(body is not node for node in known):
            known.append(body)


def body_of_owner(reading: Reading, token: Token, owners: list[Ref]) -> Node | None:
    """Return the only body of a person that a possessive phrase may mean: "his party", "her own company"."""
    word = token.lemma_.lower()
    if token.tag_ != "NN" or len(owners) != 1 or owners[0].node.type != "Person":
        return None
    if any(c.dep_ in ("amod", "compound", "nmod") and c.lower_ != "own" for c in token.lefts):
        return None
    found = [body for body in reading.belongs.get(id(owners[0].node), ()) if _fits(body, word)]
    return found[0] if len(found) == 1 else None


def is_of_another(reading: Reading, body: Node, owners: list[Ref]) -> bool:
    """Whether only others than the owner of a phrase are told to be of a body: "X, who heads A, met Y. Her party"."""
    others = {person for person, bodies in reading.belongs.items() if any(b is body for b in bodies)}
    return bool(others) and others.isdisjoint(id(o.node) for o in owners)


def _fits(body: Node, word: str) -> bool:
    """Whether a body may be called by a noun."""
    if is_named_by(body, word) or told_kind(body, word) or is_called(body, word):
        return True
    kind = (body.record.kind or "") if body.record is not None else ""
    if word == "party":
        return "movement" in kind or "armed group" in kind
    if word in COMPANIES:
        return may_be_company(body)
    if word in words("phrases", "general_bodies"):
        return not is_state_body(body) and kind not in words("phrases", "no_groups")
    return False
