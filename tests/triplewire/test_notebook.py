"""What a notebook shows: safe HTML, drawings that are the same every time, data frames."""

import builtins
import datetime as dt
import html
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from IPython.core.formatters import DisplayFormatter
from IPython.core.interactiveshell import InteractiveShell

import triplewire
from graph.display.html import ROWS, Html, escaped, marked, plain_table, table
from graph.display.lines import line_of
from graph.display.neighbourhood import neighbourhood_svg
from graph.display.spread import LINE_HEIGHT, NAME_HEIGHT, Place, spread
from graph.errors import ProjectError, UnknownNameError
from graph.evaluation.figures import Evaluation
from graph.evaluation.findings import Finding
from graph.judgement import Judgement
from graph.ontology import load_ontology
from graph.query import Result
from tests.triplewire.conftest import Run
from tests.triplewire.make import document, entity, relation
from triplewire.alias_tables import history_table, judgements_table
from triplewire.alias_views import Ruled, Ruling
from triplewire.aliases import ProjectAliases
from triplewire.changes import Change, Changes
from triplewire.facts import fact
from triplewire.neighbourhood import Neighbourhood
from triplewire.tables import entities_table, relations_table
from triplewire.views import Explanations, card, explanations, links

ONTOLOGY = load_ontology()
EVIL = '<script>alert("1")</script> & <img src=x onerror=alert(2)>'
E1 = entity("e1", EVIL, "</td><b>alias", type="Person")
E2 = entity("e2", "وزارة الخارجية", type="Organization")
E3 = entity("e3", "中国外交部", type="Organization")
ENTITIES = (E1, E2, E3)
SENTENCE = f"{EVIL} met وزارة الخارجية, not 中国外交部."
RELATIONS = (
    relation("e1", "meets_with", "e2", day=5, text=SENTENCE, subject_text=EVIL, object_text="وزارة الخارجية"),
    relation("e1", "attacks", "e2", polarity="negative", text=SENTENCE, subject_text=EVIL, object_text="x"),
    relation("e3", "sanctions", "e1", modality="planned", text=SENTENCE, said_by=(EVIL,)),
    relation("e2", "allied_with", "e3"),
)
NAMES = {one.id: one.name for one in ENTITIES}
ALIAS_METHODS = ("compare", "doubts", "history", "list")
SVG = "{http://www.w3.org/2000/svg}"


