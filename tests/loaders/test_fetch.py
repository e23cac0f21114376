"""Pages from the web: what may be asked, how, and what comes of every way in which a server can fail."""

import gzip
import socket
import time
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from graph.errors import InputError
from graph.model import Document
from loaders import Options, load
from loaders.fetch import Fetcher, Limits, addresses
from loaders.fetch.addresses import is_public
from loaders.fetch.fetcher import plain_url
from tests.loaders import make_files as make
from tests.loaders.serve import Site, answer, moved, serving

LEAD = "The army said on Sunday that it had taken the town of Homs after weeks of fighting with the rebels."
NEXT = "The rebels denied that they had left, and said that the talks with the government would go on."
PRIVATE_V4 = """127.0.0.1 127.255.255.254 0.0.0.0 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254
    100.64.0.1 224.0.0.1 240.0.0.1 255.255.255.255 192.0.2.1 198.18.0.1"""
PRIVATE_V6 = """::1 :: fe80::1 fe80::1%eth0 fc00::1 fd12::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1
    2002:7f00:1:: 2001:db8::1 fec0::1"""
QUICK = Limits(connect=10.0, read=10.0, total=30.0, size=200_000, pause=0.0, delay=0.0)
HASTY = Limits(read=0.8, total=1.5, tries=2, pause=0.0, delay=0.0)


def page(title: str = "Army takes Homs", more: str = "") -> str:
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        f"<p>{LEAD} {more}</p><p>{NEXT}</p></article></body></html>"
    )


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


def fetcher(**options: Any) -> Fetcher:
    return Fetcher(**{"allow_private": True, "limits": QUICK, "sleep": lambda seconds: None, **options})


def run(
    *inputs: str | Path, options: Options | None = None, by: Fetcher | None = None
) -> tuple[list[Document], list[str]]:
    problems: list[InputError] = []
    documents = list(load(inputs, options=options or Options(), fetcher=by or fetcher(), on_problem=problems.append))
    assert all(problem.where and problem.cure for problem in problems)
    return documents, [str(problem) for problem in problems]


def test_a_page_is_named_by_its_address(site: Site) -> None:
    site.answers["/a"] = answer(page())
    [document], problems = run(site.url("/a#top"))
    assert problems == []
    assert (document.name, document.url) == (site.url("/a#top"), site.url("/a"))
    assert document.text == f"Army takes Homs\n\n{LEAD}\n\n{NEXT}"
    assert site.asked == ["/robots.txt", "/a"]
    assert all("Triplewire" in agent for agent in site.agents)
    assert [d.name for d in load([site.url("/a")], prefix="web", fetcher=fetcher(), on_problem=print)] == [
        f"web/{site.url('/a')}"
    ]


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("ftp://127.0.0.1/a", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("http://", "no host"),
        ("http:///a", "no host"),
        ("http://user:secret@127.0.0.1/", "user's name or password"),
        ("http://127.0.0.1:99999/", "is no web address"),
        ("http://a b/", "is no web address"),
    ],
)
def test_what_is_no_address_of_a_page(url: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        fetcher().get(url)


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ("HTTP://Example.ORG/A b?q=ü#top", "http://example.org/A%20b?q=%C3%BC"),
        ("https://bücher.example/%C3%BC", "https://xn--bcher-kva.example/%C3%BC"),
        ("http://example.org", "http://example.org/"),
        ("http://[2001:db8::1]:80/x", "http://[2001:db8::1]:80/x"),
        ("http://example.org/a\r\nHost: b", "http://example.org/aHost:%20b"),
    ],
)
def test_an_address_as_it_is_asked_for(given: str, asked: str) -> None:
    assert plain_url(given, where=given) == asked


