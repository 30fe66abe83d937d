// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/dropped.h"

#include "core/todo/paste.h"

namespace meldado::ui {

namespace {

// Those that can also be opened from the notes: what else an address may do is not wanted here.
bool isTaken(const QUrl& url)
{
    return url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("mailto");
}

QString titleIn(const QStringList& lines, const QString& address)
{
    for (qsizetype line = 0; line + 1 < lines.size(); line += 2) {
        if (QUrl(lines[line].trimmed()) == QUrl(address) && !lines[line + 1].trimmed().isEmpty())
            return lines[line + 1].trimmed();
    }
    return address;
}

Dropped refused(Dropped::Problem problem, const QString& address = {})
{
    Dropped dropped;
    dropped.problem = problem;
    dropped.address = address;
    return dropped;
}

}  // namespace

Dropped Dropped::read(const QList<QUrl>& urls, const QString& text, const QByteArray& mozUrl)
{
    const qsizetype most = kMaxDroppedThings * 2 * kMaxDroppedAddressLength;  // two lines each
    const QStringList lines = QString::fromUtf16(reinterpret_cast<const char16_t*>(mozUrl.constData()),
                                                 std::min(mozUrl.size() / qsizetype{sizeof(char16_t)}, most))
                                  .split(QLatin1Char('\n'));
    QList<QUrl> all = urls;
    if (all.isEmpty() && !lines.front().trimmed().isEmpty())
        all << QUrl(lines.front().trimmed());
    if (all.size() > kMaxDroppedThings)
        return refused(Problem::TooMany);

    Dropped dropped;
    for (const QUrl& url : all) {
        const QString address = url.toString(QUrl::FullyEncoded);
        if (url.isLocalFile())
            dropped.files << url.toLocalFile();
        else if (!isTaken(url) || address.size() > kMaxDroppedAddressLength)
            return refused(Problem::Address, address);
        else
            dropped.links.push_back({address, titleIn(lines, address)});
    }
    if (!all.isEmpty())
        return dropped;
    dropped.text = text.left(static_cast<qsizetype>(core::kMaxPastedBytes) + 1);
    const auto found = core::readPastedTasks(dropped.text.toStdString());
    if (found.tasks.empty())
        return refused(Problem::Nothing);
    if (found.tasks.size() == 1 && found.isCut)
        return refused(Problem::TooLong);  // of several lines it is asked, and said there
    return dropped;
}

}  // namespace meldado::ui
