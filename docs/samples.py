"""Writes the sample of docs/sample in every format into docs/exports.md: `python docs/samples.py` (or `make docs`).

In the page, `<!-- sample: graphml/graph.graphml, last 5 lines -->` is followed by a fenced block with these lines of
that file; `<!-- formats -->` by the table of exporters.
"""

import re
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from graph.exports import EXPORTERS  # noqa: E402 - found beside this folder
from graph.exports.exporter import Option, gather  # noqa: E402
from graph.outputs import read_outputs  # noqa: E402

PAGE = ROOT / "docs" / "exports.md"
_SAMPLE = re.compile(
    r"^(<!-- sample: (\S+?)(?:, (first|last) (\d+) lines)? -->\n```\w*\n).*?^(```\n)", re.MULTILINE | re.DOTALL
)
_FORMATS = re.compile(r"^(<!-- formats -->\n).*?^(<!-- end -->\n)", re.MULTILINE | re.DOTALL)
_PLACES = {"file": "`graph{}`", "folder": "`{}/`", "server": "a server"}


def filled(page: str) -> str:
    """Return the text `page` with its table and its samples made anew."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        graph = gather(*read_outputs(ROOT / "docs" / "sample"))
        for name in sorted({sample[2].split("/")[0] for sample in _SAMPLE.finditer(page)}):
            EXPORTERS[name].write(
                EXPORTERS[name].path_in(folder / name if EXPORTERS[name].to == "file" else folder), graph
            )
        page = _SAMPLE.sub(
            lambda sample: sample[1] + _lines(folder / sample[2], sample[3], sample[4]) + sample[5], page
        )
    return _FORMATS.sub(lambda found: found[1] + _table() + found[2], page)


def _lines(path: Path, part: str | None, count: str | None) -> str:
    if path.suffix == ".parquet":
        import pyarrow.parquet

        return "".join(f"{field.name}: {field.type}\n" for field in pyarrow.parquet.read_schema(path))
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    if count is not None:
        lines = lines[: int(count)] if part == "first" else lines[-int(count) :]
    return "".join(lines)


def _table() -> str:
    rows = ["| format | writes | for | its own options |", "|---|---|---|---|"]
    for row in EXPORTERS.values():
        where = _PLACES[row.to].format(row.suffix or row.name)
        rows.append(f"| `{row.name}` | {where} | {row.about} | {', '.join(map(_flag, row.options))} |")
    return "\n".join(rows) + "\n"


def _flag(option: Option) -> str:
    value = "" if isinstance(option.default, bool) else f" {'|'.join(option.values) or option.name.upper()}"
    return f"`--{option.name.replace('_', '-')}{value}`"


if __name__ == "__main__":
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
