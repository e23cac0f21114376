"""An extractor of the tests, without a language model; processes of their own find it by an entry point.

What it does in such a process can be told by the environment: `LINES_WAITS_AT`, the name of an article at which it
waits until there is the file `LINES_WAITS_FOR`; `LINES_DIES_AT`, that of one at which its process is killed.
"""

import os
import re
import signal
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from graph.ids import content_id
from graph.model import Actor, Claim, Document, Extraction, Mention
from graph.ontology import load_ontology

TYPES = {"Israel": "Country", "Syria": "Country", "Ahmed al-Sharaa": "Person"}


class Lines:
    """Reads every line "A predicate B." as a claim; remembers what it has read."""

    def __init__(self, **options: object) -> None:
        self.options = options
        self.read: list[str] = []
        self.fails_at: str | None = None
        predicates = "|".join(load_ontology().predicates)
        self.line = re.compile(rf"^(?P<a>.+?) (?P<predicate>{predicates}) (?P<b>.+?)\.$", re.MULTILINE)

    def extract(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        for document in documents:
            if document.name == self.fails_at:
                raise KeyboardInterrupt
            if document.name == os.environ.get("LINES_DIES_AT"):
                os.kill(os.getpid(), signal.SIGKILL)
            while (
                document.name == os.environ.get("LINES_WAITS_AT") and not Path(os.environ["LINES_WAITS_FOR"]).exists()
            ):
                time.sleep(0.02)
            self.read.append(document.name)
            yield self._one(document)

    def _one(self, document: Document) -> Extraction:
        mentions, claims = [], []
        for found in self.line.finditer(document.text):
            ends = []
            for end in ("a", "b"):
                key = content_id("m", document.id, str(found.start(end)))
                about: dict[str, Any] = {"text": found[end], "actor": found[end], "form": found[end], "kind": "name"}
                mentions.append(Mention(id=key, start=found.start(end), end=found.end(end), **about))
                ends.append(key)
            claims.append(
                Claim(
                    id=content_id("c", document.id, str(found.start())),
                    subject=ends[0],
                    predicate=found["predicate"],
                    object=ends[1],
                    start=found.start(),
                    end=found.end(),
                    rule="test:lines",
                    confidence=0.8,
                )
            )
        names = sorted({mention.form for mention in mentions})
        actors = tuple(
            Actor.model_validate({"key": n, "type": TYPES.get(n, "Organization"), "name": n, "names": (n,)})
            for n in names
        )
        return Extraction(document=document.id, mentions=tuple(mentions), actors=actors, claims=tuple(claims))
