// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A query that is put together by choosing: what can be chosen, and its parts as chips. The text stays the query.

#include <algorithm>
#include <set>
#include <vector>

#include <QCollator>

#include "core/todo/query_edit.h"
#include "core/todo/schema.h"
#include "ui/sentences/query_label.h"
#include "ui/session/agenda.h"
#include "ui/session/list_session.h"
#include "ui/session/search_scope.h"
#include "ui/session/search_text.h"
#include "ui/session/used_names.h"
#include "ui/viewmodels/list_filter.h"

namespace meldado::ui {

namespace {

constexpr std::size_t kMaxOfferedNames = 40;  // in a menu; any other is typed

std::vector<std::string> spelled(std::string_view sign, const std::set<std::string>& names)
{
    QCollator collator;
    collator.setNumericMode(true);
    std::vector<QString> sorted;
    for (const std::string& name : names)
        sorted.push_back(QString::fromStdString(name));
    std::ranges::sort(sorted, [&](const QString& a, const QString& b) { return collator.compare(a, b) < 0; });
    std::vector<std::string> terms;
    for (std::size_t i = 0; i < sorted.size() && i < kMaxOfferedNames; ++i)
        terms.push_back(core::queryName(sign, sorted[i].toStdString()));
    return terms;
}

}  // namespace

QVariantList ListFilter::chips() const
{
    QVariantList all;
    const bool isPlain = std::ranges::all_of(m_query->terms, [](const core::QueryTerm& term) {
        return term.kind == core::QueryTerm::Kind::Words && !term.isExcluded;
    });
    for (const core::QueryTerm& term : isPlain ? std::vector<core::QueryTerm>() : m_query->terms)
        all << QVariantMap{{"label", queryLabel(term)}, {"icon", queryIcon(term.kind)}};
    return all;
}

QVariantMap ListFilter::group(const QString& title, const std::vector<std::string>& terms) const
{
    QVariantList choices;
    for (const std::string& text : terms) {
        const core::Query read = core::readQuery(text, foldedForSearch);
        if (read.terms.size() != 1)
            continue;  // a name that nobody can type
        const auto known = core::findTerm(*m_query, read.terms.front());
        choices << QVariantMap{{"term", QString::fromStdString(text)},
                               {"label", queryLabel(read.terms.front())},
                               {"icon", queryIcon(read.terms.front().kind)},
                               {"chosen", known && !m_query->terms[*known].isExcluded}};
    }
    return {{"title", title}, {"choices", choices}};
}

QVariantList ListFilter::conditions()
{
    std::set<std::string> tags;
    std::set<std::string> people;
    std::set<std::string> lists;
    show();
    for (const SessionIndex* index : scope().indexes()) {
        const ListSession& session = index->session();
        lists.insert(session.title().toStdString());
        people.merge(index->people());
        tags.merge(tagsUsedIn(session));
    }
    std::vector<std::string> priorities;
    for (int priority = 1; priority <= core::schema::kLowestPriority; ++priority)
        priorities.push_back("!" + std::to_string(priority));
    QVariantList all{group(tr("Date"), {"today", "overdue", "upcoming", "no-date"}), group(tr("Priority"), priorities),
                     group(tr("Done or open"), {"is:open", "is:done"}), group(tr("Tag"), spelled("#", tags)),
                     group(tr("Person"), spelled("@", people))};
    if (m_agenda)
        all << group(tr("List"), spelled("/", lists));
    return all;
}

void ListFilter::choose(const QString& term)
{
    const std::string text = m_text.toStdString();
    const core::Query read = core::readQuery(term.toStdString(), foldedForSearch);
    const auto known = read.terms.empty() ? std::nullopt : core::findTerm(*m_query, read.terms.front());
    if (!known)
        setText(QString::fromStdString(core::withTerm(text, *m_query, term.toStdString())));
    else if (m_query->terms[*known].isExcluded)
        turnPart(static_cast<int>(*known));
    else
        removePart(static_cast<int>(*known));
}

void ListFilter::removePart(int part)
{
    if (part >= 0)
        setText(QString::fromStdString(core::withoutTerm(m_text.toStdString(), *m_query, static_cast<std::size_t>(part))));
}

void ListFilter::turnPart(int part)
{
    if (part >= 0)
        setText(QString::fromStdString(core::withOpposite(m_text.toStdString(), *m_query, static_cast<std::size_t>(part))));
}

}  // namespace meldado::ui
