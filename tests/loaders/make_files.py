"""Files of every format, made of an article's lines: what the tests of the loaders read."""

import datetime as dt
import gzip
import html
import io
import json
import mailbox
import textwrap
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from pathlib import Path
from typing import Any

DAY = dt.datetime(2026, 1, 6, 10, 47, tzinfo=dt.UTC)


def docx(lines: Sequence[str], *, title: str = "", author: str = "") -> bytes:
    from docx import Document

    document = Document()
    for line in lines:
        document.add_paragraph(line)
    properties = document.core_properties
    properties.title, properties.author, properties.created = title, author, DAY.replace(tzinfo=None)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def odt(lines: Sequence[str], *, title: str = "") -> bytes:
    from odfdo import Document, Paragraph

    document = Document("text")
    document.body.clear()
    for line in lines:
        document.body.append(Paragraph(line))
    document.meta.title = title
    document.meta.creation_date = DAY.replace(tzinfo=None)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def rtf(lines: Sequence[str], *, title: str = "", author: str = "") -> bytes:
    def marked(text: str) -> str:
        return "".join(
            f"\\{c}" if c in "\\{}" else c if ord(c) < 128 else f"\\u{ord(c) - (0x10000 if ord(c) > 0x7FFF else 0)}?"
            for c in text
        )

    body = "\\par\n".join(map(marked, lines))
    made = "{\\creatim\\yr2026\\mo1\\dy6\\hr10\\min47}"
    info = f"{{\\info{{\\title {marked(title)}}}{{\\author {marked(author)}}}{made}}}"
    fonts = "{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}}"
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{fonts}{info}\\pard\\f0\\fs24 {body}\\par}}".encode("ascii")


def pdf(
    lines: Sequence[str],
    *,
    title: str = "",
    author: str = "",
    width: int = 80,
    rows: int = 50,
    head: str = "",
    justify: bool = False,
    hyphenated: bool = False,
) -> bytes:
    """A PDF with one font, in which each of `lines` is a paragraph; `head` and a page number stand on each page."""
    rowed: list[str | None] = []
    for line in lines:
        rowed += [*_wrapped(line, width, hyphenated), None]
    pages = [rowed[i : i + rows] for i in range(0, len(rowed), rows)]
    streams = []
    for number, page in enumerate(pages, start=1):
        y = 770.0
        parts = [_text(72, 810, head)] if head else []
        for row in page:
            if row is not None:
                parts.append(_text(72, y, row))
            y -= 14.0 if row is not None else 8.0
        parts.append(_text(290, 30, f"{number}"))
        streams.append("\n".join(parts).encode("cp1252"))
    return pdf_file(streams, title=title, author=author)


def _wrapped(line: str, width: int, hyphenated: bool) -> list[str]:
    rows = textwrap.wrap(line, width, break_on_hyphens=True)
    if not hyphenated:
        return rows
    out: list[str] = []
    carried = ""
    for i, row in enumerate(rows):
        row = carried + row
        carried = ""
        last = row.rsplit(" ", 1)[-1]
        if i + 1 < len(rows) and len(last) > 7 and last.isalpha() and last.islower():
            row, carried = row[:-4] + "-", row[-4:] + " "
        out.append(row)
    return out


def _text(x: float, y: float, text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F1 11 Tf 1 0 0 1 {x:g} {y:g} Tm ({escaped}) Tj ET"


def pdf_file(streams: Sequence[bytes], *, title: str = "", author: str = "", extra: bytes = b"") -> bytes:
    """A PDF whose pages draw `streams`."""
    count = len(streams)
    kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({title}) /Author ({author}) /CreationDate (D:20260106104700Z) >>".encode("cp1252"),
    ]
    for i, stream in enumerate(streams):
        resources = b"<< /Font << /F1 3 0 R >> " + extra + b" >>"
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources %b /Contents %d 0 R >>"
            % (resources, 6 + 2 * i),
            b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream),
        ]
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, data in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, data))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


