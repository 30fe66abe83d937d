// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Reads the phrases of a language: at each word the longest one counts. Nothing is decided here about a line as a
// whole; see quick_add.cpp.

#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>

#include "core/todo/quick_add/calendar.h"
#include "core/todo/quick_add/language.h"
#include "core/todo/quick_add/words.h"

namespace meldado::core {

struct DayAndTime {
    std::optional<Day> day;
    std::optional<std::chrono::minutes> time;
};

struct Spoken {
    PhraseGroup group = PhraseGroup::Text;  // Date also for a time alone; never Time, Part, RepeatEnd or Preposition
    std::size_t end = 0;                    // the word behind it
    DayAndTime when;                        // of a Date, a Deadline, a Reminder; the time also of a Repeat
    RepeatRule rule;
    bool isAfterFinish = false;
    std::string before;                     // of a Reminder: "-PT30M", or empty and `when` counts
};

class PhraseReader {
public:
    PhraseReader(std::span<const Word> words, const QuickAddLanguage& language, const PlanTime& now)
        : m_words(words), m_language(language), m_now(now)
    {
    }

    [[nodiscard]] std::optional<Spoken> phraseAt(std::size_t at) const;

private:
    // What the slots of a pattern found.
    struct Heard {
        int number = 1;
        int unit = Days;
        bool hasUnit = false;
        unsigned weekdays = 0;
        int weekday = 0;
        int needs = Nothing;
        int month = 0;
        int day = 0;
        int year = 0;
        int ordinal = 0;
        std::optional<std::chrono::minutes> clock;
        bool isClockBare = false;  // "5:30", not "05:30"
        std::optional<std::chrono::minutes> part;
        std::optional<Day> figures;
        DayAndTime when;
        bool isAfterFinish = false;
        bool hasLead = false;  // a word of the pattern itself stands before
    };
    struct FoundDay {
        std::size_t end = 0;
        Day day;
        std::optional<std::chrono::minutes> time;
        bool isTimeFixed = false;  // false: it is a part of the day, which an hour says better
        int needs = Nothing;
    };
    struct FoundTime {
        std::size_t end = 0;
        std::chrono::minutes time;
        std::optional<std::chrono::minutes> said;  // when a part of the day may still move it
    };
    struct FoundWhen {
        std::size_t end = 0;
        DayAndTime when;
    };

    [[nodiscard]] std::optional<std::size_t> match(const Phrase& phrase, std::size_t piece, std::size_t at, Heard& heard) const;
    [[nodiscard]] std::optional<std::size_t> slot(const PatternPiece& piece, std::size_t at, Heard& heard) const;
    [[nodiscard]] std::optional<std::size_t> literal(const PatternPiece& piece, std::size_t at, Heard& heard) const;
    [[nodiscard]] std::optional<std::size_t> named(WordClass kind, std::size_t at, WordMeaning& meaning) const;
    [[nodiscard]] std::optional<std::size_t> number(std::size_t at, int& value) const;
    [[nodiscard]] std::optional<std::size_t> count(std::size_t at, Heard& heard) const;
    [[nodiscard]] std::optional<std::size_t> weekdays(WordClass kind, std::size_t at, Heard& heard) const;
    [[nodiscard]] std::optional<std::size_t> weekdayPart(std::size_t at, Heard& heard) const;
    [[nodiscard]] std::optional<std::size_t> behindAnd(WordClass kind, std::size_t at, WordMeaning& meaning) const;
    [[nodiscard]] std::size_t behindShortening(std::size_t at) const;
    [[nodiscard]] std::optional<std::size_t> dayOfMonth(std::size_t at, bool needsEnding, Heard& heard) const;
    [[nodiscard]] std::optional<std::size_t> hour(std::size_t at, Heard& heard) const;
    [[nodiscard]] std::optional<std::size_t> clock(std::size_t at, char separator, Heard& heard) const;
    [[nodiscard]] std::optional<std::size_t> figures(std::size_t at, Heard& heard) const;

    [[nodiscard]] std::optional<FoundDay> dayAt(std::size_t at, bool hasLead) const;
    [[nodiscard]] std::optional<FoundTime> timeAt(std::size_t at) const;
    [[nodiscard]] std::optional<FoundTime> partAt(std::size_t at) const;
    [[nodiscard]] std::optional<FoundTime> timeAndPartAt(std::size_t at) const;
    [[nodiscard]] std::optional<FoundTime> hourAndPartAt(std::size_t at) const;
    [[nodiscard]] std::optional<FoundWhen> whenAt(std::size_t at, bool hasLead) const;
    [[nodiscard]] std::optional<FoundWhen> dayFirst(std::size_t at, bool hasLead) const;
    [[nodiscard]] std::optional<FoundWhen> timeFirst(std::size_t at) const;
    [[nodiscard]] std::optional<FoundDay> dayMeant(const Phrase& phrase, const Heard& heard) const;
    [[nodiscard]] std::optional<FoundTime> timeMeant(const Phrase& phrase, const Heard& heard) const;
    [[nodiscard]] std::optional<RepeatRule> ruleMeant(const Phrase& phrase, const Heard& heard) const;
    [[nodiscard]] std::optional<FoundDay> ahead(int count, int unit) const;

    [[nodiscard]] std::optional<Spoken> plainAt(std::size_t at) const;  // without a preposition
    [[nodiscard]] std::optional<Spoken> behindPreposition(std::size_t at) const;
    [[nodiscard]] bool isNounAt(std::size_t at) const;
    void readGroup(PhraseGroup group, std::size_t at, std::optional<Spoken>& longest) const;
    [[nodiscard]] std::optional<Spoken> repeatAt(std::size_t at) const;
    [[nodiscard]] std::size_t repeatEnds(std::size_t at, Spoken& repeat) const;

    [[nodiscard]] Day today() const { return m_now.date(); }

    std::span<const Word> m_words;
    const QuickAddLanguage& m_language;
    const PlanTime& m_now;
};

}  // namespace meldado::core
