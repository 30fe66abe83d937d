// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/writer_sentence.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <QTimeZone>

#include "ui/sentences/short_text.h"

namespace meldado::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::ui::WriterSentence)
};

constexpr qsizetype kMaxNameShown = 60;  // characters; anybody can write a commit

}  // namespace

QString shortName(const std::string& name)
{
    return shortText(QString::fromStdString(name).simplified(), kMaxNameShown);
}

bool isSelf(const core::Writer& writer, const Author& self)
{
    return writer.isStaged || (!writer.person.empty() && QString::fromStdString(writer.person) == self.personId);
}

bool isHere(const core::Writer& writer, const Author& self)
{
    return isSelf(writer, self) && (writer.isStaged || QString::fromStdString(writer.device) == self.device);
}

QString writerName(const core::Writer& writer, const Author& self)
{
    if (isSelf(writer, self))
        return Words::tr("You");
    const QString name = shortName(writer.author);
    return name.isEmpty() ? Words::tr("Somebody") : name;
}

QString writerPlace(const core::Writer& writer, const Author& self)
{
    return isHere(writer, self) ? Words::tr("this computer") : shortName(writer.device);
}

QDateTime writerMoment(const core::Writer& writer, const QDateTime& now)
{
    if (writer.isStaged)
        return now;
    return QDateTime::fromString(QString::fromStdString(writer.date), Qt::ISODateWithMs).toTimeZone(now.timeZone());
}

QString momentSentence(const QDateTime& moment, const QDateTime& now)
{
    if (!moment.isValid())
        return {};
    const QLocale locale;
    const QString time = locale.toString(moment.time(), locale.timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss")));  // some have it
    const qint64 days = moment.date().daysTo(now.date());
    if (days == 0)
        return time;
    if (days == 1)
        return Words::tr("yesterday %1", "%1 is a time of day").arg(time);
    const QString format = moment.date().year() == now.date().year() ? Words::tr("ddd d MMM", "a date of this year, as QDate writes it")
                                                                   : Words::tr("d MMM yyyy", "a date of another year, as QDate writes it");
    return Words::tr("%1 %2", "a date and a time of day").arg(locale.toString(moment.date(), format), time);
}

QString writerSentence(const core::Writer& writer, const Author& self, const QDateTime& now)
{
    QStringList parts{writerName(writer, self)};
    for (const QString& part : {momentSentence(writerMoment(writer, now), now), writerPlace(writer, self)})
        if (!part.isEmpty())
            parts << part;
    return parts.join(QStringLiteral(" · "));
}

}  // namespace meldado::ui
