#include "words/weekday_name.h"

#include "base/utf8.h"
#include "words/language.h"
#include "words/words.h"

#include <string>

namespace wordkeep::words {

int weekday_named(std::string_view typed) {
    const std::string wanted = fold(typed);
    for (const Language language : languages())
        for (int day = 1; day <= 7; ++day)
            if (const std::string name = fold(weekday_long(day, language));
                wanted == name || wanted == name + "s" || wanted == name + "ar")
                return day;
    return 0;
}

}  // namespace wordkeep::words
