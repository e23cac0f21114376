"""Sentences that the model read as mere phrases, parsed once more with an auxiliary before their verb.

A past tense looks like a participle, so the small model reads "Slovakia, whose envoys were recalled, acted first" as what
sort of Slovakia it is, and finds no main verb. With an auxiliary, "has acted", there is no choice; it is taken out again.
"""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc

from extract.clauses.clauses import NOUNS, SUBJECTS, VERBAL
from extract.lexicon import words
from extract.parsing.parse import Doc, Span, Token

AUXILIARY = "has"
SHORTEST = 5  # tokens
TRIES = 4
PARTICIPLES = ("VBD", "VBN")
ENDS = (".", "!", '"')
NEVER_BEFORE = frozenset(["det", "poss", "aux", "auxpass", "prep", "case", "amod", "neg"])


def reparse(nlp: Language, doc: Doc) -> list[Span]:
    """Parse again the sentences without a main verb, and return those for which that found one."""
    return [sentence for sentence in doc.sents if _is_phrase(sentence) and _parsed_again(nlp, sentence)]


def _is_phrase(sentence: Span) -> bool:
    """Whether a sentence of prose, which ends with a full stop, was read without a main verb."""
    shown = [t for t in sentence if not t.is_space]
    return len(shown) >= SHORTEST and shown[-1].text in ENDS and sentence.root.pos_ not in VERBAL


def _candidates(sentence: Span) -> Iterator[Token]:
    """Yield the words that can be the past tense that was read as a participle."""
    for verb in sentence:
        ending = verb.lower_.endswith("ed") and verb.text.islower()
        if (verb.tag_ not in PARTICIPLES and not ending) or verb.i == sentence.start:
            continue
        if any(c.dep_ in ("aux", "auxpass", "agent") for c in verb.children) or verb.lower_ in words("lexicon", "captioned"):
            continue
        before = verb.nbor(-1)
        if before.dep_ not in NEVER_BEFORE or before.pos_ in NOUNS:
            yield verb


def _parsed_again(nlp: Language, sentence: Span) -> bool:
    """Give a sentence the parse that it has with an auxiliary before one of its words, if that is its main verb there."""
    tokens = list(sentence)
    for verb, _ in zip(_candidates(sentence), range(TRIES), strict=False):
        at = verb.i - sentence.start
        forms = [t.text for t in tokens]
        spaces = [bool(t.whitespace_) for t in tokens]
        forms.insert(at, AUXILIARY)
        spaces.insert(at, True)
        parsed = nlp(SpacyDoc(nlp.vocab, words=forms, spaces=spaces))
        found, added = parsed[at + 1], parsed[at]
        if added.head.i != found.i or added.dep_ != "aux" or len(list(parsed.sents)) > 1:
            continue
        if found.dep_ != "ROOT" or not any(c.dep_ in SUBJECTS for c in found.lefts):
            continue
        places = [i for i in range(len(forms)) if i != at]
        old = {i: token for i, token in zip(places, tokens, strict=True)}
        for token in tokens:
            token.head = token
            token.children = token.lefts = token.rights = []
        for i, token in old.items():
            new = parsed[i]
            token.lemma_, token.pos_, token.tag_ = new.lemma_, new.pos_, new.tag_
            token.attach(old[new.head.i] if new.head.i != at else verb, new.dep_)
        verb.tag_ = "VBD"
        return True
    return False
