// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/models/row_jump.h"

#include <algorithm>

#include <QElapsedTimer>

#include "ui/session/row_source.h"
#include "ui/session/search_text.h"

namespace meldado::ui {

namespace {

constexpr int kPauseMs = 1000;
constexpr qint64 kLookMs = 4;
constexpr std::size_t kLooksAtOnce = 32;
constexpr qsizetype kMaxPrefix = 100;  // nobody types more of a title to get there

}  // namespace

RowJump::RowJump(RowSource& rows, QObject* parent) : QObject(parent), m_rows(rows)
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &RowJump::lookOn);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &RowJump::clear);
    // Rows are others: what was looked at says nothing of them.
    for (const auto change : {&RowSource::opened, &RowSource::relaid})
        connect(&rows, change, this, &RowJump::stop);
    connect(&rows, &RowSource::changed, this, &RowJump::stop);
    connect(&rows, &RowSource::reshown, this, &RowJump::stop);
}

bool RowJump::begins(std::size_t row, const std::string& folded) const
{
    const core::Row& there = m_rows.rows()[row];
    return !m_rows.isHeading(there.task) && foldedForSearch(m_rows.task(there.task).title).starts_with(folded);
}

bool RowJump::type(const QString& text, int row)
{
    if (text.isEmpty() || !std::ranges::all_of(text, [](QChar letter) { return letter.isPrint() || letter.isSurrogate(); }))
        return false;
    const bool isFirst = m_prefix.isEmpty();
    const std::size_t count = m_rows.rows().size();
    const bool isOnRow = row >= 0 && static_cast<std::size_t>(row) < count;
    const std::string folded = foldedForSearch((m_prefix + text).toStdString());
    if (isFirst && !text.front().isLetterOrNumber() && !text.front().isSurrogate())
        return false;
    if (!isFirst && text == QLatin1String(" ") && !(isOnRow && begins(static_cast<std::size_t>(row), folded)))
        return false;
    if (count == 0 || m_prefix.size() + text.size() > kMaxPrefix)
        return !isFirst;
    m_prefix += text;
    m_folded = folded;
    m_pause.start();
    m_first = !isOnRow ? 0 : (static_cast<std::size_t>(row) + (isFirst ? 1 : 0)) % count;  // the next one, then as long as it fits
    m_lookedAt = 0;
    emit prefixChanged();
    lookOn();
    return true;
}

void RowJump::lookOn()
{
    const std::size_t count = m_rows.rows().size();
    QElapsedTimer timer;
    timer.start();
    while (m_lookedAt < count) {
        const std::size_t row = (m_first + m_lookedAt++) % count;
        if (begins(row, m_folded)) {
            stop();
            emit found(static_cast<int>(row));
            return;
        }
        if (m_lookedAt % kLooksAtOnce == 0 && timer.elapsed() >= kLookMs) {
            m_slices.start();
            return;
        }
    }
    stop();
}

void RowJump::stop()
{
    m_slices.stop();
}

void RowJump::clear()
{
    stop();
    m_pause.stop();
    if (m_prefix.isEmpty())
        return;
    m_prefix.clear();
    emit prefixChanged();
}

}  // namespace meldado::ui
