"""Bad input: one error that names the file, the place and the cure; everything else goes on."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import InputError
from graph.model import Document
from loaders import LOADERS, MAX_CELL, load

TEXT = "The army said on Sunday that it had taken the town of Homs after weeks of fighting with the rebels."
FRENCH = (
    "Le gouvernement a annoncé dimanche que les négociations avec les rebelles se "
    "poursuivraient dans la capitale, mais que l'armée ne quitterait pas la ville, selon une "
    "source."
)

BEGINNINGS = (
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b\x08",
    b"{\\rtf1",
    b"PAR1",
    b"WARC/1.0\r\n",
    b"<rss><channel>",
    b"<feed xmlns='http://www.w3.org/2005/Atom'><entry>",
    b"<urlset><url>",
    b"From a@b Tue Jan  6 10:47:00 2026\nTo: x\n",
    b"MIME-Version: 1.0\n",
    b'{"version": "https://jsonfeed.org/version/1.1", "items": [',
)


def run(*inputs: str | Path) -> tuple[list[Document], list[InputError]]:
    problems: list[InputError] = []
    return list(load(inputs, on_problem=problems.append)), problems


@pytest.mark.parametrize(
    ("name", "data", "says", "where"),
    [
        ("a.txt", b"", "is empty", "a.txt"),
        ("a.txt", b" \n\r\n\t", "is empty", "a.txt"),
        ("a.jsonl", b"\xef\xbb\xbf\n", "is empty", "a.jsonl"),
        ("a.txt", bytes(range(256)) * 20, "is a binary file", "a.txt"),
        ("a.txt", b"\x00" * 1000, "is empty", "a.txt"),
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3", "is a broken PDF", "a.pdf"),
        ("a.docx", b"PK\x03\x04rest", "is a cut-off zip archive", "a.docx"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "is a picture", "a.png"),
        ("a.txt", TEXT.encode() + b" caf\xc3\xa9 \xc3\xa9t\xc3\xa9 \xe2\x80", "is UTF-8 with broken bytes", "a.txt"),
        ("a.txt", b"\xff\xfe" + TEXT.encode("utf-16-le") + b"\xd8", "does not keep to its encoding", "a.txt"),
        ("a.txt", FRENCH.encode(), "is not in English (looks like French)", "a.txt"),
        ("a.txt", b"Tags: Syria\nShare this\n", "holds no text of an article", "a.txt"),
        ("a.html", b"<html><body><nav>Home</nav></body></html>", "holds no text of an article", "a.html"),
        ("a.xml", b"<?xml version='1.0'?><rows><row/></rows>", "is XML", "a.xml"),
        ("a.json", b"{", "broken JSON", "a.json, line 1"),
        ("a.json", b'{"title": "Army takes Homs"}', "has no field with a text (fields: title)", "a.json, line 1"),
        ("a.json", b'["a", 1]', "is a JSON str, not an object", "a.json, record 1"),
        ("a.jsonl", b'{"text": "  "}\n', "has an empty text", "a.jsonl, line 1"),
        ("a.csv", b"title,date\nArmy,2026\n", "has no column with a text (columns: title, date)", "a.csv"),
        ("a.csv", b"title,text\n", "holds no article", "a.csv"),
        ("a.json", b"[]", "holds no article", "a.json"),
        ("a.csv", b'title,text\nArmy,"never closed\n', "a quotation mark is never closed", "a.csv, line 2"),
        ("a.csv", b"title,text\nArmy,One,Two\n", "has 3 cells, 2 columns are named", "a.csv, line 2"),
        ("a.csv", b'title,text\nArmy,"One" Two\n', "broken row", "a.csv, line 2"),
        ("a.md", b"---\ntitle: [\n---\nText of it", "has broken front matter", "a.md"),
    ],
)
def test_a_bad_file_is_one_error_and_the_rest_goes_on(
    tmp_path: Path, name: str, data: bytes, says: str, where: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(TEXT)
    documents, problems = run(tmp_path)
    assert [d.name for d in documents] == ["good.txt"]
    first = problems[0]
    assert says in first.message
    assert first.where == str(tmp_path / where)
    assert first.cure
    assert len(problems) == (2 if name == "a.json" and data.startswith(b'["') else 1)


def test_paths_that_do_not_exist_or_hold_nothing(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT)
    (tmp_path / "empty").mkdir()
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere")
    inputs: list[str | Path] = [
        tmp_path / "good.txt",
        tmp_path / "none.txt",
        tmp_path / "empty",
        tmp_path / "link.txt",
        "http://127.0.0.1:9/a",
    ]
    documents, problems = run(*inputs)
    assert [d.name for d in documents] == ["good.txt"]
    assert [(Path(p.where).name, p.message.split(";")[0]) for p in problems] == [
        ("empty", "holds no files"),
        ("link.txt", "is a link to a file that does not exist"),
        ("none.txt", "does not exist"),
        ("a", "127.0.0.1 is this machine or one of its network, which is not asked"),
    ]


def test_an_unreadable_file_is_told_by_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    plain = Path.open

    def refused(self: Path, *args: object, **options: object) -> object:
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return plain(self, *args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refused)
    documents, problems = run(tmp_path)
    assert [d.name for d in documents] == ["b.txt"]
    assert str(problems[0]) == f"{tmp_path / 'a.txt'}: cannot be read: Permission denied (check its permissions)"


def test_broken_lines_are_named_by_number_and_keep_their_number(tmp_path: Path) -> None:
    rows = [json.dumps({"text": f"{TEXT} It was the {n}."}) for n in ("first", "second", "third")]
    lines = [rows[0], "{broken", "", rows[1], "[1]", '{"text": "\\ud83d"}', rows[2], "[" * 100_000, '{"text": 1e999}']
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    documents, problems = run(tmp_path / "a.jsonl")
    assert [d.name for d in documents] == ["a.jsonl#1", "a.jsonl#3", "a.jsonl#6"]
    assert [(p.where.rsplit(", ", 1)[1], p.message.split(" (")[0]) for p in problems] == [
        ("line 2", "broken JSON: Expecting property name enclosed in double quotes at column 2"),
        ("line 5", "is a JSON list, not an object"),
        ("line 6", "the field 'text' holds lone surrogates"),
        ("line 6", "holds no text of an article"),
        ("line 8", "broken JSON: too deep"),
        ("line 9", "has an empty text"),
    ]


def test_a_broken_row_of_a_table_costs_only_itself(tmp_path: Path) -> None:
    rows = [
        "title,text",
        f'One,"{TEXT}"',
        'Two,"Some "quoted" words"',
        f"Three,{TEXT}",
        'Four,"' + "x" * (MAX_CELL + 10) + '"',
        f"Five,{TEXT}",
    ]
    (tmp_path / "a.csv").write_text("\n".join(rows))
    documents, problems = run(tmp_path / "a.csv")
    assert [d.title for d in documents] == ["One", "Three", "Five"]
    assert [p.where.rsplit(", ", 1)[1] for p in problems] == ["line 3", "line 5"]
    assert "longer than 131,072 characters" in problems[1].message


def test_an_open_quotation_mark_costs_only_its_row(tmp_path: Path) -> None:
    rows = ["title,text", f'One,"{TEXT}', f"Two,{TEXT}", f"Three,{TEXT}"]
    (tmp_path / "a.csv").write_text("\n".join(rows))
    documents, problems = run(tmp_path / "a.csv")
    assert [d.title for d in documents] == ["Two", "Three"]
    assert [p.where.rsplit(", ", 1)[1] for p in problems] == ["line 2"]


def test_surrogates_and_nuls_in_a_record_are_reported_and_the_rest_of_it_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": f"{TEXT} \ud83d\x00End of it.", "date": "some day"}))
    documents, problems = run(tmp_path / "a.jsonl")
    assert documents[0].text == f"{TEXT} End of it."
    assert [p.message.split(" holds ")[0] for p in problems] == ["the field 'text'", "the field 'date'"]
    assert "read without a date" in problems[1].message


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.json", "a.csv", "a.html"])
def test_a_single_line_of_fifty_megabytes_is_left_out(tmp_path: Path, name: str) -> None:
    start = {
        "a.jsonl": '{"text": "',
        "a.json": '[{"text": "',
        "a.csv": "text,title\n",
        "a.html": "<html><body><p>",
    }.get(name, "")
    with (tmp_path / name).open("w") as file:
        file.write(start)
        for _ in range(50):
            file.write("the word " * 111_112)
        file.write(
            {"a.jsonl": '"}\n' + json.dumps({"text": TEXT}), "a.json": '"}]', "a.csv": f"\n{TEXT},Two\n"}.get(name, "")
        )
    (tmp_path / "good.txt").write_text(TEXT)
    documents, problems = run(tmp_path)
    several = {"a.jsonl": ["a.jsonl#2"], "a.csv": ["a.csv#2"]}.get(name, [])
    assert [d.name for d in documents] == [*several, "good.txt"]
    assert len(problems) == 1
    assert "too long" in problems[0].message
    assert "limit is" in problems[0].message


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    data=st.one_of(
        st.binary(max_size=400),
        st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.text(alphabet='{}[]",:\n\\ aetxu0d8', max_size=200).map(lambda text: b'{"text": "' + text.encode()),
        st.text(alphabet='<>/p="\n &;#xhtmlbodyarticle', max_size=300).map(lambda text: b"<html>" + text.encode()),
        st.text(alphabet='",;\n\r ab\x00', max_size=200).map(lambda text: b"title,text\n" + text.encode()),
        st.text(alphabet="#*_-[]()`>\n! ab=~", max_size=200).map(str.encode),
        st.tuples(st.sampled_from(BEGINNINGS), st.binary(max_size=300)).map(b"".join),
    ),
    name=st.sampled_from(["a", "a.bin", *(f"a{suffix}" for loader in LOADERS.values() for suffix in loader.suffixes)]),
)
def test_any_bytes_under_any_name_give_documents_or_errors(tmp_path: Path, data: bytes, name: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    (folder / name).write_bytes(data)
    documents, problems = run(folder)
    assert documents or problems
    assert all(p.where and p.cure for p in problems)
    assert not [p for p in problems if "its reader fail unexpectedly" in p.message]
    assert run(folder)[0] == documents
    for document in documents:
        document.text.encode()
