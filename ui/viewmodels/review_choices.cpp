// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Choosing in a Review, which writes nothing, and applying, which is one commit and one step of undo.

#include "ui/viewmodels/review.h"

#include <algorithm>

#include "core/todo/schema.h"
#include "ui/sentences/text_diff.h"
#include "ui/session/workspace.h"
#include "ui/viewmodels/read_words.h"

namespace meldado::ui {

namespace {

namespace schema = core::schema;

}  // namespace

// --- choosing -----------------------------------------------------------------------------------------------

void Review::chosen()
{
    m_fields.showChoices();
    emit resultChanged();
    emit announced(tr("Result: %1").arg(result().value(QStringLiteral("spoken")).toString()));
}

void Review::choose(int field, int card)
{
    if (!stage() || field < 0 || card < 0)
        return;
    stage()->choose(static_cast<std::size_t>(field), static_cast<std::size_t>(card));
    chosen();
}

void Review::chooseBefore(int field)
{
    if (!stage() || field < 0)
        return;
    stage()->chooseBefore(static_cast<std::size_t>(field));
    chosen();
}

void Review::chooseBoth(int field)
{
    const auto index = static_cast<std::size_t>(field);
    if (!stage() || field < 0 || index >= stage()->fields().size())
        return;
    const core::ReviewField& asked = stage()->fields()[index].asked;
    const bool isTitle = asked.field == schema::kTitle;
    if (!isTitle && asked.field != schema::kDescription)
        return;
    QString both;
    for (const core::ReviewOffer& offer : asked.offers) {
        const std::string* text = offer.value ? offer.value->asString() : nullptr;
        if (!text || text->empty())
            continue;
        const QString words = QString::fromStdString(*text);
        both = both.isEmpty() ? words : isTitle ? tr("%1 / %2", "two titles as one").arg(both, words) : bothTexts(both, words);
    }
    stage()->write(index, ReviewChoice::Kind::Both, core::Value(both.toStdString()));
    chosen();
}

bool Review::write(int field, const QString& text)
{
    const auto index = static_cast<std::size_t>(field);
    if (!stage() || field < 0 || index >= stage()->fields().size())
        return false;
    const std::string& name = stage()->fields()[index].asked.field;
    std::optional<core::Value> value;
    if (name == schema::kTitle) {
        const std::string title = core::cleanTitle(text.toStdString());
        if (title.empty())
            return false;
        value = core::Value(title);
    } else if (name == schema::kDescription) {
        if (!text.isEmpty())
            value = core::Value(text.toStdString());
    } else if (name == schema::kWhen || name == schema::kDeadline) {
        const core::QuickAdd read = readWords(text, current()->session->now());
        const auto plan = read.when ? read.when : read.deadline;
        if (!plan)
            return false;
        value = core::Value(plan->text());
    } else {
        return false;
    }
    stage()->write(index, ReviewChoice::Kind::Own, std::move(value));
    chosen();
    return true;
}

void Review::chooseQuiet(int number)
{
    const auto index = static_cast<std::size_t>(number);
    if (!stage() || number < 0 || index >= stage()->task().quiet.size())
        return;
    const core::ReviewField field = stage()->task().quiet[index];
    const std::string id = current()->id;
    current()->session->setField(Action::Review, std::span(&id, 1), field.field, core::offerNotTaken(field).value);
    refresh();
}

// --- applying -----------------------------------------------------------------------------------------------

void Review::addTo(Batch& batch, const Item& item, core::FieldChanges changes, bool isPlaceKept) const
{
    const core::Outline& outline = item.session->tasks()->outline();
    const auto* cycle = item.number == core::kNoTask ? nullptr : cycleOf(outline, item.number);
    const bool isDeletion = changes.size() == 1 && changes.front().first == core::kDeletedField && changes.front().second == core::Value(true);
    if (cycle && !isDeletion) {
        const auto steps = core::cycleSteps(*item.session->tasks(), *cycle, isPlaceKept);
        batch.moves.insert(batch.moves.end(), steps.begin(), steps.end());
    }
    if (!changes.empty())
        batch.decisions.emplace_back(item.id, std::move(changes));
    batch.ids.push_back(item.id);
}

bool Review::decide(const std::map<ListSession*, Batch>& batches)
{
    bool isDone = false;
    const auto all = [&] {
        for (const auto& [session, batch] : batches)
            isDone = session->decide(batch.decisions, batch.moves) || isDone;
    };
    m_isApplying = true;
    if (m_workspace)
        m_workspace->asOneStep(all);
    else
        all();
    if (isDone) {
        for (const auto& [session, batch] : batches) {
            for (const std::string& id : batch.ids)
                m_stages.erase(Key(session, id));
        }
        m_fields.show(nullptr, nullptr);  // its stage may be gone
    }
    refresh();
    m_isApplying = false;
    return isDone;
}

bool Review::apply()
{
    refresh();
    if (!stage() || !isEditable())
        return false;
    if (const auto open = stage()->firstOpen()) {
        emit announced(tr("Changed again while you looked. Choose once more."));
        emit fieldWanted(static_cast<int>(*open));
        return false;
    }
    const QString spoken = result().value(QStringLiteral("spoken")).toString();
    std::map<ListSession*, Batch> batches;
    addTo(batches[current()->session], *current(), stage()->decisions(), stage()->isPlaceKept());
    if (!decide(batches))
        return false;
    say({});
    emit announced(m_items.empty() ? tr("Applied: %1. All changes are settled.").arg(spoken)
                                   : tr("Applied: %1. %n more.", nullptr, count()).arg(spoken));
    return true;
}

// What was done before the review is not in sight here.
void Review::undo()
{
    const UndoStep* step = m_workspace ? m_workspace->nextUndo() : m_session->nextUndo();
    if (!step || step->action != Action::Review)
        return;
    if (m_workspace)
        m_workspace->undo();
    else
        m_session->undo();
    refresh();
}

}  // namespace meldado::ui
