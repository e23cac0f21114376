"""A writer that is killed in the middle leaves the old file whole and no half of the new one."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph import files
from graph.exports import EXPORTERS
from graph.exports.exporter import gather
from tests.graph.made import Graph

# A style sheet tells no sources of relations, at which these writers are made to wait.
FILES = [name for name, row in EXPORTERS.items() if row.to != "server" and name != "neo4j-browser"]
# A graph whose last relation takes a minute to tell its sources: the writer is killed while it waits.
PROGRAM = """
import sys, time
from pathlib import Path
from graph.exports import EXPORTERS
from graph.exports.exporter import gather
from graph.model import Entity, Evidence, Relation

class Endless(tuple):
    def __iter__(self):
        yield from super().__iter__()
        Path(sys.argv[3]).touch()
        time.sleep(60)

quote = Evidence(document="d", start=0, end=1, text="x" * 500, subject_text="s", object_text="o", rule="r", claim="c")
entities = [Entity(id=f"e{i}", name=f"N{i}", type="Person", aliases=("y" * 200,)) for i in range(2000)]
relations = [
    Relation(id=f"r{i}", subject=f"e{i}", predicate="leads", object=f"e{i+1}", type="LEADS", confidence=1.0, weight=1,
             evidence=(quote,))
    for i in range(1000)
]
last = dict(relations[-1]) | {"sources": Endless(("a",)), "place": Endless(("e1",))}
graph = gather([], entities, [*relations[:-1], Relation.model_construct(**last)])
EXPORTERS[sys.argv[1]].write(Path(sys.argv[2]), graph)
"""


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="needs Linux, where a file may have no name until it is whole")
@pytest.mark.parametrize("name", FILES)
def test_a_killed_export_leaves_nothing_behind(name: str, small_graph: Graph, tmp_path: Path, root: Path) -> None:
    row = EXPORTERS[name]
    out, waiting = tmp_path / "out" / f"graph{row.suffix}", tmp_path / "waiting"
    row.write(out, gather(*small_graph))
    before = contents(tmp_path / "out")
    assert before
    command = [sys.executable, "-c", PROGRAM, name, str(out), str(waiting)]
    with subprocess.Popen(command, cwd=root) as process:
        end = time.monotonic() + 60
        while not waiting.exists() and process.poll() is None and time.monotonic() < end:
            time.sleep(0.02)
        assert waiting.exists()
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert contents(tmp_path / "out") == before


def test_where_files_must_have_names_what_was_left_is_cleared_away_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_nameless", lambda folder: None)
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        pass
    alive = f".a[1].txt.{os.getppid()}-12345678.tmp"
    for left in (alive, f".a[1].txt.{gone.pid}-12345678.tmp"):
        (tmp_path / left).write_bytes(b"half")
    files.write_file(tmp_path / "a[1].txt", lambda file: file.write(b"whole") and None)
    assert contents(tmp_path) == {"a[1].txt": b"whole", alive: b"half"}, "it may be being written"
    os.utime(tmp_path / alive, (0, 0))
    files.write_file(tmp_path / "a[1].txt", lambda file: file.write(b"again") and None)
    assert contents(tmp_path) == {"a[1].txt": b"again"}


@pytest.mark.parametrize("nameless", [True, False])
def test_a_writer_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nameless: bool) -> None:
    if not nameless:
        monkeypatch.setattr(files, "_nameless", lambda folder: None)

    def fail(file: object) -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        files.write_files(tmp_path, {"a": lambda file: file.write(b"x") and None, "b": fail})
    assert contents(tmp_path) == {}


def test_files_are_made_for_whom_the_user_allows(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    files.write_file(tmp_path / "ours", lambda file: None)
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "plain").stat().st_mode
