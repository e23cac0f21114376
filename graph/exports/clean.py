"""Text that every reader accepts: XML has no control characters, UTF-8 no lone surrogates."""

import re

_NOT_XML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
_LIKE_CODE = re.compile("_(?=x[0-9A-F]{4,6}_|x_)")
_SURROGATE = re.compile("[\ud800-\udfff]")


def for_xml(text: str) -> str:
    """Return `text` with each character that XML 1.0 forbids or discourages as U+FFFD."""
    return _NOT_XML.sub("\ufffd", text)


def for_utf8(text: str) -> str:
    """Return `text` with each lone surrogate as U+FFFD."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def key_for_xml(key: str) -> str:
    """Return an identifier fit for XML: forbidden characters spelled as their code, so that two keys stay two."""
    plain = _LIKE_CODE.sub("_x005F_", key)
    return _NOT_XML.sub(lambda match: f"_x{ord(match[0]):04X}_", plain) or "_x_"
