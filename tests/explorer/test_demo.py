"""The explorer of the example articles: what is searched, clicked and filtered is what the project says."""

import datetime as dt
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

import triplewire
from graph.model import Relation
from tests.explorer.conftest import Open
from tests.explorer.reading import address_of, listed, paints_after, search, texts

pytestmark = pytest.mark.slow

SHARAA, ISRAEL = "person/ahmed-al-sharaa", "country/israel"
NAMES = ("Golani", "AL-GOLANI", "jolani", "Aḥmad al-Šaraʿ", "shara", "Ahmed al Sharaa", "al-Shareaa")


def test_any_name_finds_its_actor(demo_page: Path, open_page: Open) -> None:
    page = open_page(demo_page)
    for name in NAMES:
        search(page, name)
        assert texts(page, "#hits li .who")[0].startswith("Ahmed al-Sharaa"), name
    search(page, "Zanzibar Philharmonic")
    assert texts(page, "#hits li") == ["No actor of that name"]


def test_from_a_name_to_the_sentences_of_an_edge(demo: triplewire.Project, demo_page: Path, open_page: Open) -> None:
    page = open_page(demo_page)
    search(page, "Golani")
    page.keyboard.press("Enter")
    card = demo.show("Golani")
    assert page.locator("#details h2").text_content() == card.entity.name
    while (rest := page.locator("#details .aliases .more")).count():
        rest.click()
    assert set(texts(page, "#details .alias")) == set(card.entity.aliases)
    mine = {r.id for r in demo.relations if SHARAA in (r.subject, r.object)}
    rows = page.locator("#details .row[data-relation]")
    assert {row.get_attribute("data-relation") for row in rows.all()} == mine
    titles = {document.name: document.title or document.name for document in demo.documents}
    shown = texts(page, "#details .articles li")
    for name in card.entity.documents:
        assert any(titles[name] in line for line in shown), name

    told = [r for r in demo.relations if {r.subject, r.object} == {SHARAA, ISRAEL}]
    [accused] = [r for r in told if r.type == "ACCUSES"]
    page.click(f'#details .row[data-relation="{accused.id}"]')
    blocks = page.locator("#details .relation")
    assert {block.get_attribute("data-relation") for block in blocks.all()} == {r.id for r in told}
    for relation in told:
        check_claims(page.locator(f'#details [data-relation="{relation.id}"]'), relation, demo)


def check_claims(block: Any, relation: Relation, demo: triplewire.Project) -> None:
    articles = {document.name: document for document in demo.documents}
    claims = block.locator(".claim").all()
    assert len(claims) == len(relation.evidence)
    for claim, item in zip(claims, relation.evidence, strict=True):
        assert claim.locator(".sentence").text_content() == item.text
        around = claim.locator("blockquote").text_content().replace("…", "")
        assert around in articles[item.document].text
        assert len(around) > len(item.text)
        marks = {"subject": item.subject_text, "object": item.object_text}
        if item.subject_text == item.object_text:
            marks = {"both": item.subject_text}
        assert {role: texts(claim, f"mark.{role}") for role in marks} == {role: [text] for role, text in marks.items()}
        caption = claim.locator("figcaption").text_content()
        for told in (articles[item.document].source, item.rule, item.published):
            assert str(told) in caption
        for who in item.attribution:
            assert demo.names.get(who, who) in caption
    assert f"{relation.confidence:.2f} sure" in block.locator(".sure").text_content()


def test_denied_edges_alone(demo: triplewire.Project, demo_page: Path, open_page: Open) -> None:
    page = open_page(demo_page)
    page.hover('[data-facet="polarity"] li:has-text("denied")')
    page.click('button[aria-label="Only denied"]')
    denied = [r for r in demo.relations if r.polarity == "negative"]
    actors = {end for r in denied for end in (r.subject, r.object)}
    assert page.text_content("#result") == (f"{len(denied)} of {len(demo.relations)} relations, {len(actors)} actors")
    assert listed(page) == {r.id for r in denied}
    badges = {"denied" if r.modality == "actual" else f"denied, {r.modality}" for r in denied}
    assert set(texts(page, "td .badge")) == badges
    page.click("#reset")
    assert listed(page) == {r.id for r in demo.relations}


def between(relations: tuple[Relation, ...], first: str, last: str, *, undated: bool) -> set[str]:
    days = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    return {
        r.id for r in relations if (undated if r.date is None else r.date.end >= days[0] and r.date.start <= days[1])
    }


def test_the_days_are_moved(demo: triplewire.Project, demo_page: Path, open_page: Open) -> None:
    page = open_page(demo_page)
    page.fill("#day-from", "2025-03-01")
    page.fill("#day-to", "2025-07-31")
    page.locator("#day-to").dispatch_event("change")
    assert listed(page) == between(demo.relations, "2025-03-01", "2025-07-31", undated=True)
    page.uncheck("#undated")
    wanted = between(demo.relations, "2025-03-01", "2025-07-31", undated=False)
    assert listed(page) == wanted
    assert 0 < len(wanted) < sum(r.date is not None for r in demo.relations)

    page.click("#tab-timeline")
    page.click(".overview .clear")
    box = page.locator(".overview .brush .overlay").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.8, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + 20, steps=4)
    page.mouse.up()
    chosen = {name: values[0] for name, values in parse_qs(address_of(page)).items()}
    assert "2013" < chosen["from"] < "2015"
    assert "2019" < chosen["to"] < "2021"
    wanted = between(demo.relations, chosen["from"], chosen["to"], undated=False)
    assert len(wanted) == 2
    assert listed(page) == wanted


