"""`triplewire view` writes the page and opens it in the browser that the user has."""

from pathlib import Path
from urllib.parse import unquote

import pytest

import triplewire
from graph.errors import ProjectError, UnknownNameError
from triplewire.viewing import view

pytestmark = pytest.mark.slow


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the browser was asked to open."""
    asked: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda address: asked.append(address) or True)
    return asked


def test_the_page_is_written_beside_the_build_and_opened(demo: triplewire.Project, opened: list[str]) -> None:
    page, shown = view(demo)
    assert (page, shown) == (demo.folder / "graph.html", True)
    assert opened == [page.resolve().as_uri()]
    view(demo, actor="jolani")
    assert unquote(opened[1]) == f"{unquote(opened[0])}#actor=person/ahmed-al-sharaa"


def test_a_part_of_it_at_a_place_of_ones_own(demo: triplewire.Project, opened: list[str], tmp_path: Path) -> None:
    page, _ = view(demo, tmp_path / "part.html", ego="Iran")
    found = demo.check(page)
    assert 0 < found.relations < len(demo.relations)
    with pytest.raises(UnknownNameError, match="Zanzibar"):
        view(demo, actor="Zanzibar Philharmonic")
    assert len(opened) == 1


def test_where_the_build_cannot_be_written_to_the_page_is_a_temporary_file(
    demo: triplewire.Project, opened: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real = demo.export

    def refusing(format: str, path: Path | None = None, **options: object) -> Path | str:
        if path is None or path.parent == tmp_path:
            raise ProjectError("cannot write the file", where=str(path))
        return real(format, path, **options)

    monkeypatch.setattr(demo, "export", refusing)
    page, _ = view(demo)
    assert page.is_file()
    assert demo.folder not in page.parents
    with pytest.raises(ProjectError):
        view(demo, tmp_path / "mine.html")
