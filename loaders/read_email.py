"""E-mails and newsletters (eml), mailboxes of them (mbox), and pages that a browser saved as one file (mhtml)."""

import datetime as dt
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from graph.errors import InputError
from loaders.decode import decode
from loaders.markup import plain_text
from loaders.read_html import html_record
from loaders.record import MAX_PAGE, Found, Record, reason, too_long
from loaders.source import Source

MAX_MESSAGE = 32_000_000  # bytes of one message, its attachments too
MAX_PARTS = 500  # parts of one message that are looked at
MAIL = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9\-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}?"
    r"(?:received|return-path|message-id|mime-version|delivered-to|dkim-signature|list-unsubscribe):",
    re.I,
)
SEPARATOR = re.compile(rb"From \S+.*\b(?:\d{2}:\d{2}(?::\d{2})?)\b.*\d{4}|From \S+@\S+\s|From - ")
MAILBOX = re.compile(r"From \S+[^\n]*\n(?:>?[A-Za-z][A-Za-z0-9\-]{1,60}:[^\n]*\n)")
SIGNATURE = re.compile(r"^-- ?$", re.M)
BULK = ("List-Unsubscribe", "List-Id", "List-Post", "Feedback-ID")
ENOUGH = 0.5  # share of the page's text that the plain part, or the article found in the page, must have


def looks_like_email(head: str) -> bool:
    """Whether a text begins with the headers of an e-mail, one of which only mail programs write."""
    return MAIL.match(head.lstrip("\ufeff").replace("\r\n", "\n")) is not None


def looks_like_mailbox(head: str) -> bool:
    """Whether a text begins as a mailbox does: a line "From ..." and then headers."""
    return MAILBOX.match(head.replace("\r\n", "\n")) is not None


def read_email(source: Source) -> Found:
    """Yield the article of an e-mail or of a page saved as mhtml.

    Raises:
        InputError: when it is too long or holds no text part.
    """
    yield _record(source.read(limit=MAX_MESSAGE), source.where)


def read_mailbox(source: Source) -> Found:
    """Yield the article of each message of a mailbox, an error in place of each that is broken; one is in memory."""
    for number, message in enumerate(_messages(source), start=1):
        where = f"{source.where}, message {number}"
        try:
            yield (
                too_long("the message, in bytes,", len(message), MAX_MESSAGE, where)
                if len(message) > MAX_MESSAGE
                else _record(message, where)
            )
        except InputError as problem:
            yield problem


def _messages(source: Source) -> Iterator[bytes]:
    """The messages between lines that begin with "From ", without those lines; of a message too long, its beginning."""
    with source.open() as stream:
        lines: list[bytes] = []
        size, blank, started = 0, True, False
        while line := stream.readline(MAX_MESSAGE):
            if blank and line.startswith(b"From ") and SEPARATOR.match(line):
                if started:
                    yield b"".join(lines)
                lines, size, started = [], 0, True
            elif size <= MAX_MESSAGE:
                lines.append(line[1:] if line.startswith(b">From ") else line)
                size += len(line)
            blank = not line.strip()
        if any(line.strip() for line in lines):
            yield b"".join(lines)


def _record(data: bytes, where: str) -> Record:
    try:
        message = message_from_bytes(data)
        plain, page = _texts(message, where)
    except (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as problem:
        raise InputError(
            f"is a broken e-mail: {reason(problem)}", where=where, cure="save its text as txt or html"
        ) from problem
    if plain is None and page is None:
        raise InputError("is an e-mail without a text", where=where, cure="save what is attached as a file of its own")
    found = html_record(page, where=where) if page else Record(where=where, text="")
    text = _best(plain or "", found.text, plain_text(page) if page else "")
    name, address = parseaddr(_header(message, "From"))
    bulk = any(message.get(key) for key in BULK)
    saved = _header(message, "Snapshot-Content-Location") or None
    return Record(
        where=where,
        text=text,
        title=_header(message, "Subject") or found.title,
        source=found.source or ((name or address or None) if bulk else None),
        url=found.url or saved,
        byline=(name or None) if not bulk and not saved else None,
        published=found.published or (None if saved else _day(message)),
    )


def _best(plain: str, article: str, whole: str) -> str:
    """The plain part if it is no mere pointer to the page; else the article in the page, or all of a page of tables."""
    if len(plain) >= ENOUGH * len(whole) and plain.strip():
        return plain
    return article if len(article) >= ENOUGH * len(whole) else whole


def _texts(message: Message, where: str) -> tuple[str | None, str | None]:
    """The first plain and the first HTML part that are no attachments."""
    plain: str | None = None
    page: str | None = None
    for number, part in enumerate(message.walk()):
        if number >= MAX_PARTS:
            break
        kind = part.get_content_type()
        if kind.startswith("multipart/") and not part.is_multipart() and plain is None:
            plain = str(part.get_payload())  # its boundary is missing; what can be read is better than nothing
        if part.is_multipart() or str(part.get("Content-Disposition", "")).strip().lower().startswith("attachment"):
            continue
        if kind == "text/plain" and plain is None:
            plain = _flowed(part, _text(part, where))
        elif kind in ("text/html", "application/xhtml+xml") and page is None:
            page = _text(part, where)
    return plain, page


def _text(part: Message, where: str) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    if len(data) > MAX_PAGE:
        raise too_long("the message's text, in bytes,", len(data), MAX_PAGE, where)
    charset = part.get_content_charset("")
    try:
        return data.decode(charset or "utf-8")
    except (LookupError, UnicodeError, ValueError):
        return decode(data, where=where) if data.strip() else ""


def _flowed(part: Message, text: str) -> str:
    """Without the signature; lines that the mail program broke (format=flowed, RFC 3676) joined again."""
    text = SIGNATURE.split(text.replace("\r\n", "\n"), maxsplit=1)[0]
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    return text.replace(" \n", "" if str(part.get_param("delsp", "")).lower() == "yes" else " ")


def _header(message: Message, name: str) -> str:
    value = message.get(name)
    if value is None:
        return ""
    try:
        text = str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        text = str(value)
    return " ".join(text.split())


def _day(message: Message) -> dt.date | None:
    """The day in the sender's own time zone."""
    try:
        return parsedate_to_datetime(str(message.get("Date", ""))).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
