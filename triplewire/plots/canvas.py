"""What all plots share: matplotlib's settings, the legend of lines, and files that are the same every time."""

import warnings
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from graph.display.html import safe
from graph.display.lines import DASHES, LIGHT, LINES, WORDS, Line
from graph.errors import ProjectError, UnknownNameError
from graph.files import write_file

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

SUFFIXES = (".svg", ".png")
TEXT, DIM, RULE, STRIPE = "#1b1f24", "#5b6570", "#d5dae0", "#f5f7f9"
SIZE = 9.0  # points, of most text
_DPI = 150
# Behind DejaVu, which comes with matplotlib, those of these that are installed, for scripts that it lacks.
_FONTS = (
    *(
        "Noto Sans",
        "Noto Sans Arabic",
        "Noto Sans Hebrew",
        "Noto Sans CJK SC",
        "Noto Sans CJK JP",
        "Noto Sans Devanagari",
    ),
    *("Arial Unicode MS", "PingFang SC", "Hiragino Sans", "Microsoft YaHei", "Yu Gothic", "Malgun Gothic", "Segoe UI"),
)


@dataclass(frozen=True)
class Plot:
    """A drawn picture: `figure` is matplotlib's, to be changed at will; a notebook shows it."""

    figure: "Figure"
    words: str

    def svg(self) -> str:
        """Return it as SVG, the same bytes for the same picture; its texts are texts."""
        import io

        file = io.StringIO()
        self._print(file, "svg", metadata={"Date": None, "Creator": None, "Title": self.words})
        return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"

    def png(self) -> bytes:
        """Return it as PNG."""
        import io

        file = io.BytesIO()
        self._print(file, "png", dpi=_DPI, metadata={"Software": None})
        return file.getvalue()

    def save(self, path: str | Path) -> Path:
        """Write it to a file whose name ends in .svg or .png, and return the file's path.

        Raises:
            UnknownNameError: when the name ends otherwise.
            ProjectError: when the file cannot be written.
        """
        path = Path(path)
        if path.suffix.lower() not in SUFFIXES:
            raise UnknownNameError(f"{path.name!r} is no SVG or PNG", cure="end the name in .svg or .png")
        content = self.svg().encode() if path.suffix.lower() == ".svg" else self.png()

        def write(file: IO[bytes]) -> None:
            file.write(content)

        write_file(path, write)
        return path

    def _print(self, file: Any, format: str, **options: Any) -> None:
        with settings():
            self.figure.savefig(file, format=format, **options)

    def _repr_svg_(self) -> str:
        return self.svg()

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(self.words)


@contextmanager
def settings() -> Iterator[None]:
    """Set matplotlib for drawing and writing, and set it back.

    A letter that no installed font has is an empty box in a PNG; in an SVG it is text, and the reader's fonts draw it.

    Raises:
        ProjectError: when matplotlib is not installed.
    """
    try:
        import matplotlib
        from matplotlib.font_manager import fontManager
    except ImportError as problem:
        cure = "pip install 'triplewire[plot]'"
        raise ProjectError("a plot needs matplotlib, which is not installed", cure=cure) from problem
    installed = {font.name for font in fontManager.ttflist}
    chosen: dict[Any, Any] = {
        "font.family": ["DejaVu Sans", *(name for name in _FONTS if name in installed)],
        "font.size": SIZE,
        "text.color": TEXT,
        "axes.edgecolor": RULE,
        "axes.linewidth": 0.8,
        "xtick.color": DIM,
        "ytick.color": TEXT,
        "svg.fonttype": "none",
        "svg.hashsalt": "triplewire",
        "text.parse_math": False,
        "axes.unicode_minus": True,
    }
    with matplotlib.rc_context({**matplotlib.rcParamsDefault, **chosen}), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        yield


def new_figure(width: float, height: float) -> "Figure":
    """Return an empty figure of a size in inches, on white."""
    from matplotlib.figure import Figure

    return Figure(figsize=(width, height), facecolor="white")


def shown(name: str, most: int = 40) -> str:
    """Return a name as a label: on one line, cut off where it is too long."""
    name = safe(name).strip()
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"


def legend_of(axes: "Axes", lines: Collection[Line], *, marks: Mapping[Line, str] | None = None, **where: Any) -> None:
    """Draw what the colours mean, those that occur: as lines, or with `marks` as matplotlib's markers."""
    from matplotlib.lines import Line2D

    handles = []
    for name in (name for name in LINES if name in lines):
        look: dict[str, Any] = {"linewidth": 1.8, "linestyle": dashes(name, 1.8)}
        if marks is not None:
            look = {"linestyle": "none", "marker": marks.get(name, "o"), "markersize": 7}
        handles.append(Line2D([], [], color=LIGHT[name], label=WORDS[name], **look))
    spaced: dict[str, Any] = {"handletextpad": 0.2, "columnspacing": 1.4} if marks is not None else {}
    axes.legend(
        handles=handles, frameon=False, fontsize=SIZE - 1, labelcolor=DIM, ncols=len(handles), **spaced, **where
    )


def dashes(name: Line, width: float) -> Any:
    """Return how matplotlib draws a line of this kind; it measures dashes in widths of the line."""
    return (0, tuple(part * 0.75 / width for part in DASHES[name])) if name in DASHES else "solid"
