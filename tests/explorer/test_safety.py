"""Whatever names and texts hold is shown as text, and nothing of it runs."""

from pathlib import Path
from typing import Any

import pytest

from graph.exports import EXPORTERS
from graph.exports.exporter import gather
from graph.ids import content_id
from graph.model import Document, Entity, Evidence, Relation
from tests.explorer.conftest import Open
from tests.explorer.reading import address_of, search, texts

pytestmark = pytest.mark.slow

RUN = "window.ran=1;alert(1)"
HOSTILE = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f'<img src=x onerror="{RUN}">',
    f"\"><svg onload='{RUN}'>",
    f"<!--<script>{RUN}",
    f"javascript:{RUN}",
    "&lt;b&gt; &amp; &#x3C;i&#x3E;",
    "${alert(1)} `{{7*7}}` \\u003cscript\\u003e",
    "مرحبا ‮ evil ‬ שלום",
    "👩‍👩‍👧‍👦 \U0001f1f8\U0001f1fe 🦊",
    "line\u2028separator\u2029and\nbreak\ttab",
    "nul\x00 and \ufeff mark \x1b[31m",
    "__proto__",
    "constructor",
)


def hostile_page(path: Path) -> None:
    """A page in which every field that takes words has hostile ones."""
    documents, entities, relations = [], [], []
    for number, text in enumerate(HOSTILE):
        whole = f"Before {text}. {text} met {text} in {text}. After {text}"
        start = len(f"Before {text}. ")
        sentence = whole[start : len(whole) - len(f" After {text}")]
        documents.append(
            Document(
                name=f"{number} {text}", id=content_id("d", text), sha256="0", text=whole, title=text, source=text,
                via=text, url=f"javascript:{RUN}" if number % 2 else f"https://example.org/{text}",
            )
        )  # fmt: skip
        entities.append(
            Entity(
                id=f"e{number}/{text}", name=text, type="Person", aliases=(f"alias {text}",), wikidata=text,
                documents=(documents[-1].name,), mentions=1,
            )
        )  # fmt: skip
        quote = Evidence(
            document=documents[-1].name, start=start, end=start + len(sentence), text=sentence, subject_text=text,
            object_text=text, attribution=(text,), rule=text, claim=f"c{number}", place=(text,),
        )  # fmt: skip
        relations.append(
            Relation(
                id=f"r{number}{text}", subject=f"e{number}/{text}", predicate=text, object="hub", type=text, title=text,
                place=(text,), mediator=(text,), confidence=0.5, weight=1, sources=(text,), evidence=(quote,),
            )
        )  # fmt: skip
    entities.append(Entity(id="hub", name="Hub", type="Country", documents=(), mentions=0))
    EXPORTERS["html"].write(path, gather(documents, entities, relations, project=HOSTILE[0]))


def test_hostile_words_are_words(tmp_path: Path, open_page: Open) -> None:
    path = tmp_path / "graph.html"
    hostile_page(path)
    page = open_page(path)
    assert page.title() == HOSTILE[0]
    for number in range(len(HOSTILE)):
        search(page, "Hub")
        page.keyboard.press("Enter")
        page.click(f"#details .row >> nth={number}")
        words = page.text_content("#details .rule").removeprefix("rule ")
        assert words in HOSTILE
        assert words in page.text_content("#details h2")
        assert page.text_content("#details .sentence").startswith(f"{words} met ")
        address = page.locator("#details .article a")
        assert address.count() == (0 if HOSTILE.index(words) % 2 else 1)
        page.click("#details .back button >> nth=0")
        assert page.text_content("#details h2") in (words, "Hub")
    for view in ("timeline", "compare", "list"):
        page.click(f"#tab-{view}")
        page.mouse.move(700, 400)
    assert set(texts(page, "td:nth-child(2) .verb")) == {" ".join(text.replace("_", " ").split()) for text in HOSTILE}
    assert page.locator("#app img, #app iframe, #app script").count() == 0
    again = open_page(path, address_of(page))
    assert again.text_content("#result") == page.text_content("#result")
    for one in (page, again):
        assert one.evaluate("window.ran") is None


def test_a_script_that_got_in_would_not_run_and_could_not_ask(demo_page: Path, tmp_path: Path, browser: Any) -> None:
    """The policy alone stops what escaping would let through: here it is put in by hand."""
    path = tmp_path / "graph.html"
    text = demo_page.read_text(encoding="utf-8")
    path.write_text(text.replace("<noscript>", f"<script>{RUN}</script><noscript>", 1), encoding="utf-8")
    context = browser.new_context()
    page = context.new_page()
    told, refused, sent = [], [], []
    page.on("console", lambda message: told.append(message.text))
    page.on("requestfailed", lambda request: refused.append((request.url, request.failure)))
    page.on("requestfinished", lambda request: sent.append(request.url))
    page.goto(path.as_uri())
    page.wait_for_selector("#app[data-ready]")
    assert page.evaluate("window.ran") is None
    page.evaluate("new Image().src = 'https://example.org/x.png'")
    page.evaluate("fetch('https://example.org/').catch(() => 'refused')")
    page.wait_for_timeout(200)
    context.close()
    assert sum("Content Security Policy" in line for line in told) >= 3
    assert refused == [("https://example.org/x.png", "csp")]
    assert sent == [path.as_uri()]
