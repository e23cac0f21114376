"""The words of a title: its noun, the fixed words of it, and its specifiers ("strategic affairs minister")."""

import datetime as dt

from extract.lexicon import load_table, words
from extract.parsing.parse import Doc, Token
from extract.reading import Reading
from graph.knowledge import Office, Record

OFFICES_OF = frozenset(
    ["state", "staff", "defense", "defence", "finance", "parliament", "government", "police", "justice", "treasury"]
)
DEPUTY = frozenset(["vice", "deputy", "assistant", "under", "shadow", "opposition"])
AGENTS = ("er", "or", "ist", "ian", "man", "woman")  # endings of nouns for what somebody does
FIELD = 5  # tokens of what an office is for: "of health and social care"


def was_once(noun: Token) -> bool:
    """Whether a noun tells what somebody no longer is: "a former ally", "her ex-husband"."""
    if noun.lower_.startswith("ex-") or any(c.lower_ in words("phrases", "former_words") for c in noun.lefts):
        return True
    return noun.i > 1 and noun.nbor(-1).text == "-" and noun.nbor(-2).lower_ == "ex"


def past_degrees(doc: Doc, i: int) -> int:
    """Return the token behind the degrees that stand behind a name, `i` itself where there are none: ", PhD, | of"."""
    end = i
    while end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ in words("names", "degrees"):
        end += 2
    return end


def title_predicate(lemmas: tuple[str, ...]) -> str | None:
    """Return the predicate of the first of these title words that is known."""
    table = load_table("lexicon")["title_nouns"]
    return next((str(table[x]) for x in lemmas if x in table), None)


def title_at(token: Token) -> tuple[str, int] | None:
    """Return the predicate of a title noun, and where its fixed words start ("prime" of "prime minister")."""
    doc, lemma = token.doc, token.lemma_.lower()
    if token.pos_ == "PROPN" and lemma == token.lower_:
        lemma = lemma.removesuffix("s")  # "Foreign Ministers A and B"
    if token.lower_ in ("elect", "designate") and token.i > 1 and doc[token.i - 1].text == "-":
        return title_at(doc[token.i - 2])  # "president-elect"
    if token.i and not token.is_sent_start:
        pair = f"{doc[token.i - 1].lower_} {lemma}"
        found = title_predicate((pair,))
        if lemma == "officer" and token.i > 1 and doc[token.i - 2].lower_ == "chief" and doc[token.i - 1].is_alpha:
            whole = title_predicate((f"chief {pair}",))  # "chief executive officer", "chief medical officer"
            return whole or "holds_position_in", token.i - 2
        if found:
            return found, token.i - 1
        if doc[token.i - 1].text == "-" and token.i > 1:
            found = title_predicate((f"{doc[token.i - 2].lower_}-{lemma}",))
            if found:
                return found, token.i - 2
    found = title_predicate((lemma, token.lower_))
    return (found, token.i) if found else None


def head_word(title: list[str]) -> str:
    """Return the word that says what kind of office a title is: "secretary" of "secretary of state"."""
    for i, word in enumerate(title):
        if word in ("of", "for") and i:
            return title[i - 1]
    return title[-1] if title else ""


def held_office(record: Record, title: str, when: dt.date | None, *, former: bool = False) -> Office | None:
    """Return the office that a known person held on a date (any, when unknown) and that a title may name.

    "Secretary" names the office of the secretary of state, "President" not that of the vice president.
    """
    fading = words("phrases", "former_words")
    wanted = [w for w in title.lower().split() if w not in fading]
    for item in record.offices:
        have = [w for w in item.title.lower().split() if w not in fading]
        if not set(wanted) <= set(have) or head_word(wanted) != head_word(have) or (set(have) - set(wanted)) & DEPUTY:
            continue
        if item.since is None and item.until is None and not former and have[-1:] != ["leader"]:
            continue  # an office whose time nobody knows
        outside = when is not None and ((item.since and item.since > when) or (item.until and item.until < when))
        if former or not outside:
            return item
    return None


