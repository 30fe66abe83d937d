// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/desktop/pages.h"

#include <algorithm>
#include <array>

#include <QMetaObject>
#include <QStringList>

namespace meldado::desktop {

namespace {

constexpr std::array kPages{
    Page{"list", "", "", "the list"},
    Page{"find", "showFind", "", "the box to go anywhere; of a list alone, its filter"},
    Page{"today", "showPlace", "today", "what is for today"},
    Page{"upcoming", "showPlace", "upcoming", "what is for later"},
    Page{"all", "showPlace", "all", "all that is open"},
    Page{"done", "showPlace", "done", "what was done"},
    Page{"trash", "showPlace", "trash", "what was deleted"},
    Page{"history", "showHistory", "", "the changes of the list"},
    Page{"task-history", "showTaskHistory", "", "the versions of the first task"},
    Page{"move", "showMove", "", "where to move the first task"},
    Page{"review", "showReview", "", "what several people changed differently"},
    Page{"sharing", "showSharing", "panel", "who shares the list, and how"},
    Page{"share", "showSharing", "wizard", "to share the list"},
    Page{"join", "showSharing", "join", "to join a list of others"},
    Page{"keys", "showKeys", "", "the keys"},
    Page{"settings", "showSettings", "general", "the settings"},
    Page{"settings-appearance", "showSettings", "appearance", "theme, text size, rows"},
    Page{"settings-sharing", "showSettings", "sharing", "your name, the ways of all lists, offers"},
    Page{"settings-keyboard", "showSettings", "keyboard", "the keys among the settings"},
    Page{"settings-accessibility", "showSettings", "accessibility", "contrast and movement"},
    Page{"settings-about", "showSettings", "about", "version, data, licences"},
};

}  // namespace

std::span<const Page> allPages()
{
    return kPages;
}

const Page* pageNamed(const QString& name)
{
    const auto found = std::ranges::find_if(kPages, [&](const Page& page) { return name == QLatin1String(page.name); });
    return found == kPages.end() ? nullptr : &*found;
}

QString pageNames()
{
    QStringList names;
    for (const Page& page : kPages)
        names << QLatin1String(page.name);
    return names.join(QStringLiteral(", "));
}

bool openPage(QQuickWindow& window, const Page& page)
{
    return *page.function == '\0' ||
           QMetaObject::invokeMethod(&window, page.function, Q_ARG(QString, QString::fromLatin1(page.argument)));
}

}  // namespace meldado::desktop
