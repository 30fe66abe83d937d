// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A language is two tables: its words (what is a weekday, a month, a unit) and its phrases, patterns of such words with
// a sense. Adding one is a file like english.cpp and its line in language.cpp. Tables are written as people write;
// they are folded (fold.h) when the language is first used.
//
// A pattern is words between blanks. "on|at" is either of them, "[the]" may be missing, and in braces:
//   {number} 3, "three"      {count} "3 weeks", "two weeks" as one word     {unit} "week"      {ordinal} "last"
//   {weekdaypart} "Freitagabend", a weekday and a part as one word
//   {weekday}, {weekdays} "mon, thu and sat"      {plurals} "mondays and thursdays"     {month}     {year} 2026
//   {day} 24, "24th", "24."  {nth} "24th", "24."  {figures} a date in digits  {clock} "17:00"  {dotted} "17.30"
//   {hour} 0 to 24           {every} "each", also with "!"                     {and}
//   {date} {time} {part} {when}: what the phrases of those senses read; {when} is a day, a time, or both
// A comma stands as a word of its own.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace meldado::core {

enum class WordClass { Weekday, Plural, Month, Unit, TwoOfUnit, Number, Hour, Ordinal, NthEnding, Every, And, Onward };

enum Unit { Minutes, Hours, Days, Weeks, Months, Years };  // the value of a Unit or TwoOfUnit

// How much a weekday needs beside it to be one: "sat" is also a verb, German "so" nearly always something else.
enum Needs { Nothing, TimeOrLead, Lead };

struct WordRow {
    WordClass kind;
    std::string_view words;  // "monday|mon"; one of them may consist of two words
    int value = 0;           // weekdays: 1 (Monday) to 7, as ISO counts; ordinals: -1 is the last
    int needs = Nothing;
};

// What a phrase says. `value` of its row is meant where a sense names one.
enum class Sense {
    // Days.
    DaysAhead,        // value: how many; negative: so many ago
    CountAhead,       // "in 3 days", "in 2 hours"
    UnitAhead,        // the same, of one
    ComingWeekday,    // after today; value: which, where the phrase names none
    WeekdayNextWeek,
    NextWeek,
    NextMonth,
    NextYear,
    EndOfMonth,
    MonthAndDay,      // this year or the next, or that year
    DayOfMonth,       // this month or a later one; value: what it needs beside it
    FiguresDate,
    PartOfToday,      // "this evening"
    // Times.
    Clock,
    ClockMorning,     // with "am"
    ClockAfternoon,
    HourAlone,        // see QuickAddLanguage::countsToTwelve
    FixedTime,        // value: minutes since midnight
    PastHour,         // value: minutes after the hour that is named; negative: before
    // A part of the day behind a day or an hour; value: minutes since midnight.
    Part,
    // Deadlines: {when}.
    Deadline,
    // Repeats.
    EveryUnit,        // value: how many of them, 1 when it is 0
    EveryUnitFixed,   // value: the unit
    EveryCount,       // also with {weekdays}
    EveryNth,         // "every 2nd day", "every 2nd friday"
    EveryMonths,      // value: how many
    EveryWeekdays,    // value: every how many weeks
    EveryWorkday,
    EveryWeekend,
    EveryPart,        // "every morning"
    MonthlyOnDay,     // also every {count}
    MonthlyOnWeekday, // "every last friday"
    MonthlyOnEdge,    // value: 1 the first day, -1 the last
    Yearly,           // on {month} and {day}
    // What may follow a repeat.
    Until,
    Times,
    Starting,
    AfterFinish,
    // Reminders.
    RemindBefore,
    RemindAt,
    // What goes with a date or a repeat behind it and means nothing besides: "for" of "for saturday".
    Preposition,
    // No recognition at all: "black friday".
    Text,
};

struct PhraseRow {
    Sense sense;
    std::string_view pattern;
    int value = 0;
};

// One of the tables' files.
struct LanguageTable {
    std::string_view tag;  // "en"
    std::span<const WordRow> words;
    std::span<const PhraseRow> phrases;
    std::string_view andPrefix;  // glued to the front of a weekday, as in Arabic
    bool countsToTwelve = false;
    bool hasDotOrdinals = false;    // "24." is "24th"
    bool hasSlashDates = false;
    bool isMonthFirst = false;      // in a date with slashes
    // "for saturday party" is about the party: a Preposition stays text when a word stands behind the date that does not lead on
    // (class Onward).
    bool hasNounsBehindDates = false;
    int firstDayOfWeek = 1;
    unsigned workdays = 0b0011111;  // bit 0 is Monday
    unsigned weekend = 0b1100000;
};

extern const LanguageTable kArabic;
extern const LanguageTable kEnglish;
extern const LanguageTable kGerman;

enum class Slot {
    Literal, Number, Count, Unit, Ordinal, Weekday, WeekdayPart, Weekdays, Plurals, Month, Year, Day, Nth, Figures, Clock,
    Dotted, Hour, Every, And, Date, Time, Part, When
};

struct PatternPiece {
    Slot slot = Slot::Literal;
    bool isOptional = false;
    std::vector<std::string> literals;
};

struct Phrase {
    Sense sense = Sense::Text;
    int value = 0;
    std::vector<PatternPiece> pieces;
};

enum class PhraseGroup { Date, Time, Part, Deadline, Repeat, RepeatEnd, Reminder, Preposition, Text };
inline constexpr std::size_t kPhraseGroups = 9;

struct WordMeaning {
    int value = 0;
    int needs = Nothing;
};

class QuickAddLanguage {
public:
    explicit QuickAddLanguage(const LanguageTable& table);

    [[nodiscard]] const LanguageTable& table() const { return m_table; }
    [[nodiscard]] std::span<const Phrase> phrases(PhraseGroup group) const { return m_phrases[static_cast<std::size_t>(group)]; }
    [[nodiscard]] std::optional<WordMeaning> find(WordClass kind, std::string_view folded) const;
    [[nodiscard]] bool hasPairs(WordClass kind) const;  // words of this class that consist of two
    [[nodiscard]] std::string_view andPrefix() const { return m_andPrefix; }

private:
    struct Entry {
        WordClass kind;
        std::string word;
        WordMeaning meaning;
    };

    const LanguageTable& m_table;
    std::vector<Entry> m_words;  // sorted by class and word
    std::vector<Phrase> m_phrases[kPhraseGroups];
    std::string m_andPrefix;
    unsigned m_pairs = 0;  // a bit for each class
};

}  // namespace meldado::core
