// Your data: where it is, whether it is safe, backups, and what can be done with all of it.

#include "app/data_work.h"
#include "assets/assets.h"
#include "ui/screens/parts.h"
#include "ui/screens/screen.h"
#include "ui/widgets/widgets.h"
#include "words/data_size.h"

#include <array>

namespace wordkeep::ui {
namespace {

namespace icons = assets::icons;

Count count_of(std::uint64_t n) { return Count{static_cast<std::int64_t>(n)}; }

std::string_view persistence_key(journal::Persistence persistence) {
    switch (persistence) {
        case journal::Persistence::granted:
            return "settings.persist_yes";
        case journal::Persistence::denied:
            return "settings.persist_no";
        case journal::Persistence::unknown:
            return "settings.persist_unknown";
    }
    return {};
}

std::string_view tab_key(const journal::StoreStatus& store) {
    if (store.guard == journal::Guard::absent) return "data.tabs_unguarded";
    switch (store.read_only) {
        case journal::ReadOnly::no:
            return "data.tabs_this";
        case journal::ReadOnly::starting:
            return "store.loading";
        case journal::ReadOnly::other_tab:
        case journal::ReadOnly::taken_over:
            return "data.tabs_other";
        case journal::ReadOnly::newer_format:
            return "banner.newer_format";
    }
    return {};
}

/// What the browser said to the question, and what that means.
void persistence_ui(const Frame& frame) {
    if (frame.data.persistence == app::Asking::no) return;
    if (frame.data.persistence == app::Asking::waiting) {
        secondary(frame.tr("data.asking_persist"), Lines::wrapped);
        return;
    }
    switch (frame.store.persistence) {
        case journal::Persistence::granted:
            notice(frame.tr("data.persist_yes"), Tone::good, frame.tr("data.persist_yes_means"),
                   icons::check);
            return;
        case journal::Persistence::denied:
            notice(frame.tr("data.persist_no"), Tone::warn, frame.tr("data.persist_no_means"));
            return;
        case journal::Persistence::unknown:
            notice(frame.tr("data.persist_silent"), Tone::neutral,
                   frame.tr("data.persist_no_means"));
            return;
    }
}

void where_ui(const Frame& frame) {
    const journal::StoreStatus& store = frame.store;
    Section section{"where", frame.tr("data.where"), {.note = frame.tr("settings.data_note")}};
    Card card{"card", {}};
    const StoreLine saved = store_sentence(frame);
    property(frame.tr("settings.saved"), saved.text, saved.tone);
    property(frame.tr("settings.size"),
             frame.say("data.size", {{"records", count_of(store.records)},
                                     {"files", count_of(store.files)},
                                     {"size", words::data_size(store.bytes, frame.words)}}));
    property(frame.tr("data.tabs"), frame.tr(tab_key(store)));
    property(frame.tr("settings.persisted"), frame.tr(persistence_key(store.persistence)));
    persistence_ui(frame);
    Row row{"acts", {.gap = 8, .wrap = Wrap::yes}};
    const bool follows = store.read_only == journal::ReadOnly::other_tab ||
                         store.read_only == journal::ReadOnly::taken_over;
    if (follows && button("take_over", frame.tr("banner.take_over"), {.icon = icons::lock}))
        frame.act(app::Outside{app::TakeOver{}});
    const bool asking = frame.data.persistence == app::Asking::waiting;
    if (store.persistence != journal::Persistence::granted &&
        button("persist", frame.tr("data.ask_persist"),
               {.disabled_reason = asking ? frame.tr("data.asking_persist") : ""}))
        frame.act(app::Outside{app::AskPersistence{}});
}

std::string backup_age(const Frame& frame) {
    const app::BackupMemory& backup = frame.data.backup;
    if (!backup.at) return std::string(frame.tr("backup.never"));
    const auto minutes = std::chrono::floor<std::chrono::minutes>(frame.session.now() - *backup.at);
    if (minutes.count() < 1) return std::string(frame.tr("backup.just_now"));
    return frame.say("backup.ago", {{"age", Span{minutes}}});
}

/// The file that is written by itself.
void own_file_ui(const Frame& frame) {
    const app::DataState& data = frame.data;
    const std::string name = "wordkeep.json";
    switch (data.file) {
        case app::BackupFile::impossible:
            secondary(frame.tr("backup.by_hand"), Lines::wrapped);
            return;
        case app::BackupFile::none:
            secondary(frame.tr("backup.choose_text"), Lines::wrapped);
            if (button("choose", frame.tr("backup.choose"), {.icon = icons::file_text}))
                frame.act(app::Outside{app::ChooseBackupFile{name}});
            return;
        case app::BackupFile::ready:
            secondary(frame.say("backup.ready", {{"file", data.file_name}}), Lines::wrapped);
            break;
        case app::BackupFile::blocked:
            notice(frame.say("backup.blocked", {{"file", data.file_name}}), Tone::warn);
            break;
    }
    Row row{"file", {.gap = 8, .wrap = Wrap::yes}};
    if (data.file == app::BackupFile::blocked &&
        button("allow", frame.tr("backup.allow"), {.kind = ButtonKind::primary}))
        frame.act(app::Outside{app::AllowBackupFile{}});
    if (data.file == app::BackupFile::ready &&
        button("now", frame.tr("backup.now"), {.icon = icons::refresh_cw}))
        frame.act(app::SaveBackup{app::BackupTarget::file});
    if (button("other", frame.tr("backup.choose_other"), {}))
        frame.act(app::Outside{app::ChooseBackupFile{name}});
    if (button("forget", frame.tr("backup.forget"), {.kind = ButtonKind::ghost}))
        frame.act(app::Outside{app::ForgetBackupFile{}});
}

void backup_ui(const Frame& frame) {
    const app::DataState& data = frame.data;
    Section section{"backup", frame.tr("backup.title"), {.note = frame.tr("backup.note")}};
    Card card{"card", {}};
    const bool due = app::is_backup_due(data.backup, frame.session.now());
    property(frame.tr("backup.last"), backup_age(frame), due ? Tone::warn : Tone::neutral);
    property(frame.tr("backup.changes"),
             frame.tr(data.backup.changed ? "backup.changes_yes" : "backup.changes_no"));
    if (data.backup_problem) notice(frame.say(*data.backup_problem), Tone::bad);
    if (data.backing_up)
        progress_bar(frame.tr("backup.writing"), static_cast<float>(data.progress),
                     frame.tr("backup.writing"));
    if (button("export", frame.tr("action.export"),
               {.kind = ButtonKind::primary, .icon = icons::download}))
        frame.act(app::SaveBackup{});
    own_file_ui(frame);
}

/// Two lines of who may be here twice: this program never joins clients by itself.
void namesakes_ui(const Frame& frame, const app::TransferResult& result) {
    if (result.namesakes.empty()) return;
    notice(frame.say(app::namesakes_of(result.counts)), Tone::warn,
           frame.tr("transfer.namesakes_after"));
    Row row{"namesakes", {.gap = 8, .wrap = Wrap::yes}};
    for (std::size_t i = 0; i < result.namesakes.size(); ++i) {
        IdScope scope{i};
        const app::Namesake& pair = result.namesakes[i];
        for (const ClientId id : {pair.here, pair.there}) {
            const std::string_view name = frame.name_of(id);
            if (name.empty()) continue;
            IdScope one{id.value};
            const std::string_view key =
                id == pair.here ? "transfer.open_here" : "transfer.open_there";
            if (button("open", frame.say(key, {{"client", std::string(name)}}),
                       {.size = ButtonSize::small}))
                frame.act(app::Go{{app::Screen::client, id}});
        }
    }
}

void transferred_ui(const Frame& frame) {
    if (!frame.data.transferred) return;
    const app::TransferResult& result = *frame.data.transferred;
    notice(frame.say(app::result_of(result)), Tone::good,
           result.counts.stay_erased == 0
               ? std::string()
               : frame.say("transfer.stay_erased", {{"n", count_of(result.counts.stay_erased)}}),
           icons::check);
    namesakes_ui(frame, result);
}

void files_ui(const Frame& frame) {
    Section section{"files", frame.tr("data.files"), {.note = frame.tr("data.files_note")}};
    Card card{"card", {}};
    transferred_ui(frame);
    Row row{"files", {.gap = 8, .wrap = Wrap::yes}};
    const std::string_view reason = read_only_reason(frame);
    if (button("restore", frame.tr("action.restore"),
               {.icon = icons::folder_open, .disabled_reason = reason}))
        frame.act(app::ChooseWorkspaceFile{app::TransferMode::restore});
    if (button("merge", frame.tr("action.merge"),
               {.icon = icons::users, .disabled_reason = reason}))
        frame.act(app::ChooseWorkspaceFile{app::TransferMode::merge});
}

/// Files for other programs.
void export_ui(const Frame& frame) {
    struct Way {
        app::ExportKind kind;
        std::string_view what, format;
    };
    static constexpr std::array ways{
        Way{app::ExportKind::clients_csv, "nav.clients", "export.csv"},
        Way{app::ExportKind::clients_vcard, "nav.clients", "export.vcard"},
        Way{app::ExportKind::commitments_csv, "nav.commitments", "export.csv"},
        Way{app::ExportKind::commitments_calendar, "nav.commitments", "export.calendar"},
        Way{app::ExportKind::conversations_csv, "export.conversations", "export.csv"},
        Way{app::ExportKind::quotes_csv, "nav.quotes", "export.csv"},
    };
    Section section{"exports", frame.tr("export.title"), {.note = frame.tr("export.note")}};
    Card card{"card", {}};
    Row row{"ways", {.gap = 8, .wrap = Wrap::yes}};
    for (std::size_t i = 0; i < ways.size(); ++i) {
        IdScope scope{i};
        const std::string name =
            frame.say("export.as", {{"what", std::string(frame.tr(ways[i].what))},
                                    {"format", std::string(frame.tr(ways[i].format))}});
        if (button("save", name, {.size = ButtonSize::small, .icon = icons::download}))
            frame.act(app::Export{ways[i].kind});
    }
}

void finding_ui(const Frame& frame, const journal::Finding& finding) {
    const bool torn = finding.fault == journal::Fault::torn_tail;
    secondary(frame.say(torn ? "check.torn" : "check.damage", {{"file", finding.file},
                                                               {"place", count_of(finding.offset)},
                                                               {"bytes", count_of(finding.bytes)}}),
              Lines::wrapped);
}

void check_ui(const Frame& frame) {
    Section section{"check", frame.tr("check.title"), {.note = frame.tr("check.note")}};
    Card card{"card", {}};
    const auto& check = frame.data.check;
    const bool running = check && !check->complete && check->error == journal::StoreError::none;
    if (running) {
        const float share = check->files_total == 0 ? 0.0F
                                                    : static_cast<float>(check->files_done) /
                                                          static_cast<float>(check->files_total);
        progress_bar(frame.tr("check.running"), share, frame.tr("check.running"));
        return;
    }
    if (check) {
        const journal::LoadReport& found = check->found;
        const std::vector<PhraseArg> args{{"files", count_of(found.files)},
                                          {"records", count_of(found.records)},
                                          {"size", words::data_size(found.bytes, frame.words)}};
        if (!check->complete)
            notice(frame.tr("check.failed"), Tone::bad, frame.tr("check.save_file"));
        else if (check->sound())
            notice(frame.say("check.sound", args), Tone::good, {}, icons::check);
        else if (check->differ + found.damages == 0)
            notice(frame.say("check.only_torn", args), Tone::good, frame.tr("check.torn_means"));
        else
            notice(frame.say("check.damaged", args), Tone::bad, frame.tr("check.save_file"));
        if (check->differ > 0)
            secondary(frame.say("check.differ", {{"n", count_of(check->differ)}}), Lines::wrapped);
        constexpr std::size_t listed = 20;
        for (std::size_t i = 0; i < std::min(found.findings.size(), listed); ++i)
            finding_ui(frame, found.findings[i]);
    }
    if (button("check", frame.tr("check.now"), {.icon = icons::check_check}))
        frame.act(app::CheckNow{});
}

void erased_ui(const Frame& frame) {
    if (!frame.data.erased) return;
    const app::EraseResult& erased = *frame.data.erased;
    const journal::RewriteReport& report = erased.report;
    if (erased.running) {
        const float share = report.files_total == 0 ? 0.0F
                                                    : static_cast<float>(report.files_done) /
                                                          static_cast<float>(report.files_total);
        progress_bar(frame.tr("erase.running"), share, frame.tr("erase.running"));
        return;
    }
    const std::string said = frame.say(app::result_of(erased));
    if (!report.complete) return notice(said, Tone::bad);
    notice(said, Tone::good, frame.tr("erase.copies"), icons::check);
}

void erase_ui(const Frame& frame) {
    Section section{"erase", frame.tr("erase.title"), {.note = frame.tr("erase.note")}};
    Card card{"card", {}};
    static app::ClientChoice choice;  // typed, not stored: a draft like any other
    Row row{"who", {.gap = 12, .align = Align::end, .wrap = Wrap::yes}};
    {
        next_width(Width::fill(1, 200));
        Stack field{"field", {}};
        client_field(frame, "client", choice, {}, Adding::no);
    }
    const std::string_view reason =
        choice.id ? read_only_reason(frame) : frame.tr("reject.client.not_chosen");
    if (button("erase", frame.tr("action.erase"),
               {.kind = ButtonKind::danger, .icon = icons::trash_2, .disabled_reason = reason})) {
        frame.act(app::AskEraseClient{choice.id});
        choice = {};
    }
}

/// The month of somebody else, to look at whenever one wants to.
void sample_ui(const Frame& frame) {
    Section section{"sample", frame.tr("first.sample"), {.note = frame.tr("first.sample_text")}};
    if (button("open", frame.tr("data.open_sample"), {.icon = icons::eye}))
        frame.act(app::OpenSample{});
}

}  // namespace

void data_ui(const Frame& frame) {
    Pane pane{"data", {.landmark = Landmark::main, .max_content = 760}};
    if (button("back", frame.tr("nav.settings"),
               {.kind = ButtonKind::ghost, .size = ButtonSize::small, .icon = icons::arrow_left}))
        frame.act(app::Go{{app::Screen::settings, {}}});
    heading(1, frame.tr("settings.data"));
    if (frame.sample) {
        text(frame.tr("data.sample"), {.tone = Tone::muted});
        return;
    }
    erased_ui(frame);  // one is led here from a client's page, to the top
    where_ui(frame);
    backup_ui(frame);
    files_ui(frame);
    export_ui(frame);
    check_ui(frame);
    erase_ui(frame);
    if (!frame.loading) sample_ui(frame);
}

void backup_reminder_ui(const Frame& frame) {
    if (frame.sample || !app::is_backup_due(frame.data.backup, frame.session.now())) return;
    Card card{"backup", {.gap = 8, .tone = Tone::warn, .name = frame.tr("backup.title")}};
    text(frame.data.backup.at ? frame.say("backup.reminder", {{"age", backup_age(frame)}})
                              : std::string(frame.tr("backup.reminder_first")));
    Row row{"acts", {.gap = 8, .wrap = Wrap::yes}};
    if (button("save", frame.tr("action.export"),
               {.size = ButtonSize::small, .icon = icons::download}))
        frame.act(app::SaveBackup{});
    if (button("later", frame.tr("backup.later"),
               {.kind = ButtonKind::ghost, .size = ButtonSize::small}))
        frame.act(app::PutOffBackup{});
}

}  // namespace wordkeep::ui
