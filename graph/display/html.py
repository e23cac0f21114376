"""HTML for notebooks: every text escaped, no script, no outer resource, readable where style sheets are taken away.

Colours follow the theme of JupyterLab and VS Code by the marks that these set on the page, and elsewhere the system's.
GitHub strips the style sheet and keeps tables, bold and small print; what is marked is therefore bold too.
"""

import html
import re
from collections.abc import Iterable, Sequence
from typing import Any

from graph.files import json_text

ROWS = 30  # of a table that are shown
SHORT = 26  # characters of a cell that is not broken into lines

_LIGHT = (
    "--tw-text:#1b1f24;--tw-dim:#5b6570;--tw-line:#d5dae0;--tw-stripe:#f5f7f9;--tw-good:#1d6b4f;--tw-denied:#a32020;"
    "--tw-hedged:#8a5a00;--tw-subject:#cfe6fb;--tw-object:#fbe3bf"
)
_DARK = (
    "--tw-text:#e4e8ec;--tw-dim:#a3adb8;--tw-line:#3d454e;--tw-stripe:#20262d;--tw-good:#7cd3ae;--tw-denied:#ff9a92;"
    "--tw-hedged:#f0bd62;--tw-subject:#1f4a6e;--tw-object:#664613"
)
_THEMES = (
    ("light", 'body[data-jp-theme-light="true"] .triplewire,body.vscode-light .triplewire', _LIGHT),
    ("dark", 'body[data-jp-theme-light="false"] .triplewire,body.vscode-dark .triplewire', _DARK),
)
_RULES = (
    ("", "color:var(--jp-content-font-color1,var(--tw-text));max-width:72em;line-height:1.45"),
    ("table", "border-collapse:collapse;margin:.4em 0 .8em;border:0;font-size:inherit"),
    ("tr", "background:none"),
    (
        "th,td",
        "text-align:left;vertical-align:top;padding:.2em .9em .2em .3em;border:0;max-width:36em;white-space:normal",
    ),
    ("th", "color:var(--tw-dim);font-weight:normal;border-bottom:1px solid var(--tw-line);white-space:nowrap"),
    ("tbody tr:nth-child(even)", "background:var(--tw-stripe)"),
    (".n", "text-align:right;font-variant-numeric:tabular-nums"),
    (".s", "white-space:nowrap"),
    ("small", "color:var(--tw-dim)"),
    ("code", "background:none;color:inherit;padding:0"),
    ("code.edge", "color:var(--tw-good);white-space:nowrap;font-weight:600"),
    ("code.denied", "color:var(--tw-denied)"),
    ("code.hedged", "color:var(--tw-hedged)"),
    ("mark", "color:inherit;padding:0 .15em;border-radius:.2em;background:var(--tw-subject)"),
    ("mark.object", "background:var(--tw-object)"),
    (
        "blockquote",
        "margin:.4em 0 .9em .2em;padding:.1em 0 .1em .9em;color:inherit;font-size:inherit;"
        "border-left:3px solid var(--tw-line)",
    ),
    ("p", "margin:.3em 0"),
    ("img", "max-width:100%"),
)
_WINS = ".triplewire.triplewire.triplewire"  # over the rules that a notebook program has for tables and code
STYLE = (
    f".triplewire{{color-scheme:light;{_LIGHT}}}"
    f"@media(prefers-color-scheme:dark){{.triplewire{{color-scheme:dark;{_DARK}}}}}"
    + "".join(f"{where}{{color-scheme:{scheme};{colours}}}" for scheme, where, colours in _THEMES)
    + "".join(f"{','.join(f'{_WINS} {one}'.rstrip() for one in names.split(','))}{{{rule}}}" for names, rule in _RULES)
)


class Html(str):
    """A piece of HTML that is safe to show: what `escaped` made of a text, and what is put together of such pieces."""

    __slots__ = ()


def escaped(value: object) -> Html:
    """Return any text as HTML that shows it: white space collapsed, no markup, nothing that reorders the line.

    What is HTML already stays as it is.
    """
    if isinstance(value, Html):
        return value
    text = safe(str(value))
    return Html(f"<bdi>{html.escape(text)}</bdi>" if _RIGHT_TO_LEFT.search(text) else html.escape(text))


