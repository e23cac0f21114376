"""Names of teams, by a player's position behind them ("Lakers guard Kobe Bryant") or by a match ("beat Leyton")."""

from collections.abc import Iterator

from extract.lexicon import words
from extract.naming.people import given
from extract.naming.shapes import Name, capital, first_of_names, text_of
from extract.parsing.parse import Doc, Token

LONGEST = 3  # words of the name of a team


def position(doc: Doc, noun: Token) -> tuple[str, int]:
    """Return a noun for a position as it is written, and where it starts: "left-hander", "wide receiver"."""
    if noun.i > 1 and doc[noun.i - 1].text == "-":
        return f"{doc[noun.i - 2].lower_}-{noun.lemma_.lower()}", noun.i - 2
    pair = f"{doc[noun.i - 1].lower_} {noun.lemma_.lower()}" if noun.i else ""
    return (pair, noun.i - 1) if pair in words("standing", "roles") else (noun.lemma_.lower(), noun.i)


def teams(doc: Doc, common: frozenset[str]) -> Iterator[Name]:
    """Yield the capitalised words right before a position that is right before a person's name."""
    for noun in doc[1:-1]:
        ahead = doc[noun.i + 1]
        if not noun.text.islower() or not capital(ahead) or ahead.tag_ != "NNP":
            continue
        role, end = position(doc, noun)
        if role not in words("standing", "positions"):
            continue
        start = end
        while start and start > end - LONGEST and _part(doc[start - 1], common):
            start -= 1
            if doc[start].is_sent_start:
                break
        if start < end:
            yield Name(start, end, "Organization", origin="head word")


def nicknames(doc: Doc) -> Iterator[Name]:
    """Yield the names of teams that stand alone behind "the" or an owner, in the plural: "the Lakers"."""
    for token in doc[1:]:
        if token.lower_ in words("names", "team_ends") and token.text.istitle() and token.lower_.endswith(("s", "x")):
            before = doc[token.i - 1]
            if before.lower_ == "the" or before.tag_ in ("POS", "PRP$"):
                yield Name(token.i, token.i + 1, "Organization", origin="head word")


def _part(token: Token, common: frozenset[str]) -> bool:
    """Whether a word may be part of a team's name: a capitalised noun, at the start of a sentence no plain word."""
    plain = token.is_sent_start and token.lower_ in common and not token.lower_.endswith("s")
    plain = plain and token.ent_type_ not in ("GPE", "ORG")  # "Denver Broncos"
    return capital(token) and token.is_alpha and token.tag_.startswith("NN") and not plain


def town_teams(doc: Doc, known: list[Name], others: list[Name]) -> Iterator[Name]:
    """Yield towns, and names taken for towns, that play or win matches: they are the teams of these towns.

    Where one is named as a team, it is one wherever no preposition of place stands before it.
    """
    longer = {i for n in others if _town_by_name(doc, n) for i in range(n.start, n.end)}
    known = [n for n in known if n.start not in longer or _town_by_name(doc, n)]  # "Leyton | City"
    held = {i for n in known for i in range(n.start, n.end)}
    found = [*known, *(n for n in others if held.isdisjoint(range(n.start, n.end)))]
    surnames = {doc[n.end - 1].text for n in found if n.type == "Person" and len(n) > 1}
    towns = [n for n in found if _may_play(n, doc) and doc[n.end - 1].text not in surnames]
    towns = [n for n in towns if not _placing(doc, n) or _after_a_score(doc, n)]
    playing = {text_of(doc, n) for n in towns if _plays(doc, n)}
    for name in towns:
        if text_of(doc, name) in playing:
            yield Name(name.start, name.end, "Organization", origin="team")


def _placing(doc: Doc, name: Name) -> bool:
    return name.start > 0 and doc[name.start - 1].lower_ in words("names", "placing_towns")


def _may_play(name: Name, doc: Doc) -> bool:
    """Whether a name is a town's, or a single word that may be one."""
    if name.entries:
        kinds = {e.record.type for e in name.entries if e.kind != "seat"}
        return kinds == {"Location"} and text_of(doc, name).lower() not in words("standing", "home_nations")
    if name.type == "Location" or (name.type == "Organization" and _town_by_name(doc, name)):
        return all(t.text.istitle() for t in doc[name.start : name.end])
    return name.type == "Person" and len(name) == 1 and not given(doc[name.start].text)


def _plays(doc: Doc, name: Name) -> bool:
    """Whether a name does in a match what teams do, or has it done to it, by the words beside it."""
    if _does(doc, name):
        sentence = doc[name.start].sent
        return of_sport(doc, sentence.start, sentence.end)
    return _after_a_score(doc, name) or _with_a_result(doc, name)


