#pragma once
// An e-mail that was dropped on the page, as a conversation ready to be logged (row 113).

#include "app/forms.h"
#include "interop/mail.h"

namespace wordkeep::app {

/// The client is chosen when one has the address; else the name stands there to be looked up.
[[nodiscard]] LogForm log_form_of(const interop::Mail& mail, const FormContext& context,
                                  const Zone& mine, Instant now);

}  // namespace wordkeep::app
