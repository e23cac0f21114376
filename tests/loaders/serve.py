"""A web server in a thread, whose answers are a table of functions."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


def answer(
    body: bytes | str, *, kind: str = "text/html; charset=utf-8", status: int = 200, length: bool = True, **headers: str
) -> Answer:
    """An answer with a body; `headers` have _ for -."""
    data = body.encode() if isinstance(body, str) else body

    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        if length:
            handler.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return send


def moved(target: str, *, status: int = 302) -> Answer:
    return answer(b"", status=status, Location=target)


class Site:
    """The address of a server, the answers that it gives, by path, and the requests that it has got."""

    def __init__(self, host: str, port: int) -> None:
        self.host = host
        self.base = f"http://{host}:{port}"
        self.port = port
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.agents: set[str] = set()

    def url(self, path: str) -> str:
        return self.base + path


@contextmanager
def serving() -> Iterator[Site]:
    """Serve until the end of the block; what is not in the table is a 404."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            site.agents.add(self.headers.get("User-Agent", ""))
            try:
                site.answers.get(self.path, answer("nothing here", status=404))(self)
            except (BrokenPipeError, ConnectionResetError):
                pass  # the reader has seen enough
            finally:
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site("127.0.0.1", server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
