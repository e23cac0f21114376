"""Why a claim stands there: the frames that its rule means, and its parse, read again from the stored text."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from extract.frames import FrameRow
from extract.parsed import Trace, frames_of_rule
from graph.model import Document
from triplewire.views import Explanation, Quote


def with_frames(explanations: Iterable[Explanation], rows: Sequence[FrameRow]) -> list[Explanation]:
    """Return explanations with the frames that each quote's rule may mean."""
    return _changed(explanations, lambda quote: {"frames": frames_of_rule(quote.rule, rows)})


def with_traces(
    explanations: Iterable[Explanation],
    documents: Iterable[Document],
    *,
    model: str,
    ontology: Path | None,
    frames: Path | None,
    knowledge: Path | None,
) -> list[Explanation]:
    """Return explanations with the parse behind each quote; the articles are read again with the model.

    A quote whose claim is not found again (another extractor made it, or the product or a file has changed) has none.

    Raises:
        ModelError: when the model cannot be loaded.
        DataError: when a file of the user's breaks its schema.
    """
    from extract.frame_extractor import FrameExtractor

    explanations = list(explanations)
    wanted = {quote.document for explanation in explanations for quote in explanation.quotes}
    chosen = [document for document in documents if document.name in wanted]
    extractor = FrameExtractor(model=model, ontology=ontology, frames=frames, knowledge=knowledge)
    traces: dict[str, Trace] = {}
    for found in extractor.trace(chosen):
        traces |= found

    def of(quote: Quote) -> dict[str, object]:
        trace = traces.get(quote.claim)
        exact = {"frames": (trace.frame,)} if trace is not None and trace.frame is not None else {}
        return {"trace": trace, **exact}

    return _changed(explanations, of)


def _changed(explanations: Iterable[Explanation], change: Callable[[Quote], dict[str, object]]) -> list[Explanation]:
    return [
        one.model_copy(update={"quotes": tuple(q.model_copy(update=change(q)) for q in one.quotes)})
        for one in explanations
    ]
