"""What an evaluation has to say of single edges, nodes and qualifiers."""

from typing import Literal

from graph.model import Frozen

Kind = Literal["wrong", "denied", "hedged", "missed", "qualifier", "split", "extra node", "no node", "merged"]


class Finding(Frozen):
    """One thing that is not as the gold has it.

    Attributes:
        article: key of the gold file.
        kind: "wrong": an edge that the gold does not have; "denied", "hedged": one shown as a fact that the text
            denies, or only plans, asks for or doubts; "missed": a required row that was not found; "qualifier": one of
            a right edge that is not the gold's; "split", "extra node", "no node", "merged": of nodes.
        subject, predicate, object: names of nodes (keys of the gold for what was missed).
        field, wanted, given: of a qualifier.
        relation: id of the relation, for edges.
        text: the sentence.
    """

    article: str
    kind: Kind
    subject: str
    predicate: str = ""
    object: str = ""
    polarity: str = "positive"
    modality: str = "actual"
    field: str = ""
    wanted: str = ""
    given: tuple[str, ...] = ()
    relation: str = ""
    text: str = ""
