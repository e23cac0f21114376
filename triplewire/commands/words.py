"""What the product knows of a word."""

from typing import Annotated

import typer

from triplewire.commands.application import AsJson, UserFile, app, as_dict, print_json, show_all


@app.command()
def frames(
    word: Annotated[str | None, typer.Argument(metavar="[VERB]", help="A verb, noun or adjective.")] = None,
    frames: UserFile = None,
    ontology: UserFile = None,
    as_json: AsJson = False,
) -> None:
    """Show what the product knows of a word: frames and lists; without one, how many frames each predicate has."""
    import triplewire
    from triplewire.words_text import predicates_table, word_text

    if word is None:
        rows = triplewire.frames(frames=frames, ontology=ontology)
        if as_json:
            print_json([as_dict(row) for row in rows])
        else:
            show_all(predicates_table(rows))
        return
    card = triplewire.look_up(word, frames=frames, ontology=ontology)
    if as_json:
        print_json(as_dict(card))
    else:
        show_all(*word_text(card))
