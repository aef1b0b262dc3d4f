#pragma once
// The short names in which the tables of signals are written; for signals_*.cpp only.

#include "base/later_table.h"
#include "words/capture/signals.h"

namespace wordkeep::words::signal_shorthand {

using enum CaptureKind;
using enum SignalTense;
using enum SignalWords;
inline constexpr auto me = Actor::me;
inline constexpr auto client = Actor::client;
inline constexpr auto by_place = Actor::by_place;
inline constexpr auto in_front = SignalPlace::in_front;

}  // namespace wordkeep::words::signal_shorthand
