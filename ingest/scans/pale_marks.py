"""Watermarks in the picture of a page: large pale letters that rise or fall across the print, such as "DRAFT".

They are neither ink nor paper. The pale stretches of a page without one are few; those of one that has lie along a
line. So only a page that is likely to bear one is read for it, and only what watermarks say is believed.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from minutebook.ingest.model import Watermark
from minutebook.ingest.pdf.render import Picture
from minutebook.ingest.scans import tesseract
from minutebook.ingest.scans.bitmap import DARK, PAPER, SAMPLE
from minutebook.ingest.scans.hocr import read_hocr
from minutebook.ingest.scans.tesseract import OcrFailed
from minutebook.ingest.watermarks import SAYS

TILE = 1.5
"""Points of the tiles that the page is looked at in; a letter of a watermark has thirty or more in its height."""
EVEN = 40
"""Levels of grey by which the pixels of a pale tile may differ."""
LIGHTEST = 0.95
"""Pale is darker than this share of the paper's brightness, and no ink."""
LEAST, MOST = 0.003, 0.2
"""Shares of the page that a watermark's letters cover."""
STEEPEST, FLATTEST = 75.0, 15.0
"""Degrees between which it rises or falls; what is level may be a shaded row."""
SLENDER = 1.8
"""Times as long as high, at least."""
GAP = 2
"""Tiles that a line of print takes out of a letter."""
MARGIN = 10
DOTS_PER_INCH = 100
"""What tesseract is told of a picture of tiles."""
SECONDS = 20.0

Mask = npt.NDArray[np.bool_]


class _Lie(NamedTuple):
    """How the pale tiles of a page lie: about where, and along which line, in degrees that it rises."""

    x: float
    y: float
    angle: float


def find_watermark(picture: Picture) -> Watermark | None:
    """What a page is marked with, if that is seen; its box is that of all its letters."""
    tile = max(1, round(picture.scale * TILE))
    pale = _pale_tiles(picture, tile)
    lie = _lie_of(pale)
    if not lie:
        return None
    levelled = np.pad(_closed(_levelled(pale, lie)), MARGIN)
    sheet = np.where(levelled, np.uint8(0), np.uint8(255))
    try:
        head = b"P5 %d %d 255\n" % (sheet.shape[1], sheet.shape[0])
        words = read_hocr(tesseract.read(head + sheet.tobytes(), DOTS_PER_INCH, SECONDS, one_block=True))
    except OcrFailed:
        return None
    said = " ".join(word.text for word in words)
    if not SAYS.fullmatch(said):
        return None
    rows, columns = np.nonzero(pale)
    size = tile / picture.scale
    box = (columns.min() * size, rows.min() * size, (columns.max() + 1) * size, (rows.max() + 1) * size)
    return Watermark(said, *map(float, box))


def _pale_tiles(picture: Picture, tile: int) -> Mask:
    """The tiles that are of one grey between ink and paper."""
    pixels = picture.pixels
    paper = float(np.percentile(pixels[::SAMPLE, ::SAMPLE], PAPER))
    height, width = (side // tile for side in pixels.shape)
    tiles = pixels[: height * tile, : width * tile].reshape(height, tile, width, tile)
    lightest, darkest = tiles.max(axis=(1, 3)), tiles.min(axis=(1, 3))
    pale: Mask = (lightest < LIGHTEST * paper) & (darkest > DARK * paper) & (lightest - darkest < EVEN)
    return pale


def _lie_of(pale: Mask) -> _Lie | None:
    """How they lie, if they may be a watermark."""
    if not LEAST * pale.size <= np.count_nonzero(pale) <= MOST * pale.size:
        return None
    rows, columns = np.nonzero(pale)
    (short, long), axes = np.linalg.eigh(np.cov(columns, -rows))
    angle = float(np.degrees(np.arctan2(axes[1, 1], axes[0, 1])) + 90) % 180 - 90
    if not FLATTEST <= abs(angle) <= STEEPEST or long < SLENDER**2 * short:
        return None
    return _Lie(float(columns.mean()), float(rows.mean()), angle)


def _levelled(pale: Mask, lie: _Lie) -> Mask:
    """The tiles turned so that their line is level."""
    sine, cosine = np.sin(np.radians(lie.angle)), np.cos(np.radians(lie.angle))
    rows, columns = np.nonzero(pale)
    along = (columns - lie.x) * cosine - (rows - lie.y) * sine
    below = (columns - lie.x) * sine + (rows - lie.y) * cosine
    u, v = np.meshgrid(np.arange(along.min(), along.max() + 1), np.arange(below.min(), below.max() + 1))
    x = np.rint(lie.x + u * cosine + v * sine).astype(int)
    y = np.rint(lie.y - u * sine + v * cosine).astype(int)
    inside = (x >= 0) & (y >= 0) & (x < pale.shape[1]) & (y < pale.shape[0])
    levelled: Mask = inside & pale[np.where(inside, y, 0), np.where(inside, x, 0)]
    return levelled


def _closed(mask: Mask) -> Mask:
    """The letters without the gaps that print leaves in them."""
    grown = np.pad(mask, GAP)
    for axis in (0, 1):
        grown = np.logical_or.reduce([np.roll(grown, shift, axis) for shift in range(-GAP, GAP + 1)])
    for axis in (0, 1):
        grown = np.logical_and.reduce([np.roll(grown, shift, axis) for shift in range(-GAP, GAP + 1)])
    return grown
