"""Forms that draw forms that draw forms: ten at each of a dozen levels are a trillion, from three kilobytes.

PDFium draws them all before it tells anything of the page. They are found in the file's bytes, which takes no time
where there are few forms, and what they refer to is made object 0, which is none. Forms whose dictionaries are packed
into object streams are not found; they are left to the worker's limits.
"""

import re

DEEPEST = 8
"""Levels of forms within forms from which they are taken for an attack; programs write two or three."""
HARMLESS = 2
"""Levels that are left of those."""
LONGEST = 2000
"""Bytes of a form's dictionary before and after it says that it is one."""
NUMBER = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+$")
DRAWN = re.compile(rb"/XObject\s*<<(.*?)>>", re.DOTALL)
REFERENCE = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+R\b")


def without_deep_forms(data: bytes) -> bytes | None:
    """The file with deeply nested forms cut off, each byte of the rest in its place; None where there are none."""
    places = {number: drawn for number, drawn in _forms(data)} if data.count(b"/Form") >= DEEPEST else {}
    heights: dict[int, int] = {}
    for number in places:
        _measure(number, data, places, heights)
    if max(heights.values(), default=0) < DEEPEST:
        return None
    cut = bytearray(data)
    for number, drawn in places.items():
        if heights[number] > HARMLESS:
            for reference in REFERENCE.finditer(data, *drawn):
                cut[reference.start(1) : reference.end(1)] = b"0" * len(reference[1])
    return bytes(cut)


def _forms(data: bytes) -> list[tuple[int, tuple[int, int]]]:
    """The forms that draw others: number, and where the dictionary of what they draw begins and ends."""
    found = []
    place = data.find(b"/Form")
    while place >= 0:
        begin = data.rfind(b"obj", max(0, place - LONGEST), place)
        end = data.find(b"stream", place, place + LONGEST)
        if 0 <= begin < data.find(b"/XObject", begin, end):
            number = NUMBER.search(data, max(0, begin - 20), begin)
            drawn = DRAWN.search(data, begin, end)
            if number and drawn:
                found.append((int(number[1]), drawn.span()))
        place = data.find(b"/Form", place + 5)
    return found


def _measure(number: int, data: bytes, places: dict[int, tuple[int, int]], heights: dict[int, int]) -> None:
    """Set how many levels of forms a form has in and under it; one that draws itself is as deep as it goes."""
    stack = [number]
    while stack:
        top = stack[-1]
        drawn = [int(one) for one in REFERENCE.findall(data, *places[top])] if top in places else []
        below = [one for one in drawn if one in places]
        new = [one for one in below if one not in heights]
        if new and top not in heights:
            heights[top] = 1
            stack += new
            continue
        heights[top] = 1 + max((heights[one] for one in below), default=0)
        stack.pop()
