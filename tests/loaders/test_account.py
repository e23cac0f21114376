"""What is known of an article and from where, and an account of everything that is not in its text."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from graph.model import Document
from loaders import load, records
from loaders.byline import authors_of, without_revision
from loaders.clean import clean
from loaders.dates import parse_moment
from loaders.inputs import find_sources
from loaders.record import Record

LEAD = "The army said on Sunday that it had taken the town of Homs after weeks of fighting with the rebels."
NEXT = "The rebels denied that they had left, and said that the talks with the government would go on."
LAST = "Officials of the United Nations called on both sides to keep to the agreement that they signed in May."
FIRST, ABOVE, FRONT = "the first line", "a line above the article", "in front of the first sentence"
NAMED = "a line that names the source"
BODY = f"{LEAD}\n\n{NEXT}\n\n{LAST}"
PAGE = f"""<html><head><title>Army takes Homs | Levant Wire</title>
<meta property="og:site_name" content="Levant Wire"><link rel="canonical" href="https://levant.example/homs">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Army takes Homs",
 "author": [{{"@type": "Person", "name": "Ann Lee"}}, {{"@type": "Person", "name": "Tom Ray"}}],
 "datePublished": "2026-01-05T08:00:00+02:00", "dateModified": "2026-01-05T12:30:00+02:00"}}</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<div class="cookie-bar"><p>We would like to store small files.</p></div>
