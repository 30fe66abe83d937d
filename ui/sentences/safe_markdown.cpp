// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/safe_markdown.h"

#include <QStringList>

#include "core/todo/notes.h"

namespace meldado::ui {

namespace {

constexpr auto kCheckbox = "meldado-checkbox:";
constexpr char kNoBreakSpace[] = "\xC2\xA0";
constexpr char kOpenBox[] = "\xE2\x98\x90";    // ☐
constexpr char kCheckedBox[] = "\xE2\x98\x91";  // ☑

// Headings of notes are smaller than the title of their task: "#" becomes "###".
QString withSmallHeadings(const QString& text)
{
    constexpr int kSteps = 2;
    constexpr int kLowest = 6;
    QStringList lines = text.split(QLatin1Char('\n'));
    bool isCode = false;
    for (QString& line : lines) {
        const QString start = line.trimmed();
        if (start.startsWith(QLatin1String("```")) || start.startsWith(QLatin1String("~~~")))
            isCode = !isCode;
        int level = 0;
        while (level < line.size() && line.at(level) == QLatin1Char('#'))
            ++level;
        if (!isCode && level > 0 && level <= kLowest)
            line.prepend(QString(qMin(kSteps, kLowest - level), QLatin1Char('#')));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

QString safeMarkdown(const QString& notes)
{
    std::string text = notes.toStdString();
    const auto boxes = core::checkboxesIn(text);
    for (std::size_t i = boxes.size(); i > 0; --i) {
        const core::Checkbox& box = boxes[i - 1];
        // "[x]" becomes a link; Qt would draw a box of its own, which cannot be clicked.
        const std::string link = std::string("[") + (box.isChecked ? kCheckedBox : kOpenBox) + "](" + kCheckbox +
                                 std::to_string(i - 1) + ")";
        text.replace(box.cross - 1, 3, link);
        // The box takes the place of the bullet, as far in.
        const std::size_t begin = text.rfind('\n', box.cross - 1) + 1;  // npos + 1 is 0
        const std::size_t marker = text.find_first_not_of(" \t", begin);
        if (text[marker] == '-' || text[marker] == '*' || text[marker] == '+') {
            std::string blanks;
            for (std::size_t blank = begin; blank < marker; ++blank)
                blanks += kNoBreakSpace;
            text.replace(begin, box.cross - 1 - begin, blanks);
        }
    }
    QString shown = withSmallHeadings(QString::fromStdString(text));
    shown.replace(QLatin1Char('<'), QStringLiteral("<\u200B"));
    shown.replace(QLatin1String("!["), QStringLiteral("!\u200B["));
    shown.replace(QLatin1Char('\n'), QStringLiteral("  \n"));  // a line that a person began stays one
    return shown;
}

std::optional<int> checkboxOfLink(const QString& link)
{
    const QString prefix = QString::fromLatin1(kCheckbox);
    if (!link.startsWith(prefix))
        return std::nullopt;
    bool isNumber = false;
    const int number = link.mid(prefix.size()).toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

}  // namespace meldado::ui
