"""From counts to figures: precision, recall and F1 per article, per predicate and over all."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from graph.errors import DataError
from graph.evaluation.edges import Verdict, judge_edges
from graph.evaluation.findings import Finding
from graph.evaluation.gold import Gold, base
from graph.evaluation.nodes import judge_nodes
from graph.evaluation.qualifiers import QUALIFIERS, judge_qualifiers
from graph.model import Frozen
from graph.ontology import Ontology
from graph.outputs import Outputs

MACRO = ("precision", "recall", "f1", "entity_recall", "entity_precision")


class PredicateFigures(Frozen):
    """How right the edges of one predicate are: counts, and what follows from them (0..1)."""

    emitted: int
    right: int
    required: int
    recalled: int
    precision: float
    recall: float
    f1: float


class Evaluation(Frozen):
    """How right a build is.

    Attributes:
        macro: the mean over the articles of each article's figure.
        total: the figures over all articles together. Counts of qualifiers are text: "right/asked (+given unasked)".
        articles: the figures of each article, by the key of its gold file.
        predicates: the figures of each predicate.
        findings: all that is wrong, missed, split or merged, article by article.
        verdicts: for each article the verdict on each relation that was judged, by relation id.
    """

    macro: dict[str, float]
    total: dict[str, Any]
    articles: dict[str, dict[str, Any]]
    predicates: dict[str, PredicateFigures]
    findings: tuple[Finding, ...]
    verdicts: dict[str, dict[str, Verdict]]

    def __str__(self) -> str:
        shown = {name: f"{self.macro[name]:.3f}" for name in ("precision", "recall", "f1")}
        macro = f"macro P {shown['precision']} R {shown['recall']} F1 {shown['f1']}"
        return f"{macro} over {len(self.articles)} articles, {self.total['emitted']} edges judged"

    def _repr_html_(self) -> str:
        from graph.display.html import framed, table

        heads = ("article", "precision", "recall", "F1", "edges", "required")
        rows = [
            (key, *(f"{one[name]:.2f}" for name in ("precision", "recall", "f1")), one["emitted"], one["required"])
            for key, one in [*self.articles.items(), ("total", self.total)]
        ]
        differs = [(one.kind, one.subject, one.predicate, one.object, one.text) for one in self.findings]
        columns = ("what differs", "subject", "predicate", "object", "sentence")
        return framed(table(heads, rows, numbers=heads[1:]), *([table(columns, differs)] if differs else []))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(str(self))


def evaluate_outputs(gold: Iterable[Gold], outputs: Outputs, ontology: Ontology) -> Evaluation:
    """Return how right a build is on annotated articles.

    Args:
        gold: the annotations; each article must be in the build.
        outputs: the build's documents, entities and relations.
        ontology: that of the build.

    Raises:
        DataError: when a document of the gold is not in the build.
    """
    texts = {document.name: document.text for document in outputs.documents}
    entities = {entity.id: entity for entity in outputs.entities}
    present = set(map(base, texts))
    tallies: dict[str, Counter[str]] = {}
    predicates: dict[str, Counter[str]] = {}
    findings: list[Finding] = []
    verdicts: dict[str, dict[str, Verdict]] = {}
    for article in gold:
        if article.name not in present:
            raise DataError(
                f"the build has no document {article.name!r}",
                where=f"{article.key}.yaml",
                cure="build its text too, or evaluate fewer gold files",
            )
        nodes = judge_nodes(article, outputs.entities, outputs.relations)
        edges = judge_edges(article, nodes, entities, outputs.relations, texts, ontology)
        qualifiers, differing = judge_qualifiers(article, edges, entities)
        tallies[article.key] = nodes.tally + edges.tally + qualifiers
        for name, counts in edges.predicates.items():
            predicates.setdefault(name, Counter()).update(counts)
        findings += [*nodes.findings, *edges.findings, *differing]
        verdicts[article.key] = edges.verdicts
    articles = {key: figures(tally) for key, tally in tallies.items()}
    return Evaluation(
        macro={name: ratio(sum(one[name] for one in articles.values()), len(articles)) for name in MACRO},
        total=figures(sum(tallies.values(), Counter())),
        articles=articles,
        predicates={name: _of_predicate(predicates[name]) for name in sorted(predicates)},
        findings=tuple(findings),
        verdicts=verdicts,
    )


def ratio(part: float, whole: float) -> float:
    """Return part / whole, 0 where there is nothing."""
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean."""
    return ratio(2 * precision * recall, precision + recall)


def figures(counts: Mapping[str, int]) -> dict[str, Any]:
    """Return the figures that follow from the counts of one or more articles."""
    c = Counter(counts)
    precision, recall = ratio(c["right"], c["emitted"]), ratio(c["recalled"], c["required"])
    out: dict[str, Any] = {
        "precision": precision,
        "recall": recall,
        "f1": f1(precision, recall),
        "emitted": c["emitted"],
        "required": c["required"],
        "entity_recall": ratio(c["entity_found"], c["entity_gold"]),
        "entity_precision": ratio(c["entity_right"], c["entity_emitted"]),
        "splits": c["splits"],
        "false_merges": c["false_merges"],
        "distinct_pairs": c["distinct"],
        "hedged": c["hedged"],
        "denied": c["denied"],
    }
    for kind in ("event", "state"):
        shown = ratio(c[f"right_{kind}"], c[f"emitted_{kind}"])
        out[f"f1_{kind}"] = f1(shown, ratio(c[f"recalled_{kind}"], c[f"required_{kind}"]))
    for field in ("type", "modality", *QUALIFIERS):
        extra = c[f"{field}_extra"]
        out[field] = f"{c[f'{field}_right']}/{c[f'{field}_asked']}" + (f" (+{extra})" if extra else "")
    return out


def _of_predicate(counts: Counter[str]) -> PredicateFigures:
    precision = ratio(counts["right"], counts["emitted"])
    recall = ratio(counts["recalled"], counts["required"])
    return PredicateFigures(
        emitted=counts["emitted"],
        right=counts["right"],
        required=counts["required"],
        recalled=counts["recalled"],
        precision=precision,
        recall=recall,
        f1=f1(precision, recall),
    )
