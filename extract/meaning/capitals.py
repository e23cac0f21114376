"""Which city "the Kenyan capital" and "the capital" are."""

from extract.reading import Node, Reading


def capital_of(reading: Reading, country: Node) -> Node | None:
    """Return the city that is a known country's capital, when it is known which one that is."""
    city = country.record.capital if country.record is not None else None
    record = reading.knowledge.by_id.get(city or "")
    if record is None and city is not None:
        known = [r for r in reading.knowledge.by_name.get(city, ()) if r.type == "Location"]
        record = known[0] if len(known) == 1 else None
    return reading.node_for(record) if record is not None else None
