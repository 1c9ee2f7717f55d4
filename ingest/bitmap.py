"""What a scanned page's pixels tell beside its letters: how far it is turned, its ruling lines, how heavy its print is.

Pixels count from the top left corner; sizes that depend on the resolution are given in points and scaled.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from minutebook.ingest.render import Grey

Ink = npt.NDArray[np.bool_]
"""True where a pixel is dark."""

PAPER = 80
"""Percentile of a page's brightness that is its paper."""
DARK = 0.6
"""Ink is darker than this share of the paper's brightness."""
MAX_SKEW = 5.0
"""Degrees; a page lies straighter in a scanner, and a photograph may have no straight lines at all."""
LEAST_SKEW = 0.1
"""Degrees that are not worth straightening."""
SAMPLE = 8
"""Every so many pixels are enough to see how bright the paper is, and where the lines of a page run."""
FEW_PIXELS = 200
"""Of ink, among the samples: too few to see a line in them."""
LONGEST_STEM = 20.0
"""Points; nothing but a rule is so long, upright."""
LONGEST_BAR = 30.0
"""The same for flat rules: dashes and the bars of large letters are shorter."""
THICKEST_RULE = 3.0
"""Points; what is thicker is a filled box, whose sides are rules."""
MAX_RUNS = 20_000
"""A picture has more stretches of ink than any table."""


@dataclass(slots=True)
class Rule:
    """A box of ink, pixels; `bottom` and `right` are the first beyond it."""

    left: int
    top: int
    right: int
    bottom: int


def find_ink(pixels: Grey) -> Ink:
    """The dark pixels of a page, by the brightness of its own paper."""
    paper = float(np.percentile(pixels[::SAMPLE, ::SAMPLE], PAPER))
    ink: Ink = pixels < DARK * paper
    return ink


def skew_of(ink: Ink) -> float:
    """Degrees by which the lines of a page fall to the right: at the right angle, rows of ink stand out most."""
    rows, columns = np.nonzero(ink[:, ::SAMPLE])
    if rows.size < FEW_PIXELS:
        return 0.0
    columns *= SAMPLE
    best = 0.0
    for step, reach in ((0.5, MAX_SKEW), (0.1, 0.5), (0.02, 0.1)):
        angles = best + np.arange(-reach, reach + step / 2, step)
        best = float(max(angles, key=lambda angle: _contrast(rows, columns, angle)))
    return best if LEAST_SKEW <= abs(best) < MAX_SKEW else 0.0


def _contrast(rows: npt.NDArray[np.intp], columns: npt.NDArray[np.intp], angle: float) -> float:
    along = (rows - columns * np.tan(np.radians(angle))).astype(np.intp)
    profile = np.bincount(along - along.min())
    return float(np.dot(profile, profile))


def straightened(pixels: Grey, angle: float) -> Grey:
    """The page turned back by a small angle, in degrees, about its middle: one shear for each direction."""
    slope = float(np.tan(np.radians(angle)))
    return np.ascontiguousarray(_sheared(_sheared(pixels, -slope).T, slope).T)


def _sheared(pixels: Grey, slope: float) -> Grey:
    """Each column moved down by `slope` times its distance from the middle; what comes in is paper."""
    height, width = pixels.shape
    shifts = np.rint((np.arange(width) - width / 2) * slope).astype(int)
    paper = int(np.percentile(pixels[::SAMPLE, ::SAMPLE], PAPER))
    moved = np.full_like(pixels, paper)
    edges = [0, *(np.flatnonzero(np.diff(shifts)) + 1).tolist(), width]
    for left, right in pairwise(edges):
        shift = int(shifts[left])
        if shift >= 0:
            moved[shift:, left:right] = pixels[: height - shift, left:right]
        else:
            moved[:shift, left:right] = pixels[-shift:, left:right]
    return moved


def find_rules(ink: Ink, scale: float) -> tuple[list[Rule], list[Rule]]:
    """The flat and the upright rules of a straight page with `scale` pixels to the point."""
    thickest = THICKEST_RULE * scale
    flat = _sides(_long_runs(ink, round(LONGEST_BAR * scale)), thickest)
    upright = _sides(_long_runs(np.ascontiguousarray(ink.T), round(LONGEST_STEM * scale)), thickest)
    return flat, [Rule(left=rule.top, top=rule.left, right=rule.bottom, bottom=rule.right) for rule in upright]


def without_rules(pixels: Grey, rules: list[Rule]) -> Grey:
    """The page with its rules painted over, which tesseract would take for letters."""
    clean = pixels.copy()
    paper = int(np.percentile(pixels[::SAMPLE, ::SAMPLE], PAPER))
    for rule in rules:
        if rule.top < rule.bottom and rule.left < rule.right:
            clean[max(0, rule.top - 1) : rule.bottom + 1, max(0, rule.left - 1) : rule.right + 1] = paper
    return clean


def _sides(boxes: list[Rule], thickest: float) -> list[Rule]:
    """Thin boxes as they are; of a thick one, which is a filled cell, its two long sides, without thickness."""
    rules: list[Rule] = []
    for box in boxes:
        if box.bottom - box.top <= thickest:
            rules.append(box)
        else:
            rules += [Rule(box.left, side, box.right, side) for side in (box.top, box.bottom)]
    return rules


def _long_runs(ink: Ink, length: int) -> list[Rule]:
    """Boxes around stretches of ink at least `length` pixels long that lie on one another, row by row."""
    thick = ink.copy()
    thick[1:] |= ink[:-1]
    thick[:-1] |= ink[1:]
    full, reach = thick, 1
    while reach < length and full.shape[1] > length:
        step = min(reach, length - reach)
        full = full[:, :-step] & full[:, step:]
        reach += step
    if reach < length:
        return []
    done: list[Rule] = []
    growing: list[Rule] = []
    runs = 0
    for row in np.flatnonzero(full.any(axis=1)).tolist():
        edges = np.flatnonzero(np.diff(np.concatenate(([False], full[row], [False])).astype(np.int8))).tolist()
        runs += len(edges)
        if runs > MAX_RUNS:
            return []
        still = [rule for rule in growing if rule.bottom == row]
        done += [rule for rule in growing if rule.bottom != row]
        growing = still
        for left, right in zip(edges[::2], edges[1::2], strict=True):
            _grow(growing, left, right + length - 1, row)
    return done + growing


def _grow(growing: list[Rule], left: int, right: int, row: int) -> None:
    """Puts a stretch of ink to the box that it lies under, or begins a new one."""
    for rule in growing:
        if rule.left < right and left < rule.right:
            rule.left, rule.right, rule.bottom = min(left, rule.left), max(right, rule.right), row + 1
            return
    growing.append(Rule(left, row, right, row + 1))


def stroke_width(ink: Ink, left: int, top: int, right: int, bottom: int) -> float:
    """The mean width of the strokes in a box, pixels: their area against the length of their outline."""
    letters = ink[top:bottom, left:right]
    outline = int((letters[1:] != letters[:-1]).sum()) + int((letters[:, 1:] != letters[:, :-1]).sum())
    return 2 * int(letters.sum()) / max(1, outline)
