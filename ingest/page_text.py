"""The text of each page in reading order: whatever is quoted from blocks and cells stands in it word for word."""

from minutebook.ingest.model import Block, Line, Paper, Table


def write_page_texts(paper: Paper) -> None:
    """Fills `Page.text`: running headers, flow (cell by cell in tables), notes and footers; one printed line a line."""
    texts: dict[int, list[str]] = {page.number: [] for page in paper.pages}
    for page in paper.pages:
        texts[page.number] += [line.text for line in page.furniture if line.base < page.height / 2]
    for piece in paper.flow:
        if isinstance(piece, Table):
            _write_table(texts, piece)
        else:
            _write_block(texts, piece)
    for page in paper.pages:
        for note in page.footnotes:
            _write_block(texts, note)
        texts[page.number] += [line.text for line in page.furniture if line.base >= page.height / 2]
        page.text = "\n".join(texts[page.number])


def _write_table(texts: dict[int, list[str]], table: Table) -> None:
    for page, lines in table.printed_header.items():
        texts[page] += lines
    for row in table.rows:
        for cell in row.cells:
            for block in cell.blocks:
                _write_block(texts, block)


def _write_block(texts: dict[int, list[str]], block: Block) -> None:
    margins: list[Line] = []
    for i, line in enumerate(block.lines):
        label = f"{block.label} " if i == 0 and block.label else ""
        if i and line.page != block.lines[i - 1].page:
            _write_margins(texts, margins)
            margins = []
        texts[line.page].append(label + line.text)
        if line.margin:
            margins.append(line)
    _write_margins(texts, margins)


def _write_margins(texts: dict[int, list[str]], lines: list[Line]) -> None:
    for line in lines:
        texts[line.page].append(" ".join(word.text for word in line.margin))
