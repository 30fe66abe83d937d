// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/rich_text.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

namespace meldado::ui {

namespace {

// It is no news of the system's, and nobody is to look for a dark theme because of it.
class Quietly : public QObject {
public:
    Quietly() { qGuiApp->installEventFilter(this); }  // in front of those that were there

private:
    bool eventFilter(QObject*, QEvent* event) override { return event->type() == QEvent::ApplicationPaletteChange; }
};

}  // namespace

void RichText::setLinkColor(const QColor& color)
{
    if (QGuiApplication::palette().color(QPalette::Link) == color)
        return;
    QPalette palette;  // all else stays the system's
    palette.setColor(QPalette::Link, color);
    const Quietly quietly;
    QGuiApplication::setPalette(palette);
}

}  // namespace meldado::ui
