// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/task_details.h"

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

#include <QDate>
#include <QDateTime>
#include <QDir>
#include <QLocale>

#include "core/json/string_field.h"
#include "core/todo/notes.h"
#include "core/todo/quick_add.h"
#include "core/todo/schema.h"
#include "ui/sentences/change_sentence.h"
#include "ui/sentences/date_sentence.h"
#include "ui/sentences/file_sentence.h"
#include "ui/sentences/plain_rule.h"
#include "ui/sentences/repeat_sentence.h"
#include "ui/sentences/safe_markdown.h"

namespace meldado::ui {

namespace {

namespace schema = core::schema;

constexpr int kTypingPauseMs = 2000;
constexpr std::size_t kShownDates = 5;
constexpr qsizetype kMaxSubtasks = 200;  // read anew with each change; a long section is read in the list
constexpr core::TaskNumber kMaxLookedThrough = 5000;  // for suggestions: a moment's work

std::optional<core::PlanTime> planOf(const QString& text)
{
    return core::PlanTime::parse(text.toStdString());
}

QString textOf(const std::optional<core::PlanTime>& plan)
{
    return plan ? QString::fromStdString(plan->text()) : QString();
}

std::optional<core::Value> valueOf(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(core::Value(text.toStdString()));
}

QStringList wordsOf(const std::vector<std::string>& texts)
{
    QStringList words;
    for (const std::string& text : texts)
        words << QString::fromStdString(text);
    return words;
}

QString textAt(const core::Object& content, std::string_view key)
{
    return QString::fromStdString(core::stringField(content, key));
}

const core::Array& arrayAt(const core::Object& content, std::string_view key)
{
    static const core::Array none;
    const core::Value* field = content.find(key);
    return field && field->asArray() ? *field->asArray() : none;
}

QVariantList filesIn(const core::Object& content)
{
    QVariantList files;
    for (const FileItem& file : FileItem::ofTask(content)) {
        const auto size = static_cast<qint64>(std::min<std::uint64_t>(file.size, std::numeric_limits<qint64>::max()));
        files << QVariantMap{
            {QStringLiteral("id"), QString::fromStdString(file.sha256)},
            {QStringLiteral("name"), file.name},
            {QStringLiteral("size"), size > 0 ? QLocale().formattedDataSize(size, 0, QLocale::DataSizeTraditionalFormat) : QString()},
            {QStringLiteral("isRisky"), file.mayBeProgram()},
            {QStringLiteral("isPicture"), file.mayBePicture()},
        };
    }
    return files;
}

// "14:02", "Yesterday 14:02".
QString momentWords(const std::string& at, const core::PlanTime& now)
{
    const auto plan = core::PlanTime::parse(at);
    return plan ? dateSentence(*plan, now) : QString();
}

// Read as a task would be; the word in front keeps the date from being the title.
core::QuickAdd readWords(const QString& words, const core::PlanTime& now)
{
    const core::QuickAddContext context{core::quickAddLanguage(QLocale().name().toStdString()), now, {}};
    return core::readQuickAdd("- " + words.toStdString(), context);
}

core::PlanTime dayAfter(const core::PlanTime& now, int days)
{
    return core::PlanTime::onDay(now.date() + std::chrono::days(days));
}

int dayOfWeek(const core::PlanTime& now)
{
    return static_cast<int>(std::chrono::weekday(now.date()).iso_encoding());
}

}  // namespace

TaskDetails::TaskDetails(ListSession& session, QObject* parent) : QObject(parent), m_session(session)
{
    const Attachments& attachments = m_session.attachments();
    connect(&attachments, &Attachments::waitingChanged, this, &TaskDetails::filesChanged);
    connect(&attachments, &Attachments::given, this, [this](const QString& path) {
        if (m_copies && path.startsWith(m_copies->path()))
            emit fileReady(QUrl::fromLocalFile(path));
    });
    connect(&attachments, &Attachments::notAdded, this, [this](const QString& name, const core::Error& error) {
        emit fileFailed(notAddedSentence(name, error.code));
    });
    connect(&attachments, &Attachments::notGiven, this, [this](const QString& name, const core::Error& error) {
        emit fileFailed(notOpenedSentence(name, error.code));
    });
    connect(&m_session.pictures(), &Pictures::shown, this, &TaskDetails::pictureShown);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &TaskDetails::finishNotes);
    connect(&session, &ListSession::phaseChanged, this, &TaskDetails::refresh);
    connect(&session, &ListSession::opened, this, &TaskDetails::refresh);
    connect(&session, &ListSession::reshown, this, &TaskDetails::refresh);
    connect(&session, &ListSession::touched, this, &TaskDetails::refresh);
    connect(&session, &ListSession::problemsChanged, this, &TaskDetails::refresh);
}

