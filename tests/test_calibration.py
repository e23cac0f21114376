"""Confidence means what it says: of the edges given 0.8, about four in five are right."""

import importlib.util
import random
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import triplewire
from extract.confidence import NAMES, SUREST, coefficients, confidence
from extract.parsed import Features

FLOORS = yaml.safe_load((Path(__file__).parent / "floors.yaml").read_text(encoding="utf-8"))["calibration"]
CLEAREST = Features(weight=0.9, indirect=0, unreal=False, frame=False)
features = st.builds(
    Features,
    weight=st.floats(0, 1),
    indirect=st.integers(0, 2),
    unreal=st.booleans(),
    frame=st.booleans(),
)


@pytest.fixture(scope="module")
def calibrate(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("calibrate", root / "benchmarks/calibrate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@given(features)
def test_confidence_is_a_probability_and_never_certain(one: Features) -> None:
    assert 0 < confidence(one, coefficients()) <= SUREST


@pytest.mark.parametrize(
    "less",
    [{"weight": 0.6}, {"indirect": 1}, {"indirect": 2}, {"unreal": True}],
)
def test_what_is_less_direct_or_less_real_is_less_sure(less: dict[str, object]) -> None:
    assert confidence(CLEAREST.model_copy(update=less), coefficients()) < confidence(CLEAREST, coefficients())


def test_the_claims_of_a_build_have_it(demo: triplewire.Project) -> None:
    given = [one for one in demo.explain("HTS", "Israel", parse=True) if one.weight == 1]
    assert given
    for one in given:
        [*traces] = [quote.trace for quote in one.quotes]
        assert all(traces)
        best = max(confidence(trace.features, coefficients()) for trace in traces if trace is not None)
        assert one.confidence == pytest.approx(best, abs=1e-3)


def test_the_fit_finds_a_curve_again(calibrate: ModuleType) -> None:
    rng = random.Random(4)
    true = (0.6, 0.9, -1.2, -1.5, -0.4)
    made = []
    for i in range(6000):
        one = Features(
            weight=rng.choice([0.5, 0.6, 0.7, 0.8, 0.9]),
            indirect=rng.randint(0, 2),
            unreal=rng.random() < 0.3,
            frame=rng.random() < 0.5,
        )
        made.append(calibrate.Sample(f"a{i % 20}", "held out", (one,), rng.random() < confidence(one, true)))
    assert calibrate.fit(made) == pytest.approx(true, abs=0.2)
    assert calibrate.error(calibrate.bins(calibrate.left_out(made))) < 0.03


def test_the_error_is_the_mean_distance(calibrate: ModuleType) -> None:
    def sample(right: bool) -> object:
        return calibrate.Sample("a", "held out", (CLEAREST,), right)

    scored = [(sample(i < 6), 0.85) for i in range(10)] + [(sample(True), 0.95)] * 10
    table = calibrate.bins(scored)
    assert [(row.edges, row.right) for row in table] == [(10, 0.6), (10, 1.0)]
    assert calibrate.error(table) == pytest.approx((0.25 + 0.05) / 2)
    assert all(a.high <= b.low for a, b in pairwise(table))


def test_the_data_file_names_every_coefficient(root: Path) -> None:
    data = yaml.safe_load((root / "extract/data/confidence.yaml").read_text(encoding="utf-8"))
    assert set(data["coefficients"]) == set(NAMES)
    page = (root / "docs/evaluation.md").read_text(encoding="utf-8")
    assert "expected calibration error" in page.split("<!-- calibration -->")[1]


@pytest.mark.slow
def test_confidence_holds_on_articles_that_rules_were_not_written_on(
    calibrate: ModuleType, shared: Path, tmp_path: Path
) -> None:
    scored = calibrate.left_out(calibrate.samples(tmp_path))
    unseen = [(sample, given) for sample, given in scored if sample.group not in calibrate.READ]
    assert len(unseen) > 80
    ceilings = FLOORS["ceilings"]
    assert calibrate.error(calibrate.bins(unseen)) <= ceilings["expected_error"]
    mean, right = sum(p for _, p in unseen) / len(unseen), sum(s.right for s, _ in unseen) / len(unseen)
    assert mean - right <= ceilings["overconfidence"]
