"""Fixtures for all tests."""

import os
from pathlib import Path
from typing import Any

import hypothesis
import pytest

import triplewire

ROOT = Path(__file__).resolve().parent.parent
# What one process tests as a whole, for it starts a server or a browser; other tests go file by file.
WHOLE = ("tests/server/", "tests/explorer/")
# What takes longest comes first, so that no process is left alone with it at the end.
LONGEST = (
    *WHOLE, "tests/triplewire/test_stopped.py", "tests/test_floors.py", "tests/test_notebooks.py", "tests/test_tour.py",
    "tests/test_calibration.py",
)  # fmt: skip

hypothesis.settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("any machine")  # which may do other work meanwhile


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Sort the tests for several processes (`pytest -n`); one process takes them as they come."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: _place(item.nodeid))


def _place(nodeid: str) -> int:
    return next((i for i, start in enumerate(LONGEST) if nodeid.startswith(start)), len(LONGEST))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Share the tests out among several processes: whole files, and whole folders of `WHOLE`."""
    from xdist.scheduler import LoadScopeScheduling

    class ByFile(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = nodeid.partition("::")[0]
            return next((folder for folder in WHOLE if file.startswith(folder)), file)

    config.option.loadscopereorder = False  # files with more tests are not the longer ones
    return ByFile(config, log)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of public articles and gold annotations: $TRIPLEWIRE_SHARED, else `shared` beside the checkout."""
    folder = Path(os.environ.get("TRIPLEWIRE_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"needs the public articles and gold files: no folder {folder} (set TRIPLEWIRE_SHARED)")
    return folder


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> triplewire.Project:
    """The project built from the example articles."""
    return triplewire.build(ROOT / "examples/articles", output=tmp_path_factory.mktemp("demo"))
