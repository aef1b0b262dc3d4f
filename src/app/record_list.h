#pragma once
// Records of any kind as rows: what each is called, how far it has come, its date, and what one
// press does.

#include "app/actions.h"
#include "app/record_kinds.h"
#include "app/session.h"

#include <optional>
#include <string>
#include <vector>

namespace wordkeep::app {

/// Those of one client (none: all), open ones first, then the latest.
[[nodiscard]] std::vector<RecordRef> records_of(RecordKind kind, const Workspace& workspace,
                                                std::optional<ClientId> client = {});

/// What it is called; empty when it has no words of its own.
[[nodiscard]] std::string record_title(const KindInfo& kind, const void* record);
[[nodiscard]] const StageInfo& stage_of(const KindInfo& kind, const void* record);
[[nodiscard]] bool is_open(const StageInfo& stage);

/// "3 Dec", "Fri 16:30": the date it stands under; empty for none.
[[nodiscard]] std::string record_date(const KindInfo& kind, const void* record,
                                      const words::Context& words);
[[nodiscard]] ClientId client_of(const KindInfo& kind, const void* record);

/// Whether a step is offered for this record now.
[[nodiscard]] bool is_offered(const KindInfo& kind, const Step& step, const RecordRef& ref,
                              const Session& session);
/// What a step does: a command at once, or a form.
[[nodiscard]] Action action_for(const KindInfo& kind, const Step& step, const RecordRef& ref,
                                const Session& session);
[[nodiscard]] Action removal_of(const KindInfo& kind, std::uint64_t id, const Session& session);

/// The form of the review of a week, filled in as far as it is known (rows 35, 105).
[[nodiscard]] RecordForm week_review(Date monday, const Session& session);

}  // namespace wordkeep::app
