"""Makes the four font files beside this one.

    npm pack @fontsource/atkinson-hyperlegible-next && tar xf *.tgz
    pip install fonttools brotli
    python make.py package/files

Joins the Latin and Latin-extended parts of each weight, leaves out the tables for kerning and
ligatures (text is measured and drawn without them), and composes the letters that Arabic names are
transcribed with from glyphs that are there.
"""

import sys
from pathlib import Path

from fontTools.merge import Merger, Options
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

PARTS = ("latin", "latin-ext")
WEIGHTS = ((400, "Regular"), (700, "Bold"))
DOT_BELOW = {"Ḥ": "H", "ḥ": "h", "Ṣ": "S", "ṣ": "s", "Ḍ": "D", "ḍ": "d", "Ṭ": "T", "ṭ": "t",
             "Ẓ": "Z", "ẓ": "z"}
LINE_BELOW = {"Ḏ": "D", "ḏ": "d", "Ṯ": "T", "ṯ": "t", "ẖ": "h"}
SAME_AS = {"ʿ": "‘", "ʾ": "’"}


def bounds(glyphs, name):
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    return pen.bounds


def compose(font):
    cmap, glyphs = font.getBestCmap(), font.getGlyphSet()

    def add(letter, base, mark=None):
        if ord(letter) in cmap:
            return
        pen = TTGlyphPen(glyphs)
        glyphs[base].draw(pen)
        if mark:
            left, _, right, _ = bounds(glyphs, base)
            mark_left, _, mark_right, top = bounds(glyphs, mark)
            across = (left + right - mark_left - mark_right) / 2
            glyphs[mark].draw(TransformPen(pen, (1, 0, 0, 1, across, -70 - top)))
        name = f"uni{ord(letter):04X}"
        font["glyf"][name] = pen.glyph(dropImpliedOnCurves=False)
        font["hmtx"][name] = (glyphs[base].width, bounds(glyphs, base)[0])
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(letter)] = name

    for letter, base in DOT_BELOW.items():
        add(letter, cmap[ord(base)], cmap[ord(".")])
    for letter, base in LINE_BELOW.items():
        add(letter, cmap[ord(base)], cmap[ord("¯")])
    for letter, base in SAME_AS.items():
        add(letter, cmap[ord(base)])
    font.setGlyphOrder(font["glyf"].glyphOrder)
    font.getReverseGlyphMap(rebuild=True)


def main(files):
    here = Path(__file__).parent
    leave_out = ["GPOS", "GSUB", "GDEF", "STAT", "gasp", "prep"]
    for weight, name in WEIGHTS:
        parts = []
        for part in PARTS:
            font = TTFont(files / f"atkinson-hyperlegible-next-{part}-{weight}-normal.woff2")
            font.flavor = None
            parts.append(here / f"{part}.part.ttf")
            font.save(parts[-1])
        font = Merger(options=Options(drop_tables=leave_out)).merge([str(part) for part in parts])
        for part in parts:
            part.unlink()
        compose(font)
        font.save(here / f"AtkinsonHyperlegibleNext-{name}.ttf")
        font.flavor = "woff2"
        font.save(here / f"AtkinsonHyperlegibleNext-{name}.woff2")


main(Path(sys.argv[1]))
