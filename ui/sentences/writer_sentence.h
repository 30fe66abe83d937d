// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Who wrote something, where and when, as a person reads it. A commit may say all of that, its author only, or nothing.

#pragma once

#include <QDateTime>
#include <QString>

#include "core/todo/review.h"
#include "ui/session/author.h"

namespace meldado::ui {

// A name that others wrote, as one line and not longer than a window takes; plain text.
[[nodiscard]] QString shortName(const std::string& name);
// What is not committed yet was written here, by oneself.
[[nodiscard]] bool isSelf(const core::Writer& writer, const Author& self);
// By oneself, on this computer.
[[nodiscard]] bool isHere(const core::Writer& writer, const Author& self);
// "You", "Bob", "Somebody". Names are of other people: shown as plain text only.
[[nodiscard]] QString writerName(const core::Writer& writer, const Author& self);
// "this computer", "bob-laptop"; empty: it is not said.
[[nodiscard]] QString writerPlace(const core::Writer& writer, const Author& self);
// The moment, in the zone of `now`; invalid: it is not said, or not as a time.
[[nodiscard]] QDateTime writerMoment(const core::Writer& writer, const QDateTime& now);
// "13:58" of today, "yesterday 18:20", "Thu 20 Nov 18:20"; empty: it is not said.
[[nodiscard]] QString momentSentence(const QDateTime& moment, const QDateTime& now);
// "You · 13:58 · this computer": of these what is known.
[[nodiscard]] QString writerSentence(const core::Writer& writer, const Author& self, const QDateTime& now);

}  // namespace meldado::ui
