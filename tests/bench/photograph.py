#!/usr/bin/python3
"""Photographs codes as a phone would take them from a screen and from paper, at a middling severity (needs Debian's
python3-opencv). usage: photograph.py PICTURES OUT SCREENS PRINTS: the first SCREENS of the folder's codes as if on a screen,
the next PRINTS as if on paper, into OUT."""
import math
import pathlib
import sys

import cv2
import numpy as np

FRAME = (1440, 1080)
ANGLE, BLUR, CURL, MOIRE, SHADE, NOISE, QUALITY, ROLL = 14, .22, .006, 18, .4, 7, 72, 14
rng = np.random.default_rng(11)


def seen_from_the_side(picture, turns, width, scale, ground):
    height, wide = picture.shape
    yaw, pitch, roll = (math.radians(a) for a in turns)
    about_y = np.array([[math.cos(yaw), 0, math.sin(yaw)], [0, 1, 0], [-math.sin(yaw), 0, math.cos(yaw)]])
    about_x = np.array([[1, 0, 0], [0, math.cos(pitch), -math.sin(pitch)], [0, math.sin(pitch), math.cos(pitch)]])
    about_z = np.array([[math.cos(roll), -math.sin(roll), 0], [math.sin(roll), math.cos(roll), 0], [0, 0, 1]])
    corners = np.array([[-.5, -.5, 0], [.5, -.5, 0], [.5, .5, 0], [-.5, .5, 0]]) @ (about_z @ about_x @ about_y).T
    points = np.array([[3 * x / (z + 3), 3 * y / (z + 3)] for x, y, z in corners]) * wide * scale + [width[0] / 2, width[1] / 2]
    matrix = cv2.getPerspectiveTransform(np.float32([[0, 0], [wide, 0], [wide, height], [0, height]]), np.float32(points))
    return cv2.warpPerspective(picture, matrix, width, flags=cv2.INTER_AREA, borderValue=ground)


def curled(picture):
    height, width = picture.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    return cv2.remap(picture, x, y + CURL * height * np.sin(np.pi * x / width) - CURL * height / 2, cv2.INTER_LINEAR, borderValue=235)


def shaded(picture):
    height, width = picture.shape
    y, x = np.mgrid[0:height, 0:width]
    angle = math.radians(rng.uniform(0, 360))
    slope = (x / width - .5) * math.cos(angle) + (y / height - .5) * math.sin(angle)
    out = picture.astype(np.float32) * (1 + SHADE * slope)
    if rng.uniform() < .4:
        away = np.hypot(x - width * .6, y - height * .45) / (.03 * width)
        out += np.clip(1.35 - away, 0, 1) * 255 * .75
    return np.clip(out, 0, 255)


def stripes(picture):
    height, width = picture.shape
    y, x = np.mgrid[0:height, 0:width]
    angle, one, two = math.radians(rng.uniform(0, 45)), rng.uniform(2.2, 4), rng.uniform(2.2, 4)
    wave = np.sin(2 * np.pi * (x * math.cos(angle) + y * math.sin(angle)) / one) * np.sin(2 * np.pi * (y * math.cos(angle) - x * math.sin(angle)) / two)
    return np.clip(picture + MOIRE * (wave + .6 * np.sin(2 * np.pi * (x * .06 + y * .043))), 0, 255)


def photographed(code, kind):
    width = int(rng.integers(550, 851))
    low, high = (25, 235) if kind == "screen" else (45, 220)
    edge = code.shape[0] // 11
    card = cv2.copyMakeBorder(code, edge, edge, edge, edge, cv2.BORDER_CONSTANT, value=250)
    card = (low + card.astype(np.float32) * (high - low) / 255).astype(np.uint8)
    if kind == "print":
        card = curled(card)
    turns = (rng.uniform(-ANGLE, ANGLE), rng.uniform(-ANGLE, ANGLE), rng.uniform(-ROLL, ROLL))
    view = seen_from_the_side(card, turns, FRAME, width / code.shape[0], 70)
    view = cv2.GaussianBlur(view, (0, 0), BLUR * width / (code.shape[0] / 5)).astype(np.float32)
    if kind == "screen":
        view = stripes(view)
    view = shaded(view) + NOISE * rng.standard_normal(view.shape, dtype=np.float32)
    return np.clip(view, 0, 255).astype(np.uint8)


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    out = pathlib.Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    screens, prints = int(sys.argv[3]), int(sys.argv[4])
    codes = sorted(pathlib.Path(sys.argv[1]).glob("*.png"))[:screens + prints]
    for number, file in enumerate(codes):
        kind = "screen" if number < screens else "print"
        picture = photographed(cv2.imread(str(file), cv2.IMREAD_GRAYSCALE), kind)
        cv2.imwrite(str(out / f"{kind}-{file.stem}.jpg"), picture, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])


main()
