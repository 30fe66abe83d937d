// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/quick_add.h"

#include <algorithm>
#include <set>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPointer>
#include <QVariantMap>

#include "core/todo/repeat.h"
#include "core/todo/schema.h"
#include "ui/models/task_list_model.h"
#include "ui/sentences/recognition_label.h"
#include "ui/session/list_session.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

namespace {

using Kind = core::Recognition::Kind;
namespace schema = core::schema;

constexpr std::size_t kMaxCompletions = 8;
constexpr qsizetype kMaxLineLength = 32'767;  // as of other fields; what is pasted beyond it is cut
constexpr int kShownPastedTitles = 3;

std::size_t bytesBefore(const QString& text, int position)
{
    return static_cast<std::size_t>(text.left(position).toUtf8().size());
}

int positionOf(std::string_view bytes, std::size_t offset)
{
    return static_cast<int>(QString::fromUtf8(bytes.data(), static_cast<qsizetype>(std::min(offset, bytes.size()))).size());
}

bool isLineBreak(QChar c)
{
    switch (c.unicode()) {
    case '\n':
    case '\r':
    case '\v':
    case '\f':
    case 0x85:
    case 0x2028:
    case 0x2029:
        return true;
    default:
        return false;
    }
}

// A break at the end was copied along, the others are blanks.
QString onOneLine(const QString& text)
{
    QString line;
    for (const QChar c : text) {
        if (!isLineBreak(c))
            line += c;
        else if (!line.isEmpty() && !line.back().isSpace())
            line += QLatin1Char(' ');
    }
    const bool hadBreak = !text.isEmpty() && isLineBreak(text.back());
    while (hadBreak && !line.isEmpty() && line.back().isSpace())
        line.chop(1);
    return line;
}

struct Range {
    qsizetype begin;
    qsizetype end;
};

// What came into the text. It ends at the caret, but for what was put elsewhere by a program.
Range insertedRange(const QString& before, const QString& after, qsizetype caret)
{
    const auto rangeTo = [&](qsizetype end) {
        const qsizetype most = std::min(before.size() - (after.size() - end), end);
        qsizetype begin = 0;
        while (begin < most && before.at(begin) == after.at(begin))
            ++begin;
        return Range{begin, end};
    };
    const auto isWhole = [&](const Range& range) { return range.begin + after.size() - range.end == before.size(); };
    qsizetype end = after.size();
    for (qsizetype last = before.size(); last > 0 && end > 0 && before.at(last - 1) == after.at(end - 1); --last)
        --end;
    const Range elsewhere = rangeTo(end);
    if (!before.endsWith(QStringView(after).mid(caret)))
        return elsewhere;
    const Range atCaret = rangeTo(caret);
    return isWhole(atCaret) || !isWhole(elsewhere) ? atCaret : elsewhere;
}

std::vector<std::string> textsOf(const QStringList& words)
{
    std::vector<std::string> texts;
    for (const QString& word : words)
        texts.push_back(word.toStdString());
    return texts;
}

core::Array arrayOf(const std::vector<std::string>& texts)
{
    core::Array array;
    for (const std::string& text : texts)
        array.emplace_back(text);
    return array;
}

bool isSameName(const QString& a, const QString& b)
{
    return QString::compare(a.normalized(QString::NormalizationForm_C), b.normalized(QString::NormalizationForm_C),
                            Qt::CaseInsensitive) == 0;
}

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

QuickAdd::QuickAdd(ListSession& session, TaskListModel& tasks, RowSource* target, QObject* parent)
    : QObject(parent), m_session(session), m_target(target ? *target : session), m_tasks(tasks), m_language(QLocale().name())
{
    const auto forget = [this] { m_areNamesOld = true; };
    connect(&session, &ListSession::opened, this, forget);
    connect(&session, &ListSession::reshown, this, forget);
    connect(&session, &ListSession::changed, this, forget);
    connect(&session.queue(), &SaveQueue::changed, this, [this] {
        if (m_isAddedUnsaved)
            keepUnsent();
    });
}

// --- names --------------------------------------------------------------------------------------------------

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

void QuickAdd::setLanguage(const QString& language)
{
    m_language = language;
    read();
}

// Reads every task, so only when something changed and a name is being typed.
void QuickAdd::learnNames() const
{
    if (!m_areNamesOld)
        return;
    m_areNamesOld = false;
    std::set<std::string> tags;
    std::set<std::string> people;
    const auto learn = [&](const core::Task& task) {
        tags.insert(task.tags.begin(), task.tags.end());
        people.insert(task.people.begin(), task.people.end());
    };
    if (const core::TaskList* list = m_session.tasks()) {
        for (core::TaskNumber task = 0; task < list->outline().size(); ++task) {
            if (list->outline().isShown(task))
                learn(list->outline().task(task));
        }
    } else {
        for (const core::Row& row : m_session.rows())
            learn(m_session.task(row.task));
    }
    m_used = {{tags.begin(), tags.end()}, {people.begin(), people.end()}, {}};
}

core::QuickAddNames QuickAdd::names() const
{
    core::QuickAddNames all = m_given;
    if (m_text.contains(QLatin1Char('#')) || m_text.contains(QLatin1Char('@'))) {
        learnNames();
        const auto addUnknown = [](std::vector<std::string>& to, const std::vector<std::string>& from) {
            for (const std::string& name : from) {
                if (std::ranges::find(to, name) == to.end())
                    to.push_back(name);
            }
        };
        addUnknown(all.tags, m_used.tags);
        addUnknown(all.people, m_used.people);
    }
    return all;
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
    const auto find = [&]() -> ListSession* {
        if (isSameName(m_workspace->inbox().title(), name))
            return &m_workspace->inbox();
        const auto entry = std::ranges::find_if(m_workspace->lists(), [&](const auto& one) {
            return !one.isArchived && isSameName(one.session->title(), name);
        });
        return entry == m_workspace->lists().end() ? nullptr : entry->session;
    };
    ListSession* session = find();
    if (!session && m_workspace->addList(name, {}))
        session = find();
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
    return QString::fromStdString(*id);
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

// --- several lines ------------------------------------------------------------------------------------------

// True: it is asked what it shall be.
bool QuickAdd::takePasted(const QString& text, int caret)
{
    const auto [begin, end] = insertedRange(m_text, text, caret);
    const std::string pasted = text.mid(begin, end - begin).toStdString();
    core::PastedTasks tasks = core::readPastedTasks(pasted);
    if (tasks.tasks.size() < 2)
        return false;
    m_pastedText = pasted;
    m_pasted = std::move(tasks);
    const QString line = text.left(begin) + text.mid(end);  // without what was selected
    replaceText(line, static_cast<int>(begin));
    emit pastedChanged();
    return true;
}

QString QuickAdd::pastedBeginning() const
{
    QStringList titles;
    for (const core::PastedTask& task : m_pasted.tasks) {
        if (titles.size() == kShownPastedTitles)
            return tr("%1…", "the first of several titles").arg(titles.join(QStringLiteral(", ")));
        titles << QString::fromStdString(task.title);
    }
    return titles.join(QStringLiteral(", "));
}

bool QuickAdd::addPastedTasks(const QString& belowId)
{
    const auto place = placeBelow(belowId);
    if (!place || m_pasted.tasks.empty())
        return false;
    std::vector<core::NewTask> tasks;
    for (const core::PastedTask& pasted : m_pasted.tasks) {
        core::NewTask task{m_session.newId(), pasted.title, {}, pasted.depth};
        if (!pasted.notes.empty())
            task.fields.set(std::string(schema::kDescription), pasted.notes);
        if (pasted.isDone) {
            task.fields.set(std::string(schema::kDone), true);
            task.fields.set(std::string(schema::kCompleted), core::toIsoTime(m_session.clock().now()));
        }
        tasks.push_back(std::move(task));
    }
    if (!m_session.addAll(std::move(tasks), *place))
        return false;
    dropPasted();
    return true;
}

QString QuickAdd::addPastedNote(const QString& belowId)
{
    const auto place = placeBelow(belowId);
    if (!place || m_pasted.tasks.empty())
        return {};
    const core::PastedNote note = core::readPastedNote(m_pastedText);
    core::Object fields;
    if (!note.notes.empty())
        fields.set(std::string(schema::kDescription), note.notes);
    const auto id = m_target.add(QString::fromStdString(note.title), *place, fields);
    if (!id)
        return {};
    dropPasted();
    return QString::fromStdString(*id);
}

void QuickAdd::dropPasted()
{
    m_pastedText.clear();
    m_pasted = {};
    emit pastedChanged();
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