def title_words(reading: Reading, token: Token, start: int) -> tuple[str, int]:
    """Return a title with its lower-case specifiers ("strategic affairs minister") and where it starts."""
    loose, former = words("phrases", "loose_modifiers"), words("phrases", "former_words")
    times = words("lexicon", "timed_by", "lexicon", "times_told")
    i, first = start, reading.sentence_start(token.i)
    while i - 1 > token.i - 7 and i - 1 >= first:
        before = reading.doc[i - 1]
        if (
            reading.at.get(before.i) is not None
            or before.lower_ in loose
            or before.lower_ in former
            or before.lower_ in ("the", "a", "an")
            or before.ent_type_ in ("DATE", "TIME")  # "Last month | Foreign Minister X"
            or before.lemma_.lower() in times  # "Within hours | President X"
        ):
            break
        if before.text == "-" and reading.doc[max(0, i - 2)].lower_ in former:
            break  # "ex-president"
        if before.text == "-" and i - 2 >= first and reading.at.get(i - 2) is None and reading.doc[i - 2].is_alpha:
            i -= 2
        elif before.lower_ == "and" and _joined(reading, before):
            i -= 2  # "interior and overseas minister"
        elif (
            before.is_alpha
            and before.pos_ in ("NOUN", "ADJ", "PROPN")
            and before.lower_ not in words("phrases", "body_heads")
        ):
            i -= 1
        else:
            break
    return reading.text(i, title_end(reading, token)), i


def _joined(reading: Reading, token: Token) -> bool:
    """Whether "and" joins two fields of one office, not two offices or two people."""
    left = token.doc[token.i - 1] if token.i > token.sent.start else None
    return (
        left is not None
        and left.pos_ in ("NOUN", "ADJ", "PROPN")
        and reading.at.get(left.i) is None
        and not title_at(left)
        and not title_at(token.doc[token.i + 1])  # "an agency and co-founder of X"
        and not (left.pos_ != "ADJ" and left.lower_ in words("names", "honorifics"))  # "officer and treasurer"
        and left.lower_ not in words("lexicon", "family_nouns", "standing", "citizens")
    )


def office_words(reading: Reading, token: Token) -> str:
    """Return the whole title that a token is the noun of, its lemma when it is no title."""
    found = title_at(token)
    return title_words(reading, token, found[1])[0] if found else token.lemma_.lower()


def title_end(reading: Reading, token: Token) -> int:
    """Return where a title ends behind its noun: "minister | of foreign affairs", "director | of exhibits"."""
    doc, end = reading.doc, token.i + 1
    if end + 1 >= len(doc) or doc[end].lower_ not in ("of", "for"):
        return end
    if doc[end].lower_ == "of" and doc[end + 1].lower_ in OFFICES_OF:
        return end + 2
    last = end
    for word in doc[end + 1 : min(end + 1 + FIELD, token.sent.end)]:
        joins = word.lower_ in ("and", "&") and last > end
        polite = word.lower_.rstrip(".") in ("mr", "mrs", "ms", "miss", "dr", "sir")
        if reading.at.get(word.i) is not None or polite or not (joins or word.pos_ in ("NOUN", "PROPN", "ADJ")):
            break
        if last > end and title_at(word) and doc[end + 1 : word.i] and _and_inside(doc, last, word.i):
            break  # "professor of law and | associate dean of X"
        if word.pos_ in ("NOUN", "PROPN") and word.lower_ not in words("phrases", "body_heads"):
            last = word.i + 1
    behind = reading.at.get(last)
    owned = last < len(doc) and (doc[last].tag_ == "POS" or (behind is not None and behind.node.type != "Person"))
    return end if last == end or owned else last


def _and_inside(doc: Doc, start: int, end: int) -> bool:
    return any(t.lower_ in ("and", "&") for t in doc[max(0, start - 1) : end])


def is_of_state(title: str) -> bool:
    """Whether a title without a body names an office of a state ("Minister of Education", "Home Secretary")."""
    spoken = title.lower().split()
    of_state = len(spoken) > 2 and spoken[1] == "of" and spoken[0] == "secretary" and spoken[2] in OFFICES_OF
    head = head_word(spoken)
    if spoken == ["opposition", "leader"]:
        return True
    if len(spoken) > 1 and spoken[0] in ("intelligence", "spy"):
        return head in words("standing", "heads_of_parts")
    if len(spoken) > 1 and spoken[0] in words("standing", "fields_of_state"):
        return head in words("standing", "heads_in_state")  # "health minister", but not "health director"
    return (
        of_state or (spoken[0] in words("standing", "state_offices") and spoken != ["attorney"]) or head == "minister"
    )


def is_partial(title: str, predicate: str) -> bool:
    """Whether a title names the head of a part or a field of the body, not of the body ("EU foreign policy chief")."""
    spoken = title.lower().split()
    head = head_word(spoken)
    if predicate != "leads" or head not in words("standing", "heads_of_parts"):
        return False
    if "of" in spoken[1:] and spoken[spoken.index("of", 1) + 1] not in OFFICES_OF | {"mission"}:
        return True
    before = spoken[: spoken.index(head)]
    parts = {"regional", "local", "provincial", "district", "county", "municipal", "zonal"}
    whole = (words("standing", "whole_heads", "standing", "sorts_of_heads", "phrases", "loose_modifiers")) - parts
    return any(w not in whole for w in before)
