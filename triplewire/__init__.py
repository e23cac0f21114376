"""Triplewire: news articles in, a knowledge graph out.

Five lines in a notebook::

    import triplewire
    project = triplewire.build("news/", output="out")     # or triplewire.examples("articles")
    project.entities, project.relations, project.graph()
    project.query("MATCH (a)-[r:ATTACKS]->(b) RETURN a.name, b.name, r.start")
    project.show("Jolani")
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.frames import FrameRow
    from extract.open.triples import OpenTriple, Style
    from extract.vocabulary import WordCard
    from graph.evaluation import Evaluation
    from graph.server import Server
    from triplewire.own_knowledge import Known, Taken
    from triplewire.project import Project

__all__ = [
    "Project",
    "Server",
    "annotate",
    "build",
    "evaluate",
    "examples",
    "frames",
    "import_knowledge",
    "known",
    "local_server",
    "look_up",
    "open",
    "open_triples",
    "same_name",
]


def build(inputs: Sequence[str | Path] | str | Path, *, output: str | Path, **options: Any) -> Project:
    """Read articles, write the files of `docs/outputs.md` into `output` and return the project.

    Args:
        inputs: files, folders or "-" for standard input; one may be given by itself.
        output: folder of the project; made when missing, added to when it holds one.
        options: those of `triplewire.pipeline.build` (`model`, `extractor`, `ontology`, `frames`, `knowledge`,
            `prefix`, `workers`, `limit`, `since`, `on_problem`). Without `on_problem`, inputs that could not be read
            are told as warnings.

    Raises:
        InputError: when not one article could be read.
        ModelError, DataError, ProjectError, UnknownNameError: when an option or the folder is at fault.
    """
    import warnings

    from triplewire.pipeline import build as run

    options.setdefault("on_problem", lambda problem: warnings.warn(str(problem), stacklevel=2))
    given = [inputs] if isinstance(inputs, str | Path) else inputs
    run(given, Path(output), **options)
    return open(output, ontology=options.get("ontology"))


def open(folder: str | Path = ".", *, ontology: str | Path | None = None) -> Project:
    """Return the project in `folder`, built earlier.

    Args:
        folder: where `build` wrote it.
        ontology: the user's own ontology file, when it was built with one.

    Raises:
        ProjectError: when there is none.
    """
    from triplewire.project import Project

    return Project(folder, ontology=Path(ontology) if ontology is not None else None)


def evaluate(gold: str | Path, build: str | Path, *, ontology: str | Path | None = None) -> Evaluation:
    """Return how right a build is: precision, recall, F1 and qualifiers by article and predicate, and what differs.

    Args:
        gold: a gold file, or a folder of them; see docs/evaluation.md.
        build: folder of the build.
        ontology: the user's own ontology file, when it was built with one.

    Raises:
        DataError: when a gold file is at fault (file and line are named) or its document is not in the build.
        ProjectError: when there is no build in that folder.
    """
    from triplewire.evaluation import evaluate as run

    return run(gold, build, ontology=ontology)


def annotate(article: str | Path, *, output: str | Path | None = None, **options: Any) -> str:
    """Return a draft of gold annotations of one article as YAML text, for a person to correct.

    Args:
        article: a file that holds one article.
        output: where to write the text too.
        options: `model`, `extractor`, `ontology`, `frames`, `knowledge`, as for `build`.

    Raises:
        InputError: when the file cannot be read or does not hold exactly one article.
        ModelError, DataError, ProjectError, UnknownNameError: when an option or `output` is at fault.
    """
    from triplewire.evaluation import annotate as run

    return run(article, output=output, **options)


def examples(folder: str | Path = "articles") -> Path:
    """Copy the example articles that come with Triplewire into a folder, to try things out, and return the folder.

    Raises:
        ProjectError: when the folder cannot be written.
    """
    from triplewire.example_articles import examples as copy

    return copy(Path(folder))


def frames(*, frames: str | Path | None = None, ontology: str | Path | None = None) -> tuple[FrameRow, ...]:
    """Return all frames with their files and rows, those of the user's file `frames` first.

    Raises:
        DataError: when a file is missing or breaks its schema.
    """
    from triplewire.user_files import frame_rows

    return frame_rows(frames=frames, ontology=ontology)


def look_up(word: str, *, frames: str | Path | None = None, ontology: str | Path | None = None) -> WordCard:
    """Return what the product knows of a word: its frames, and the lists of its data that the word stands in.

    Raises:
        UnknownNameError: when it knows nothing of it (with what comes nearest).
        DataError: when a file of the user's is missing or breaks its schema.
    """
    from extract.vocabulary import look_up as find
    from triplewire.user_files import frame_rows

    return find(word, frame_rows(frames=frames, ontology=ontology))


def same_name(a: str, b: str, type: str = "Person") -> bool:
    """Say whether two names may mean the same actor of `type` ("Person", "Organization", ...); see `graph.names`."""
    from graph.names import same_name as compare

    return compare(a, b, type)


def open_triples(
    text: str | Iterable[str], *, style: Style = "minimal", model: str = "en_core_web_sm"
) -> Iterator[OpenTriple]:
    """Yield what a text says as triples of its own words: `t.subject`, `t.relation`, `t.object`, where, how sure.

    Args:
        text: a text, or an iterable of lines that are one sentence each.
        style: "minimal" or "full"; see `docs/open-triples.md`.
        model: name of a spaCy model, or its folder.

    Raises:
        ModelError: when the model cannot be loaded.
    """
    from extract.open.triples import open_triples as read

    return read(text, style=style, model=model)


def local_server() -> Server | None:
    """Return the Neo4j server that `triplewire neo4j start` runs on this machine, or None when it does not run."""
    from graph.server import Server
    from graph.server.local import status

    local = status()
    if local is None or local.pid is None:
        return None
    return Server(local.uri, local.user, local.password)


def known(name: str, *, project: str | Path | None = None) -> Known:
    """Return what is known of an actor, and from where; see `triplewire.own_knowledge.known_about`."""
    from triplewire.own_knowledge import known_about

    return known_about(name, Path(project) if project is not None else None)


def import_knowledge(files: Sequence[str | Path], *, project: str | Path) -> Taken:
    """Read files of knowledge into a project; see `triplewire.own_knowledge.import_knowledge`."""
    from triplewire.own_knowledge import import_knowledge as run

    return run(Path(project), files)


def __getattr__(name: str) -> Any:
    if name == "Project":
        from triplewire.project import Project

        return Project
    if name == "Server":
        from graph.server import Server

        return Server
    if name == "__version__":
        from importlib.metadata import version

        return version("triplewire")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
