"""Open triples: what the sentences of a text say, in their own words.

from extract.open.triples import open_triples
for triple in open_triples("Iraq, which joined OPEC in 1960, cut its output."):
    print(triple.subject, triple.relation, triple.object)
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Literal

from extract.open.clauses import clauses
from extract.open.confidence import confidence
from extract.open.draft import Draft
from extract.open.full import full_triples
from extract.open.implied import implied_triples
from extract.open.minimal import minimal_triples
from extract.open.render import Run, runs, words
from extract.open.sentences import Sentence, read_lines, read_text
from extract.parsing.model import DEFAULT_MODEL, load_model
from graph.model import Frozen

Style = Literal["minimal", "full"]


class Spans(Frozen):
    """Where the words of a triple stand: for each part start and end of its stretches, in the order they are shown.

    Offsets count characters from 0; `end` is the first character behind. A relation that no word says has no stretch.
    """

    subject: tuple[Run, ...]
    relation: tuple[Run, ...]
    object: tuple[Run, ...]

    def __str__(self) -> str:
        """Return e.g. `0-4;5-8,20-22;23-30`: stretches joined by commas, the three parts by semicolons."""
        return ";".join(",".join(f"{a}-{b}" for a, b in part) for part in (self.subject, self.relation, self.object))


class OpenTriple(Frozen):
    """One statement of one sentence: subject, relation and object in words of the text, white space as one space."""

    sentence: int
    confidence: float
    subject: str
    relation: str
    object: str
    spans: Spans
    rule: str


def open_triples(
    text: str | Iterable[str], *, style: Style = "minimal", model: str = DEFAULT_MODEL
) -> Iterator[OpenTriple]:
    """Yield the triples of a text, sentence by sentence.

    Args:
        text: a text, whose sentences are numbered from 1 and whose offsets the spans are; or an iterable of lines, each
            taken as one sentence, numbered by line from 1, with offsets of the line.
        style: "minimal": each argument in a triple of its own, phrases as short as can be, only what is said in words.
            "full": one triple a clause with all that is said, and what appositions, titles and possessors imply.
        model: name of a spaCy model, or its folder.

    Raises:
        ModelError: when the model cannot be loaded.
    """
    nlp = load_model(model)
    sentences = read_text(text, nlp) if isinstance(text, str) else read_lines(text, nlp)
    return chain.from_iterable(triples_of(sentence, style=style) for sentence in sentences)


def triples_of(sentence: Sentence, *, style: Style) -> Iterator[OpenTriple]:
    """Yield the triples of one sentence, each once, in the order of their clauses."""
    seen: set[tuple[str, str, str]] = set()
    for draft in _drafts(sentence, style):
        triple = _written(draft, sentence)
        key = (triple.subject, triple.relation, triple.object)
        if all(key) and key not in seen:
            seen.add(key)
            yield triple


def _drafts(sentence: Sentence, style: Style) -> Iterator[Draft]:
    for clause in clauses(sentence.span):
        yield from full_triples(clause) if style == "full" else minimal_triples(clause)
    if style == "full":
        yield from implied_triples(sentence.span)


def _written(draft: Draft, sentence: Sentence) -> OpenTriple:
    spans = Spans(
        subject=runs(draft.subject, sentence),
        relation=runs(draft.relation, sentence),
        object=runs(draft.object, sentence),
    )
    return OpenTriple(
        sentence=sentence.number,
        confidence=confidence(draft),
        subject=words(spans.subject, sentence.text),
        relation=draft.implied or words(spans.relation, sentence.text),
        object=words(spans.object, sentence.text),
        spans=spans,
        rule=draft.rule,
    )
