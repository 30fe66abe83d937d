// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/query_label.h"

#include <QCoreApplication>

#include "ui/sentences/change_sentence.h"
#include "ui/sentences/recognition_label.h"

namespace meldado::ui {

namespace {

using Kind = core::QueryTerm::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::ui::QueryLabel)
};

QString plainLabel(const core::QueryTerm& term)
{
    const QString name = QString::fromStdString(term.shown) + (term.isBegun ? QStringLiteral("…") : QString());
    switch (term.kind) {
    case Kind::Words:
        return quoted(name);
    case Kind::Tag:
        return QLatin1Char('#') + name;
    case Kind::Person:
        return Words::tr("for %1", "a person").arg(isolated(name));
    case Kind::Priority:
        return Words::tr("%1 priority").arg(priorityName(term.priority));
    case Kind::List:
        return Words::tr("in %1", "a list").arg(isolated(name));
    case Kind::Today:
        return Words::tr("today");
    case Kind::Overdue:
        return Words::tr("overdue");
    case Kind::Upcoming:
        return Words::tr("upcoming");
    case Kind::NoDate:
        return Words::tr("without a date");
    case Kind::Done:
        return Words::tr("done");
    case Kind::Open:
        return Words::tr("open");
    }
    return name;
}

}  // namespace

QString queryLabel(const core::QueryTerm& term)
{
    return term.isExcluded ? Words::tr("not %1", "a part of a search").arg(plainLabel(term)) : plainLabel(term);
}

QString queryIcon(Kind kind)
{
    switch (kind) {
    case Kind::Words:
        return "search";
    case Kind::Tag:
        return "hash";
    case Kind::Person:
        return "user";
    case Kind::Priority:
        return "flag";
    case Kind::List:
        return "list-todo";
    case Kind::Today:
    case Kind::Overdue:
    case Kind::Upcoming:
    case Kind::NoDate:
        return "calendar-days";
    case Kind::Done:
    case Kind::Open:
        break;
    }
    return "circle-check";
}

}  // namespace meldado::ui
