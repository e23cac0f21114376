"""The parts of a personal name: titles off, particles understood, initials and generations set apart."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from graph.names.east import Reading, chinese_name, korean_name
from graph.names.sounds import languages_of
from graph.names.tables import given_names, people
from graph.names.text import fold_words, joined, plain, script, words

PartKind = Literal["name", "initial", "teknonym", "optional"]

_ABD = re.compile(r"^abd(?:[aeiou]{0,2})(?:l|r(?=r)|s(?=s)|n(?=n)|z(?=z)|d(?=d))?(?=[a-z]{3})")
_ABD_ALONE = re.compile(r"^(?:abd|abdel|abdul|abdal|abdol|abdoul|abdur|abdus|abder|abdes)$")
_DIN = re.compile(r"^([a-z]{3,}?)(?:u|e|a|i|o)d?d(?:i|ee)ne?$")
_ABJAD_WORDS = {"bd": "abd", "bn": "bin", "bw": "abu"}  # as Arabic script leaves them without vowels
_DIN_ALONE = re.compile(r"^(?:din|deen|dine)$")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a name.

    Attributes:
        word: in plain lower case; "abd rahman" and "saif din" are one part.
        kind: a name, an initial, a teknonym ("Abu Mohammed", without the abu), or a title that may be a name.
        father: it stands behind "bin", "ibn", "ben".
        given: key of the row of given names that it stands in.
        common: it is one of the commonest given names.
        languages: those that its look suggests.
    """

    word: str
    kind: PartKind = "name"
    father: bool = False
    given: str | None = None
    common: bool = False
    languages: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PersonName:
    """A personal name, taken apart.

    Attributes:
        text: as given.
        fold: plain lower-case words of the whole.
        core: the same without titles, the generation behind it.
        joined: the letters of its parts without spaces.
        parts: in the order given name to family name when that is known from a comma.
        generation: "2" for Jr or II, "3" for III, ...
        script: "letters", "abjad" or "han".
        chinese, korean: its readings when it looks like a Chinese or Korean name.
        languages: all that its parts suggest.
    """

    text: str
    fold: str
    core: str
    joined: str
    parts: tuple[Part, ...]
    generation: str | None
    script: str
    chinese: frozenset[Reading]
    korean: frozenset[Reading]
    languages: frozenset[str]


@lru_cache(maxsize=1 << 14)
def parse_person(name: str) -> PersonName:
    """Take a personal name apart. A name of titles only keeps its last word."""
    text = plain(name)
    family, comma, rest = text.partition(",")
    if comma and rest.strip() and rest.strip().lower().strip(".") not in people().generations:
        text = f"{rest} {family}"
    tokens = words(text, keep_hyphens=True)
    folded = fold_words(tokens, name).replace("-", " ")
    tokens, generation = _without_ends([token for token in tokens if token.lower() != "and"])
    bare = fold_words(tokens, name).replace("-", " ")
    unvowelled = script(name) == "abjad"
    if unvowelled:
        tokens = [_ABJAD_WORDS.get(token, token.removeprefix("l-")) for token in tokens]
    parts = _parts(_split_hyphens(tokens), capitals=text.upper() == text, unvowelled=unvowelled)
    plain_words = tuple(part.word for part in parts if part.kind in ("name", "optional"))
    letters = " ".join(f"abu {p.word}" if p.kind == "teknonym" else p.word for p in parts)
    return PersonName(
        text=name,
        fold=folded,
        core=f"{bare} {generation}" if generation not in (None, "1") else bare,
        joined=joined(letters or folded),
        parts=parts,
        generation=generation,
        script=script(name),
        chinese=chinese_name(plain_words) if len(plain_words) == len(parts) else frozenset(),
        korean=korean_name(plain_words) if len(plain_words) == len(parts) else frozenset(),
        languages=frozenset[str]().union(*[part.languages for part in parts]),
    )


def _without_ends(tokens: list[str]) -> tuple[list[str], str | None]:
    """Take titles off the front, suffixes and generations off the end."""
    table = people()
    generation = None
    while len(tokens) > 1 and _is_title(tokens[0].lower().replace("-", ""), tokens[1].lower()):
        tokens = tokens[1:]
    while len(tokens) > 1:
        last = tokens[-1].lower()
        if last in table.suffixes:
            tokens = tokens[:-1]
        elif last in table.generations and generation is None and _tells_generation(tokens):
            generation = table.generations[last]
            tokens = tokens[:-1]
        else:
            break
    return tokens, generation


def _is_title(word: str, following: str) -> bool:
    """Whether a word before another is a title; one that may be a name is when a title follows ("Grand Ayatollah")."""
    table = people()
    return word in table.titles or (word in table.maybe_titles and following in table.titles)


