"""What an extractor is, and how one is found by name. A user's own needs no base class, only this method."""

from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import EntryPoint, entry_points
from typing import Protocol, runtime_checkable

from graph.errors import UnknownNameError
from graph.model import Document, Extraction

ENTRY_POINT_GROUP = "triplewire.extractors"


@runtime_checkable
class Extractor(Protocol):
    """Documents in, mentions, actors and claims out; no file but its own data, no network, no state between calls."""

    def extract(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        """Yield one `Extraction` a document, in their order."""
        ...


ExtractorFactory = Callable[..., Extractor]


def _frames(**options: object) -> Extractor:
    from extract.frame_extractor import FrameExtractor

    return FrameExtractor(**options)  # type: ignore[arg-type]


EXTRACTORS: dict[str, ExtractorFactory] = {"frames": _frames}


def load_extractor(name: str = "frames", **options: object) -> Extractor:
    """Return the extractor called `name`: one of ours, else one registered under the group `triplewire.extractors`.

    Args:
        name: its name, or "module:factory" of any module that Python finds.
        options: passed to its factory (ours takes `model`, `knowledge`, `ontology`, `frames`).

    Raises:
        UnknownNameError: when there is none of that name.
    """
    if name in EXTRACTORS:
        return EXTRACTORS[name](**options)
    if ":" in name:
        return _in_module(name)(**options)
    found = {point.name: point for point in entry_points(group=ENTRY_POINT_GROUP)}
    if name in found:
        factory: ExtractorFactory = found[name].load()
        return factory(**options)
    known = ", ".join(sorted({*EXTRACTORS, *found}))
    raise UnknownNameError(f"no extractor is called {name!r}", cure=f"known: {known}")


def _in_module(name: str) -> ExtractorFactory:
    try:
        factory: ExtractorFactory = EntryPoint(name=name, value=name, group=ENTRY_POINT_GROUP).load()
    except (ImportError, AttributeError) as problem:
        cure = "write module:factory, and see that Python finds the module (PYTHONPATH)"
        raise UnknownNameError(f"the extractor {name!r} cannot be loaded: {problem}", cure=cure) from problem
    return factory
