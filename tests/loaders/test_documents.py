"""PDFs, office files, e-mails, feeds, archives and tables: their texts, titles, days, outlets and names."""

import datetime as dt
import io
import json
import logging
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import InputError
from graph.model import Document
from loaders import Options, find_sources, load, records
from loaders.options import parse_fields
from loaders.pdf_text import Line, pdf_paragraphs
from loaders.properties import believed_title
from loaders.record import Record
from tests.loaders import make_files as make

LEAD = "The army said on Sunday that it had taken the town of Homs after weeks of fighting with the rebels."
NEXT = "The rebels denied that they had left, and said that the talks with the government would go on."
LINES = [LEAD, NEXT]
DAY = dt.date(2026, 1, 6)
TITLE = "Army takes Homs"
LINK = "https://x.example/1"
ITEM = {"title": TITLE, "link": LINK, "date": "Tue, 06 Jan 2026 10:47:00 GMT", "content": f"<p>{LEAD}</p><p>{NEXT}</p>"}
NEXT_ITEM = {**ITEM, "title": "Rebels deny it", "link": "https://x.example/2", "content": f"<p>{NEXT}</p>"}


def run(
    *inputs: str | Path, prefix: str | None = None, options: Options | None = None
) -> tuple[list[Document], list[InputError]]:
    problems: list[InputError] = []
    documents = load(inputs, prefix=prefix, options=options or Options(), on_problem=problems.append)
    return list(documents), problems


def one(tmp_path: Path, name: str, data: bytes | str, **options: object) -> Document:
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    [document], problems = run(tmp_path / name, options=Options(**options))  # type: ignore[arg-type]
    assert problems == []
    return document


def record(tmp_path: Path, name: str, data: bytes, options: Options | None = None) -> Record:
    (tmp_path / name).write_bytes(data)
    [source], _ = find_sources([tmp_path / name], options=options or Options())
    [(_, found)] = records(source, pytest.fail)  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", make.pdf(LINES, title=TITLE, author="Ann Writer")),
        ("a.docx", make.docx(LINES, title=TITLE, author="Ann Writer")),
        ("a.rtf", make.rtf(LINES, title=TITLE, author="Ann Writer")),
    ],
)
def test_the_properties_of_a_file_and_its_day_when_asked_for(tmp_path: Path, name: str, data: bytes) -> None:
    found = record(tmp_path, name, data)
    assert (found.byline, found.made) == ("Ann Writer", None)
    assert record(tmp_path, name, data, Options(file_dates=True)).made == DAY
    assert one(tmp_path, name, data).published is None
    assert one(tmp_path, name, data, file_dates=True).published == DAY


@pytest.mark.parametrize(
    ("given", "first", "title"),
    [
        (TITLE, TITLE, TITLE),
        (f"{TITLE} | Levant Wire", TITLE, TITLE),
        (TITLE, LEAD, TITLE),
        (TITLE, "Rebels leave Homs", None),
        ("Homs", LEAD, None),
        ("Microsoft Word - homs-final.docx", LEAD, None),
        ("homs final version.pdf", LEAD, None),
        ("Untitled document", LEAD, None),
        ("about:blank", LEAD, None),
        ("", LEAD, None),
        (None, LEAD, None),
    ],
)
def test_titles_that_are_believed(given: str | None, first: str, title: str | None) -> None:
    assert believed_title(given, [first, LEAD, NEXT]) == title


def lines(*rows: tuple[str, float], x: float = 72.0, size: float = 11.0, page: int = 0) -> list[Line]:
    return [Line(text=text, x=x, y=y, size=size, page=page) for text, y in rows]


