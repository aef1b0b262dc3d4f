// Whatever a person types or pastes: dates, captured lines, templates, letters. Nothing may crash,
// and every range that is reported must lie inside the text.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "support/zones.h"
#include "words/capture/capture.h"
#include "words/capture/note_line.h"
#include "words/dates/dates.h"
#include "words/drafts/template.h"
#include "words/tone/tone.h"
#include "words/words.h"

using namespace wordkeep;
using namespace wordkeep::words;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

const ClientNames& some_names() {
    static const ClientNames names = [] {
        ClientNames built;
        Client client;
        client.name = "Anna Berg";
        client.organisation = "Jan & Söhne GmbH";
        built.set(ClientId{1}, client);
        return built;
    }();
    return names;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const auto language = static_cast<Language>(data[0] % 3);
    const Locale locale{language, data[0] & 8 ? HourCycle::h12 : HourCycle::h24,
                        static_cast<DateOrder>(data[0] / 16 % 3)};
    const LocalTime now{std::chrono::seconds{1'795'000'000 + 7'919LL * 86'400 * data[1] / 16}};
    const std::string_view text(reinterpret_cast<const char*>(data + 2), size - 2);

    const Zone* zone = data[1] % 2 == 0 ? &wordkeep::test::lord_howe() : nullptr;
    const DateQuery dates{now, locale, data[0] & 4 ? Expect::past : Expect::future, zone};
    if (const auto reading = read_date(text, dates)) require(reading->finish <= text.size());
    std::size_t end = 0;
    for (const DateReading& reading : find_dates(text, dates)) {
        require(reading.begin >= end && reading.begin < reading.finish);
        require(reading.finish <= text.size());
        end = reading.finish;
        (void)reading.deadline();
    }
    if (const auto reading = read_date_at(text, size / 3, dates))
        require(reading->begin >= size / 3 && reading->finish <= text.size());
    (void)read_note_line(text, dates);
    for (const ToneHit& hit :
         check_tone(text, ToneQuery{language, ToneText::letter, now, locale, {}, {}}))
        require(hit.begin <= hit.finish && hit.finish <= text.size());
    if (const auto parsed = parse_template(text)) {
        FieldValues values;
        for (const TemplateField& field : fields_of(*parsed))
            values.add_item(field.name, "x");
        require(fill(*parsed, values).complete());
    }
    CaptureQuery query{now, locale, &some_names(), {}, zone};
    const Capture capture = read_capture(text, query);
    if (capture.client_range) require(capture.client_range->finish <= text.size());
    if (capture.date) require(capture.date->finish <= text.size());
    (void)expand(text, {{"n", Count{2}}}, Context{locale, nullptr, {}});
    return 0;
}
