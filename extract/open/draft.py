"""A triple as tokens, before it is written out."""

from dataclasses import dataclass
from typing import Literal

from extract.open.phrases import Tokens

Rule = Literal[
    "main",
    "relative",
    "participle",
    "adverbial",
    "complement",
    "gerund",
    "existential",
    "apposition",
    "possessor",
    "title",
]


@dataclass(frozen=True, slots=True)
class Draft:
    """Subject, relation, object as tokens; `implied` is the relation where no word of the text is it ("is")."""

    subject: Tokens
    relation: Tokens
    object: Tokens
    rule: Rule
    implied: str = ""
