"""Comparing a build with gold annotations, and drafting such annotations."""

from pathlib import Path
from typing import Annotated

import typer

from triplewire.commands.application import AsJson, UserFile, app, print_json, show_all


@app.command("eval")
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A gold file, or a folder of them.")],
    build: Annotated[Path, typer.Argument(metavar="BUILD", help="Folder of the build.")],
    ontology: UserFile = None,
    brief: Annotated[bool, typer.Option("--brief", help="Only the figures, not each thing that differs.")] = False,
    as_json: AsJson = False,
) -> None:
    """Compare a build with gold annotations: figures, and all that is wrong or missed."""
    import triplewire
    from triplewire.evaluation_text import evaluation_text

    found = triplewire.evaluate(gold, build, ontology=ontology)
    if as_json:
        hidden = {"verdicts", "findings"} if brief else {"verdicts"}
        print_json(found.model_dump(exclude=hidden, exclude_defaults=False))
    else:
        show_all(*evaluation_text(found, findings=not brief))


@app.command()
def annotate(
    article: Annotated[Path, typer.Argument(help="A file that holds one article.")],
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Default: print it.")] = None,
    model: Annotated[str, typer.Option(help="Name or folder of a spaCy model.")] = "en_core_web_sm",
    extractor: Annotated[str, typer.Option(metavar="NAME", help="Ours, or one of your own.")] = "frames",
    ontology: UserFile = None,
    frames: UserFile = None,
    knowledge: UserFile = None,
) -> None:
    """Write a draft of gold annotations of an article, for a person to correct."""
    import triplewire

    text = triplewire.annotate(
        article,
        output=output,
        model=model,
        extractor=extractor,
        ontology=ontology,
        frames=frames,
        knowledge=knowledge,
    )
    typer.echo(output if output is not None else text.rstrip("\n"))
