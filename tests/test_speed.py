"""Extraction stays cheap beside the language model; the bar itself is for `benchmarks/extraction_speed.py`."""

import importlib.util
from pathlib import Path

import pytest

import loaders

BAR = 0.40  # CPU on top of the bare pipeline, in the best round: machines that test do other work meanwhile


@pytest.mark.slow
@pytest.mark.alone
def test_extraction_costs_little_on_top_of_the_model(root: Path) -> None:
    spec = importlib.util.spec_from_file_location("extraction_speed", root / "benchmarks/extraction_speed.py")
    assert spec is not None
    assert spec.loader is not None
    benchmark = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(benchmark)
    documents = list(loaders.load([root / "examples/articles"], on_problem=pytest.fail))
    _, _, shares = benchmark.cost(documents, repeat=2, rounds=5)
    assert min(shares) < BAR
