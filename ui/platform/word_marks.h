// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Underlines ranges of a TextEdit's text, in a colour, while it is typed. As formats of the layout, so they follow the
// text where it runs the other way, scrolls or is composed, and are no part of it.

#pragma once

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QQuickTextDocument>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace meldado::ui {

class WordMarks : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(QVariantList ranges READ ranges WRITE setRanges NOTIFY rangesChanged)  // begin, end, begin, end …
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)

public:
    explicit WordMarks(QObject* parent = nullptr);
    ~WordMarks() override;

    [[nodiscard]] QQuickTextDocument* document() const { return m_document; }
    void setDocument(QQuickTextDocument* document);
    [[nodiscard]] QVariantList ranges() const { return m_ranges; }
    void setRanges(const QVariantList& ranges);
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor& color);

signals:
    void documentChanged();
    void rangesChanged();
    void colorChanged();

private:
    class Highlighter;

    void show();

    QPointer<QQuickTextDocument> m_document;
    QPointer<QObject> m_highlighter;  // a Highlighter; its document may delete it first
    QVariantList m_ranges;
    QColor m_color;
};

}  // namespace meldado::ui
