"""Who beat whom by the results of matches: "won 2-0 at X", "a 3-1 win over X lifted Y", "fell 4-1 to X"."""

from collections.abc import Iterator

from extract.clauses.clauses import VERBAL, clause_head
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.meaning.phrases import refs_at
from extract.naming.teams import of_sport
from extract.parsing.parse import Doc, Token
from extract.qualifiers.status import status
from extract.reading import Reading, Ref

SIDES = ("Organization", "Country")
FAR = 9  # words from a win to the opponent's preposition: "won the return match 5-3 | at X"
FILLING = ("DET", "ADJ", "NOUN", "NUM", "ADV", "PUNCT", "SYM", "PART", "ADP")  # what may stand between the two


def results(reading: Reading) -> Iterator[Draft]:
    """Yield who beat whom in the matches of an article."""
    wins, losses = words("contests", "wins"), words("contests", "losses")
    winning, losing = words("contests", "winning"), words("contests", "losing")
    told = wins | losses | winning | losing | words("contests", "beating")
    for word in reading.doc.of_lemma(told):
        lemma = word.lemma_.lower()
        if word.pos_ not in ("NOUN", "VERB") or not _of_a_match(reading, word):
            continue
        if word.pos_ == "NOUN":
            won = lemma in wins
            if won or lemma in losses:
                found = _behind(reading, word, words("contests", "over" if won else "under"))
                yield from _beaten(reading, word, _side_of(reading, word), found, won=won)
            continue
        sides = [r for s in surface_subjects(word) for r in refs_at(reading, s)]
        if lemma in winning or lemma in losing:
            won = lemma in winning
            found = _behind(reading, word, words("contests", "over" if won else "under"))
            yield from _beaten(reading, word, sides, found, won=won)
        if lemma in words("contests", "beating"):
            yield from _beaten(reading, word, sides, _object(reading, word), won=True)


def _of_a_match(reading: Reading, word: Token) -> bool:
    """Whether a sentence tells of sport, and of no election or trial."""
    sentence = word.sent
    tokens = reading.doc[sentence.start : sentence.end]
    if any(t.lemma_.lower() in words("contests", "elsewhere") for t in tokens):
        return False
    return of_sport(reading.doc, sentence.start, sentence.end)


def _beaten(reading: Reading, word: Token, sides: list[Ref], other: Ref | None, *, won: bool) -> Iterator[Draft]:
    """Yield that one side beat the other, told by a word for a win or a loss."""
    sides = [r for r in sides if _side(r)]
    if other is None or len({id(r.node) for r in sides}) != 1:
        return
    ends = (sides[0], other) if won else (other, sides[0])
    made = draft(reading, ends[0], "defeats", ends[1], word, "result", 0.82, status=status(word))
    if made is not None:
        yield made


def _behind(reading: Reading, word: Token, prepositions: frozenset[str]) -> Ref | None:
    """Return the side behind a word for a win and a preposition, with scores and the like between."""
    doc = reading.doc
    for i in range(word.i + 1, min(word.i + FAR, word.sent.end - 1)):
        if doc[i].lower_ in prepositions:
            found = _next_side(reading, i + 1)
            if found is not None:
                ground = doc[found.end - 1].lower_ in words("names", "match_grounds")
                return None if ground and doc[i].lower_ == "at" else found
        named = reading.at.get(i)
        if doc[i].pos_ not in FILLING or doc[i].text == "," or (named is not None and named.kind == "name"):
            return None
    return None


def _next_side(reading: Reading, start: int) -> Ref | None:
    """Return the side named at a token, or behind what tells more of it: "last-place X", "the hosts X"."""
    doc, i = reading.doc, start
    while i < min(start + 5, len(doc) - 1) and reading.at.get(i) is None and _telling(doc, i):
        i += 1
    found = reading.at.get(i)
    return found if found is not None and _side(found) and found.kind in ("name", "nationality") else None


def _side(ref: Ref) -> bool:
    """Whether a mention may be a side in a match: a body, a country, or one of the home nations."""
    return ref.node.type in SIDES or ref.node.name.lower() in words("standing", "home_nations")


def _telling(doc: Doc, i: int) -> bool:
    return doc[i].text == "-" or (
        doc[i].text.islower() and doc[i].pos_ in ("DET", "ADJ", "NOUN", "PRON", "VERB", "CCONJ")
    )


def _object(reading: Reading, verb: Token) -> Ref | None:
    """Return the side right behind a verb of beating, with its result behind it or a number of goals."""
    behind = reading.doc[verb.i + 1] if verb.i + 1 < len(reading.doc) else None
    first = verb.i + 1 + (behind is not None and behind.dep_ == "prt")
    found = _next_side(reading, first)
    if found is None or found.end >= len(reading.doc):
        return None
    follows = reading.doc[found.end]
    margin = follows.lower_ == "by" and any(t.like_num for t in reading.doc[found.end + 1 : found.end + 3])
    return found if margin or (follows.like_num and (verb.lemma_ != "win")) else None


def _side_of(reading: Reading, noun: Token) -> list[Ref]:
    """Return whose win or loss a noun tells: its owner's, that of the clause that it hangs in, or whom it helped."""
    owners = [c for c in noun.lefts if c.dep_ == "poss"]
    if owners:
        return [r for c in owners for r in refs_at(reading, c)]
    if noun.dep_ == "nsubj" and noun.head.pos_ in VERBAL:
        helped = [c for c in noun.head.rights if c.dep_ in ("dobj", "dative")]
        helped += [s for c in noun.head.rights if c.dep_ in ("ccomp", "xcomp") for s in c.lefts if s.dep_ == "nsubj"]
        return [r for t in helped for r in refs_at(reading, t)]
    verb = clause_head(noun)
    return [r for s in surface_subjects(verb) for r in refs_at(reading, s)] if verb.pos_ in VERBAL else []
