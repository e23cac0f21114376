"""A pause of Python's cyclic garbage collector, which otherwise walks over the whole knowledge again and again.

Reading the knowledge or an article, and joining names, make many objects and hardly a cycle: reference counts free
them. Their number alone would start collections, each of which visits every record, name and word list in memory and
frees nothing.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Pause the collector for a block of bounded work; it goes on afterwards if it was on before."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
