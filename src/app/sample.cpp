#include "app/sample.h"

#include "app/sample_script.h"

namespace wordkeep::app {

void load_sample(Session& session, std::string_view script) {
    // That every command can be done at any time is what the tests of the sample are about; should
    // one be refused all the same, the rest is still a sample.
    (void)perform_script(session, script);
    session.forget_history();
}

}  // namespace wordkeep::app
