// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/line_text.h"

#include <algorithm>

namespace meldado::bench {

using core::Error;
using core::ErrorCode;
using core::Replica;
using core::Result;

namespace {

constexpr std::string_view kTextKey = "text\xE2\x99\xAD";  // "text♭", of the root
const std::string kLineKey = "text";

Result<std::string> readLine(const Replica& replica, std::string_view id)
{
    auto value = replica.value(id);
    if (!value)
        return value.error();
    auto* text = value->asObject() ? value->asObject()->find(kLineKey) : nullptr;
    if (text == nullptr || text->asString() == nullptr)
        return Error{ErrorCode::Malformed, "a line has no text"};
    return std::move(*text->asString());
}

}  // namespace

std::string LineText::listId(const Replica& replica) { return replica.listId(core::kRootId, kTextKey); }

Result<std::string> LineText::read(const Replica& replica)
{
    std::string text;
    const auto list = listId(replica);
    if (!replica.isLive(list))
        return text;
    const auto ids = replica.orderIds(list);
    if (!ids)
        return ids.error();
    for (const auto& id : *ids) {
        if (!replica.isLive(id))
            continue;
        const auto line = readLine(replica, id);
        if (!line)
            return line;
        text += *line;
    }
    return text;
}

Result<void> LineText::readLines(const Replica& replica)
{
    m_lines.clear();
    m_line = 0;
    m_lineBegin = 0;
    m_isRead = true;
    const auto list = listId(replica);
    if (!replica.isLive(list))
        return {};
    const auto ids = replica.orderIds(list);
    if (!ids)
        return ids.error();
    for (const auto& id : *ids) {
        // Its place in the list would not be its place here. No workload edits a text that was merged.
        if (!replica.isLive(id))
            return Error{ErrorCode::InvalidContent, "a merged text with removed lines cannot be edited by position"};
        auto text = readLine(replica, id);
        if (!text)
            return text.error();
        m_lines.push_back({id, *std::move(text)});
    }
    return {};
}

Result<void> LineText::edit(Replica& replica, std::size_t at, std::size_t removed, std::string_view inserted)
{
    if (!m_isRead) {
        if (auto done = readLines(replica); !done)
            return done;
    }
    if (removed > 0) {
        if (auto done = remove(replica, at, removed); !done)
            return done;
    }
    return inserted.empty() ? Result<void>() : insert(replica, at, inserted);
}

bool LineText::seek(std::size_t at)
{
    while (at < m_lineBegin)
        m_lineBegin -= m_lines[--m_line].text.size();
    while (m_line + 1 < m_lines.size() && at >= m_lineBegin + m_lines[m_line].text.size())
        m_lineBegin += m_lines[m_line++].text.size();
    return !m_lines.empty() && at <= m_lineBegin + m_lines[m_line].text.size();
}

Result<void> LineText::remove(Replica& replica, std::size_t at, std::size_t count)
{
    while (count > 0) {
        if (!seek(at) || at == m_lineBegin + m_lines[m_line].text.size())
            return Error{ErrorCode::InvalidContent, "the text is shorter than that"};
        auto& line = m_lines[m_line];
        const auto from = at - m_lineBegin;
        const auto here = std::min(count, line.text.size() - from);
        line.text.erase(from, here);
        line.isChanged = true;
        count -= here;
        const bool isOpen = !line.text.ends_with('\n') && m_line + 1 < m_lines.size();
        if (line.text.empty()) {
            if (auto done = removeLine(replica, m_line); !done)
                return done;
        } else if (isOpen) {  // its line break is gone: the next one continues it
            line.text += m_lines[m_line + 1].text;
            if (auto done = removeLine(replica, m_line + 1); !done)
                return done;
        }
    }
    return {};
}

Result<void> LineText::insert(Replica& replica, std::size_t at, std::string_view text)
{
    const bool isInside = seek(at);
    if (!isInside && (at > 0 || !m_lines.empty()))
        return Error{ErrorCode::InvalidContent, "the text is shorter than that"};
    const bool isBehindLast = !isInside
        || (at == m_lineBegin + m_lines[m_line].text.size() && m_lines[m_line].text.ends_with('\n'));
    std::string rest(text);
    std::size_t next = m_lines.size();
    if (!isBehindLast) {
        auto& line = m_lines[m_line];
        line.text.insert(at - m_lineBegin, text);
        line.isChanged = true;
        const auto end = std::min(line.text.find('\n'), line.text.size() - 1) + 1;
        rest = line.text.substr(end);
        line.text.resize(end);
        next = m_line + 1;
    }
    for (std::size_t begin = 0; begin < rest.size(); ++next) {
        const auto end = std::min(rest.find('\n', begin), rest.size() - 1) + 1;
        if (auto done = addLine(replica, next, rest.substr(begin, end - begin)); !done)
            return done;
        begin = end;
    }
    return {};
}

Result<void> LineText::addLine(Replica& replica, std::size_t index, std::string text)
{
    auto id = m_prefix + std::to_string(++m_lastName);
    if (const auto edit = replica.insertIntoList(listId(replica), index, {id}); !edit)
        return edit.error();
    Line line{std::move(id), std::move(text), true, true};
    m_lines.insert(m_lines.begin() + static_cast<std::ptrdiff_t>(index), std::move(line));
    return {};
}

Result<void> LineText::removeLine(Replica& replica, std::size_t index)
{
    const auto line = m_lines.begin() + static_cast<std::ptrdiff_t>(index);
    if (const auto edit = replica.removeFromList(listId(replica), index, 1); !edit)
        return edit.error();
    if (!line->isNew) {
        if (const auto edit = replica.deleteObject(line->id); !edit)
            return edit.error();
    }
    m_lines.erase(line);
    if (m_line == m_lines.size() && m_line > 0)
        m_lineBegin -= m_lines[--m_line].text.size();
    return {};
}

Result<void> LineText::stage(Replica& replica)
{
    for (auto& line : m_lines) {
        if (!line.isChanged)
            continue;
        const core::Object content{{kLineKey, line.text}};
        const auto edit = line.isNew ? replica.createObject(line.id, content) : replica.updateObject(line.id, content);
        if (!edit)
            return edit.error();
        line.isChanged = false;
        line.isNew = false;
    }
    return {};
}

}  // namespace meldado::bench
