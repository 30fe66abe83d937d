// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// "All remaining": what can be chosen for all tasks of a review at once, how many it would be, and doing it. What a person has
// chosen for a task before stays chosen.

#include <algorithm>
#include <map>
#include <utility>

#include "core/todo/merge/dates.h"
#include "ui/sentences/change_sentence.h"
#include "ui/sentences/review_sentence.h"
#include "ui/sentences/writer_sentence.h"
#include "ui/viewmodels/review.h"

namespace meldado::ui {

namespace {

const QString kSuggested = QStringLiteral("suggested");
const QString kMine = QStringLiteral("mine");
const QString kNewest = QStringLiteral("newest");
const QString kBefore = QStringLiteral("before");
const QString kPerson = QStringLiteral("person:");  // and who it is
constexpr std::size_t kMaxPeople = 8;               // in a menu

QString personOf(const core::Writer& writer)
{
    return QString::fromStdString(writer.person.empty() ? writer.author : writer.person);
}

bool isBy(const core::ReviewOffer& offer, const auto& fits)
{
    return fits(offer.writer) || std::ranges::any_of(offer.alsoBy, fits);
}

const core::ReviewOffer* offerBy(const core::ReviewField& field, const auto& fits)
{
    const auto found = std::ranges::find_if(field.offers, [&](const core::ReviewOffer& offer) { return isBy(offer, fits); });
    return found == field.offers.end() ? nullptr : &*found;
}

const core::ReviewOffer& newestOf(const core::ReviewField& field)
{
    return *std::ranges::max_element(field.offers, {}, [](const core::ReviewOffer& offer) { return core::instantOf(offer.writer.date); });
}

}  // namespace

// What a field becomes; none: there is nothing of that kind.
Review::Pick Review::pickOf(const QString& key, const Author& self) const
{
    using Picked = std::optional<std::optional<core::Value>>;
    const auto valueOf = [](const core::ReviewOffer* offer) { return offer ? Picked(offer->value) : Picked(); };
    const Pick suggested = [valueOf](const core::ReviewField& field) { return valueOf(&field.offers[field.suggestion]); };
    Pick pick = suggested;
    if (key == kBefore)
        pick = [](const core::ReviewField& field) { return Picked(field.before); };
    if (key == kNewest)
        pick = [valueOf](const core::ReviewField& field) { return valueOf(&newestOf(field)); };
    if (key == kMine)
        pick = [valueOf, self](const core::ReviewField& field) {
            return valueOf(offerBy(field, [&](const core::Writer& writer) { return isSelf(writer, self); }));
        };
    if (key.startsWith(kPerson))
        pick = [valueOf, person = key.mid(kPerson.size())](const core::ReviewField& field) {
            return valueOf(offerBy(field, [&](const core::Writer& writer) { return personOf(writer) == person; }));
        };
    return [pick, suggested](const core::ReviewField& field) { return field.field == kPlaceField ? suggested(field) : pick(field); };
}

// None: a field has no such value, so the task is left as it is.
std::optional<core::FieldChanges> Review::changesFor(const Item& item, const core::ReviewTask& task, const Pick& pick) const
{
    const auto staged = m_stages.find(Key(item.session, item.id));
    ReviewStage stage = staged == m_stages.end() ? ReviewStage() : staged->second;
    if (staged == m_stages.end())
        stage.read(task);
    for (std::size_t i = 0; i < stage.fields().size(); ++i) {
        const auto& field = stage.fields()[i];
        if (field.choice && field.choice->isMade)
            continue;
        const auto value = pick(field.asked);
        if (!value)
            return std::nullopt;
        stage.write(i, ReviewChoice::Kind::Own, *value);
    }
    return stage.decisions();
}

// Empty: it can be told which is the newest.
QString Review::whyNotNewest() const
{
    for (std::size_t i = 0; i < m_items.size() && i < m_read.size(); ++i) {
        if (!m_read[i])
            continue;
        const auto limit = m_items[i].session->clock().now().instant + core::kDateTolerance;
        for (const core::ReviewField& field : m_read[i]->fields) {
            if (field.field == kPlaceField)
                continue;
            for (const core::ReviewOffer& offer : field.offers) {
                const auto instant = core::instantOf(offer.writer.date);
                const QString name = isolated(writerName(offer.writer, m_items[i].session->author()));
                if (!instant)
                    return tr("A change of %1 does not say when it was made", "a person").arg(name);
                if (*instant > limit)
                    return tr("The clock of %1 is ahead of this one", "a person").arg(name);
            }
        }
    }
    return {};
}

void Review::readRemaining()
{
    refresh();
    m_read.clear();
    m_skippedCount = 0;
    std::map<QString, QString> people;  // by who they are
    for (const Item& item : m_items) {
        if (core::versionsOf(item.session->tasks()->outline(), item.id) != item.seen) {
            m_read.emplace_back();
            ++m_skippedCount;
            continue;
        }
        m_read.emplace_back(read(item));
        const Author& self = item.session->author();
        for (const core::ReviewField& field : m_read.back()->fields) {
            for (const core::ReviewOffer& offer : field.offers) {
                if (people.size() < kMaxPeople && !isSelf(offer.writer, self) && !personOf(offer.writer).isEmpty())
                    people.emplace(personOf(offer.writer), writerName(offer.writer, self));
            }
        }
    }
    m_remaining.clear();
    const QString newestReason = whyNotNewest();
    const auto add = [&](const QString& key, const QString& text, const QString& reason) {
        int count = 0;
        for (std::size_t i = 0; i < m_items.size(); ++i)
            count += m_read[i] && changesFor(m_items[i], *m_read[i], pickOf(key, m_items[i].session->author())) ? 1 : 0;
        m_remaining << QVariantMap{{QStringLiteral("key"), key},
                                   {QStringLiteral("text"), text},
                                   {QStringLiteral("detail"), reason.isEmpty() ? tr("%n tasks", nullptr, count) : reason},
                                   {QStringLiteral("possible"), reason.isEmpty() && count > 0}};
    };
    add(kSuggested, tr("As suggested"), {});
    add(kMine, tr("Mine"), {});
    for (const auto& [person, name] : people)
        add(kPerson + person, isolated(name), {});
    add(kNewest, tr("The newest"), newestReason);
    add(kBefore, tr("As it was before"), {});
    emit remainingChanged();
}

QString Review::remainingSentence() const
{
    return m_skippedCount == 0 ? QString() : tr("%n are left out because they changed again.", nullptr, m_skippedCount);
}

int Review::applyRemaining(const QString& key)
{
    readRemaining();
    const auto option = std::ranges::find_if(m_remaining, [&](const QVariant& each) { return each.toMap().value(QStringLiteral("key")) == key; });
    if (option == m_remaining.end() || !option->toMap().value(QStringLiteral("possible")).toBool())
        return 0;
    std::map<ListSession*, Batch> batches;
    int count = 0;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const Item& item = m_items[i];
        if (!m_read[i] || item.session->readOnlyReason())
            continue;
        auto changes = changesFor(item, *m_read[i], pickOf(key, item.session->author()));
        if (!changes)
            continue;
        const auto staged = m_stages.find(Key(item.session, item.id));
        addTo(batches[item.session], item, *std::move(changes), staged == m_stages.end() || staged->second.isPlaceKept());
        ++count;
    }
    m_read.clear();
    const int skipped = m_skippedCount;
    if (!decide(batches))
        return 0;
    const QString applied = tr("Applied to %n tasks", nullptr, count);
    say(skipped == 0 ? tr("%1.", "applied to 14 tasks").arg(applied)
                     : tr("%1, %2.", "applied to 14 tasks, 3 left out")
                           .arg(applied, tr("%n left out because they changed again", nullptr, skipped)));
    return count;
}

}  // namespace meldado::ui
