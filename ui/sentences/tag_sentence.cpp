// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/tag_sentence.h"

#include <QCoreApplication>

#include "ui/sentences/change_sentence.h"
#include "ui/sentences/short_text.h"

namespace meldado::ui {

namespace {

constexpr int kMaxTagLength = 40;
constexpr QChar kBetween = u'\n';  // On disk; never change.

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::ui::TagSentence)
};

}  // namespace

bool isAboutTag(Action action)
{
    switch (action) {
    case Action::RenameTag:
    case Action::MergeTags:
    case Action::SplitTags:
    case Action::RemoveTag:
    case Action::RestoreTag:
    case Action::ColorTag:
    case Action::MoveTag:
        return true;
    default:
        return false;
    }
}

QString tagPair(const QString& from, const QString& to)
{
    return from + kBetween + to;
}

std::pair<QString, QString> tagsOfPair(const QString& title)
{
    const qsizetype end = title.indexOf(kBetween);
    return end < 0 ? std::pair(title, QString()) : std::pair(title.left(end), title.mid(end + 1));
}

QString undoneTitle(Action action, const QString& title)
{
    const auto [from, to] = tagsOfPair(title);
    return action == Action::RenameTag ? tagPair(to, from) : title;
}

QString shownTag(const QString& tag)
{
    return isolated(u'#' + shortText(tag, kMaxTagLength));
}

QString tagSentence(Action action, const QString& title, std::size_t count)
{
    const auto [first, second] = tagsOfPair(title);
    const QString tag = shownTag(first);
    const QString other = shownTag(second);
    const int tasks = static_cast<int>(count);
    switch (action) {
    case Action::RenameTag:
        return Words::tr("Renamed tag %1 to %2 · %n tasks", nullptr, tasks).arg(tag, other);
    case Action::MergeTags:
        return Words::tr("Merged tag %1 into %2 · %n tasks", nullptr, tasks).arg(tag, other);
    case Action::SplitTags:
        return Words::tr("Took the tags %1 and %2 apart again · %n tasks", nullptr, tasks).arg(tag, other);
    case Action::RemoveTag:
        return Words::tr("Deleted tag %1 · %n tasks", nullptr, tasks).arg(tag);
    case Action::RestoreTag:
        return Words::tr("Brought back tag %1 · %n tasks", nullptr, tasks).arg(tag);
    case Action::ColorTag:
        return Words::tr("Changed the colour of tag %1").arg(tag);
    case Action::MoveTag:
        return Words::tr("Moved tag %1").arg(tag);
    default:
        return {};
    }
}

}  // namespace meldado::ui
