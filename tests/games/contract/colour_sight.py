"""What a child with deuteranopia sees, and how far apart two colours are.

The simulation is that of Machado, Oliveira and Fernandes 2009 (IEEE TVCG 15:1291, the table for
deuteranomaly at severity 1.0), on linear RGB; contrast is that of WCAG 2.2; distance is CIE76 in
CIELAB with the white of D65.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pygame

Pixels = Any  # an array of height × width × 3, sRGB, 0 to 1
DEUTERANOPIA = np.array(
    [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ]
)
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
XYZ = np.array([[0.4124, 0.3576, 0.1805], LUMINANCE, [0.0193, 0.1192, 0.9505]])
D65 = np.array([0.9505, 1.0, 1.089])
STEPS = 16  # of each channel, when colours are counted


def pixels_of(surface: pygame.Surface, rect: tuple[int, int, int, int] | None = None) -> Pixels:
    part = surface.subsurface(pygame.Rect(rect).clip(surface.get_rect())) if rect else surface
    return pygame.surfarray.array3d(part).transpose(1, 0, 2) / np.float32(255)


def linear(pixels: Pixels) -> Pixels:
    return np.where(pixels <= 0.04045, pixels / 12.92, ((pixels + 0.055) / 1.055) ** 2.4)


def as_seen(pixels: Pixels) -> Pixels:
    """The same picture to an eye without the green cones."""
    light = np.clip(linear(pixels) @ DEUTERANOPIA.T, 0, 1)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


def luminance(pixels: Pixels) -> Pixels:
    return linear(pixels) @ LUMINANCE


def contrast(one: Pixels, other: Pixels) -> float:
    """1 to 21."""
    low, high = sorted((float(luminance(one)), float(luminance(other))))
    return (high + 0.05) / (low + 0.05)


def lab(pixels: Pixels) -> Pixels:
    xyz = linear(pixels) @ XYZ.T / D65
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.stack(
        [116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], -1
    )


def distance(one: Pixels, other: Pixels) -> Pixels:
    """ΔE: 2 is just seen side by side, 10 at a glance."""
    return np.linalg.norm(lab(one) - lab(other), axis=-1)


def ground_and_ink(pixels: Pixels, least_share: float) -> tuple[Pixels, Pixels]:
    """The commonest colour, and of the others that are not rare the one that contrasts most."""
    flat = np.round(pixels.reshape(-1, 3) * (STEPS - 1)).astype(int)
    _, first, counts = np.unique(
        flat @ np.array([STEPS * STEPS, STEPS, 1]), return_index=True, return_counts=True
    )
    colours = pixels.reshape(-1, 3)[first]
    ground = colours[counts.argmax()]
    common = colours[counts >= least_share * counts.sum()]
    return ground, max(common, key=lambda colour: contrast(ground, colour))


def edges(pixels: Pixels) -> Pixels:
    """Where brightness jumps: the shapes, without their colours."""
    bright = lab(pixels)[..., 0]
    across = np.abs(np.diff(bright, axis=1))[:-1]
    down = np.abs(np.diff(bright, axis=0))[:, :-1]
    return np.maximum(across, down) > 8


def share_of_edges_that_differ(one: Pixels, other: Pixels) -> float:
    """0 where both have the same shapes, 1 where no edge is shared; sizes are cut alike."""
    height, width = (min(a, b) for a, b in zip(one.shape[:2], other.shape[:2], strict=True))
    a, b = edges(one[:height, :width]), edges(other[:height, :width])
    return float((a ^ b).sum() / max(1, (a | b).sum()))
