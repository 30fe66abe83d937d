// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/sought_names.h"

#include <algorithm>

#include "core/json/canonical.h"
#include "core/json/string_end.h"

namespace meldado::core {

SoughtNames::SoughtNames(const Lineage& lineage, const std::unordered_set<Handle>& tasks) : m_lineage(lineage)
{
    for (const auto task : tasks) {
        m_texts.push_back(canonicalText(Value(lineage.id(task))));
        m_tasks.emplace(m_texts.back(), task);
    }
}

std::unordered_set<Handle> SoughtNames::namedBy(Handle list) const
{
    std::unordered_set<Handle> named;
    for (auto at = m_lineage.newest(list); at != kNoVersion && named.size() < m_tasks.size(); at = m_lineage.previous(at)) {
        const auto text = m_lineage.contentText(at);
        for (std::size_t begin = text.find('"'); begin != std::string_view::npos;) {
            const auto end = std::min(endOfJsonString(text, begin) + 1, text.size());
            const auto found = m_tasks.find(text.substr(begin, end - begin));
            if (found != m_tasks.end())
                named.insert(found->second);
            begin = text.find('"', end);
        }
    }
    return named;
}

}  // namespace meldado::core
