// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The verbs of a ListSession: what is done to the document, or to the list's beginning while it is still early.

#include <algorithm>
#include <utility>

#include "ui/session/list_session.h"

namespace meldado::ui {

namespace {

bool isFilter(const core::Object& entry)
{
    const core::Value* kind = entry.find(core::schema::kKind);
    return kind && kind->asString() && *kind->asString() == core::schema::kKindFilter;
}

}  // namespace

ListSession::About ListSession::about(Action action, Ids ids) const
{
    const bool isEntry = m_surroundings.form != &core::schema::kListForm && m_document && !ids.empty();
    const auto entry = isEntry ? m_document->list.content(ids.front()) : core::Result<core::Object>(core::Object());
    return {action, ids.empty() ? QString() : titleOf(ids.front()), ids.size(), entry && isFilter(*entry)};
}

std::optional<std::string> ListSession::add(const QString& title, const core::Place& place, const core::Object& fields)
{
    if (const auto reason = readOnlyReason()) {
        emit refused(*reason);
        return std::nullopt;
    }
    std::string id = core::makeId(m_surroundings.random);
    const std::string text = core::cleanTitle(title.toStdString());
    const About about{Action::Add, QString::fromStdString(text), 1, isFilter(fields)};
    if (m_early) {
        showDone(about, id, m_early->add(id, text, place, fields));
        return id;
    }
    if (!ensureRoot() || !run(about, upToDate().add(id, text, place, m_surroundings.clock, fields)))
        return std::nullopt;
    return id;
}

bool ListSession::addAll(std::vector<core::NewTask> tasks, const core::Place& place)
{
    if (tasks.empty())
        return false;
    if (const auto reason = readOnlyReason()) {
        emit refused(*reason);
        return false;
    }
    const About about{Action::Add, QString::fromStdString(core::cleanTitle(tasks.front().title)), tasks.size()};
    if (m_early) {
        const std::string first = tasks.front().id;
        return showDone(about, first, m_early->addAll(std::move(tasks), place));
    }
    return ensureRoot() && run(about, upToDate().addAll(tasks, place, m_surroundings.clock));
}

bool ListSession::rename(const std::string& id, const QString& title)
{
    const About about = this->about(Action::Rename, std::span(&id, 1));
    if (m_early)
        return showDone(about, id, m_early->rename(id, title.toStdString()));
    return m_document && run(about, upToDate().rename(id, title.toStdString()));
}

bool ListSession::renameList(const QString& title)
{
    setName(title);
    if (!m_document || !m_document->list.hasRoot())
        return false;
    return run({Action::RenameList, this->title()}, upToDate().renameList(title.toStdString()));
}

bool ListSession::setTakesPart(Action action, const std::string& person, const QString& name, bool takesPart)
{
    if (!m_document || readOnlyReason() || (takesPart && !ensureRoot()))
        return false;
    core::Result<core::Edited> edited = upToDate().setTakesPart(person, takesPart);
    const bool isSoAlready = edited && !edited->isDone;
    return isSoAlready || run({action, name}, std::move(edited));
}

bool ListSession::setDone(Ids ids, bool isDone)
{
    const About about = this->about(isDone ? Action::Complete : Action::Reopen, ids);
    if (!m_early)
        return m_document && run(about, upToDate().setDone(ids, isDone, m_surroundings.clock));
    bool isAny = false;
    for (const std::string& id : ids)
        isAny = showDone({about.action, titleOf(id)}, id, m_early->setDone(id, isDone)) || isAny;
    return isAny;
}

bool ListSession::setField(Action action, Ids ids, std::string_view key, const std::optional<core::Value>& value)
{
    return m_document && run(about(action, ids), upToDate().setField(ids, key, value));
}

bool ListSession::setEach(Action action, Values values, std::string_view key)
{
    std::vector<std::string> ids;
    std::vector<core::Step> steps;
    for (const auto& [id, value] : values) {
        ids.push_back(id);
        steps.push_back(core::SetFields{id, {{std::string(key), value}}});
    }
    return m_document && !steps.empty() && run(about(action, ids), upToDate().perform(steps));
}

bool ListSession::decide(Decisions decisions, std::span<const core::Step> moves)
{
    if (!m_document || (decisions.empty() && moves.empty()))
        return false;
    const std::string first = decisions.empty() ? std::visit([](const auto& move) { return move.id; }, moves.front())
                                                : decisions.front().first;
    return run({Action::Review, first == core::kRootId ? title() : titleOf(first), std::max<std::size_t>(1, decisions.size())},
               upToDate().decide(decisions, moves));
}

bool ListSession::restore(Ids ids, const QString& title)
{
    return m_document && run({Action::Restore, title, ids.size()}, upToDate().restore(ids));
}

bool ListSession::perform(Action action, const QString& title, std::size_t count, std::span<const core::Step> steps)
{
    return m_document && !steps.empty() && ensureRoot() && run({action, title, count}, upToDate().perform(steps));
}

bool ListSession::setRanks(Action action, const QString& title, std::size_t count, std::span<const core::ViewRank> ranks)
{
    return m_document && ensureRoot() && run({action, title, count}, upToDate().setRanks(ranks));
}

void ListSession::type(const std::string& id, std::string_view key, const std::string& text)
{
    m_keptStage.keep([this, id, key = std::string(key), text]() -> std::optional<core::Object> {
        if (!m_document)
            return std::nullopt;
        core::Replica& replica = m_document->replica;  // and not the list: nothing of it is to be shown
        if (!replica.setField(id, key, core::Value(text)))
            return std::nullopt;
        std::optional<core::Object> stage = replica.stage();
        replica.unstage();
        return stage;
    });
}

void ListSession::finishTyping(const std::string&)
{
    m_keptStage.release();
}

bool ListSession::skipOnce(Ids ids)
{
    return m_document && run(about(Action::Plan, ids), upToDate().skipOnce(ids, m_surroundings.clock));
}

bool ListSession::setRepeat(Ids ids, const std::optional<core::Repeat>& repeat)
{
    return m_document && run(about(Action::Repeat, ids), upToDate().setRepeat(ids, repeat));
}

bool ListSession::setPaused(Ids ids, bool isPaused)
{
    return m_document && run(about(Action::Repeat, ids), upToDate().setPaused(ids, isPaused, m_surroundings.clock));
}

bool ListSession::setMember(Action action, Ids ids, std::string_view key, const QString& word, bool isMember)
{
    return m_document && run(about(action, ids), upToDate().setMember(ids, key, word.toStdString(), isMember));
}

bool ListSession::replaceMember(Action action, const QString& title, Ids ids, std::string_view key, const QString& word,
                                const QString& by)
{
    return m_document && run({action, title, ids.size()},
                             upToDate().replaceMember(ids, key, word.toStdString(), by.toStdString()));
}

bool ListSession::addComment(const std::string& id, const QString& text)
{
    const About about{Action::Comment, titleOf(id)};
    return m_document && run(about, upToDate().addComment(id, core::makeId(m_surroundings.random), text.toStdString(),
                                                                m_surroundings.author.name.toStdString(),
                                                                m_surroundings.clock));
}

bool ListSession::removeComment(const std::string& id, const std::string& comment)
{
    return m_document && run({Action::Comment, titleOf(id)}, upToDate().removeComment(id, comment));
}

bool ListSession::remove(Ids ids)
{
    const About about = this->about(Action::Remove, ids);
    if (!m_early)
        return m_document && run(about, upToDate().remove(ids));
    bool isAny = false;
    for (const std::string& id : ids)
        isAny = showDone({about.action, titleOf(id)}, id, m_early->remove(id)) || isAny;
    return isAny;
}

bool ListSession::move(Ids ids, const core::Place& place)
{
    const About about = this->about(Action::Move, ids);
    if (!m_early)
        return m_document && run(about, upToDate().move(ids, place));
    core::Place next = place;
    bool isAny = false;
    for (const std::string& id : ids) {
        isAny = showDone({about.action, titleOf(id)}, id, m_early->move(id, next)) || isAny;
        next = core::Place::behind(place.parent, id);
    }
    return isAny;
}

bool ListSession::moveBy(Way way, Ids ids)
{
    if (m_early) {
        const auto row = ids.size() == 1 ? rowOf(ids.front()) : std::nullopt;
        const bool isUp = way == Way::Up;
        if (!row || (!isUp && way != Way::Down) || (isUp ? *row == 0 : *row + 1 == rows().size()))
            return false;
        const std::size_t gap = isUp ? *row - 1 : *row + 2;
        return move(ids, gap == 0 ? core::Place::first({}) : core::Place::behind({}, task(rows()[gap - 1].task).id));
    }
    if (!m_document)
        return false;
    core::TaskList& list = upToDate();
    const About about = this->about(Action::Move, ids);
    switch (way) {
    case Way::Up:
        return run(about, list.moveUp(ids));
    case Way::Down:
        return run(about, list.moveDown(ids));
    case Way::In:
        return run(about, list.indent(ids));
    case Way::Out:
        return run(about, list.outdent(ids));
    }
    return false;
}

}  // namespace meldado::ui
