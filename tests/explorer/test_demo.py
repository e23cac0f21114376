"""The explorer of the example articles: what is searched, clicked and filtered is what the project says."""

from pathlib import Path
from typing import Any

import pytest

import triplewire
from tests.explorer.conftest import Open

pytestmark = pytest.mark.slow

SHARAA, ISRAEL = "person/ahmed-al-sharaa", "country/israel"


def search(page: Any, name: str) -> None:
    page.keyboard.press("/")
    page.keyboard.insert_text(name)


def texts(page: Any, selector: str) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(selector).all_text_contents()]


@pytest.mark.parametrize(
    "name", ["Golani", "AL-GOLANI", "jolani", "Aḥmad al-Šaraʿ", "shara", "Ahmed al Sharaa", "al-Shareaa"]
)
def test_any_name_finds_its_actor(name: str, demo_page: Path, open_page: Open) -> None:
    page = open_page(demo_page)
    search(page, name)
    assert "Ahmed al-Sharaa" in texts(page, "#hits li .who")[0]


def test_from_a_name_to_the_sentences_of_an_edge(demo: triplewire.Project, demo_page: Path, open_page: Open) -> None:
    page = open_page(demo_page)
    search(page, "Golani")
    page.keyboard.press("Enter")
    card = demo.show("Golani")
    assert page.locator("#details h2").text_content() == card.entity.name
    mine = {r.id for r in demo.relations if SHARAA in (r.subject, r.object)}
    rows = page.locator("#details .row[data-relation]")
    assert {row.get_attribute("data-relation") for row in rows.all()} == mine

    told = [r for r in demo.relations if {r.subject, r.object} == {SHARAA, ISRAEL}]
    [accused] = [r for r in told if r.type == "ACCUSES"]
    page.click(f'#details .row[data-relation="{accused.id}"]')
    blocks = page.locator("#details .relation")
    assert {block.get_attribute("data-relation") for block in blocks.all()} == {r.id for r in told}
    texts_of = {document.name: document.text for document in demo.documents}
    for relation in told:
        block = page.locator(f'[data-relation="{relation.id}"]')
        claims = block.locator(".claim").all()
        assert len(claims) == len(relation.evidence)
        for claim, item in zip(claims, relation.evidence, strict=True):
            assert claim.locator(".sentence").text_content() == item.text
            around = claim.locator("blockquote").text_content().replace("…", "")
            assert around in texts_of[item.document]
            assert len(around) > len(item.text)
            marks = dict(zip(("subject", "object"), (item.subject_text, item.object_text), strict=True))
            if item.subject_text == item.object_text:
                marks = {"both": item.subject_text}
            assert {role: texts(claim, f"mark.{role}") for role in marks} == {k: [v] for k, v in marks.items()}
            caption = claim.locator("figcaption").text_content()
            assert item.rule in caption
            assert str(item.published) in caption
            for who in item.attribution:
                assert demo.names.get(who, who) in caption
