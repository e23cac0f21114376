"""The words of a title: its noun, the fixed words of it, and its specifiers ("strategic affairs minister")."""

from spacy.tokens import Token

from extract.lexicon import load_table, words
from extract.reading import Reading

OFFICES_OF = frozenset(
    ["state", "staff", "defense", "defence", "finance", "parliament", "government", "police", "justice", "treasury"]
)


def title_predicate(lemmas: tuple[str, ...]) -> str | None:
    """Return the predicate of the first of these title words that is known."""
    table = load_table("lexicon")["title_nouns"]
    return next((str(table[x]) for x in lemmas if x in table), None)


def title_at(token: Token) -> tuple[str, int] | None:
    """Return the predicate of a title noun, and where its fixed words start ("prime" of "prime minister")."""
    doc, lemma = token.doc, token.lemma_.lower()
    if token.i and not token.is_sent_start:
        pair = f"{doc[token.i - 1].lower_} {lemma}"
        found = title_predicate((pair,))
        if found:
            return found, token.i - 1
        if doc[token.i - 1].text == "-" and token.i > 1:
            found = title_predicate((f"{doc[token.i - 2].lower_}-{lemma}",))
            if found:
                return found, token.i - 2
    found = title_predicate((lemma, token.lower_))
    return (found, token.i) if found else None


def title_words(reading: Reading, token: Token, start: int) -> tuple[str, int]:
    """Return a title with its lower-case specifiers ("strategic affairs minister") and where it starts."""
    loose, former = words("phrases", "loose_modifiers"), words("phrases", "former_words")
    i = start
    while i - 1 > token.i - 7 and i - 1 >= token.sent.start:
        before = reading.doc[i - 1]
        if reading.at.get(before.i) is not None or before.lower_ in loose | former | {"the", "a", "an"}:
            break
        if (
            before.text == "-"
            and i - 2 >= token.sent.start
            and reading.at.get(i - 2) is None
            and reading.doc[i - 2].is_alpha
        ):
            i -= 2
        elif (
            before.is_alpha
            and before.pos_ in ("NOUN", "ADJ", "PROPN")
            and before.lower_ not in words("phrases", "body_heads")
        ):
            i -= 1
        else:
            break
    end = token.i + 1
    doc = reading.doc
    if end + 1 < len(doc) and doc[end].lower_ == "of" and doc[end + 1].lower_ in OFFICES_OF:
        end += 2
    return reading.text(i, end), i
