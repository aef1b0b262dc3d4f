"""Holds the texts to the rules of src/words: complete catalogues, keys that exist, no text for people in the code.

Catalogues: the same keys in every language, the same placeholders and known forms, alternatives that fit the language.
Sources: a literal that looks like a key of a known area must be one; arguments and placeholders must match where both can be
seen; a key that nothing mentions is a leftover. A literal that ends in a dot ("stage.") stands for all keys that begin so.
Words in capitals or sentences inside src/ui, app, attention, domain and shell belong into a catalogue; a line that ends in
"// not shown" or "// no key" is excused. Before that every rule is tried on an example. Closes with "N passed, N failed".
"""

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

FORMS = {"on", "date", "year", "day", "time", "long", "dative", "cap", "past"}
# Quotation marks that open and close, and every mark that belongs to another language or to a typewriter.
QUOTES = {"en": ("\u201c", "\u201d"), "de": ("\u201e", "\u201c"), "sv": ("\u201d", "\u201d")}
ANY_QUOTE = "\u201c\u201d\u201e\u00ab\u00bb\""
DU = re.compile(r"\b(?:du|dir|dich|dein(?:e[nmrs]?)?)\b", re.IGNORECASE)
SIE = re.compile(r"\b(?:Ihnen|Ihre[nmrs]?|Ihr)\b|(?<=[a-zäöüß,] )Sie\b")
PLURAL_FORMS = {"one": 2, "zero_one": 2, "none": 1}
KEY = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+\.?$")
# Names that are the same in every language: the product, and keys as the browser calls them.
NAMES = {"Wordkeep", "Enter", "Escape", "Tab", "Home", "End", "Delete", "Backspace", "Space"}
# Files whose texts only we read.
EXCUSED = {
    "src/ui/gallery.h": "every widget with invented people, for those who build",
    "src/ui/gallery.cpp": "every widget with invented people, for those who build",
    "src/ui/mirror.cpp": "reports of our own mistakes",
    "src/ui/mirror_check.cpp": "reports of our own mistakes",
    "src/ui/fonts_loader.cpp": "the loader's name, for debugging",
    "src/ui/context.cpp": "names of key groups",
}
# Folders whose texts would be seen by people. The others speak through rejections and phrases as well, but have more
# words of formats and protocols in them than a guess could tell apart.
SPEAKING = ("src/ui/", "src/app/", "src/attention/", "src/domain/")
CALLS = re.compile(r"\b(Phrase\s*\{|(?:\w+(?:\.|->|::))?(?:tr|say)\s*\()\s*\"([^\"]*)\"")


# --- catalogues ------------------------------------------------------------------------------------------------------

def split_text(text):
    """The placeholders of a text as (name, form, alternatives), and what is wrong with it."""
    found, wrong = [], []
    at = 0
    while (at := text.find("{", at)) >= 0:
        depth, end = 0, at
        for end in range(at, len(text)):
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            if depth == 0:
                break
        if depth != 0:
            wrong.append("a brace is not closed")
            break
        inside = text[at + 1:end]
        if "|" in inside:
            name, rest = inside.split("|", 1)
            parts, depth = [""], 0
            for sign in rest:
                depth += {"{": 1, "}": -1}.get(sign, 0)
                if sign == "|" and depth == 0:
                    parts.append("")
                else:
                    parts[-1] += sign
            found.append((name, "", parts))
            for part in parts:
                inner, inner_wrong = split_text(part)
                found += inner
                wrong += inner_wrong
        else:
            name, _, form = inside.partition(":")
            found.append((name, form, []))
        at = end + 1
    return found, wrong


