"""Plots: what is in them, nothing on top of each other, the same bytes every time, any script, and clear errors."""

import builtins
import datetime as dt
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

import triplewire
from graph.errors import ProjectError, UnknownNameError
from graph.model import DateRange, Document, Entity, Relation
from graph.outputs import write_outputs
from graph.store import Store
from tests.test_docs import script
from tests.triplewire.conftest import Run
from tests.triplewire.make import entity, relation
from triplewire.plots.canvas import Plot
from triplewire.plots.time_axis import CUT, time_axis

SVG = "{http://www.w3.org/2000/svg}"
ENTITIES = (
    entity("c/a", "Norland", type="Country"),
    entity("c/b", "وزارة الخارجية", type="Organization"),
    entity("c/c", "中国外交部", type="Organization"),
    entity("c/d", "<script>alert(1)</script> $x^2$ & Co", type="Organization"),
    entity("c/e", "Zed", type="Person"),
)


def told(day: str, one: Relation) -> Relation:
    """Return a relation with the date it was published, and the range it happened in."""
    first, _, last = day.partition("/")
    start = dt.date.fromisoformat(first)
    date = DateRange(start=start, end=dt.date.fromisoformat(last or first), precision="range" if last else "day")
    return one.model_copy(update={"date": date, "id": f"{one.id}{day}"})


def undated(day: str, one: Relation) -> Relation:
    item = one.evidence[0].model_copy(update={"published": dt.date.fromisoformat(day)})
    return one.model_copy(update={"evidence": (item,)})


