"""HTML to plain paragraphs, without judging which of them are the article."""

from lxml import etree, html

from loaders.characters import tidy

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LISTS = ("ul", "ol", "li", "dl", "dt", "dd", "table", "tr")
SECTIONS = ("section", "article", "header", "footer", "main", "figure", "figcaption")
BLOCKS = frozenset(("p", "div", "blockquote", "pre", "br", "hr", *HEADINGS, *LISTS, *SECTIONS))
CODE = ("script", "style", "noscript", "template", "svg", "head", "iframe", "object")
HIDDEN = frozenset(("form", "button", "select", "textarea", "nav", "aside", *CODE))
DEEPEST = 200  # elements inside elements; what lies deeper is left out


def plain_text(page: str) -> str:
    """Return the text of an HTML fragment or page, one paragraph a line with a blank line between."""
    tree = parse_page(f"<div>{page}</div>")
    return "" if tree is None else "\n\n".join(element_paragraphs(tree))


def parse_page(page: str) -> html.HtmlElement | None:
    """Return the root of an HTML page, None when nothing can be made of it."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(page.encode("utf-8", "replace").replace(b"\x00", b""), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    return root if isinstance(root, html.HtmlElement) else None


def element_paragraphs(element: html.HtmlElement) -> list[str]:
    """Return the paragraphs of an element: its text, broken where a block or a line break stands."""
    parts: list[str] = []
    _collect(element, parts, 0)
    lines = (" ".join(tidy(line.replace("\n", " ")).split()) for line in "".join(parts).split("\x00"))
    return [line for line in lines if line]


def _collect(element: html.HtmlElement, parts: list[str], depth: int) -> None:
    """NUL marks a break: no text holds one."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag in HIDDEN or not tag or depth > DEEPEST:
        return
    block = tag in BLOCKS
    parts.append(("\x00" if block else "") + (element.text or ""))
    for child in element:
        _collect(child, parts, depth + 1)
        parts.append(child.tail or "")
    if block:
        parts.append("\x00")
