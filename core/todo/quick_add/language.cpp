// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/quick_add/language.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <tuple>
#include <utility>

#include "core/todo/quick_add.h"
#include "core/todo/quick_add/fold.h"

namespace meldado::core {

namespace {

PhraseGroup groupOf(Sense sense)
{
    if (sense <= Sense::PartOfToday)
        return PhraseGroup::Date;
    if (sense <= Sense::PastHour)
        return PhraseGroup::Time;
    if (sense == Sense::Part)
        return PhraseGroup::Part;
    if (sense == Sense::Deadline)
        return PhraseGroup::Deadline;
    if (sense <= Sense::Yearly)
        return PhraseGroup::Repeat;
    if (sense <= Sense::AfterFinish)
        return PhraseGroup::RepeatEnd;
    if (sense <= Sense::RemindAt)
        return PhraseGroup::Reminder;
    return sense == Sense::Preposition ? PhraseGroup::Preposition : PhraseGroup::Text;
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (end > 0)
            parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

Slot slotNamed(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, Slot>, 22> kSlots{{
        {"number", Slot::Number}, {"count", Slot::Count},     {"unit", Slot::Unit},       {"ordinal", Slot::Ordinal},
        {"weekday", Slot::Weekday}, {"weekdays", Slot::Weekdays}, {"plurals", Slot::Plurals}, {"month", Slot::Month},
        {"year", Slot::Year},     {"day", Slot::Day},         {"nth", Slot::Nth},         {"figures", Slot::Figures},
        {"clock", Slot::Clock},   {"dotted", Slot::Dotted},   {"hour", Slot::Hour},       {"every", Slot::Every},
        {"and", Slot::And},       {"date", Slot::Date},       {"time", Slot::Time},       {"part", Slot::Part},
        {"when", Slot::When},     {"weekdaypart", Slot::WeekdayPart},
    }};
    const auto found = std::ranges::find(kSlots, name, &std::pair<std::string_view, Slot>::first);
    assert(found != kSlots.end());  // a table of ours names a slot that does not exist
    return found->second;
}

std::vector<PatternPiece> piecesOf(std::string_view pattern)
{
    std::vector<PatternPiece> pieces;
    for (const std::string& part : split(folded(pattern), ' ')) {
        PatternPiece piece;
        std::string_view text = part;
        if (text.starts_with('[')) {
            piece.isOptional = true;
            text = text.substr(1, text.size() - 2);
        }
        if (text.starts_with('{'))
            piece.slot = slotNamed(text.substr(1, text.size() - 2));
        else
            piece.literals = split(text, '|');
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

}  // namespace

QuickAddLanguage::QuickAddLanguage(const LanguageTable& table) : m_table(table), m_andPrefix(folded(table.andPrefix))
{
    for (const WordRow& row : table.words) {
        for (const std::string& word : split(folded(row.words), '|')) {
            if (word.find(' ') != std::string::npos)
                m_pairs |= 1U << static_cast<unsigned>(row.kind);
            m_words.push_back({row.kind, word, {row.value, row.needs}});
        }
    }
    std::ranges::sort(m_words, {}, [](const Entry& entry) { return std::tie(entry.kind, entry.word); });
    for (const PhraseRow& row : table.phrases)
        m_phrases[static_cast<std::size_t>(groupOf(row.sense))].push_back({row.sense, row.value, piecesOf(row.pattern)});
}

std::optional<WordMeaning> QuickAddLanguage::find(WordClass kind, std::string_view folded) const
{
    const auto found = std::lower_bound(m_words.begin(), m_words.end(), folded, [&](const Entry& entry, std::string_view word) {
        return entry.kind != kind ? entry.kind < kind : std::string_view(entry.word) < word;
    });
    if (found == m_words.end() || found->kind != kind || found->word != folded)
        return std::nullopt;
    return found->meaning;
}

bool QuickAddLanguage::hasPairs(WordClass kind) const
{
    return (m_pairs >> static_cast<unsigned>(kind) & 1U) != 0;
}

const QuickAddLanguage& quickAddLanguage(std::string_view tag)
{
    // Made when the first line is typed in that language, and kept: a thousand short strings.
    tag = tag.substr(0, tag.find_first_of("-_"));
    if (tag == "ar") {
        static const QuickAddLanguage arabic(kArabic);
        return arabic;
    }
    if (tag == "de") {
        static const QuickAddLanguage german(kGerman);
        return german;
    }
    static const QuickAddLanguage english(kEnglish);
    return english;
}

}  // namespace meldado::core
