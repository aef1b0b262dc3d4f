#include "app/kickoff_questions.h"

#include "base/utf8.h"

#include <array>

namespace wordkeep::app {
namespace {

// In the order of the enum.
constexpr std::array keys{
    std::string_view("kickoff.goal"),      std::string_view("kickoff.done_when"),
    std::string_view("kickoff.approver"),  std::string_view("kickoff.dates"),
    std::string_view("kickoff.excluded"),  std::string_view("kickoff.before"),
    std::string_view("kickoff.reachable"),
};
static_assert(keys.size() == static_cast<std::size_t>(KickoffQuestion::own));

}  // namespace

std::vector<std::string> kickoff_questions(const words::Context& words) {
    std::vector<std::string> questions;
    for (const std::string_view key : keys)
        questions.emplace_back(words::tr(key, words));
    return questions;
}

KickoffQuestion kickoff_question(std::string_view text) {
    words::Context context;
    for (const words::Language language : words::languages()) {
        context.locale.language = language;
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (trimmed(text) == words::tr(keys[i], context))
                return static_cast<KickoffQuestion>(i);
    }
    return KickoffQuestion::own;
}

}  // namespace wordkeep::app