def _tells_generation(tokens: list[str]) -> bool:
    """Whether the last word is Jr or a Roman numeral in capitals, and no initial or surname ("Jinping Xi")."""
    last = tokens[-1]
    return len(last) > 1 and (last.isupper() or last.lower() in ("jr", "sr", "junior", "senior"))


def without_titles(name: str) -> str:
    """Return a personal name in plain lower case without titles, "FAMILY, GIVEN" turned round, Jr and III kept."""
    return parse_person(name).core


def _split_hyphens(tokens: list[str]) -> list[tuple[str, bool]]:
    """Return the words with whether a hyphen joins each to the next."""
    out: list[tuple[str, bool]] = []
    for token in tokens:
        pieces = [part for piece in token.split("-") if piece for part in _split_teknonym(piece)]
        out += [(piece, i < len(pieces) - 1) for i, piece in enumerate(pieces)]
    return out


def _split_teknonym(word: str) -> list[str]:
    """Return "Abou", "Bakr" for "Aboubakr": a teknonym before an Arabic given name, written in one word."""
    low, table = word.lower(), given_names()
    for size in range(5, 2, -1):
        rest = low[size:]
        if low[:size] in people().teknonyms and low not in table.key_of and table.language_of.get(rest) == "ar":
            return [word[:size], word[size:]]
    return [word]


def _parts(tokens: list[tuple[str, bool]], *, capitals: bool, unvowelled: bool) -> tuple[Part, ...]:
    table = people()
    out: list[Part] = []
    father = False
    teknonym = False
    arabic = False
    i = 0
    while i < len(tokens):
        token, hyphen = tokens[i]
        word = token.lower()
        left = len(tokens) - i - 1
        following = tokens[i + 1][0].lower() if left else ""
        i += 1
        if left and (
            word in table.articles or (word in table.assimilated and hyphen and _assimilates(word, following))
        ):
            arabic = arabic or hyphen
        elif left and word in table.patronymics and (out or word in ("bin", "ibn", "binti")):
            father, arabic = True, True
        elif left and word in table.teknonyms and following:
            teknonym, arabic = True, True
        elif left and _ABD_ALONE.match(word):
            rest, i = _after_article(tokens, i)
            out.append(_part(f"abd {rest}", father=father, teknonym=teknonym, arabic=True))
            father = teknonym = False
            arabic = True
        elif out and _DIN_ALONE.match(word) and out[-1].kind == "name":
            last = out.pop()
            out.append(_part(f"{last.word} din", father=last.father, teknonym=False, arabic=True))
            arabic = True
        elif out and left and word in table.particles and not hyphen:
            continue
        elif len(word) == 1 and not father and word.isalpha() and not unvowelled:
            out.append(Part(word, "initial"))
        elif _initials(token, capitals=capitals) and left:
            out += [Part(letter, "initial") for letter in word]
        elif not out and left and word in table.maybe_titles:
            out.append(_part(word, father=False, teknonym=False, arabic=False, optional=True))
        else:
            out.append(_part(word, father=father, teknonym=teknonym, arabic=False))
            father = teknonym = False
    if arabic:
        out = [_marked(part) for part in out]
    return tuple(out)


def _assimilates(article: str, word: str) -> bool:
    return bool(word) and article[1:] == word[: len(article) - 1]


def _after_article(tokens: list[tuple[str, bool]], i: int) -> tuple[str, int]:
    table = people()
    while i < len(tokens) - 1 and tokens[i][0].lower() in table.articles | table.assimilated:
        i += 1
    return tokens[i][0].lower(), i + 1


def _initials(token: str, *, capitals: bool) -> bool:
    """Whether a word is initials run together: "JC", "HW"."""
    return not capitals and token.isupper() and 2 <= len(token) <= 3 and not re.search(r"[AEIOUY]", token[1:])


def _part(word: str, *, father: bool, teknonym: bool, arabic: bool, optional: bool = False) -> Part:
    names = given_names()
    key = names.key_of.get(word)
    if key is None and " " not in word:
        abd, din = _ABD.match(word), _DIN.match(word)
        if abd:
            word, arabic = f"abd {word[abd.end() :]}", True
        elif din and word not in names.key_of:
            word, arabic = f"{din.group(1)} din", True
    languages = languages_of(word)
    return Part(
        word=word,
        kind="teknonym" if teknonym else "optional" if optional else "name",
        father=father,
        given=key,
        common=key in names.common,
        languages=languages | {"ar"} if arabic else languages,
    )


def _marked(part: Part) -> Part:
    languages = part.languages | {"ar"}
    return Part(part.word, part.kind, part.father, part.given, part.common, languages)
