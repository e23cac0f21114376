"""Getting pages from the web: http and https, public addresses only, politely and within limits.

`addresses` says which machines may be asked, `connection` connects to nothing else, `request` gets one answer within
its limits, `robots` reads what a site asks of programs, `fetcher` joins them.
"""

from loaders.fetch.fetcher import Fetcher
from loaders.fetch.limits import Limits
from loaders.fetch.request import Answer

__all__ = ["Answer", "Fetcher", "Limits"]
