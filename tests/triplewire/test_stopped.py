"""Builds that are killed, stopped, out of disk or not alone: nothing is lost or corrupt, and the next run goes on.

Real processes; their extractor is that of the tests, which they find by an entry point.
"""

import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import triplewire
from graph.errors import ProjectError, TriplewireError
from graph.store import Store
from tests.triplewire.conftest import Lines
from tests.triplewire.test_build import contents
from triplewire.journal import entries, noted
from triplewire.lock import LOCK, holder, locked
from triplewire.project import STORE

pytestmark = pytest.mark.slow
ARTICLES = 200
LONGEST = 120  # seconds that a process may take before the test fails
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(root: Path, tmp_path: Path) -> Iterator[Start]:
    """Start the command line in a process group of its own, with the tests' extractor installed."""
    info = tmp_path / "path/lines-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: lines\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[triplewire.extractors]\nquick = tests.triplewire.lines:Lines\n")
    path = os.pathsep.join([str(info.parent), str(root)])
    started: list[subprocess.Popen[str]] = []

    def run(*arguments: str | Path, largest: int | None = None, **environment: str) -> "subprocess.Popen[str]":
        def prepare() -> None:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell has what it runs in the background ignore Ctrl-C
            if largest:
                resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))

        process = subprocess.Popen(
            [sys.executable, "-m", "triplewire", *map(str, arguments)],
            env={**os.environ, "PYTHONPATH": path, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            preexec_fn=prepare,
        )
        started.append(process)
        return process

    yield run
    for process in started:
        if process.poll() is None:
            kill(process)


def outcome(process: "subprocess.Popen[str]") -> tuple[int, str, str]:
    out, err = process.communicate(timeout=LONGEST)
    return process.returncode, out, err


def make_news(folder: Path, count: int) -> Path:
    folder.mkdir()
    rng = random.Random(count)
    countries = ["Israel", "Syria", "France", "Iran", "Rwanda", "Turkey"]
    for i in range(count):
        a, b = rng.sample(countries, 2)
        firm = f"Firm {rng.choice('ABCDEFGH')}{i % 17}"
        text = f"Story {i}\n2026-01-{1 + i % 28:02}\n\nIt was reported by the agency on day {i}, it said.\n\n"
        (folder / f"{i:03}.txt").write_text(f"{text}{a} attacks {b}.\n\n{firm} acquires Vardar Mills.\n")
    return folder


@pytest.fixture
def news(tmp_path: Path) -> Path:
    return make_news(tmp_path / "news", ARTICLES)


def command(news: Path, output: Path, workers: int) -> tuple[str | Path, ...]:
    return ("build", news, "--output", output, "--extractor", "quick", "--workers", str(workers))


def kill(process: "subprocess.Popen[str]") -> None:
    """Kill a build with its workers, as a power cut would."""
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def saved(output: Path) -> int:
    """How many articles a project holds; none while its tables are being made."""
    try:
        with Store(output / STORE, readonly=True) as store:
            return int(store.one("SELECT count(*) FROM documents")[0])
    except ProjectError:
        return 0


@pytest.mark.parametrize("workers", [1, 2])
def test_builds_killed_at_any_moment_end_as_one_that_was_not(
    workers: int, start: Start, news: Path, tmp_path: Path
) -> None:
    began = time.monotonic()
    assert outcome(start(*command(news, tmp_path / "whole", workers)))[0] == 0
    takes = time.monotonic() - began
    whole = contents(tmp_path / "whole")
    rng = random.Random(workers)
    out = tmp_path / "out"
    kept = 0
    for _ in range(4):
        process = start(*command(news, out, workers))
        time.sleep(takes * rng.uniform(0.15, 0.9))
        kill(process)
        assert saved(out) >= kept, "what was saved is lost"
        kept = saved(out)
    code, told, err = outcome(start(*command(news, out, workers), "--json"))
    assert (code, err) == (0, "")
    assert json.loads(told)["read"] == ARTICLES - kept
    assert contents(out) == whole
    assert {path.name for path in out.iterdir()} == {path.name for path in (tmp_path / "whole").iterdir()}
    assert list(triplewire.open(out).dump()) == list(triplewire.open(tmp_path / "whole").dump())


def test_a_build_killed_while_it_writes_is_finished_by_the_next(start: Start, news: Path, tmp_path: Path) -> None:
    """Articles are all saved; the moments after that are those of joining names and of writing."""
    assert outcome(start(*command(news, tmp_path / "whole", 1)))[0] == 0
    whole = contents(tmp_path / "whole")
    out = tmp_path / "out"
    rng = random.Random(3)
    for _ in range(3):
        if (out / "relations.jsonl").exists():
            (out / "relations.jsonl").unlink()
        process = start(*command(news, out, 1))
        end = time.monotonic() + LONGEST
        while saved(out) < ARTICLES and time.monotonic() < end:
            time.sleep(0.01)
        time.sleep(rng.uniform(0.0, 1.5))
        kill(process)
    assert outcome(start(*command(news, out, 1)))[0] == 0
    assert contents(out) == whole
    assert {path.name for path in out.iterdir()} == {path.name for path in (tmp_path / "whole").iterdir()}


def test_a_worker_that_dies_takes_one_article_with_it(start: Start, tmp_path: Path) -> None:
    news = make_news(tmp_path / "few", 12)
    code, out, err = outcome(start(*command(news, tmp_path / "out", 2), "--json", LINES_DIES_AT="007.txt"))
    assert code == 0
    assert err == (
        "triplewire: 007.txt: the process that read this article was killed by signal SIGKILL, perhaps for want of "
        "memory (the rest goes on; the next build tries it again)\n"
    )
    assert json.loads(out)["articles"] == 11
    code, out, err = outcome(start(*command(news, tmp_path / "out", 2), "--json"))
    assert (code, json.loads(out)["read"], json.loads(out)["articles"]) == (0, 1, 12)


def test_ctrl_c_ends_all_and_the_same_command_goes_on(start: Start, tmp_path: Path) -> None:
    news = make_news(tmp_path / "few", 12)
    out = tmp_path / "out"
    never = str(tmp_path / "never")
    process = start(*command(news, out, 2), LINES_WAITS_AT="006.txt", LINES_WAITS_FOR=never)
    end = time.monotonic() + LONGEST
    while saved(out) < 2 and time.monotonic() < end:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    code, _, err = outcome(process)
    assert code == 130
    assert err == "stopped; the articles read so far are kept, and the same command goes on from there\n"
    kept = saved(out)
    assert 2 <= kept < 12
    code, told, _ = outcome(start(*command(news, out, 2), "--json"))
    assert (code, json.loads(told)["read"]) == (0, 12 - kept)
    assert [entry.data["ended"] for entry in triplewire.open(out).log()] == ["done", "KeyboardInterrupt"]


def test_a_full_disk_is_told_and_loses_nothing(start: Start, news: Path, tmp_path: Path) -> None:
    assert outcome(start(*command(news, tmp_path / "whole", 1)))[0] == 0
    out = tmp_path / "out"
    code, _, err = outcome(start(*command(news, out, 1), largest=150_000))
    assert code == 1
    assert "what was saved is kept" in err
    assert len(err.splitlines()) == 1
    assert 0 < saved(out) < ARTICLES
    assert outcome(start(*command(news, out, 1)))[0] == 0
    assert contents(out) == contents(tmp_path / "whole")


def test_two_builds_at_once(start: Start, tmp_path: Path, lines: Lines) -> None:
    news, out = make_news(tmp_path / "few", 12), tmp_path / "out"
    more = make_news(tmp_path / "more", 3)
    assert outcome(start(*command(more, out, 1), "--prefix", "more"))[0] == 0
    go_on = tmp_path / "go on"
    first = start(*command(news, out, 1), LINES_WAITS_AT="006.txt", LINES_WAITS_FOR=str(go_on))
    end = time.monotonic() + LONGEST
    while saved(out) < 4 and time.monotonic() < end:
        time.sleep(0.05)
    code, _, err = outcome(start(*command(more, out, 1)))
    assert code == 1
    assert f"process {first.pid} is working on this project (wait until it is done, or give --wait SECONDS)" in err
    project = triplewire.open(out)  # readers go on, and so do persons
    assert project.status().working == first.pid
    assert len(project.documents) == 3
    one, other = [entity.id for entity in project.entities if entity.type == "Organization"][:2]
    project.aliases.different(one, other, author="Ann", because="two firms")
    waiting = start("remove", "more/000.txt", "--project", out, "--wait", "100")
    go_on.touch()
    assert outcome(first)[0] == 0
    assert outcome(waiting)[0] == 0
    assert holder(out) is None
    assert not (out / LOCK).exists()
    whole = triplewire.build(more, output=tmp_path / "whole", extractor="lines", prefix="more")
    whole = triplewire.build(news, output=tmp_path / "whole", extractor="lines")
    whole.aliases.import_(project.aliases.export())
    whole.remove("more/000.txt")
    assert contents(out) == contents(whole.folder)


def test_a_dead_process_holds_no_lock(tmp_path: Path) -> None:
    program = "import sys, time; from pathlib import Path; from triplewire.lock import locked\n"
    program += "with locked(Path(sys.argv[1])):\n    print('held', flush=True)\n    time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        assert holder(tmp_path) == process.pid
        with pytest.raises(ProjectError, match=f"process {process.pid} is working on this project"), locked(tmp_path):
            pass
        process.kill()
    with locked(tmp_path):
        assert (tmp_path / LOCK).read_text() == f"{os.getpid()}\n"
    assert not (tmp_path / LOCK).exists()


def test_the_number_of_workers_changes_no_byte(root: Path, demo: triplewire.Project, tmp_path: Path) -> None:
    again = triplewire.build(root / "examples/articles", output=tmp_path / "out", workers=2)
    assert contents(again.folder) == contents(demo.folder)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"extractor": "none"}, "no extractor is called 'none'"),
        ({"model": "en_core_web_none"}, "is not installed"),
    ],
)
def test_what_workers_cannot_load_is_told_as_by_one_process(options: dict[str, str], told: str, tmp_path: Path) -> None:
    news = make_news(tmp_path / "few", 3)
    for workers in (1, 2):
        with pytest.raises(TriplewireError, match=told):
            triplewire.build(news, output=tmp_path / f"out{workers}", workers=workers, **options)


def test_what_stopped_a_build_is_told_though_a_transaction_was_left_open(tmp_path: Path) -> None:
    """Ctrl-C just after a transaction began, before anything takes it back."""
    with Store(tmp_path / STORE) as store:
        left_open = [store.transaction()]

        def stopped() -> None:
            left_open[0].__enter__()
            store.set_meta({"half": "done"})
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt), noted(store, "build"):
            stopped()
        left_open.clear()
    with Store(tmp_path / STORE, readonly=True) as store:
        assert [entry.data["ended"] for entry in entries(store)] == ["KeyboardInterrupt"]
        assert "half" not in store.meta()