<article><h1>Army takes Homs</h1><div class="share-tools">Facebook Telegram</div>
<figure><img src="x.jpg"><figcaption>The old bridge of Homs at night</figcaption></figure>
<p>{LEAD}</p><p>{NEXT}</p><p>Advertisement</p><p>{LAST} {LAST.replace("May", "June")}</p></article>
<aside class="related-stories"><h3>More</h3><p>Markets close early as the lira falls again</p></aside>
<footer><p>Levant Wire, Street of the Two Bridges</p></footer></body></html>"""


def account(record: Record) -> tuple[Document, set[tuple[str, str]]]:
    gone: set[tuple[str, str]] = set()
    document = clean(record, name="a", note=lambda rule, text: gone.add((rule, text)))
    return document, gone


def page_record(tmp_path: Path, page: str = PAGE) -> Record:
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (source,), _ = find_sources([tmp_path / "a.html"])
    ((_, record),) = list(records(source, lambda problem: pytest.fail(str(problem))))
    return record


def test_a_page_says_where_each_fact_comes_from(tmp_path: Path) -> None:
    document, _ = account(page_record(tmp_path))
    known = {name: getattr(document, name) for name in document.provenance}
    assert known == {
        "title": "Army takes Homs",
        "source": "Levant Wire",
        "url": "https://levant.example/homs",
        "published": known["published"],
        "authors": ("Ann Lee", "Tom Ray"),
        "updated": "2026-01-05T10:30:00Z",
    }
    assert document.provenance == {
        "title": "h1",
        "source": "meta og:site_name",
        "url": "link canonical",
        "published": "JSON-LD datePublished",
        "authors": "JSON-LD author",
        "updated": "JSON-LD dateModified",
    }
    assert document.published is not None
    assert document.published.isoformat() == "2026-01-05"
    assert document.file == "a.html"
    assert document.file_sha256 == hashlib.sha256((tmp_path / "a.html").read_bytes()).hexdigest()


def test_every_visible_line_of_a_page_is_kept_or_accounted_for(tmp_path: Path) -> None:
    record = page_record(tmp_path)
    assert record.left_out is not None
    left = {(piece.rule, piece.text) for piece in record.left_out()}
    assert left >= {
        ("page: navigation", "Home World"),
        ("page: cookie notice", "We would like to store small files."),
        ("page: share bar", "Facebook Telegram"),
        ("page: caption", "The old bridge of Homs at night"),
        ("page: related stories", "Markets close early as the lira falls again"),
        ("page: foot of the page", "Levant Wire, Street of the Two Bridges"),
    }
    document, gone = account(record)
    told = document.text + " ".join(text for _, text in left | gone)
    for words in (
        "Home World",
        "small files",
        "Facebook Telegram",
        "at night",
        "lira",
        "Two Bridges",
        "Advertisement",
        LEAD,
        NEXT,
    ):
        assert words in told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Army takes Homs\nBy Ann Lee\nJan. 6, 2026\n\nBEIRUT (AP) — {BODY}",
            {
                ("header: byline", "By Ann Lee"),
                ("header: date", "Jan. 6, 2026"),
                ("dateline", "BEIRUT (AP) —"),
            },
        ),
        (f"Army takes Homs\n\n{LEAD}\n\n{BODY}", {("repeated", LEAD)}),
        (f"Army takes Homs\n\n{LEAD[:70]}…\n\n{BODY}", {("teaser", f"{LEAD[:70]}…")}),
        (f"{BODY}\n\nShare this article", {("share", "Share this article")}),
        (f"{BODY} (Reporting by Ann Lee)", {("credits", "(Reporting by Ann Lee)")}),
        (f"{BODY} (ANI)", {("signed-off", "(ANI)")}),
        (f"Advertisement{BODY}", {("glued-before", "Advertisement")}),
        (f"{BODY}\n\nRelated articles\nWho is who",
         {("below a heading", "Related articles"), ("below a heading", "Who is who")}),
        (f"{BODY}\n\nComments (1)\nThey all lie.", {("comments", "Comments (1)"), ("comments", "They all lie.")}),
        (f"UPDATE 2-Army takes Homs\n\n{BODY}", {("revision", "UPDATE 2-")}),
        (f"{BODY}\n\nThis article is republished from Middle East Eye under a Creative Commons license.",
         {("source line", "This article is republished from Middle East Eye under a Creative Commons license.")}),
        (f"{BODY}\n\nThe post Army takes Homs appeared first on Levant Wire.",
         {("source line", "The post Army takes Homs appeared first on Levant Wire.")}),
        (f"News\nArmy takes Homs\n2026-01-06\n\n{BODY}", {("header: section", "News"), ("header: date", "2026-01-06")}),
        (f"Army takes Homs\n2024-05-31 18:59 Last Updated At:19:00\n\n{BODY}",
         {("header: date", "2024-05-31 18:59 Last Updated At:19:00")}),
        (f"{BODY}\n\nReuters", {("source line", "Reuters")}),
        (BODY, set()),
    ],
)  # fmt: skip
def test_what_goes_is_told_with_the_rule(text: str, expected: set[tuple[str, str]]) -> None:
    document, gone = account(Record(where="a.txt", text=text))
    assert gone == expected
    assert document.text.endswith(BODY)
    assert document.text in (BODY, f"Army takes Homs\n\n{BODY}")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Army takes Homs\n2026-01-06\nSource: PressTV\n\n{}", {"title": FIRST, "published": ABOVE, "source": NAMED}),
        ("BEIRUT, Jan 5, 2026 (Reuters) - {}",
         {"published": FRONT, "source": "the dateline or byline", "dateline": FRONT}),
        ("AhlulBayt News Agency: {}", {"source": FRONT}),
        ("Army takes Homs\nVoice of America\n2026-01-06\n\n{}\n\nThis story was first published by Middle East Eye.",
         {"title": FIRST, "published": ABOVE, "source": NAMED, "via": ABOVE}),
        ("Army takes Homs\nURL: https://www.voanews.com/a/1.html\n\n{}",
         {"title": FIRST, "url": ABOVE, "source": "the web address"}),
        ("Army takes Homs\nBy Ann Lee\nPublished: 6 January 2026 | Updated: 9 January 2026\n\n{}",
         {"title": FIRST, "authors": ABOVE, "published": ABOVE, "updated": ABOVE}),
        ("{}", {}),
    ],
)  # fmt: skip
def test_where_the_facts_of_a_text_come_from(text: str, where: dict[str, str]) -> None:
    assert account(Record(where="a.txt", text=text.format(BODY)))[0].provenance == where


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Ann Lee", ["Ann Lee"]),
        ("By ANN LEE, Associated Press", ["Ann Lee"]),
        ("By Ann Lee and Tom Ray | Levant Wire | November 10, 2025", ["Ann Lee", "Tom Ray"]),
        ("Ann Lee; Tom Ray", ["Ann Lee", "Tom Ray"]),
        ("Written by Ann Lee in Beirut", ["Ann Lee"]),
        ("Jean-Pierre de la Tour, Nour al-Din", ["Jean-Pierre de la Tour", "Nour al-Din"]),
        ("By staff writers", []),
        ("By AFP", []),
        ("Levant Wire Staff", []),
        ("admin", []),
        ("https://www.facebook.com/levantwire", []),
        ("5 min read", []),
    ],
)
def test_authors(byline: str, authors: list[str]) -> None:
    assert list(authors_of(byline)) == authors


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("UPDATE 2-Army takes Homs", ("Army takes Homs", 2)),
        ("UPDATE 1: Army takes Homs", ("Army takes Homs", 1)),
        ("(3rd LD) Army takes Homs", ("Army takes Homs", 3)),
        ("(LEAD) Army takes Homs", ("Army takes Homs", 1)),
        ("REFILE-Army takes Homs", ("Army takes Homs", 1)),
        ("Army takes Homs (Update 4)", ("Army takes Homs", 4)),
        ("Update of the plan is due", ("Update of the plan is due", None)),
        ("Army takes Homs (updated rules)", ("Army takes Homs (updated rules)", None)),
        (None, (None, None)),
    ],
)
def test_revisions(title: str | None, expected: tuple[str | None, int | None]) -> None:
    assert without_revision(title) == expected


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2026-01-05T08:30:00+02:00", "2026-01-05T06:30:00Z"),
        ("2026-01-05T08:30:00Z", "2026-01-05T08:30:00Z"),
        ("2026-01-05T08:30", "2026-01-05T08:30:00"),
        ("2026-01-05 08:30:00", "2026-01-05T08:30:00"),
        ("2026-01-05", "2026-01-05"),
        ("Jan 5, 2026", "2026-01-05"),
        ("0001-01-01T00:00:00+14:00", None),
        ("yesterday", None),
    ],
)
def test_moments(value: str, moment: str | None) -> None:
    assert parse_moment(value) == moment


def test_files_of_several_articles_have_no_hash_for_each(tmp_path: Path) -> None:
    rows = [f'{{"title": "Army takes Homs", "text": "{LEAD} {NEXT}", "author": ["Ann Lee", "Tom Ray"]}}'] * 2
    (tmp_path / "a.jsonl").write_text("\n".join(rows), encoding="utf-8")
    found: list[Any] = list(load([tmp_path / "a.jsonl"], on_problem=lambda problem: pytest.fail(str(problem))))
    assert [(d.name, d.file, d.file_sha256) for d in found] == [
        ("a.jsonl#1", "a.jsonl", None),
        ("a.jsonl#2", "a.jsonl", None),
    ]
    assert found[0].authors == ("Ann Lee", "Tom Ray")
    assert found[0].provenance["authors"] == "the field 'author'"
