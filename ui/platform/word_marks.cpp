// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/word_marks.h"

#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace meldado::ui {

class WordMarks::Highlighter : public QSyntaxHighlighter {
public:
    Highlighter(QTextDocument* document, const WordMarks& marks) : QSyntaxHighlighter(document), m_marks(marks) {}

private:
    void highlightBlock(const QString& text) override
    {
        QTextCharFormat format;
        format.setForeground(m_marks.color());
        format.setFontUnderline(true);  // the colour alone would say nothing to some
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

WordMarks::WordMarks(QObject* parent) : QObject(parent) {}

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
    if (document && document->textDocument())
        m_highlighter = new Highlighter(document->textDocument(), *this);
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
}

}  // namespace meldado::ui
