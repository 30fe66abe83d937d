// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Colours ranges of a TextEdit's one line while it is typed, and says where lines under them go. As formats of the
// layout, so they follow the text where it is composed, and are no part of it. The lines are drawn apart: Qt 6.4 leaves
// out underlines where all of the text runs from right to left.

#pragma once

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QQuickTextDocument>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace meldado::ui {

class WordMarks : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(QVariantList ranges READ ranges WRITE setRanges NOTIFY rangesChanged)  // begin, end, begin, end …
    Q_PROPERTY(QVariantList spans READ spans NOTIFY spansChanged)  // x, width … from where the caret stands at 0
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)

public:
    explicit WordMarks(QObject* parent = nullptr);
    ~WordMarks() override;

    [[nodiscard]] QQuickTextDocument* document() const { return m_document; }
    void setDocument(QQuickTextDocument* document);
    [[nodiscard]] QVariantList ranges() const { return m_ranges; }
    void setRanges(const QVariantList& ranges);
    [[nodiscard]] QVariantList spans() const { return m_spans; }
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor& color);

signals:
    void documentChanged();
    void rangesChanged();
    void colorChanged();
    void spansChanged();

private:
    class Highlighter;

    void show();
    void measure();

    QPointer<QQuickTextDocument> m_document;
    QPointer<QObject> m_highlighter;  // a Highlighter; its document may delete it first
    QVariantList m_ranges;
    QVariantList m_spans;
    QTimer m_measuring;  // once the text is laid out
    QColor m_color;
};

}  // namespace meldado::ui
