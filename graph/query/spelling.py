"""Our property names as the embedded engine must see them.

kglite 0.21 has names of its own for parts of every node and relationship: where no property of that name is stored,
`r.start` is the id of the source node, `n.title` the name, `r.type` the edge type, and `r.end` is a syntax error. Neo4j
answers null. So these properties are stored and asked for under names of the same length (error positions stay
right) and given their own names back in results. Its map projections of relationships are null, which is mended too.
"""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from graph.errors import QueryError
from graph.exports.clean import for_utf8
from graph.query.tokens import Token, partners, solid, tokens

_STORED = ("name", "title", "type", "start", "end")  # as properties and as keys of maps
_VIRTUAL = ("label", "node_type", "connection_type")  # nothing of ours: only to be kept from meaning something
_HIDDEN = {name: name[:-1] + "_" for name in (*_STORED, *_VIRTUAL)}
_SHOWN = {hidden: name for name, hidden in _HIDDEN.items()}
_HIDDEN_WORD = re.compile(rf"\b(?:{'|'.join(_SHOWN)})\b")
# words after which "[" begins a list and "{" a map or a subquery
_KEYWORDS = frozenset(
    re.findall(
        r"\w+",
        """all and any as asc ascending by call case collect contains count create delete desc descending detach
        distinct else end ends exists foreach from in is limit match merge not null on optional or order remove return
        set skip starts then union unwind when where with xor yield""",
    )
)


class Respelled:
    """A query as the engine takes it, and how to turn what it says back."""

    def __init__(self, query: str, parameters: Mapping[str, Any]) -> None:
        """Respell `query`.

        Raises:
            QueryError: when it holds more than one statement, or a clause that reads files or changes the output.
        """
        self._original: list[tuple[str, str]] = []
        found = tokens(query)
        _refuse(found)
        self.query = self._respell(found, parameters)

    def shown(self, text: str) -> str:
        """Return a column name or message of the engine in the spelling of the query."""
        for ours, theirs in reversed(self._original):  # what was respelled last may hold what was before
            text = text.replace(ours, theirs)
        return _HIDDEN_WORD.sub(lambda match: _SHOWN[match[0]], text)

    def _respell(self, found: list[Token], parameters: Mapping[str, Any]) -> str:
        texts = [re.sub("[^\n]", " ", t.text) if t.text.startswith("/*") else t.text for t in found]
        at = solid(found)
        closes = partners(found, at)
        inside = _innermost(closes, len(at))

        def sign(index: int, text: str) -> bool:
            return 0 <= index < len(at) and found[at[index]].kind == "sign" and found[at[index]].text == text

        for i, position in enumerate(at):
            token = found[position]
            if token.is_name() and token.name in _HIDDEN and sign(i - 1, "."):
                texts[position] = _HIDDEN[token.name]
            elif token.is_name() and token.name in _STORED and sign(i + 1, ":") and sign(inside[i], "{"):
                if sign(i - 1, "{") or sign(i - 1, ","):
                    texts[position] = _HIDDEN[token.name]
            elif sign(i, "[") and closes.get(i) == i + 2 and _is_value(found, at, i - 1):
                texts[at[i + 1]] = self._key(found[at[i + 1]], parameters)
            elif sign(i, "&"):
                texts[position] = ":"
        for i in reversed(range(len(at))):
            token = found[at[i]]
            if token.kind == "word" and token.text.lower() == "keys" and sign(i + 1, "(") and i + 1 in closes:
                self._replace(found, texts, at[i], at[closes[i + 1]], _keys(_between(texts, at, i + 1, closes[i + 1])))
            elif _projects(found, at, i) and i + 1 in closes:
                self._projection(found, texts, at, i, closes[i + 1])
        return "".join(texts)

    def _key(self, token: Token, parameters: Mapping[str, Any]) -> str:
        """Respell what stands in `n[...]`: a literal, a parameter, a variable that may hold the name of a property."""
        value = parameters.get(token.name) if token.kind == "parameter" else token.name
        if token.kind in ("string", "parameter") and value in _HIDDEN:
            return f"'{_HIDDEN[str(value)]}'"
        if token.is_name():
            respelled = f"{_choice(token.text, _HIDDEN)}"
            self._original.append((respelled, token.text))
            return respelled
        return token.text

    def _projection(self, found: list[Token], texts: list[str], at: list[int], i: int, end: int) -> None:
        """Turn `x {.*}` into `properties(x)` and `x {.a, b: x.c}` into a map, which are the same and answered."""
        variable = texts[at[i]]
        body = [_between(texts, at, a, b).strip() for a, b in _items(found, at, i + 1, end)]
        if body == [".*"] and variable not in _nodes(found, at):
            self._replace(found, texts, at[i], at[end], f"properties({variable})")
        elif ".*" in body and variable in _relationships(found, at):
            cure = f"write properties({variable}) and the other values in columns of their own"
            raise QueryError(f"{variable} {{.*, ...}} of a relationship is not answered here", cure=cure)
        elif ".*" not in body and not any("(" in item for item in body):
            pairs = (f"{item[1:]}: {variable}{item}" if item.startswith(".") else _pair(item) for item in body)
            new = f"CASE WHEN {variable} IS NULL THEN NULL ELSE {{{', '.join(pairs)}}} END"
            self._replace(found, texts, at[i], at[end], new)

    def _replace(self, found: list[Token], texts: list[str], first: int, last: int, new: str) -> None:
        self._original.append((new, "".join(token.text for token in found[first : last + 1])))
        texts[first : last + 1] = [new] + [""] * (last - first)


