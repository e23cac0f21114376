"""Each format: what its files become, and that content counts before the name."""

import datetime as dt
import json
from pathlib import Path

import pytest

from graph.errors import InputError
from graph.model import Document
from loaders import LOADERS, load

LEAD = "The army said on Sunday that it had taken the town of Homs after weeks of fighting with the rebels."
NEXT = "The rebels denied that they had left, and said that the talks with the government would go on."
BODY = f"{LEAD}\n\n{NEXT}"
DAY = dt.date(2026, 1, 6)
PAGE = f"""<!DOCTYPE html><html><head><title>Army takes Homs | Levant Wire</title>
<meta property="og:site_name" content="Levant Wire">
<meta property="article:published_time" content="2026-01-06T10:47:00Z">
<link rel="canonical" href="https://levantwire.example/1"></head><body>
<nav><a href="/">Home</a><a href="/world">World</a></nav>
<div class="cookies">We use cookies to improve your experience.</div>
<article><h1>Army takes Homs</h1><time datetime="2026-01-06">6 January 2026</time>
<p>HOMS (Levant Wire) — {LEAD}</p><p>{NEXT}</p></article>
<section class="comments"><h2>Comments</h2><p>France attacked the town, and everybody knows that it did.</p></section>
<footer>© 2026 Levant Wire</footer></body></html>"""


def loaded(tmp_path: Path, name: str, data: str | bytes) -> tuple[list[Document], list[InputError]]:
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    problems: list[InputError] = []
    return list(load([tmp_path / name], on_problem=problems.append)), problems


def one(tmp_path: Path, name: str, data: str | bytes) -> Document:
    documents, problems = loaded(tmp_path, name, data)
    assert problems == []
    assert len(documents) == 1
    return documents[0]


def test_the_table_of_loaders_has_each_suffix_once() -> None:
    suffixes = [suffix for loader in LOADERS.values() for suffix in loader.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert {".txt", ".md", ".html", ".htm", ".jsonl", ".json", ".csv", ".tsv"} <= set(suffixes)


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.txt", "a.md", "a", "a.csv", "a.json"])
def test_a_page_is_a_page_under_any_name(tmp_path: Path, name: str) -> None:
    document = one(tmp_path, name, PAGE)
    assert document.text == f"Army takes Homs\n\n{BODY}"
    assert document.title == "Army takes Homs"
    assert (document.source, document.via, document.published) == ("Levant Wire", None, DAY)
    assert (document.dateline, document.url) == ("Homs", "https://levantwire.example/1")


def test_json_ld_goes_before_meta_elements_and_an_update_is_no_publication(tmp_path: Path) -> None:
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Some site"},
            {
                "@type": ["NewsArticle"],
                "headline": "Army takes Homs",
                "datePublished": "2026-01-05T23:00:00+02:00",
                "dateModified": "2026-01-08",
                "publisher": {"@type": "Organization", "name": "Northern Post"},
            },
        ],
    }
    script = (
        f'<script type="application/ld+json">{json.dumps(data)}</script><script type="application/ld+json">{{</script>'
    )
    document = one(tmp_path, "a.html", PAGE.replace("</head>", script + "</head>"))
    assert (document.published, document.source, document.via) == (dt.date(2026, 1, 5), "Levant Wire", "Northern Post")
    page = PAGE.replace("article:published_time", "article:modified_time").replace("<time ", '<time class="updated" ')
    page = page.replace("6 January 2026", "Updated 6 January 2026")
    assert one(tmp_path, "b.html", page).published is None


def test_no_date_is_guessed_from_an_address_or_a_copyright_line(tmp_path: Path) -> None:
    page = (
        f"<html><head><link rel='canonical' "
        f"href='https://x.example/2016/05/04/a'></head><body><article><h1>Army takes "
        f"Homs</h1><p>{LEAD}</p><p>{NEXT}</p></article><footer>© 2016</footer></body></html>"
    )
    assert one(tmp_path, "a.html", page).published is None


def test_a_page_in_an_older_encoding(tmp_path: Path) -> None:
    page = (
        PAGE.replace("<head>", '<head><meta charset="iso-8859-2">')
        .replace("Homs", "Łódź")
        .replace(" — ", " - ")
        .replace("©", "(c)")
    )
    assert "Łódź" in one(tmp_path, "a.html", page.encode("iso-8859-2")).text


def test_markdown(tmp_path: Path) -> None:
    text = f"""---
title: "Army takes Homs"
date: 2026-01-06
source: {{name: Levant Wire}}
---
# Army takes Homs

![A tank](tank.jpg)
**HOMS:** {LEAD.replace("town of Homs", "[town of Homs](https://x.example/homs_(city))")}

> {NEXT.replace("talks with", "*talks*" + chr(10) + "> with")}

Second heading
--------------

- The __first__ of the two points, which was said by the rebels to be a lie.
- The second_one_of the `points`, which was *not* in the text\\*.

<!-- a comment
of two lines -->
[1]: https://x.example "A link"
"""
    document = one(tmp_path, "a.md", text)
    assert document.text.split("\n\n") == [
        "Army takes Homs",
        LEAD,
        NEXT,
        "Second heading",
        "The first of the two points, which was said by the rebels to be a lie.",
        "The second_one_of the points, which was not in the text*.",
    ]
    assert (document.published, document.source, document.dateline) == (DAY, "Levant Wire", "Homs")


