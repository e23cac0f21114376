"""One HTML file in which a reader explores the graph in any browser, without a network.

The page is made of what `tools/explorer` builds into `graph/data/explorer`, and of the data. Its content security
policy lets run only the very script that is in the file and forbids every request.
"""

import base64
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from graph.exports.clean import for_xml
from graph.exports.explorer_data import data_parts
from graph.exports.exporter import Exporter, Graph, Seen
from graph.files import text_parts, write_file

_OPENS, _CLOSES = '<script type="application/json" id="data">', "</script>\n</body>\n</html>\n"
# In a script element `<!--` and `</script` mean something, and in HTML a null or a lone carriage return is replaced.
_MARKUP = re.compile("[<>&]")


def write_explorer(path: Path, graph: Graph) -> None:
    """Write the page to `path`, replaced at once when it exists.

    Raises:
        ProjectError: when the file cannot be written.
    """
    write_file(path, text_parts(_parts(graph)))


def _parts(graph: Graph) -> Iterator[str]:
    title = _MARKUP.sub(lambda found: f"&#{ord(found[0])};", for_xml(graph.project or "Triplewire"))
    yield page().replace("@TITLE@", title)
    yield _OPENS
    for part in data_parts(graph):
        yield _MARKUP.sub(lambda found: f"\\u{ord(found[0]):04x}", part)
    yield _CLOSES


@lru_cache(maxsize=1)
def page() -> str:
    """Return the page up to its data, with `@TITLE@` where the project's name belongs."""
    folder = files("graph") / "data" / "explorer"
    parts = {name: (folder / name).read_text(encoding="utf-8") for name in ("page.html", "explorer.css", "explorer.js")}
    script, style = parts["explorer.js"], parts["explorer.css"]
    policy = (
        f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}'; worker-src blob:; "
        "base-uri 'none'; form-action 'none'"
    )
    filled = {"@POLICY@": policy, "@STYLE@": style, "@SCRIPT@": script}
    filled["@NOTICES@"] = (folder / "notices.txt").read_text(encoding="utf-8")
    return re.sub("@[A-Z]+@", lambda found: filled.get(found[0], found[0]), parts["page.html"])


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def read_explorer(path: Path) -> Seen:
    """Return what the page is given to show."""
    text = path.read_text(encoding="utf-8")
    if not text.endswith(_CLOSES):
        raise ValueError("the page has no end")
    data = json.loads(text[text.rindex(_OPENS) + len(_OPENS) : -len(_CLOSES)])
    ids = [entity["id"] for entity in data["entities"]]
    names = {entity["id"]: entity.get("name", "") for entity in data["entities"]}
    return Seen(names, Counter((ids[row["s"]], ids[row["o"]], row["type"]) for row in data["relations"]))


EXPORTER = Exporter(
    "html", "one page that opens in any browser, offline: a graph and a timeline to explore", write_explorer,
    suffix=".html", read=read_explorer,
)  # fmt: skip
