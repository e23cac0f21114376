"""Whom an attack just told of killed: "X attacked a convoy; seven were killed, including Y", without a doer."""

from collections.abc import Iterator

from extract.acts.deeds import SPEAKING
from extract.clauses.clauses import agents, is_passive
from extract.drafts import Draft
from extract.lexicon import load_table, words
from extract.meaning.phrases import refs_at
from extract.parsing.parse import Span, Token
from extract.qualifiers.attribution import sources
from extract.qualifiers.status import Status, status
from extract.reading import Reading, Ref

NAMING = frozenset(["including", "among"])
CLOSED = frozenset([";", ":", "(", "-", "–", "—"])


def casualties(reading: Reading, sentence: Span, told: list[Draft]) -> Iterator[Draft]:
    """Yield whom the attack of the clause or the sentence before killed or hurt; `told`: the claims of this sentence.

    Only a verb without a doer, a cause or a place of its own takes them from the attack.
    """
    for verb in reading.tokens_of(sentence):
        predicate = load_table("lexicon")["casualties"].get(verb.lemma_) if verb.tag_ in ("VBN", "VBD") else None
        if predicate is None or not is_passive(verb) or not _alone(verb) or any(d.event == verb for d in told):
            continue
        struck = [c for c in verb.children if c.dep_ == "nsubjpass" and c.tag_ in ("NNS", "CD")]
        struck = [
            t
            for t in struck
            if t.lemma_.lower() not in words("phrases", "men_in_arms", "phrases", "armed_people_before")
        ]
        doer = _attacker(reading, verb, told) if struck else None
        if doer is None:
            continue
        said = sources(reading, verb, sentence)
        for victim in [*(r for t in struck for r in refs_at(reading, t)), *_named(reading, verb)]:
            if victim.node is not doer.node and victim.node.type in ("Person", "Group"):
                yield Draft(doer, predicate, victim, verb, sentence, "casualties of an attack", 0.66, sources=said)


def _alone(verb: Token) -> bool:
    """Whether a passive verb tells nothing of who or what caused it, and that it is done."""
    if agents(verb) or status(verb) != Status() or any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children):
        return False
    causes = [c for c in verb.children if c.dep_ in ("advcl", "agent") or (c.dep_ == "prep" and c.lower_ not in NAMING)]
    dated = [c for c in causes if c.dep_ == "prep" and any(t.ent_type_ in ("DATE", "TIME") for t in c.children)]
    return len(causes) == len(dated)


def _attacker(reading: Reading, verb: Token, told: list[Draft]) -> Ref | None:
    """Return who made the only attack told before a verb in its sentence, else in the sentence before."""
    here = [d for d in told if d.predicate == "attacks" and d.event.i < verb.i]
    if here:
        done = all(d.status == Status() and d.subject.node.type in SPEAKING for d in here)
        return here[0].subject if done and len({id(d.subject.node) for d in here}) == 1 else None
    number = reading.number(verb.i)
    last = [who for at, who, kind in reading.deeds[-1:] if kind == "attacks" and reading.number(at) == number - 1]
    first = verb.dep_ == "ROOT" and not any(t.lemma_.lower() in words("lexicon", "attack_nouns") for t in verb.sent)
    return last[0] if last and first else None


def _named(reading: Reading, verb: Token) -> list[Ref]:
    """Return the persons named as some of the dead: "including X, a Briton, and Y", "among them X"."""
    doc, end = verb.doc, verb.sent.end
    start = next((i for i in range(verb.i + 1, min(end, verb.i + 6)) if doc[i].lower_ in NAMING), None)
    out: list[Ref] = []
    for token in doc[start + 1 : end] if start is not None else ():
        if token.text in CLOSED or token.tag_ in ("WP", "WDT", "VBD", "VBZ"):
            break
        ref = reading.at.get(token.i)
        fits = ref is not None and ref.kind == "name" and ref.node.type == "Person" and token.dep_ != "poss"
        if ref is not None and fits and all(r.node is not ref.node for r in out):
            out.append(ref)
    return out
