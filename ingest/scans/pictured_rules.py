"""The ruling lines of a page that reads as text but shows a picture: a scan with the words of its OCR behind it."""

from dataclasses import replace
from math import radians, tan
from typing import Any

from minutebook.ingest.errors import Unreadable
from minutebook.ingest.model import Edge, Page, Word
from minutebook.ingest.pdf import render
from minutebook.ingest.scans import bitmap

DOTS_PER_INCH = 150
"""Enough to see a rule of half a point."""


def rule_from_picture(document: Any, page: Page) -> None:
    """Gives the page the rules of its picture. Where that lies askew, the words are turned with it by as much.

    A page that can't be drawn stays as it is: its words are read without tables.
    """
    try:
        pixels, scale = render.draw(document, page.number, DOTS_PER_INCH)
    except Unreadable:
        return
    skew = bitmap.skew_of(bitmap.find_ink(pixels))
    straight = bitmap.straightened(pixels, skew) if skew else pixels
    edges = edges_of(*bitmap.find_rules(straight, scale), scale)
    if edges and skew:
        page.words = [_turned_back(word, tan(radians(skew)), page) for word in page.words]
    page.edges = edges


def edges_of(flat: list[bitmap.Rule], upright: list[bitmap.Rule], scale: float) -> list[Edge]:
    """Rules in pixels, `scale` of them to the point, as edges in points."""
    edges = []
    for rule in flat:
        y = (rule.top + rule.bottom) / 2 / scale
        edges.append(Edge(rule.left / scale, y, rule.right / scale, y))
    for rule in upright:
        x = (rule.left + rule.right) / 2 / scale
        edges.append(Edge(x, rule.top / scale, x, rule.bottom / scale))
    return edges


def _turned_back(word: Word, slope: float, page: Page) -> Word:
    """The word moved as `bitmap.straightened` moves the pixels under its middle."""
    down = -slope * ((word.x0 + word.x1) / 2 - page.width / 2)
    across = slope * (word.base + down - page.height / 2)
    return replace(
        word,
        x0=word.x0 + across,
        x1=word.x1 + across,
        top=word.top + down,
        bottom=word.bottom + down,
        base=word.base + down,
    )
