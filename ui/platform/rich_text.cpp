// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/rich_text.h"

#include <QGuiApplication>
#include <QPalette>

namespace meldado::ui {

void RichText::setLinkColor(const QColor& color)
{
    if (QGuiApplication::palette().color(QPalette::Link) == color)
        return;
    QPalette palette;  // all else stays the system's
    palette.setColor(QPalette::Link, color);
    QGuiApplication::setPalette(palette);
}

}  // namespace meldado::ui
