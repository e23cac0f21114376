"""Words as the model reads them: under another one that it knows well, and put back afterwards.

The small model has never met most acronyms of the news and takes many for verbs or adverbs ("ECOWAS imposed ..."). Its
features are a word's form, first letter, last letters and shape, so a well-known name of the same shape parses well.
The month of May it takes for the auxiliary ("In May | Kenya accused ..."); June it knows.
"""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from spacy.language import Language
from spacy.tokens import Doc

from extract.lexicon import load_table, words
from extract.parsing import parse
from extract.parsing.prepare import dictionary

Item = TypeVar("Item")
MONTH, PLAIN_MONTH = "May", "June"  # a month that is an auxiliary too, and one that is not


def masked(nlp: Language, text: str) -> tuple[Doc, dict[int, str]]:
    """Return a text as tokens that the model knows, and the words that were replaced by the index of their token."""
    doc = nlp.make_doc(text)
    capitals: Any = doc.to_array("IS_UPPER")
    hidden = {i: doc[i].text for i in capitals.nonzero()[0].tolist() if _is_acronym(nlp, doc, i)}
    masks = load_table("masks")["names"]
    as_shown = {i: masks[min(len(word), max(masks))] for i, word in hidden.items()}
    if MONTH in text:
        for i in (token.i for token in doc if token.text == MONTH and _is_month(doc, token.i)):
            hidden[i], as_shown[i] = MONTH, PLAIN_MONTH
    adjectives = load_table("masks")["adjectives"]
    if any(word in text for word in adjectives):
        for i in (token.i for token in doc if token.text in adjectives and _is_adjective(doc, token.i)):
            hidden[i], as_shown[i] = doc[i].text, adjectives[doc[i].text]
    if not hidden:
        return doc, {}
    shown: Any = doc.to_array(["ORTH", "SPACY"])
    for i, word in as_shown.items():
        shown[i, 0] = nlp.vocab.strings.add(word)
    forms, spaces = shown.T.tolist()
    return Doc(nlp.vocab, words=forms, spaces=spaces), hidden


def _is_acronym(nlp: Language, doc: Doc, i: int) -> bool:
    """Whether a word in capitals is an acronym: no plain word, no part of a shouted line, no town of a dateline."""
    plain = doc[i].lower_
    if len(plain) < 3 or not plain.isalpha() or plain in words("masks", "known"):
        return False
    if plain in dictionary(nlp) or nlp.vocab[plain].is_stop:
        return False
    beside = [doc[j].text for j in (i - 1, i + 1) if 0 <= j < len(doc)]
    if any(len(word) > 1 and word.isupper() for word in beside):
        return False
    opens = i == 0 or "\n" in doc[i - 1].text
    return not (opens and i + 1 < len(doc) and doc[i + 1].text in (",", "(", "-", "–", "—", "--", ":"))


def _is_adjective(doc: Doc, i: int) -> bool:
    """Whether "neighbouring" is said of the name behind it, not of a place before it that adjoins that one."""
    before = doc[i - 1].lower_ if i else ""
    return i + 1 < len(doc) and doc[i + 1].text.istitle() and before not in words("masks", "adjoining")


def _is_month(doc: Doc, i: int) -> bool:
    """Whether "May" is the month: behind a preposition of time or a day's number, or before a number."""
    before = doc[i - 1].lower_ if i else ""
    after = doc[i + 1].text if i + 1 < len(doc) else ""
    return before in words("masks", "before_months") or before.isdigit() or after.isdigit()


def parsed(nlp: Language, texts: Iterable[tuple[str, Item]], *, batch: int) -> Iterator[tuple[parse.Doc, Item]]:
    """Yield the analysis of each text, in their order, with what came with it; `batch` texts are read at a time."""

    def ahead() -> Iterator[tuple[Doc, tuple[dict[int, str], Item]]]:
        for text, item in texts:
            doc, hidden = masked(nlp, text)
            yield doc, (hidden, item)

    for doc, (hidden, item) in nlp.pipe(ahead(), as_tuples=True, batch_size=batch):
        yield parse.read_parse(doc, hidden), item
