"""Which machines may be asked: public addresses, so that no page can make this program talk to its own network."""

import ipaddress
import socket

from graph.errors import InputError

NAT64 = ipaddress.ip_network("64:ff9b::/96")


class PrivateAddressError(InputError):
    """A host that is this machine, or one of its network."""


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, also where an IPv4 address is packed in an IPv6 one."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inner is None and found in NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
        if found.is_site_local:
            return False
    return found.is_global and not found.is_multicast and not found.is_reserved


def resolve(host: str, port: int, *, allow_private: bool, where: str) -> list[str]:
    """Return the IP addresses of a host, each of which may be connected to.

    Args:
        host: its name or address.
        port: the port to be asked.
        allow_private: whether addresses of this machine and its network are allowed.
        where: what errors name.

    Raises:
        PrivateAddressError: when one of them is not public.
        InputError: when there is none.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as problem:
        raise InputError(
            f"there is no host {host!r}", where=where, cure="check the address and the connection to the internet"
        ) from problem
    addresses = list(dict.fromkeys(str(item[4][0]) for item in found))
    refused = [address for address in addresses if not is_public(address)]
    if refused and not allow_private:
        called = host if host == refused[0] else f"{host} ({refused[0]})"
        raise PrivateAddressError(
            f"{called} is this machine or one of its network, which is not asked",
            where=where,
            cure="say --allow-private if you mean it",
        )
    return addresses