def _after_a_score(doc: Doc, name: Name) -> bool:
    """Whether a name is where somebody won or lost by a score: "won 2-0 at X", "a 3-1 win at X"."""
    at = doc[name.start - 1] if name.start > 3 else None
    at = doc[name.start - 2] if at is not None and at.lower_ == "the" else at
    if at is None or at.lower_ != "at" or at.dep_ != "prep":
        return False
    ground = doc[name.end - 1].lower_ in words("names", "match_grounds")
    if ground or at.head.lemma_.lower() not in words("names", "results") or _opponent_told(doc, at):
        return False
    return _score(doc, at.i - 3) or _score(doc, at.i - 4)


def _opponent_told(doc: Doc, at: Token) -> bool:
    """Whether the clause before a place has named the opponent already: "beat X with a 2-0 win at | Y"."""
    before = doc[at.sent.start : at.i]
    return any(t.lower_ in ("over", "against") for t in before[-8:]) or any(
        t.lemma_.lower() in words("contests", "beating") and t.lemma_ != "win" and t.pos_ == "VERB" for t in before
    )


def _score(doc: Doc, i: int) -> bool:
    """Whether a result of small numbers stands at a token: "3-1"."""
    if i < 0 or i + 2 >= len(doc) or doc[i + 1].text not in ("-", "–"):
        return False
    return all(t.like_num and len(t.text) < 3 for t in (doc[i], doc[i + 2]))


def _with_a_result(doc: Doc, name: Name) -> bool:
    """Whether a name did something with a win or by a score: "X ended the season with a 3-1 win at Y"."""
    verb = doc[name.end - 1].head if doc[name.end - 1].dep_ == "nsubj" else None
    if verb is None or verb.pos_ != "VERB":
        return False
    nouns = (t for c in verb.children if c.lower_ in ("with", "after") for t in c.children if t.dep_ == "pobj")
    return any(t.lemma_.lower() in words("names", "matches") and _scored(doc, t) for t in nouns)


def _scored(doc: Doc, noun: Token) -> bool:
    return noun.i > 3 and any(_score(doc, i) for i in (noun.i - 3, noun.i - 4))


def _town_by_name(doc: Doc, name: Name) -> bool:
    """Whether a name of several words ends as those of towns and of their clubs do: "Leyton City"."""
    return len(name) > 1 and doc[name.end - 1].lower_ in words("names", "town_or_club")


def _joined(doc: Doc, name: Name) -> bool:
    """Whether somebody joins, leaves or manages what has the name, or it is told as a side's right before it."""
    last = doc[name.end - 1]
    verb = last.head if last.dep_ in ("dobj", "conj") else last.head.head if last.dep_ == "pobj" else None
    moved = verb is not None and verb.lemma_.lower() in words("names", "moves_of_players")
    before = doc[name.start - 1].lower_ if name.start else ""
    return moved or before in words("names", "kinds_of_teams")


def _does(doc: Doc, name: Name) -> bool:
    """Whether the words beside a name tell what teams do."""
    first, last = name.start, name.end
    before = _before(doc, first)
    verbs = words("names", "match_verbs")
    i = last
    while i < min(last + 3, len(doc)) and (doc[i].pos_ in ("AUX", "ADV") or doc[i].dep_ == "neg"):
        i += 1
    if i < len(doc) and doc[i].lemma_.lower() in verbs and doc[i].pos_ in ("VERB", "NOUN") and doc[i].tag_ != "VBG":
        return True
    if before is None:
        return _told_of(doc[last - 1], verbs)
    if before.lemma_.lower() in verbs and before.tag_.startswith("VB"):
        return True
    if _told_of(doc[last - 1], verbs):
        return True
    head = before.head if before.dep_ in ("prep", "agent") else None
    met = head is not None and head.lemma_.lower() in verbs | words("names", "matches")
    return met and before.lower_ in ("to", "with", "by", "over", "against")


def _beside(word: Token) -> bool:
    return word.text == "-" or (word.tag_ in ("JJ", "NN", "NNS", "DT", "VBN") and word.text.islower())


def _before(doc: Doc, first: int) -> Token | None:
    """Return the word before a name and what tells more of it: "over | last-place X", "beat | the hosts X"."""
    i = first - 1
    while i > max(0, first - 5) and _beside(doc[i]):
        i -= 1
    return doc[i] if i >= 0 else None


def _told_of(noun: Token, verbs: frozenset[str]) -> bool:
    """Whether a name is subject or object of one of the verbs, also with others: "X and Y meet in the final"."""
    noun = first_of_names(noun)
    return noun.dep_ in ("nsubj", "dobj") and noun.head.pos_ == "VERB" and noun.head.lemma_.lower() in verbs


def of_sport(doc: Doc, start: int, end: int) -> bool:
    """Whether a sentence tells a result ("3-1") or has two words of a sport."""
    tokens = doc[start:end]
    for token in (t for t in tokens[:-2] if t.like_num):
        dash, other = doc[token.i + 1], doc[token.i + 2]
        if dash.text in ("-", "–") and other.like_num and max(len(token.text), len(other.text)) < 4:
            return True
    said = {t.lemma_.lower() for t in tokens} & (words("names", "sporting", "names", "matches"))
    return len(said) > 1
