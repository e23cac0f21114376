"""Sentences whose parse lacks a main verb or its subject, parsed once more in a plainer form.

The small model reads "Slovakia, whose envoys had left, acted first" as what sort of Slovakia it is, and finds no main
verb. Behind an auxiliary, "has acted", a participle is a main verb. A subject that an aside parts from its verb, "The
Council, meeting in New York, adopted ...", it finds when the aside is left out. What was put in or left out for that is
taken out or put back afterwards.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Token as SpacyToken

from extract.clauses.clauses import FINITE, NOUNS, SUBJECTS, TENSED, VERBAL
from extract.lexicon import words
from extract.parsing.parse import Doc, Span, Token

AUXILIARY = "has"
SHORTEST = 5  # tokens
TRIES = 3  # forms of a sentence
BEHIND = 5  # tokens from the main verb on that tell whether the words before it hold its subject
PARTICIPLES = ("VBD", "VBN")
ENDS = (".", "!", '"')
MARKS = (",", "-", "\u2014", "--", ")")  # what ends an aside
OPENING = {")": "("}  # what begins one that ends so; the others begin as they end
OF_A_NOUN = frozenset(["det", "poss", "aux", "auxpass", "prep", "case", "amod", "neg"])  # before a mere participle
ANY_SUBJECT = frozenset([*SUBJECTS, "csubj", "csubjpass", "expl", "attr"])
ASIDES = frozenset(["acl", "advcl", "appos", "prep", "relcl", "advmod", "punct", "cc", "conj", "amod"])


@dataclass(slots=True)
class Form:
    """A plainer form of a sentence: its main verb, the words that stay, what is left out, and where "has" is put in."""

    verb: Token
    kept: list[Token]
    aside: Sequence[Token] = ()
    auxiliary: int | None = None

    def tokens(self, nlp: Language) -> SpacyDoc:
        """Return the form as text for the model."""
        shown = [(t.text, bool(t.whitespace_)) for t in self.kept]
        if self.auxiliary is not None:
            shown.insert(self.auxiliary, (AUXILIARY, True))
        forms, spaces = zip(*shown, strict=True)
        return SpacyDoc(nlp.vocab, words=list(forms), spaces=list(spaces))


def reparse(nlp: Language, docs: Iterable[Doc]) -> list[Span]:
    """Parse the sentences of prose that lack a main verb or its subject again, and return those that have it now.

    One form of each is tried at a time, those of all texts together: the model reads many at once faster.
    """
    waiting = [islice(_forms(sentence), TRIES) for doc in docs for sentence in doc.sents]
    mended = []
    while waiting:
        tried = [(form, forms) for forms in waiting if (form := next(forms, None)) is not None]
        parses = nlp.pipe((form.tokens(nlp) for form, _ in tried), disable=["ner"])
        waiting = []
        for (form, forms), parsed in zip(tried, parses, strict=True):
            if _mended(form, list(parsed)):
                mended.append(form.verb.sent)
            else:
                waiting.append(forms)
    return mended


def _forms(sentence: Span) -> Iterator[Form]:
    """Yield plainer forms of a sentence of prose, which ends with a full stop, in which something is amiss."""
    shown = [t for t in sentence if not t.is_space]
    if len(shown) < SHORTEST or shown[-1].text not in ENDS:
        return
    root, tokens = sentence.root, list(sentence)
    if root.pos_ not in VERBAL:
        for verb in _participles(sentence):
            yield Form(verb, tokens, auxiliary=verb.i - sentence.start)
    elif _lacks_subject(root):
        group = [root, *(c for c in root.lefts if c.dep_ in ("aux", "auxpass", "neg", "advmod"))]
        at = min(t.i for t in group) - sentence.start
        mark, end = tokens[at - 1].text if at else "", root.i - sentence.start + BEHIND
        for start in range(at - 2, 0, -1) if mark in MARKS else ():
            if tokens[start].text == OPENING.get(mark, mark):
                yield Form(root, [*tokens[:start], *tokens[at:end]], tokens[start:at])
        if tokens[0].pos_ == "ADP":
            behind = [i for i in range(at - 1, 1, -1) if tokens[i - 1].text == ","]
            for start in [*behind, *(i for i in range(2, at) if tokens[i].ent_iob_ == "B")]:
                yield Form(root, tokens[start:end], tokens[:start])


def _lacks_subject(root: Token) -> bool:
    finite = root.tag_ in TENSED or any(c.dep_ in ("aux", "auxpass") and c.tag_ in FINITE for c in root.children)
    return finite and not any(c.dep_ in ANY_SUBJECT for c in root.children)


def _participles(sentence: Span) -> Iterator[Token]:
    """Yield the words that can be the past tense that was read as a participle."""
    for before, verb in pairwise(sentence):
        ending = verb.text.islower() and verb.text.endswith("ed")
        if not ending and verb.tag_ not in PARTICIPLES:
            continue
        kids = {c.dep_ for c in verb.children}
        if kids & {"aux", "auxpass", "agent"} or verb.lower_ in words("lexicon", "captioned"):
            continue
        compound = before.text == "-" and not before.whitespace_  # "U.S.-backed"
        if not compound and (before.dep_ not in OF_A_NOUN or before.pos_ in NOUNS):
            yield verb


def _mended(form: Form, parsed: list[SpacyToken]) -> bool:
    """Give a sentence the parse of one of its forms, if its verb is the main verb there and has a subject."""
    auxiliary = parsed.pop(form.auxiliary) if form.auxiliary is not None else None
    verb = parsed[form.kept.index(form.verb)]
    subjects = [c for c in verb.lefts if c.dep_ in SUBJECTS]
    if verb.dep_ != "ROOT" or not subjects or any(t.dep_ == "ROOT" for t in parsed if t != verb):
        return False
    if auxiliary is not None and (auxiliary.head != verb or auxiliary.dep_ != "aux"):
        return False
    subject = form.kept[parsed.index(subjects[-1])]
    opening = bool(form.aside) and form.aside[0].i < form.kept[0].i
    if form.aside and not opening and subject.i > form.aside[0].i:
        return False
    pairs = list(zip(parsed, form.kept, strict=True))
    same = {new.i: old for new, old in pairs}
    read_anew = [(new, old) for new, old in pairs if not form.aside or new.i <= verb.i]
    for _, token in read_anew:
        token.attach(token, "ROOT")
    for new, token in read_anew:
        token.lemma_, token.pos_, token.tag_ = new.lemma_, new.pos_, new.tag_
        token.attach(same.get(new.head.i, form.verb), new.dep_)
    for token in form.verb.sent if form.aside else ():
        if token.i > form.verb.i and token.head.i < form.verb.i:
            token.attach(form.verb, token.dep_)
    if auxiliary is not None:
        form.verb.tag_ = "VBD"
    inside = {t.i for t in form.aside}
    for token in form.aside:  # an opening hangs on the verb, another one on the subject behind which it stands
        if token.head is token or token.head.i not in inside:
            token.attach(form.verb if opening else subject, token.dep_ if token.dep_ in ASIDES else "appos")
    return True
