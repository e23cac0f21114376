"""The extractor, loaded once a session, and what it reads in a sentence, as tuples that a table can spell out."""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

import pytest

from extract.frame_extractor import FrameExtractor
from graph.ids import content_id
from graph.model import Actor, Claim, Document, Extraction, Mention
from graph.ontology import Ontology, load_ontology


def article(text: str, *, published: dt.date | None = None, title: str | None = None) -> Document:
    """Return a document as the loaders would make it: the title is also the first line of the text."""
    body = f"{title}\n\n{text}" if title else text
    return Document(
        name="a.txt",
        id=content_id("d", "a.txt", body),
        sha256=hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest(),
        text=body,
        title=title,
        published=published,
    )


@dataclass(frozen=True)
class Reading:
    """A document and what was extracted from it; `claims()` is what most tests look at."""

    document: Document
    extraction: Extraction
    ontology: Ontology

    def mention(self, identity: str) -> Mention:
        """Return the mention with that id; the extraction must hold exactly one."""
        [found] = [m for m in self.extraction.mentions if m.id == identity]
        return found

    def actor(self, identity: str) -> Actor:
        """Return the actor that the mention with that id stands for."""
        key = self.mention(identity).actor
        [found] = [a for a in self.extraction.actors if a.key == key]
        return found

    def name(self, identity: str) -> str:
        """Return the name of the actor that the mention with that id stands for."""
        return self.actor(identity).name

    def triple(self, claim: Claim) -> tuple[str, ...]:
        """Return (subject, predicate, object, *suffixes): "not", the modality when not actual, "former"."""
        ends = [self.name(claim.subject), self.name(claim.object)]
        if self.ontology.symmetric(claim.predicate):
            ends.sort(key=str.lower)
        suffixes = ["not"] if claim.polarity == "negative" else []
        suffixes += [claim.modality] if claim.modality != "actual" else []
        suffixes += ["former"] if claim.former else []
        return (ends[0], claim.predicate, ends[1], *suffixes)

    def claims(self) -> set[tuple[str, ...]]:
        """Return all claims as tuples."""
        return {self.triple(c) for c in self.extraction.claims}

    def of(self, predicate: str) -> list[Claim]:
        """Return the claims of a predicate, in their order."""
        return [c for c in self.extraction.claims if c.predicate == predicate]

    def names(self, identities: Iterable[str]) -> list[str]:
        """Return the names behind mention ids: places, mediators."""
        return [self.name(i) for i in identities]

    def said_by(self, claim: Claim) -> list[str]:
        """Return who a claim is attributed to, outermost first: actors' names, or the text's own words."""
        return [self.name(a.mention) if a.mention else a.text for a in claim.attribution]


Read = Callable[..., Reading]


@pytest.fixture(scope="session")
def extractor() -> FrameExtractor:
    """The product's extractor; the language model is loaded once a session."""
    return FrameExtractor()


@pytest.fixture(scope="session")
def read(extractor: FrameExtractor) -> Read:
    """`read(text, published=None, title=None)`: what the extractor finds in an article of that text."""
    ontology = load_ontology()

    @cache
    def reading(text: str, published: dt.date | None = None, title: str | None = None) -> Reading:
        document = article(text, published=published, title=title)
        [extraction] = extractor.extract([document])
        return Reading(document, extraction, ontology)

    return reading
