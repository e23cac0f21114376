"""Gold annotations and builds: how right a build is, and drafts of annotations from an article."""

import os
from pathlib import Path
from typing import IO, TYPE_CHECKING

import loaders
from extract.protocol import load_extractor
from graph.errors import InputError
from graph.evaluation import Evaluation, evaluate_outputs, read_gold
from graph.evaluation.draft import draft_gold
from graph.files import write_file
from graph.knowledge import load_knowledge
from graph.ontology import load_ontology
from graph.outputs import read_outputs
from graph.relations import build_relations
from graph.resolve import resolve
from triplewire.user_files import user_file

if TYPE_CHECKING:
    from graph.model import Document

DEFAULT_MODEL = "en_core_web_sm"


def evaluate(gold: str | Path, build: str | Path, *, ontology: str | Path | None = None) -> Evaluation:
    """Return how right a build is on annotated articles; see `triplewire.evaluate`."""
    words = load_ontology(user_file(ontology))
    return evaluate_outputs(read_gold(Path(gold), words), read_outputs(Path(build)), words)


def annotate(
    article: str | Path,
    *,
    output: str | Path | None = None,
    model: str = DEFAULT_MODEL,
    extractor: str = "frames",
    ontology: str | Path | None = None,
    frames: str | Path | None = None,
    knowledge: str | Path | None = None,
) -> str:
    """Return (and write to `output`) a draft of gold annotations of one article; see `triplewire.annotate`."""
    from triplewire import __version__

    document = _only(Path(article))
    mine = {"ontology": user_file(ontology), "frames": user_file(frames), "knowledge": user_file(knowledge)}
    words, known = load_ontology(mine["ontology"]), load_knowledge(mine["knowledge"])
    reader = load_extractor(extractor, model=model, **mine)
    [extraction] = reader.extract([document])
    articles = [(document, extraction)]
    resolution = resolve(articles, known)
    relations = build_relations(articles, resolution.entity_of, words)
    path = document.name
    if output is not None and "#" not in document.name:
        path = Path(os.path.relpath(article, Path(output).resolve().parent)).as_posix()
    text = draft_gold(
        document, extraction, resolution.entities, relations, resolution.entity_of, path=path, version=__version__
    )
    if output is not None:

        def write(file: IO[bytes]) -> None:
            file.write(text.encode("utf-8", "backslashreplace"))

        write_file(Path(output), write)
    return text


def _only(path: Path) -> "Document":
    problems: list[InputError] = []
    found = list(loaders.load([str(path)], on_problem=problems.append))
    if problems and not found:
        raise problems[0]
    if len(found) != 1:
        cure = "give a file that holds one"
        raise InputError(f"holds {len(found)} articles, and a gold file is about one", where=str(path), cure=cure)
    return found[0]
