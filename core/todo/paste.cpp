// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/paste.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/start_of.h"
#include "core/todo/quick_add/fold.h"

namespace meldado::core {

namespace {

constexpr std::size_t kTabWidth = 4;
constexpr std::size_t kMaxNumberDigits = 3;  // of "1."; a year in front of a title is none
constexpr std::size_t kLeastDrawnSigns = 3;  // of "---"

bool isLineBreak(char32_t code)
{
    return (code >= '\n' && code <= '\r') || code == 0x85 || code == 0x2028 || code == 0x2029;
}

bool isDirectionMark(char32_t code)
{
    return code == 0x200E || code == 0x200F || code == 0x61C || code == 0xFEFF;
}

std::vector<std::string_view> pastedLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = characterAt(text, at);
        const std::size_t end = at;
        at += character.length;
        if (!isLineBreak(character.code))
            continue;
        if (character.code == '\r' && at < text.size() && text[at] == '\n')
            ++at;
        lines.push_back(text.substr(begin, end - begin));
        begin = at;
    }
    lines.push_back(text.substr(begin));
    return lines;
}

// Takes what stands in front of a line: its indent, then its marks.
class LineFront {
public:
    explicit LineFront(std::string_view line) : m_rest(line) {}

    std::size_t indent()
    {
        std::size_t column = 0;
        while (!m_rest.empty()) {
            const Character character = characterAt(m_rest, 0);
            if (isBlank(character.code))
                column = character.code == '\t' ? (column / kTabWidth + 1) * kTabWidth : column + 1;
            else if (!isDirectionMark(character.code))
                break;
            m_rest.remove_prefix(character.length);
        }
        return column;
    }

    bool bullet()
    {
        static constexpr std::array<std::string_view, 10> kBullets{
            "-", "*", "+", "\xE2\x80\xA2", "\xE2\x80\xA3", "\xE2\x97\xA6",              // • ‣ ◦
            "\xE2\x96\xAA", "\xE2\x80\x93", "\xE2\x80\x94", "\xC2\xB7"};                // ▪ – — ·
        return std::ranges::any_of(kBullets, [&](std::string_view each) { return mark(each); });
    }

    // "1." and "1)"; none: there is none, or it does not count up from `last`.
    std::optional<int> number(int last)
    {
        int number = 0;
        std::size_t digits = 0;
        std::string_view rest = m_rest;
        while (!rest.empty() && digits <= kMaxNumberDigits && digitOf(characterAt(rest, 0).code) >= 0) {
            number = 10 * number + digitOf(characterAt(rest, 0).code);
            rest.remove_prefix(characterAt(rest, 0).length);
            ++digits;
        }
        const bool counts = number == 1 || number == last + 1 || number == last;
        const bool isEnded = rest.starts_with('.') || rest.starts_with(')');
        if (digits == 0 || digits > kMaxNumberDigits || !counts || !isEnded)
            return std::nullopt;
        const std::string_view before = m_rest;
        m_rest = rest;
        if (mark(rest.substr(0, 1)))
            return number;
        m_rest = before;
        return std::nullopt;
    }

    // "[ ]" and the like; whether it is ticked.
    std::optional<bool> box()
    {
        static constexpr std::array<std::string_view, 3> kOpen{"[ ]", "[]", "\xE2\x98\x90"};                    // ☐
        static constexpr std::array<std::string_view, 8> kTicked{"[x]", "[X]", "[\xE2\x9C\x93]", "[\xE2\x9C\x94]",  // ✓ ✔
                                                                 "\xE2\x98\x91", "\xE2\x98\x92", "\xE2\x9C\x93", "\xE2\x9C\x94"};  // ☑ ☒
        const auto isHere = [&](std::string_view each) { return mark(each); };
        if (std::ranges::any_of(kOpen, isHere))
            return false;
        return std::ranges::any_of(kTicked, isHere) ? std::optional(true) : std::nullopt;
    }

    [[nodiscard]] std::string_view rest() const { return m_rest; }

private:
    // A mark and the blanks behind it; a mark without blanks is text, unless nothing else is on the line.
    bool mark(std::string_view mark)
    {
        if (!m_rest.starts_with(mark))
            return false;
        const std::string_view behind = m_rest.substr(mark.size());
        if (!behind.empty() && !isBlank(characterAt(behind, 0).code))
            return false;
        m_rest = behind;
        static_cast<void>(indent());
        return true;
    }

