"""What a scanned page's pixels tell beside its letters: how far it is turned, its ruling lines, how heavy its print is.

Pixels count from the top left corner; sizes that depend on the resolution are given in points and scaled.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from minutebook.ingest.pdf.render import Grey

Ink = npt.NDArray[np.bool_]
"""True where a pixel is dark."""

PAPER = 80
"""Percentile of a page's brightness that is its paper."""
DARK = 0.6
"""Ink is darker than this share of the paper's brightness."""
LIGHT, MOSTLY = 160, 0.95
"""Brightness of paper, and the share of a blank page that has it."""
SPECKS = 0.0002
"""Share of ink on a blank page: dust on the glass; a signature has ten times as much."""
MAX_SKEW = 5.0
"""Degrees; a page lies straighter in a scanner, and a photograph may have no straight lines at all."""
LEAST_SKEW = 0.1
"""Degrees that are not worth straightening."""
SAMPLE = 8
"""Every so many pixels are enough to see how bright the paper is, and where the lines of a page run."""
FEW_PIXELS = 200
"""Of ink, among the samples: too few to see a line in them."""
SHORTEST_RULE = 9.0
"""Points of an upright rule that joins two flat ones, such as one side of a box for a single line of text."""
LONGEST_STEM = 20.0
"""Points; nothing but a rule is so long, upright, even if it stands alone."""
LONGEST_BAR = 30.0
"""The same for flat rules: dashes and the bars of large letters are shorter."""
HAIRLINE, CONTRAST = 1.5, np.uint8(30)
"""A line no thicker than this, in points, is seen by its contrast to the paper beside it, in levels of grey."""
TOUCHING = 2.0
"""Points between a rule and one that it meets."""
THICKEST_RULE = 3.0
"""Points; what is thicker in both directions is a fill."""
MAX_RUNS = 20_000
"""A picture has more stretches of ink than any table."""


@dataclass(slots=True)
class Rule:
    """A box of ink, pixels; `bottom` and `right` are the first beyond it."""

    left: int
    top: int
    right: int
    bottom: int


def is_blank(pixels: Grey) -> bool:
    """Whether a page is light paper and bears no more than specks."""
    light = np.count_nonzero(pixels[::SAMPLE, ::SAMPLE] >= LIGHT) * SAMPLE**2 >= MOSTLY * pixels.size
    return bool(light and np.count_nonzero(find_ink(pixels)) <= SPECKS * pixels.size)


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
            moved[shift:, left:right] = pixels[: max(0, height - shift), left:right]
        else:
            moved[:shift, left:right] = pixels[-shift:, left:right]
    return moved


def find_rules(pixels: Grey, scale: float) -> tuple[list[Rule], list[Rule]]:
    """The flat and the upright rules of a straight page with `scale` pixels to the point; sides of fills are rules."""
    ink = find_ink(pixels)
    fills = _fills(ink, round(THICKEST_RULE * scale))
    flat = _find_flat(pixels, ink, fills, LONGEST_BAR * scale, scale)
    turned = _find_flat(_on_its_side(pixels), _on_its_side(ink), _on_its_side(fills), SHORTEST_RULE * scale, scale)
    upright = [Rule(left=rule.top, top=rule.left, right=rule.bottom, bottom=rule.right) for rule in turned]
    near = TOUCHING * scale
    return flat, [
        rule for rule in upright if rule.bottom - rule.top >= LONGEST_STEM * scale or _joins(rule, flat, near)
    ]


def _on_its_side(pixels: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return np.ascontiguousarray(pixels.T)


def _find_flat(pixels: Grey, ink: Ink, fills: Ink, shortest: float, scale: float) -> list[Rule]:
    lines = ink & ~fills | _hairlines(pixels, scale)
    lines[1:] |= fills[1:] != fills[:-1]
    return [rule for rule in _long_runs(lines, round(shortest)) if rule.bottom - rule.top <= 2 * THICKEST_RULE * scale]


def _fills(ink: Ink, side: int) -> Ink:
    """Where the ink holds a square with such a side, in pixels."""
    if min(ink.shape) < side:
        return np.zeros_like(ink)
    inside = _all_within(_all_within(ink, side).T, side).T
    outside = ~np.pad(inside, side - 1)
    return ~_all_within(_all_within(outside, side).T, side).T


def _all_within(mask: Ink, length: int) -> Ink:
    """Whether `length` pixels to the right of each, itself included, are all set; narrower by all but one of these."""
    reach = 1
    while reach < length:
        step = min(reach, length - reach)
        mask = mask[:, :-step] & mask[:, step:]
        reach += step
    return mask


def without_rules(pixels: Grey, rules: list[Rule]) -> Grey:
    """The page with its rules painted over, which tesseract would take for letters."""
    clean = pixels.copy()
    paper = int(np.percentile(pixels[::SAMPLE, ::SAMPLE], PAPER))
    for rule in rules:
        clean[max(0, rule.top - 1) : rule.bottom + 1, max(0, rule.left - 1) : rule.right + 1] = paper
    return clean


def _hairlines(pixels: Grey, scale: float) -> Ink:
    """What is darker than what lies above and below it: grey hairlines, and lines on a grey ground."""
    apart = round(HAIRLINE * scale)
    lines = np.zeros(pixels.shape, bool)
    around = np.minimum(pixels[: -2 * apart], pixels[2 * apart :])
    lines[apart:-apart] = pixels[apart:-apart] < np.maximum(around, CONTRAST) - CONTRAST
    return lines


def _joins(upright: Rule, flat: list[Rule], near: float) -> bool:
    """Whether an upright rule begins and ends at a flat one."""
    crossed = [rule for rule in flat if rule.left - near <= upright.left and upright.right <= rule.right + near]
    return all(
        any(rule.top - near <= end <= rule.bottom + near for rule in crossed) for end in (upright.top, upright.bottom)
    )


def _long_runs(ink: Ink, length: int) -> list[Rule]:
    """Boxes around stretches of ink at least `length` pixels long that lie on one another, row by row."""
    thick = ink.copy()
    thick[1:] |= ink[:-1]
    thick[:-1] |= ink[1:]
    if thick.shape[1] < length:
        return []
    full = _all_within(thick, length)
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
