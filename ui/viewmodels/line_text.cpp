// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/line_text.h"

#include <algorithm>

namespace meldado::ui {

bool isLineBreak(QChar c)
{
    switch (c.unicode()) {
    case '\n':
    case '\r':
    case '\v':
    case '\f':
    case 0x85:
    case 0x2028:
    case 0x2029:
        return true;
    default:
        return false;
    }
}

std::size_t bytesBefore(const QString& text, int position)
{
    return static_cast<std::size_t>(text.left(position).toUtf8().size());
}

int positionOf(std::string_view bytes, std::size_t offset)
{
    return static_cast<int>(QString::fromUtf8(bytes.data(), static_cast<qsizetype>(std::min(offset, bytes.size()))).size());
}

QString onOneLine(const QString& text)
{
    QString line;
    for (const QChar c : text) {
        if (!isLineBreak(c))
            line += c;
        else if (!line.isEmpty() && !line.back().isSpace())
            line += QLatin1Char(' ');
    }
    const bool hadBreak = !text.isEmpty() && isLineBreak(text.back());
    while (hadBreak && !line.isEmpty() && line.back().isSpace())
        line.chop(1);
    return line;
}

TextSpan insertedSpan(const QString& before, const QString& after, qsizetype caret)
{
    const auto rangeTo = [&](qsizetype end) {
        const qsizetype most = std::min(before.size() - (after.size() - end), end);
        qsizetype begin = 0;
        while (begin < most && before.at(begin) == after.at(begin))
            ++begin;
        return TextSpan{begin, end};
    };
    const auto isWhole = [&](const TextSpan& range) { return range.begin + after.size() - range.end == before.size(); };
    qsizetype end = after.size();
    for (qsizetype last = before.size(); last > 0 && end > 0 && before.at(last - 1) == after.at(end - 1); --last)
        --end;
    const TextSpan elsewhere = rangeTo(end);
    if (!before.endsWith(QStringView(after).mid(caret)))
        return elsewhere;
    const TextSpan atCaret = rangeTo(caret);
    return isWhole(atCaret) || !isWhole(elsewhere) ? atCaret : elsewhere;
}

}  // namespace meldado::ui
