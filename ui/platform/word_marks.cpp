// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/word_marks.h"

#include <algorithm>

#include <QGlyphRun>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextCharFormat>
#include <QTextDocument>
#include <QTextLayout>

namespace meldado::ui {

class WordMarks::Highlighter : public QSyntaxHighlighter {
public:
    Highlighter(QTextDocument* document, const WordMarks& marks) : QSyntaxHighlighter(document), m_marks(marks) {}

private:
    void highlightBlock(const QString& text) override
    {
        QTextCharFormat format;
        format.setForeground(m_marks.color());
        const auto length = static_cast<int>(text.size());
        for (qsizetype i = 0; i + 1 < m_marks.ranges().size(); i += 2) {
            const int begin = m_marks.ranges().at(i).toInt();
            const int end = std::min(m_marks.ranges().at(i + 1).toInt(), length);
            if (begin < end)
                setFormat(begin, end - begin, format);
        }
    }

    const WordMarks& m_marks;
};

WordMarks::WordMarks(QObject* parent) : QObject(parent)
{
    m_measuring.setSingleShot(true);
    m_measuring.setInterval(0);
    connect(&m_measuring, &QTimer::timeout, this, &WordMarks::measure);
}

WordMarks::~WordMarks()
{
    delete m_highlighter;
}

void WordMarks::setDocument(QQuickTextDocument* document)
{
    if (document == m_document)
        return;
    m_document = document;
    delete m_highlighter;
    if (document && document->textDocument()) {
        m_highlighter = new Highlighter(document->textDocument(), *this);
        connect(document->textDocument(), &QTextDocument::contentsChanged, &m_measuring, qOverload<>(&QTimer::start));
    }
    emit documentChanged();
    show();
}

void WordMarks::setRanges(const QVariantList& ranges)
{
    if (ranges == m_ranges)
        return;
    m_ranges = ranges;
    emit rangesChanged();
    show();
}

void WordMarks::setColor(const QColor& color)
{
    if (color == m_color)
        return;
    m_color = color;
    emit colorChanged();
    show();
}

void WordMarks::show()
{
    if (m_highlighter)
        static_cast<Highlighter*>(m_highlighter.data())->rehighlight();
    m_measuring.start();
}

// By glyphs: a range may stand in several places of a line that runs both ways.
void WordMarks::measure()
{
    QVariantList spans;
    const QTextLayout* layout = m_document ? m_document->textDocument()->firstBlock().layout() : nullptr;
    if (layout && layout->lineCount() > 0) {
        const QTextLine line = layout->lineAt(0);
        const qreal origin = line.cursorToX(0);
        for (qsizetype i = 0; i + 1 < m_ranges.size(); i += 2) {
            const int begin = m_ranges.at(i).toInt();
            for (const QGlyphRun& run : line.glyphRuns(begin, m_ranges.at(i + 1).toInt() - begin)) {
                const QRectF box = run.boundingRect();
                spans << box.left() - origin << box.width();
            }
        }
    }
    if (spans == m_spans)
        return;
    m_spans = spans;
    emit spansChanged();
}

}  // namespace meldado::ui
