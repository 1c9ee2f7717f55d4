"""A damaged PDF put in order by qpdf, so that PDFium can read what is left of it.

qpdf finds objects without their table, and reads dictionaries nested deeper than PDFium does. The tree of pages, which
may be cut off, run in circles or be thousands of levels deep, is replaced by a flat list.
"""

from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pikepdf import Pdf

DEEPEST = 25_000
"""Levels of nesting that are followed; qpdf needs stack for each."""
LARGEST_STREAM = 256 * 1024 * 1024
"""Bytes that one compressed stream may grow to."""
INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
KEPT = frozenset((*INHERITED, "/Type", "/Contents", "/Annots", "/UserUnit"))
"""What a page is drawn from; anything else may be what PDFium stumbles over."""


class Repaired(NamedTuple):
    """The file saved anew, and the size of each page's content as stored, in bytes."""

    data: bytes
    content_sizes: list[int]


def repair(data: bytes) -> Repaired | None:
    """What qpdf can save of a damaged file; nothing where it finds no page, or needs a password."""
    import pikepdf  # a tenth of a second, spent on damaged files only

    pikepdf.settings.set_qpdf_limits(parser_max_nesting=DEEPEST, flate_max_memory=LARGEST_STREAM)
    try:
        with pikepdf.open(BytesIO(data), suppress_warnings=True, inherit_page_attributes=False) as pdf:
            pages = _pages_in_tree(pdf)
            if not pages:
                return None
            _lay_flat(pdf, pages)
            saved = BytesIO()
            pdf.save(
                saved,
                compress_streams=False,
                stream_decode_level=pikepdf.StreamDecodeLevel.none,
                object_stream_mode=pikepdf.ObjectStreamMode.disable,
            )
            return Repaired(saved.getvalue(), [_content_size(page) for page in pages])
    except (pikepdf.PdfError, pikepdf.PasswordError, RuntimeError, ValueError, TypeError, KeyError, AttributeError):
        return None  # qpdf's bindings raise any of these over objects of the wrong kind


def _pages_in_tree(pdf: "Pdf") -> list[Any]:
    """The pages that the tree leads to, each once, given what they inherit; others may have been deleted on purpose."""
    from pikepdf import Array, Dictionary

    pages = []
    seen = set()
    stack: list[tuple[Any, dict[str, Any]]] = [(pdf.Root.get("/Pages"), {})]
    while stack:
        node, inherited = stack.pop()
        if not isinstance(node, Dictionary) or (node.is_indirect and node.objgen in seen):
            continue
        seen.add(node.objgen)
        kids = node.get("/Kids")
        if isinstance(kids, Array):
            own = inherited | {key: node[key] for key in INHERITED if key in node}
            stack += [(kid, own) for kid in reversed(list(kids))]
        elif _is_page(node):
            for key, value in inherited.items():
                if key not in node:
                    node[key] = value
            pages.append(node)
    return pages


def _is_page(node: Any) -> bool:
    return bool(node.get("/Type") == "/Page" or "/Contents" in node)


def _lay_flat(pdf: "Pdf", pages: list[Any]) -> None:
    from pikepdf import Array, Dictionary, Name

    tree = pdf.make_indirect(Dictionary(Type=Name.Pages, Kids=Array(), Count=len(pages)))
    for page in pages:
        for key in list(page.keys()):
            if key not in KEPT:
                del page[key]
        page["/Type"], page["/Parent"] = Name.Page, tree
        tree.Kids.append(page if page.is_indirect else pdf.make_indirect(page))
    pdf.Root["/Pages"] = tree


def _content_size(page: Any) -> int:
    from pikepdf import Array, Stream

    contents = page.get("/Contents")
    streams = list(contents) if isinstance(contents, Array) else [contents]
    return sum(len(stream.read_raw_bytes()) for stream in streams if isinstance(stream, Stream))
