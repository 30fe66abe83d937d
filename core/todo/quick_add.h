// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// One line that a person types, "Bread tomorrow 5pm every friday #errand @Bob /Groceries !1", as a title and what was
// recognised in it. Whole words only; text in quotes is never read; what a person turned back to text stays text.
//
// A recognition begins after a blank and ends before a blank or the end of a sentence, so "monitor", "C#",
// "and/or", an address of mail or of the web are text. Of each kind the first counts, later ones are text; only tags,
// people and reminders may be several. A day and a time side by side are one recognition. Apart they are two, one
// When and one Time, so that each can be turned back alone; they make one `when`.
//
// What is decided where language leaves it open:
// - a bare weekday is the first one after today; English "next friday" is the one of next week, German "nächsten
//   Freitag" and the Arabic words are the coming one; "next week" is its first day, "next month" its first
// - "at 5" is 17:00 and "at 9" is 09:00 where people count to twelve (English, Arabic), 05:00 in German
// - a time without a day is today's, tomorrow's when it has passed; a repeat without a day begins on its first day
// - "12/24" is a month and a day in English, a day and a month ("24/12") in Arabic, and only when the day is greater
//   than twelve or a year follows: "5/6" is text
// - "morning", "noon", "afternoon", "evening" and "night" after a day are 09:00, 12:00, 15:00, 19:00 and 20:00
// - a word that leads to a date goes with it: "Cheese for Saturday" is "Cheese". English leaves it where the date stands
//   before what it is about: "Cake for Saturday party" is "Cake for party". "until" and "bis" are deadlines as "by" is. A date
//   behind "to", "of", "about", "after" or "before" is not when something is to be done, and stays text
// - a title is never empty: when all is recognised, the first date, time or repeat is text again, or else the first of all
//
// Pure calendar arithmetic: no clock, no time zone, so nothing here knows of daylight saving.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/todo/plan_time.h"

namespace meldado::core {

// What stands behind this many bytes is title, whatever it says: a person types less, a paste may be anything.
inline constexpr std::size_t kMaxQuickAddBytes = 4096;
// "in 999 days"; greater numbers are text.
inline constexpr int kMaxQuickAddCount = 999;

// Bytes of a text, from `begin` to before `end`.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] bool overlaps(const TextRange& other) const { return begin < other.end && other.begin < end; }
    friend bool operator==(const TextRange&, const TextRange&) = default;
};

// The words and phrases of one language.
class QuickAddLanguage;

// For an interface language, "de" or "de-AT" or "de_AT"; English for one that has no words here yet.
[[nodiscard]] const QuickAddLanguage& quickAddLanguage(std::string_view tag);

// What exists already, so that "/Flat move" is the list of that name. Without the sign in front.
struct QuickAddNames {
    std::vector<std::string> tags;
    std::vector<std::string> people;
    std::vector<std::string> lists;
};

struct QuickAddContext {
    const QuickAddLanguage& language;
    PlanTime now;  // the wall clock, with its time
    QuickAddNames names;
};

struct Recognition {
    enum class Kind { When, Time, Deadline, Repeat, Reminder, Tag, Person, List, Priority };

    TextRange range;
    Kind kind = Kind::When;
    // As the document writes it: a plan (of a Time: the whole `when`), a rule, a reminder, a name, "1".
    std::string value;
    bool isKnown = true;  // false: a name that the context does not have

    friend bool operator==(const Recognition&, const Recognition&) = default;
};

struct QuickAdd {
    std::string title;                      // one line, blanks collapsed, without the quotes around quoted text
    std::vector<Recognition> recognitions;  // in the order of the text; they never overlap

    // The same, as fields of the task.
    std::optional<PlanTime> when;
    std::optional<PlanTime> deadline;
    std::string rule;                       // RFC 5545, without "RRULE:"; empty: once
    bool isAfterFinish = false;             // the next one counts from when this one is done
    std::vector<std::string> reminders;     // "-PT30M", or a plan
    std::vector<std::string> tags;
    std::vector<std::string> people;
    std::optional<std::string> list;
    std::optional<int> priority;

    // The one whose last word ends at `offset`, where Backspace turns it back to text; null: none.
    [[nodiscard]] const Recognition* recognitionEndingAt(std::size_t offset) const;
};

// `kept`: ranges that stay text, in any order; what lies outside the text is not looked at.
[[nodiscard]] QuickAdd readQuickAdd(std::string_view text, const QuickAddContext& context,
                                    std::span<const TextRange> kept = {});

// Where the kept ranges are after an edit, with the caret now at `caret`. One that was edited inside stays kept, one
// whose text is gone is dropped.
[[nodiscard]] std::vector<TextRange> keptAfterEdit(std::string_view before, std::string_view after, std::size_t caret,
                                                   std::span<const TextRange> kept);

// The word behind # @ / ! in which the caret stands, for a popup of names.
struct Completion {
    Recognition::Kind kind = Recognition::Kind::Tag;  // Tag, Person, List or Priority
    TextRange range;                                  // to be replaced, with its sign and quotes
    std::string prefix;                               // what is typed of the name up to the caret

    friend bool operator==(const Completion&, const Completion&) = default;
};

// Behind a blank the name goes on only while it begins one of `names`, or stands in quotes.
[[nodiscard]] std::optional<Completion> completionAt(std::string_view text, std::size_t caret, const QuickAddNames& names,
                                                     std::span<const TextRange> kept = {});

// A name as it is put behind its sign: in quotes when it would end too early without them.
[[nodiscard]] std::string quickAddName(Recognition::Kind kind, std::string_view name);

}  // namespace meldado::core
