// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Typing in a list goes to the next row whose title begins so; case and accents do not matter. What is typed within a second
// belongs together. Titles are read as they are met, a slice at a time between other events, so that no frame waits for a
// long list; each key begins anew.

#pragma once

#include <cstddef>
#include <string>

#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace meldado::ui {

class RowSource;

class RowJump : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the rows")
    Q_PROPERTY(QString prefix READ prefix NOTIFY prefixChanged)

public:
    explicit RowJump(RowSource& rows, QObject* parent = nullptr);  // which outlive it

    [[nodiscard]] const QString& prefix() const { return m_prefix; }

    // What a key wrote while `row` was the current one. False: it is no part of a title, and means what it means elsewhere.
    // A first one is a letter or a digit; a blank goes on only where the title of that row does.
    Q_INVOKABLE bool type(const QString& text, int row);
    Q_INVOKABLE void clear();

signals:
    void prefixChanged();
    void found(int row);

private:
    [[nodiscard]] bool begins(std::size_t row, const std::string& folded) const;
    void lookOn();
    void stop();

    RowSource& m_rows;
    QString m_prefix;
    std::string m_folded;
    std::size_t m_first = 0;    // where looking began
    std::size_t m_lookedAt = 0;
    QTimer m_slices;
    QTimer m_pause;
};

}  // namespace meldado::ui
