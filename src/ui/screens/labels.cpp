#include "ui/screens/labels.h"

#include "assets/assets.h"

#include <array>

namespace wordkeep::ui {

namespace icons = assets::icons;

std::string_view label_key(Channel channel) {
    switch (channel) {
        case Channel::call:
            return "channel.call";
        case Channel::missed_call:
            return "channel.missed_call";
        case Channel::email:
            return "channel.email";
        case Channel::message:
            return "channel.message";
        case Channel::letter:
            return "channel.letter";
        case Channel::meeting:
            return "channel.meeting";
        case Channel::face_to_face:
            return "channel.face_to_face";
        case Channel::voicemail:
            return "channel.voicemail";
    }
    return {};
}

std::string_view label_key(Stage stage) {
    switch (stage) {
        case Stage::contact:
            return "stage.contact";
        case Stage::prospect:
            return "stage.prospect";
        case Stage::active:
            return "stage.active";
        case Stage::quiet:
            return "stage.quiet";
        case Stage::paused:
            return "stage.paused";
        case Stage::ended:
            return "stage.ended";
    }
    return {};
}

std::string_view label_key(Owner owner) {
    switch (owner) {
        case Owner::me:
            return "owner.me";
        case Owner::client:
            return "owner.client";
        case Owner::third_party:
            return "owner.third_party";
    }
    return {};
}

std::string_view short_label_key(Owner owner) {
    switch (owner) {
        case Owner::me:
            return "owner.from_me";
        case Owner::client:
            return "owner.from_client";
        case Owner::third_party:
            return "owner.third_party";
    }
    return {};
}

std::string_view label_key(ClientKind kind) {
    switch (kind) {
        case ClientKind::external:
            return "client_kind.external";
        case ClientKind::internal:
            return "client_kind.internal";
    }
    return {};
}

std::string_view label_key(AddressForm form) {
    switch (form) {
        case AddressForm::formal:
            return "address_form.formal";
        case AddressForm::informal:
            return "address_form.informal";
    }
    return {};
}

std::string_view label_key(PointKind kind) {
    switch (kind) {
        case PointKind::work:
            return "point.work";
        case PointKind::home:
            return "point.home";
        case PointKind::mobile:
            return "point.mobile";
        case PointKind::fax:
            return "point.fax";
        case PointKind::other:
            return "point.other";
    }
    return {};
}

std::string_view label_key(Purpose purpose) {
    // In the order of the enum.
    static constexpr std::array<std::string_view, EnumNames<Purpose>::names.size()> keys{
        "purpose.general",        "purpose.summary",        "purpose.nudge",
        "purpose.at_risk_notice", "purpose.update",         "purpose.newsletter",
        "purpose.holding_reply",  "purpose.question",       "purpose.report",
        "purpose.check_in",       "purpose.contact_plan",   "purpose.heads_up",
        "purpose.blocker_notice", "purpose.concern",        "purpose.restate",
        "purpose.change_notice",  "purpose.change_order",   "purpose.ground_rules",
        "purpose.quote",          "purpose.quote_delay",    "purpose.follow_up",
        "purpose.price_notice",   "purpose.absence_notice", "purpose.thanks",
        "purpose.play_back",      "purpose.direction",      "purpose.repair_plan",
        "purpose.introduction",   "purpose.calm_answer",    "purpose.boundary",
    };
    return keys[static_cast<std::size_t>(purpose)];
}

std::string_view icon_of(const Conversation& c) {
    if (is_missed_call(c)) return icons::phone_missed;
    switch (c.channel) {
        case Channel::call:
            return c.direction == Direction::in ? icons::phone_incoming : icons::phone_outgoing;
        case Channel::missed_call:
            return icons::phone_missed;
        case Channel::email:
        case Channel::letter:
            return c.direction == Direction::in ? icons::mail : icons::send;
        case Channel::message:
            return icons::message_circle;
        case Channel::meeting:
            return icons::users;
        case Channel::face_to_face:
            return icons::handshake;
        case Channel::voicemail:
            return icons::voicemail;
    }
    return {};
}

}  // namespace wordkeep::ui
