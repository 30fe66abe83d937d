// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a pattern's pieces find among the words.

#include <algorithm>
#include <array>

#include "core/todo/quick_add/phrases.h"

namespace meldado::core {

namespace {

using namespace std::chrono;

constexpr std::size_t kMaxWeekdays = 7;  // in one list
constexpr int kMaxWeeksInMonth = 5;

// "12/24/2026" as its numbers; none: another sign is between them, or there are too many.
struct Figures {
    std::array<int, 3> parts{};
    std::array<std::size_t, 3> digits{};
    std::size_t count = 0;
    bool endsWithSign = false;
};

std::optional<Figures> partsOf(std::string_view text, char separator)
{
    Figures figures;
    bool isNew = true;
    for (const char c : text) {
        if (c == separator && !isNew) {
            isNew = true;
            continue;
        }
        if (c < '0' || c > '9' || (isNew && figures.count == figures.parts.size()))
            return std::nullopt;
        if (isNew)
            ++figures.count;
        isNew = false;
        int& part = figures.parts[figures.count - 1];
        if (++figures.digits[figures.count - 1] > 4)
            return std::nullopt;
        part = 10 * part + (c - '0');
    }
    figures.endsWithSign = isNew;
    return figures;
}

// "26" and "2026".
int yearIn(const Figures& figures)
{
    return figures.digits[2] == 2 ? 2000 + figures.parts[2] : figures.parts[2];
}

bool hasYear(const Figures& figures)
{
    return figures.count == 3 && (figures.digits[2] == 2 || figures.digits[2] == 4);
}

}  // namespace

std::optional<std::size_t> PhraseReader::match(const Phrase& phrase, std::size_t piece, std::size_t at, Heard& heard) const
{
    if (piece == phrase.pieces.size())
        return mayEndAt(m_words, at) ? std::optional(at) : std::nullopt;
    const PatternPiece& wanted = phrase.pieces[piece];
    Heard with = heard;
    if (at < m_words.size() && !m_words[at].isKept) {
        if (const auto next = slot(wanted, at, with)) {
            if (const auto end = match(phrase, piece + 1, *next, with)) {
                heard = with;
                return end;
            }
        }
    }
    return wanted.isOptional ? match(phrase, piece + 1, at, heard) : std::nullopt;
}

std::optional<std::size_t> PhraseReader::slot(const PatternPiece& piece, std::size_t at, Heard& heard) const
{
    WordMeaning meaning;
    std::optional<std::size_t> end;
    switch (piece.slot) {
    case Slot::Literal: return literal(piece, at, heard);
    case Slot::Number: return number(at, heard.number);
    case Slot::Count: return count(at, heard);
    case Slot::Unit:
        end = named(WordClass::Unit, at, meaning);
        heard.unit = meaning.value;
        heard.hasUnit = end.has_value();
        return end;
    case Slot::Ordinal:
        end = named(WordClass::Ordinal, at, meaning);
        if (end) {
            heard.ordinal = meaning.value;
            return end;
        }
        end = dayOfMonth(at, true, heard);  // "1st", "1."
        heard.ordinal = heard.day;
        return heard.day <= kMaxWeeksInMonth ? end : std::nullopt;
    case Slot::Weekday:
        end = named(WordClass::Weekday, at, meaning);
        heard.weekday = meaning.value;
        heard.needs = heard.hasLead ? static_cast<int>(Nothing) : meaning.needs;
        return end ? std::optional(behindShortening(*end)) : end;
    case Slot::WeekdayPart: return weekdayPart(at, heard);
    case Slot::Weekdays: return weekdays(WordClass::Weekday, at, heard);
    case Slot::Plurals: return weekdays(WordClass::Plural, at, heard);
    case Slot::Month:
        end = named(WordClass::Month, at, meaning);
        heard.month = meaning.value;
        return end ? std::optional(behindShortening(*end)) : end;
    case Slot::Year:
        if (!m_words[at].isNumber() || m_words[at].folded.size() != 4 || m_words[at].number < 1900)
            return std::nullopt;
        heard.year = m_words[at].number;
        return at + 1;
    case Slot::Day: return dayOfMonth(at, false, heard);
    case Slot::Nth: return dayOfMonth(at, true, heard);
    case Slot::Figures: return figures(at, heard);
    case Slot::Clock: return clock(at, ':', heard);
    case Slot::Dotted: return clock(at, '.', heard);
    case Slot::Hour: return hour(at, heard);
    case Slot::Every:
        end = named(WordClass::Every, at, meaning);
        heard.hasLead = true;
        if (end && *end < m_words.size() && m_words[*end].is("!") && m_words[*end].isGlued) {
            heard.isAfterFinish = true;
            ++*end;
        }
        return end;
    case Slot::And: return named(WordClass::And, at, meaning);
    case Slot::Date:
        if (const auto day = dayAt(at, heard.hasLead)) {
            heard.when = {day->day, std::nullopt};
            return day->end;
        }
        return std::nullopt;
    case Slot::Time:
        if (const auto time = timeAt(at)) {
            heard.when = {std::nullopt, time->time};
            return time->end;
        }
        return std::nullopt;
    case Slot::Part:
        if (const auto part = partAt(at)) {
            heard.part = part->time;
            return part->end;
        }
        return std::nullopt;
    case Slot::When:
        if (const auto when = whenAt(at, heard.hasLead)) {
            std::optional<Spoken> text;  // "by sunday school"
            readGroup(PhraseGroup::Text, at, text);
            if (text && text->end >= when->end)
                return std::nullopt;
            heard.when = when->when;
            return when->end;
        }
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<std::size_t> PhraseReader::literal(const PatternPiece& piece, std::size_t at, Heard& heard) const
{
    const auto isHere = [&](const std::string& each) { return m_words[at].is(each); };
    if (std::ranges::none_of(piece.literals, isHere))
        return std::nullopt;
    heard.hasLead = heard.hasLead || m_words[at].kind == Word::Kind::Letters;
    return at + 1;
}

// One word of a class, or two that the table has as one.
std::optional<std::size_t> PhraseReader::named(WordClass kind, std::size_t at, WordMeaning& meaning) const
{
    const auto isWord = [&](std::size_t i) {
        return i < m_words.size() && !m_words[i].isKept
               && (m_words[i].kind == Word::Kind::Letters || m_words[i].kind == Word::Kind::Sign);
    };
    if (!isWord(at))
        return std::nullopt;
    if (m_language.hasPairs(kind) && isWord(at + 1)) {
        if (const auto pair = m_language.find(kind, m_words[at].folded + ' ' + m_words[at + 1].folded)) {
            meaning = *pair;
            return at + 2;
        }
    }
    const auto found = m_language.find(kind, m_words[at].folded);
    if (!found)
        return std::nullopt;
    meaning = *found;
    return at + 1;
}

std::optional<std::size_t> PhraseReader::number(std::size_t at, int& value) const
{
    WordMeaning meaning;
    const auto end = named(WordClass::Number, at, meaning);
    if (end) {
        value = meaning.value;
        return end;
    }
    if (at >= m_words.size() || !m_words[at].isNumber() || m_words[at].number < 1 || m_words[at].number > kMaxQuickAddCount)
        return std::nullopt;
    value = m_words[at].number;
    return at + 1;
}

std::optional<std::size_t> PhraseReader::count(std::size_t at, Heard& heard) const
{
    WordMeaning meaning;
    if (const auto two = named(WordClass::TwoOfUnit, at, meaning)) {
        heard.number = 2;
        heard.unit = meaning.value;
        heard.hasUnit = true;
        return two;
    }
    const auto unitAt = number(at, heard.number);
    const auto end = unitAt ? named(WordClass::Unit, *unitAt, meaning) : std::nullopt;
    if (end) {
        heard.unit = meaning.value;
        heard.hasUnit = true;
    }
    return end;
}

std::optional<std::size_t> PhraseReader::weekdays(WordClass kind, std::size_t at, Heard& heard) const
{
    WordMeaning meaning;
    auto end = named(kind, at, meaning);
    if (!end)
        return std::nullopt;
    heard.weekday = meaning.value;
    heard.weekdays = 1U << (meaning.value - 1);
    for (std::size_t i = 1; i < kMaxWeekdays; ++i) {
        const auto next = behindAnd(kind, *end, meaning);
        if (!next)
            break;
        heard.weekdays |= 1U << (meaning.value - 1);
        end = next;
    }
    return end;
}

std::optional<std::size_t> PhraseReader::weekdayPart(std::size_t at, Heard& heard) const
{
    const Word& word = m_words[at];
    if (word.kind != Word::Kind::Letters)
        return std::nullopt;
    for (const Phrase& part : m_language.phrases(PhraseGroup::Part)) {
        for (const std::string& ending : part.pieces.back().literals) {
            if (!word.folded.ends_with(ending))
                continue;
            const auto day = std::string_view(word.folded).substr(0, word.folded.size() - ending.size());
            const auto weekday = m_language.find(WordClass::Weekday, day);
            if (!weekday || weekday->needs != Nothing)
                continue;
            heard.weekday = weekday->value;
            heard.part = minutes(part.value);
            return at + 1;
        }
    }
    return std::nullopt;
}

// The dot of "Dez." and "Fr.", when the line goes on with a number or a time: otherwise it ends a sentence.
std::size_t PhraseReader::behindShortening(std::size_t at) const
{
    const bool hasDot = at < m_words.size() && m_words[at].is(".") && m_words[at].isGlued;
    if (!hasDot || !mayBeginAt(m_words, at + 1))
        return at;
    const bool goesOn = m_words[at + 1].isNumber() || m_words[at + 1].kind == Word::Kind::Figures || timeAt(at + 1);
    return goesOn ? at + 1 : at;
}

// A further weekday of a list, behind a comma, behind "and", or glued to it.
std::optional<std::size_t> PhraseReader::behindAnd(WordClass kind, std::size_t at, WordMeaning& meaning) const
{
    if (at >= m_words.size() || m_words[at].isKept)
        return std::nullopt;
    const std::string_view prefix = m_language.andPrefix();
    if (!prefix.empty() && m_words[at].kind == Word::Kind::Letters && m_words[at].folded.starts_with(prefix)) {
        if (const auto found = m_language.find(kind, std::string_view(m_words[at].folded).substr(prefix.size()))) {
            meaning = *found;
            return at + 1;
        }
    }
    std::size_t next = at;
    if (m_words[next].is(",") || m_words[next].is("/") || m_words[next].is("\xD8\x8C"))
        ++next;
    WordMeaning ignored;
    if (const auto behind = named(WordClass::And, next, ignored))
        next = *behind;
    if (const auto behind = next > at ? named(WordClass::Every, next, ignored) : std::nullopt)  // "and every thursday"
        next = *behind;
    return next > at ? named(kind, next, meaning) : std::nullopt;
}

// "24", "24th", "24."; the dot is part of it only when it is an ordinal's.
std::optional<std::size_t> PhraseReader::dayOfMonth(std::size_t at, bool needsEnding, Heard& heard) const
{
    const Word& word = m_words[at];
    if (!word.isNumber() || word.number < 1 || word.number > 31)
        return std::nullopt;
    heard.day = word.number;
    const bool isNextGlued = at + 1 < m_words.size() && m_words[at + 1].isGlued;
    WordMeaning meaning;
    if (isNextGlued && named(WordClass::NthEnding, at + 1, meaning))
        return at + 2;
    if (isNextGlued && m_language.table().hasDotOrdinals && m_words[at + 1].is("."))
        return at + 2;
    return needsEnding || isNextGlued ? std::nullopt : std::optional(at + 1);
}

std::optional<std::size_t> PhraseReader::hour(std::size_t at, Heard& heard) const
{
    WordMeaning meaning;
    auto end = named(WordClass::Hour, at, meaning);
    if (!end && m_words[at].isNumber() && m_words[at].folded.size() <= 2) {
        meaning.value = m_words[at].number;
        end = at + 1;
    }
    if (!end || meaning.value > 24)
        return std::nullopt;
    heard.number = meaning.value;
    return end;
}

std::optional<std::size_t> PhraseReader::clock(std::size_t at, char separator, Heard& heard) const
{
    if (m_words[at].kind != Word::Kind::Figures)
        return std::nullopt;
    const auto parts = partsOf(m_words[at].folded, separator);
    if (m_words[at].isKept || !parts || parts->count != 2 || parts->endsWithSign || parts->digits[0] > 2 || parts->digits[1] != 2
        || parts->parts[0] > 23 || parts->parts[1] > 59)
        return std::nullopt;
    heard.isClockBare = parts->digits[0] == 1;
    heard.clock = hours(parts->parts[0]) + minutes(parts->parts[1]);
    return at + 1;
}

std::optional<std::size_t> PhraseReader::figures(std::size_t at, Heard& heard) const
{
    if (m_words[at].kind != Word::Kind::Figures)
        return std::nullopt;
    const std::string& text = m_words[at].folded;
    if (const auto iso = partsOf(text, '-'); iso && iso->count == 3 && iso->digits[0] == 4) {
        heard.figures = dayOf(iso->parts[0], iso->parts[1], iso->parts[2]);
    } else if (const auto dotted = partsOf(text, '.'); dotted && dotted->digits[0] <= 2 && dotted->digits[1] <= 2) {
        if (hasYear(*dotted))
            heard.figures = dayOf(yearIn(*dotted), dotted->parts[1], dotted->parts[0]);
        else if (dotted->count == 2 && (dotted->endsWithSign || heard.hasLead))  // "2.5" is a number
            heard.figures = nextMonthAndDay(today(), dotted->parts[1], dotted->parts[0]);
    } else if (const auto slashed = partsOf(text, '/');
               slashed && m_language.table().hasSlashDates && slashed->digits[0] <= 2 && slashed->digits[1] <= 2) {
        const bool isMonthFirst = m_language.table().isMonthFirst;
        const int month = slashed->parts[isMonthFirst ? 0 : 1];
        const int day = slashed->parts[isMonthFirst ? 1 : 0];
        if (hasYear(*slashed))
            heard.figures = dayOf(yearIn(*slashed), month, day);
        else if (slashed->count == 2 && day > 12)  // "5/6" may be anything
            heard.figures = nextMonthAndDay(today(), month, day);
    }
    return heard.figures ? std::optional(at + 1) : std::nullopt;
}

}  // namespace meldado::core
