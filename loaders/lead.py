"""What stands in front of an article's first words: a date line that ran in, an agency's name, the dateline."""

import re
from dataclasses import replace

from loaders.account import Note, nobody
from loaders.dateline import BEGINS, REACH, Lead, read_date_lead, read_dateline
from loaders.furniture import is_prose
from loaders.header import Facts
from loaders.outlets import known_outlet, looks_like_outlet

DEPTH = 3  # paragraphs of prose in which a dateline may stand: a summary or two may come before it
PREFIX = re.compile(
    rf"[\[(]?(?P<name>(?:The )?[A-ZÀ-Þ][^:.()\[\]\n]{{1,60}}?)[\])]?\s*(?:\((?P<short>[A-Za-z]{{2,8}})\))?\s*"
    rf"(?P<mark>:|\s[-–—]+|(?<=[\])])\s)\s*{BEGINS}"
)


def read_prefix(paragraph: str) -> Lead | None:
    """Return the agency's name in front of `paragraph` ("Levant Wire: A delegation ..."), None without one."""
    found = PREFIX.match(paragraph[:REACH])
    if found is None:
        return None
    name, colon = found["name"].strip(" -–—"), found["mark"] == ":"
    outlet = known_outlet(name)
    if outlet is None and colon and (looks_like_outlet(name, words="prefix_words") or found["short"]):
        outlet = name if looks_like_outlet(name, longest=5) else None
    if outlet is None:
        return None
    return Lead(paragraph[found.end() :], outlet=outlet, prefix=True)


def read_leads(found: list[str], facts: Facts, *, note: Note = nobody) -> tuple[Facts, list[str]]:
    """Take agency prefixes and the dateline from the first paragraphs of prose.

    Args:
        found: the paragraphs without headline and header lines.
        facts: what the header said; it goes before what is found here.
        note: told what is taken.

    Returns:
        What is known now, and the paragraphs.
    """
    out = list(found)
    seen = 0
    for i in range(len(out)):
        if seen == DEPTH:
            break
        if not is_prose(out[i]):
            continue
        seen += 1
        elsewhere = "\n".join(out[i:])
        for step in range(4):  # a date, an agency, a place, or an agency after the place
            if step == 0:
                lead = read_date_lead(out[i]) if seen == 1 else None
            else:
                lead = read_dateline(out[i], elsewhere=elsewhere) if step == 2 else read_prefix(out[i])
            if lead is None or not lead.rest:
                continue
            note("dateline" if step == 2 else "date" if step == 0 else "agency", out[i].removesuffix(lead.rest).strip())
            out[i] = lead.rest
            if lead.prefix:
                facts = replace(facts, prefix=facts.prefix or lead.outlet)
            else:
                facts = replace(
                    facts,
                    dateline=facts.dateline or lead.place,
                    signed=facts.signed or lead.outlet,
                    published=facts.published or lead.day,
                )
    return facts, out
