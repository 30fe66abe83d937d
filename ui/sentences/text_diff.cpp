// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/text_diff.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include <QStringList>

#include "core/diff/common_order.h"

namespace meldado::ui {

namespace {

// Parts of two texts as numbers. The second "milk" of a text is another part than its first: then nothing stands twice.
struct Numbered {
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> second;
};

Numbered numbered(const QStringList& first, const QStringList& second)
{
    std::map<std::pair<QString, int>, std::uint32_t> numbers;
    const auto read = [&](const QStringList& parts) {
        std::map<QString, int> seen;
        std::vector<std::uint32_t> all;
        for (const QString& part : parts)
            all.push_back(numbers.emplace(std::pair(part, seen[part]++), static_cast<std::uint32_t>(numbers.size())).first->second);
        return all;
    };
    Numbered both;
    both.first = read(first);
    both.second = read(second);
    return both;
}

struct Step {
    bool isInFirst;
    bool isInSecond;
    QString text;
};

// In order; where they differ, what the first has stands first.
std::vector<Step> steps(const QStringList& first, const QStringList& second)
{
    const Numbered both = numbered(first, second);
    std::vector<Step> all;
    std::size_t i = 0;
    std::size_t j = 0;
    const auto pass = [&](std::size_t end, std::size_t otherEnd) {
        for (; i < end; ++i)
            all.push_back({true, false, first[static_cast<qsizetype>(i)]});
        for (; j < otherEnd; ++j)
            all.push_back({false, true, second[static_cast<qsizetype>(j)]});
    };
    for (const std::uint32_t at : core::commonOrder(both.first, both.second)) {
        const auto there = std::find(both.second.begin() + static_cast<std::ptrdiff_t>(j), both.second.end(), both.first[at]);
        pass(at, static_cast<std::size_t>(there - both.second.begin()));
        all.push_back({true, true, first[static_cast<qsizetype>(i)]});
        ++i;
        ++j;
    }
    pass(both.first.size(), both.second.size());
    return all;
}

// Words, each with the spaces behind it.
QStringList wordsIn(const QString& text)
{
    QStringList words;
    qsizetype begin = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        if (i == text.size() || (text.at(i - 1).isSpace() && !text.at(i).isSpace())) {
            words << text.mid(begin, i - begin);
            begin = i;
        }
    }
    return words;
}

}  // namespace

QString markedWords(const QString& before, const QString& text)
{
    const auto bare = [](const QStringList& words) {
        QStringList all;
        for (const QString& word : words)
            all << word.trimmed();
        return all;
    };
    const QStringList words = wordsIn(text);
    QString marked;
    qsizetype at = 0;
    for (const Step& step : steps(bare(wordsIn(before)), bare(words))) {
        if (!step.isInSecond)
            continue;
        const QString& word = words[at++];
        const QString shown = step.text.toHtmlEscaped();
        marked += step.isInFirst || step.text.isEmpty() ? shown : QStringLiteral("<u>") + shown + QStringLiteral("</u>");
        if (word.back().isSpace())
            marked += QLatin1Char(' ');
    }
    return marked;
}

std::vector<DiffLine> diffLines(const QString& before, const QString& text)
{
    const auto all = before.isEmpty() ? steps({}, text.split(QLatin1Char('\n')))
                                      : steps(before.split(QLatin1Char('\n')), text.split(QLatin1Char('\n')));
    const auto isChange = [&](std::size_t i) { return i < all.size() && all[i].isInFirst != all[i].isInSecond; };
    std::vector<DiffLine> lines;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool isNear = isChange(i) || isChange(i + 1) || (i > 0 && isChange(i - 1));
        if (!isNear || lines.size() >= static_cast<std::size_t>(kMaxDiffLines)) {
            if (lines.empty() || lines.back().kind != DiffLine::Kind::Left)
                lines.push_back({DiffLine::Kind::Left, {}, 0});
            ++lines.back().count;
            continue;
        }
        const auto kind = all[i].isInFirst && all[i].isInSecond ? DiffLine::Kind::Same
                          : all[i].isInSecond                   ? DiffLine::Kind::Added
                                                                : DiffLine::Kind::Removed;
        lines.push_back({kind, all[i].text, 0});
    }
    return lines;
}

QString bothTexts(const QString& first, const QString& second)
{
    QStringList lines;
    for (const Step& step : steps(first.split(QLatin1Char('\n')), second.split(QLatin1Char('\n'))))
        lines << step.text;
    return lines.join(QLatin1Char('\n'));
}

}  // namespace meldado::ui