def test_a_markdown_heading_is_the_headline(tmp_path: Path) -> None:
    for heading in ("# Army takes Homs\n\n", "Army takes Homs\n===\n\n", "## Army takes Homs ##\n"):
        document = one(tmp_path, "a.md", heading + BODY)
        assert (document.title, document.text) == ("Army takes Homs", f"Army takes Homs\n\n{BODY}")


ROW = {
    "headline": "Army takes Homs",
    "body": BODY,
    "publishedAt": "2026-01-06T10:47:00Z",
    "source": {"id": "x", "name": "Levant Wire"},
    "link": "https://x.example/1",
}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", json.dumps(ROW)),
        ("a.json", json.dumps(ROW, indent=2)),
        ("a.json", json.dumps([ROW])),
        ("a.json", json.dumps({"status": "ok", "articles": [ROW]})),
        ("a.json", json.dumps({"_id": "1", "_source": ROW})),
        ("a.jsonl", json.dumps(ROW)),
        ("a.txt", json.dumps(ROW) + "\n"),
        ("a.jsonl", "\ufeff" + json.dumps({**ROW, "body": LEAD, "text": [LEAD, NEXT]})),
        (
            "a.json",
            json.dumps(
                {**ROW, "body": f"<p>{LEAD}</p><script>x()</script><p>{NEXT.replace('talks', '<b>talks</b>')}</p>"}
            ),
        ),
    ],
)
def test_json_in_its_forms(tmp_path: Path, name: str, text: str) -> None:
    document = one(tmp_path, name, text)
    assert document.name == name
    assert document.text == f"Army takes Homs\n\n{BODY}"
    assert (document.title, document.published, document.source) == ("Army takes Homs", DAY, "Levant Wire")
    assert document.url == "https://x.example/1"


@pytest.mark.parametrize("as_list", [True, False])
def test_several_records_are_numbered(tmp_path: Path, as_list: bool) -> None:
    rows = [{"title": f"Story {n}", "text": f"{LEAD} Part {n} of the story was told by the army."} for n in (1, 2, 3)]
    text = json.dumps(rows) if as_list else "\n\n".join(map(json.dumps, rows))
    documents, problems = loaded(tmp_path, "a.json", text)
    assert problems == []
    assert [(d.name, d.title) for d in documents] == [
        ("a.json#1", "Story 1"),
        ("a.json#2", "Story 2"),
        ("a.json#3", "Story 3"),
    ]


@pytest.mark.parametrize(
    ("name", "delimiter"),
    [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t"), ("a.txt", ","), ("a.csv", "|"), ("a.csv", "\t")],
)
def test_tables(tmp_path: Path, name: str, delimiter: str) -> None:
    quoted = BODY.replace("said", 'said ""no""')
    lines = [
        delimiter.join(["Title", "Body", "Date", "Outlet"]),
        delimiter.join(["First", f'"{quoted}"', "2026-01-06", "Levant Wire"]),
        "",
        delimiter.join(["Second", f'"{NEXT}"', "", ""]),
    ]
    documents, problems = loaded(tmp_path, name, "\r\n".join(lines) + "\r\n")
    assert problems == []
    assert [(d.name, d.title, d.published, d.source) for d in documents] == [
        (f"{name}#1", "First", DAY, "Levant Wire"),
        (f"{name}#2", "Second", None, None),
    ]
    assert documents[0].text == "First\n\n" + BODY.replace("said", 'said "no"')


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv", "a.html"])
def test_encodings(tmp_path: Path, name: str, encoding: str) -> None:
    lead = LEAD.replace("said on", "said – in José’s café – on")
    text = {
        "a.txt": f"{lead}\n\n{NEXT}",
        "a.jsonl": json.dumps({"text": f"{lead}\n\n{NEXT}"}, ensure_ascii=False) + "\n",
        "a.csv": f'title,text\nArmy,"{lead}\n\n{NEXT}"\n',
        "a.html": PAGE.replace(LEAD, lead),
    }[name]
    assert lead in one(tmp_path, name, text.encode(encoding)).text


def test_text_after_a_long_ascii_beginning_may_be_cp1252(tmp_path: Path) -> None:
    rows = [json.dumps({"text": f"{LEAD} Number {n} of them was told by the army."}).encode() for n in range(700)]
    rows.append(json.dumps({"text": LEAD.replace("said", "said – loudly –")}, ensure_ascii=False).encode("cp1252"))
    documents, problems = loaded(tmp_path, "a.jsonl", b"\n".join(rows))
    assert problems == []
    assert "said – loudly –" in documents[-1].text
