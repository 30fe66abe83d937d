// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A loaded list: the document and its outline. Made on the worker, then owned by the GUI thread alone.

#pragma once

#include <optional>
#include <string>

#include "core/crdt/replica.h"
#include "core/todo/task_list.h"

namespace meldado::ui {

struct OpenDocument {
    OpenDocument(core::Replica loaded, const core::schema::Form& form)
        : replica(std::move(loaded)), list(replica, form), identity(identityIn(replica))
    {
    }
    OpenDocument(const OpenDocument&) = delete;
    OpenDocument& operator=(const OpenDocument&) = delete;

    core::Replica replica;
    core::TaskList list;
    std::string identity;  // of the list, as its commits name it; empty: none does
    std::optional<core::Object> keptStage;  // what was being typed when the program ended

    // What this commit calls the list; empty: nothing.
    [[nodiscard]] static std::string identityIn(const core::Delta& delta)
    {
        const core::Value* list = delta.information() ? delta.information()->find("list") : nullptr;
        return list && list->asString() ? *list->asString() : std::string();
    }

private:
    // Looks at one commit after the other, and the first may be large: nothing for the thread of the window.
    [[nodiscard]] static std::string identityIn(const core::Replica& replica)
    {
        for (const core::DeltaName& name : replica.applied()) {
            const std::shared_ptr<const core::Delta> delta = replica.delta(name);
            if (std::string identity = delta ? identityIn(*delta) : std::string(); !identity.empty())
                return identity;
        }
        return {};
    }
};

}  // namespace meldado::ui
