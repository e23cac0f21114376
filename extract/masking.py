"""Acronyms as the model reads them: under a name of the same shape that it knows well, and put back afterwards.

The small model has never met most acronyms of the news and takes many for verbs or adverbs ("ECOWAS imposed ..."). Its
features are a word's form, first letter, last letters and shape, so a well-known name of the same shape parses well.
"""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from spacy.language import Language
from spacy.tokens import Doc

from extract import parse
from extract.lexicon import load_table, words
from extract.prepare import dictionary

Item = TypeVar("Item")
FEATURES: list[int | str] = ["HEAD", "DEP", "TAG", "POS", "MORPH", "LEMMA", "ENT_IOB", "ENT_TYPE"]


def masked(nlp: Language, text: str) -> tuple[Doc, dict[int, str]]:
    """Return a text as tokens that the model knows, and the words that were replaced by the index of their token."""
    doc = nlp.make_doc(text)
    masks = load_table("masks")["names"]
    texts = [token.text for token in doc]
    hidden = {i: word for i, word in enumerate(texts) if word.isupper() and _is_acronym(nlp, texts, i)}
    if not hidden:
        return doc, {}
    shown = [masks[min(len(w), max(masks))] if i in hidden else w for i, w in enumerate(texts)]
    return Doc(nlp.vocab, words=shown, spaces=[bool(t.whitespace_) for t in doc]), hidden


def unmasked(doc: Doc, hidden: dict[int, str]) -> Doc:
    """Return the analysis of a masked text over its own words."""
    if not hidden:
        return doc
    texts = [hidden.get(token.i, token.text) for token in doc]
    own = Doc(doc.vocab, words=texts, spaces=[bool(t.whitespace_) for t in doc])
    features: Any = doc.to_array(FEATURES)
    own.from_array(FEATURES, features)
    for i, word in hidden.items():
        own[i].lemma_ = word
    return own


def _is_acronym(nlp: Language, texts: list[str], i: int) -> bool:
    """Whether a word in capitals is an acronym: no plain word, no part of a shouted line, no town of a dateline."""
    plain = texts[i].lower()
    if len(plain) < 3 or not plain.isalpha() or plain in words("masks", "known"):
        return False
    if plain in dictionary(nlp) or nlp.vocab[plain].is_stop:
        return False
    beside = [texts[j] for j in (i - 1, i + 1) if 0 <= j < len(texts)]
    if any(len(word) > 1 and word.isupper() for word in beside):
        return False
    opens = i == 0 or "\n" in texts[i - 1]
    return not (opens and i + 1 < len(texts) and texts[i + 1] in (",", "(", "-", "–", "—", "--", ":"))


def parsed(nlp: Language, texts: Iterable[tuple[str, Item]], *, batch: int) -> Iterator[tuple[parse.Doc, Item]]:
    """Yield the analysis of each text, in their order, with what came with it; `batch` texts are read at a time."""

    def ahead() -> Iterator[tuple[Doc, tuple[dict[int, str], Item]]]:
        for text, item in texts:
            doc, hidden = masked(nlp, text)
            yield doc, (hidden, item)

    for doc, (hidden, item) in nlp.pipe(ahead(), as_tuples=True, batch_size=batch):
        yield parse.read_parse(unmasked(doc, hidden)), item