# Bidirectional marks can make a line read as another one, controls and lone surrogates are no characters of HTML.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_TAG = re.compile("<[^>]*>")
_BLANKS = re.compile(r"\s+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def safe(text: str) -> str:
    """Return a text on one line, without characters that reorder it or that HTML and XML do not have."""
    return _UNSAFE.sub("\ufffd", _BLANKS.sub(" ", text))


def element(name: str, *content: object, kind: str = "") -> Html:
    """Return `<name class="kind">` around the pieces of `content`, each escaped unless it is HTML already."""
    marks = f' class="{html.escape(kind)}"' if kind else ""
    return Html(f"<{name}{marks}>{''.join(map(escaped, content))}</{name}>")


def joined(parts: Iterable[object], between: str = ", ") -> Html:
    """Return pieces with a text between them."""
    return Html(html.escape(between).join(map(escaped, parts)))


def edge(type: str, *, polarity: str | None = None, modality: str | None = None, former: bool = False) -> Html:
    """Return the type of an edge, coloured as told, denied or hedged; without qualifiers by how the type begins."""
    denied = polarity == "negative" if polarity is not None else type.startswith("NOT_")
    hedged = modality != "actual" if modality is not None else type.startswith("MAY_")
    kind = " denied" if denied else " hedged" if hedged else ""
    shown = element("code", type, kind=f"edge{kind}")
    return Html(f"{shown} (former)") if former else shown


def table(
    columns: Sequence[str], rows: Sequence[Sequence[object]], *, numbers: Iterable[str] = (), more: str = ""
) -> Html:
    """Return a table of the first `ROWS` rows.

    Args:
        columns: their heads.
        rows: a value for each column.
        numbers: the heads of the columns that are set to the right.
        more: where the rest is found, said under a table that was cut off.
    """
    right = set(numbers)
    kinds = ["n" if name in right else "" for name in columns]
    head = element("tr", *(element("th", name, kind=kind) for name, kind in zip(columns, kinds, strict=True)))
    body = [element("tr", *(_cell(value, kind) for value, kind in zip(row, kinds, strict=True))) for row in rows[:ROWS]]
    left = len(rows) - ROWS
    note = element("p", element("small", f"and {left:,} more{more}")) if left > 0 else ""
    return Html(element("table", element("thead", head), element("tbody", *body)) + note)


def _cell(value: object, kind: str) -> Html:
    text = cell_text(value)
    short = "s" if len(text) <= SHORT else ""
    return element("td", value if isinstance(value, Html) else text, kind=kind or short)


def cell_text(value: object) -> str:
    """Return a value of a query's row as a text: nodes by their names, lists with commas, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, Html):
        return html.unescape(_TAG.sub("", value.replace("<br>", " ")))
    if isinstance(value, list | tuple):
        return ", ".join(map(cell_text, value))
    if isinstance(value, dict):  # a node, a relationship, or a map
        properties = value.get("properties")
        if isinstance(properties, dict):
            return f"[:{value['type']}]" if "type" in value else f"({properties.get('name', '')})"
        return json_text(value)
    return str(value)


def some(names: Iterable[str], limit: int = 4) -> str:
    """Return the first names, and how many there are beside them."""
    listed = list(names)
    more = f" and {len(listed) - limit} more" if len(listed) > limit else ""
    return ", ".join(listed[:limit]) + more


def marked(sentence: str, subject: str, object_: str) -> Html:
    """Return a sentence with the words of its subject and of its object marked wherever they stand as words."""
    words = {" ".join(text.split()): kind for text, kind in ((object_, "object"), (subject, "subject")) if text.strip()}
    sentence = " ".join(sentence.split())
    if not words:
        return escaped(sentence)
    longest = sorted(words, key=lambda text: (-len(text), text))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    out, at = [], 0
    for found in pattern.finditer(sentence):
        out += [escaped(sentence[at : found.start()]), element("mark", element("b", found[0]), kind=words[found[0]])]
        at = found.end()
    return Html("".join([*out, escaped(sentence[at:])]))


def framed(*content: object) -> str:
    """Return pieces as one output of a notebook, with the style sheet."""
    inner = "".join(map(escaped, content))
    return f'<div class="triplewire"><style>{STYLE}</style>{inner}</div>'


def plain_table(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    """Return a table as lines of text, for where no HTML is shown."""
    cells = [[safe(cell_text(value)) for value in row] for row in rows[:ROWS]]
    widths = [max(len(text) for text in column) for column in zip(columns, *cells, strict=True)]
    lines = [
        "  ".join(text.ljust(n) for text, n in zip(row, widths, strict=True)).rstrip() for row in (columns, *cells)
    ]
    return "\n".join([*lines, f"and {len(rows) - ROWS:,} more"] if len(rows) > ROWS else lines)