TOOK = "The army took the town"
PAPER_1 = lines(("The Daily News 1", 30), (TOOK, 100), ("1", 800))
PAPER_2 = lines(("The Daily News 2", 30), ("of Homs on Sunday.", 100), ("2", 800), page=1)
BROWSER = (("1/6/26, 10:47 AM Army takes Homs - Levant W…", 20), (TOOK, 100), ("https://x.example/a 1/2", 820))


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([lines((TOOK, 100), ("of Homs.", 114))], [f"{TOOK} of Homs."]),
        ([lines((f"{TOOK}.", 100), ("Nobody was hurt.", 125), ("It is well.", 139))],
         [f"{TOOK}.", "Nobody was hurt. It is well."]),
        ([lines(("The rebels met al-", 100), ("Sharaa in Homs", 114))], ["The rebels met al-Sharaa in Homs"]),
        ([lines(("the US-", 100), ("backed group", 114))], ["the US-backed group"]),
        ([lines(("the long-", 100), ("term plan", 114))], ["the long-term plan"]),
        ([lines(("a govern-", 100), ("ment of the government", 114))], ["a government of the government"]),
        ([lines(("power-", 100), ("sharing and power-sharing", 114))], ["power-sharing and power-sharing"]),
        ([lines(("the gov\u00ad", 100), ("ernment", 114))], ["the government"]),
        ([lines(("in 2025-", 100), ("26 it was", 114))], ["in 2025-26 it was"]),
        ([lines(("the o\ufb03ce of \ufb01ve", 100))], ["the office of five"]),
        ([lines(("Heading", 100), size=16) + lines((TOOK, 118))], ["Heading", TOOK]),
        ([lines(("It ended.", 100), (TOOK, 114)) + lines(("of Homs.", 100), x=300)], [f"It ended. {TOOK} of Homs."]),
        ([PAPER_1, PAPER_2], [f"{TOOK} of Homs on Sunday."]),
        ([lines(*BROWSER)], [TOOK]),
        ([lines(("1914", 100), (f"{TOOK} of Homs.", 130), ("In all, 12", 160))], [f"{TOOK} of Homs.", "In all, 12"]),
        ([[]], []),
    ],
)  # fmt: skip
def test_lines_of_a_pdf_become_paragraphs(pages: list[list[Line]], expected: list[str]) -> None:
    assert pdf_paragraphs(pages) == expected


def test_the_address_that_a_browser_prints_below_a_page(tmp_path: Path) -> None:
    document = one(tmp_path, "a.pdf", make.pdf_file([PRINTED.encode("cp1252")]))
    assert document.url == "https://x.example/news/a"
    assert document.text == f"{LEAD}\n\n{NEXT}"


PRINTED = "\n".join(
    f"BT /F1 9 Tf 1 0 0 1 40 {y} Tm ({text}) Tj ET"
    for y, text in (
        (825, "1/6/26, 10:47 AM"),
        (700, LEAD),
        (670, NEXT),
        (15, "https://x.example/news/a"),
    )
)


def test_a_word_document_in_its_order(tmp_path: Path) -> None:
    from docx import Document as Word
    from docx.oxml import parse_xml

    word = Word()
    word.add_heading(TITLE, level=1)
    word.add_paragraph(LEAD)
    table = word.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "The first cell of it", "The second cell of it"
    changed = word.add_paragraph("It was ")
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    for xml in (
        f"<w:ins {space}><w:r><w:t>never</w:t></w:r></w:ins>",
        f"<w:del {space}><w:r><w:delText>always</w:delText></w:r></w:del>",
        f"<w:r {space}><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>",
        f"<w:hyperlink {space}><w:r><w:t xml:space='preserve'> said by</w:t></w:r></w:hyperlink>",
        f"<w:r {space}><w:tab/><w:t>anyone</w:t></w:r>",
    ):
        changed._p.append(parse_xml(xml))
    word.sections[0].header.paragraphs[0].text = "A running head"
    out = io.BytesIO()
    word.save(out)
    document = one(tmp_path, "a.docx", out.getvalue())
    assert document.title == TITLE
    assert document.text.split("\n\n") == [
        TITLE,
        LEAD,
        "The first cell of it",
        "The second cell of it",
        "It was never said by anyone",
    ]


def test_an_opendocument_text_in_its_order(tmp_path: Path) -> None:
    from odfdo import Document as Odf
    from odfdo import Element, Header, Paragraph

    odf = Odf("text")
    odf.body.clear()
    odf.body.append(Header(1, TITLE))
    odf.body.append(
        Element.from_tag(
            "<text:p>The army<text:s/>said<text:note><text:note-body><text:p>A note.</text:p>"
            "</text:note-body></text:note><text:line-break/>that it <text:span>had taken</text:span> the town.</text:p>"
        )
    )
    odf.body.append(
        Element.from_tag(f"<text:list><text:list-item><text:p>{NEXT}</text:p></text:list-item></text:list>")
    )
    odf.body.append(Paragraph(LEAD))
    out = io.BytesIO()
    odf.save(out)
    document = one(tmp_path, "a.odt", out.getvalue())
    assert document.title == TITLE
    assert document.text.split("\n\n") == [TITLE, "The army said that it had taken the town.", NEXT, LEAD]


