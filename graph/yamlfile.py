"""Reading YAML data: only `true` and `false` are truth values, so that the words "on", "no" and "off" stay words."""

import re
from typing import Any

import yaml

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class WordLoader(_Base):  # type: ignore[misc]
    """The safe loader of YAML 1.1 with the truth values of YAML 1.2."""


WordLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rules if tag != "tag:yaml.org,2002:bool"]
    for first, rules in _Base.yaml_implicit_resolvers.items()
}
WordLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)


def read_yaml(text: str) -> Any:
    """Return the data in YAML `text`.

    Raises:
        yaml.YAMLError: when it is not YAML.
    """
    return yaml.load(text, Loader=WordLoader)
