"""The formats a graph can be written in: a table, `EXPORTERS`, of the files here that have an `EXPORTER`."""

from importlib import import_module
from pkgutil import iter_modules

from graph.errors import UnknownNameError
from graph.exports.exporter import Exporter

__all__ = ["EXPORTERS", "Exporter", "exporter", "found"]


def found() -> dict[str, Exporter]:
    """Return the exporters of the files in this folder, by name."""
    modules = [import_module(f"{__name__}.{file.name}") for file in iter_modules(__path__)]
    rows = [module.EXPORTER for module in modules if hasattr(module, "EXPORTER")]
    return {row.name: row for row in sorted(rows, key=lambda row: row.name)}


EXPORTERS = found()


def exporter(name: str) -> Exporter:
    """Return the exporter called `name`.

    Raises:
        UnknownNameError: when there is none.
    """
    if name not in EXPORTERS:
        raise UnknownNameError(f"no export format {name!r}", cure=f"choose one of {', '.join(EXPORTERS)}")
    return EXPORTERS[name]