@pytest.mark.parametrize("kind", ["plain", "html", "both"])
@pytest.mark.parametrize("name", ["a.eml", "a.txt", "a"])
def test_an_email(tmp_path: Path, kind: str, name: str) -> None:
    data = make.message(LINES, subject="Army takes Homs — a day later", kind=kind).as_bytes()
    document = one(tmp_path, name, data)
    assert document.title == "Army takes Homs — a day later"
    assert document.text == f"Army takes Homs — a day later\n\n{LEAD}\n\n{NEXT}"
    assert (document.published, document.source) == (DAY, None)
    assert record(tmp_path, name, data).byline == "Ann Writer"


def test_a_newsletter_is_of_its_sender(tmp_path: Path) -> None:
    data = make.message(
        LINES, subject=TITLE, kind="html", sender='"Levant Wire" <n@x.example>', List_Id="<n.x.example>"
    )
    assert one(tmp_path, "a.eml", data.as_bytes()).source == "Levant Wire"


def test_a_letter_with_lines_that_the_mail_program_broke(tmp_path: Path) -> None:
    head = "Message-ID: <1@x>\nMIME-Version: 1.0\nSubject: Army takes Homs\n"
    head += "Content-Type: text/plain; charset=utf-8; format=flowed\n\n"
    broken = LEAD.replace("that it ", "that it \n").replace("after ", "after \n")
    document = one(tmp_path, "a.eml", f"{head}{broken}\n\n{NEXT}\n\n-- \nAnn Writer\nThe Daily News\n")
    assert document.text == f"{TITLE}\n\n{LEAD}\n\n{NEXT}"


def test_an_article_with_a_head_of_its_own_is_no_email(tmp_path: Path) -> None:
    text = f"{TITLE}\n\nFrom: Ann Writer\nDate: 2026-01-06\nSource: Levant Wire\n\n{LEAD}\n\n{NEXT}\n"
    assert one(tmp_path, "a.txt", text).source == "Levant Wire"


def test_a_mailbox(tmp_path: Path) -> None:
    messages = [
        make.message([*LINES, f"From the {n} of them."], subject=f"Story {n}") for n in ("first", "second", "third")
    ]
    data = make.mbox(messages, tmp_path / "made")
    for name in ("a.mbox", "a.txt"):
        (tmp_path / name).write_bytes(data)
        documents, problems = run(tmp_path / name)
        assert problems == []
        assert [(d.name, d.title) for d in documents] == [
            (f"{name}#1", "Story first"), (f"{name}#2", "Story second"), (f"{name}#3", "Story third"),
        ]  # fmt: skip
        assert "From the second of them." in documents[1].text


def test_a_page_saved_as_one_file(tmp_path: Path) -> None:
    message = make.message(LINES, subject=f"{TITLE} | Levant Wire", kind="html", Snapshot_Content_Location=LINK)
    del message["From"], message["To"], message["Message-ID"]
    document = one(tmp_path, "a.mhtml", message.as_bytes())
    assert (document.url, document.published) == (LINK, None)
    assert LEAD in document.text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.xml", make.rss([ITEM])),
        ("a.rss", make.rss([ITEM])),
        ("a.txt", make.rss([ITEM])),
        ("a.atom", make.atom([{**ITEM, "date": "2026-01-06T23:47:00-05:00"}])),
        ("a.json", make.json_feed([{**ITEM, "date": "2026-01-06T23:47:00-05:00"}])),
    ],
)
def test_a_feed(tmp_path: Path, name: str, text: str) -> None:
    document = one(tmp_path, name, text)
    assert document.name == f"{name}#{LINK}"
    assert document.text == f"{TITLE}\n\n{LEAD}\n\n{NEXT}"
    assert (document.source, document.published, document.url) == ("Levant Wire", DAY, LINK)
    assert record(tmp_path, name, text.encode()).byline == "Ann Writer"


def test_a_feed_of_summaries_says_so_once(tmp_path: Path) -> None:
    items = [{**ITEM, "summary": LEAD}, {**NEXT_ITEM, "summary": NEXT}, {**ITEM, "link": "https://x.example/3"}]
    for item in items[:2]:
        del item["content"]
    (tmp_path / "a.rss").write_text(make.rss(items))
    documents, problems = run(tmp_path / "a.rss")
    assert [d.name for d in documents] == [f"a.rss#{item['link']}" for item in items]
    assert [p.message for p in problems] == ["of 2 of the feed's 3 articles it holds a summary only, which is read"]


