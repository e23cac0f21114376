"""Joint work that no verb tells: "researchers from Leeds University and the Hovden Institute found ..."."""

from collections.abc import Iterator

from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.parsing.parse import Token
from extract.reading import Reading, Ref

BETWEEN = frozenset([",", "and", "the", "of", "in", "at", "both", "'s", "\u2019s", "from", "along", "with"])


def joint_research(reading: Reading) -> Iterator[Draft]:
    """Yield that bodies of learning work together, whose researchers do something as one."""
    for token in reading.doc.of_lemma(words("standing", "research_nouns")):
        if reading.at.get(token.i) is not None:
            continue
        for prep in [c for c in token.children if c.dep_ == "prep" and c.lower_ in ("from", "at", "of", "by", "in")]:
            bodies = _bodies(reading, prep)
            if not any(t.lower_ in words("standing", "learning") for r in bodies for t in reading.doc[r.start : r.end]):
                continue
            for other in bodies[1:]:
                made = draft(reading, bodies[0], "cooperates_with", other, token, "joint research", 0.7)
                if made is not None:
                    yield made


def _bodies(reading: Reading, prep: Token) -> list[Ref]:
    """Return the named bodies in a row behind a preposition, also with their places: "from X in Italy, Y and Z"."""
    found: list[Ref] = []
    i = prep.i + 1
    while i < len(reading.doc):
        ref = reading.at.get(i)
        if ref is not None and ref.kind in ("name", "seat", "nationality"):
            if ref.node.type == "Organization" and ref.kind == "name":
                found.append(ref)
            elif ref.node.type not in ("Country", "Location"):
                break
            i = max(i + 1, ref.end)
        elif reading.doc[i].lower_ in BETWEEN:
            i += 1
        else:
            break
    return list({id(r.node): r for r in reversed(found)}.values())[::-1]
