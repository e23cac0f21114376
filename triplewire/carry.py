"""Judgements as lines of JSON, to be carried from one project to another."""

import json
from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from graph.errors import DataError
from graph.files import json_text
from graph.judgement import PROGRAM, Judgement

CURE = "see docs/aliases.md for the lines; triplewire alias export writes them"


def judgement_lines(judgements: Iterable[Judgement]) -> tuple[str, ...]:
    """Return each judgement as one line of JSON."""
    return tuple(json_text(judgement.model_dump(mode="python", exclude_defaults=True)) for judgement in judgements)


def read_judgements(source: str | Path | Iterable[str]) -> tuple[Judgement, ...]:
    """Read what `judgement_lines` wrote; empty lines are skipped.

    Args:
        source: a file, or its lines.

    Raises:
        DataError: when the file cannot be read, or a line is no person's judgement; the line is named.
    """
    named = isinstance(source, str | Path)
    where = str(source) if isinstance(source, str | Path) else "judgements"
    try:
        lines = Path(source).read_text("utf-8").splitlines() if isinstance(source, str | Path) else list(source)
    except OSError as problem:
        raise DataError(f"cannot be read: {problem.strerror}", where=where, cure="check the path") from problem
    except UnicodeDecodeError as problem:
        raise DataError(f"is not UTF-8: {problem}", where=where, cure="save it as UTF-8") from problem
    out = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            at = f"{where}:{number}" if named else f"line {number}"
            try:
                judgement = Judgement.model_validate(json.loads(line))
            except ValidationError as problem:
                first = problem.errors()[0]
                place = ".".join(map(str, first["loc"]))
                raise DataError(f"{place}: {first['msg']}" if place else first["msg"], where=at, cure=CURE) from problem
            except ValueError as problem:
                raise DataError(f"no JSON: {problem}", where=at, cure=CURE) from problem
            if judgement.author == PROGRAM:
                raise DataError("has no author, or the program's own", where=at, cure=CURE)
            out.append(judgement)
    return tuple(out)
