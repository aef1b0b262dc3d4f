"""Makes the fonts and other files that the program carries inside itself, and the C++ that hands them out.

Fonts arrive from packages and are cut down to the characters and icons that are used: the page stays small, and no
font file lies in the repository. Writes assets.h and assets.cpp into the folder given by --out.
"""

import argparse
import json
import keyword
import re
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

# Latin of Europe, combining accents, punctuation, currencies, arrows and a few shapes.
# Every other script is drawn by the browser's own fonts at run time.
CHARACTERS = [
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x0218, 0x021B), (0x02BB, 0x02DD), (0x0300, 0x030C), (0x0327, 0x0328), (0x1E9E, 0x1E9E), (0x2010, 0x2027), (0x202F, 0x203A), (0x2044, 0x2044),
    (0x20AC, 0x20AC), (0x20B9, 0x20BD), (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2199), (0x2212, 0x2212),
    (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265), (0x2318, 0x2318), (0x2325, 0x2325), (0x21E7, 0x21E7),
    (0x23CE, 0x23CE), (0x25A0, 0x25CF), (0x2713, 0x2713), (0x2717, 0x2717), (0xFFFD, 0xFFFD),
]
INTER_STYLES = ["Regular", "Medium", "SemiBold"]
# The heavier weights are for labels and headings: less is enough there.
HEAVY_CHARACTERS = [
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x0218, 0x021B), (0x2010, 0x2027), (0x202F, 0x203A), (0x20AC, 0x20AC),
    (0x2190, 0x2193), (0x2212, 0x2212), (0x2318, 0x2318), (0x2325, 0x2325), (0x21E7, 0x21E7), (0x25CF, 0x25CF),
    (0x2713, 0x2713), (0xFFFD, 0xFFFD),
]
CPP_WORDS = set(keyword.kwlist) | {
    "delete", "export", "new", "switch", "union", "register", "signed", "this", "private", "public", "template"}


def tabular_digits(font):
    """Makes the digits of equal width the ordinary ones: figures then stand in columns, and ImGui has no font features."""
    substitutions = {}
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in font["GSUB"].table.LookupList.Lookup[index].SubTable:
                    substitutions.update(getattr(getattr(table, "ExtSubTable", table), "mapping", {}))
    for table in font["cmap"].tables:
        for digit in range(ord("0"), ord("9") + 1):
            if digit in table.cmap:
                table.cmap[digit] = substitutions.get(table.cmap[digit], table.cmap[digit])


def cut_down(font, codepoints):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.name_IDs = []
    options.notdef_outline = True
    options.glyph_names = False
    # Layout and the metadata of other systems: nothing here reads them.
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "DSIG", "FFTM", "meta"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codepoints)
    cutter.subset(font)
    return font


def right_side_bearings(font):
    """The icon font says that every glyph begins at 0, and rasterisers then push it there: out of its middle."""
    for name, (advance, _) in font["hmtx"].metrics.items():
        font["hmtx"].metrics[name] = (advance, getattr(font["glyf"][name], "xMin", 0))
    return font


def as_bytes(font, scratch):
    font.flavor = "woff2"  # a browser takes it as it is, and gzip could not make it as small
    font.recalcTimestamp = False  # the same input gives the same file, so that its hash stays
    font["head"].modified = font["head"].created
    font.save(scratch)
    return scratch.read_bytes()


def find_font(folder, name):
    for suffix in ("ttf", "otf"):
        for path in sorted(Path(folder).rglob(f"Inter-{name}.{suffix}")):
            return path
    sys.exit(f"web/assets.py: no Inter-{name}.otf or .ttf beneath {folder}: install the package fonts-inter.")


def read_icon_names(path):
    lines = (line.split("#")[0].strip() for line in Path(path).read_text().splitlines())
    return sorted({line for line in lines if line})


def identifier(name):
    word = re.sub(r"\W", "_", name)
    return word + "_" if word in CPP_WORDS or word[0].isdigit() else word


def write_if_changed(path, text):
    """Leaves an unchanged file alone: what includes it need not be compiled again."""
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def embedded_bytes(path):
    if path.suffix == ".json":  # spaces are for the reader of the repository
        return json.dumps(json.loads(path.read_text("utf-8")), ensure_ascii=False, separators=(",", ":")).encode()
    return path.read_bytes()


