"""Who speaks in the sentences of a quotation that do not say so: those before, after and in the next paragraph."""

from itertools import pairwise

from extract.parsing.parse import Span
from extract.qualifiers.attribution import find_speaker, quote_depth
from extract.reading import Reading, Ref

QUOTED = 6  # sentences of one quotation before its speaker is named


def speaker_ahead(reading: Reading, sentences: list[Span], number: int) -> Ref | None:
    """Return who speaks a quotation that a later sentence of its paragraph closes, or that a colon before it opened."""
    sentence = sentences[number]
    quoted = sentence[0].text == '"' or quote_depth(reading, sentence[0])
    if not quoted:
        return None
    for before, other in pairwise(sentences[number : number + QUOTED]):
        if not _goes_on(reading, before, other):
            break
        found = find_speaker(reading, other)
        if found is not None:
            return found
    return reading.statement


def speaker_before(reading: Reading, sentences: list[Span], number: int) -> Ref | None:
    """Return who spoke in the paragraph before, when a new one is all quotation and names no speaker."""
    sentence = sentences[number]
    if not number or sentence[0].text != '"' or _same_paragraph(reading, sentences[number - 1], sentence):
        return None
    text = reading.plain
    end = text.find("\n", sentence.start_char)
    paragraph = text[sentence.start_char : end if end >= 0 else len(text)].strip()
    if '"' in paragraph[1:-1].rstrip(".,;"):
        return None
    last = number - 1
    for i in range(last, max(-1, last - QUOTED), -1):
        if not _same_paragraph(reading, sentences[i], sentences[last]):
            break
        speaker = reading.speakers.get(i)
        if speaker is not None:
            start = text.rfind("\n", 0, sentences[i].start_char) + 1
            return speaker if '"' in text[start : sentence.start_char] else None
    return None


def _goes_on(reading: Reading, before: Span, after: Span) -> bool:
    """Whether a quotation that is open in one sentence is so in the next, a new paragraph that reopens it included."""
    if _same_paragraph(reading, before, after):
        return quote_depth(reading, after[0]) or after[0].text == '"'
    return quote_depth(reading, before[-1]) and before[-1].text != '"' and after.text.lstrip().startswith('"')


def spread_speakers(reading: Reading, numbers: list[Span], first: int = 0) -> None:
    """Give sentences that only continue a quotation the speaker of the sentence before or after in their paragraph."""
    for i in range(first, len(numbers)):
        sentence = numbers[i]
        if reading.speakers.get(i) is not None or (not quote_depth(reading, sentence[0]) and sentence[0].text != '"'):
            continue
        for other in (i - 1, i + 1):
            if (
                0 <= other < len(numbers)
                and reading.speakers.get(other) is not None
                and _same_paragraph(reading, numbers[other], sentence)
            ):
                reading.speakers[i] = reading.speakers[other]
                break


def _same_paragraph(reading: Reading, a: Span, b: Span) -> bool:
    low, high = sorted((a, b), key=lambda s: s.start)
    return "\n" not in reading.plain[low.start_char : high.start_char]
