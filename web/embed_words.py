#!/usr/bin/env python3
"""Embeds the message catalogues: embed_words.py OUT.cpp CATALOGUE.json …

Every catalogue is a flat object of texts. The keys of all languages go into one sorted table; a
language that lacks a key borrows the English text (a lint reports that, so it is never shipped).
English, German and Swedish come first because the code names them; others follow by their tag.
"""
import json
import pathlib
import sys

NAMED = ["en", "de", "sv"]


def literal(text: str) -> str:
    out = []
    for byte in text.encode("utf-8"):
        char = chr(byte)
        if char in '"\\?':
            out.append("\\" + char)
        elif 32 <= byte < 127:
            out.append(char)
        else:
            out.append(f"\\{byte:03o}")
    return '"' + "".join(out) + '"sv'


def unique(pairs):
    seen = {}
    for key, value in pairs:
        if key in seen:
            sys.exit(f"embed_words: the key {key} appears twice")
        if not isinstance(value, str):
            sys.exit(f"embed_words: the value of {key} is not a text")
        seen[key] = value
    return seen


def main() -> None:
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    out, paths = pathlib.Path(sys.argv[1]), [pathlib.Path(p) for p in sys.argv[2:]]
    catalogues = {}
    for path in paths:
        try:
            catalogues[path.stem] = json.loads(path.read_text("utf-8"), object_pairs_hook=unique)
        except (OSError, ValueError) as error:
            sys.exit(f"embed_words: {path}: {error}")
    missing = [tag for tag in NAMED if tag not in catalogues]
    if missing:
        sys.exit(f"embed_words: no catalogue for {', '.join(missing)}")
    tags = NAMED + sorted(tag for tag in catalogues if tag not in NAMED)
    keys = sorted({key for texts in catalogues.values() for key in texts}, key=str.encode)

    lines = [
        "// Made by web/embed_words.py from assets/words/*.json. Changes here are lost.",
        '#include "words/catalogue.h"',
        "",
        "namespace wordkeep::words {",
        "using namespace std::string_view_literals;",
        "namespace {",
        "constexpr std::string_view key_table[] = {",
        *(f"    {literal(key)}," for key in keys),
        "};",
    ]
    english = catalogues["en"]
    for tag in tags:
        lines.append(f"constexpr std::string_view texts_{tag.replace('-', '_')}[] = {{")
        lines += [
            f"    {literal(catalogues[tag].get(key, english.get(key, key)))}," for key in keys
        ]
        lines.append("};")
    lines.append("constexpr Catalogue catalogue_table[] = {")
    lines += [f"    {{{literal(tag)}, texts_{tag.replace('-', '_')}}}," for tag in tags]
    lines += [
        "};",
        "}  // namespace",
        "std::span<const std::string_view> catalogue_keys() { return key_table; }",
        "std::span<const Catalogue> catalogues() { return catalogue_table; }",
        "}  // namespace wordkeep::words",
        "",
    ]
    text = "\n".join(lines)
    if not out.exists() or out.read_text("utf-8") != text:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, "utf-8")


main()
