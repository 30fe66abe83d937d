// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/quick_add.h"

#include <algorithm>
#include <cassert>

#include "core/todo/quick_add/fold.h"
#include "core/todo/quick_add/names.h"
#include "core/todo/quick_add/phrases.h"

namespace meldado::core {

namespace {

using Kind = Recognition::Kind;
using std::chrono::minutes;

constexpr minutes kReminderHour = std::chrono::hours(9);  // of "remind me tomorrow"

// A recognition before it is known what the whole line says: a time alone waits for its day.
struct Draft {
    Recognition shown;
    Spoken spoken;
};

// Goes through a line once and keeps what is recognised.
class LineReader {
public:
    LineReader(std::string_view text, const QuickAddContext& context, std::span<const TextRange> kept)
        : m_words(wordsOf(text, kept)), m_phrases(m_words, context.language, context.now), m_names(text, m_words, context.names)
    {
        for (std::size_t at = 0; at < m_words.size();)
            at = std::max(read(at), at + 1);
    }

    LineReader(const LineReader&) = delete;  // its readers look into its words
    LineReader& operator=(const LineReader&) = delete;

    [[nodiscard]] std::vector<Draft>& drafts() { return m_drafts; }
    [[nodiscard]] const std::vector<Word>& words() const { return m_words; }

private:
    // The word behind what was read.
    std::size_t read(std::size_t at)
    {
        if (const auto name = m_names.nameAt(at)) {
            const bool mayBeSeveral = name->kind == Kind::Tag || name->kind == Kind::Person;
            if (mayBeSeveral || !has(name->kind)) {
                Recognition& shown = add(at, name->end, name->kind, {}).shown;
                shown.value = name->name;
                shown.isKnown = name->isKnown;
            }
            return name->end;
        }
        const auto phrase = m_phrases.phraseAt(at);
        if (!phrase)
            return at;
        const auto kind = kindOf(*phrase);
        if (kind)
            add(at, phrase->end, *kind, *phrase);
        return phrase->end;
    }

    // None: it is text, or there is one already.
    [[nodiscard]] std::optional<Kind> kindOf(const Spoken& phrase) const
    {
        const auto first = [&](Kind kind) { return has(kind) ? std::nullopt : std::optional(kind); };
        switch (phrase.group) {
        case PhraseGroup::Deadline: return first(Kind::Deadline);
        case PhraseGroup::Repeat: return first(Kind::Repeat);
        case PhraseGroup::Reminder: return Kind::Reminder;
        case PhraseGroup::Date: break;
        default: return std::nullopt;
        }
        if (phrase.when.time && m_hasTime)
            return std::nullopt;
        return first(phrase.when.day ? Kind::When : Kind::Time);
    }

    [[nodiscard]] bool has(Kind kind) const
    {
        return std::ranges::any_of(m_drafts, [&](const Draft& draft) { return draft.shown.kind == kind; });
    }

    Draft& add(std::size_t at, std::size_t end, Kind kind, Spoken spoken)
    {
        const bool isWhen = kind == Kind::When || kind == Kind::Time;
        m_hasTime = m_hasTime || (isWhen && spoken.when.time);
        Draft draft;
        draft.shown.range = {m_words[at].range.begin, m_words[end - 1].range.end};
        draft.shown.kind = kind;
        draft.spoken = std::move(spoken);
        m_drafts.push_back(std::move(draft));
        return m_drafts.back();
    }

    std::vector<Word> m_words;
    PhraseReader m_phrases;
    NameReader m_names;
    std::vector<Draft> m_drafts;
    bool m_hasTime = false;
};

// The title, while the text goes by piece by piece.
class TitleWriter {
public:
    void skipRecognition()
    {
        m_isBehindRecognition = true;
        m_isGluedToIt = true;
    }
    void add(std::string_view text)
    {
        for (std::size_t at = 0; at < text.size();) {
            const Character character = characterAt(text, at);
            if (isBlank(character.code)) {
                m_isBehindBlank = true;
                m_isGluedToIt = false;
            } else {
                addCharacter(text.substr(at, character.length));
            }
            at += character.length;
        }
    }
    [[nodiscard]] std::string take()
    {
        while (m_isBehindRecognition && (endsWithSeparator() || m_title.ends_with(' ')))
            m_title.resize(m_title.size() - (static_cast<unsigned char>(m_title.back()) < 0x80 ? 1 : 2));
        return std::move(m_title);
    }

private:
    static bool isSeparator(std::string_view c) { return c == "," || c == ";" || c == "\xD8\x8C" || c == "\xD8\x9B"; }
    [[nodiscard]] bool endsWithSeparator() const
    {
        return m_title.ends_with(',') || m_title.ends_with(';') || m_title.ends_with("\xD8\x8C") || m_title.ends_with("\xD8\x9B");
    }
    // "Bread tomorrow, milk" is "Bread, milk", and "Tomorrow, bread" is "bread".
    void addCharacter(std::string_view character)
    {
        if (m_isBehindRecognition && isSeparator(character) && (m_title.empty() || endsWithSeparator()))
            return;
        if (m_isBehindBlank && !m_title.empty() && !m_isGluedToIt)
            m_title += ' ';
        m_title += character;
        m_isBehindBlank = false;
        m_isBehindRecognition = false;
        m_isGluedToIt = false;
    }

