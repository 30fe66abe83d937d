// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/quick_add.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPointer>

#include "core/todo/repeat.h"
#include "core/todo/schema.h"
#include "ui/models/task_list_model.h"
#include "ui/sentences/recognition_label.h"
#include "ui/session/list_session.h"
#include "ui/session/same_name.h"
#include "ui/session/session_index.h"
#include "ui/session/workspace.h"
#include "ui/viewmodels/line_text.h"

namespace meldado::ui {

namespace {

using Kind = core::Recognition::Kind;
namespace schema = core::schema;

constexpr qsizetype kMaxLineLength = 32'767;  // as of other fields; what is pasted beyond it is cut

core::Array arrayOf(const std::vector<std::string>& texts)
{
    core::Array array;
    for (const std::string& text : texts)
        array.emplace_back(text);
    return array;
}

}  // namespace

QuickAdd::QuickAdd(ListSession& session, TaskListModel& tasks, RowSource* target, QObject* parent)
    : QObject(parent), m_session(session), m_target(target ? *target : session), m_tasks(tasks), m_language(QLocale().name())
{
    const auto forget = [this] {
        m_usedTags.reset();
        m_usedPeople.reset();
    };
    connect(&session, &ListSession::opened, this, forget);
    connect(&session, &ListSession::reshown, this, forget);
    connect(&session, &ListSession::changed, this, forget);
    connect(&SessionIndex::of(session), &SessionIndex::completed, this, [this] {
        m_usedPeople.reset();
        if (m_text.contains(QLatin1Char('@')))
            read();  // now all are known
    });
    connect(&session.queue(), &SaveQueue::changed, this, [this] {
        if (m_isAddedUnsaved)
            keepUnsent();
    });
}

void QuickAdd::setLanguage(const QString& language)
{
    m_language = language;
    read();
}

// --- the line -----------------------------------------------------------------------------------------------

// A list that nobody knows is text: nothing could be added to it.
core::QuickAdd QuickAdd::readText(const core::QuickAddContext& context) const
{
    std::vector<core::TextRange> kept = m_kept;
    for (;;) {
        core::QuickAdd all = core::readQuickAdd(m_bytes, context, kept);
        const auto unknown = std::ranges::find_if(
            all.recognitions, [](const auto& one) { return one.kind == Kind::List && !one.isKnown; });
        if (unknown == all.recognitions.end())
            return all;
        kept.push_back(unknown->range);
    }
}

void QuickAdd::read()
{
    const core::PlanTime now = m_session.now();
    m_read = readText({core::quickAddLanguage(m_language.toStdString()), now, names()});
    std::vector<RecognitionModel::Chip> chips;
    for (const core::Recognition& one : m_read.recognitions) {
        chips.push_back({static_cast<int>(one.kind), QString::fromStdString(one.value), recognitionLabel(one, m_read, now),
                         recognitionIcon(one.kind),
                         one.isKnown && !(one.kind == Kind::List && isListNew(QString::fromStdString(one.value)))});
    }
    m_chips.show(std::move(chips));
    emit readingChanged();
    suggest();
}

QVariantList QuickAdd::ranges() const
{
    QVariantList all;
    for (const core::Recognition& one : m_read.recognitions)
        all << positionOf(m_bytes, one.range.begin) << positionOf(m_bytes, one.range.end);
    return all;
}

void QuickAdd::edit(const QString& text, int caret)
{
    if (std::ranges::any_of(text, isLineBreak) || text.size() > kMaxLineLength) {
        if (takePasted(text, caret))
            return;
        const int lineCaret = static_cast<int>(onOneLine(text.left(caret)).size());
        const QString line = onOneLine(text).left(kMaxLineLength);
        replaceText(line, std::min(lineCaret, static_cast<int>(line.size())));
        return;
    }
    const std::size_t place = bytesBefore(text, caret);
    if (text != m_text) {
        setText(text, place);
        tell();
    } else if (place != m_caret) {
        m_caret = place;
        suggest();
    }
}

void QuickAdd::setText(const QString& text, std::size_t caret)
{
    const std::string before = std::move(m_bytes);
    m_text = text;
    m_bytes = text.toStdString();
    m_kept = core::keptAfterEdit(before, m_bytes, caret, m_kept);
    m_caret = caret;
}

void QuickAdd::tell()
{
    emit textChanged();
    read();
    keepUnsent();
}

// By us. The field takes it over before anything is marked in it, or its old text would come back.
void QuickAdd::replaceText(const QString& text, int caret)
{
    setText(text, bytesBefore(text, caret));
    emit textReplaced(text, caret);
    tell();
}

void QuickAdd::turnBack(int chip)
{
    if (chip < 0 || chip >= static_cast<int>(m_read.recognitions.size()))
        return;
    m_kept.push_back(m_read.recognitions[static_cast<std::size_t>(chip)].range);
    read();
    keepUnsent();
}

bool QuickAdd::turnBackAt(int caret)
{
    const core::Recognition* found = m_read.recognitionEndingAt(bytesBefore(m_text, caret));
    if (!found)
        return false;
    m_kept.push_back(found->range);
    read();
    keepUnsent();
    return true;
}

void QuickAdd::clear()
{
    m_kept.clear();
    m_dismissedAt.reset();
    replaceText({}, 0);
}

void QuickAdd::beginBelow(const QString& id)
{
    clear();
    dropPasted();
    emit begunBelow(id);
}

// --- adding -------------------------------------------------------------------------------------------------

core::Object QuickAdd::fields() const
{
    core::Object fields;
    const auto set = [&](std::string_view key, core::Value value) { fields.set(std::string(key), std::move(value)); };
    if (m_read.when)
        set(schema::kWhen, m_read.when->text());
    if (m_read.deadline)
        set(schema::kDeadline, m_read.deadline->text());
    if (!m_read.rule.empty()) {
        const auto after = m_read.isAfterFinish ? core::Repeat::After::Finish : core::Repeat::After::Plan;
        set(schema::kRepeat, core::Repeat{m_read.rule, after}.written());
    }
    if (!m_read.reminders.empty())
        set(schema::kReminders, arrayOf(m_read.reminders));
    if (!m_read.tags.empty())
        set(schema::kTags, arrayOf(m_read.tags));
    if (!m_read.people.empty())
        set(schema::kPeople, arrayOf(m_read.people));
    if (m_read.priority)
        set(schema::kPriority, *m_read.priority);
    return fields;
}

std::optional<core::Place> QuickAdd::placeBelow(const QString& id) const
{
    if (!id.isEmpty())
        return m_tasks.placeBelow(id);
    return core::Place::last({});
}

bool QuickAdd::isAboutOtherList() const
{
    const bool isAgenda = &m_target != &m_session;  // which adds to the inbox what is to be seen in it, and what it is told
    return m_workspace && m_read.list && (isAgenda || !isSameName(QString::fromStdString(*m_read.list), m_session.title()));
}

// A list that does not exist is made; one that is still being read is waited for, and until then the text stays in the file.
bool QuickAdd::sendElsewhere(bool atTop, bool goesThere)
{
    const QString name = QString::fromStdString(*m_read.list);
    ListSession* session = m_workspace->listNamed(name);
    if (!session && m_workspace->addList(name, {}))
        session = m_workspace->listNamed(name);
    if (!session)
        return false;
    const auto add = [self = QPointer(this), session, atTop, goesThere, name, title = this->title(),
                      fields = m_target.toBeSeen(fields())] {
        const auto id = session->add(title, atTop ? core::Place::first({}) : core::Place::last({}), fields);
        if (!id || !self)
            return;
        emit self->addedElsewhere(title, name);
        if (goesThere)
            emit self->goWanted(session, QString::fromStdString(*id));
    };
    m_workspace->whenRead({session}, add);
    return true;
}

QString QuickAdd::addAt(const core::Place& place, bool atTop, bool goesThere)
{
    if (isBlank())
        return {};
    read();  // it may be another minute
    const auto title = this->title();
    if (isAboutOtherList()) {
        if (sendElsewhere(atTop, goesThere)) {
            m_newLists.clear();
            clear();
        }
        return {};
    }
    const std::optional<std::string> id = m_target.add(title, place, fields());
    if (!id)
        return {};  // the text stays
    clear();
    return seen(*id, goesThere);
}

// The id, or nothing when it does not fit where it was added.
QString QuickAdd::seen(const std::string& id, bool goesThere)
{
    if (m_target.find(id))
        return QString::fromStdString(id);
    emit addedUnseen(QString::fromStdString(id), goesThere);
    return {};
}

QString QuickAdd::add(bool atTop, bool goesThere)
{
    return addAt(atTop ? core::Place::first({}) : core::Place::last({}), atTop, goesThere);
}

QString QuickAdd::addBelow(const QString& id, bool goesThere)
{
    const auto place = placeBelow(id);
    return place ? addAt(*place, false, goesThere) : QString();
}

// --- what outlives the program ------------------------------------------------------------------------------

void QuickAdd::keepUnsentIn(const QString& file)
{
    m_unsent = std::make_unique<UnsentText>(file);
    const QJsonObject left = QJsonDocument::fromJson(m_unsent->read()).object();
    const QString text = onOneLine(left.value(QStringLiteral("text")).toString()).left(kMaxLineLength);
    if (text.isEmpty())
        return;
    m_kept.clear();
    m_text = text;
    m_bytes = text.toStdString();
    for (const QJsonValue& range : left.value(QStringLiteral("kept")).toArray())
        m_kept.push_back({bytesBefore(text, range.toArray().at(0).toInt()), bytesBefore(text, range.toArray().at(1).toInt())});
    m_caret = m_bytes.size();
    emit textChanged();
    read();
    dismissCompletions();  // nobody is typing
    emit textReplaced(text, static_cast<int>(text.size()));
}

void QuickAdd::keepUnsent()
{
    if (!m_unsent)
        return;
    m_isAddedUnsaved = isBlank() && (m_workspace ? m_workspace->unsavedCount() : m_session.unsavedCount()) > 0;
    if (m_isAddedUnsaved)
        return;  // the file goes when the task is durable
    if (isBlank()) {
        m_unsent->keep({});
        return;
    }
    QJsonArray kept;
    for (const core::TextRange& range : m_kept)
        kept.append(QJsonArray{positionOf(m_bytes, range.begin), positionOf(m_bytes, range.end)});
    m_unsent->keep(QJsonDocument(QJsonObject{{"text", m_text}, {"kept", kept}}).toJson(QJsonDocument::Compact));
}

}  // namespace meldado::ui
