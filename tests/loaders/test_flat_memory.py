"""Archives, tables and mailboxes are read piece by piece: memory does not grow with the number of their articles."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.loaders import make_files as make

ROOT = Path(__file__).resolve().parents[2]
FEW, MANY = 200, 2000
WORDS = "The army said on Sunday that it had taken the town of Homs after weeks of fighting with the rebels. " * 15

READER = """
import json, resource, sys
from loaders import find_sources, records

def peak():
    # In MiB. On Linux ru_maxrss is no help: it begins with the peak of the parent.
    if sys.platform == "linux":
        return int(open("/proc/self/status").read().split("VmHWM:")[1].split()[0]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 20

def read(path):
    [source], _ = find_sources([path])
    return sum(1 for _ in records(source, print))

few, many = sys.argv[1::2], sys.argv[2::2]
counts = [read(path) for path in few]
peaks = [peak()]
for path in many:
    counts.append(read(path))
    peaks.append(peak())
json.dump({"counts": counts, "peaks": peaks}, sys.stdout)
"""


def article(number: int) -> str:
    return f"{WORDS} It was number {number}."


def written(folder: Path, count: int) -> list[Path]:
    """The same articles as JSON lines, a table, a web archive, a zip, a gzip, Parquet and a mailbox."""
    rows = [{"title": f"Story {n}", "text": article(n)} for n in range(count)]
    lines = "\n".join(map(json.dumps, rows)).encode()
    pages = [("conversion", f"https://x.example/{n}", "text/plain", article(n).encode()) for n in range(count)]
    letters = [
        f"From a@x.example Tue Jan  6 10:47:00 2026\nMIME-Version: 1.0\nSubject: Story {n}\n\n{article(n)}\n\n"
        for n in range(count)
    ]
    files = {
        "a.jsonl": lines,
        "a.csv": ("title,text\n" + "\n".join(f'{row["title"]},"{row["text"]}"' for row in rows)).encode(),
        "a.warc.gz": make.warc(pages),
        "a.zip": make.zipped({f"{n}.txt": article(n).encode() for n in range(count)}),
        "b.jsonl.gz": make.gzipped(lines),
        "a.parquet": make.parquet(rows, group=200),
        "a.mbox": "".join(letters).encode(),
    }
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in files]


@pytest.mark.slow
def test_memory_does_not_grow_with_the_number_of_articles(tmp_path: Path) -> None:
    pairs = zip(written(tmp_path / "few", FEW), written(tmp_path / "many", MANY), strict=True)
    paths = [str(path) for pair in pairs for path in pair]
    ran = subprocess.run(
        [sys.executable, "-c", READER, *paths], cwd=ROOT, capture_output=True, text=True, timeout=200, check=True
    )
    found = json.loads(ran.stdout)
    assert found["counts"] == [FEW] * 7 + [MANY] * 7
    assert found["peaks"][-1] <= 1.15 * found["peaks"][0], found["peaks"]
