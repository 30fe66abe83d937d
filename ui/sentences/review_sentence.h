// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a review says: who changed what while apart, what is suggested and why.

#pragma once

#include <string>

#include <QDateTime>
#include <QString>

#include "core/todo/review.h"
#include "ui/session/author.h"

namespace meldado::ui {

class ListSession;

// "newer", "not deleted", …
[[nodiscard]] QString reasonWord(core::UndecidedField::Reason reason);

// The same, but if several wrote it and oneself is among them, one's own name comes first.
[[nodiscard]] core::ReviewOffer ownFirst(core::ReviewOffer offer, const Author& self);
// "You · 13:58 · this computer, also Eve"
[[nodiscard]] QString offerWriters(const core::ReviewOffer& offer, const Author& self, const QDateTime& now);
// "from you, today 13:58, this computer, also Eve", for a screen reader
[[nodiscard]] QString spokenWriters(const core::ReviewOffer& offer, const Author& self, const QDateTime& now);

// "“Cheese” in Groceries. You and Bob changed it while apart."
[[nodiscard]] QString apartSentence(const ListSession& session, const core::ReviewTask& task);
// Beside the task: "Bob deleted this.", "You and Bob both changed this."
[[nodiscard]] QString askSentence(const ListSession& session, const core::ReviewTask& task);
// Either side of a deletion: "Keep the task: Bob changed When", "Delete it".
[[nodiscard]] QString keepSentence(const ListSession& session, const std::string& id, const core::ReviewOffer& offer);
// Either place of a task that two moves put into a circle: "In Groceries", "Under Market".
[[nodiscard]] QString placeSentence(const ListSession& session, const std::string& id, bool isOther);

}  // namespace meldado::ui
