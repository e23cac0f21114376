"""Judgements, doubts and labels as tables for a notebook, and their data frames. Times are left to the data frames."""

from collections.abc import Iterable

from graph.display.html import Html, element, escaped, framed, some
from graph.display.listed import Columns, Listed
from graph.judgement import Judgement
from triplewire.alias_views import Doubt, Label, Ruled, Ruling, Side
from triplewire.identity_words import bare_text, grounds

_JUDGEMENT = ("a", "b", "verdict", "author", "when", "grounds", "documents")


def history_table(found: Iterable[Ruled]) -> Listed[Ruled]:
    """Return all judgements on an actor, in their order."""
    shown = Columns[Ruled](
        ("judgement", "", "because", "in"),
        lambda r: [
            (bare_text(r.judgement), r.standing, "; ".join(r.grounds), some(r.judgement.documents, 3)),
        ],
    )
    full = Columns[Ruled](("standing", *_JUDGEMENT), lambda r: [(r.standing, *_judgement(r.judgement))])
    return Listed(found, shown, judgements=full)


def judgements_table(found: Iterable[Judgement]) -> Listed[Judgement]:
    """Return judgements, one a row."""
    shown = Columns[Judgement](("judgement", "because"), lambda j: [(bare_text(j), "; ".join(grounds(j)))])
    return Listed(found, shown, judgements=Columns[Judgement](_JUDGEMENT, lambda j: [_judgement(j)]))


def doubts_table(found: Iterable[Doubt]) -> Listed[Doubt]:
    """Return the pairs of which the program is unsure, with a sentence of each side."""
    shown = Columns[Doubt](
        ("one actor or two?", "why it is unsure", "a sentence of each"),
        lambda d: [(f"{d.a.name} / {d.b.name}", "; ".join(d.grounds), _sentences(d))],
    )
    heads = ("a", "b", "type", "consequence", "grounds", "documents")
    full = Columns[Doubt](
        heads, lambda d: [(d.a.name, d.b.name, d.a.type, d.consequence, list(d.grounds), list(d.documents))]
    )
    return Listed(found, shown, doubts=full)


def labels_table(found: Iterable[Label]) -> Listed[Label]:
    """Return who calls an actor what."""
    heads = ("outlet", "calls it", "mentions", "articles", "loaded")
    numbers = frozenset({"mentions", "articles"})
    shown = Columns[Label](
        heads, lambda k: [(k.source, k.name, k.mentions, k.articles, "loaded" if k.loaded else "")], numbers
    )
    full = Columns[Label](
        ("source", "name", "mentions", "articles", "loaded"),
        lambda k: [(k.source, k.name, k.mentions, k.articles, k.loaded)],
    )
    return Listed(found, shown, labels=full)


def ruling_html(ruling: Ruling) -> str:
    """Return what a judgement has made of the two names."""
    made = ruling.judgements[0]
    sides = [element("b", side.name) for side in (ruling.a, ruling.b) if side is not None]
    if ruling.pending or len(sides) < 2:
        told = [escaped(f"{made.author}: {made.verdict}; this waits until both names are met")]
    elif ruling.a == ruling.b:
        told = [escaped(f"{made.author}: one actor, "), sides[0]]
    else:
        told = [escaped(f"{made.author}: {made.verdict}, "), sides[0], escaped(" and "), sides[1]]
    return framed(element("p", *told), *(element("p", element("small", line)) for line in ruling.contradictions))


def _timeless(ruled: Ruled) -> str:
    when = ruled.judgement.when
    return ruled.words.replace(f" on {when:%Y-%m-%d %H:%M}", "", 1) if when else ruled.words


def _judgement(judgement: Judgement) -> tuple[object, ...]:
    about = (judgement.a, judgement.b, judgement.verdict, judgement.author, judgement.when)
    return (*about, list(grounds(judgement)), list(judgement.documents))


def _sentences(doubt: Doubt) -> Html:
    return Html("<br>".join(_sentence(side) for side in (doubt.a, doubt.b) if side.sightings))


def _sentence(side: Side) -> Html:
    first = side.sightings[0]
    return Html(f"{escaped(first.text)} {element('small', first.source or first.document)}")