def hide(value: Any) -> Any:
    """Return a value to store or to pass as a parameter: keys of maps respelled, text without lone surrogates."""
    if isinstance(value, str):
        return for_utf8(value)
    if isinstance(value, Mapping):
        return {_HIDDEN[key] if key in _STORED else for_utf8(str(key)): hide(item) for key, item in value.items()}
    return [hide(item) for item in value] if isinstance(value, list | tuple | set | frozenset) else value


def hidden_name(name: str) -> str:
    """Return the name under which the engine stores a property."""
    return _HIDDEN.get(name, name)


def show(value: Any) -> Any:
    """Return a value of the engine with our names again."""
    if isinstance(value, str):
        return _SHOWN.get(value, value)
    if isinstance(value, dict):
        return {_SHOWN.get(key, key): show(item) for key, item in value.items()}
    return [show(item) for item in value] if isinstance(value, list) else value


def _refuse(found: list[Token]) -> None:
    words = [found[i] for i in solid(found)]
    while words and words[-1].text == ";":
        words.pop()
    if not words:
        raise QueryError("the query is empty", cure="write for example MATCH (n) RETURN n.name LIMIT 10")
    if any(token.kind == "sign" and token.text == ";" for token in words):
        raise QueryError("the query holds several statements", cure="send them one by one")
    for index, (first, second) in enumerate(pairwise(words)):
        if first.kind == "word" and first.text.upper() in ("COUNT", "COLLECT") and second.text == "{":
            cure = "write size([(n)--(m) | m.id]) with a pattern of yours, or count in a WITH"
            raise QueryError(f"{first.text} {{ ... }} is not answered here", cure=cure)
        if first.kind == "word" and first.text.upper() == "CALL" and second.is_name():
            name = _dotted(words[index + 1 :])
            cure = "ask with MATCH: labels(n), type(r), keys(n); procedures are for Neo4j"
            raise QueryError(f"the procedure {name} is not answered here", cure=cure)
        clause = f"{first.text} {second.text}".upper()
        if first.kind == second.kind == "word" and clause in ("LOAD CSV", "FORMAT CSV"):
            cure = "export the graph and read files with another program"
            raise QueryError(f"{clause} is not allowed: queries read nothing but the graph", cure=cure)


def _dotted(words: list[Token]) -> str:
    """Return the name that `words` begin with, as `db.labels`."""
    end = 1
    while end + 1 < len(words) and words[end].text == ".":
        end += 2
    return "".join(token.text for token in words[:end])


def _innermost(closes: Mapping[int, int], count: int) -> list[int]:
    """Return for each index the opening bracket around it, or -1."""
    inside = [-1] * count
    for opening, closing in sorted(closes.items()):  # inner brackets open later
        inside[opening + 1 : closing] = [opening] * (closing - opening - 1)
    return inside


def _is_value(found: list[Token], at: list[int], index: int) -> bool:
    """Whether the token can be what a subscript belongs to."""
    if index < 0:
        return False
    token = found[at[index]]
    if token.kind == "word":
        return token.text.lower() not in _KEYWORDS or (index > 0 and found[at[index - 1]].text == ".")
    return token.kind in ("quoted", "parameter") or token.text in (")", "]", "}")


def _projects(found: list[Token], at: list[int], index: int) -> bool:
    """Whether `x {.` begins here."""
    if index + 2 >= len(at) or not found[at[index]].is_name() or not _is_value(found, at, index):
        return False
    return found[at[index + 1]].text == "{" and found[at[index + 2]].text == "."


def _relationships(found: list[Token], at: list[int]) -> set[str]:
    """Return the variables that stand in `-[r...]-`."""
    signs = [found[i] for i in at]
    return {
        c.text
        for a, b, c in zip(signs, signs[1:], signs[2:], strict=False)
        if (a.text, b.text) == ("-", "[") and c.is_name()
    }


def _nodes(found: list[Token], at: list[int]) -> set[str]:
    """Return the variables that stand in `(n...)` where that is no call of a function."""
    return {
        found[at[i]].text
        for i in range(1, len(at))
        if found[at[i - 1]].text == "(" and found[at[i]].is_name() and not _is_value(found, at, i - 2)
    }


def _items(found: list[Token], at: list[int], start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches between the commas of a bracket, as pairs of indexes that enclose them."""
    depth, edges = 0, [start]
    for index in range(start + 1, end):
        text = found[at[index]].text if found[at[index]].kind == "sign" else ""
        depth += (text in ("(", "[", "{")) - (text in (")", "]", "}"))
        if text == "," and depth == 0:
            edges.append(index)
    return list(zip(edges, [*edges[1:], end], strict=True))


def _between(texts: list[str], at: list[int], first: int, last: int) -> str:
    return "".join(texts[at[first] + 1 : at[last]])


def _pair(item: str) -> str:
    return item if ":" in item else f"{item}: {item}"


def _keys(inner: str) -> str:
    return f"([key_ IN keys({inner}) | {_choice('key_', _SHOWN)}])"


def _choice(subject: str, names: Mapping[str, str]) -> str:
    arms = " ".join(f"WHEN '{a}' THEN '{b}'" for a, b in names.items())
    return f"CASE {subject} {arms} ELSE {subject} END"
