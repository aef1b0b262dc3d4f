#include "app/client_search.h"

#include "base/utf8.h"

#include <algorithm>
#include <utility>

namespace wordkeep::app {

std::vector<std::string> search_words(std::string_view query) {
    const std::string folded = fold(query);
    std::vector<std::string> words;
    std::size_t at = 0;
    while (at < folded.size()) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (end > at) words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

bool is_found_by(const ClientSummary& summary, std::span<const std::string> words) {
    return std::ranges::all_of(words, [&](const std::string& word) {
        return summary.search_key.find(word) != std::string::npos;
    });
}

const std::vector<std::uint32_t>& ClientSearch::find(const ClientIndex& index,
                                                     std::string_view query) {
    if (index_ != &index || revision_ != index.revision()) answers_.clear();
    index_ = &index;
    revision_ = index.revision();
    const std::string folded = fold(query);
    // Who is found by more letters was found by fewer.
    while (!answers_.empty() && !folded.starts_with(answers_.back().query))
        answers_.pop_back();
    if (!answers_.empty() && answers_.back().query == folded) return answers_.back().positions;
    Answer answer{folded, {}};
    if (answers_.empty()) {
        answer.positions = index.matching(query);
    } else {
        const auto words = search_words(query);
        const auto all = index.all();
        for (const std::uint32_t position : answers_.back().positions)
            if (is_found_by(all[position], words)) answer.positions.push_back(position);
    }
    return answers_.emplace_back(std::move(answer)).positions;
}

}  // namespace wordkeep::app