@pytest.mark.parametrize(
    ("facet", "label", "keep"),
    [
        ("types", "Country", lambda r, types: {types[r.subject], types[r.object]} == {"Country"}),
        ("sources", "Gulf Standard", lambda r, types: "Gulf Standard" in r.sources),
        ("modality", "planned", lambda r, types: r.modality == "planned"),
        ("predicates", "conflict", lambda r, types: r.predicate in CONFLICT),
        ("predicates", "meets with", lambda r, types: r.predicate == "meets_with"),
    ],
)
def test_only(facet: str, label: str, keep: Any, demo: triplewire.Project, demo_page: Path, open_page: Open) -> None:
    types = {entity.id: entity.type for entity in demo.entities}

    page = open_page(demo_page)
    page.eval_on_selector(f'[data-facet="{facet}"]', "details => details.open = true")
    page.locator(f'[data-facet="{facet}"] button[aria-label="Only {label}"]').dispatch_event("click")
    wanted = {r.id for r in demo.relations if keep(r, types)}
    assert wanted
    assert listed(page) == wanted


CONFLICT = {
    "accuses", "condemns", "rejects", "threatens", "urges", "protests_against", "sanctions", "designates",
    "breaks_relations_with", "expels", "arrests", "prosecutes", "seizes", "deploys_to", "attacks", "invades",
    "besieges", "clashes_with", "kills", "injures", "abducts", "displaces", "opposes", "occupies", "defeats",
    "overthrows",
}  # fmt: skip


def test_confidence_and_nearness(demo: triplewire.Project, demo_page: Path, open_page: Open) -> None:
    page = open_page(demo_page, f"actor={ISRAEL}&near=1&confidence=0.85")
    sure = [r for r in demo.relations if r.confidence >= 0.85]
    near = {ISRAEL} | {end for r in sure for end in (r.subject, r.object) if ISRAEL in (r.subject, r.object)}
    wanted = [r for r in sure if {r.subject, r.object} <= near]
    assert page.text_content("#result").startswith(f"{len(wanted)} of {len(demo.relations)} relations, {len(near)} ")


def test_a_click_on_the_picture_opens_what_is_there(demo: triplewire.Project, demo_page: Path, open_page: Open) -> None:
    page = open_page(demo_page)
    place = page.evaluate("id => window.explorer.at(id)", ISRAEL)
    page.mouse.click(place["x"], place["y"])
    assert page.text_content("#details h2") == demo.names[ISRAEL]
    page.click(".close")
    a, b = (page.evaluate("id => window.explorer.at(id)", id_) for id_ in ("country/iran", "org/houthis"))
    page.mouse.click((a["x"] + b["x"]) / 2, (a["y"] + b["y"]) / 2)
    assert set(page.text_content("#details h2").split(" and ")) == {"Iran", "Houthis"}


def test_a_link_restores_the_view(demo_page: Path, open_page: Open) -> None:
    page = open_page(demo_page)
    search(page, "Golani")
    page.keyboard.press("Enter")
    page.locator('button[aria-label="Only Person"]').dispatch_event("click")
    page.uncheck("#undated")
    page.click("#details .row >> nth=0")
    page.wait_for_timeout(400)  # the camera is kept when it has come to rest
    place = page.evaluate("id => window.explorer.at(id)", SHARAA)
    seen = [page.text_content(part) for part in ("#result", "#details")]
    again = open_page(demo_page, address_of(page))
    assert [again.text_content(part) for part in ("#result", "#details")] == seen
    there = again.evaluate("id => window.explorer.at(id)", SHARAA)
    assert abs(there["x"] - place["x"]) < 1
    assert abs(there["y"] - place["y"]) < 1
    for view in ("timeline", "compare", "list"):
        again.click(f"#tab-{view}")
        third = open_page(demo_page, address_of(again))
        assert third.text_content("#view") == again.text_content("#view")


def test_an_address_of_what_is_not_there_is_passed_over(demo_page: Path, open_page: Open) -> None:
    page = open_page(demo_page, "view=map&actor=person/nobody&relation=r0&no-types=Martian&from=soon&camera=1,2&near=9")
    assert page.text_content("#details h2") == "Where to begin"
    assert page.get_attribute("#tab-graph", "aria-selected") == "true"


def test_two_outlets_side_by_side(demo: triplewire.Project, demo_page: Path, open_page: Open) -> None:
    a, b = "Coastal Courier", "Gulf Standard"
    page = open_page(demo_page, f"view=compare&outlet-a={a}&outlet-b={b}")
    topics: dict[str, dict[str, set[str]]] = {}
    for relation in demo.relations:
        key = f"{relation.subject} {relation.predicate} {relation.object}"
        told = "denied" if relation.polarity == "negative" else "as so" if relation.modality == "actual" else "hedged"
        for outlet in {a, b} & set(relation.sources):
            topics.setdefault(key, {}).setdefault(outlet, set()).add(told)
    both = {key: told for key, told in topics.items() if len(told) == 2}
    shown = {
        head: {item.get_attribute("data-topic") for item in page.locator(f".{head} .pair").all()}
        for head in ("contradictions", "certainty", "agreements")
    }
    assert shown["agreements"] == {key for key, told in both.items() if told[a] & told[b]}
    assert shown["certainty"] == {key for key, told in both.items() if not told[a] & told[b]}
    assert shown["certainty"]
    for number, outlet in enumerate((a, b)):
        only = sum(set(told) == {outlet} for told in topics.values())
        assert page.locator(".sides > section").nth(number).locator("h2 .count").text_content() == str(only)


@pytest.mark.alone
def test_the_first_picture_comes_soon(demo_page: Path, open_page: Open) -> None:
    times = []
    for _ in range(3):
        page = open_page(demo_page)
        page.wait_for_selector(".network[data-drawn]")
        times.append(max(paints_after(page, "first-contentful-paint"), paints_after(page, "drawn")))
    assert min(times) < 2.0, times
