"""Every notebook runs from top to bottom on the installed package, gives what it stores, and says what it gives."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import nbformat
import pytest

from graph.display.html import Html, cell_text

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))

# What a text says, and what an output of the next cells must show for it to be true.
SAID = {
    "1-from-articles-to-a-graph": [
        ("Seventeen short news articles", r"demo: 17 articles, \d+ entities"),
        ("Any of\nits names will do", r"Ahmed al-Sharaa Person person/ahmed-al-sharaa"),
        ("Blue is the subject", r"Israel NEGOTIATES_WITH Syria"),
        ("`NOT_SANCTIONS`", r"NOT_SANCTIONS"),
        ("one man by many names", r"Abu Mohammed al-Jolani 1 mention in 1 article .*?Golani 1 mention in 1 article"),
        ("the sum decides", r"Abu Mohammed al-Jolani and Ahmed al-Sharaa, as Person: same"),
        ("the sum decides", r"Bashar al-Assad and Maher al-Assad, as Person: different"),
        ("keeps the question for a person", r"al-Khulaifi / Mohamed Abdelaziz"),
        ("Her judgement takes effect", r"(\d+) entities before, (?!\1)\d+ now"),
        ("Her judgement takes effect", r"anna: one actor, Congo River Alliance"),
        ("The ledger knows", r"anna said that .*? are the same in force they act as one"),
        ("It was wrong, so it is undone", r"\d+ entities again; the same file: True"),
        ("This one is yours", r"DR Congo NEGOTIATES_WITH March 23 Movement; when 2025-07-30; mediator Qatar"),
    ],
    "2-asking-questions": [
        ("Who met whom?", r"Felix Tshisekedi Paul Kagame 2025-03-18 Doha"),
        ("What does al-Sharaa say", r"Israel OCCUPIES Golan Heights .*? Harbor Tribune"),
        ("What is Israel accused of", r"Ahmed al-Sharaa Israel In July, when warplanes .*? Resistance Gazette"),
        ("Every answer is a data frame", r"Rwanda NOT_SUPPORTS March 23 Movement \[Great Lakes Monitor\]"),
        ("A search goes over names", r"subject of an American bounty of \$10 million"),
        ("the first line says who answered", r"^Triplewire's own engine answers: no Neo4j runs here .*MAY_ACQUIRES"),
        ("a simple graph", r"neighbours betweenness 0 (\w+ \w+|\w+) \d+ 0\.\d+ 1 .*\bIsrael \d\d 0\.1\d 2"),
        ("The stories fall apart by themselves", r"\d\d actors: Israel, .* \d+ actors: (DR Congo, )?Rwanda, "),
        (
            "A path is only as good",
            r"Benjamin Netanyahu – Israel – Ahmed al-Sharaa – al-Qaeda .*LEADS \(former\) al-Qaeda",
        ),
        ("`more` is told by further articles", r"more .*?Ahmed al-Sharaa LEADS Syria 1 → \d"),
        ("The evidence by quarter", r"2025Q3 \d+ 5 \d+ .* Israel: what happened when"),
        ("who is in conflict", r"Who deals with whom"),
        ("what Gephi would see", r"Gephi sees \d\d nodes and \d\d edges of \d\d types; 0 differ from the project"),
    ],
    "3-making-it-yours": [
        ("Two articles that", r"Serbia EXPELS Viktor Hale 2025-03-03"),
        ("Two articles that", r"^(?!.*ATTACKS)"),
        (
            "so that they are found but never become its name",
            r"^Brod Defence League .*Wolves of Brod.* ATTACKS Vukovar",
        ),
        ("What does the program hold of the word", r"expels expel, deport, banish, extradite"),
        ("An extradition deserves a predicate", r"Serbia EXTRADITES Viktor Hale; when 2025-03-03"),
        ("come for nothing", r"Italy MAY_EXTRADITES Mira Tolvanen Serbia NOT_EXTRADITES Anna Ruiz"),
        ("Believe figures", r"total 0\.50 0\.50 0\.50 .* missed serbia extradites hale .* total 1\.00 1\.00 1\.00"),
        (
            "with one regular expression",
            r"Olmeda Foods ACQUIRES Vardar Mills 1 .*Kestrel Group ACQUIRES Olmeda Foods 1",
        ),
    ],
}


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The variables of a process that has Triplewire as the wheel installs it, before the checkout."""
    wheels, site = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    build = [*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", wheels, ROOT]
    subprocess.run(build, check=True, capture_output=True)
    [wheel] = wheels.glob("*.whl")
    subprocess.run([*pip, "install", "--no-deps", "--no-index", "--target", site, wheel], check=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "PYTHONPATH": str(site)}


@pytest.fixture(scope="module")
def runs(environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the notebooks, run anew, two at a time."""
    folder = tmp_path_factory.mktemp("runs")

    def run(path: Path) -> None:
        command = [sys.executable, ROOT / "docs" / "notebooks.py", "--into", folder, path]
        subprocess.run(command, env=environment, check=True, capture_output=True)

    with ThreadPoolExecutor(max_workers=2) as two:
        list(two.map(run, NOTEBOOKS))
    return folder


@pytest.mark.slow
def test_what_runs_is_the_wheel(environment: dict[str, str], tmp_path: Path) -> None:
    code = "import triplewire; print(triplewire.__file__); print(len(list(triplewire.examples('a').iterdir())))"
    run = [sys.executable, "-c", code]
    done = subprocess.run(run, env=environment, cwd=tmp_path, capture_output=True, text=True, check=True)
    file, articles = done.stdout.split()
    assert Path(file).is_relative_to(environment["PYTHONPATH"])
    assert int(articles) == len(list((ROOT / "examples/articles").iterdir()))


@pytest.mark.slow
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_gives_what_is_stored(path: Path, runs: Path) -> None:
    stored = nbformat.read(path, as_version=4)
    again = nbformat.read(runs / path.name, as_version=4)
    for before, now in zip(stored.cells, again.cells, strict=True):
        assert now.source == before.source
        assert now.get("outputs") == before.get("outputs"), f"run: make docs ({now.source})"
    assert (runs / path.name).read_bytes() == path.read_bytes()


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_cell_that_asks_is_answered(path: Path) -> None:
    cells = nbformat.read(path, as_version=4).cells
    assert len(cells) > 10
    for cell in cells:
        if cell.cell_type == "code":
            last = cell.source.rstrip().splitlines()[-1]
            silent = re.match(r"\w[\w.]* = |\)$|import |from |server\.", last) is not None
            assert cell.outputs or silent, cell.source
            assert not any(output.output_type in ("error", "stderr") for output in cell.outputs), cell.source


@pytest.mark.parametrize(("name", "words", "shown"), [(name, *said) for name, rows in SAID.items() for said in rows])
def test_it_says_what_it_gives(name: str, words: str, shown: str) -> None:
    cells = nbformat.read(ROOT / "notebooks" / f"{name}.ipynb", as_version=4).cells
    [at] = [i for i, cell in enumerate(cells) if cell.cell_type == "markdown" and words in cell.source]
    given = " ".join(text for cell in _code_after(cells, at) for text in _texts(cell))
    assert re.search(shown, " ".join(given.split())), given[:3000]


def test_all_notebooks_are_checked() -> None:
    assert {path.stem for path in NOTEBOOKS} == set(SAID)


def _code_after(cells: list[Any], at: int) -> Iterator[Any]:
    for cell in cells[at + 1 :]:
        if cell.cell_type != "code":
            return
        yield cell


def _texts(cell: Any) -> Iterator[str]:
    for output in cell.outputs:
        data = output.get("data", {"text/plain": output.get("text", "")})
        page = data.get("text/html")
        if page is None:
            yield data["text/plain"]
        else:
            page = re.sub(r"<style.*?</style>", "", page, flags=re.DOTALL)
            yield cell_text(Html(re.sub(r"(</(?:td|th|p|small)>)", r"\1 ", page)))