    std::string m_title;
    bool m_isBehindBlank = false;
    bool m_isBehindRecognition = false;
    bool m_isGluedToIt = false;
};

std::string titleWithout(std::string_view text, std::span<const Draft> drafts, std::span<const Word> words)
{
    TitleWriter title;
    std::size_t at = 0;
    const auto addUpTo = [&](std::size_t end) { title.add(text.substr(at, end - at)); };
    auto draft = drafts.begin();
    for (const Word& word : words) {
        if (draft != drafts.end() && word.range.begin == draft->shown.range.begin) {
            addUpTo(word.range.begin);
            title.skipRecognition();
            at = draft->shown.range.end;
            ++draft;
        }
        if (word.kind != Word::Kind::Quote || word.isKept || word.range.begin < at)
            continue;
        addUpTo(word.range.begin);
        title.add(text.substr(word.inner.begin, word.inner.end - word.inner.begin));
        at = word.range.end;
    }
    addUpTo(text.size());
    return title.take();
}

// What the recognitions say together.
class Resolver {
public:
    Resolver(std::span<const Draft> drafts, const PlanTime& now) : m_drafts(drafts), m_now(now) {}

    QuickAdd resolved()
    {
        readWhen();
        for (const Draft& draft : m_drafts) {
            Recognition recognition = draft.shown;
            fill(recognition, draft.spoken);
            m_all.recognitions.push_back(std::move(recognition));
        }
        return std::move(m_all);
    }

private:
    [[nodiscard]] const Spoken* find(Kind kind) const
    {
        const auto found = std::ranges::find(m_drafts, kind, [](const Draft& draft) { return draft.shown.kind; });
        return found == m_drafts.end() ? nullptr : &found->spoken;
    }
    [[nodiscard]] bool hasPassed(const std::optional<minutes>& time) const { return time && m_now.time && *time <= *m_now.time; }
    [[nodiscard]] PlanTime plan(const DayAndTime& said) const
    {
        const Day next = m_now.date() + std::chrono::days(hasPassed(said.time) ? 1 : 0);
        return {std::chrono::year_month_day(said.day.value_or(next)), said.time, {}};
    }

    void readWhen()
    {
        DayAndTime when;
        const Spoken* repeat = find(Kind::Repeat);
        for (const Spoken* spoken : {find(Kind::When), find(Kind::Time), repeat}) {
            if (spoken && !when.day)
                when.day = spoken->when.day;
            if (spoken && !when.time)
                when.time = spoken->when.time;
        }
        if (repeat && !when.day)
            when.day = repeat->rule.firstDay(plan({{}, when.time}).date());
        if (when.day || when.time)
            m_all.when = plan(when);
    }

    void fill(Recognition& recognition, const Spoken& spoken)
    {
        std::string& value = recognition.value;
        switch (recognition.kind) {
        case Kind::When: value = plan(spoken.when).text(); break;
        case Kind::Time: value = m_all.when ? m_all.when->text() : std::string(); break;
        case Kind::Deadline:
            m_all.deadline = plan(spoken.when);
            value = m_all.deadline->text();
            break;
        case Kind::Repeat:
            m_all.rule = spoken.rule.text(m_all.when && m_all.when->time);
            m_all.isAfterFinish = spoken.isAfterFinish;
            value = m_all.rule;
            break;
        case Kind::Reminder:
            value = spoken.before.empty() ? reminder(spoken.when).text() : spoken.before;
            addOnce(m_all.reminders, value);
            break;
        case Kind::Tag: addOnce(m_all.tags, value); break;
        case Kind::Person: addOnce(m_all.people, value); break;
        case Kind::List: m_all.list = value; break;
        case Kind::Priority: m_all.priority = value.front() - '0'; break;
        }
    }

    // "at 9" is on the day of the plan.
    [[nodiscard]] PlanTime reminder(DayAndTime said) const
    {
        if (!said.day && m_all.when)
            said.day = m_all.when->date();
        if (!said.time)
            said.time = kReminderHour;
        return plan(said);
    }

    static void addOnce(std::vector<std::string>& all, const std::string& value)
    {
        if (std::ranges::find(all, value) == all.end())
            all.push_back(value);
    }

    std::span<const Draft> m_drafts;
    const PlanTime& m_now;
    QuickAdd m_all;
};

// Which recognition is text again when nothing is left for the title.
std::size_t leastMissed(std::span<const Draft> drafts)
{
    const auto found = std::ranges::find_if(drafts, [](const Draft& draft) { return draft.shown.kind < Kind::Tag; });
    return found == drafts.end() ? 0 : static_cast<std::size_t>(found - drafts.begin());
}

}  // namespace

const Recognition* QuickAdd::recognitionEndingAt(std::size_t offset) const
{
    const auto found = std::ranges::find(recognitions, offset, [](const Recognition& each) { return each.range.end; });
    return found == recognitions.end() ? nullptr : &*found;
}

QuickAdd readQuickAdd(std::string_view text, const QuickAddContext& context, std::span<const TextRange> kept)
{
    assert(context.now.day.ok());
    LineReader line(text, context, kept);
    std::vector<Draft>& drafts = line.drafts();
    std::string title = titleWithout(text, drafts, line.words());
    while (title.empty() && !drafts.empty()) {
        drafts.erase(drafts.begin() + static_cast<std::ptrdiff_t>(leastMissed(drafts)));
        title = titleWithout(text, drafts, line.words());
    }
    QuickAdd all = Resolver(drafts, context.now).resolved();
    all.title = std::move(title);
    return all;
}

}  // namespace meldado::core
