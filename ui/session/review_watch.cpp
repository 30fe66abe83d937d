// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/review_watch.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/todo/review.h"
#include "ui/sentences/change_sentence.h"
#include "ui/sentences/writer_sentence.h"
#include "ui/session/list_session.h"

namespace meldado::ui {

ReviewWatch::ReviewWatch(ListSession& session) : m_session(session)
{
    connect(&session, &ListSession::documentChanged, this, &ReviewWatch::begin);
    connect(&session, &ListSession::phaseChanged, this, &ReviewWatch::begin);  // what was done early is there as well
    connect(&session, &ListSession::outlineChanged, this, &ReviewWatch::follow);
    m_forget.setSingleShot(true);
    m_forget.setInterval(kDecisionShownMs);
    connect(&m_forget, &QTimer::timeout, this, &ReviewWatch::forgetDecisions);
}

ReviewMark ReviewWatch::markOf(core::TaskNumber task) const
{
    ReviewMark mark;
    const core::TaskList* list = m_session.tasks();
    if (!list)
        return mark;
    const core::Outline& outline = list->outline();
    const auto decision = m_decisions.find(task);
    mark.decision = decision == m_decisions.end() ? QString() : decision->second;
    if (const auto other = core::otherPlaceOf(outline, outline.id(task)))
        mark.quiet = tr("%1 moved this too", "a person").arg(isolated(writerName(isSelf(other->writer, m_session.author()) ? other->shownBy : other->writer, m_session.author())));
    else if (outline.quiet().contains(task))
        mark.quiet = tr("Something was settled by itself");
    if (outline.undecided().contains(task))
        mark.count = static_cast<int>(core::undecidedCount(outline, outline.id(task)));
    if (std::ranges::find(outline.cycles(), task, &core::Outline::MoveCycle::task) != outline.cycles().end())
        ++mark.count;
    return mark;
}

// Another document, or the same from its beginning: nobody has decided anything just now.
void ReviewWatch::begin()
{
    m_open.clear();
    m_decisions.clear();
    const core::TaskList* list = m_session.tasks();
    if (list)
        m_open.assign(list->outline().undecided().begin(), list->outline().undecided().end());
    setCount(list ? static_cast<int>(core::reviewCount(list->outline())) : 0);
}

void ReviewWatch::follow()
{
    const core::Outline& outline = m_session.tasks()->outline();
    const auto& now = outline.undecided();
    std::vector<core::TaskNumber> settled;
    std::ranges::set_difference(m_open, now, std::back_inserter(settled));
    m_open.assign(now.begin(), now.end());
    std::erase_if(settled, [&](core::TaskNumber task) { return !outline.isShown(task); });
    note(settled);
    setCount(static_cast<int>(core::reviewCount(outline)));
}

void ReviewWatch::setCount(int count)
{
    if (std::exchange(m_count, count) != count)
        emit countChanged();
}

void ReviewWatch::note(const std::vector<core::TaskNumber>& settled)
{
    const core::Outline& outline = m_session.tasks()->outline();
    for (std::size_t i = 0; i < std::min(settled.size(), kMaxNoted); ++i) {
        const core::TaskNumber task = settled[i];
        const core::Writer writer = core::lastWriter(outline, outline.id(task));
        if (isHere(writer, m_session.author()))
            continue;
        const QString sentence = isSelf(writer, m_session.author())
                                     ? tr("You decided on another computer")
                                     : tr("%1 decided", "a person").arg(isolated(writerName(writer, m_session.author())));
        m_decisions[task] = sentence;
        m_forget.start();
        emit markChanged(task);
        emit decided(QString::fromStdString(outline.task(task).title), sentence);
    }
}

void ReviewWatch::forgetDecisions()
{
    for (const auto& [task, sentence] : std::exchange(m_decisions, {}))
        emit markChanged(task);
}

}  // namespace meldado::ui
