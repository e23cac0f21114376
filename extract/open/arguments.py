"""The arguments of a verb: what it says of its subject."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from extract.lexicon import words
from extract.open.phrases import RELATIVE, VERBAL, Tokens
from extract.open.verbs import SUBJECTS, has_to, relation_of
from extract.parsing.parse import Token

ALIKE = [{"VB", "VBP"}, *({tag} for tag in ("VB", "VBP", "VBD", "VBZ", "VBG", "VBN"))]  # forms that share an object


@dataclass(frozen=True, slots=True)
class Argument:
    """What a verb says of its subject: an object, a complement, a prepositional phrase, an adverb, a clause.

    `marker` are the words that lead it in (prepositions, "that", "to"); `head` heads what follows them.
    """

    role: Literal["object", "indirect", "complement", "oblique", "time", "adverb", "clause", "infinitive"]
    marker: Tokens
    head: Token

    @property
    def start(self) -> int:
        """Where it stands in the sentence."""
        return min(self.head.i, *(t.i for t in self.marker)) if self.marker else self.head.i


def arguments_of(before: list[Token], chain: list[Token]) -> Iterator[Argument]:
    """Yield what the verbs of a chain say, in no order; of the verbs `before` it only what stands before them."""
    taken = set(relation_of(before, chain))
    for verb in before:
        for child in verb.children:
            if child not in taken and child.dep_ in ("prep", "npadvmod") and child.i < verb.i:
                yield from _argument(child, verb)
    for verb in chain:
        for child in verb.children:
            if child not in taken and child not in chain:
                yield from _argument(child, verb)
            if child.dep_ == "prt":  # "made up of"
                for prep in child.children:
                    if prep.dep_ == "prep":
                        yield from _oblique(prep)
        yield from _shared_objects(verb)
        if verb.dep_ == "parataxis" and not any(c.dep_ == "ccomp" for c in verb.children) and _reports(verb):
            yield Argument("clause", (), verb.head)


def _argument(child: Token, verb: Token) -> Iterator[Argument]:
    dep = child.dep_
    if child.tag_ in ("WDT", "WP", "WRB") and dep in ("dobj", "advmod", "attr"):
        if dep == "dobj" and verb.dep_ == "relcl" and child.lower_ in RELATIVE:
            yield Argument("object", (), verb.head)
        return
    if dep in ("dobj", "dative") and child.tag_ != "IN":
        yield Argument("object" if dep == "dobj" else "indirect", (), child)
    elif dep in ("attr", "acomp", "oprd"):
        yield Argument("complement", (), child)
    elif dep in ("prep", "agent", "dative"):
        yield from _oblique(child)
    elif dep == "npadvmod" and child.doc[min(child.right_edge.i + 1, len(child.doc) - 1)].text != ":":
        yield Argument("time", (), child)
    elif dep == "advmod" and verb.lemma_ == "be" and any(c.dep_ == "prep" for c in child.children):
        yield Argument("complement", (), child)  # "is home to"
    elif dep == "advmod":
        if child.tag_ != "WRB":
            yield Argument("adverb", (), child)
    elif dep == "xcomp":
        yield Argument(
            "infinitive" if has_to(child) else "complement", tuple(c for c in child.children if c.tag_ == "TO"), child
        )
    elif dep == "ccomp" and child.i > verb.i:
        yield Argument("clause", tuple(c for c in child.children if c.dep_ == "mark" and c.lower_ == "that"), child)
    elif dep == "ccomp" and _quoted_before(child, verb):
        yield Argument("clause", (), child)
    elif dep == "advcl":
        yield Argument(
            "infinitive" if has_to(child) else "clause", tuple(c for c in child.children if c.dep_ == "mark"), child
        )


def _reports(verb: Token) -> bool:
    return verb.lemma_ in words("lexicon", "reporting_verbs")


def _quoted_before(said: Token, verb: Token) -> bool:
    """Whether a clause before a verb is what the verb reports, not just another clause: ""No", he said"."""
    end = min((c.left_edge.i for c in verb.children if c.dep_ in SUBJECTS), default=verb.i)
    between = said.doc[said.i : min(end, verb.i)]
    return _reports(verb) and not any(t.text in (";", ":") for t in between)


def _oblique(prep: Token, before: Tokens = ()) -> Iterator[Argument]:
    marker = (
        *before,
        *(c for c in prep.children if c.dep_ in ("advmod", "npadvmod", "quantmod", "neg") and c.i < prep.i),
        prep,
        *(c for c in prep.children if c.dep_ in ("pcomp", "prep") and c.i == prep.i + 1 and not list(c.children)),
    )
    through = any(c.dep_ == "pobj" for c in prep.children)  # "from May to June", not "out of town"
    for child in prep.children:
        if child.dep_ == "pobj" and child.tag_ in ("WDT", "WP"):
            if prep.head.dep_ == "relcl":
                yield Argument("oblique", marker, prep.head.head)
        elif child.dep_ == "pobj":
            yield Argument("oblique", marker, child)
        elif child in marker:
            continue
        elif child.dep_ in ("prep", "pcomp") and child.tag_ in ("IN", "RB", "TO"):
            yield from _oblique(child, () if through else marker)
        elif child.dep_ == "pcomp":
            yield Argument("oblique", marker, child)


def _shared_objects(verb: Token) -> Iterator[Argument]:
    """The object of "bombed and shelled the city" is of both verbs."""
    if any(
        c.dep_ in ("dobj", "prep", "attr", "acomp", "ccomp", "xcomp", "agent", "dative", "advmod", "npadvmod")
        and c.i > verb.i
        for c in verb.children
    ):
        return
    for later in verb.children:
        if later.dep_ == "conj" and later.pos_ in VERBAL and {later.tag_, verb.tag_} in ALIKE:
            if any(c.dep_ in SUBJECTS for c in later.children):
                continue
            for child in later.children:
                if child.dep_ == "dobj":
                    yield Argument("object", (), child)
