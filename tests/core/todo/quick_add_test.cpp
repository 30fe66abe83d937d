// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <QFile>
#include <QTest>
#include <algorithm>

#include "core/base/random.h"
#include "core/todo/quick_add.h"
#include "tests/support/sanitized.h"

using namespace meldado::core;
using namespace std::chrono_literals;
using Kind = Recognition::Kind;

namespace {

QuickAddContext onWednesday(const char* language = "en", const char* now = "2026-11-18T10:30")
{
    return {quickAddLanguage(language), *PlanTime::parse(now), {{"errand"}, {"Bob", "Anna Lena"}, {"Groceries", "Flat move"}}};
}

QuickAdd read(std::string_view text, std::span<const TextRange> kept = {})
{
    return readQuickAdd(text, onWednesday(), kept);
}

TextRange rangeOf(std::string_view part, std::string_view text)
{
    const std::size_t begin = text.find(part);
    return {begin, begin + part.size()};
}

std::string namesOf(const QuickAdd& all, Kind kind)
{
    std::string names;
    for (const Recognition& each : all.recognitions) {
        if (each.kind == kind)
            names += (names.empty() ? "" : ",") + each.value + (each.isKnown ? "" : "?");
    }
    return names;
}

// As the files in tests/data/quick_add write it.
std::string fieldsOf(const QuickAdd& all)
{
    std::string text;
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty())
            text += (text.empty() ? "" : " | ") + std::string(name) + "=" + value;
    };
    add("when", all.when ? all.when->text() : std::string());
    add("deadline", all.deadline ? all.deadline->text() : std::string());
    add("repeat", all.rule);
    add("after", all.isAfterFinish ? "finish" : "");
    for (const std::string& reminder : all.reminders)
        add("remind", reminder);
    add("tags", namesOf(all, Kind::Tag));
    add("people", namesOf(all, Kind::Person));
    add("list", namesOf(all, Kind::List));
    add("priority", namesOf(all, Kind::Priority));
    return text;
}

std::string whenOf(const char* text, const char* now)
{
    return readQuickAdd(text, onWednesday("en", now)).when->text();
}

bool isInsideCharacter(std::string_view text, std::size_t at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

// Without blanks, and without what a title may lose: quotes, and the commas around what is taken out.
std::string bare(std::string_view text)
{
    const QString all = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    QString left;
    for (const QChar c : all) {
        if (!c.isSpace() && c.category() != QChar::Other_Control && !QStringLiteral(",;،؛\"“”„«»").contains(c))
            left += c;
    }
    return left.toStdString();
}

std::string whatIsBroken(std::string_view text, const QuickAdd& all, bool isUtf8)
{
    std::string rest;
    std::size_t at = 0;
    for (const Recognition& each : all.recognitions) {
        if (each.range.begin < at || each.range.begin >= each.range.end || each.range.end > text.size())
            return "ranges are in order, within the text, and apart";
        if (isUtf8 && (isInsideCharacter(text, each.range.begin) || isInsideCharacter(text, each.range.end)))
            return "a range ends inside a character";
        rest += std::string(text.substr(at, each.range.begin - at)) + ' ';
        at = each.range.end;
    }
    rest += text.substr(at);
    if (isUtf8 && bare(rest) != bare(all.title))
        return "title and recognitions are not the text";
    if (all.title.find("  ") != std::string::npos || all.title.starts_with(' ') || all.title.ends_with(' '))
        return "blanks in the title";
    if (all.title.empty() && !bare(text).empty())
        return "no title";
    return {};
}

// Pieces that the grammar knows, so that nearly every text means something.
std::string randomText(SeededRandom& random, bool isBytes)
{
    static const std::vector<std::string> kPieces{
        "every", "every!", "day", "tomorrow", "friday", "5", "pm", "5pm", "17:00", "24.12.", "12/24", "2026-12-24",
        "in", "3", "weeks", "by", "until", "10 times", "remind me", "before", "last", "of the month", "on the", "15th",
        "tonight", "next", "week", "a", "at", "noon", "due", "bread", "and", "#", "#errand", "@Bob", "/Flat move", "/x",
        "!1", "!", "\"", "„", "“", "«", "»", ",", ".", " ", "\t", "\n", "\xC2\xA0", "\xE2\x80\x8F", "é", "🍞",
        "jeden", "morgen", "bis", "24.", "Dezember", "übermorgen", "um", "Uhr",
        "غدا", "الساعة", "٥", "مساء", "كل", "جمعة", "والخميس", "،"};
    std::string text;
    for (std::uint64_t count = random.below(14); count > 0; --count) {
        if (isBytes && random.below(3) == 0)
            text += static_cast<char>(static_cast<unsigned char>(random.below(256)));
        else
            text += kPieces[random.below(kPieces.size())];
        if (random.below(4) != 0)
            text += ' ';
    }
    return text;
}

}  // namespace

