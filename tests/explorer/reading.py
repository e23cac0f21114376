"""What a reader of the page does and sees, for the tests."""

from typing import Any


def search(page: Any, name: str) -> None:
    """Type a name into the search field, by keyboard."""
    page.keyboard.press("/")
    page.fill("#search", "")
    page.keyboard.insert_text(name)


def texts(page: Any, selector: str) -> list[str]:
    """The texts of elements, their white space collapsed."""
    return [" ".join(text.split()) for text in page.locator(selector).all_text_contents()]


def listed(page: Any) -> set[str]:
    """The ids of all relations in the view List, page by page."""
    page.click("#tab-list")
    out: set[str] = set()
    while True:
        rows = page.eval_on_selector_all("tr[data-relation]", "rows => rows.map(row => row.dataset.relation)")
        out.update(rows)
        later = page.locator(".pages button").nth(1)
        if not later.is_visible() or later.is_disabled():
            return out
        later.click()


def address_of(page: Any) -> str:
    """What stands behind the # of the page's address."""
    return str(page.evaluate("location.hash.slice(1)"))


def paints_after(page: Any, name: str) -> float:
    """Seconds from the beginning of the load to a mark of the page, or to its first contentful paint."""
    found = page.evaluate(f"performance.getEntriesByName({name!r})[0].startTime")
    return float(found) / 1000
