// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What the rows of a history say.

#include "ui/viewmodels/history.h"

#include "core/todo/schema.h"
#include "ui/sentences/change_sentence.h"
#include "ui/sentences/field_sentence.h"
#include "ui/sentences/history_sentence.h"
#include "ui/sentences/short_text.h"
#include "ui/sentences/writer_sentence.h"
#include "ui/viewmodels/wall_clock.h"

namespace meldado::ui {

namespace {

using core::TaskChange;
using core::TaskVersion;

constexpr qsizetype kMaxFoundShown = 200;  // characters around what was found

QString signOf(TaskChange::Kind kind)
{
    switch (kind) {
    case TaskChange::Kind::Added:
    case TaskChange::Kind::BroughtBack:
        return QStringLiteral("+");
    case TaskChange::Kind::Deleted:
        return QStringLiteral("–");
    default:
        return QStringLiteral("~");
    }
}

QString titled(const std::string& title)
{
    const QString text = QString::fromStdString(title).simplified();
    return text.isEmpty() ? History::tr("Untitled") : text;
}

// A text of somebody's, on one line, that cannot be brought back.
QVariantMap plainField(const QString& name, const std::string& text)
{
    return {{"name", name}, {"before", QString()}, {"after", shortText(QString::fromStdString(text).simplified(), kMaxFoundShown)},
            {"hasBefore", false}, {"isNotChosen", false}, {"canBringBack", false}, {"field", QString()}};
}

}  // namespace

core::Writer History::writerOf(const core::LoggedCommit& commit) const
{
    return m_log->writers()[commit.writer];
}

QString History::sentenceOf(const core::Writer& writer) const
{
    return writerSentence(writer, m_session->author(), onWallClock(m_session->clock().now()));
}

HistoryRow History::rowOf(int row) const
{
    const auto number = static_cast<std::size_t>(row);
    switch (m_mode) {
    case OfList:
        if (m_isNotChosenOnly)
            return leftRow(m_left.at(number));
        return m_log ? commitRow(m_shown.at(number)) : HistoryRow();
    case OfTask:
        if (const auto version = versionAt(row))
            return versionRow(*version);
        return m_events ? eventRow(m_events->events().at(m_shown.at(number) - m_versions->versions().size())) : HistoryRow();
    case InTexts:
        return foundRow(m_found.at(number));
    case Closed:
        break;
    }
    return {};
}

// Of one task its fields; of several which they are.
HistoryRow History::commitRow(std::size_t place) const
{
    const core::LoggedCommit& commit = m_log->at(place);
    const auto delta = m_log->lineage().delta(commit.name);
    if (!delta)
        return {};
    const core::CommitChanges changes = core::changesOf(m_log->lineage(), *delta);
    const core::Writer writer = core::writerIn(*delta);
    HistoryRow row;
    row.title = commitSentence(changes);
    row.detail = sentenceOf(writer);
    row.isOwn = isSelf(writer, m_session->author());
    row.isCurrent = place == m_place;
    if (changes.taskCount == 1) {
        const TaskChange& one = changes.tasks.front();
        row.sign = signOf(one.kind);
        if (one.kind != TaskChange::Kind::Added)
            row.fields = shownFields(one.fields, m_session->now(), {});
        return row;
    }
    constexpr std::size_t kMaxNamed = 3;
    for (std::size_t i = 0; i < std::min(kMaxNamed, changes.tasks.size()); ++i) {
        row.fields << QVariantMap{{"name", signOf(changes.tasks[i].kind)}, {"before", QString()}, {"after", titled(changes.tasks[i].title)},
                                  {"hasBefore", false}, {"isNotChosen", false}, {"canBringBack", false}, {"field", QString()}};
    }
    if (changes.taskCount > kMaxNamed)
        row.more = tr("and %n more", nullptr, static_cast<int>(changes.taskCount - kMaxNamed));
    return row;
}

HistoryRow History::versionRow(std::size_t place) const
{
    const TaskVersion& version = m_versions->versions()[place];
    HistoryRow row;
    switch (version.kind) {
    case TaskVersion::Kind::Added:
        row.title = tr("Added", "a version of a task");
        row.sign = QStringLiteral("+");
        break;
    case TaskVersion::Kind::Changed:
        row.title = tr("Changed", "a version of a task");
        row.sign = QStringLiteral("~");
        break;
    case TaskVersion::Kind::Deleted:
        row.title = tr("Deleted", "a version of a task");
        row.sign = QStringLiteral("–");
        break;
    case TaskVersion::Kind::BroughtBack:
        row.title = tr("Brought back", "a version of a task");
        row.sign = QStringLiteral("+");
        break;
    case TaskVersion::Kind::Decided:
        row.title = tr("Decided between several", "a version of a task");
        row.sign = QStringLiteral("~");
        break;
    }
    row.detail = sentenceOf(version.writer);
    row.isOwn = isSelf(version.writer, m_session->author());
    row.isCurrent = version.isShown;
    row.isNotChosen = !version.notChosen.empty();
    const bool isOffered = isEditable() && !version.isShown;
    row.fields = shownFields(m_versions->changes(place), m_session->now(),
                             {version.notChosen, isOffered, version.kind == TaskVersion::Kind::Added});
    if (isOffered)
        row.action = tr("Bring back");
    return row;
}

std::optional<std::size_t> History::versionAt(int row) const
{
    const bool isThere = m_mode == OfTask && m_versions && row >= 0 && row < static_cast<int>(m_shown.size());
    const std::size_t place = isThere ? m_shown[static_cast<std::size_t>(row)] : 0;
    return isThere && place < m_versions->versions().size() ? std::optional(place) : std::nullopt;
}

QString History::placeName(const std::string& id) const
{
    const auto& lineage = m_session->tasks()->outline().views().lineage();
    return id == core::kRootId ? isolated(m_session->title()) : quoted(QString::fromStdString(core::lastTitle(lineage, id)));
}

// It can be seen, and is no version that could be brought back.
HistoryRow History::eventRow(const core::TaskEvent& event) const
{
    HistoryRow row;
    row.sign = QStringLiteral("~");
    row.detail = sentenceOf(event.writer);
    row.isOwn = isSelf(event.writer, m_session->author());
    if (event.kind == core::TaskEvent::Kind::Moved) {
        const bool isElsewhere = event.from != event.to && !event.from.empty();
        row.title = isElsewhere ? tr("Moved from %1 to %2", "two places that a task stood under").arg(placeName(event.from), placeName(event.to))
                                : tr("Moved to another place in %1", "a place that a task stands under").arg(placeName(event.to));
        return row;
    }
    const bool isRemoved = event.kind == core::TaskEvent::Kind::CommentRemoved;
    row.title = isRemoved ? tr("Comment deleted", "about a task") : tr("Comment written", "about a task");
    row.sign = isRemoved ? QStringLiteral("–") : QStringLiteral("+");
    row.fields << plainField(tr("Comment"), event.text);
    return row;
}

HistoryRow History::leftRow(const Left& left) const
{
    HistoryRow row;
    row.title = titled(left.title);
    row.detail = sentenceOf(left.writer);
    row.isOwn = isSelf(left.writer, m_session->author());
    row.isNotChosen = true;
    row.fields = shownFields({left.change}, m_session->now(), {{left.change.field}, false, true});
    if (isEditable())
        row.action = tr("Bring back");
    return row;
}

HistoryRow History::foundRow(const Found& found) const
{
    const core::HistoryHit& hit = found.hit;
    HistoryRow row;
    row.title = titled(hit.title);
    QStringList parts{isolated(found.session->title())};
    if (hit.isTaskDeleted)
        parts << tr("deleted");
    parts << sentenceOf(hit.writer);
    row.detail = parts.join(QStringLiteral(" · "));
    row.isOwn = isSelf(hit.writer, m_session->author());
    const bool isComment = !hit.comment.empty();
    row.fields << plainField(isComment ? tr("Comment") : fieldName(hit.field), hit.text);
    if (!hit.task.empty() && !found.session->readOnlyReason())
        row.action = tr("Bring back");
    return row;
}

HistoryRow History::sinceRow(int number) const
{
    const core::PastChange* change = changeAt(number);
    if (!change)
        return {};
    HistoryRow row;
    row.title = titled(change->title);
    QStringList parts;
    row.action = tr("Bring back");
    switch (change->kind) {
    case core::PastChange::Kind::Added:
        row.sign = QStringLiteral("+");
        row.action = tr("Move to the trash");
        break;
    case core::PastChange::Kind::Changed:
        row.sign = QStringLiteral("~");
        row.fields = shownFields(change->fields, m_session->now(), {});
        break;
    case core::PastChange::Kind::Moved:
        row.sign = QStringLiteral("~");
        parts << (change->under.empty() ? tr("moved to the top level")
                                        : tr("moved under %1").arg(quoted(QString::fromStdString(change->under))));
        break;
    case core::PastChange::Kind::Deleted:
        row.sign = QStringLiteral("–");
        parts << tr("in the trash");
        break;
    }
    parts << sentenceOf(change->writer);
    row.detail = parts.join(QStringLiteral(" · "));
    row.isOwn = isSelf(change->writer, m_session->author());
    if (!isEditable())
        row.action.clear();
    return row;
}

}  // namespace meldado::ui
