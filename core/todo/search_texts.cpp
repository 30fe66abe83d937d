// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/search_texts.h"

#include <utility>

namespace meldado::core {

namespace {

constexpr std::size_t kTidyFrom = std::size_t{64} << 10;  // bytes left behind; fewer are no matter

}  // namespace

void SearchTexts::put(TaskNumber task, std::string_view text)
{
    if (task >= m_places.size())
        m_places.resize(task + 1);
    Place& place = m_places[task];
    m_leftBehind += place.size;
    place = {m_text.size(), text.size()};
    if (!text.empty()) {
        m_pieces.push_back({m_text.size(), task});
        m_text += text;
    }
    if (m_leftBehind >= kTidyFrom && m_leftBehind > m_text.size() / 2)
        tidyUp();
}

void SearchTexts::tidyUp()
{
    const std::string before = std::exchange(m_text, {});
    m_text.reserve(before.size() - m_leftBehind);
    m_pieces.clear();
    m_leftBehind = 0;
    for (TaskNumber task = 0; task < m_places.size(); ++task) {
        Place& place = m_places[task];
        const std::size_t begin = std::exchange(place.begin, m_text.size());
        if (place.size == 0)
            continue;
        m_pieces.push_back({place.begin, task});
        m_text.append(before, begin, place.size);
    }
}

}  // namespace meldado::core