class Tags(HTMLParser):
    """Gathers the tags, the attributes and the text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(page: str) -> Tags:
    tags = Tags()
    tags.feed(page)
    tags.close()
    return tags


def picture() -> Neighbourhood:
    return Neighbourhood(actor=E1, entities=ENTITIES, relations=RELATIONS, ontology=ONTOLOGY)


SHOWN = {
    "card": card(E1, RELATIONS, NAMES),
    "explanations": Explanations(explanations("e1", "e2", RELATIONS, NAMES, [document(EVIL)])),
    "explanation": explanations("e1", "e2", RELATIONS, NAMES, [document(EVIL)])[0],
    "claim": explanations("e1", "e2", RELATIONS, NAMES, [document(EVIL)])[0].quotes[0],
    "evidence": RELATIONS[0].evidence[0],
    "link": links(RELATIONS, NAMES)[0],
    "entity": E1,
    "relation": RELATIONS[2],
    "entities": entities_table(ENTITIES),
    "relations": relations_table(RELATIONS, NAMES, [document(EVIL)]),
    "rows": Result((EVIL, "b"), ((EVIL, [EVIL, 1]), ({"labels": [], "properties": {"name": EVIL}}, None)), (EVIL,)),
}


@pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN)
def test_names_with_markup_are_shown_as_text(shown: Any) -> None:
    page = parsed(shown._repr_html_())
    assert not page.tags & {"script", "img", "link", "iframe", "svg"}
    assert page.attributes <= {"class"}
    assert '<script>alert("1")</script>' in page.text or shown is RELATIONS[2]


@given(st.text())
def test_any_text_comes_back_as_it_is_but_for_blanks_and_controls(text: str) -> None:
    page = parsed(escaped(text))
    assert page.tags <= {"bdi"}
    assert [c for c in page.text if c != "\ufffd" and not c.isspace()] == [
        c
        for c in re.sub("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd-\uffff]", "", text)
        if not c.isspace()
    ]
    ElementTree.fromstring(f"<p>{escaped(text)}</p>")


@pytest.mark.parametrize(
    ("sentence", "subject", "object_", "html"),
    [
        ("Syria met Israel.", "Syria", "Israel", "{Syria} met [Israel]."),
        ("Syrian troops left Syria.", "Syria", "troops", "Syrian [troops] left {Syria}."),
        ("The Syrian army and Syria", "Syria", "Syrian army", "The [Syrian army] and {Syria}"),
        ("He met him.", "", "him", "He met [him]."),
        ("A\n  B met", "A B", "C", "{A B} met"),
        ("C++ met (x)", "C++", "(x)", "{C++} met [(x)]"),
        ("A met A", "A", "A", "{A} met {A}"),
        ("Nobody is here", "x", " ", "Nobody is here"),
    ],
)
def test_subject_and_object_are_marked_where_they_stand_as_words(
    sentence: str, subject: str, object_: str, html: str
) -> None:
    shown = marked(sentence, subject, object_)
    shown = re.sub(r'<mark class="subject"><b>(.*?)</b></mark>', r"{\1}", shown)
    assert re.sub(r'<mark class="object"><b>(.*?)</b></mark>', r"[\1]", shown) == html


def test_what_is_denied_or_hedged_has_a_colour_of_its_own() -> None:
    page = SHOWN["relations"]._repr_html_()
    assert '<code class="edge">MEETS_WITH</code>' in page
    assert '<code class="edge denied">NOT_ATTACKS</code>' in page
    assert '<code class="edge hedged">MAY_SANCTIONS</code>' in page


def test_long_tables_are_cut_off_and_say_so() -> None:
    rows = [(i, Html("<b>x</b>")) for i in range(ROWS + 5)]
    assert table(("a", "b"), rows).count("<tr>") == ROWS + 1
    assert "and 5 more" in table(("a", "b"), rows)
    assert plain_table(("a", "b"), rows).splitlines()[-1] == "and 5 more"


@pytest.mark.parametrize(
    ("about", "line"),
    [
        (("attacks", "positive", "actual"), "conflict"),
        (("meets_with", "positive", "actual"), "cooperation"),
        (("leads", "positive", "actual"), "standing"),
        (("of my own", "positive", "actual"), "other"),
        (("attacks", "negative", "actual"), "denied"),
        (("attacks", "positive", "possible"), "hedged"),
        (("attacks", "negative", "planned"), "denied"),
    ],
)
def test_a_line_tells_what_is_denied_or_hedged_before_what_it_tells_of(about: Any, line: str) -> None:
    assert line_of(*about, ONTOLOGY) == line


def test_the_drawing_is_safe_and_the_same_in_any_order() -> None:
    svg = picture().svg()
    root = ElementTree.fromstring(svg)
    assert {child.tag.removeprefix(SVG) for child in root.iter()} <= {
        *("svg", "title", "style", "rect", "path", "g", "text", "circle"),
    }
    texts = {text.text for text in root.iter(f"{SVG}text")}
    assert {EVIL, "وزارة الخارجية", "中国外交部"} <= texts
    assert {"– MEETS_WITH", "→ NOT_ATTACKS", "← MAY_SANCTIONS"} <= texts
    assert not re.search(r"\son\w+=|href|url\(|@import", re.sub(r">[^<]*<", "><", svg))
    turned = neighbourhood_svg(E1, ENTITIES[::-1], RELATIONS[::-1], ONTOLOGY)
    assert turned == svg


def box(place: Place) -> tuple[float, float, float, float]:
    height = NAME_HEIGHT + LINE_HEIGHT * len(place.lines)
    left = place.x if place.side > 0 else place.x - place.width
    return left, place.y - height / 2, left + place.width, place.y + height / 2


@given(
    st.lists(
        st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from(["attacks", "meets_with", "leads", "aids"])),
        min_size=1,
        max_size=60,
        unique=True,
    )
)
def test_no_two_labels_overlap_however_many_there_are(edges: list[tuple[int, int, str]]) -> None:
    relations = [relation(f"e{a}", predicate, f"e{b}") for a, b, predicate in edges]
    names = {f"e{i}": f"Actor number {i} of the many " * (1 + i % 3) for i in range(31)}
    places = spread("e0", relations, names, ONTOLOGY)
    assert len({place.id for place in places}) == len(places) <= 25
    boxes = [box(place) for place in places if place.side]
    for i, a in enumerate(boxes):
        for b in boxes[:i]:
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def test_actors_that_are_not_drawn_are_counted() -> None:
    others = [entity(f"o{i:02}", f"Other {i}") for i in range(30)]
    relations = [relation("e1", "aids", other.id) for other in others]
    shown = neighbourhood_svg(E1, [E1, *others], relations, ONTOLOGY, limit=10)
    assert "and 20 more" in shown
    assert shown.count("<circle") == 10


@pytest.fixture(scope="module")
def formatter() -> DisplayFormatter:
    return DisplayFormatter(parent=InteractiveShell.instance())


@pytest.mark.parametrize("name", SHOWN)
def test_ipython_has_html_and_text_of_each(name: str, formatter: DisplayFormatter) -> None:
    data, _ = formatter.format(SHOWN[name])
    assert data["text/html"].startswith('<div class="triplewire">')
    assert data["text/plain"]


def test_ipython_draws_a_neighbourhood(formatter: DisplayFormatter) -> None:
    data, _ = formatter.format(picture())
    assert data["image/svg+xml"].startswith("<svg ")
    assert data["text/plain"].endswith("2 others near it, 4 relations among them")


def test_data_frames_have_days_as_days_and_lists_as_lists() -> None:
    shown = relations_table(RELATIONS, NAMES, {"a.txt": "Outlet"})
    frame = shown.to_pandas()
    assert list(frame["type"]) == [r.type for r in RELATIONS]
    assert frame["start"].dtype.kind == "M"
    assert frame["start"][0].date() == dt.date(2026, 1, 5)
    assert frame["start"].isna().tolist() == [False, True, True, True]
    assert frame["quotes"][0] == [SENTENCE]
    claims = shown.to_pandas("claims")
    assert list(claims["source"]) == ["Outlet"] * 4
    assert claims["published"].dtype.kind == "M"
    assert list(claims["said_by"]) == [[], [], [EVIL], []]
    assert shown[1:3].to_pandas()["type"].tolist() == ["NOT_ATTACKS", "MAY_SANCTIONS"]
    assert isinstance(shown, tuple)
    assert shown == RELATIONS
    with pytest.raises(UnknownNameError, match=r"no data frame has rows of 'edges' \(choose relations or claims\)"):
        shown.to_pandas("edges")


def test_the_page_on_notebooks_names_what_there_is(root: Path) -> None:
    page = (root / "docs/notebooks.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(?:project)?\.(\w+)", page))
    assert len(named) > 12
    of_notebooks = {name for name in named if not hasattr(triplewire.Project, name)}
    assert of_notebooks == {"svg", "graph", "to_pandas", *ALIAS_METHODS} & of_notebooks
    assert all(hasattr(ProjectAliases, name) for name in ALIAS_METHODS)
    for frame, row in ((None, "a relation: "), ("claims", "a piece of evidence: ")):
        [line] = [line for line in page.splitlines() if f"| {row}" in line]
        columns = set(re.findall(r"`(\w+)`", line.split(row)[1]))
        assert len(columns) > 5
        assert columns <= set(relations_table(RELATIONS, NAMES, {}).to_pandas(frame).columns)


def test_a_data_frame_of_a_query() -> None:
    found = Result(("who", "when", "n"), (("A", dt.date(2026, 1, 5), 1), ("B", None, 2)))
    frame = found.to_pandas()
    assert frame["when"].dtype.kind == "M"
    assert frame["n"].tolist() == [1, 2]
    assert Result(("who",), ()).to_pandas().shape == (0, 1)


def test_without_pandas_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name.partition(".")[0] == "pandas":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ProjectError, match=r"pandas, which is not installed \(pip install 'triplewire\[notebook\]'\)"):
        entities_table(ENTITIES).to_pandas()


@pytest.mark.slow
def test_a_project_shows_its_actors_and_a_drawing(demo: triplewire.Project) -> None:
    page = parsed(demo._repr_html_())
    assert page.tags == {
        "div",
        "style",
        "p",
        "b",
        "img",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "code",
        "small",
    } - {"small"}
    assert f"{len(demo.entities)} entities" in page.text
    for entity_, _ in demo.top_actors(8):
        assert entity_.name in page.text
    near = demo.neighbourhood("jolani")
    assert near.actor.name == "Ahmed al-Sharaa"
    assert near.graph().number_of_edges() == len(near.relations)
    assert len(demo.neighbourhood("jolani", hops=2).entities) > len(near.entities)
    assert demo.neighbourhood().actor == demo.top_actors(1)[0][0]
    assert len(demo.timeline("jolani").to_pandas()) == len(demo.timeline("jolani"))
    names = demo.aliases
    lists = (demo.timeline("jolani"), demo.search("talks"), demo.documents, names.history("Jolani"), names.doubts())
    for shown in (*lists, names.labels("HTS")):
        assert len(shown) > 0
        assert not parsed(shown._repr_html_()).tags & {"script", "img"}


def test_words_gold_figures_and_differences_are_shown_safely(formatter: DisplayFormatter) -> None:
    day = dt.date(2026, 1, 1)
    finding = Finding(article=EVIL, kind="wrong", subject=EVIL, predicate="attacks", object="x", text=EVIL)
    figures: dict[str, Any] = {"precision": 0.5, "recall": 1.0, "f1": 0.667, "emitted": 2, "required": 1}
    evaluation = Evaluation(
        macro=figures, total=figures, articles={EVIL: figures}, predicates={}, findings=(finding,), verdicts={}
    )
    told = fact(RELATIONS[0], NAMES)
    found = Changes(since=day, until=day, changes=(Change(kind="new", fact=told, before=0, now=1),))
    for shown, words in ((evaluation, "0.67"), (found, "0 → 1"), (triplewire.look_up("attack"), "attacks")):
        data, _ = formatter.format(shown)
        page = parsed(data["text/html"])
        assert words in page.text
        assert not page.tags & {"script", "img"}
        assert data["text/plain"]


def test_judgements_are_shown_without_their_times(formatter: DisplayFormatter) -> None:
    made = Judgement(a="org/a", b="org/b", verdict="same", author="anna", when=dt.datetime(2026, 1, 5, 12, 30))
    words = "anna said on 2026-01-05 12:30 that A and B are the same"
    ruled = Ruled(judgement=made, standing="in force", words=words, grounds=(EVIL,))
    for shown in (history_table([ruled]), judgements_table([made])):
        data, _ = formatter.format(shown)
        assert "2026-01" not in data["text/html"] + data["text/plain"]
        assert "anna said that" in parsed(data["text/html"]).text
        assert shown.to_pandas()["when"][0] == made.when
    ruling = Ruling(judgements=(made,), a=E1, b=E2)
    data, _ = formatter.format(ruling)
    assert f"anna: same, {EVIL} and " in parsed(data["text/html"]).text
    assert "2026-01" not in data["text/html"] + data["text/plain"]


def test_without_style_sheet_the_marks_are_bold_and_the_tables_stay() -> None:
    page = re.sub(r"<style>.*?</style>| class=\"[^\"]*\"", "", SHOWN["explanations"]._repr_html_())
    assert f"<mark><b>{html.escape(EVIL)}</b></mark>" in page
    assert "<blockquote>" in page
    assert "<table><thead><tr><th>from</th>" in re.sub(r" class=\"[^\"]*\"", "", SHOWN["card"]._repr_html_())


def test_without_a_server_of_ours_there_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TRIPLEWIRE_NEO4J", str(tmp_path))
    assert triplewire.local_server() is None


def test_the_command_says_where_the_articles_are(run: Run, tmp_path: Path) -> None:
    done = run("examples", tmp_path / "articles")
    assert done.stdout == f"{tmp_path / 'articles'}{os.sep}\n"
    assert (tmp_path / "articles" / "wire-archive.jsonl").is_file()


def test_the_example_articles_are_copied_and_what_is_there_stays(tmp_path: Path, root: Path) -> None:
    folder = triplewire.examples(tmp_path / "a" / "b")
    names = sorted(path.name for path in folder.iterdir())
    assert names == sorted(path.name for path in (root / "examples/articles").iterdir())
    (folder / names[0]).write_text("mine", encoding="utf-8")
    triplewire.examples(folder)
    assert (folder / names[0]).read_text(encoding="utf-8") == "mine"
    with pytest.raises(ProjectError, match="name another folder"):
        triplewire.examples(folder / names[0])
