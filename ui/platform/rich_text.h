// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The colour of links in Markdown. Qt 6.4 takes it from the program's palette when it reads the text, whatever
// Text.linkColor says, and its own blue cannot be seen on black.

#pragma once

#include <QColor>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace meldado::ui {

class RichText : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    // For what is read from now on.
    Q_INVOKABLE void setLinkColor(const QColor& color);
};

}  // namespace meldado::ui
