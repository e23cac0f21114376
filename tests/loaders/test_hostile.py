"""Broken and hostile files: each gives its text or one clear line; none crashes, hangs, fills the memory or writes.

All are read in one run by a process that may not write a byte to any file and whose memory is limited.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.loaders.hostile import HOSTILE, LEAD, NEXT

ROOT = Path(__file__).resolve().parents[2]
MOST_MEMORY = 512  # MiB in use at the peak, of which 100 are the libraries
ADDRESS_SPACE = 3000  # MiB; libraries reserve much that they never use
MOST_SECONDS = 90  # for all of them
GOOD = ("0-first.txt", "m-middle.txt", "z-last.txt")
# Of these the rows, messages or members are judged one by one.
SEVERAL = {"quotes.csv": 3, "evil.zip": 4, "cut.warc.gz": 2}

READER = """
import json, resource, sys, time

def peak():
    # In MiB. On Linux ru_maxrss is no help: it begins with the peak of the parent.
    if sys.platform == "linux":
        return int(open("/proc/self/status").read().split("VmHWM:")[1].split()[0]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 20

resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]) << 20, int(sys.argv[2]) << 20))
from loaders import load
problems = []
start = time.process_time()
tell = lambda p: problems.append((p.where, p.message, p.cure))
documents = [(d.name, d.text[:2000]) for d in load([sys.argv[1]], on_problem=tell)]
found = {"documents": documents, "problems": problems, "peak": peak(), "seconds": time.process_time() - start}
json.dump(found, sys.stdout)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hostile") / "in"
    made.mkdir()
    for name, (make, _) in HOSTILE.items():
        (made / name).write_bytes(make())
    for name in GOOD:
        (made / name).write_text(f"{LEAD}\n\n{NEXT}")
    return made


@pytest.fixture(scope="module")
def result(folder: Path) -> dict[str, Any]:
    """What a run over all of them said."""
    before = sorted(folder.parent.rglob("*"))
    ran = subprocess.run(
        [sys.executable, "-B", "-c", READER, str(folder), str(ADDRESS_SPACE)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=3 * MOST_SECONDS,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    assert ran.stderr == ""
    assert sorted(folder.parent.rglob("*")) == before
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


@pytest.mark.slow
def test_the_run_ends_in_time_and_in_little_memory(result: dict[str, Any]) -> None:
    assert result["seconds"] < MOST_SECONDS
    assert result["peak"] < MOST_MEMORY


@pytest.mark.slow
def test_nothing_else_suffers(result: dict[str, Any]) -> None:
    texts = dict(result["documents"])
    assert {name: texts.get(name) for name in GOOD} == dict.fromkeys(GOOD, f"{LEAD}\n\n{NEXT}")


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_gives_its_text_or_one_clear_line(folder: Path, result: dict[str, Any], name: str) -> None:
    says = HOSTILE[name][1]
    path = str(folder / name)
    problems = [p for p in result["problems"] if p[0] == path or p[0].startswith((f"{path}/", f"{path}, "))]
    texts = [text for named, text in result["documents"] if named == name or named.startswith((f"{name}/", f"{name}#"))]
    assert all(message and cure for _, message, cure in problems)
    assert all(len(f"{where}{message}{cure}") < len(path) + 600 for where, message, cure in problems)
    if says:
        assert says in " | ".join(message for _, message, _ in problems)
        assert len(problems) <= SEVERAL.get(name, 1)
    else:
        assert any("town of Homs" in text for text in texts)
    assert not any("root:" in text or "everybody knows it" in text for text in texts)
