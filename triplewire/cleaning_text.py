"""The account of cleaning as a terminal shows it."""

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from triplewire.cleaning import Cleaned
from triplewire.screen import count, new_table, safe

SHOWN = ("title", "source", "via", "authors", "published", "updated", "revision", "dateline", "language", "url")
LONGEST = 160  # characters of a removed piece that are shown
DIGEST = 16  # of the 64 digits of a hash


def cleaned_text(cleaned: Cleaned) -> RenderableType:
    """Return what is known of an article and from where, its stored text, and what went and why."""
    document = cleaned.document
    known = Table.grid(padding=(0, 2, 0, 0))
    for name in SHOWN:
        value = getattr(document, name)
        if value not in (None, ()):
            words = "; ".join(value) if isinstance(value, tuple) else str(value)
            known.add_row(safe(name, "dim"), safe(words), safe(document.provenance.get(name, ""), "dim"))
    if document.file:
        digest = f"sha256 {document.file_sha256[:DIGEST]}…" if document.file_sha256 else ""
        known.add_row(safe("file", "dim"), safe(document.file), safe(digest, "dim"))
    paragraphs = document.text.split("\n\n")
    lines: list[RenderableType] = [safe(document.name, "bold"), known, ""]
    lines.append(Text(f"kept: {count(len(paragraphs), 'paragraph')}, {len(document.text)} characters"))
    lines += [safe(paragraph) for paragraph in paragraphs]
    lines += ["", Text(f"removed: {count(len(cleaned.removed), 'piece')}")]
    if cleaned.removed:
        table = new_table("rule", "what")
        for piece in cleaned.removed:
            shown = piece.text if len(piece.text) <= LONGEST else f"{piece.text[: LONGEST - 1]}…"
            table.add_row(safe(piece.rule), safe(shown))
        lines.append(table)
    return Group(*lines)
