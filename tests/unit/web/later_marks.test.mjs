// A mark takes the function that it stands at, and none of the same name elsewhere.
import assert from "node:assert/strict";
import { test } from "node:test";

import { marked_functions } from "../../../web/later_marks.mjs";

const header = `
namespace wordkeep::app {

class Session;

class Talk final : public Base {
public:
    WORDKEEP_LATER void step(const Session& session);
    [[nodiscard]] WORDKEEP_LATER bool may_open();
    void close();
};

WORDKEEP_LATER [[nodiscard]] std::optional<DraftForm> summary_of(const Talk& talk,
                                                                 const Session& session);
}  // namespace wordkeep::app
`;
const source = `
namespace wordkeep {
namespace {

WORDKEEP_LATER std::string_view script() {
    return {};
}

class Page final : public Client {
    WORDKEEP_LATER void open(File file) {
    }
};

}  // namespace
}  // namespace wordkeep
`;

for (const { text, name, marked } of [
  { text: header, name: "wordkeep::app::Talk::step(wordkeep::app::Session const&)", marked: true },
  { text: header, name: "wordkeep::app::Talk::may_open()", marked: true },
  { text: header, name: "wordkeep::app::summary_of(wordkeep::app::Talk const&, wordkeep::app::Session const&)", marked: true },
  { text: header, name: "wordkeep::app::Talk::step(int)::$_0::operator()() const", marked: true },
  { text: header, name: "wordkeep::app::Talk::close()", marked: false },
  { text: header, name: "wordkeep::app::Import::step(wordkeep::app::Session const&)", marked: false },
  { text: header, name: "wordkeep::app::step(int)", marked: false },
  { text: header, name: "wordkeep::app::ClientIndex::summary_of(wordkeep::ClientId) const", marked: false },
  { text: header, name: "wordkeep::words::summary_of(int)", marked: false },
  { text: source, name: "wordkeep::(anonymous namespace)::script()", marked: true },
  { text: source, name: "wordkeep::(anonymous namespace)::Page::open(wordkeep::File)", marked: true },
  { text: source, name: "wordkeep::(anonymous namespace)::open(wordkeep::File)", marked: false },
]) {
  test(`${name} ${marked ? "comes later" : "stays"}`, () => {
    const patterns = marked_functions(text);
    assert.ok(patterns.length);
    assert.equal(new RegExp(patterns.join("|")).test(name), marked);
  });
}