TaskDetails::~TaskDetails() = default;

void TaskDetails::show(const QString& id)
{
    if (id.toStdString() == m_id)
        return;
    finishNotes();
    m_id = id.toStdString();
    const bool wasThere = m_shown.isThere;
    m_shown = {};  // what the next task does not have is no change of this one
    refresh();
    if (wasThere && !m_shown.isThere)
        emit changed();  // to none
    emit notesChanged();
}

// --- reading ------------------------------------------------------------------------------------------------

core::Object TaskDetails::content() const
{
    const auto read = m_session.tasks() ? m_session.tasks()->content(m_id)
                                        : core::Error{core::ErrorCode::NotFound, "no list is open"};
    return read ? *read : core::Object();
}

QString TaskDetails::pathOf(core::TaskNumber task) const
{
    const core::Outline& outline = m_session.tasks()->outline();
    QStringList names;
    for (core::TaskNumber above = outline.parent(task); above != core::kNoTask; above = outline.parent(above))
        names.prepend(isolated(QString::fromStdString(outline.task(above).title)));
    names.prepend(isolated(m_session.title()));
    return names.join(QStringLiteral(" \u25B8 "));
}

TaskDetails::Shown TaskDetails::read() const
{
    Shown shown;
    const core::TaskList* list = m_session.tasks();
    const auto number = list && !m_id.empty() ? list->outline().find(m_id) : std::nullopt;
    if (!number)
        return shown;
    const core::PlanTime now = m_session.now();
    const core::Object content = this->content();
    shown.isThere = true;
    shown.isEditable = !m_session.readOnlyReason();
    shown.task = core::Task::read(m_id, content);
    shown.path = pathOf(*number);
    const core::Value* paused = content.find(schema::kPausedRepeat);
    shown.repeat = paused ? core::Repeat::read(*paused) : core::Repeat::ofTask(content);
    shown.notes = textAt(content, schema::kDescription);
    for (const core::Value& one : arrayAt(content, schema::kReminders)) {
        if (one.asString()) {
            shown.reminders << QVariantMap{{QStringLiteral("value"), QString::fromStdString(*one.asString())},
                                           {QStringLiteral("text"), reminderSentence(*one.asString(), now)}};
        }
    }
    shown.tags = wordsOf(shown.task.tags);
    shown.people = wordsOf(shown.task.people);
    list->outline().forEachChild(*number, [&](core::TaskNumber child) {
        if (shown.subtasks.size() >= kMaxSubtasks)
            return;
        const core::Task task = list->outline().task(child);
        shown.subtasks << QVariantMap{{QStringLiteral("id"), QString::fromStdString(task.id)},
                                      {QStringLiteral("title"), QString::fromStdString(task.title)},
                                      {QStringLiteral("done"), task.isDone}};
    });
    shown.files = filesIn(content);
    for (const core::Comment& comment : list->comments(m_id)) {
        shown.comments << QVariantMap{{QStringLiteral("id"), QString::fromStdString(comment.id)},
                                      {QStringLiteral("by"), QString::fromStdString(comment.by)},
                                      {QStringLiteral("at"), momentWords(comment.at, now)},
                                      {QStringLiteral("text"), QString::fromStdString(comment.text)}};
    }
    return shown;
}