def page(lines: Sequence[str], *, title: str = "") -> str:
    inner = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    head = f"<head><title>{html.escape(title)}</title></head>"
    return f"<!DOCTYPE html><html>{head}<body><article>{inner}</article></body></html>"


def message(lines: Sequence[str], *, subject: str, kind: str = "plain", **headers: str) -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = subject
    made["From"] = headers.pop("sender", "Ann Writer <ann@news.example>")
    made["To"] = "reader@home.example"
    made["Date"] = "Tue, 06 Jan 2026 23:30:00 -0500"
    made["Message-ID"] = "<1@news.example>"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    text = "\n\n".join(lines)
    if kind == "html":
        made.set_content("View this message in a browser.")
        made.add_alternative(page(lines), subtype="html")
    elif kind == "both":
        made.set_content(text)
        made.add_alternative(page(lines), subtype="html")
    else:
        made.set_content(text, cte="quoted-printable")
    return made


def mbox(messages: Sequence[EmailMessage], path: Path) -> bytes:
    box = mailbox.mbox(path)
    for one in messages:
        box.add(one)
    box.close()
    return path.read_bytes()


def rss(items: Sequence[dict[str, Any]], *, title: str = "Levant Wire") -> str:
    """Items have title, link, date (RFC 2822), summary, and content when the feed holds it in full."""
    parts = []
    for item in items:
        content = f"<content:encoded><![CDATA[{item['content']}]]></content:encoded>" if "content" in item else ""
        parts.append(
            f"<item><title>{html.escape(item['title'])}</title><link>{item['link']}</link>"
            f"<pubDate>{item['date']}</pubDate><dc:creator>Ann Writer</dc:creator>"
            f"<description>{html.escape(item.get('summary', ''))}</description>{content}</item>"
        )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>{title}</title><link>https://x.example</link>'
        f"<description>News</description>{''.join(parts)}</channel></rss>"
    )


def atom(items: Sequence[dict[str, Any]], *, title: str = "Levant Wire") -> str:
    parts = [
        f"<entry><title>{html.escape(item['title'])}</title><link href='{item['link']}'/><id>{item['link']}</id>"
        f"<published>{item['date']}</published><updated>2026-02-01T00:00:00Z</updated>"
        f"<author><name>Ann Writer</name></author>"
        f"<content type='html'>{html.escape(item['content'])}</content></entry>"
        for item in items
    ]
    return (
        f"<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom'><title>{title}</title>"
        f"<id>urn:x</id><updated>2026-02-01T00:00:00Z</updated>{''.join(parts)}</feed>"
    )


def json_feed(items: Sequence[dict[str, Any]], *, title: str = "Levant Wire") -> str:
    rows = [
        {
            "id": item["link"],
            "url": item["link"],
            "title": item["title"],
            "date_published": item["date"],
            "authors": [{"name": "Ann Writer"}],
            "content_html": item["content"],
        }
        for item in items
    ]
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": title, "items": rows}, ensure_ascii=False
    )


def parquet(rows: Sequence[dict[str, Any]], *, group: int = 1000) -> bytes:
    import pyarrow
    import pyarrow.parquet

    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(list(rows)), out, row_group_size=group)
    return out.getvalue()


def warc(records: Sequence[tuple[str, str, str, bytes]], *, packed: bool = True) -> bytes:
    """Records are (type, address, HTTP status line or media type, body); a response has an HTML body."""
    out = []
    for kind, url, what, body in records:
        media = what
        if kind == "response":
            body = f"HTTP/1.1 {what}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".encode() + body
            media = "application/http; msgtype=response"
        head = (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{len(out)}>\r\nWARC-Target-URI: {url}\r\n"
            f"WARC-Date: 2026-01-06T10:47:00Z\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        record = head.encode() + body + b"\r\n\r\n"
        out.append(gzip.compress(record, mtime=0) if packed else record)
    return b"".join(out)


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def gzipped(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)