def typing_problems(language, key, text):
    """How the language is typed: its quotation marks in pairs, one ellipsis, no word twice, one way to address the reader."""
    if language in QUOTES:
        opening, closing = QUOTES[language]
        marks = "".join(sign for sign in text if sign in ANY_QUOTE)
        if marks.replace(opening + closing, "") != "":
            yield f"the quotation marks of this language are {opening}…{closing}, in pairs"
    if "..." in text:
        yield "three dots are one sign: …"
    if double := re.search(r"\b([^\W\d_]{3,}) \1\b", text, re.IGNORECASE):
        yield f"“{double[1]}” stands there twice"
    # To the person du; letters have both forms. What stands in quotation marks is said to somebody else.
    plain = re.sub("\u201e[^\u201c]*\u201c", "", text)
    letter = key.startswith(("draft.", "letter.", "tone.swap."))
    if language == "de" and not letter and SIE.search(plain) or language == "de" and key.endswith(".informal") and SIE.search(text):
        yield "addresses the reader as Sie"
    if language == "de" and letter and not key.endswith(".informal") and DU.search(text):
        yield "addresses the reader as du"


def catalogue_problems(catalogues):
    """(language, key, rule, sentence) for everything that is wrong."""
    for language, texts in catalogues.items():
        others = {key for other, keys in catalogues.items() if other != language for key in keys}
        for key in sorted(others - set(texts)):
            yield language, key, "complete", "this language lacks the text"
        wanted = PLURAL_FORMS.get(texts.get("language.plural", "one"))
        if wanted is None:
            yield language, "language.plural", "plural", "no such plural rule"
        for key, text in texts.items():
            # The fields of templates have names of their own: {N}.
            if not re.fullmatch(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+|draft_field\.\w+", key):
                yield language, key, "name", "keys are area.thing in small letters"
            if not text:
                yield language, key, "empty", "the text is empty"
            if text != text.strip() and not key.startswith("format."):
                yield language, key, "space", "the text begins or ends with a space"
            if "  " in text or re.search(r" [,;!?]| \.(?:\s|$)", text):
                yield language, key, "space", "two spaces, or one before a mark"
            for sentence in typing_problems(language, key, text):
                yield language, key, "typing", sentence
            placeholders, wrong = split_text(text)
            for sentence in wrong:
                yield language, key, "braces", sentence
            for name, form, parts in placeholders:
                if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", name):
                    yield language, key, "braces", f"{{{name}}} is no name"
                for part in filter(None, form.split(":")):
                    if part not in FORMS:
                        yield language, key, "form", f"the form {part} is unknown"
                if parts and wanted and len(parts) != wanted:
                    yield language, key, "plural", f"{len(parts)} alternatives instead of {wanted}"
    first = next(iter(catalogues))
    for key, text in catalogues[first].items():
        # "=" says that this language needs no text of its own (one form of address for everybody).
        own = [texts[key] for texts in catalogues.values() if texts.get(key, "=") != "="]
        names = {name for name, _, _ in split_text(own[0] if own else text)[0]}
        for language, texts in catalogues.items():
            if texts.get(key) == "=":
                continue
            other = {name for name, _, _ in split_text(texts.get(key, text))[0]}
            # A format may leave out what its language does not write ("am", "pm").
            if other != names and not key.startswith("format."):
                yield language, key, "placeholders", f"{sorted(other)} instead of {sorted(names)}"


# --- sources ---------------------------------------------------------------------------------------------------------

def without_comments(text):
    """Comments become spaces, so that lines and places stay; literals stay."""
    token = re.compile(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|//[^\n]*|/\*.*?\*/', re.S)
    return token.sub(lambda m: m[0] if m[0][0] in "\"'" else re.sub(r"[^\n]", " ", m[0]), text)


def literals(text):
    for match in re.finditer(r'"((?:\\.|[^"\\\n])*)"', text):
        yield match.start(), match[1]


def line_of(text, place):
    return text.count("\n", 0, place) + 1


def expression_behind(text, place):
    """From the opening brace or parenthesis at `place` to its partner."""
    depth = 0
    inside = False
    for at in range(place, min(len(text), place + 2000)):
        sign = text[at]
        if sign == '"' and text[at - 1] != "\\":
            inside = not inside
        if inside:
            continue
        depth += (sign in "({") - (sign in ")}")
        if depth == 0:
            return text[place:at + 1]
    return ""


def excused(line):
    return re.search(r"//.*\b(not shown|no key)\b", line) is not None


def key_problems(path, text, catalogue):
    """(line, rule, sentence) for keys that do not exist or are called with the wrong arguments."""
    areas = {key.split(".")[0] for key in catalogue}
    prefixes = {key[:at + 1] for key in catalogue for at, sign in enumerate(key) if sign == "."}
    lines = text.split("\n")
    code = without_comments(text)
    called = set()
    for match in CALLS.finditer(code):
        key, place = match[2], match.start(2)
        line = line_of(code, place)
        if not KEY.match(key) or excused(lines[line - 1]):
            continue
        called.add(match.start(2) - 1)
        if key not in catalogue:
            if key not in prefixes:
                yield line, "key", f"there is no text {key}"
            continue
        expression = expression_behind(code, match.end(1) - 1)
        given = set(re.findall(r"\{\s*\"([A-Za-z_0-9]+)\"\s*,", expression))
        wanted = {name for name, _, _ in split_text(catalogue[key])[0]}
        literal_arguments = re.search(r"\"\s*,\s*\{", expression) or re.search(r"\"\s*[)}]$", expression)
        conditional = "?" in expression or expression.count(f'"{key}"') != 1 or len(
            [1 for _, other in literals(expression) if KEY.match(other) and other in catalogue]) != 1
        if literal_arguments and not conditional and given != wanted:
            yield line, "arguments", f"{key} wants {sorted(wanted)}, it gets {sorted(given)}"
    # Elsewhere commands and settings have dotted names of their own.
    areas = areas if path.startswith("src/ui/") else {"reject"} & areas
    for place, literal in literals(code):
        if place in called or not KEY.match(literal) or literal.split(".")[0] not in areas:
            continue
        line = line_of(code, place)
        if literal not in catalogue and literal not in prefixes and not excused(lines[line - 1]):
            yield line, "key", f"there is no text {literal}"


def text_problems(path, text):
    """(line, rule, sentence) for literals that people would read."""
    lines = text.split("\n")
    code = without_comments(text)
    for place, literal in literals(code):
        number = line_of(code, place)
        line = lines[number - 1]
        if excused(line) or re.match(r"\s*#\s*include|\s*static_assert|\s*assert", line):
            continue
        plain = re.sub(r"\\[nt\"\\]|\\u[0-9a-fA-F]{4}|##.*", " ", literal)
        sentence = re.search(r"[^\W\d_]{2,}[,;:]? [^\W\d_]{2,}", plain)
        word = re.fullmatch(r"[A-ZÄÖÜÅ][a-zäöüßåé]{2,}[.…!?:]?", plain.strip())
        if (sentence or word) and literal not in NAMES:
            yield number, "text", f'"{literal}" belongs into assets/words'


def page_problems(text):
    """Text between the tags of the shell page; <noscript> speaks all languages at once."""
    body = re.sub(r"<(noscript|script|style)\b.*?</\1>|<!--.*?-->", "", text, flags=re.S)
    for match in re.finditer(r">([^<>]*[^\W\d_]{2,}[^<>]*)<", body):
        if match[1].strip() != "Wordkeep":
            yield line_of(body, match.start(1)), "text", f'"{match[1].strip()}" belongs into shell/messages.mjs'
    for name, value in re.findall(r"\b(title|placeholder|aria-label|alt)=\"([^\"]+)\"", body):
        if value != "Wordkeep":
            yield 1, "text", f'{name}="{value}" belongs into shell/messages.mjs'


def script_problems(text):
    """The shell's own catalogue has the same keys in every language."""
    languages = re.findall(r"^  (\w\w): \{\n(.*?)^  \},", text, flags=re.S | re.M)
    keys = {name: re.findall(r"^    (\w+):", body, flags=re.M) for name, body in languages}
    first = next(iter(keys.values()), [])
    for name, found in keys.items():
        if found != first:
            yield 1, "complete", f"{name} has {sorted(set(found) ^ set(first))} in excess or missing"


def mentions(sources):
    """Every literal of every source, for finding what nothing mentions. "draft." stands for all that begin so."""
    found = set()
    for text in sources.values():
        found.update(literal for _, literal in literals(without_comments(text)))
    return found


def unused_keys(catalogue, literals_of_sources):
    families = tuple(literal for literal in literals_of_sources if re.fullmatch(r"(?:[a-z0-9_]+\.)+", literal))
    for key in catalogue:
        if key not in literals_of_sources and not (families and key.startswith(families)):
            yield key


# --- the rules tried -------------------------------------------------------------------------------------------------

TEXTS = {"a.one": "One", "a.who": "For {who}", "a.n": "{n|one|# lines}", "language.plural": "one"}


def rules(problems):
    return {problem[-2] for problem in problems}


def try_rules():
    examples = [
        ("AllIsWell", set(), rules(catalogue_problems({"en": TEXTS, "de": TEXTS}))),
        ("EveryLanguageIsComplete", {"complete"}, rules(catalogue_problems({"en": TEXTS, "de": {**TEXTS} | {"a.two": "x"}}))),
        ("PlaceholdersAreTheSame", {"placeholders"}, rules(catalogue_problems({"en": TEXTS, "de": {**TEXTS, "a.who": "Für {wen}"}}))),
        ("FormsAreKnown", {"form"}, rules(catalogue_problems({"en": {**TEXTS, "a.who": "{who:up}"}}))),
        ("BracesAreClosed", {"braces"}, rules(catalogue_problems({"en": {**TEXTS, "a.who": "{who"}}))),
        ("AlternativesFitTheLanguage", {"plural"}, rules(catalogue_problems({"en": {**TEXTS, "a.n": "{n|#}"}}))),
        ("TextsAreNotEmpty", {"empty"}, rules(catalogue_problems({"en": {**TEXTS, "a.one": ""}}))),
        ("TextsHaveNoStraySpaces", {"space"}, rules(catalogue_problems({"en": {**TEXTS, "a.one": "One "}}))),
        ("QuotationMarksBelongToTheLanguage", {"typing"}, rules(catalogue_problems({"de": {**TEXTS, "a.one": "Ein \u201cWort\u201d"}}))),
        ("QuotationMarksComeInPairs", {"typing"}, rules(catalogue_problems({"sv": {**TEXTS, "a.one": "\u201dord"}}))),
        ("TypewriterMarksAreFound", {"typing"}, rules(catalogue_problems({"en": {**TEXTS, "a.one": 'A "word"'}}))),
        ("DotsAreOneSign", {"typing"}, rules(catalogue_problems({"en": {**TEXTS, "a.one": "Wait..."}}))),
        ("WordsStandOnce", {"typing"}, rules(catalogue_problems({"en": {**TEXTS, "a.one": "With with care"}}))),
        ("GermanSaysDu", {"typing"}, rules(catalogue_problems({"de": {**TEXTS, "a.one": "Hier sehen Sie Ihre Daten"}}))),
        ("FormalLettersSaySie", {"typing"}, rules(catalogue_problems({"de": {**TEXTS, "draft.a": "Hast du das?"}}))),
        ("WhatIsSaidToOthersIsFree", set(), rules(catalogue_problems({"de": {**TEXTS, "a.one": "Schreib: \u201eSie h\u00f6ren von mir.\u201c"}}))),
        ("KeysAreSmall", {"name"}, rules(catalogue_problems({"en": {**TEXTS, "A.one": "One"}}))),
        ("KnownKeysAreFine", set(), rules(key_problems("src/ui/x.cpp", 'tr("a.one"); Phrase{"a.who", {{"who", x}}};', TEXTS))),
        ("UnknownKeysAreFound", {"key"}, rules(key_problems("src/ui/x.cpp", 'Phrase{"b.none", {}}', TEXTS))),
        ("KeysOutsideCallsAreChecked", {"key"}, rules(key_problems("src/ui/x.cpp", 'return "a.two";', TEXTS))),
        ("OtherDottedNamesAreFree", set(), rules(key_problems("src/ui/x.cpp", 'return "file.txt";', TEXTS))),
        ("ArgumentsFit", {"arguments"}, rules(key_problems("src/ui/x.cpp", 'Phrase{"a.who", {{"whom", x}}}', TEXTS))),
        ("MissingArgumentsAreFound", {"arguments"}, rules(key_problems("src/ui/x.cpp", 'tr("a.who")', TEXTS))),
        ("CommentsAreFree", set(), rules(key_problems("src/ui/x.cpp", '// Phrase{"b.none"}', TEXTS))),
        ("ExcusesAreHeard", set(), rules(text_problems("x.cpp", 'f("Two words");  // not shown'))),
        ("SentencesAreFound", {"text"}, rules(text_problems("x.cpp", 'f("Two words");'))),
        ("CapitalWordsAreFound", {"text"}, rules(text_problems("x.cpp", 'f("Save");'))),
        ("NamesAreFree", set(), rules(text_problems("x.cpp", 'f("Wordkeep", "Enter");'))),
        ("IdentifiersAreFree", set(), rules(text_problems("x.cpp", 'f("save_button", "##Save it", "a-b", "UTF-8");'))),
        ("PagesHaveNoTexts", {"text"}, rules(page_problems("<p>Loading</p>"))),
        ("UnusedKeysAreFound", {"a.one"}, set(unused_keys({"a.one": "", "a.two": "", "b.x": ""}, {"a.two", "b."}))),
        ("ShellLanguagesMatch", {"complete"}, rules(script_problems("  en: {\n    a: 1,\n  },\n  de: {\n    b: 1,\n  },\n"))),
    ]
    failed = 0
    for name, expected, got in examples:
        if got != expected:
            print(f"{name}: expected {expected or 'nothing'}, the rules said {got or 'nothing'}")
            failed += 1
    return len(examples), failed


def read(path):
    return path.read_text("utf-8", errors="replace")


def main():
    count, failed = try_rules()
    catalogues = {path.stem: json.loads(read(path)) for path in sorted((ROOT / "assets/words").glob("*.json"))}
    catalogues = {"en": catalogues.pop("en"), **catalogues}
    bad = set()
    for language, key, rule, sentence in catalogue_problems(catalogues):
        print(f"assets/words/{language}.json: {key}: [{rule}] {sentence}")
        bad.add((language, key))
    catalogue = catalogues["en"]
    sources = {str(path.relative_to(ROOT)): read(path) for folder, kinds in
               (("src", (".h", ".cpp")), ("shell", (".mjs", ".html"))) for path in sorted((ROOT / folder).rglob("*"))
               if path.suffix in kinds}
    for path, text in sources.items():
        problems = list(key_problems(path, text, catalogue)) if path.startswith("src/") else []
        if path.startswith(SPEAKING) and path not in EXCUSED:
            problems += text_problems(path, text)
        if path.endswith(".html"):
            problems += page_problems(text)
        if path.endswith("messages.mjs"):
            problems += script_problems(text)
        for line, rule, sentence in problems:
            print(f"{path}:{line}: [{rule}] {sentence}")
            bad.add(path)
    for key in unused_keys(catalogue, mentions(sources)):
        print(f"assets/words: {key}: [unused] nothing mentions this key")
        bad.add(key)
    total = count + len(sources) + sum(len(texts) for texts in catalogues.values())
    failed += len(bad)
    print(f"{total - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