    std::string_view m_rest;
};

// "-----", "= = =", "***".
bool isDrawn(std::string_view line)
{
    std::size_t count = 0;
    for (const char c : line) {
        if (c != '-' && c != '*' && c != '_' && c != '=' && c != ' ')
            return false;
        count += c != ' ' ? 1U : 0U;
    }
    return count >= kLeastDrawnSigns;
}

// Blanks of all kinds, one between words.
std::string onOneLine(std::string_view text)
{
    std::string line;
    bool isBehindBlank = false;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = characterAt(text, at);
        if (isBlank(character.code)) {
            isBehindBlank = !line.empty();
        } else {
            if (isBehindBlank)
                line += ' ';
            line += text.substr(at, character.length);
            isBehindBlank = false;
        }
        at += character.length;
    }
    return line;
}

struct TitleAndRest {
    std::string title;
    std::string rest;
};

// A long line is cut between words where that leaves a title worth its name.
TitleAndRest split(std::string_view line)
{
    const std::string text = onOneLine(line);
    std::string_view title = startOf(text, kMaxPastedTitleBytes);
    if (title.size() == text.size())
        return {text, {}};
    const std::size_t blank = title.rfind(' ');
    if (blank != std::string_view::npos && blank >= title.size() / 2)
        title = title.substr(0, blank);
    return {std::string(title), onOneLine(std::string_view(text).substr(title.size()))};
}

// How deep a line is among those above it.
class LevelsAbove {
public:
    // For the next line there to count on; 0: there is none.
    [[nodiscard]] int lastNumberAt(std::size_t indent) const
    {
        const auto level = std::ranges::lower_bound(m_levels, indent, {}, &Level::indent);
        return level != m_levels.end() && level->indent == indent ? level->number : 0;
    }
    std::size_t place(std::size_t indent, int number)
    {
        while (!m_levels.empty() && m_levels.back().indent >= indent)
            m_levels.pop_back();
        m_levels.push_back({indent, number});
        return std::min(m_levels.size() - 1, kMaxPastedDepth);
    }

private:
    struct Level {
        std::size_t indent;
        int number;
    };
    std::vector<Level> m_levels;  // each further in than the one before
};

}  // namespace

PastedTasks readPastedTasks(std::string_view text)
{
    const std::string_view read = startOf(text, kMaxPastedBytes);
    PastedTasks pasted;
    pasted.isCut = read.size() < text.size();
    LevelsAbove levels;
    for (const std::string_view line : pastedLines(read)) {
        LineFront front(line);
        const std::size_t indent = front.indent();
        if (front.rest().empty() || isDrawn(front.rest()))
            continue;
        if (pasted.tasks.size() == kMaxPastedTasks) {
            pasted.isCut = true;
            break;
        }
        const int lastNumber = levels.lastNumberAt(indent);
        const int number = front.bullet() ? lastNumber : front.number(lastNumber).value_or(lastNumber);
        const bool isDone = front.box().value_or(false);
        auto [title, rest] = split(front.rest());
        if (!title.empty())
            pasted.tasks.push_back({std::move(title), std::move(rest), levels.place(indent, number), isDone});
    }
    return pasted;
}

PastedNote readPastedNote(std::string_view text)
{
    const std::string_view read = startOf(text, kMaxPastedBytes);
    PastedNote pasted;
    pasted.isCut = read.size() < text.size();
    std::size_t written = 0;  // up to the last line that is not blank
    for (const std::string_view line : pastedLines(read)) {
        LineFront front(line);
        static_cast<void>(front.indent());
        const bool isLineBlank = front.rest().empty();
        if (pasted.title.empty()) {
            if (!front.bullet())
                static_cast<void>(front.number(0));
            static_cast<void>(front.box());
            auto [title, rest] = split(front.rest());
            pasted.title = std::move(title);
            pasted.notes = rest.empty() ? std::string() : std::move(rest) + '\n';
            written = pasted.notes.size();
        } else if (!isLineBlank || !pasted.notes.empty()) {
            pasted.notes += line;
            pasted.notes += '\n';
            written = isLineBlank ? written : pasted.notes.size();
        }
    }
    pasted.notes.resize(written);
    return pasted;
}

}  // namespace meldado::core
