"""Joint work that no verb tells: "researchers from Leeds University and the Hovden Institute found ..."."""

from collections.abc import Iterator

from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.phrases import conjuncts
from extract.reading import Reading, Ref


def joint_research(reading: Reading) -> Iterator[Draft]:
    """Yield that bodies of learning work together, whose researchers do something as one."""
    for token in reading.tokens:
        if token.lemma_.lower() not in words("standing", "research_nouns") or reading.at.get(token.i) is not None:
            continue
        for prep in [c for c in token.children if c.dep_ == "prep" and c.lower_ in ("from", "at", "of", "by", "in")]:
            bodies = [r for inner in prep.children if inner.dep_ == "pobj" for r in _bodies(reading, inner.i)]
            if not any(t.lower_ in words("standing", "learning") for r in bodies for t in reading.doc[r.start : r.end]):
                continue
            for other in bodies[1:]:
                made = draft(reading, bodies[0], "cooperates_with", other, token, "joint research", 0.7)
                if made is not None:
                    yield made


def _bodies(reading: Reading, i: int) -> list[Ref]:
    """Return the named bodies that are joined at token `i`."""
    found = [reading.at.get(t.i) for t in (reading.tokens[i], *conjuncts(reading.tokens[i]))]
    return [r for r in found if r is not None and r.kind == "name" and r.node.type == "Organization"]
