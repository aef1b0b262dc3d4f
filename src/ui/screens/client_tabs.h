#pragma once
// The tabs of a client's page, each in a file of its own.

#include "ui/screens/screen.h"

namespace wordkeep::ui {

void timeline_tab_ui(const Frame& frame, ClientId client);
void agreement_tab_ui(const Frame& frame, ClientId client);
/// A part of an agreement: its time line.
void agreement_line_ui(const Frame& frame, AgreementId agreement);
void quotes_tab_ui(const Frame& frame, ClientId client, ClientKind kind);
void care_tab_ui(const Frame& frame, ClientId client);

}  // namespace wordkeep::ui