void TaskDetails::refresh()
{
    const Shown before = std::exchange(m_shown, read());
    if (before.isThere && !m_shown.isThere && m_session.phase() == ListSession::Phase::Ready) {
        m_typing.stop();
        m_draft.reset();
        emit changed();
        emit gone();
        return;
    }
    const bool isPlainChanged = before.isThere != m_shown.isThere || before.isEditable != m_shown.isEditable ||
                                before.task != m_shown.task || before.path != m_shown.path || before.repeat != m_shown.repeat;
    if (isPlainChanged)
        emit changed();
    if (!m_draft && before.notes != m_shown.notes)
        emit notesChanged();
    if (before.reminders != m_shown.reminders)
        emit remindersChanged();
    if (before.tags != m_shown.tags)
        emit tagsChanged();
    if (before.people != m_shown.people)
        emit peopleChanged();
    if (before.subtasks != m_shown.subtasks)
        emit subtasksChanged();
    if (before.files != m_shown.files)
        emit filesChanged();
    if (before.comments != m_shown.comments)
        emit commentsChanged();
}

QString TaskDetails::when() const
{
    return textOf(m_shown.task.when);
}

QString TaskDetails::deadline() const
{
    return textOf(m_shown.task.deadline);
}

QString TaskDetails::rule() const
{
    return m_shown.repeat ? QString::fromStdString(m_shown.repeat->rule) : QString();
}

bool TaskDetails::isAfterFinish() const
{
    return m_shown.repeat && m_shown.repeat->after == core::Repeat::After::Finish;
}

QString TaskDetails::repeatText() const
{
    if (!m_shown.repeat)
        return {};
    const QString sentence = repeatSentence(*m_shown.repeat);
    return isRepeatPaused() ? tr("%1 · paused", "how a task repeats").arg(sentence) : sentence;
}

QString TaskDetails::shownNotes() const
{
    return safeMarkdown(notes());
}

// --- wishes -------------------------------------------------------------------------------------------------

void TaskDetails::set(Action action, std::string_view key, const std::optional<core::Value>& value)
{
    if (isEditable())
        m_session.setField(action, std::span(&m_id, 1), key, value);
}

void TaskDetails::rename(const QString& id, const QString& title)
{
    if (!m_session.readOnlyReason() && !core::cleanTitle(title.toStdString()).empty())
        m_session.rename(id.toStdString(), title);
}

void TaskDetails::typeTitle(const QString& id, const QString& title)
{
    const std::string text = core::cleanTitle(title.toStdString());
    if (!m_session.readOnlyReason() && !text.empty())
        m_session.type(id.toStdString(), schema::kTitle, text);
}

void TaskDetails::finishTitle(const QString& id)
{
    m_session.finishTyping(id.toStdString());
}

void TaskDetails::setDone(bool isDone)
{
    if (isEditable())
        m_session.setDone(std::span(&m_id, 1), isDone);
}

void TaskDetails::setWhen(const QString& plan)
{
    set(Action::Plan, schema::kWhen, valueOf(plan));
}

void TaskDetails::setDeadline(const QString& plan)
{
    set(Action::Plan, schema::kDeadline, valueOf(plan));
}

void TaskDetails::setRepeat(const QString& rule, bool isAfterFinish)
{
    if (!isEditable())
        return;
    const core::Repeat repeat{rule.toStdString(), isAfterFinish ? core::Repeat::After::Finish : core::Repeat::After::Plan};
    m_session.setRepeat(std::span(&m_id, 1), rule.isEmpty() ? std::nullopt : std::optional(repeat));
}

void TaskDetails::skipOnce()
{
    if (isEditable())
        m_session.skipOnce(std::span(&m_id, 1));
}

void TaskDetails::setRepeatPaused(bool isPaused)
{
    if (isEditable())
        m_session.setPaused(std::span(&m_id, 1), isPaused);
}

void TaskDetails::setMember(Action action, std::string_view key, const QString& word, bool isMember)
{
    if (isEditable() && !word.isEmpty())
        m_session.setMember(action, std::span(&m_id, 1), key, word, isMember);
}

void TaskDetails::addReminder(const QString& value)
{
    setMember(Action::Remind, schema::kReminders, value, true);
}

void TaskDetails::removeReminder(const QString& value)
{
    setMember(Action::Remind, schema::kReminders, value, false);
}

void TaskDetails::addTag(const QString& tag)
{
    setMember(Action::Tag, schema::kTags, QString::fromStdString(core::cleanWord(tag.toStdString(), '#')), true);
}

