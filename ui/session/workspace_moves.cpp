// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Tasks that go from list to list: what is done, in which order it becomes durable, and how it is taken back.

#include <algorithm>
#include <iterator>
#include <utility>

#include "ui/session/workspace.h"

namespace meldado::ui {

namespace {

// Of the files of all that goes.
std::vector<std::string> digestsIn(const std::vector<core::TaskTree>& trees)
{
    std::vector<std::string> digests;
    for (const core::TaskTree& tree : trees) {
        for (const auto& [id, content] : tree.objects) {
            for (const FileItem& file : FileItem::ofTask(content)) {
                if (!file.sha256.empty())
                    digests.push_back(file.sha256);
            }
        }
    }
    return digests;
}

}  // namespace

void Workspace::whenRead(std::vector<ListSession*> sessions, std::function<void()> act)
{
    m_waiting.push_back({std::move(sessions), std::move(act)});
    doWhatWaited();
}

void Workspace::doWhatWaited()
{
    const auto isIn = [](ListSession::Phase phase) {
        return [phase](const ListSession* session) { return session->phase() == phase; };
    };
    for (std::size_t i = 0; i < m_waiting.size();) {
        const auto& sessions = m_waiting[i].sessions;
        const auto failed = std::ranges::find_if(sessions, isIn(ListSession::Phase::Failed));
        const bool isFailed = failed != sessions.end();
        if (!isFailed && !std::ranges::all_of(sessions, isIn(ListSession::Phase::Ready))) {
            ++i;
            continue;
        }
        const auto error = isFailed ? (*failed)->openError() : std::nullopt;
        const std::function<void()> act = std::move(m_waiting[i].act);
        m_waiting.erase(m_waiting.begin() + static_cast<std::ptrdiff_t>(i));
        emit unsavedChanged();
        if (error)
            emit refused(*error);
        else if (!isFailed)
            act();
        i = 0;  // what was done may have changed what waits
    }
}

std::vector<Workspace::Chosen> Workspace::chosenOf(RowSource& rows, RowSource::Ids ids)
{
    std::vector<Chosen> all;
    static_cast<void>(rows.forEachOwner(ids, [&](ListSession& session, RowSource::Ids own) {
        all.push_back({&session, {own.begin(), own.end()}});
        return false;
    }));
    return all;
}

void Workspace::moveTasks(std::vector<Chosen> tasks, ListSession& to, const core::Place& place)
{
    std::vector<ListSession*> sessions{&to};
    std::ranges::transform(tasks, std::back_inserter(sessions), &Chosen::session);
    whenRead(std::move(sessions), [this, tasks = std::move(tasks), &to, place] { moveNow(tasks, to, place); });
}

void Workspace::moveNow(const std::vector<Chosen>& tasks, ListSession& to, const core::Place& place)
{
    std::vector<std::string> all;
    asOneStep([&] {
        core::Place next = place;
        for (const Chosen& chosen : tasks) {
            std::vector<std::string> ids;
            if (chosen.session == &to)
                ids = to.move(chosen.ids, next) ? chosen.ids : std::vector<std::string>();
            else
                ids = transfer(chosen, to, next);
            if (!ids.empty())
                next = core::Place::behind(place.parent, ids.back());
            all.insert(all.end(), ids.begin(), ids.end());
        }
    });
    if (all.empty())
        return;
    const auto first = to.find(all.front());
    emit moved(&to, all.front(), first ? QString::fromStdString(to.task(*first).title) : QString(), static_cast<int>(all.size()));
}

// Where they are then; none: nothing was moved.
std::vector<std::string> Workspace::transfer(const Chosen& chosen, ListSession& to, const core::Place& place)
{
    const auto trees = chosen.session->lift(chosen.ids);
    if (!trees || trees->empty())
        return {};
    chosen.session->attachments().copyTo(to.attachments(), digestsIn(*trees));
    m_pair = ++m_lastPair;
    const auto put = to.put(*trees, place);
    if (put) {
        chosen.session->queue().waitFor(to.queue());
        static_cast<void>(chosen.session->takeOut(chosen.ids));  // refused: they are in both, and it was said why
    }
    m_pair = 0;
    return put.value_or(std::vector<std::string>());
}

// False: nothing is left to be taken back. Of two halves the one that puts comes first, as it did when they were moved; when
// it cannot be done, the other one is not, either.
bool Workspace::walkTurn(const Turn& turn, bool isUndo, Turn& walked)
{
    const auto isHalfOf = [](const Part& one, const Part& other) { return one.pair != 0 && one.pair == other.pair; };
    for (auto part = turn.parts.rbegin(); part != turn.parts.rend(); ++part) {
        ListSession& session = *part->session;
        const auto next = std::next(part);
        const bool isFirstHalf = next != turn.parts.rend() && isHalfOf(*part, *next);
        if (isFirstHalf)
            session.bringStepUpToDate(isUndo, *next->session);
        if (isUndo ? session.undo() : session.redo()) {
            walked.parts.push_back(*part);
            if (isFirstHalf)
                next->session->queue().waitFor(session.queue());
            if (!isFirstHalf || next->session->canTakeOutAgain(isUndo))
                continue;
        }
        if (isFirstHalf) {
            next->session->passOver(isUndo);
            ++part;
        }
    }
    return !walked.parts.empty();
}

}  // namespace meldado::ui
