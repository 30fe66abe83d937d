// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What was done with a tag on all the tasks that have it, in words.

#pragma once

#include <cstddef>
#include <utility>

#include <QString>

#include "ui/session/undo.h"

namespace meldado::ui {

[[nodiscard]] bool isAboutTag(Action action);

// Two names as the title of a change, which a commit keeps: a line break between them, since no tag has one.
[[nodiscard]] QString tagPair(const QString& from, const QString& to);
[[nodiscard]] std::pair<QString, QString> tagsOfPair(const QString& title);

// What a change with this title is called when it is taken back: from the second name to the first.
[[nodiscard]] QString undoneTitle(Action action, const QString& title);

// `title`: a tag, or two of them. `count`: of the tasks.
[[nodiscard]] QString tagSentence(Action action, const QString& title, std::size_t count);

[[nodiscard]] QString shownTag(const QString& tag);  // "#errand", isolated, and cut where a dialog would burst

}  // namespace meldado::ui