void TaskDetails::removeTag(const QString& tag)
{
    setMember(Action::Tag, schema::kTags, tag, false);
}

void TaskDetails::addPerson(const QString& name)
{
    setMember(Action::Assign, schema::kPeople, QString::fromStdString(core::cleanWord(name.toStdString(), '@')), true);
}

void TaskDetails::removePerson(const QString& name)
{
    setMember(Action::Assign, schema::kPeople, name, false);
}

void TaskDetails::setPriority(int priority)
{
    const bool isOne = priority > 0 && priority <= schema::kLowestPriority;
    set(Action::Prioritise, schema::kPriority, isOne ? std::optional(core::Value(priority)) : std::nullopt);
}

void TaskDetails::addSubtask(const QString& title)
{
    if (isEditable() && !core::cleanTitle(title.toStdString()).empty() && m_session.add(title, core::Place::last(m_id)))
        m_session.drafts().sent(Drafts::Kind::Subtask, m_id, m_session.queue());
}

void TaskDetails::setSubtaskDone(const QString& id, bool isDone)
{
    const std::string subtask = id.toStdString();
    if (isEditable())
        m_session.setDone(std::span(&subtask, 1), isDone);
}

void TaskDetails::addComment(const QString& text)
{
    if (isEditable() && m_session.addComment(m_id, text.trimmed()))
        m_session.drafts().sent(Drafts::Kind::Comment, m_id, m_session.queue());
}

void TaskDetails::typeComment(const QString& text)
{
    if (isThere())
        m_session.drafts().keep(Drafts::Kind::Comment, m_id, text);
}

void TaskDetails::typeSubtask(const QString& text)
{
    if (isThere())
        m_session.drafts().keep(Drafts::Kind::Subtask, m_id, text);
}

void TaskDetails::removeComment(const QString& id)
{
    if (isEditable())
        m_session.removeComment(m_id, id.toStdString());
}

// --- files --------------------------------------------------------------------------------------------------

std::optional<FileItem> TaskDetails::fileOf(const QString& id) const
{
    for (const FileItem& file : FileItem::ofTask(content())) {
        if (!id.isEmpty() && QString::fromStdString(file.sha256) == id)
            return file;
    }
    return std::nullopt;
}

void TaskDetails::addFiles(const QList<QUrl>& files)
{
    if (!isEditable())
        return;
    QStringList paths;
    for (const QUrl& file : files) {
        if (file.isLocalFile())
            paths << file.toLocalFile();
        else
            emit fileFailed(notAddedSentence(file.toDisplayString(), core::ErrorCode::NotFound));
    }
    m_session.attachments().add(m_id, paths);
}

void TaskDetails::removeFile(const QString& id)
{
    if (isEditable())
        m_session.attachments().remove(m_id, id.toStdString());
}

void TaskDetails::openFile(const QString& id)
{
    const auto file = fileOf(id);
    if (!file)
        return;
    if (!m_copies)
        m_copies = std::make_unique<QTemporaryDir>();
    const QString folder = m_copies->filePath(id.left(8));  // two may have one name
    QDir().mkpath(folder);
    m_session.attachments().copy(*file, folder + QLatin1Char('/') + file->safeName());
}

void TaskDetails::saveFile(const QString& id, const QUrl& as)
{
    const auto file = fileOf(id);
    if (file && as.isLocalFile())
        m_session.attachments().copy(*file, as.toLocalFile());
}

void TaskDetails::wantPicture(const QString& id, int longestSide)
{
    if (const auto file = fileOf(id))
        m_session.pictures().want(*file, longestSide);
}

// --- notes --------------------------------------------------------------------------------------------------

void TaskDetails::typeNotes(const QString& text)
{
    if (!isEditable())
        return;
    if (!m_draft)
        m_beforeDraft = m_shown.notes;
    m_draft = text;
    m_typing.start();
    m_session.type(m_id, schema::kDescription, text.toStdString());
}

