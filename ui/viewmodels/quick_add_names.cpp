// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Names for QuickAdd: which tags, people and lists there are, and those that the word at the caret may become.

#include "ui/viewmodels/quick_add.h"

#include <algorithm>
#include <iterator>

#include <QVariantMap>

#include "core/todo/schema.h"
#include "ui/models/texts.h"
#include "ui/sentences/recognition_label.h"
#include "ui/session/list_session.h"
#include "ui/session/same_name.h"
#include "ui/session/used_names.h"
#include "ui/session/workspace.h"
#include "ui/viewmodels/line_text.h"

namespace meldado::ui {

namespace {

using Kind = core::Recognition::Kind;
namespace schema = core::schema;

constexpr std::size_t kMaxCompletions = 8;

QString signOf(Kind kind)
{
    switch (kind) {
    case Kind::Tag:
        return "#";
    case Kind::Person:
        return "@";
    case Kind::List:
        return "/";
    default:
        return "!";
    }
}

const std::vector<std::string>& namesOf(Kind kind, const core::QuickAddNames& names)
{
    return kind == Kind::Tag ? names.tags : kind == Kind::Person ? names.people : names.lists;
}

QVariantMap suggestion(const QString& text, const QString& hint, bool isNew, const QString& name)
{
    return {{"text", text}, {"hint", hint}, {"isNew", isNew}, {"name", name}};
}

}  // namespace

void QuickAdd::setPeople(QStringList names)
{
    m_given.people = textsOf(names);
    read();
}

void QuickAdd::setTags(QStringList names)
{
    m_given.tags = textsOf(names);
    read();
}

void QuickAdd::knowLists(Workspace& workspace)
{
    m_workspace = &workspace;
    connect(&workspace, &Workspace::listsChanged, this, &QuickAdd::learnLists);
    connect(&workspace, &Workspace::listChanged, this, [this] {
        if (m_text.contains(QLatin1Char('/')))
            learnLists();  // one may have another name now
    });
    connect(&workspace, &Workspace::unsavedChanged, this, [this] {
        if (m_isAddedUnsaved)
            keepUnsent();
    });
    learnLists();
}

void QuickAdd::learnLists()
{
    std::vector<std::string> names{m_workspace->inbox().title().toStdString()};
    for (const Workspace::Entry& entry : m_workspace->lists()) {
        if (!entry.isArchived)
            names.push_back(entry.session->title().toStdString());
    }
    for (const QString& name : m_newLists)
        names.push_back(name.toStdString());
    if (names == m_given.lists)
        return;
    m_given.lists = std::move(names);
    if (m_text.contains(QLatin1Char('/')))
        read();
}

bool QuickAdd::isListNew(const QString& name) const
{
    return std::ranges::any_of(m_newLists, [&](const QString& one) { return isSameName(one, name); });
}

core::QuickAddNames QuickAdd::names() const
{
    core::QuickAddNames all = m_given;
    const auto addUsed = [](std::vector<std::string>& to, std::optional<std::set<std::string>>& used, auto&& learn) {
        if (!used)
            used = learn();
        const std::vector<std::string> given = to;
        std::ranges::copy_if(*used, std::back_inserter(to), [&](const std::string& name) { return std::ranges::find(given, name) == given.end(); });
    };
    if (m_text.contains(QLatin1Char('#')))
        addUsed(all.tags, m_usedTags, [this] { return tagsUsedIn(m_session); });
    if (m_text.contains(QLatin1Char('@')))
        addUsed(all.people, m_usedPeople, [this] { return peopleUsedIn(m_session); });
    return all;
}

// --- completion ---------------------------------------------------------------------------------------------

void QuickAdd::suggest()
{
    const core::QuickAddNames known = names();
    m_completion = core::completionAt(m_bytes, m_caret, known, m_kept);
    if (!m_completion || m_dismissedAt != m_completion->range.begin)
        m_dismissedAt.reset();
    QVariantList all;
    int first = -1;
    if (m_completion && !m_dismissedAt) {
        const QString prefix = QString::fromStdString(m_completion->prefix);
        const QString sign = signOf(m_completion->kind);
        const auto begins = [&](const QString& name) { return name.startsWith(prefix, Qt::CaseInsensitive); };
        if (m_completion->kind == Kind::Priority) {
            for (int level = 1; level <= schema::kLowestPriority; ++level) {
                const QString name = QString::number(level);
                if (begins(name) && name != prefix)
                    all << suggestion(sign + name, priorityName(level), false, name);
            }
        } else {
            bool isThere = false;
            for (const std::string& text : namesOf(m_completion->kind, known)) {
                const QString name = QString::fromStdString(text);
                isThere = isThere || isSameName(name, prefix);
                if (begins(name) && name != prefix && static_cast<std::size_t>(all.size()) < kMaxCompletions)
                    all << suggestion(sign + name, {}, false, name);
            }
            first = all.isEmpty() || isThere ? -1 : 0;
            if (!isThere && !prefix.isEmpty() && (m_completion->kind != Kind::List || m_workspace))
                all << suggestion(tr("Create %1").arg(sign + prefix), {}, true, prefix);
        }
        if (m_completion->kind == Kind::Priority && !all.isEmpty())
            first = 0;
    }
    if (all == m_completions && first == m_firstCompletion)
        return;
    m_completions = all;
    m_firstCompletion = first;
    emit completionsChanged();
}

int QuickAdd::completionStart() const
{
    return m_completion ? positionOf(m_bytes, m_completion->range.begin) : 0;
}

void QuickAdd::complete(int index)
{
    if (!m_completion || index < 0 || index >= m_completions.size())
        return;
    const QVariantMap chosen = m_completions.at(index).toMap();
    const std::string name = chosen.value("name").toString().toStdString();
    if (m_completion->kind == Kind::List && chosen.value("isNew").toBool()) {
        m_newLists << QString::fromStdString(name);  // a word with a slash is a list only when somebody says so
        learnLists();
    }
    const std::string word = core::quickAddName(m_completion->kind, name);
    const auto [begin, end] = m_completion->range;
    const std::string before = m_bytes.substr(0, begin) + word + ' ';
    std::string_view after = std::string_view(m_bytes).substr(end);
    if (after.starts_with(' '))
        after.remove_prefix(1);
    const QString text = QString::fromStdString(before) + QString::fromUtf8(after.data(), static_cast<qsizetype>(after.size()));
    replaceText(text, static_cast<int>(QString::fromStdString(before).size()));
}

void QuickAdd::dismissCompletions()
{
    if (m_completion)
        m_dismissedAt = m_completion->range.begin;
    suggest();
}

}  // namespace meldado::ui
