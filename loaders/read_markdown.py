"""Markdown: marks are taken off, front matter (YAML between two lines of ---) gives the fields."""

import re
from typing import Any

import yaml

from graph.errors import InputError
from loaders.decode import decode
from loaders.fields import record_of
from loaders.record import MAX_MARKDOWN, MAX_PAGE, Found, reason, too_long
from loaders.source import Source

FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.S)
FENCE = re.compile(r"^(```|~~~).*?^\1[^\n]*$", re.S | re.M)
# Marks and what stays of them. Each works inside one line, so that a lone mark costs nothing.
INLINE = (
    (re.compile(r"!\[[^\[\]\n]{0,300}\](?:\([^()\n]{0,500}\)|\[[^\[\]\n]{0,100}\])"), ""),
    (re.compile(r"\[([^\[\]\n]{1,500})\](?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,500}\)|\[[^\[\]\n]{0,100}\])"), r"\1"),
    (re.compile(r"<(https?://[^<>\s]{1,500})>"), r"\1"),
    (
        re.compile(r"</?(?:b|i|em|strong|u|a|span|sup|sub|br|p|div|small|center|font|hr|img|cite|q)\b[^<>\n]*>", re.I),
        "",
    ),
    (re.compile(r"(\*\*|__)(?=\S)([^\n]{1,1000}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,1000}?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]{1,1000}?)(?<=\S)_(?![\w_])"), r"\1"),
    (re.compile(r"~~(?=\S)([^\n~]{1,1000})~~"), r"\1"),
    (re.compile(r"`([^`\n]{1,500})`"), r"\1"),
    (re.compile(r"\[\^[^\]\n]{1,20}\]"), ""),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|\"'$&%:;,/<=?@^])"), r"\1"),
)
LINE_MARKS = re.compile(r"^[ \t]{0,12}(?:(?:>[ \t]?)+|#{1,6}[ \t]+|[-*+][ \t]+(?=\S)|\d{1,3}[.)][ \t]+(?=\S))")
DEFINITION = re.compile(r"^[ \t]{0,3}\[[^\]\n]+\]:[ \t]*\S+.*$")
HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$")
RULE = re.compile(r"^[ \t]*(?:-{3,}|={3,}|\*{3,}|_{3,}|(?:[-*_][ \t]+){2,}[-*_])[ \t]*$")


def read_markdown(source: Source) -> Found:
    """Yield the one article of a markdown file; its first heading of the highest level is the headline.

    Raises:
        InputError: when the file is too long or no text, or its front matter is broken YAML.
    """
    text = decode(source.read(limit=MAX_PAGE), where=source.where, hint=source.encoding)
    fields: dict[str, Any] = {}
    if len(text) > MAX_MARKDOWN:
        raise too_long("the file, in characters,", len(text), MAX_MARKDOWN, source.where)
    front = FRONT.match(text)
    if front:
        fields, text = _front_matter(front.group(1), source.where), text[front.end() :]
    title, body = plain_markdown(text)
    if title and not fields.get("title"):
        fields = {**fields, "title": title}
    yield record_of({**fields, "text": body}, where=source.where)


def _front_matter(text: str, where: str) -> dict[str, Any]:
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text)):
            raise ValueError("aliases (*name) are not read: a few lines of them can fill the memory")
        found = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as problem:
        raise InputError(
            f"has broken front matter: {reason(problem)}",
            where=where,
            cure="mend the YAML between the two lines of ---, or take it out",
        ) from problem
    return {str(key): value for key, value in found.items()} if isinstance(found, dict) else {}


def plain_markdown(text: str) -> tuple[str | None, str]:
    """Return the headline (the first heading, when no prose stands above it) and the text without markdown's marks."""
    text = _without_comments(FENCE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    title: str | None = None
    out: list[str] = []
    for line in text.split("\n"):
        if DEFINITION.match(line):
            continue
        heading = HEADING.match(line)
        if RULE.match(line):
            if out and out[-1] and line.strip()[0] in "=-" and (len(out) == 1 or not out[-2]):
                title, out = (out[-1], out[:-1]) if title is None and len(out) == 1 else (title, [*out, ""])
            else:
                out.append("")
            continue
        plain = _inline(heading.group(1) if heading else _line(line))
        if heading and title is None and not any(out):
            title = plain
        elif heading:
            out += ["", plain, ""]
        elif LINE_MARKS.match(line) and not line.lstrip().startswith(">"):
            out += ["", plain]
        else:
            out.append(plain)
    return title or None, _joined(out)


def _without_comments(text: str) -> str:
    """Take out <!-- ... -->; one that never ends stays."""
    out: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        out.append(text[at:start])
        at = end + 3
    return "".join(out) + text[at:]


def _line(line: str) -> str:
    return LINE_MARKS.sub("", line)


def _inline(line: str) -> str:
    for mark, kept in INLINE:
        line = mark.sub(kept, line)
    return line.rstrip()


def _joined(lines: list[str]) -> str:
    """In markdown a single newline is a space."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    return "\n\n".join(" ".join(block) for block in blocks if block)