void TaskDetails::finishNotes()
{
    m_typing.stop();
    if (!m_draft)
        return;
    const QString typed = *std::exchange(m_draft, std::nullopt);
    const QString text = QString::fromStdString(
        core::mergedNotes(m_beforeDraft.toStdString(), typed.toStdString(), m_shown.notes.toStdString()));
    if (text != m_shown.notes)
        set(Action::Note, schema::kDescription, valueOf(text));
    m_session.finishTyping(m_id);
    emit notesChanged();
}

bool TaskDetails::toggleCheckbox(const QString& link)
{
    const auto number = checkboxOfLink(link);
    if (!number)
        return false;
    finishNotes();
    std::string text = m_shown.notes.toStdString();
    const auto boxes = core::checkboxesIn(text);
    if (*number < 0 || static_cast<std::size_t>(*number) >= boxes.size())
        return true;
    const core::Checkbox& box = boxes[static_cast<std::size_t>(*number)];
    text[box.cross] = box.isChecked ? ' ' : 'x';
    set(Action::Note, schema::kDescription, core::Value(std::move(text)));
    return true;
}

QString TaskDetails::hostOf(const QString& link)
{
    const QUrl url(link, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (isWeb)
        return url.host(QUrl::FullyEncoded);  // letters that look like others are seen as what they are
    return url.scheme() == QLatin1String("mailto") ? url.path() : QString();
}

// --- what fields need to know -------------------------------------------------------------------------------

QString TaskDetails::today() const
{
    return QString::fromStdString(core::PlanTime::onDay(m_session.now().date()).text());
}

QString TaskDetails::planOfWords(const QString& words) const
{
    const core::QuickAdd read = readWords(words, m_session.now());
    return textOf(read.when ? read.when : read.deadline);
}

QString TaskDetails::reminderOfWords(const QString& words) const
{
    for (const QString& phrase : {words, QStringLiteral("reminder ") + words}) {  // "30 min before" needs the word
        const core::QuickAdd read = readWords(phrase, m_session.now());
        if (!read.reminders.empty())
            return QString::fromStdString(read.reminders.front());
        if (read.when)
            return textOf(read.when);
    }
    return {};
}

QString TaskDetails::timeOfWords(const QString& words) const
{
    const core::QuickAdd read = readWords(words, m_session.now());
    if (!read.when || !read.when->time)
        return {};
    return QString::fromStdString(read.when->text()).mid(11, 5);
}

QString TaskDetails::dateWords(const QString& plan) const
{
    const auto read = planOf(plan);
    return read ? dateSentence(*read, m_session.now()) : QString();
}

QString TaskDetails::longDateWords(const QString& plan) const
{
    const auto read = planOf(plan);
    return read ? longDate(*read) : QString();
}

QVariantList TaskDetails::quickDates() const
{
    constexpr int kSaturday = 6;
    constexpr int kDaysOfAWeek = 7;
    const core::PlanTime now = m_session.now();
    const int weekday = dayOfWeek(now);
    const int toSaturday = weekday >= kSaturday ? kSaturday + kDaysOfAWeek - weekday : kSaturday - weekday;
    const int firstDay = QLocale().firstDayOfWeek();
    const int toNextWeek = (firstDay - weekday + kDaysOfAWeek - 1) % kDaysOfAWeek + 1;
    const auto choice = [&](const QString& text, int days) {
        const core::PlanTime day = dayAfter(now, days);
        const QString name = QLocale().standaloneDayName(dayOfWeek(day), QLocale::ShortFormat);
        return QVariantMap{{QStringLiteral("text"), text}, {QStringLiteral("value"), textOf(day)}, {QStringLiteral("day"), name}};
    };
    return {choice(tr("Today"), 0), choice(tr("Tomorrow"), 1), choice(tr("Weekend"), toSaturday),
            choice(tr("Next week"), toNextWeek)};
}

QString TaskDetails::lateWords(const QString& plan) const
{
    const auto read = planOf(plan);
    const core::PlanTime now = m_session.now();
    return read && !isDone() && daysFromToday(*read, now) < 0 ? lateSentence(*read, now) : QString();
}

QString TaskDetails::sentenceOfRule(const QString& rule, bool isAfterFinish) const
{
    const auto after = isAfterFinish ? core::Repeat::After::Finish : core::Repeat::After::Plan;
    return rule.isEmpty() ? tr("Never") : repeatSentence({rule.toStdString(), after});
}

// From which a rule is counted; see nextOccurrence().
core::PlanTime TaskDetails::dateForRule(bool isAfterFinish) const
{
    const core::PlanTime today = core::PlanTime::onDay(m_session.now().date());
    core::PlanTime date = m_shown.task.when ? *m_shown.task.when : m_shown.task.deadline.value_or(today);
    if (isAfterFinish)
        date.day = today.day;
    return date;
}

QStringList TaskDetails::nextDates(const QString& rule, bool isAfterFinish) const
{
    const auto counted = core::CountedRule::read(rule.toStdString());
    if (!m_session.recurrence() || rule.isEmpty() || !counted)
        return {};
    const core::PlanTime now = m_session.now();
    const core::PlanTime start = dateForRule(isAfterFinish);
    const core::PlanTime after = start.date() < now.date() ? core::PlanTime::onDay(now.date()) : start;
    const std::size_t most = counted->count ? std::min<std::size_t>(*counted->count - 1, kShownDates) : kShownDates;
    const auto dates = m_session.recurrence()->next(counted->endless, start, after, most);
    QStringList words;
    if (dates) {
        for (const core::PlanTime& date : *dates)
            words << dateSentence(core::PlanTime::onDay(date.date()), now);
    }
    return words;
}

QVariantMap TaskDetails::partsOfRule(const QString& rule) const
{
    const auto plain = PlainRule::read(rule.toStdString());
    if (!plain)
        return {};
    QVariantList weekdays;
    for (const int day : plain->weekdays)
        weekdays << day;
    return {{QStringLiteral("every"), static_cast<int>(plain->every)}, {QStringLiteral("interval"), plain->interval},
            {QStringLiteral("weekdays"), weekdays},                    {QStringLiteral("monthDay"), plain->monthDay},
            {QStringLiteral("nth"), plain->nth},                       {QStringLiteral("nthDay"), plain->nthDay},
            {QStringLiteral("count"), plain->count},                   {QStringLiteral("until"), textOf(plain->until)}};
}

QString TaskDetails::ruleOfParts(const QVariantMap& parts) const
{
    constexpr int kMost = 999;
    const auto number = [&](const char* key, int least, int most) {
        return std::clamp(parts.value(QLatin1String(key)).toInt(), least, most);
    };
    PlainRule rule;
    rule.every = static_cast<PlainRule::Every>(number("every", 0, 3));
    rule.interval = number("interval", 1, kMost);
    for (const QVariant& day : parts.value(QStringLiteral("weekdays")).toList())
        rule.weekdays.push_back(std::clamp(day.toInt(), 1, 7));
    std::ranges::sort(rule.weekdays);
    rule.monthDay = number("monthDay", -1, 31);
    rule.nth = number("nth", -1, 4);
    rule.nthDay = number("nthDay", 1, 7);
    rule.count = number("count", 0, kMost);
    rule.until = planOf(parts.value(QStringLiteral("until")).toString());
    return QString::fromStdString(rule.text());
}

QString TaskDetails::ordinal(int nth)
{
    return ordinalWord(nth);
}

namespace {

QStringList usedIn(const ListSession& session, std::vector<std::string> core::Task::*field)
{
    QStringList all;
    if (!session.tasks())
        return all;
    const core::Outline& outline = session.tasks()->outline();
    const auto end = std::min(static_cast<core::TaskNumber>(outline.size()), kMaxLookedThrough);
    for (core::TaskNumber task = 0; task < end; ++task) {
        if (!outline.isShown(task))
            continue;
        const core::Task read = outline.task(task);
        for (const std::string& text : read.*field) {
            const QString word = QString::fromStdString(text);
            if (!all.contains(word))
                all << word;
        }
    }
    all.sort(Qt::CaseInsensitive);
    return all;
}

}  // namespace

QStringList TaskDetails::knownTags() const
{
    return usedIn(m_session, &core::Task::tags);
}

QStringList TaskDetails::knownPeople() const
{
    return usedIn(m_session, &core::Task::people);
}

}  // namespace meldado::ui
