"""Characters and paragraphs: what every text goes through before anything in it is judged."""

import re
import unicodedata
from itertools import pairwise

NEWLINES = re.compile(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
JOINERS = "\u200c\u200d"  # they change how Persian words and emoji are read
NARROWEST, WIDEST = 40, 140  # characters of the longest line of hard-wrapped text
ENDS = '.!?:"”’'  # what a line that breaks inside a sentence does not end with
LEAST_BROKEN = 2  # lines that go on in lower case, where a block holds several paragraphs
FILLED = 0.6  # share of a block's longest line that every line but the last fills when people wrap by eye


def tidy(text: str) -> str:
    """Return `text` in Unicode's composed form (NFC), with plain newlines, without characters that nobody sees.

    Control and format characters and lone surrogates go, runs of any spaces become one; letters, quotation marks and
    dashes stay as the article has them.
    """
    text = unicodedata.normalize("NFC", NEWLINES.sub("\n", text))
    kept = [c for c in text if c in "\n\t" or c in JOINERS or unicodedata.category(c) not in ("Cc", "Cf", "Cs")]
    return SPACES.sub(" ", "".join(kept))


def has_hidden(text: str) -> str | None:
    """Return what a text holds that no article means (a NUL or a lone surrogate), None when it holds none."""
    if "\x00" in text:
        return "NUL characters"
    return "lone surrogates (halves of a character)" if re.search(r"[\ud800-\udfff]", text) else None


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a tidied `text`, none of them empty.

    Every line is a paragraph, but for text wrapped at a fixed width: there the lines of a block belong together. It was
    wrapped when its lines are fairly full and one goes on in lower case; where one was, so was each that is as full
    as a wrapping program makes it and that breaks inside a sentence. A block may hold several paragraphs, with no empty
    line between: they end where a line is not full.
    """
    blocks = [[line.strip() for line in block.split("\n")] for block in re.split(r"\n\s*\n", text)]
    blocks = [[line for line in block if line] for block in blocks]
    clear = [_goes_on(block) for block in blocks]
    width = max((len(line) for block, joined in zip(blocks, clear, strict=True) if joined for line in block), default=0)
    out: list[str] = []
    for block, joined in zip(blocks, clear, strict=True):
        if joined or (width and _is_full(block, width)):
            out.append(" ".join(block))
        else:
            out += _parted(block)
    return out


def _goes_on(block: list[str]) -> bool:
    longest = max(map(len, block), default=0)
    if len(block) < 2 or not NARROWEST <= longest <= WIDEST:
        return False
    return all(len(line) >= FILLED * longest for line in block[:-1]) and any(line[0].islower() for line in block[1:])


def _is_full(block: list[str], width: int) -> bool:
    """Whether no line could have taken the first word of the next, and none ends a sentence."""
    return len(block) > 1 and all(_breaks_off(line, after, width) for line, after in pairwise(block))


def _breaks_off(line: str, after: str, width: int) -> bool:
    return width - 2 < len(line) + 1 + len(after.split(" ", 1)[0]) and len(line) <= width and line[-1] not in ENDS


def _parted(block: list[str]) -> list[str]:
    """Return the paragraphs of a block of wrapped lines; of one that is not clearly wrapped, its lines."""
    longest = max(map(len, block), default=0)
    before = [line for line, after in pairwise(block) if after[0].islower()]
    if not (
        len(before) >= LEAST_BROKEN
        and NARROWEST <= longest <= WIDEST
        and all(len(line) >= FILLED * longest and line[-1] not in ENDS for line in before)
    ):
        return block
    out = block[:1]
    for line, after in pairwise(block):
        if after[0].islower() or _breaks_off(line, after, longest):
            out[-1] += f" {after}"
        else:
            out.append(after)
    return out
