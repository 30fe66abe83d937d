// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a person did, in words: for the history of a list, the undo menu, messages and the screen reader.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <QString>

#include "ui/session/undo.h"

namespace meldado::ui {

// The machine word of a commit. On disk; never change.
[[nodiscard]] std::string_view changeKind(Action action);

// The action of that word; none: of another program, or of none.
[[nodiscard]] std::optional<Action> actionOf(std::string_view kind);

// The action that taking `action` back is for others.
[[nodiscard]] Action undoing(Action action);

// `count`: of the tasks; `title`: of the first of them.
[[nodiscard]] QString changeSentence(Action action, const QString& title, std::size_t count);  // "Completed “Milk”"
[[nodiscard]] QString undoSentence(Action action, const QString& title, std::size_t count);    // "Undo: Moved “Milk”"
[[nodiscard]] QString redoSentence(Action action, const QString& title, std::size_t count);

// A name inside a sentence: whichever way it runs, the words around it stay where they are.
[[nodiscard]] QString isolated(const QString& name);

// `title` in quotes, isolated, and cut where a menu would burst.
[[nodiscard]] QString quoted(const QString& title);

}  // namespace meldado::ui
