"""Fixtures for all tests."""

import os
from pathlib import Path

import pytest

import triplewire

ROOT = Path(__file__).resolve().parent.parent


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