def header_text(files, icons):
    lines = [
        "// Made by web/assets.py: the files that the program carries inside itself.", "#pragma once", "",
        "#include <span>", "#include <string_view>", "", "namespace wordkeep::assets {", "",
        "// A file of assets/sample as \"sample/<name>\"; empty when there is none of that name. It comes with the second half.",
        "std::span<const unsigned char> embedded_file(std::string_view name);", ""]
    for name in files:
        lines.append(f"std::span<const unsigned char> {name}();")
    lines += ["", "// The icons of assets/icons.txt as UTF-8 text in the font of icon_font().", "namespace icons {", ""]
    for name, codepoint in icons.items():
        text = "".join(f"\\x{byte:02X}" for byte in chr(codepoint).encode())
        lines.append(f'inline constexpr char {identifier(name)}[] = "{text}";')
    lines += ["", "}  // namespace icons", "", "}  // namespace wordkeep::assets", ""]
    return "\n".join(lines)


def array_text(name, data):
    return f"alignas(4) constexpr unsigned char {name}[] = {{{','.join(map(str, data)) or '0'}}};"


def code_text(name, data):
    """As code: what the first picture does not need shall travel behind it, and only code can be parted, no data."""
    padded = data + bytes(-len(data) % 8)
    words = [int.from_bytes(padded[at:at + 8], "little") for at in range(0, len(padded), 8)]
    lines = [f"alignas(8) unsigned char {name}[{max(8, len(padded))}];",
             f"[[gnu::noinline]] void write_{name}(volatile std::uint64_t* out) {{"]
    lines += [f"    out[{place}] = {word:#x}ULL;" for place, word in enumerate(words)]
    return "\n".join([*lines, "}"])


def source_text(files, embedded):
    lines = ["// Made by web/assets.py.", '#include "assets/assets.h"', "", "#include <cstdint>", "", "namespace wordkeep::assets {", "",
             "namespace {", ""]
    for name, data in files.items():
        lines.append(array_text(f"{name}_bytes", data))
    for number, (_, data) in enumerate(embedded.items()):
        lines.append(code_text(f"embedded_{number}", data))
    lines += ["", "}  // namespace", ""]
    for name, data in files.items():
        lines.append(f"std::span<const unsigned char> {name}() {{ return {{{name}_bytes, {len(data)}}}; }}")
    lines += ["", "std::span<const unsigned char> embedded_file([[maybe_unused]] std::string_view name) {"]
    for number, (name, data) in enumerate(embedded.items()):
        lines += [f"    if (name == {json.dumps(name)}) {{",
                  f"        write_embedded_{number}(reinterpret_cast<volatile std::uint64_t*>(embedded_{number}));",
                  f"        return {{embedded_{number}, {len(data)}}};", "    }"]
    lines += ["    return {};", "}", "", "}  // namespace wordkeep::assets", ""]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    for name in ("--inter", "--icon-font", "--icon-codepoints", "--icon-list", "--out"):
        parser.add_argument(name, required=True, type=Path)
    parser.add_argument("--embedded", nargs="*", default=[], help="files to carry, as folder/name below --root")
    parser.add_argument("--root", required=True, type=Path)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    scratch = arguments.out / "scratch.font"

    files = {}
    for style in INTER_STYLES:
        ranges = CHARACTERS if style == "Regular" else HEAVY_CHARACTERS
        characters = {c for first, last in ranges for c in range(first, last + 1)}
        font = TTFont(find_font(arguments.inter, style))
        tabular_digits(font)
        files[f"inter_{style.lower()}"] = as_bytes(cut_down(font, characters), scratch)

    known = json.loads(arguments.icon_codepoints.read_text())
    names = read_icon_names(arguments.icon_list)
    if unknown := [name for name in names if name not in known]:
        sys.exit(f"{arguments.icon_list}: the icon font has no icon named {', '.join(unknown)}.")
    icons = {name: known[name] for name in names}
    icon_font = cut_down(TTFont(arguments.icon_font), set(icons.values()))
    files["icon_font"] = as_bytes(right_side_bearings(icon_font), scratch)
    scratch.unlink()

    embedded = {name: embedded_bytes(arguments.root / name) for name in sorted(arguments.embedded)}
    write_if_changed(arguments.out / "assets.h", header_text(files, icons))
    write_if_changed(arguments.out / "assets.cpp", source_text(files, embedded))


main()
