// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/settled_changes.h"

#include <utility>

#include "core/todo/review.h"
#include "ui/sentences/change_sentence.h"
#include "ui/sentences/field_sentence.h"
#include "ui/sentences/writer_sentence.h"
#include "ui/session/list_session.h"

namespace meldado::ui {

SettledChanges::SettledChanges(QObject* parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &SettledChanges::read);
}

void SettledChanges::follow(ListSession* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (m_session) {
        const auto soon = [this] { m_soon.start(); };
        connect(m_session, &ListSession::outlineChanged, this, soon);
        connect(m_session, &ListSession::documentChanged, this, soon);
        connect(m_session, &QObject::destroyed, this, [this] {
            m_session = nullptr;
            read();
        });
    }
    read();
}

void SettledChanges::read()
{
    m_lines.clear();
    const auto before = std::exchange(m_shown, {});
    const core::TaskList* list = m_session ? m_session->tasks() : nullptr;
    for (const std::string& id : list ? core::settledQuietly(list->outline()) : std::vector<std::string>()) {
        if (m_lines.size() >= kMaxLines)
            break;
        const QString title = quoted(QString::fromStdString(m_session->task(*m_session->find(id)).title));
        readPlace(id, title);
        readFields(id, title);
    }
    if (m_shown != before)
        emit changed();
}

void SettledChanges::readPlace(const std::string& id, const QString& title)
{
    const auto other = core::otherPlaceOf(m_session->tasks()->outline(), id);
    if (!other)
        return;
    const Author& self = m_session->author();
    const QString shownBy = isolated(writerName(other->shownBy, self));
    const QString text = isSelf(other->shownBy, self)
                             ? tr("%1 stands where you put it. %2 moved it too.", "a task, a person").arg(title, isolated(writerName(other->writer, self)))
                             : tr("%1 stands where %2 put it.", "a task, a person").arg(title, shownBy);
    const QString action = isSelf(other->writer, self) ? tr("Put it where you put it")
                                                       : tr("Put it where %1 put it", "a person").arg(isolated(writerName(other->writer, self)));
    m_lines.push_back({id, {}, std::nullopt, other->place});
    m_shown << QVariantMap{{QStringLiteral("text"), text}, {QStringLiteral("action"), action}};
}

void SettledChanges::readFields(const std::string& id, const QString& title)
{
    const core::PlanTime now = m_session->now();
    for (const core::ReviewField& field : core::reviewOf(m_session->tasks()->outline(), id).quiet) {
        const core::ReviewOffer& other = core::offerNotTaken(field);
        const auto valueOf = [&](const core::ReviewOffer& offer) { return isolated(fieldSentence(field.field, offer.value, now)); };
        const QString text = tr("%1 – %2: %3", "a task, a field, its value").arg(title, fieldName(field.field), valueOf(field.offers[field.suggestion]));
        const QString action = isSelf(other.writer, m_session->author())
                                   ? tr("Use yours: %1", "a value").arg(valueOf(other))
                                   : tr("Use that of %1: %2", "a person, a value").arg(isolated(writerName(other.writer, m_session->author())), valueOf(other));
        m_lines.push_back({id, field.field, other.value, {}});
        m_shown << QVariantMap{{QStringLiteral("text"), text}, {QStringLiteral("action"), action}};
    }
}

void SettledChanges::takeOther(int line)
{
    const auto index = static_cast<std::size_t>(line);
    if (!m_session || line < 0 || index >= m_lines.size())
        return;
    const Line taken = m_lines[index];  // what follows reads all of them anew
    if (taken.field.empty())
        m_session->move(std::span(&taken.id, 1), taken.place);
    else
        m_session->setField(Action::Review, std::span(&taken.id, 1), taken.field, taken.other);
}

}  // namespace meldado::ui
