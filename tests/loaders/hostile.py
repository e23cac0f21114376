"""Files that are broken, or made to hurt: each a function that makes its bytes, and what must be said of it."""

import gzip
import io
import json
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from functools import partial

from tests.loaders import make_files as make

LEAD = "The army said on Sunday that it had taken the town of Homs after weeks of fighting with the rebels."
NEXT = "The rebels denied that they had left, and said that the talks with the government would go on."
LINES = [LEAD, NEXT]
MAIL = make.message(LINES, subject="Army takes Homs").as_bytes()
ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "ha ha ha ha ha ha ha ha ha ">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 20}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
    + "]>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/hostname">]>'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
Made = Callable[[], bytes]


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def replaced(archive: bytes, member: str, data: bytes) -> bytes:
    """A zip archive with other bytes in one member."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, data if info.filename == member else old.read(info))
    return out.getvalue()


def word(inner: str, before: str = "") -> bytes:
    body = f"<w:body><w:p><w:r><w:t>{inner}</w:t></w:r></w:p></w:body>"
    xml = f'<?xml version="1.0"?>{before}<w:document xmlns:w="{W}">{body}</w:document>'
    return replaced(make.docx(LINES), "word/document.xml", xml.encode())


def odf(inner: str, before: str = "") -> bytes:
    spaces = "urn:oasis:names:tc:opendocument:xmlns"
    xml = (
        f'<?xml version="1.0"?>{before}<office:document-content xmlns:office="{spaces}:office:1.0" '
        f'xmlns:text="{spaces}:text:1.0"><office:body><office:text><text:p>{inner}</text:p></office:text></office:body>'
        "</office:document-content>"
    )
    return replaced(make.odt(LINES), "content.xml", xml.encode())


def locked_pdf(user: str) -> bytes:
    import pypdf

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(make.pdf(LINES)))
    writer.encrypt(user, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def unknown_lock_pdf() -> bytes:
    lock = b"<< /Filter /Standard /V 5 /R 6 /Length 256 /P -44 /O <%b> /U <%b> /OE <%b> /UE <%b> /Perms <%b> >>"
    lock %= (b"41" * 48, b"42" * 48, b"43" * 32, b"44" * 32, b"45" * 16)
    return make.pdf(LINES).replace(b"trailer\n<< ", b"trailer\n<< /ID [<41> <41>] /Encrypt " + lock + b" ")


def scanned_pdf() -> bytes:
    picture = b"<< /XObject << /I << /Type /XObject /Subtype /Image /Width 1 /Height 1 >> >> >>"
    data = make.pdf_file([b"q 595 0 0 842 0 0 cm /I Do Q"])
    return data.replace(b"/Resources << /Font << /F1 3 0 R >>  >>", b"/Resources " + picture)


def packed_pdf(size: int) -> bytes:
    """A page whose drawing unpacks to `size` bytes of operations."""
    stream = zlib.compress(b"BT /F1 11 Tf (a) Tj ET\n" * (size // 23), 9)
    data = make.pdf_file([b"STREAM"])
    return data.replace(
        b"<< /Length 6 >>\nstream\nSTREAM", b"<< /Filter /FlateDecode /Length %d >>\nstream\n%b" % (len(stream), stream)
    )


def circular_pdf() -> bytes:
    return make.pdf(LINES).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]")


def drawing_itself_pdf() -> bytes:
    form = b"<< /XObject << /F 6 0 R >> >>"
    data = make.pdf_file([b"/F Do /F Do"])
    data = data.replace(b"/Resources << /Font << /F1 3 0 R >>  >>", b"/Resources " + form)
    return data.replace(
        b"<< /Length 11 >>", b"<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources %b /Length 11 >>" % form
    )


def zip_bomb() -> bytes:
    return make.zipped({"a.txt": bytes(80_000_000)})


def zips_in_zips() -> bytes:
    data = make.zipped({"a.txt": LEAD.encode()})
    for _ in range(5):
        data = make.zipped({"inner.zip": data})
    return data


def lying_zip() -> bytes:
    """An archive whose directory says that 20 million bytes are 1,000."""
    data = make.zipped({"a.txt": b"The army took Homs. " * 1_000_000})
    return data.replace((20_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little"))


def gzips_in_gzips() -> bytes:
    data = LEAD.encode()
    for _ in range(6):
        data = make.gzipped(data)
    return data


def out_of_the_archive() -> bytes:
    return make.zipped(
        {name: LEAD.encode() for name in ("../../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "a/../../b.txt")}
    )


def linked_zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("link.txt")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return out.getvalue()


def locked_zip() -> bytes:
    data = bytearray(make.zipped({"a.txt": LEAD.encode()}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def wrong_length_warc() -> bytes:
    body = make.page(LINES).encode()
    data = make.warc([("response", "https://x.example/a", "200 OK", body)], packed=False)
    return re.sub(rb"Content-Length: \d+", b"Content-Length: 9999999", data, count=1)


def warc_of(*kinds: tuple[str, str]) -> bytes:
    body = make.page(LINES).encode()
    return make.warc([(kind, f"https://x.example/{i}", what, body) for i, (kind, what) in enumerate(kinds)])


def rss(before: str, inner: str) -> bytes:
    item = f"<item><title>Army takes Homs</title><description>{LEAD} {inner}</description></item>"
    return f'<?xml version="1.0"?>{before}<rss version="2.0"><channel><title>T</title>{item}</channel></rss>'.encode()


def tables_and_scripts() -> bytes:
    deep = "<table><tr><td>" * 3000
    scripts = "<script>var a = '<p>France attacked Spain, and everybody knows it.</p>';</script>" * 200
    article = f"<article><h1>Army takes Homs</h1><p>{LEAD}</p><p>{NEXT}</p></article>"
    return f"<html><body>{scripts}{article}{deep}</body></html>".encode()


def many_parts_mail() -> bytes:
    head = b"Message-ID: <1@x.example>\nMIME-Version: 1.0\nSubject: Army\nFrom: a@x.example\n"
    opening = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(2000))
    return head + opening + b"Content-Type: text/plain\n\n" + LEAD.encode()


def broken_mbox() -> bytes:
    broken = (
        b"From a@x.example Tue Jan  6 10:47:00 2026\nSubject: =?utf-8?B?broken?= =?no-such?Q?x?=\nMIME-Version: 1.0\n"
        b"Content-Type: multipart/alternative; boundary=xyz\n\n--nope\nContent-Type: text/plain; charset=no-such\n\n"
        b"text without its end\n\n"
    )
    garbled = (
        b"From a@x.example Tue Jan  6 10:48:00 2026\nSubject: Army\nMIME-Version: 1.0\n"
        b"Content-Type: text/plain; charset=no-such\n"
        b"Content-Transfer-Encoding: base64\n\n!!!! this is no base64 ????\n\n"
    )
    good = b"From a@x.example Tue Jan  6 10:49:00 2026\n" + MAIL
    return broken + garbled + good


def deep_json() -> bytes:
    return b'{"text": "' + LEAD.encode() + b'", "more": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"


def marks() -> bytes:
    return f"{LEAD} {'a' + chr(0x301) * 400_000} {NEXT}".encode()


def tarred() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo("a.txt")
        info.size = len(LEAD)
        archive.addfile(info, io.BytesIO(LEAD.encode()))
    return out.getvalue()


EMPTY = [
    ".txt",
    ".md",
    ".html",
    ".pdf",
    ".docx",
    ".odt",
    ".rtf",
    ".eml",
    ".mbox",
    ".rss",
    ".json",
    ".jsonl",
    ".csv",
    ".tsv",
    ".parquet",
    ".warc",
    ".zip",
    ".gz",
    ".xml",
]

# What is made, and what is said of it; "" where the article must be read all the same.
HOSTILE: dict[str, tuple[Made, str]] = {
    "binary.txt": (lambda: bytes(range(256)) * 400, "is a binary file"),
    "line.txt": (lambda: b"The army took Homs. " * 2_500_000, "is too long"),
    "line.jsonl": (lambda: b'{"text": "' + b"The army took Homs. " * 2_500_000 + b'"}', "is too long"),
    "line.csv": (lambda: b"title,text\nArmy," + b"The army took Homs. " * 2_500_000, "is too long"),
    "line.html": (lambda: b"<html><body>" + b"The army took Homs. " * 2_500_000, "is too long"),
    "line.eml": (lambda: MAIL + b"The army took Homs. " * 2_500_000, "is too long"),
    "line.mbox": (lambda: b"From a@x.example Tue Jan  6 10:47:00 2026\n" + MAIL + b"x" * 50_000_000, "is too long"),
    "tables.html": (tables_and_scripts, ""),
    "angles.html": (lambda: b"<html>" + b"<" * 3_000_000, "is too long"),
    "open.html": (lambda: b"<html>" + b"<div>" * 400_000, "holds no text"),
    "attributes.html": (lambda: b"<html><p " + b"a='b' " * 400_000 + b">", "holds no text"),
    "entity.html": (lambda: f"<html>{ENTITIES}<body><p>{LEAD} &j;</p><p>{NEXT}</p></body></html>".encode(), ""),
    "locked.pdf": (partial(locked_pdf, "secret"), "is locked with a password"),
    "owner.pdf": (partial(locked_pdf, ""), ""),
    "unknown-lock.pdf": (unknown_lock_pdf, "is locked"),
    "scanned.pdf": (scanned_pdf, "is a PDF of pictures without text"),
    "blank.pdf": (lambda: make.pdf_file([b""]), "is a PDF without text"),
    "cut.pdf": (lambda: half(make.pdf(LINES * 30)), "is a broken PDF"),
    "packed.pdf": (partial(packed_pdf, 200_000_000), "is a broken PDF"),
    "drawing.pdf": (partial(packed_pdf, 70_000_000), "is a broken PDF"),
    "circular.pdf": (circular_pdf, "is a"),
    "itself.pdf": (drawing_itself_pdf, "is a"),
    "named.pdf": (lambda: f"{LEAD}\n\n{NEXT}".encode(), ""),
    "cut.docx": (lambda: half(make.docx(LINES)), "is a cut-off zip archive"),
    "laughs.docx": (lambda: word(f"{LEAD} &j;", ENTITIES), "is a broken Word document"),
    "outside.docx": (lambda: word(f"{LEAD} &j;", OUTSIDE), ""),
    "large.docx": (lambda: word("x" * 30_000_000), "is too large"),
    "broken.docx": (
        lambda: replaced(make.docx(LINES), "word/document.xml", b"<w:document"),
        "is a broken Word document",
    ),
    "missing.docx": (
        lambda: make.zipped({"[Content_Types].xml": b"<x/>", "word/a.xml": b"<x/>"}),
        "is a broken Word document",
    ),
    "cut.odt": (lambda: half(make.odt(LINES)), "is a cut-off zip archive"),
    "laughs.odt": (lambda: odf(f"{LEAD} &j;", ENTITIES), "is a broken OpenDocument text"),
    "outside.odt": (lambda: odf(f"{LEAD} &j;", OUTSIDE), "is a broken OpenDocument text"),
    "broken.odt": (lambda: replaced(make.odt(LINES), "content.xml", b"<a>"), "is a broken OpenDocument text"),
    "sheet.xlsx": (
        lambda: make.zipped({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}),
        "is an Excel workbook",
    ),
    "book.epub": (
        lambda: make.zipped({"mimetype": b"application/epub+zip", "META-INF/container.xml": b"<x/>"}),
        "is an e-book",
    ),
    "old.doc": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000), "is an old Office document"),
    "deep.rtf": (lambda: b"{\\rtf1 " + b"{" * 500_000 + LEAD.encode() + b"}" * 500_000 + b"}", ""),
    "broken.rtf": (lambda: b"{\\rtf1\\ansi \\u99999999999? \\'zz \\ansicpg99999 }}}} " + LEAD.encode(), "rich text"),
    "cut.rtf": (lambda: half(make.rtf(LINES * 10)), ""),
    "parts.eml": (many_parts_mail, "is a broken e-mail: maximum recursion depth"),
    "no-text.eml": (
        lambda: b"Message-ID: <1@x>\nMIME-Version: 1.0\nContent-Type: image/png\n\nxxxx\n",
        "is an e-mail without a text",
    ),
    "broken.mbox": (broken_mbox, "is a binary file"),
    "empty.rss": (
        lambda: b"<?xml version='1.0'?><rss><channel><title>T</title></channel></rss>",
        "is a feed without entries",
    ),
    "laughs.rss": (lambda: rss(ENTITIES, "&j;"), ""),
    "outside.rss": (lambda: rss(OUTSIDE, "&j;"), ""),
    "cut.rss": (lambda: half(rss("", NEXT * 20)), "1 of its entries have no text"),
    "angles.rss": (lambda: b"<rss><channel>" + b"<item><a " * 10_000, "10,000 of its entries have no text"),
    "empty-feed.json": (
        lambda: b'{"version": "https://jsonfeed.org/version/1.1", "items": []}',
        "is a feed without entries",
    ),
    "laughs.xml": (lambda: f'<?xml version="1.0"?>{ENTITIES}<x>&j;</x>'.encode(), "is XML"),
    "map.xml": (
        lambda: b"<urlset><url><loc>http://127.0.0.1:9/a</loc></url></urlset>",
        "fetched only of a list that is named",
    ),
    "deep.json": (deep_json, "broken JSON"),
    "wide.json": (lambda: json.dumps({str(i): LEAD for i in range(20_000)}).encode(), "has no field with a text"),
    "numbers.json": (lambda: b'{"text": ' + b"9" * 100_000 + b"}", "broken JSON"),
    "quotes.csv": (
        lambda: f'title,text\nOne,"{LEAD}\nTwo,"a "b" c"\nThree,{NEXT} {LEAD}\n'.encode(),
        "broken row",
    ),
    "commas.csv": (lambda: b"title,text\n" + b"," * 1_000_000, "holds no article"),
    "columns.csv": (
        lambda: ",".join(f"c{i}" for i in range(60_000)).encode() + b"\n1,2\n",
        "has no column with a text",
    ),
    "cut.parquet": (lambda: half(make.parquet([{"text": LEAD}] * 50)), "is a broken Parquet file"),
    "broken.parquet": (lambda: b"PAR1" + bytes(500) + b"PAR1", "is a broken Parquet file"),
    "no-text.parquet": (lambda: make.parquet([{"a": 1}]), "has no column with a text"),
    "cut.warc.gz": (lambda: half(warc_of(*[("response", "200 OK")] * 3)), "cut-off"),
    "cut.warc": (lambda: gzip.decompress(warc_of(("response", "200 OK")))[:-90], "is cut off"),
    "length.warc": (wrong_length_warc, "is cut off"),
    "none.warc": (lambda: warc_of(("response", "404 Not Found"), ("metadata", "text/html")), "holds no article"),
    "words.warc": (lambda: b"WARC/1.0\r\nno header at all\r\n\r\n" + b"x" * 5000, "holds no article"),
    "bomb.zip": (zip_bomb, "a zip bomb"),
    "nested.zip": (zips_in_zips, "is an archive inside 2 others"),
    "lying.zip": (lying_zip, "is broken in its archive"),
    "evil.zip": (out_of_the_archive, "leads out of the archive"),
    "link.zip": (linked_zip, "is a link"),
    "locked.zip": (locked_zip, "is locked with a password"),
    "cut.zip": (lambda: half(make.zipped({f"{i}.txt": LEAD.encode() for i in range(20)})), "is a cut-off zip archive"),
    "empty.zip": (lambda: make.zipped({}), "holds no article"),
    "bomb.gz": (lambda: gzip.compress(b"The army took Homs.\n" * 4_000_000), "is too long"),
    "bomb.jsonl.gz": (lambda: gzip.compress(b'{"text": "' + b"The army took Homs. " * 4_000_000), "a bomb"),
    "nested.gz": (gzips_in_gzips, "is an archive inside 2 others"),
    "cut.txt.gz": (lambda: half(gzip.compress((LEAD + NEXT).encode())), "is a cut-off gzip file"),
    "broken.txt.gz": (lambda: b"\x1f\x8b\x08\x00" + b"x" * 100, "is a broken gzip file"),
    "marks.txt": (marks, ""),
    "emoji.txt": (lambda: f"{LEAD} {'👨‍👩‍👧‍👦' * 50_000} {NEXT}".encode(), ""),
    "long-letters.txt": (lambda: f"{LEAD} {'ﷺ' * 50} {NEXT}".encode(), ""),
    "turned.txt": (lambda: f"{LEAD} {chr(0x202E) * 100_000} {NEXT}".encode(), ""),
    "archive.tar": (tarred, "is a tar archive"),
    "archive.tgz": (lambda: make.gzipped(tarred()), "is a tar archive"),
    "archive.7z": (lambda: b"7z\xbc\xaf\x27\x1c" + bytes(100), "is a 7-Zip archive"),
    **{f"empty{suffix}": (bytes, "is empty") for suffix in EMPTY},
}
