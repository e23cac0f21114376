"""Connections that are made to a checked address and no other, whatever the name server says a moment later."""

import socket
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError
from urllib3.util.connection import create_connection

from loaders.fetch.addresses import resolve


class Checked(HTTPConnection):
    """A plain connection: the host's name is resolved once, checked, and the connection is made to what was checked.

    Every connection passes here, so that redirections and names that change their address are no way around.
    """

    allow_private = False
    where = ""
    live: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        addresses = resolve(self._dns_host, self.port, allow_private=self.allow_private, where=self.where)
        problem: OSError | None = None
        for address in addresses:
            try:
                self.live = create_connection((address, self.port), self.timeout, socket_options=self.socket_options)
                return self.live
            except OSError as failed:
                problem = failed
        raise NewConnectionError(self, str(problem)) from problem

    def connect(self) -> None:
        """Connect, and keep the socket in `live`, by which `cut` can end a transfer."""
        super().connect()
        self.live = self.sock

    def cut(self) -> None:
        """End the transfer at once, from another thread."""
        if self.live is not None:
            try:
                self.live.shutdown(socket.SHUT_RDWR)
            except OSError:
                return  # it has ended


class CheckedTLS(Checked, HTTPSConnection):
    """The same with TLS; the certificate is checked against the host's name."""


def connection(scheme: str, host: str, port: int | None, *, timeout: float, allow_private: bool, where: str) -> Checked:
    """Return a connection to a host, not yet made; it raises `InputError` when the host may not be asked."""
    options: dict[str, Any] = {"timeout": timeout}
    made = CheckedTLS(host, port, **options) if scheme == "https" else Checked(host, port, **options)
    made.allow_private = allow_private
    made.where = where
    return made
