#include "app/sample.h"

#include "app/sample_script.h"

#include <span>
#include <string_view>

// Declared and not included: app has no arrow to the header that the build makes (tests/lint),
// while this one file's text is asked for here. perform_script() itself takes its text as an input.
namespace wordkeep::assets {
std::span<const unsigned char> embedded_file(std::string_view name);
}  // namespace wordkeep::assets

namespace wordkeep::app {

void load_sample(Session& session) {
    const auto bytes = assets::embedded_file("sample/month.json");
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    // That every command can be done at any time is what the tests of the sample are about; should
    // one be refused all the same, the rest is still a sample.
    (void)perform_script(session, text);
}

}  // namespace wordkeep::app
