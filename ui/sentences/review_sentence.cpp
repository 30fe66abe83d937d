// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/review_sentence.h"

#include <algorithm>
#include <utility>

#include <QCoreApplication>
#include <QStringList>

#include "ui/sentences/change_sentence.h"
#include "ui/sentences/field_sentence.h"
#include "ui/sentences/writer_sentence.h"
#include "ui/session/list_session.h"

namespace meldado::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::ui::ReviewSentence)
};

constexpr int kMaxNamesShown = 5;

// "You and Bob"; not by the locale, which may be another one than that of the words.
QString together(const QStringList& names)
{
    if (names.size() < 2)
        return names.join(QString());
    return Words::tr("%1 and %2", "people, or fields").arg(names.mid(0, names.size() - 1).join(QStringLiteral(", ")), names.last());
}

QString also(const core::ReviewOffer& offer, const Author& self)
{
    QStringList names;
    for (const core::Writer& writer : offer.alsoBy)
        names << (isSelf(writer, self) ? Words::tr("you", "one of several who wrote the same") : isolated(writerName(writer, self)));
    return names.isEmpty() ? QString() : Words::tr("also %1", "people").arg(together(names.mid(0, kMaxNamesShown)));
}

// "You" first, each once.
QStringList namesIn(const core::ReviewTask& task, const Author& self)
{
    QStringList names;
    bool isMine = false;
    const auto add = [&](const core::Writer& writer) {
        const QString name = isolated(writerName(writer, self));
        if (isSelf(writer, self))
            isMine = true;
        else if (!names.contains(name) && names.size() < kMaxNamesShown)
            names << name;
    };
    for (const core::ReviewField& field : task.fields) {
        for (const core::ReviewOffer& offer : field.offers) {
            if (offer.writer == core::Writer())
                continue;
            add(offer.writer);
            std::ranges::for_each(offer.alsoBy, add);
        }
    }
    if (isMine)
        names.prepend(Words::tr("You"));
    return names;
}

QString titleOf(const ListSession& session, core::TaskNumber task)
{
    return QString::fromStdString(session.task(task).title);
}

}  // namespace

QString reasonWord(core::UndecidedField::Reason reason)
{
    switch (reason) {
    case core::UndecidedField::Reason::LaterDate:
        return Words::tr("newer");
    case core::UndecidedField::Reason::NotDeleted:
        return Words::tr("not deleted");
    case core::UndecidedField::Reason::Revision:
        break;
    }
    return Words::tr("same on all devices", "why a value is suggested: no time tells, so each device picks the same one");
}

core::ReviewOffer ownFirst(core::ReviewOffer offer, const Author& self)
{
    const auto own = std::ranges::find_if(offer.alsoBy, [&](const core::Writer& writer) { return isSelf(writer, self); });
    if (own != offer.alsoBy.end() && !isSelf(offer.writer, self))
        std::swap(*own, offer.writer);
    return offer;
}

QString offerWriters(const core::ReviewOffer& offer, const Author& self, const QDateTime& now)
{
    const QString others = also(offer, self);
    const QString by = writerSentence(offer.writer, self, now);
    return others.isEmpty() ? by : by + QStringLiteral(", ") + others;
}

QString spokenWriters(const core::ReviewOffer& offer, const Author& self, const QDateTime& now)
{
    QStringList parts{isSelf(offer.writer, self) ? Words::tr("from you")
                                                 : Words::tr("from %1", "a person").arg(isolated(writerName(offer.writer, self)))};
    const QDateTime moment = writerMoment(offer.writer, now);
    const QString time = momentSentence(moment, now);
    const QString place = writerPlace(offer.writer, self);
    if (!time.isEmpty())
        parts << (moment.date() == now.date() ? Words::tr("today %1", "a time of day").arg(time) : time);
    if (!place.isEmpty())
        parts << isolated(place);
    if (const QString others = also(offer, self); !others.isEmpty())
        parts << others;
    return parts.join(QStringLiteral(", "));
}

QString apartSentence(const ListSession& session, const core::ReviewTask& task)
{
    const QStringList names = namesIn(task, session.author());
    const QString list = isolated(session.title());
    const auto number = session.find(task.id);
    const QString where = task.id == core::kRootId ? Words::tr("The list %1.").arg(quoted(session.title()))
                          : number                 ? Words::tr("%1 in %2.", "a task, a list").arg(quoted(titleOf(session, *number)), list)
                                                   : list;
    if (names.isEmpty())
        return where;
    const QString people = together(names);
    const QString changed = names.size() > 1 ? Words::tr("%1 changed it while apart.", "people").arg(people)
                                             : Words::tr("%1 changed it on two devices.", "a person").arg(people);
    return Words::tr("%1 %2", "two sentences").arg(where, changed);
}

QString askSentence(const ListSession& session, const core::ReviewTask& task)
{
    const auto found = std::ranges::find(task.fields, core::kDeletedField, &core::ReviewField::field);
    if (found == task.fields.end()) {
        const QStringList names = namesIn(task, session.author());
        if (names.isEmpty())
            return Words::tr("Two moves do not fit together.");
        return names.size() == 2 ? Words::tr("%1 both changed this.", "two people").arg(together(names))
                                 : Words::tr("%1 changed this.", "people").arg(together(names));
    }
    return Words::tr("%1 deleted this.", "a person").arg(isolated(writerName(found->offers.back().writer, session.author())));
}

QString keepSentence(const ListSession& session, const std::string& id, const core::ReviewOffer& offer)
{
    if (offer.value == core::Value(true))
        return Words::tr("Delete it");
    const core::Outline& outline = session.tasks()->outline();
    QStringList fields;
    for (const core::MergedField& field : core::mergedFields(outline, id))
        fields << isolated(fieldName(field.field));
    const bool isMine = isSelf(offer.writer, session.author());
    if (isMine)
        return fields.isEmpty() ? Words::tr("Keep the task: you moved it, or added to it")
                                : Words::tr("Keep the task: you changed %1", "fields").arg(together(fields));
    const QString name = writerName(offer.writer, session.author());
    if (fields.isEmpty())
        return Words::tr("Keep the task: %1 moved it, or added to it", "a person").arg(isolated(name));
    return Words::tr("Keep the task: %1 changed %2", "a person, fields").arg(isolated(name), together(fields));
}

QString placeSentence(const ListSession& session, const std::string& id, bool isOther)
{
    const core::Outline& outline = session.tasks()->outline();
    const auto number = outline.find(id);
    const auto cycle = std::ranges::find_if(outline.cycles(), [&](const auto& each) { return number && each.task == *number; });
    if (cycle == outline.cycles().end())
        return {};
    const core::TaskNumber parent = isOther ? cycle->other : cycle->parent;
    return parent == core::kNoTask ? Words::tr("In %1", "a list").arg(isolated(session.title()))
                                   : Words::tr("Under %1", "a task").arg(quoted(titleOf(session, parent)));
}

}  // namespace meldado::ui
