// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/writer.h"

#include <chrono>
#include <optional>

#include "core/json/string_field.h"
#include "core/todo/merge/dates.h"

namespace meldado::core {

Writer writerIn(const Delta& delta)
{
    if (!delta.information())
        return {};
    const Object& said = *delta.information();
    return {stringField(said, "author"), stringField(said, "person"), stringField(said, "device"), stringField(said, "date"),
            false};
}

Writer writerOf(const Lineage& lineage, VersionId version)
{
    Writer writer;
    const auto deltas = lineage.deltas(version);
    writer.isStaged = deltas.empty();
    std::optional<std::chrono::sys_seconds> earliest;
    for (const auto number : deltas) {
        const auto delta = lineage.delta(lineage.name(number));
        if (!delta || !delta->information())
            continue;
        const Writer said = writerIn(*delta);
        const auto instant = instantOf(said.date);
        if (earliest && (!instant || *instant >= *earliest))
            continue;
        earliest = instant.value_or(std::chrono::sys_seconds::max());
        writer = said;
    }
    return writer;
}

}  // namespace meldado::core
