"""A small extractor of one's own: company takeovers by one regular expression, without a language model.

An extractor is any object with a method `extract`: documents in, one `Extraction` a document out, in their order.
It needs no base class. Its factory, `load`, is registered in `pyproject.toml` and gets the options of
`triplewire build` (`model`, `ontology`, `frames`, `knowledge`), of which this one uses none.
"""

import re
from collections.abc import Iterable, Iterator

from graph.ids import content_id
from graph.model import Actor, Claim, Document, Extraction, Mention

NAME = r"[A-Z][\w&.-]*(?: (?:[A-Z][\w&.-]*|of|and|&))*"
DEAL = re.compile(
    rf"(?P<buyer>{NAME}) (?P<plans>will |plans to |agreed to |is to )?"
    rf"(?:acquires?|acquired|buys?|bought|took over|takes over|take over) (?P<bought>{NAME})"
)
SENTENCE = re.compile(r"\S[^\n]*?(?:[.!?](?=\s|$)|(?=\n|$))")


class Acquisitions:
    """Finds "Buyer acquires Bought" in every sentence."""

    def extract(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        """Yield the takeovers of each document; offsets count characters of its text."""
        for document in documents:
            yield _read(document)


def load(**_options: object) -> Acquisitions:
    """Return the extractor; what `triplewire.extractors` names."""
    return Acquisitions()


def _read(document: Document) -> Extraction:
    mentions: dict[str, Mention] = {}
    claims = []
    for sentence in SENTENCE.finditer(document.text):
        for deal in DEAL.finditer(document.text, *sentence.span()):
            buyer, bought = (_mention(document, deal, role) for role in ("buyer", "bought"))
            mentions |= {buyer.id: buyer, bought.id: bought}
            claims.append(
                Claim(
                    id=content_id("c", document.id, buyer.id, bought.id),
                    subject=buyer.id,
                    predicate="acquires",
                    object=bought.id,
                    modality="planned" if deal["plans"] else "actual",
                    start=sentence.start(),
                    end=sentence.end(),
                    rule="example:acquisitions",
                    confidence=0.6,
                )
            )
    names = sorted({mention.form for mention in mentions.values()})
    actors = tuple(Actor(key=name, type="Organization", name=name, names=(name,)) for name in names)
    return Extraction(document=document.id, mentions=tuple(mentions.values()), actors=actors, claims=tuple(claims))


def _mention(document: Document, deal: re.Match[str], role: str) -> Mention:
    start = deal.start(role)
    name = deal[role].rstrip(".")
    key = content_id("m", document.id, str(start), name)
    return Mention(id=key, start=start, end=start + len(name), text=name, kind="name", actor=name, form=name)