RELATIONS = (
    told("1967-06-05", relation("c/a", "seizes", "c/c")),
    told("2025-01-01/2025-03-31", relation("c/a", "attacks", "c/b")),
    told("2025-01-20", relation("c/a", "attacks", "c/b")),
    told("2025-02-10", relation("c/b", "meets_with", "c/a")),
    told("2025-05-01", relation("c/a", "sanctions", "c/d", polarity="negative")),
    undated("2025-06-01", relation("c/d", "visits", "c/a", modality="planned")),
    relation("c/e", "leads", "c/a"),
    relation("c/b", "supports", "c/c"),
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> triplewire.Project:
    return made(tmp_path_factory.mktemp("plots"), ENTITIES, RELATIONS)


def made(folder: Path, entities: Iterable[Entity], relations: Iterable[Relation]) -> triplewire.Project:
    """Write a project that was never built from articles, but can be read."""
    with Store(folder / "triplewire.db"):
        pass
    article = Document(name="a.txt", id="d1", sha256="0" * 64, text="A did B.")
    write_outputs(folder, (article,), entities, relations)
    return triplewire.open(folder)


def texts(plot: Plot) -> list[str]:
    root = ElementTree.fromstring(plot.svg())
    return ["".join(one.itertext()).strip() for one in root.iter(f"{SVG}text")]


def boxes(plot: Plot) -> list[tuple[str, Any]]:
    """Return each text of a plot with where it stands on the paper, as matplotlib measures it."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.text import Text

    from triplewire.plots.canvas import settings

    with settings():
        canvas = FigureCanvasAgg(plot.figure)
        canvas.draw()
        found = [text for text in plot.figure.findobj(Text) if text.get_text().strip() and text.get_visible()]
        return [(text.get_text(), text.get_window_extent(canvas.get_renderer())) for text in found]  # type: ignore[attr-defined]


PLOTS: dict[str, tuple[Any, ...]] = {
    "timeline": ("timeline", "Norland"),
    "matrix": ("matrix",),
    "matrix of one": ("matrix", "Norland"),
    "network": ("network", "Norland"),
}


@pytest.mark.parametrize("arguments", PLOTS.values(), ids=PLOTS)
def test_any_name_is_drawn_as_it_is_and_the_same_every_time(project: triplewire.Project, arguments: Any) -> None:
    plot = project.plot(*arguments)
    seen = texts(plot)
    assert "وزارة الخارجية" in seen
    assert "中国外交部" in seen
    assert "<script>alert(1)</script> $x^2$ & Co" in seen or arguments == ("matrix",)
    assert plot.svg() == project.plot(*arguments).svg()
    assert "date" not in plot.svg().lower().split("<g", 1)[0]
    assert plot.png().startswith(b"\x89PNG")


def test_the_bytes_do_not_depend_on_the_process(project: triplewire.Project, tmp_path: Path) -> None:
    for number in ("1", "2"):
        command = [sys.executable, "-m", "triplewire", "plot", "timeline", "Norland", "--project", project.folder]
        environment = {"PYTHONHASHSEED": number, "PYTHONPATH": ":".join(sys.path)}
        subprocess.run([*command, "--output", tmp_path / f"{number}.svg"], check=True, env=environment)
    assert (tmp_path / "1.svg").read_bytes() == (tmp_path / "2.svg").read_bytes()


def test_a_timeline_has_a_lane_for_each_actor_and_a_mark_for_each_relation(project: triplewire.Project) -> None:
    seen = texts(project.plot("timeline", "Norland"))
    assert sorted(text for text in seen if text[:1] in "→←–") == [
        *("– MEETS_WITH", "← MAY_VISITS", "→ ATTACKS", "→ ATTACKS", "→ NOT_SANCTIONS", "→ SEIZES")
    ]
    assert "//" in seen
    assert "2025-01" in seen
    assert {"co-operation", "conflict", "planned or possible", "denied"} <= set(seen)
    dated = texts(project.plot("timeline", "Norland", undated=False, since="2025-02"))
    assert not {"← MAY_VISITS", "→ SEIZES", "//"} & set(dated)


@pytest.mark.parametrize("arguments", PLOTS.values(), ids=PLOTS)
def test_no_two_labels_overlap(project: triplewire.Project, arguments: Any) -> None:
    found = boxes(project.plot(*arguments))
    if arguments[0] == "matrix":  # the heads are turned: what surrounds them overlaps, they do not
        found = [(text, box) for text, box in found if text not in project.names.values() and not text.isupper()]
    for i, (a, one) in enumerate(found):
        for b, other in found[:i]:
            assert not one.shrunk(0.98, 0.9).overlaps(other.shrunk(0.98, 0.9)), (a, b)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["Ahmed al-Sharaa", "Israel", "United States", "Rwanda"])
@pytest.mark.parametrize("kind", ["timeline", "network"])
def test_no_two_labels_overlap_in_the_demo(demo: triplewire.Project, kind: str, name: str) -> None:
    found = boxes(demo.plot(kind, name))
    assert len(found) > 8
    width, height = demo.plot(kind, name).figure.get_size_inches() * 100
    for i, (a, one) in enumerate(found):
        assert one.x0 >= -1
        assert one.x1 <= width + 1, a
        assert one.y0 >= -1
        assert one.y1 <= height + 1, a
        for b, other in found[:i]:
            assert not one.shrunk(0.98, 0.9).overlaps(other.shrunk(0.98, 0.9)), (a, b)


def test_a_matrix_counts_cooperation_and_conflict_told_as_done(project: triplewire.Project) -> None:
    seen = texts(project.plot("matrix"))
    assert sorted(text for text in seen if text.isdigit()) == [
        "1",
        "1",
        "1",
        "1",
        "2",
    ]  # meets (both ways), ..., attacks
    assert "Zed" not in seen
    seen = texts(project.plot("matrix", "Norland"))
    assert {"NOT_SANCTIONS", "MAY_VISITS", "LEADS", "ATTACKS"} <= set(seen)
    seen = texts(project.plot("matrix", "Norland", limit=1))
    assert "5 relations of rarer types or actors left out" in seen


@given(st.lists(st.tuples(st.integers(1, 800_000), st.integers(0, 4000)), min_size=1, max_size=12))
def test_the_time_axis_keeps_the_order_and_the_room(spans: list[tuple[int, int]]) -> None:
    days = [(first, first + length) for first, length in spans]
    axis = time_axis(days, 8.0)
    ends = sorted({day for span in days for day in span})
    places = [axis.at(day) for day in ends]
    assert places == sorted(places)
    assert places[0] == 0
    cuts = len(axis.stretches) - 1
    assert places[-1] <= max(8.0, 1.0 + CUT * cuts) + 0.01
    ticks = axis.ticks()
    assert len(ticks) >= len(axis.stretches)
    assert all(-0.01 <= at <= places[-1] + 0.01 for at, _ in ticks)


@pytest.mark.parametrize(
    ("arguments", "options", "problem"),
    [
        (("pie",), {}, r"there is no plot 'pie' \(choose one of timeline, matrix, network\)"),
        (("timeline", "Nobody"), {}, "no actor is called 'Nobody'"),
        (("timeline", "Zed"), {}, "nothing that Zed does has a place in time"),
        (("timeline", "Norland"), {"since": "2030"}, "nothing that Norland does has a place in time"),
    ],
)
def test_what_cannot_be_drawn_is_told(
    project: triplewire.Project, arguments: Any, options: dict[str, Any], problem: str
) -> None:
    with pytest.raises(UnknownNameError, match=problem):
        project.plot(*arguments, **options)


def test_a_file_of_another_kind_is_told(project: triplewire.Project, tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match=r"'a\.pdf' is no SVG or PNG \(end the name in \.svg or \.png\)"):
        project.plot("network").save(tmp_path / "a.pdf")


def test_without_matplotlib_the_error_says_what_to_install(
    project: triplewire.Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name.partition(".")[0] == "matplotlib":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    for kind in ("timeline", "matrix", "network"):
        with pytest.raises(
            ProjectError, match=r"matplotlib, which is not installed \(pip install 'triplewire\[plot\]'\)"
        ):
            project.plot(kind)


def test_the_command_writes_where_it_is_told(project: triplewire.Project, run: Run, tmp_path: Path) -> None:
    done = run("plot", "network", "Norland", "--project", project.folder, "--output", tmp_path / "n.png")
    assert done.stdout == f"{tmp_path / 'n.png'}\n"
    assert (tmp_path / "n.png").read_bytes().startswith(b"\x89PNG")
    done = run("plot", "timeline", "Norland", "--project", project.folder, "--dated", "--since", "2025")
    assert done.stdout == f"{project.folder / 'timeline.svg'}\n"
    assert "NOT_SANCTIONS" in (project.folder / "timeline.svg").read_text(encoding="utf-8")
    done = run("plot", "matrix", "--project", project.folder, "--hops", "2")
    assert done.exit_code == 2
    assert "a matrix has no such option" in done.stderr


def test_settings_of_the_user_are_neither_used_nor_changed(project: triplewire.Project) -> None:
    import matplotlib

    before = project.plot("network", "Norland").svg()
    with matplotlib.rc_context({"font.size": 30, "svg.fonttype": "path", "axes.facecolor": "red"}):
        kept = dict(matplotlib.rcParams)
        assert project.plot("network", "Norland").svg() == before
        assert dict(matplotlib.rcParams) == kept


@pytest.mark.slow
def test_the_pictures_of_the_page_are_what_the_commands_draw(root: Path, demo: triplewire.Project) -> None:
    drawn = script(root, "plots").drawn(demo.folder)
    assert len(drawn) == 3
    for path, content in drawn.items():
        stored, now = (ElementTree.fromstring(svg) for svg in (path.read_bytes(), content))
        for tag in ("text", "path", "use"):
            assert ["".join(one.itertext()) for one in stored.iter(f"{SVG}{tag}")] == [
                "".join(one.itertext()) for one in now.iter(f"{SVG}{tag}")
            ], f"run: make docs ({path.name})"
