// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A view across lists as a pane shows it: an agenda, the trash. What it has besides rows.

#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "ui/session/agenda_items.h"
#include "ui/session/row_source.h"

namespace meldado::ui {

class ListsView : public RowSource {
    Q_OBJECT

public:
    using RowSource::RowSource;
    using Owner = AgendaItems::Owner;

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString countSentence() const = 0;  // "3 open"
    [[nodiscard]] virtual bool takesNew() const = 0;  // tasks can be added here
    [[nodiscard]] virtual bool isEditable() const { return true; }

    // Whose task it is, and what it is called there; none: nobody's that lives.
    [[nodiscard]] virtual std::optional<Owner> ownerOf(const std::string& id) const = 0;
    // The same, also of a task that lives no more.
    [[nodiscard]] virtual std::optional<Owner> historyOwnerOf(const std::string& id) const { return ownerOf(id); }
    [[nodiscard]] virtual std::string idOf(const ListSession* session, const std::string& id) const = 0;

    virtual void settle() = 0;
    // Whether somebody looks at it; if not, nothing is followed until then. First it is.
    virtual void setActive(bool isActive) = 0;
};

}  // namespace meldado::ui