class QuickAddTest : public QObject {
    Q_OBJECT

private slots:
    void readsThePhrasesOfEachLanguage_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QByteArray>("phrase");
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QByteArray>("fields");
        for (const char* language : {"en", "de", "ar"}) {
            QFile file(QStringLiteral(TEST_DATA "/quick_add/%1.tsv").arg(QLatin1String(language)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            int count = 0;
            while (!file.atEnd()) {
                const QByteArray line = file.readLine().chopped(1);
                const QList<QByteArray> columns = line.split('\t');
                if (line.startsWith('#'))
                    continue;
                QCOMPARE(columns.size(), 3);
                QTest::newRow((QByteArray(language) + ": " + columns[0]).constData())
                    << QByteArray(language) << columns[0] << columns[1] << columns[2];
                ++count;
            }
            QVERIFY(count >= 40);
        }
    }
    void readsThePhrasesOfEachLanguage()
    {
        QFETCH(const QByteArray, language);
        QFETCH(const QByteArray, phrase);
        QFETCH(const QByteArray, title);
        QFETCH(const QByteArray, fields);
        const std::string text = phrase.toStdString();

        const QuickAdd all = readQuickAdd(text, onWednesday(language.constData()));

        QCOMPARE(QByteArray::fromStdString(fieldsOf(all)), fields);
        QCOMPARE(QByteArray::fromStdString(all.title), title);
        QCOMPARE(whatIsBroken(text, all, true), std::string());
    }

    void underlinesEachRecognitionWithWhatItMeans()
    {
        const std::string text = "Bread tomorrow 5pm every friday #errand @Bob /Flat move !1 by Dec 1";

        const QuickAdd all = read(text);

        const std::vector<Recognition> wanted{
            {rangeOf("tomorrow 5pm", text), Kind::When, "2026-11-19T17:00", true},
            {rangeOf("every friday", text), Kind::Repeat, "FREQ=WEEKLY;BYDAY=FR", true},
            {rangeOf("#errand", text), Kind::Tag, "errand", true},
            {rangeOf("@Bob", text), Kind::Person, "Bob", true},
            {rangeOf("/Flat move", text), Kind::List, "Flat move", true},
            {rangeOf("!1", text), Kind::Priority, "1", true},
            {rangeOf("by Dec 1", text), Kind::Deadline, "2026-12-01", true},
        };
        QVERIFY(all.recognitions == wanted);
    }

    void showsADayAndATimeThatAreApartAsTwo()
    {
        const std::string text = "Tomorrow call 5pm";

        const QuickAdd all = read(text);

        QCOMPARE(all.recognitions.size(), std::size_t{2});
        QVERIFY(all.recognitions[0] == (Recognition{{0, 8}, Kind::When, "2026-11-19", true}));
        QVERIFY(all.recognitions[1] == (Recognition{rangeOf("5pm", text), Kind::Time, "2026-11-19T17:00", true}));
        const TextRange day{0, 8};
        QCOMPARE(read(text, {&day, 1}).when->text(), std::string("2026-11-18T17:00"));
    }

    void leavesTextWhatAPersonTurnedBack()
    {
        const std::string text = "Talk tomorrow about every friday #errand";
        const std::vector<TextRange> kept{rangeOf("every friday", text), rangeOf("#errand", text)};

        const QuickAdd all = read(text, kept);

        QCOMPARE(all.title, std::string("Talk about every friday #errand"));
        QCOMPARE(fieldsOf(all), std::string("when=2026-11-19"));
    }

    void bringsBackTheWordThatLedToADateWithIt()
    {
        const std::string text = "Cheese  for Saturday, please";
        const QuickAdd all = read(text);
        QCOMPARE(all.title, std::string("Cheese, please"));
        QCOMPARE(all.recognitions.size(), std::size_t{1});
        const TextRange range = all.recognitions.front().range;
        QVERIFY(range == rangeOf("for Saturday", text));

        const QuickAdd back = read(text, {&range, 1});

        QCOMPARE(back.title, std::string("Cheese for Saturday, please"));
        QVERIFY(back.recognitions.empty());
    }

    void looksAtNoKeptRangeOutsideTheText()
    {
        const std::vector<TextRange> kept{{500, 600}, {40, 2}, {std::size_t(-1), std::size_t(-1)}, {20, std::size_t(-1)}};
        QCOMPARE(read("Bread tomorrow", kept).title, std::string("Bread"));
    }

    void readsTheNextDateWhenTheFirstIsText()
    {
        const std::string text = "Prepare friday talk tomorrow";
        const TextRange friday = rangeOf("friday", text);
        QCOMPARE(fieldsOf(read(text)), std::string("when=2026-11-20"));
        QCOMPARE(fieldsOf(read(text, {&friday, 1})), std::string("when=2026-11-19"));
    }

    void keepsRangesWhereTheyAreWhileTyping_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");  // "|" is the caret
        QTest::addColumn<QByteArray>("kept");   // what the range of "friday" holds then
        const auto row = [](const char* name, const char* before, const char* after, const char* kept) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(kept);
        };
        row("typed in front", "a friday b", "xyz| a friday b", "friday");
        row("typed behind", "a friday b", "a friday b xyz|", "friday");
        row("typed in the middle", "a friday b", "a friXY|day b", "friXYday");
        row("typed at its end", "a friday b", "a fridays| b", "friday");
        row("the same word in front", "friday", "friday |friday", "friday");
        row("its end deleted", "a friday b", "a fri|b", "fri");
        row("its beginning deleted", "a friday b", "|day b", "day");
        row("deleted", "a friday b", "a | b", "");
        row("deleted with more", "a friday b", "|", "");
        row("replaced", "a friday b", "a monday| b", "");
        row("between letters of two bytes", "ä friday", "äö| friday", "friday");
    }
    void keepsRangesWhereTheyAreWhileTyping()
    {
        QFETCH(const QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(const QByteArray, kept);
        const auto caret = static_cast<std::size_t>(after.indexOf('|'));
        after.remove(static_cast<qsizetype>(caret), 1);
        const std::string old = before.toStdString();
        const TextRange friday = rangeOf("friday", old);

        const auto now = keptAfterEdit(old, after.toStdString(), caret, {&friday, 1});

        QCOMPARE(now.size(), std::size_t(kept.isEmpty() ? 0 : 1));
        if (!now.empty())
            QCOMPARE(after.toStdString().substr(now[0].begin, now[0].end - now[0].begin), kept.toStdString());
        if (before == "friday")
            QCOMPARE(now[0].begin, std::size_t{7});
    }

    void findsTheRecognitionThatBackspaceTurnsBack()
    {
        const std::string text = "Bread tomorrow 5pm #errand";
        const QuickAdd all = read(text);
        QCOMPARE(all.recognitionEndingAt(text.size())->value, std::string("errand"));
        QCOMPARE(all.recognitionEndingAt(18)->value, std::string("2026-11-19T17:00"));
        QVERIFY(!all.recognitionEndingAt(14));
    }

    void completesTheNameInWhichTheCaretStands_data()
    {
        QTest::addColumn<QByteArray>("text");  // "|" is the caret
        QTest::addColumn<int>("kind");         // -1: nothing to complete
        QTest::addColumn<QByteArray>("replaced");
        QTest::addColumn<QByteArray>("prefix");
        const auto row = [](const char* text, Kind kind, const char* replaced, const char* prefix) {
            QTest::newRow(text) << QByteArray(text) << static_cast<int>(kind) << QByteArray(replaced) << QByteArray(prefix);
        };
        const auto none = [](const char* text) {
            QTest::newRow(text) << QByteArray(text) << -1 << QByteArray() << QByteArray();
        };
        row("a #|", Kind::Tag, "#", "");
        row("a #er|rand b", Kind::Tag, "#errand", "er");
        row("@|", Kind::Person, "@", "");
        row("@Anna Le|", Kind::Person, "@Anna Le", "Anna Le");
        row("a /flat |", Kind::List, "/flat ", "flat ");
        row("a /\"New hou|se\" b", Kind::List, "/\"New house\"", "New hou");
        row("a /\"New hou|", Kind::List, "/\"New hou", "New hou");
        row("a !|", Kind::Priority, "!", "");
        row("a !1|", Kind::Priority, "!1", "1");
        none("a|");
        none("#errand |");
        none("C#|");
        none("and/|or");
        none("bob@ex|");
        none("/etc/ho|");
        none("say \"#er\" |");
        none("@Anna Bert|");
        none("");
    }
    void completesTheNameInWhichTheCaretStands()
    {
        QFETCH(QByteArray, text);
        QFETCH(const int, kind);
        QFETCH(const QByteArray, replaced);
        QFETCH(const QByteArray, prefix);
        const auto caret = static_cast<std::size_t>(std::max<qsizetype>(text.indexOf('|'), 0));
        text.replace("|", "");

        const auto completion = completionAt(text.toStdString(), caret, onWednesday().names);

        QCOMPARE(completion ? static_cast<int>(completion->kind) : -1, kind);
        if (completion) {
            QCOMPARE(QByteArray::fromStdString(completion->prefix), prefix);
            const TextRange range = completion->range;
            QCOMPARE(text.mid(static_cast<qsizetype>(range.begin), static_cast<qsizetype>(range.end - range.begin)), replaced);
            const TextRange all{0, 100};
            QVERIFY(!completionAt(text.toStdString(), caret, onWednesday().names, {&all, 1}));
        }
    }

    void writesANameSoThatItIsReadWhole()
    {
        QCOMPARE(quickAddName(Kind::List, "Groceries"), std::string("/Groceries"));
        QCOMPARE(quickAddName(Kind::List, "New house"), std::string("/\"New house\""));
        QCOMPARE(quickAddName(Kind::Person, "bob.smith"), std::string("@bob.smith"));
        QCOMPARE(quickAddName(Kind::Tag, "2026"), std::string("#\"2026\""));
        QCOMPARE(read("a " + quickAddName(Kind::Tag, "2026")).tags, std::vector<std::string>{"2026"});
    }

    void beginsARepeatOnItsFirstDay()
    {
        QCOMPARE(whenOf("x every wednesday", "2026-11-18T10:30"), std::string("2026-11-18"));
        QCOMPARE(whenOf("x every wednesday 9am", "2026-11-18T10:30"), std::string("2026-11-25T09:00"));
        QCOMPARE(whenOf("x every wednesday 11am", "2026-11-18T10:30"), std::string("2026-11-18T11:00"));
        QCOMPARE(whenOf("x every Feb 29", "2097-01-01T00:00"), std::string("2104-02-29"));
        QCOMPARE(whenOf("x every month on the 31st", "2027-02-01T00:00"), std::string("2027-03-31"));
    }

    // 25 October 2026 has 25 hours in Berlin, 29 March 2026 has 23: neither moves a plan.
    void countsDaysOfTheCalendarAndNotHours()
    {
        QCOMPARE(whenOf("x tomorrow 2:30am", "2026-03-28T23:30"), std::string("2026-03-29T02:30"));
        QCOMPARE(whenOf("x in 1 day", "2026-10-24T23:30"), std::string("2026-10-25"));
        QCOMPARE(whenOf("x in 24 hours", "2026-10-24T23:30"), std::string("2026-10-25T23:30"));
        QCOMPARE(whenOf("x in 1 month", "2027-01-31T08:00"), std::string("2027-02-28"));
        QCOMPARE(whenOf("x in 12 months", "2028-02-29T08:00"), std::string("2029-02-28"));
        QCOMPARE(whenOf("x tomorrow", "2026-12-31T08:00"), std::string("2027-01-01"));
    }

    void readsNoCountAndNoYearPastTheirLimits()
    {
        const std::string most = "x in " + std::to_string(kMaxQuickAddCount) + " days";
        const std::string more = "x in " + std::to_string(kMaxQuickAddCount + 1) + " days";
        QVERIFY(read(most).when);
        QCOMPARE(read(more).title, more);
        QCOMPARE(read("x in 99999999999999999999 days").title, std::string("x in 99999999999999999999 days"));
        QCOMPARE(readQuickAdd("x in 900 years", onWednesday("en", "9990-01-01T00:00")).title, std::string("x in 900 years"));
    }

    void looksOnlyAtTheBeginningOfALongText()
    {
        const std::string filler(kMaxQuickAddBytes, 'x');
        QVERIFY(!read(filler + " tomorrow").when);
        QVERIFY(!read(filler.substr(4) + " tomorrow").when);  // the limit is inside the word
        QVERIFY(read(filler.substr(9) + " tomorrow").when.has_value());
        QCOMPARE(read("tomorrow " + filler + " tomorrow").title, filler + " tomorrow");
    }

    void takesNoLongerForHostileText_data()
    {
        QTest::addColumn<QByteArray>("piece");
        for (const char* piece : {"every ", "every every! ", "\"", "„", "#a ", "@ ", "/", "!", "5 ", "24.12.", "29.2. ", "mon, ", "!1!1",
                                  "every mon and ", "remind me in 3 ", "[", "\x80", "by at in ", "a", "24 ", "، "})
            QTest::newRow(piece) << QByteArray(piece);
    }
    void takesNoLongerForHostileText()
    {
        QFETCH(const QByteArray, piece);
        constexpr qsizetype kTenMegabytes = qsizetype{10} << 20;
        const std::string text = piece.repeated(kTenMegabytes / piece.size()).toStdString();
        QCOMPARE(whatIsBroken(text, read(text), false), std::string());
        const std::string part = text.substr(0, 2 * kMaxQuickAddBytes);
        for (const char* language : {"de", "ar"})
            QCOMPARE(whatIsBroken(part, readQuickAdd(part, onWednesday(language)), false), std::string());
    }

    void keepsItsLawsForAnyText_data()
    {
        QTest::addColumn<bool>("isBytes");
        QTest::newRow("pieces of phrases") << false;
        QTest::newRow("with random bytes") << true;
    }
    void keepsItsLawsForAnyText()
    {
        QFETCH(const bool, isBytes);
        for (std::uint64_t seed = 1; seed <= (meldado::tests::kIsSanitized ? 1'500 : 6'000); ++seed) {
            SeededRandom random(seed);
            const std::string text = randomText(random, isBytes);
            const char* language = seed % 3 == 0 ? "de" : seed % 3 == 1 ? "ar" : "en";
            const QuickAddContext context = onWednesday(language);
            const QuickAdd all = readQuickAdd(text, context);
            const auto told = [&](const std::string& what) {
                return QStringLiteral("seed %1: %2: ").arg(seed).arg(QString::fromStdString(what)) + QString::fromStdString(text);
            };
            const std::string broken = whatIsBroken(text, all, !isBytes);
            QVERIFY2(broken.empty(), qPrintable(told(broken)));

            // What is turned back is text, and nothing reads it again.
            std::vector<TextRange> kept;
            for (const Recognition& each : all.recognitions)
                kept.push_back(each.range);
            for (const Recognition& each : readQuickAdd(text, context, kept).recognitions) {
                for (const TextRange& range : kept)
                    QVERIFY2(!each.range.overlaps(range), qPrintable(told("a kept range is read")));
            }

            const std::string other = randomText(random, isBytes);
            for (const TextRange& range : keptAfterEdit(text, other, random.below(other.size() + 2), kept))
                QVERIFY2(range.begin < range.end && range.end <= other.size(), qPrintable(told("kept outside the text")));
            if (const auto completion = completionAt(text, random.below(text.size() + 2), context.names))
                QVERIFY2(completion->range.end <= text.size(), qPrintable(told("completes outside the text")));
        }
    }

    void speaksEnglishWhereItHasNoWords()
    {
        QCOMPARE(&quickAddLanguage("fi"), &quickAddLanguage("en"));
        QCOMPARE(&quickAddLanguage("de_AT"), &quickAddLanguage("de"));
        QCOMPARE(&quickAddLanguage(""), &quickAddLanguage("en-GB"));
    }
};

QTEST_GUILESS_MAIN(QuickAddTest)
#include "quick_add_test.moc"