def test_an_article_of_a_feed_without_a_link_of_its_own_is_called_by_its_number(tmp_path: Path) -> None:
    items = [{**ITEM, "link": ""}, ITEM, {**NEXT_ITEM, "link": LINK}, {**NEXT_ITEM, "link": "here"}]
    (tmp_path / "a.rss").write_text(make.rss(items))
    documents, problems = run(tmp_path / "a.rss")
    assert [d.name for d in documents] == ["a.rss#1", f"a.rss#{LINK}", "a.rss#3", "a.rss#4"]
    assert problems == []


def test_an_update_of_an_entry_is_no_publication(tmp_path: Path) -> None:
    text = make.atom([{**ITEM, "date": ""}]).replace("<published></published>", "")
    assert one(tmp_path, "a.atom", text).published is None


def test_members_of_an_archive_have_names_of_their_own(tmp_path: Path) -> None:
    inner = make.zipped({"deep/c.txt": f"{LEAD} Deep.".encode()})
    members = {
        "b.txt": f"{LEAD} Two.".encode(),
        "a/1.html": make.page([f"{LEAD} One.", NEXT]).encode(),
        "rows.jsonl": "\n".join(json.dumps({"text": f"{LEAD} Row {n}."}) for n in (1, 2)).encode(),
        "inner.zip": inner,
        "story.docx": make.docx([f"{LEAD} Word."]),
        "packed.txt.gz": make.gzipped(f"{LEAD} Packed.".encode()),
        ".hidden.txt": LEAD.encode(),
        "__MACOSX/x.txt": LEAD.encode(),
        "picture.png": b"\x89PNG\r\n\x1a\n",
    }
    (tmp_path / "news.zip").write_bytes(make.zipped(members))
    documents, problems = run(tmp_path / "news.zip")
    names = ["a/1.html", "b.txt", "inner.zip/deep/c.txt", "packed.txt.gz", "rows.jsonl#1", "rows.jsonl#2", "story.docx"]
    assert [d.name for d in documents] == [f"news.zip/{name}" for name in names]
    assert [(p.where, p.message) for p in problems] == [(f"{tmp_path}/news.zip/picture.png", "is a picture, not text")]
    assert [d.name for d in run(tmp_path, prefix="old")[0]] == [f"old/news.zip/{name}" for name in names]


def test_a_folder_and_an_archive_of_one_name_do_not_clash_silently(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "news.zip").write_bytes(make.zipped({"a.txt": f"{LEAD} Packed.".encode()}))
    (tmp_path / "y" / "news.zip").mkdir(parents=True)
    (tmp_path / "y" / "news.zip" / "a.txt").write_text(f"{LEAD} Plain.")
    documents, problems = run(tmp_path / "x", tmp_path / "y")
    assert [d.name for d in documents] == ["news.zip/a.txt"]
    assert len(problems) == 1
    assert "--prefix" in problems[0].cure


