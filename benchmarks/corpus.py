"""Makes a folder of news articles that nobody wrote: sentences from templates about invented actors and true countries.

Usage: python benchmarks/corpus.py N FOLDER [--seed 1] [--first 0]

Article number i depends on the seed and on i alone, so that a smaller corpus is the beginning of a larger one. Every
fourth article is a web page, the others are text; each has a headline, an outlet and a date, and tells a story of its
own in some two hundred words, to be found in `corpus.yaml`. Actors are met as often as those of news are (Zipf).
"""

import argparse
import datetime as dt
import html
import itertools
import random
from pathlib import Path
from typing import NamedTuple

import yaml

PEOPLE, BODIES = 4000, 1200  # how many actors there are to write about
FIRST_DAY, DAYS = dt.date(2023, 6, 1), 900  # the articles' dates
SENTENCES = 7  # of each kind in an article


class Words(NamedTuple):
    """What articles are made of: the lists of `corpus.yaml`, and actors with the weights by which they are drawn."""

    lists: dict[str, list[str]]
    people: list[str]
    bodies: list[str]
    people_weights: list[float]
    bodies_weights: list[float]


class Article(NamedTuple):
    """A made article."""

    headline: str
    outlet: str
    day: dt.date
    paragraphs: list[str]


def read_words(seed: int) -> Words:
    """Return the words for the articles of a seed."""
    lists = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    rng = random.Random(f"names {seed}")

    def name() -> str:
        return rng.choice(lists["starts"]) + rng.choice(lists["middles"]) + rng.choice(lists["ends"])

    people = list(dict.fromkeys(f"{rng.choice(lists['given'])} {name()}" for _ in range(PEOPLE)))
    bodies = list(dict.fromkeys(f"{name()} {rng.choice(lists['bodies'])}" for _ in range(BODIES)))
    return Words(lists, people, bodies, _zipf(len(people)), _zipf(len(bodies)))


def _zipf(count: int) -> list[float]:
    return list(itertools.accumulate(1 / (rank + 8) for rank in range(count)))


def _draw(rng: random.Random, names: list[str], weights: list[float], count: int) -> list[str]:
    drawn: dict[str, None] = {}
    while len(drawn) < count:
        drawn[rng.choices(names, cum_weights=weights)[0]] = None
    return list(drawn)


def make_article(number: int, seed: int, words: Words) -> Article:
    """Return article `number` of those of a seed."""
    rng = random.Random(f"{seed} {number}")
    lists = words.lists
    day = FIRST_DAY + dt.timedelta(days=rng.randrange(DAYS))
    cast = _draw(rng, words.people, words.people_weights, 4)
    bodies = _draw(rng, words.bodies, words.bodies_weights, 3)
    states, cities = rng.sample(lists["states"], 3), rng.sample(lists["cities"], 3)
    roles = {person: rng.choice(lists["roles"]) for person in cast}

    def filled(template: str) -> str:
        (p, q), (o, b), (s, t) = rng.sample(cast, 2), rng.sample(bodies, 2), rng.sample(states, 2)
        then = day - dt.timedelta(days=rng.randrange(1, 60))
        other = {"c": cities, "goods": lists["goods"], "why": lists["topics"]}
        slots = {"p": p, "q": q, "o": o, "b": b, "s": s, "t": t, "role": roles[p], "month": f"{then:%B %Y}"}
        slots |= {"day": f"{then.day} {then:%B %Y}", "n": str(rng.randint(4, 90)), "m": str(rng.randint(4, 90))}
        return template.format(**slots, **{slot: rng.choice(choice) for slot, choice in other.items()})

    claims = [filled(template) for template in rng.sample(lists["claims"], SENTENCES)]
    rest = [filled(template) for template in rng.sample(lists["rest"], SENTENCES)]
    told = list(itertools.chain.from_iterable(zip(claims, rest, strict=True)))
    headline = filled(rng.choice(lists["headlines"]))
    return Article(
        headline[0].upper() + headline[1:],
        rng.choice(lists["outlets"]),
        day,
        [" ".join(told[i : i + 3]) for i in range(0, len(told), 3)],
    )


def as_text(article: Article) -> str:
    """Return an article as a text file holds it."""
    return "\n\n".join([article.headline, f"{article.outlet} | {article.day:%B %d, %Y}", *article.paragraphs, ""])


def as_page(article: Article) -> str:
    """Return an article as a web page, with a menu and a footer."""
    headline = html.escape(article.headline)
    return "\n".join(
        [
            f"<!DOCTYPE html>\n<html lang='en'><head><title>{headline}</title>",
            f"<meta property='og:site_name' content='{article.outlet}'>",
            f"<meta property='article:published_time' content='{article.day}'></head>",
            "<body><nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>",
            f"<article><h1>{headline}</h1>",
            *(f"<p>{html.escape(paragraph)}</p>" for paragraph in article.paragraphs),
            "</article>\n<footer>All rights reserved.</footer></body></html>\n",
        ]
    )


def make_corpus(count: int, folder: Path, *, seed: int = 1, first: int = 0) -> None:
    """Write the articles from number `first` on into `folder`, a thousand to a folder below it."""
    words = read_words(seed)
    for number in range(first, first + count):
        made = make_article(number, seed, words)
        below = folder / f"{number // 1000:03}"
        below.mkdir(parents=True, exist_ok=True)
        suffix, text = ("html", as_page(made)) if number % 4 == 3 else ("txt", as_text(made))
        (below / f"{number:06}.{suffix}").write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", metavar="N", type=int)
    parser.add_argument("folder", metavar="FOLDER", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first article")
    given = parser.parse_args()
    make_corpus(given.count, given.folder, seed=given.seed, first=given.first)


if __name__ == "__main__":
    main()
