// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Where tags stand at the side, and how they get another place there.

#include "ui/models/sidebar_model.h"
#include "ui/session/tags.h"

namespace meldado::ui {

QStringList SidebarModel::tagsInOrder() const
{
    QStringList names;
    for (const Row& row : m_rows) {
        if (row.kind == Tag)
            names << row.title;
    }
    return names;
}

int SidebarModel::tagPlaceAt(const QString& name, int gap) const
{
    const int place = gap - rowOf(QStringLiteral("heading:tags")) - 1;
    const QStringList names = tagsInOrder();
    const auto own = static_cast<int>(names.indexOf(name));
    return own < 0 || place < 0 || place > names.size() ? -1 : place > own ? place - 1 : place;
}

void SidebarModel::arrangeTag(const QString& name, int place)
{
    QStringList names = tagsInOrder();
    const qsizetype own = names.indexOf(name);
    if (own < 0 || place < 0 || place >= names.size() || place == own)
        return;
    names.move(own, place);
    Tags(m_workspace).arrange(names, place);
    update();
}

}  // namespace meldado::ui
