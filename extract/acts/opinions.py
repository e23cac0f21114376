"""Whose view a clause gives: who says it, who is adamant that it is so, "in X's view"."""

from extract.clauses.clauses import VERBAL, is_passive, prepositions
from extract.clauses.subjects import surface_subjects
from extract.lexicon import words
from extract.meaning.phrases import refs_at
from extract.parsing.parse import Span, Token
from extract.qualifiers.attribution import reporting, sources
from extract.qualifiers.status import Status, status
from extract.reading import Node, Reading, Ref

SPEAKERS = ("Person", "Organization", "Country", "Group")


def holder_of(reading: Reading, sentence: Span, word: Token) -> Ref | None:
    """Return whose words a clause is, when he may take a side: a newspaper only reports."""
    found = sources(reading, word, sentence)
    speaker = found[-1].ref if found else None
    if found and speaker is None and word.head.lemma_.lower() in words("attitudes", "evidencing"):
        speaker = next((s.ref for s in reversed(found) if s.ref is not None), None)  # "X says a tape proves that ..."
    if found and speaker is None and word.dep_ == "ccomp" and reporting(word.head):  # "campaigners say that ..."
        groups = [r for t in surface_subjects(word.head) for r in refs_at(reading, t) if r.node.type == "Group"]
        speaker = groups[0] if len(groups) == 1 else None
    if speaker is None and word.dep_ == "ccomp" and word.head.lemma_.lower() in words("attitudes", "finding"):
        finders = [r for t in surface_subjects(word.head) for r in refs_at(reading, t)]
        speaker = finders[0] if len(finders) == 1 and not is_passive(word.head) else None
    if not found and word.dep_ == "ccomp" and word.head.dep_ in ("acomp", "ROOT", "ccomp"):
        speaker = _convinced(reading, word.head) or speaker
    if not found and speaker is None and word.dep_ == "ROOT":
        speaker = _in_the_view_of(reading, sentence)
    if speaker is None or speaker.node.type not in SPEAKERS or _reporter(speaker.node):
        return None
    return speaker


def _convinced(reading: Reading, word: Token) -> Ref | None:
    """Return who "is adamant that ..." by the adjective, or by its verb when the clause hangs on that."""
    labels = [word] if word.dep_ == "acomp" else [c for c in word.children if c.dep_ == "acomp"]
    if not labels or labels[0].lemma_.lower() not in words("attitudes", "convinced"):
        return None
    verb = labels[0].head
    found = [r for t in surface_subjects(verb) for r in refs_at(reading, t)]
    return found[0] if len(found) == 1 and status(verb) == Status() else None


def _in_the_view_of(reading: Reading, sentence: Span) -> Ref | None:
    """Return whose view the first words of a sentence say it gives: "For X, ...", "In X's view, ..."."""
    first = sentence[0] if sentence[0].text != '"' else sentence[min(1, len(sentence) - 1)]
    if first.lower_ not in ("for", "to", "in") or first.dep_ != "prep":
        return None
    inner = next((c for c in first.children if c.dep_ == "pobj"), None)
    if inner is None or first.head.pos_ not in VERBAL:
        return None
    if first.lower_ == "in":
        if inner.lemma_.lower() not in words("attitudes", "views"):
            return None
        holders = [c for c in inner.lefts if c.dep_ == "poss"] or prepositions(inner).get("of", [])
    elif any(t.tag_ == "PRP" for t in surface_subjects(first.head)):
        return None  # "For X, it was a win" tells how X fared
    else:
        holders = [inner]
    found = [r for t in holders for r in refs_at(reading, t) if r.node.type in ("Person", "Organization", "Group")]
    return found[0] if len(found) == 1 else None


def _reporter(node: Node) -> bool:
    return node.record is not None and node.record.kind in words("attitudes", "reporters")
