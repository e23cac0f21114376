"""Identifiers: short hashes of content, never random, never a counter that depends on the order of arrival."""

import hashlib

ID_LENGTH = 16  # hexadecimal digits: 64 bits, a collision among a million is 1 in 37 million


def content_id(prefix: str, *parts: str | None) -> str:
    """Return `prefix` and a hash of `parts`; None and "" differ, and so do ("ab", "c") and ("a", "bc")."""
    pieces = []
    for part in parts:
        data = b"" if part is None else part.encode("utf-8", "surrogatepass")
        pieces.append(b"-" if part is None else b"%d:%b" % (len(data), data))
    return prefix + hashlib.sha256(b"".join(pieces)).hexdigest()[:ID_LENGTH]
