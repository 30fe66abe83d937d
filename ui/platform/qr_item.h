// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A text as a QR code, dark on white whatever the theme: cameras read nothing else. Around it is the quiet zone of four
// modules that the standard asks for. A text that no code can hold, or none that a camera still reads, is told.

#pragma once

#include <vector>

#include <QQuickPaintedItem>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace meldado::ui {

class QrItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(bool tooLong READ isTooLong NOTIFY textChanged)
    Q_PROPERTY(int moduleCount READ moduleCount NOTIFY textChanged)

public:
    static constexpr qsizetype kMaxTextBytes = 1'600;  // more needs modules that a camera cannot tell apart on a screen
    static constexpr int kQuietModules = 4;

    using QQuickPaintedItem::QQuickPaintedItem;

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] bool isTooLong() const { return !m_text.isEmpty() && m_side == 0; }
    [[nodiscard]] int moduleCount() const { return m_side == 0 ? 0 : m_side + 2 * kQuietModules; }  // along one side
    [[nodiscard]] bool isDark(int x, int y) const;  // without the quiet zone

    void paint(QPainter* painter) override;

signals:
    void textChanged();

private:
    QString m_text;
    int m_side = 0;  // modules; 0: there is no code
    std::vector<bool> m_modules;
};

}  // namespace meldado::ui
