// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A replica's objects as they are shown: read and edited as if each had one leaf. What has one costs no more than it does
// in the Replica. Errors: those of the Replica. Lists are left to their own rules.

#pragma once

#include <string_view>

#include "core/todo/merge/merge_writer.h"

namespace meldado::core {

class MergedEdits {
public:
    MergedEdits(Replica& replica, const MergeViews& views) : m_replica(replica), m_views(views), m_writer(replica, views) {}

    [[nodiscard]] bool isLive(std::string_view id) const;
    [[nodiscard]] Result<Value> value(std::string_view id) const;
    Result<Edit> updateObject(std::string_view id, const Object& content);
    Result<Edit> deleteObject(std::string_view id);
    [[nodiscard]] MergeWriter& writer() { return m_writer; }

private:
    [[nodiscard]] const FieldView* view(std::string_view id) const;  // null: the object has no two leaves

    Replica& m_replica;
    const MergeViews& m_views;
    MergeWriter m_writer;
};

}  // namespace meldado::core