def test_what_is_read_of_a_web_archive(tmp_path: Path) -> None:
    page = make.page(LINES, title=TITLE).encode()
    made = [
        ("warcinfo", "", "application/warc-fields", b"software: x\r\n"),
        ("response", "https://x.example/1", "200 OK", page),
        ("response", "https://x.example/2", "404 Not Found", page),
        ("request", "https://x.example/1", "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"),
        ("resource", "https://x.example/3", "text/html", page),
        ("resource", "https://x.example/4", "application/pdf", make.pdf(LINES)),
        ("conversion", "https://x.example/5", "text/plain", f"{LEAD}\n\n{NEXT}".encode()),
        ("response", "dns:x.example", "200 OK", page),
    ]  # fmt: skip
    for packed in (True, False):
        name = "a.warc.gz" if packed else "a.warc"
        (tmp_path / name).write_bytes(make.warc(made, packed=packed))
        documents, problems = run(tmp_path / name)
        assert problems == []
        assert [(d.name, d.url) for d in documents] == [
            (f"{name}#{i}", f"https://x.example/{n}") for i, n in enumerate((1, 3, 4, 5), start=1)
        ]
        assert all(LEAD in d.text for d in documents)
        dated, _ = run(tmp_path / name, options=Options(file_dates=True))
        assert {d.published for d in dated} == {DAY}


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("a.jsonl", lambda row: json.dumps(row).encode()),
        ("a.json", lambda row: json.dumps([row]).encode()),
        ("a.csv", lambda row: "\n".join([",".join(row), ",".join(f'"{v}"' for v in row.values())]).encode()),
        ("a.tsv", lambda row: "\n".join(["\t".join(row), "\t".join(row.values())]).encode()),
        ("a.parquet", lambda row: make.parquet([row])),
    ],
)
def test_fields_that_the_user_names(tmp_path: Path, name: str, write: Callable[[dict[str, str]], bytes]) -> None:
    row = {
        "hl": TITLE,
        "payload": LEAD,
        "text": "No text.",
        "pub_dt": "2026-01-06",
        "date": "2020-02-02",
        "paper": "Levant Wire",
    }
    fields = parse_fields(["title=hl", "text=payload", "date=pub_dt", "outlet=paper"])
    document = one(tmp_path, name, write(row), fields=fields)
    assert document.text == f"{TITLE}\n\n{LEAD}"
    assert (document.title, document.published, document.source) == (TITLE, DAY, "Levant Wire")


def test_a_field_inside_another(tmp_path: Path) -> None:
    row = {"meta": {"when": "2026-01-06"}, "content": {"main": LEAD}}
    fields = {"text": "content.main", "published": "meta.when"}
    assert one(tmp_path, "a.json", json.dumps(row), fields=fields).published == DAY
    assert one(tmp_path, "a.parquet", make.parquet([row]), fields=fields).text == LEAD


@pytest.mark.parametrize("given", ["text", "text=", "=body", "colour=red"])
def test_a_field_that_says_nothing(given: str) -> None:
    with pytest.raises(InputError, match="which field is which"):
        parse_fields([given])


def test_a_missing_field_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"title,body\nArmy,{LEAD}\n")
    documents, problems = run(tmp_path / "a.csv", options=Options(fields={"text": "payload"}))
    assert documents == []
    assert "--field text=COLUMN" in problems[0].cure


def test_parquet_without_its_library_is_a_clear_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.parquet").write_bytes(make.parquet([{"text": LEAD}]))
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    documents, problems = run(tmp_path / "a.parquet")
    assert documents == []
    assert "triplewire[parquet]" in problems[0].cure


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("news/**/*.txt", ["a.txt", "deep/b.txt"]),
        ("news/*.txt", ["a.txt"]),
        ("news/*/b.*", ["deep/b.txt"]),
        ("new[s]/a.txt", ["news/a.txt"]),
        ("news/[ab].txt", ["[ab].txt"]),
        ("news/c?.txt", []),
    ],
)
def test_patterns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str, names: list[str]) -> None:
    for name in ("a.txt", "deep/b.txt", "deep/c.md", ".hidden.txt", "[ab].txt"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{LEAD} It was told in {name}.")
    if "[ab]" not in pattern:
        (tmp_path / "news" / "[ab].txt").unlink()
    monkeypatch.chdir(tmp_path)
    documents, problems = run(pattern)
    assert [d.name for d in documents] == names
    assert [p.message for p in problems] == ([] if names else ["matches no files"])


def test_an_archive_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    data = make.zipped({"a.txt": LEAD.encode()})
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
    documents, problems = run("-")
    assert [d.name for d in documents] == ["stdin/a.txt"]
    assert problems == []


def test_the_problems_of_one_file_are_told_up_to_a_number(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n".join([json.dumps({"text": LEAD}), *["{broken"] * 200]))
    documents, problems = run(tmp_path / "a.jsonl")
    assert len(documents) == 1
    assert len(problems) == 51
    assert problems[-1].message == "150 problems more"


@pytest.mark.parametrize(("name", "logger"), [("a.pdf", "pypdf"), ("a.html", "trafilatura")])
def test_a_library_is_silenced_once_however_many_files_it_reads(tmp_path: Path, name: str, logger: str) -> None:
    (tmp_path / name).write_bytes(make.pdf(LINES) if name == "a.pdf" else make.page(LINES).encode())
    for _ in range(3):
        assert len(run(tmp_path / name)[0]) == 1
    assert len(logging.getLogger(logger).handlers) <= 2
