"""Holds the sources to the include rules of the house: which folder may know which, and where the outside world may enter.

Reads src/ and prints every violation as file:line. Before that it shows on a small example of each rule that the rule
catches it; a rule that catches nothing would pass for ever. Closes with "N passed, N failed".
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# folder → the folders it is built upon. What those are built upon is allowed as well.
ARROWS = {
    "base": [],
    "domain": ["base"],
    "clock": ["base"],
    "attention": ["domain", "clock"],
    "words": ["domain"],
    "journal": ["base"],
    "codec": ["base", "domain"],
    "interop": ["domain", "codec"],
    "app": ["base", "domain", "clock", "attention", "words", "journal", "codec", "interop"],
    "ui": ["app"],
    "platform": ["app"],
}
# Interfaces live with their consumer: what ui wants of the page, page_web.cpp provides.
INTERFACES = {"platform": {"ui/frame.h"}}
WITH_ASSETS = {"ui", "platform", "main"}  # assets/assets.h is made by the build: fonts, icons, embedded files
WITH_IMGUI = {"ui", "platform"}

# Time, randomness, files, streams and the locale are inputs of the core, never asked for.
CORE = set(ARROWS) - {"ui", "platform"}
WORLD_HEADERS = {
    "clock": ["ctime", "time.h", "sys/time.h"],
    "random": ["random"],
    "stream": ["iostream", "istream", "ostream", "sstream", "iomanip", "print", "syncstream", "spanstream"],
    "file": ["fstream", "filesystem", "cstdio", "stdio.h", "unistd.h", "fcntl.h"],
    "locale": ["locale", "clocale", "locale.h", "cctype", "ctype.h", "codecvt", "regex"],
}
WORLD_CALLS = {
    "clock": r"\b(?:system_clock|steady_clock|high_resolution_clock|utc_clock)\s*::\s*now|\bstd::(?:time|clock)\s*\(|"
             r"(?<![\w.:>])time\s*\(\s*(?:nullptr|NULL|0)?\s*\)|"
             r"\b(?:gettimeofday|clock_gettime|localtime|gmtime|mktime|strftime|current_zone|locate_zone)\w*\s*\(",
    "random": r"(?<![\w.:>])s?rand\s*\(|\bstd::s?rand\b|\brandom_device\b|\bmt19937\w*\b|\barc4random\w*\b|\bgetentropy\b",
    "stream": r"\bstd::(?:cout|cerr|clog|cin|\w*stringstream|ostream|istream)\b",
    "file": r"\b(?:fopen|freopen|fread|fwrite|tmpfile|getenv)\s*\(|(?<![\w.:>])(?:std::)?f?printf\s*\(|"
            r"\bstd::(?:[io]?fstream|filesystem)\b",
    "locale": r"\bstd::locale\b|\b(?:setlocale|localeconv|strcoll|wcstombs|mbstowcs)\s*\(|"
              r"\bstd::(?:stod|stof|stold|strtod|atof|isalpha|isdigit|isspace|isalnum|ispunct|isupper|islower|toupper|tolower)\b",
}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)


def folder_of(path):
    """`src/domain/clients/client.h` → `domain`; src/main.cpp → `main`."""
    parts = Path(path).parts
    return parts[1] if len(parts) > 2 else Path(path).stem


def allowed_folders(folder):
    if folder == "main":
        return set(ARROWS)
    found, open_folders = {folder}, list(ARROWS.get(folder, []))
    while open_folders:
        one = open_folders.pop()
        if one not in found:
            found.add(one)
            open_folders += ARROWS[one]
    return found


def blank_out(match):
    """Keeps the lines where they were, so that what is reported has its line number."""
    return re.sub(r"[^\n]", " ", match.group(0))


def without_comments(text):
    """Blanks out comments; texts and characters stay, since an include is one."""
    pattern = r'R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|(?P<comment>//[^\n]*|/\*.*?\*/)'
    return re.sub(pattern, lambda m: blank_out(m) if m.group("comment") else m.group(0), text, flags=re.DOTALL)


def without_texts(text):
    pattern = r'R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\''
    return re.sub(pattern, blank_out, text, flags=re.DOTALL)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def check_includes(path, text, files):
    folder, name = folder_of(path), Path(path).name
    allowed = allowed_folders(folder)
    for match in INCLUDE.finditer(text):
        line, quote, target = line_of(text, match.start()), match.group(1), match.group(2)
        top = target.split("/")[0]
        if re.match(r"(imgui|imstb)\w*\.h$", Path(target).name) and not (ROOT / "src" / target).exists():
            if folder not in WITH_IMGUI:
                yield line, "imgui", f"{target} belongs to src/ui and src/platform alone"
        elif target.startswith(("emscripten", "GLES", "webgl")):
            if not name.endswith("_web.cpp") and folder != "main":
                yield line, "emscripten", f"{target} belongs to *_web.cpp and main.cpp alone"
        elif quote == '"':
            if ".." in target.split("/"):
                yield line, "path", f"{target}: write the path from src/"
            elif top == "assets":
                if folder not in WITH_ASSETS:
                    yield line, "arrows", f"src/{folder} may not include {target}"
            elif top in ARROWS:
                if top not in allowed and target not in INTERFACES.get(folder, ()):
                    yield line, "arrows", f"src/{folder} may not include {target}"
                elif f"src/{target}" not in files:
                    yield line, "path", f"there is no src/{target}"
            else:
                yield line, "path", f"{target}: write the path from src/"
        elif target in ("format", "print"):
            yield line, "format", f"<{target}> costs the page more than 100 kB"
        elif folder in CORE:
            for kind, headers in WORLD_HEADERS.items():
                if target in headers:
                    yield line, kind, f"<{target}>: {kind} is an input of src/{folder}"


def check_calls(path, text):
    folder = folder_of(path)
    code = without_texts(text)
    if folder in CORE:
        for kind, pattern in WORLD_CALLS.items():
            for match in re.finditer(pattern, code):
                yield line_of(code, match.start()), kind, f"{match.group(0).strip()}: {kind} is an input of src/{folder}"
    for match in re.finditer(r"\bstd::(?:v?format(?:_to\w*)?|print(?:ln)?)\s*[(<]", code):
        yield line_of(code, match.start()), "format", "std::format costs the page more than 100 kB"
    if folder != "platform":
        for match in re.finditer(r"\b__EMSCRIPTEN__\b", code):
            yield line_of(code, match.start()), "platform", "__EMSCRIPTEN__ belongs to src/platform alone"


def check_place(path):
    folder = folder_of(path)
    if folder not in ARROWS and folder != "main":
        yield 1, "arrows", f"src/{folder} is no folder of the house; see DESIGN in the README"
    if re.search(r"_(web|native)\.cpp$", path) and folder != "platform":
        yield 1, "platform", "*_web.cpp and *_native.cpp belong to src/platform alone"


def find_cycle(files):
    """The first circle of headers that include one another, as a list of paths; none when there is none."""
    graph = {
        path: [f"src/{m.group(2)}" for m in INCLUDE.finditer(text) if f"src/{m.group(2)}" in files]
        for path, text in files.items()
    }
    state = {}

    def visit(path, trail):
        state[path] = "open"
        for target in graph[path]:
            if state.get(target) == "open":
                return trail[trail.index(target):] + [target]
            if target not in state:
                if cycle := visit(target, trail + [target]):
                    return cycle
        state[path] = "done"
        return None

    for path in sorted(graph):
        if path not in state:
            if cycle := visit(path, [path]):
                return cycle
    return None


def violations(files):
    """files: path → text. Gives (path, line, rule, sentence)."""
    files = {path: without_comments(text) for path, text in files.items()}
    for path, text in sorted(files.items()):
        for line, rule, sentence in [*check_place(path), *check_includes(path, text, files), *check_calls(path, text)]:
            yield path, line, rule, sentence
    if cycle := find_cycle(files):
        yield cycle[0], 1, "cycle", "headers include one another: " + " → ".join(cycle)


# --- the rules are tried first ---------------------------------------------------------------------------------------

BASE = {"src/base/ids.h": "", "src/domain/events.h": "", "src/clock/slots.h": "", "src/ui/theme.h": "", "src/app/app.h": ""}

# name, rule that must be reported (or None), path, text
EXAMPLES = [
    ("JournalNeverIncludesDomain", "arrows", "src/journal/a.cpp", '#include "domain/events.h"'),
    ("BaseIncludesNothingAboveIt", "arrows", "src/base/a.h", '#include "clock/slots.h"'),
    ("DomainAndClockDoNotKnowEachOther", "arrows", "src/domain/a.h", '#  include "clock/slots.h"'),
    ("AppDoesNotKnowTheScreen", "arrows", "src/app/a.cpp", '#include "ui/theme.h"'),
    ("PlatformDoesNotKnowTheScreen", "arrows", "src/platform/a.cpp", '#include "ui/theme.h"'),
    ("WordsCarryNoAssets", "arrows", "src/words/a.cpp", '#include "assets/assets.h"'),
    ("NoFolderOutsideTheHouse", "arrows", "src/util/a.cpp", ""),
    ("WhatIsBelowMayBeIncluded", None, "src/attention/a.cpp", '#include "base/ids.h"\n#include "clock/slots.h"'),
    ("ImGuiOnlyOnTheScreen", "imgui", "src/app/a.cpp", "#include <imgui.h>"),
    ("ImGuiNotInMain", "imgui", "src/main.cpp", '#include "imgui.h"'),
    ("ImGuiInternalsOnlyOnTheScreen", "imgui", "src/words/a.h", '#include "imgui_internal.h"'),
    ("TheScreenIncludesImGui", None, "src/ui/a.cpp", '#include <imgui.h>\n#include "assets/assets.h"'),
    ("EmscriptenOnlyInWebFiles", "emscripten", "src/platform/a.cpp", "#include <emscripten.h>"),
    ("EmscriptenHtml5OnlyInWebFiles", "emscripten", "src/ui/a.cpp", "#include <emscripten/html5.h>"),
    ("WebFilesAndMainIncludeEmscripten", None, "src/platform/a_web.cpp", "#include <emscripten.h>"),
    ("WebFilesOnlyInPlatform", "platform", "src/app/a_web.cpp", ""),
    ("NativeFilesOnlyInPlatform", "platform", "src/journal/a_native.cpp", ""),
    ("NoPlatformSwitchElsewhere", "platform", "src/ui/a.cpp", "#ifdef __EMSCRIPTEN__\n#endif"),
    ("PlatformSwitchInPlatform", None, "src/platform/a.cpp", "#ifdef __EMSCRIPTEN__\n#endif"),
    ("NoClockHeader", "clock", "src/domain/a.cpp", "#include <ctime>"),
    ("NoClockCall", "clock", "src/clock/a.cpp", "auto t = std::chrono::system_clock::now();"),
    ("NoTimeOfTheMachine", "clock", "src/attention/a.cpp", "auto t = time(nullptr);"),
    ("NoZoneOfTheMachine", "clock", "src/clock/a.cpp", "auto z = std::chrono::current_zone();"),
    ("NoRandomHeader", "random", "src/words/a.cpp", "#include <random>"),
    ("NoRandomCall", "random", "src/domain/a.cpp", "int n = rand();"),
    ("NoStreamHeader", "stream", "src/attention/a.cpp", "#include <sstream>"),
    ("NoStreamObject", "stream", "src/domain/a.cpp", "void f() { std::cerr << 1; }"),
    ("NoFileHeader", "file", "src/words/a.cpp", "#include <fstream>"),
    ("NoFileCall", "file", "src/journal/a.cpp", 'auto* f = fopen("x", "r");'),
    ("NoEnvironment", "file", "src/domain/a.cpp", 'auto* f = std::getenv("TZ");'),
    ("NoLocaleHeader", "locale", "src/words/a.cpp", "#include <cctype>"),
    ("NoLocaleCall", "locale", "src/clock/a.cpp", "bool b = std::isdigit(c);"),
    ("NoFormatHeader", "format", "src/ui/a.cpp", "#include <format>"),
    ("NoFormatCall", "format", "src/platform/a_web.cpp", 'auto s = std::format("{}", 1);'),
    ("PathsStartAtSrc", "path", "src/domain/a.cpp", '#include "../base/ids.h"'),
    ("NeighboursAreNamedFromSrcToo", "path", "src/domain/a.cpp", '#include "events.h"'),
    ("IncludedFilesExist", "path", "src/domain/a.cpp", '#include "base/nothing.h"'),
    ("NoCircles", "cycle", "src/base/a.h", '#include "base/a.h"'),
    ("CommentsAndTextsAreFree", None, "src/domain/a.cpp",
     '// #include <imgui.h>, std::cout, now()\n/* #include <random>\n rand() */ auto s = "std::cout << time(0)";'),
    ("OrdinaryNamesAreFree", None, "src/domain/a.cpp", "auto a = item.time(); auto b = close_time(x); auto c = brand(1'000);"),
]


def try_rules():
    failed = 0
    for name, expected, path, text in EXAMPLES:
        reported = {rule for where, _, rule, _ in violations({**BASE, path: text}) if where == path}
        if reported != ({expected} if expected else set()):
            print(f"{name}: expected {expected}, the rules said {reported or 'nothing'}")
            failed += 1
    tried = {expected for _, expected, _, _ in EXAMPLES if expected}
    for rule in {"arrows", "imgui", "emscripten", "platform", "format", "path", "cycle", *WORLD_HEADERS, *WORLD_CALLS} - tried:
        print(f"the rule {rule} has no example")
        failed += 1
    return len(EXAMPLES), failed


def main():
    count, failed = try_rules()
    files = {
        str(path.relative_to(ROOT)): path.read_text("utf-8", errors="replace")
        for path in sorted((ROOT / "src").rglob("*")) if path.suffix in (".h", ".cpp") and path.is_file()
    }
    bad_files = set()
    for path, line, rule, sentence in violations(files):
        print(f"{path}:{line}: [{rule}] {sentence}")
        bad_files.add(path)
    total = count + len(files)
    failed += len(bad_files)
    print(f"{total - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
