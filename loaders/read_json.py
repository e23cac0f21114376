"""JSON: one article a line (JSON Lines), a list of articles, or one article."""

import json
import re
from collections.abc import Mapping
from typing import Any

from graph.errors import InputError
from loaders.decode import decode
from loaders.fields import NONE_NAMED, field_names, find_field, record_of
from loaders.lines import text_lines
from loaders.record import Found, Record
from loaders.source import Source
from loaders.tables import plain_key

BEGINNING = re.compile(r'[\ufeff\s]*(?:\[\s*)?\{\s*"[^"\n]{1,100}"\s*:')
TRIED = 50  # lines of which one must be an object, for a file of JSON lines
CONTAINERS = ("articles", "documents", "items", "results", "news", "data", "records", "stories", "posts")


def read_json(source: Source) -> Found:
    """Yield the articles of a JSON file, an error in place of each that is broken.

    The file is read line by line when one of its first lines is an object by itself; else it is read as a whole: as a
    list of articles, an object that holds such a list ("articles"), or one article.

    Raises:
        InputError: when it is no text, or is neither.
    """
    if _is_lines(source):
        yield from _json_lines(source)
    else:
        yield from _json_whole(source)


def looks_like_json(head: str) -> bool:
    """Whether a text, or the beginning of one, starts as JSON with objects does."""
    return BEGINNING.match(head) is not None


def _is_lines(source: Source) -> bool:
    """Lines when one of the first is a whole object by itself."""
    if source.head().lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        return False
    seen = 0
    for _, line in text_lines(source):
        if isinstance(line, InputError):
            return True
        if not line.strip():
            continue
        seen += 1
        try:
            row = json.loads(line)
            if isinstance(row, dict):
                return _rows(row) is None
        except (ValueError, RecursionError):
            pass
        if seen == TRIED:
            return False
    return False


def _json_lines(source: Source) -> Found:
    for number, line in text_lines(source):
        where = f"{source.where}, line {number}"
        if isinstance(line, InputError):
            yield line
        elif line.strip():
            yield _parsed(line, where, source.options.fields)


def _parsed(line: str, where: str, named: Mapping[str, str]) -> Record | InputError:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as problem:
        return InputError(
            f"broken JSON: {_short(problem)}", where=where, cure="mend or delete this line; one object a line"
        )
    return record_of_json(row, where=where, named=named)


def _short(problem: Exception) -> str:
    if isinstance(problem, json.JSONDecodeError):
        return f"{problem.msg} at column {problem.colno}"
    return "too deep" if isinstance(problem, RecursionError) else str(problem)[:200]


def record_of_json(row: Any, *, where: str, named: Mapping[str, str] = NONE_NAMED) -> Record | InputError:
    """Return the article in a value that JSON gave, an error when there is none."""
    if not isinstance(row, dict):
        return InputError(
            f"is a JSON {type(row).__name__}, not an object", where=where, cure="give one object an article"
        )
    row = row if "text" in named else _unwrapped(row)
    record = record_of(row, where=where, named=named)
    if record.text.strip():
        return record
    if find_field(row, "text", named) is None:
        cure = f"call the field of the text one of: {', '.join(field_names('text')[:6])}; or say --field text=FIELD"
        return InputError(
            f"has no field with a text (fields: {', '.join(map(str, list(row)[:12]))})", where=where, cure=cure
        )
    return InputError("has an empty text", where=where, cure="fill the text, or delete the record")


def _unwrapped(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """An article inside one more object, as search engines and APIs give it ("_source", "article")."""
    found = find_field(row, "text")
    if found is not None and not isinstance(found[1], dict):
        return row
    for key in sorted(row, key=str):
        inner = row[key]
        if isinstance(inner, dict) and find_field(inner, "text") is not None:
            return {**{k: v for k, v in row.items() if k != key}, **inner}
    return row


def _json_whole(source: Source) -> Found:
    text = decode(source.read(), where=source.where)
    try:
        data = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as problem:
        line = f", line {problem.lineno}" if isinstance(problem, json.JSONDecodeError) else ""
        raise InputError(
            f"broken JSON: {_short(problem)}", where=source.where + line, cure="mend the file"
        ) from problem
    rows = _rows(data)
    if rows is None:
        yield record_of_json(data, where=source.where, named=source.options.fields)
        return
    for number, row in enumerate(rows, start=1):
        yield record_of_json(row, where=f"{source.where}, record {number}", named=source.options.fields)


def _rows(data: Any) -> list[Any] | None:
    """The list of articles in a whole JSON file, None when the file is one article."""
    if isinstance(data, list):
        return data
    if not isinstance(data, dict):
        return None
    lists = {
        str(key): value
        for key, value in data.items()
        if isinstance(value, list) and value and isinstance(value[0], dict)
    }
    text = find_field(data, "text")
    if text is not None and str(text[0]) not in lists:
        return None
    known = sorted(key for key in lists if plain_key(key) in CONTAINERS)
    chosen = known or sorted(lists)
    return lists[chosen[0]] if chosen else None
