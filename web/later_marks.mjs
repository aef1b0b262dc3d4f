// The functions that the sources mark as WORDKEEP_LATER (base/later.h), by namespace, class and name: a name alone would
// take every function of that name along.

// The pattern of each marked function of one file, over the names that the linker gives them.
export function marked_functions(text) {
  const found = [];
  let scope = "";
  let type = "";
  for (const line of text.split("\n")) {
    const space = /^namespace(?: ([\w:]+))? \{/.exec(line);
    if (space) scope = space[1] ?? scope;
    const class_of = /^(?:class|struct) (?:\[\[\w+\]\] )?(\w+)[^;]*$/.exec(line);
    if (class_of) [, type] = class_of;
    const mark = /^(\s*)(?:\[\[nodiscard\]\] )?WORDKEEP_LATER\b[^(]*?(\w+)\(/.exec(line);
    if (!mark) continue;
    const owner = mark[1] ? `${type}::` : "";
    found.push(String.raw`\b${scope}::(?:\(anonymous namespace\)::)?${owner}${mark[2]}\(`);
  }
  return found;
}
