"""How the state and the journal of a project, and what a build would do, look on a terminal."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from triplewire.foresight import Foreseen
from triplewire.journal import ENDED, Entry
from triplewire.screen import count, new_table, safe
from triplewire.status import Status

SHOWN = 10  # names and problems that are listed
WORDS = {
    "new": "new", "changed": "its file has changed", "moved": "under another name now", "removed": "removed earlier",
    "too old": "published before --since", "undated": "without a date",
}  # fmt: skip


def status_text(status: Status) -> RenderableType:
    """Return how a project stands."""
    held = [count(status.articles, "article")]
    if status.entities is not None and status.relations is not None:
        held += [count(status.entities, "entity"), count(status.relations, "relation")]
    rows: list[tuple[str, str]] = [("holds", ", ".join(held))]
    if status.working is not None:
        rows.append(("at work", f"process {status.working} is working on it"))
    elif not status.current:
        rows.append(("files", "not those of the articles as they are now: the next build writes them"))
    if status.stale:
        rows.append(("stale", f"{count(status.stale, 'article')} read by another {' and '.join(status.because)}"))
    if status.removed:
        rows.append(("removed", f"{count(status.removed, 'article')}, which naming the file to add brings back"))
    rows += [
        ("built with" if i == 0 else "", f"{part} {what}") for i, (part, what) in enumerate(status.versions.items())
    ]
    for i, given in enumerate(status.inputs):
        words = given.path + (f", prefix {given.prefix}" if given.prefix else "")
        rows.append(("inputs" if i == 0 else "", words + (" (is not there)" if given.there is False else "")))
    rows += _listed("gone", [f"{name}: its file is gone" for name in status.gone])
    rows += _listed("problems", status.problems)
    if status.last is not None:
        rows.append(("last", f"{status.last.at:%Y-%m-%d %H:%M} {status.last.did}: {_result(status.last)}"))
    grid = Table.grid(padding=(0, 2, 0, 0))
    for name, words in rows:
        grid.add_row(Text(name, style="dim"), safe(words))
    return grid


def _listed(name: str, lines: Sequence[str]) -> list[tuple[str, str]]:
    rows = [(name if i == 0 else "", line) for i, line in enumerate(lines[:SHOWN])]
    more = len(lines) - SHOWN
    return [*rows, ("", f"and {more} more: --json lists all")] if more > 0 else rows


def log_table(entries: Iterable[Entry]) -> RenderableType:
    """Return what was done to a project as a table."""
    table = new_table("when", "what", "result")
    table.columns[0].no_wrap = True
    for entry in entries:
        table.add_row(f"{entry.at:%Y-%m-%d %H:%M:%S}", entry.did, safe(_result(entry)))
    return table


def _result(entry: Entry) -> str:
    data = entry.data
    if "judged" in data:
        more = f" and {data['pairs'] - 1} more" if data.get("pairs", 1) > 1 else ""
        return f"{data['judged']}{more}, by {data['author']}"
    said = [f"{number} {why}" for why, number in data.get("read", {}).items()]
    said = [f"read {', '.join(said)}"] if said else []
    if data.get("removed"):
        said.append(f"removed {count(data['removed'], 'article')}")
    if data.get("problems"):
        said.append(count(data["problems"], "problem"))
    if data.get("gone"):
        said.append(f"{count(data['gone'], 'article')} gone")
    if data[ENDED] != "done":
        said.append(str(data[ENDED]))
    elif not said:
        said.append("nothing new")
    return "; ".join(said) + (f"; {data['seconds']} s" if "seconds" in data else "")


def foreseen_text(found: Sequence[Foreseen]) -> RenderableType:
    """Return what a build would read, and why."""
    table = new_table("article", "why", "published")
    for one in found:
        why = WORDS.get(one.why, f"read by another {' and '.join(one.because)}" if one.because else one.why)
        table.add_row(safe(one.name), safe(why), str(one.published or ""))
    kinds = Counter(one.why for one in found)
    left = sum(kinds[why] for why in ("removed", "too old", "undated"))
    told = f"{count(len(found) - left, 'article')} would be read" + (f", {left} left out" if left else "")
    return Group(table, told) if found else Text("nothing would be read")
