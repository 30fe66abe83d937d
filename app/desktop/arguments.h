// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The command line of the desktop program, read before there is an application: help and complaints need no display.

#pragma once

#include <optional>

#include <QLocale>
#include <QSize>
#include <QString>
#include <QStringList>

#include "app/desktop/pages.h"
#include "ui/platform/appearance.h"

namespace meldado::desktop {

struct Arguments {
    QString invite;      // a link or a file; empty: none
    QString place;       // a folder or a URL; empty: the inbox
    QString screenshot;  // a file to draw the window into; empty: show it
    std::optional<ui::Appearance::Scheme> theme;
    const Page* page = nullptr;  // to open first; none: the list
    std::optional<QSize> size;  // of the window; none: as it was, or as is usual
    std::optional<QLocale> locale;  // instead of the system's: words, dates, and which way the window runs
    bool wantsQuickAdd = false;  // the small window for one task
    bool wantsHelp = false;
    bool wantsVersion = false;
    QString problem;     // a sentence; empty: all was understood

    static Arguments parse(const QStringList& words);  // without the program's name
};

[[nodiscard]] QString helpText();

}  // namespace meldado::desktop
