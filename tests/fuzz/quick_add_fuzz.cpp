// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a person types or pastes: never a crash; recognitions lie in the text, in order and apart, and what is turned
// back is not read again.

#include <cstdint>
#include <cstdlib>
#include <vector>

#include "core/todo/paste.h"
#include "core/todo/quick_add.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace meldado::core;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const char* tag : {"en", "de", "ar"}) {
        const QuickAddContext context{quickAddLanguage(tag), *PlanTime::parse("2026-11-18T10:30"), {{}, {"Bob"}, {"Flat move"}}};
        std::vector<TextRange> kept;
        std::size_t at = 0;
        for (const Recognition& each : readQuickAdd(text, context).recognitions) {
            if (each.range.begin < at || each.range.begin >= each.range.end || each.range.end > size)
                std::abort();
            at = each.range.end;
            kept.push_back(each.range);
        }
        for (const Recognition& each : readQuickAdd(text, context, kept).recognitions) {
            for (const TextRange& range : kept) {
                if (each.range.overlaps(range))
                    std::abort();
            }
        }
        if (const auto completion = completionAt(text, size / 2, context.names); completion && completion->range.end > size)
            std::abort();
        for (const TextRange& range : keptAfterEdit(text, text.substr(size / 3), size / 4, kept)) {
            if (range.begin >= range.end || range.end > size)
                std::abort();
        }
    }
    static_cast<void>(readPastedTasks(text));
    static_cast<void>(readPastedNote(text));
    return 0;
}
