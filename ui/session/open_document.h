// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A loaded list: the document and its rows. Made on the worker, then owned by the GUI thread alone.

#pragma once

#include "core/crdt/replica.h"
#include "core/todo/task_list.h"

namespace meldado::ui {

struct OpenDocument {
    explicit OpenDocument(core::Replica loaded) : replica(std::move(loaded)), list(replica) {}
    OpenDocument(const OpenDocument&) = delete;
    OpenDocument& operator=(const OpenDocument&) = delete;

    core::Replica replica;
    core::TaskList list;
};

}  // namespace meldado::ui
