"""The one exception tree: every error that a user can cause says what was wrong, where, and what to do."""


class TriplewireError(Exception):
    """Root of all errors raised on purpose.

    Args:
        message: what was wrong.
        where: the file, line, record or option concerned, or "" when there is none.
        cure: what the user can do about it, or "".
    """

    def __init__(self, message: str, *, where: str = "", cure: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.cure = cure

    def __str__(self) -> str:
        text = f"{self.where}: {self.message}" if self.where else self.message
        return f"{text} ({self.cure})" if self.cure else text


class InputError(TriplewireError):
    """A file, folder or record that cannot be read as news."""


class DataError(TriplewireError):
    """A data file of ours or of the user's (ontology, frames, knowledge) that breaks its schema."""


class ModelError(TriplewireError):
    """The language model is missing, not loadable or not the one that was asked for."""


class ProjectError(TriplewireError):
    """The project folder or its store cannot be opened, read or written."""


class QueryError(TriplewireError):
    """A query that the embedded engine refuses or cannot answer faithfully."""


class UnknownNameError(TriplewireError):
    """No entity, frame, exporter, loader or extractor goes by the given name."""


class ServerError(TriplewireError):
    """A Neo4j server that cannot be reached or started, refuses the user, or cannot do what is asked."""
