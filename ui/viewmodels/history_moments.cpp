// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Moments of a list: going to one, what it says of itself, and the bar from the first change to now.

#include "ui/viewmodels/history.h"

#include <algorithm>

#include <QLocale>

#include "ui/sentences/change_sentence.h"
#include "ui/sentences/writer_sentence.h"
#include "ui/viewmodels/wall_clock.h"

namespace meldado::ui {

namespace {

constexpr qsizetype kMaxMarks = 24;       // more would lie on each other
constexpr double kMarkDistance = 0.02;  // of the bar; a mark that is nearer to another is left out

}  // namespace

std::chrono::sys_seconds History::now() const
{
    return m_session->clock().now().instant;
}

bool History::hasEarlier() const
{
    return m_log && m_place + 1 < m_log->size();
}

void History::goEarlier()
{
    if (hasEarlier())
        setPlace(m_place + 1);
}

void History::goLater()
{
    if (m_log && m_place > 0)
        setPlace(m_place - 1);
}

void History::goTo(int row)
{
    if (m_mode == OfList && m_log && !m_isNotChosenOnly && row >= 0 && static_cast<std::size_t>(row) < m_shown.size())
        setPlace(m_shown[static_cast<std::size_t>(row)]);
}

void History::backToNow()
{
    if (m_mode == OfList)
        setPlace(0);
}

// What was not read yet is gone to when it is.
void History::goToShare(double share)
{
    const auto first = m_log ? m_log->beginning() : std::nullopt;
    if (!first)
        return;
    const auto span = static_cast<double>((now() - *first).count());
    const auto wanted = *first + std::chrono::seconds(static_cast<std::int64_t>(span * std::clamp(share, 0.0, 1.0)));
    for (std::size_t place = 0; place < m_log->size(); ++place) {
        const auto when = m_log->at(place).when;
        if (when && *when <= wanted) {
            setPlace(place);
            return;
        }
    }
    m_until = wanted;
    if (!m_slices.isActive()) {
        m_until.reset();
        setPlace(m_log->size() == 0 ? 0 : m_log->size() - 1);
    }
}

// What is shown of it already stays, as long as nobody changed the list.
void History::setPlace(std::size_t place)
{
    if (place > 0 && (!m_log || place >= m_log->size()))
        return;
    m_place = place;
    m_rows.refresh(-1);
    if (place == 0) {
        m_moment.reset();
        if (m_worker)
            m_worker->forget();
        m_past.show({});
        m_since.reset(0);
        setWorking(false);
        emit momentChanged();
        return;
    }
    const bool isShown = m_moment == m_log->at(place).name && m_isWorkerCurrent && m_past.past();
    m_moment = m_log->at(place).name;
    if (isShown) {
        emit momentChanged();
        return;
    }
    if (!m_worker) {
        m_worker = std::make_unique<PastWorker>();
        connect(m_worker.get(), &PastWorker::shown, this, &History::showPast);
        m_isWorkerCurrent = false;
    }
    if (!std::exchange(m_isWorkerCurrent, true))
        m_worker->take(m_session->replica()->packs(), m_session->replica()->deltas());
    m_worker->goTo(m_log->anchorsAt(place));
    setWorking(true);
    emit momentChanged();
}

void History::setWorking(bool isWorking)
{
    m_isWorking = isWorking;
    emit workingChanged();
}

void History::showPast(const PastPtr& past)
{
    m_past.show(past);
    showSince();
    setWorking(false);
}

void History::showSince()
{
    m_sinceShown.clear();
    const PastPtr& past = m_past.past();
    for (std::size_t i = 0; past && i < past->since.size(); ++i) {
        if (isWanted(past->since[i].writer))
            m_sinceShown.push_back(i);
    }
    m_since.reset(static_cast<int>(m_sinceShown.size()));
}

const core::PastChange* History::changeAt(int row) const
{
    const bool isThere = m_past.past() && row >= 0 && static_cast<std::size_t>(row) < m_sinceShown.size();
    return isThere ? &m_past.past()->since[m_sinceShown[static_cast<std::size_t>(row)]] : nullptr;
}

// --- what is said of them -----------------------------------------------------------------------------------

QString History::moment() const
{
    if (!m_log || m_place == 0 || m_place >= m_log->size())
        return {};
    const auto when = m_log->at(m_place).when;
    if (!when)
        return tr("a time that is not known");
    const core::Clock::Reading reading = m_session->clock().now();
    return momentSentence(onWallClock(*when, reading.offset), onWallClock(reading));
}

double History::shareOf(std::chrono::sys_seconds moment) const
{
    const auto first = m_log ? m_log->beginning() : std::nullopt;
    const auto span = first ? (now() - *first).count() : 0;
    return span <= 0 ? 1 : std::clamp(static_cast<double>((moment - *first).count()) / static_cast<double>(span), 0.0, 1.0);
}

double History::share() const
{
    if (!m_log || m_place == 0 || m_place >= m_log->size())
        return 1;
    const auto when = m_log->at(m_place).when;
    return when ? shareOf(*when) : 0;
}

QString History::beginning() const
{
    const auto first = m_log ? m_log->beginning() : std::nullopt;
    if (!first)
        return {};
    return QLocale().toString(onWallClock(*first, m_session->clock().now().offset).date(), QLocale::ShortFormat);
}

// The first change of each other person, and where others deleted something.
void History::noteMarks()
{
    if (!m_log || m_marks.size() >= kMaxMarks)
        return;
    const auto before = m_marks.size();
    for (; m_marked < m_log->size() && m_marks.size() < kMaxMarks; ++m_marked) {
        const core::LoggedCommit& commit = m_log->at(m_marked);
        const core::Writer writer = writerOf(commit);
        if (!commit.when || commit.deletedCount == 0 || isSelf(writer, m_session->author()) || writer.author.empty())
            continue;
        const double at = shareOf(*commit.when);
        const bool isNear = std::ranges::any_of(m_marks, [at](const QVariant& mark) {
            return std::abs(mark.toMap().value("at").toDouble() - at) < kMarkDistance;
        });
        if (!isNear)
            m_marks << QVariantMap{{"at", at},
                                   {"text", tr("%1 deleted %n", "a person, so many tasks", static_cast<int>(commit.deletedCount))
                                                .arg(isolated(writerName(writer, m_session->author())))}};
    }
    if (m_log->isComplete() && m_marked == m_log->size()) {
        std::set<std::uint32_t> seen;
        for (std::size_t place = m_log->size(); place-- > 0;) {
            const core::LoggedCommit& commit = m_log->at(place);
            const core::Writer writer = writerOf(commit);
            if (!commit.when || isSelf(writer, m_session->author()) || writer.author.empty() || !seen.insert(commit.writer).second)
                continue;
            m_marks << QVariantMap{{"at", shareOf(*commit.when)},
                                   {"text", tr("First change by %1").arg(isolated(writerName(writer, m_session->author())))}};
            break;
        }
    }
    if (m_marks.size() != before)
        emit marksChanged();
}

}  // namespace meldado::ui