@pytest.mark.parametrize(
    "address",
    [*PRIVATE_V4.split(), *PRIVATE_V6.split()],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "64:ff9b::101:101", "172.32.0.1"])
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_this_machine_is_not_asked_under_any_name(site: Site, host: str) -> None:
    site.answers["/a"] = answer(page())
    documents, problems = run(f"http://{host}:{site.port}/a", by=fetcher(allow_private=False))
    assert documents == []
    assert site.asked == []
    assert len(problems) == 1
    assert "is this machine or one of its network" in problems[0] or "there is no host" in problems[0]


def test_a_redirection_to_a_private_address_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1")
    site.answers["/a"] = moved(f"http://127.0.0.2:{site.port}/secret")
    site.answers["/secret"] = answer(page("Secret"))
    documents, problems = run(site.url("/a"), by=fetcher(allow_private=False))
    assert documents == []
    assert problems[0].startswith(f"{site.url('/a')}: 127.0.0.2 is this machine or one of its network")
    assert "/secret" not in site.asked


def test_a_name_that_changes_its_address_is_checked_each_time(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1")
    given = iter(["127.0.0.1", "127.0.0.2", "127.0.0.2"])

    real = socket.getaddrinfo

    def changing(host: str, port: int, *more: Any, **named: Any) -> Any:
        return real(next(given) if host == "changing.example" else host, port, *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", changing)
    site.answers["/a"] = answer(page())
    documents, problems = run(f"http://changing.example:{site.port}/a", by=fetcher(allow_private=False))
    assert documents == []
    assert "changing.example (127.0.0.2) is this machine" in problems[0]
    assert site.asked == ["/robots.txt"]


def test_redirections(site: Site) -> None:
    site.answers["/old"] = moved("/new", status=301)
    site.answers["/new"] = moved(site.url("/news/a"), status=308)
    site.answers["/news/a"] = answer(page())
    site.answers["/loop"] = moved("/loop2")
    site.answers["/loop2"] = moved("/loop")
    for n in range(9):
        site.answers[f"/far{n}"] = moved(f"/far{n + 1}")
    site.answers["/nowhere"] = answer(b"", status=302)
    site.answers["/odd"] = moved("javascript:alert(1)")
    site.answers["/local"] = moved("file:///etc/passwd")
    [document], problems = run(*(site.url(f"/{name}") for name in ("old", "loop", "far0", "nowhere", "odd", "local")))
    assert (document.name, document.url) == (site.url("/old"), site.url("/news/a"))
    assert [problem.split(": ", 1)[1].split(" (")[0] for problem in problems] == [
        "is redirected more than 5 times",
        "leads to 'file:///etc/passwd'; only http and https are fetched",
        "is redirected in a circle",
        "is redirected to nowhere",
        "leads to 'javascript:alert(1)'; only http and https are fetched",
    ]


@pytest.mark.parametrize(
    ("status", "asked", "says"),
    [
        (404, 1, "status 404"),
        (403, 1, "status 403"),
        (500, 3, "status 500"),
        (503, 3, "status 503"),
        (204, 1, "status 204"),
    ],
)
def test_statuses(site: Site, status: int, asked: int, says: str) -> None:
    site.answers["/a"] = answer("" if status == 204 else page(), status=status, length=status != 204)
    documents, problems = run(site.url("/a"))
    assert documents == []
    assert len(problems) == 1
    assert says in problems[0]
    assert site.asked.count("/a") == asked


def test_a_busy_server_is_asked_again_and_may_say_when(site: Site) -> None:
    left = [2]
    waits: list[float] = []

    def busy(handler: BaseHTTPRequestHandler) -> None:
        left[0] -= 1
        answer("busy", status=503, Retry_After="7")(handler) if left[0] >= 0 else answer(page())(handler)

    site.answers["/a"] = busy
    by = fetcher(sleep=waits.append, limits=Limits(pause=2.0, delay=0.0))
    documents, problems = run(site.url("/a"), by=by)
    assert (len(documents), problems) == (1, [])
    assert waits == [7.0, 14.0]
    site.answers["/b"] = answer("busy", status=429, Retry_After="86400")
    documents, problems = run(site.url("/b"), by=by)
    assert documents == []
    assert waits == [7.0, 14.0]


def test_a_pause_between_two_requests_to_one_host(site: Site) -> None:
    now = [100.0]
    waits: list[float] = []

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        now[0] += seconds

    for name in ("/a", "/b"):
        site.answers[name] = answer(page(name))
    by = fetcher(limits=Limits(delay=1.5), sleep=sleep, clock=lambda: now[0])
    by.get(site.url("/a"))
    by.get(site.url("/b"))
    assert waits == [1.5, 1.5]
    site.answers["/robots.txt"] = answer("User-agent: *\nCrawl-delay: 9", kind="text/plain")
    waits.clear()
    fetcher(limits=Limits(delay=1.5), sleep=sleep, clock=lambda: now[0]).get(site.url("/a"))
    assert waits == [9.0]


def stalling(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    time.sleep(1.2)


def dripping_head(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(40):
        handler.wfile.write(f"X-Header-{number}: 1\r\n".encode())
        handler.wfile.flush()
        time.sleep(0.1)


def dripping_body(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(40):
        handler.wfile.write(b"<p>word</p>")
        handler.wfile.flush()
        time.sleep(0.1)


def cut(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(page().encode())


def no_answer(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"\x00\x01 what is this\r\n\r\n")


@pytest.mark.parametrize(
    ("how", "says"),
    [
        (stalling, "cannot be fetched"),
        (dripping_head, "took longer than 1.5 seconds"),
        (dripping_body, "took longer than 1.5 seconds"),
        (cut, "cannot be fetched"),
        (no_answer, "cannot be fetched"),
    ],
)
def test_slow_and_broken_servers_end_in_time(site: Site, how: Any, says: str) -> None:
    site.answers["/a"] = how
    site.answers["/good"] = answer(page())
    before = time.monotonic()
    documents, problems = run(site.url("/a"), site.url("/good"), by=fetcher(limits=HASTY))
    assert time.monotonic() - before < 20
    assert [document.name for document in documents] == [site.url("/good")]
    assert len(problems) == 1
    assert says in problems[0]


def huge(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100_000):
        handler.wfile.write(b"word " * 2000)


@pytest.mark.parametrize("packed", ["", "gzip", "deflate", "long"])
def test_more_than_the_limit_is_not_read(site: Site, packed: str) -> None:
    zeros = bytes(50_000_000)
    if packed == "gzip":
        site.answers["/a"] = answer(gzip.compress(zeros), Content_Encoding="gzip")
    elif packed == "deflate":
        site.answers["/a"] = answer(zlib.compress(zeros), Content_Encoding="deflate")
    elif packed == "long":
        site.answers["/a"] = answer(b"x" * 300_000)
    else:
        site.answers["/a"] = huge
    documents, problems = run(site.url("/a"))
    assert documents == []
    assert "is longer than 200,000 bytes" in problems[0]


def test_a_packed_page_is_unpacked_and_a_broken_one_told(site: Site) -> None:
    site.answers["/a"] = answer(gzip.compress(page().encode()), Content_Encoding="gzip")
    site.answers["/b"] = answer(b"no gzip at all", Content_Encoding="gzip")
    documents, problems = run(site.url("/a"), site.url("/b"))
    assert [document.title for document in documents] == ["Army takes Homs"]
    assert len(problems) == 1
    assert "cannot be fetched" in problems[0]


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        (answer("User-agent: *\nDisallow: /a", kind="text/plain"), False),
        (answer("User-agent: triplewire\nDisallow: /\n\nUser-agent: *\nAllow: /", kind="text/plain"), False),
        (answer("User-agent: other\nDisallow: /\n", kind="text/plain"), True),
        (answer("User-agent: *\nDisallow: /b\nAllow: /a", kind="text/plain"), True),
        (answer("none", status=404), True),
        (answer("forbidden", status=403), True),
        (answer("broken", status=500), False),
        (answer(b"\x00\xff" * 1000, kind="text/plain"), True),
        (answer("User-agent: *\nDisallow: /a\n" + "# long\n" * 100_000, kind="text/plain", length=False), False),
        (moved("/elsewhere"), False),
        (moved("/robots.txt"), True),
    ],
)
def test_robots(site: Site, robots: Any, allowed: bool) -> None:
    site.answers["/robots.txt"] = robots
    site.answers["/elsewhere"] = answer("User-agent: *\nDisallow: /", kind="text/plain")
    site.answers["/a"] = answer(page())
    documents, problems = run(site.url("/a"))
    assert len(documents) == allowed
    assert ("/a" in site.asked) == allowed
    assert allowed or "robots.txt" in problems[0]


def test_robots_holds_for_every_step_of_a_redirection(site: Site) -> None:
    site.answers["/robots.txt"] = answer("User-agent: *\nDisallow: /secret", kind="text/plain")
    site.answers["/a"] = moved("/secret")
    site.answers["/secret"] = answer(page())
    documents, problems = run(site.url("/a"))
    assert documents == []
    assert "robots.txt" in problems[0]
    assert "/secret" not in site.asked


@pytest.mark.parametrize(
    ("kind", "body", "says"),
    [
        ("text/html; charset=iso-8859-2", page().replace("Homs", "Łódź").encode("iso-8859-2"), ""),
        ("text/html; charset=utf-8", page().replace("Homs", "José’s").encode("cp1252"), ""),
        ("image/png", page().encode(), ""),
        ("text/html", b"\x89PNG\r\n\x1a\n" + bytes(1000), "is a picture"),
        ("application/pdf", make.pdf([LEAD, NEXT]), ""),
        ("text/html", make.docx([LEAD, NEXT]), ""),
        ("text/plain", f"{LEAD}\n\n{NEXT}".encode(), ""),
        ("application/json", b'{"text": "' + LEAD.encode() + b'"}', ""),
        ("application/octet-stream", bytes(range(256)) * 50, "is a binary file"),
        ("text/html", b"", "empty page"),
        ("text/html; charset=no-such", page().encode(), ""),
    ],
)
def test_what_comes_counts_before_what_the_server_calls_it(site: Site, kind: str, body: bytes, says: str) -> None:
    site.answers["/a"] = answer(body, kind=kind)
    documents, problems = run(site.url("/a"))
    assert len(documents) == (not says)
    assert says in "".join(problems)
    if "8859" in kind:
        assert "Łódź" in documents[0].text


def sitemap(*items: tuple[str, str]) -> str:
    rows = "".join(f"<url><loc>{url}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</url>" for url, day in items)
    return f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</urlset>'


def test_a_sitemap_leads_to_its_pages_the_newest_first(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "abc":
        site.answers[f"/{name}"] = answer(page(f"Story {name}"))
    rows = [
        (site.url("/a"), "2026-01-01"),
        (site.url("/b"), ""),
        (site.url("/c"), "2026-01-03"),
        (site.url("/c"), "2026-01-03"),
    ]
    site.answers["/sitemap.xml"] = answer(sitemap(*rows), kind="application/xml")
    documents, problems = run(site.url("/sitemap.xml"))
    assert [document.name for document in documents] == [site.url("/c"), site.url("/a"), site.url("/b")]
    assert problems == []
    documents, problems = run(site.url("/sitemap.xml"), options=Options(pages=1))
    assert [document.name for document in documents] == [site.url("/c")]
    assert problems == []  # the user has said how many
    monkeypatch.setattr("loaders.links.PAGES", 1)
    documents, problems = run(site.url("/sitemap.xml"), options=Options(pages=1))
    assert len(documents) == 1
    assert "lists 3 pages, of which the first 1 were read (say --pages NUMBER for more)" in problems[0]


def test_an_index_of_sitemaps_packed_or_not(site: Site) -> None:
    for name in "ab":
        site.answers[f"/{name}"] = answer(page(f"Story {name}"))
    site.answers["/1.xml.gz"] = answer(
        gzip.compress(sitemap((site.url("/a"), "2026-01-01")).encode()), kind="application/gzip"
    )
    site.answers["/2.xml"] = answer(sitemap((site.url("/b"), "2026-01-02")), kind="text/xml")
    site.answers["/broken.xml"] = answer("<urlset><url>", kind="text/xml")
    maps = "".join(
        f"<sitemap><loc>{site.url(f'/{name}')}</loc></sitemap>"
        for name in ("1.xml.gz", "2.xml", "broken.xml", "gone.xml")
    )
    site.answers["/index.xml"] = answer(f"<sitemapindex>{maps}</sitemapindex>", kind="text/xml")
    site.answers["/index.xml.gz"] = answer(
        gzip.compress(f"<sitemapindex>{maps}</sitemapindex>".encode()), kind="application/gzip"
    )
    for start in ("/index.xml", "/index.xml.gz"):
        documents, problems = run(site.url(start))
        assert [document.name for document in documents] == [site.url("/b"), site.url("/a")]
        assert [problem.split(": ", 1)[1].split(":")[0] for problem in problems] == [
            "is a broken sitemap",
            "the server answers with status 404 (check the address)",
        ]


def test_a_feed_is_followed_where_it_holds_summaries_only(site: Site) -> None:
    day = "Tue, 06 Jan 2026 10:00:00 GMT"
    items = [
        {"title": "Whole", "link": site.url("/whole"), "date": day, "content": f"<p>{LEAD}</p><p>{NEXT}</p>"},
        {"title": "Part", "link": "/part", "date": day, "summary": LEAD},
        {"title": "Gone", "link": site.url("/gone"), "date": day, "summary": LEAD},
    ]
    site.answers["/feed"] = answer(make.rss(items), kind="application/rss+xml")
    site.answers["/part"] = answer(page("Part"))
    documents, problems = run(site.url("/feed"))
    assert [(document.name, document.title) for document in documents] == [
        (site.url("/whole"), "Whole"),
        (site.url("/part"), "Part"),
    ]
    assert NEXT in documents[1].text
    assert len(problems) == 1
    assert "status 404" in problems[0]
    assert "/whole" not in site.asked


def test_a_list_of_addresses_is_followed_when_it_is_named(site: Site, tmp_path: Path) -> None:
    for name in "ab":
        site.answers[f"/{name}"] = answer(page(f"Story {name}"))
    (tmp_path / "urls.txt").write_text(f"# today\n{site.url('/b')}\n\n{site.url('/a')}\n{site.url('/b')}\n")
    documents, problems = run(tmp_path / "urls.txt")
    assert [document.name for document in documents] == [site.url("/b"), site.url("/a")]
    assert problems == []
    site.asked.clear()
    documents, problems = run(tmp_path)
    assert documents == []
    assert site.asked == []
    assert "fetched only of a list that is named by itself" in problems[0]


def test_what_a_list_leads_to_leads_no_further(site: Site, tmp_path: Path) -> None:
    site.answers["/map"] = answer(sitemap((site.url("/map2"), "")), kind="text/xml")
    site.answers["/map2"] = answer(sitemap((site.url("/a"), "")), kind="text/xml")
    site.answers["/a"] = answer(page())
    documents, problems = run(site.url("/map"))
    assert documents == []
    assert "/a" not in site.asked
    assert len(problems) == 1


def test_a_server_that_is_not_there() -> None:
    documents, problems = run("http://127.0.0.1:9/a", by=fetcher(limits=Limits(tries=2, pause=0, delay=0)))
    assert documents == []
    assert len(problems) == 1
    assert "refused" in problems[0]
    documents, problems = run("http://no-such-host.invalid/a")
    assert "there is no host 'no-such-host.invalid'" in problems[0]
