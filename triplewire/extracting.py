"""What one file says, without a project: its open triples, or its typed claims with names as the article gives them."""

import bisect
import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from extract.frame_extractor import FrameExtractor
from extract.open.sentences import read_text
from extract.open.triples import OpenTriple, Style, open_triples, triples_of
from extract.parsing.model import DEFAULT_MODEL, load_model
from graph.display.parts import date_text
from graph.errors import InputError
from graph.ids import content_id
from graph.model import Claim, Document, Extraction, Frozen
from loaders import records
from loaders.clean import clean
from loaders.decode import decode
from loaders.formats import LOADERS, choose_loader
from loaders.inputs import is_address
from loaders.source import Source, file_source, stdin_source

STDIN = "-"
PLAIN = (LOADERS["txt"].read, LOADERS["md"].read)
Report = Callable[[InputError], None]
LINE_END = re.compile(r"\r\n?|\n")


class TypedClaim(Frozen):
    """One claim of one article, as a row: names instead of ids, words instead of types; "" where nothing is told."""

    sentence: int
    confidence: float
    subject: str
    predicate: str
    object: str
    polarity: str
    modality: str
    former: bool
    date: str
    place: str
    title: str
    attribution: str
    rule: str


def open_triples_of(
    file: str, *, style: Style, lines: bool, on_problem: Report, model: str = DEFAULT_MODEL
) -> Iterator[OpenTriple]:
    """Yield the open triples of a file, or of standard input ("-").

    Plain text is read as it stands, with every line end as one character; of other formats the cleaned text of their
    articles, whose sentences are numbered on from one to the next.

    Args:
        file: path, or "-".
        style: see `extract.open.triples.open_triples`.
        lines: whether each line is one sentence; it is then numbered by line, whatever the format.
        on_problem: called with the error of each article of a file that cannot be read; the others go on.
        model: name of a spaCy model, or its folder.

    Raises:
        InputError: when it cannot be read.
        ModelError: when the model cannot be loaded.
    """
    source = _source(file)
    if lines:
        yield from open_triples(_text(source).split("\n"), style=style, model=model)
        return
    if not source.head().strip():
        return
    if choose_loader(source).read in PLAIN:
        yield from open_triples(_text(source), style=style, model=model)
        return
    number = 0
    for document in _documents(source, on_problem):
        for sentence in read_text(document.text, load_model(model)):
            number += 1
            yield from triples_of(replace(sentence, number=number), style=style)


def claims_of(
    file: str,
    *,
    lines: bool,
    on_problem: Report,
    model: str = DEFAULT_MODEL,
    ontology: Path | None = None,
    frames: Path | None = None,
    knowledge: Path | None = None,
) -> Iterator[TypedClaim]:
    """Yield the typed claims of a file, or of standard input ("-"), in their order.

    Names are joined inside each article only; sentences are numbered on from one article to the next.

    Args:
        file: path, or "-".
        lines: whether the text is taken as it stands and claims are numbered by line.
        on_problem: called with the error of each article of a file that cannot be read; the others go on.
        model: name of a spaCy model, or its folder.
        ontology: a file of the user's own that adds to the product's.
        frames: the same.
        knowledge: the same.

    Raises:
        InputError: when it cannot be read.
        ModelError: when the model cannot be loaded.
        DataError: when a file of the user's own breaks its schema.
    """
    source = _source(file)
    if not source.head().strip():
        return
    documents = [_as_document(source)] if lines else _documents(source, on_problem)
    extractor = FrameExtractor(model=model, ontology=ontology, frames=frames, knowledge=knowledge)
    before = 0
    for document, starts, extraction in extractor.with_sentences(documents):
        if lines:
            starts = [0, *(m.end() for m in re.finditer("\n", document.text))]
        for claim in extraction.claims:
            number = before + bisect.bisect_right(starts, claim.start)
            yield _row(claim, extraction, number)
        before += len(starts)


def _source(file: str) -> Source:
    if file == STDIN:
        return stdin_source()
    if is_address(file):
        raise InputError(
            "is a web address", where=file, cure="save the page and name the file, or build a project of it"
        )
    path = Path(file)
    if path.is_dir():
        raise InputError("is a folder", where=file, cure="name one file, or build a project of the folder")
    try:
        if not path.is_file():
            raise InputError("does not exist", where=file, cure="check the path")
        path.open("rb").close()
    except (OSError, ValueError) as problem:
        raise InputError(
            f"cannot be read: {problem}", where=file, cure="check the path and its permissions"
        ) from problem
    return file_source(path, path.name)


def _text(source: Source) -> str:
    return LINE_END.sub("\n", decode(source.read(), where=source.where))


def _documents(source: Source, on_problem: Report) -> Iterator[Document]:
    """The articles of a file; when all that can be said of it is one error, that is raised."""
    problems: list[InputError] = []
    found = False
    for name, record in records(source, problems.append):
        try:
            document = clean(record, name=name)
        except InputError as problem:
            problems.append(problem)
            continue
        found = True
        while problems:
            on_problem(problems.pop(0))
        yield document
    if len(problems) == 1 and not found:
        raise problems[0]
    for left in problems:
        on_problem(left)


def _as_document(source: Source) -> Document:
    text = _text(source)
    return Document(
        name=source.name,
        id=content_id("d", source.name, text),
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
    )


def _row(claim: Claim, extraction: Extraction, number: int) -> TypedClaim:
    actors = {actor.key: actor.name for actor in extraction.actors}
    names = {mention.id: actors[mention.actor] for mention in extraction.mentions}
    return TypedClaim(
        sentence=number,
        confidence=claim.confidence,
        subject=names[claim.subject],
        predicate=claim.predicate,
        object=names[claim.object],
        polarity=claim.polarity,
        modality=claim.modality,
        former=claim.former,
        date=date_text(claim.date) or "",
        place="; ".join(names[p] for p in claim.place),
        title=claim.title or "",
        attribution=" > ".join(names[a.mention] if a.mention else a.text for a in claim.attribution),
        rule=claim.rule,
    )
