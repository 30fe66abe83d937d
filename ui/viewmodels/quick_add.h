// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The line in which a new task is typed: what it would become, what was recognised where, names to complete, several
// lines that were pasted, and the text that outlives the program until it is added. What the words mean is decided in
// core/todo/quick_add.h; positions here are those of QString.

#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "core/todo/paste.h"
#include "core/todo/quick_add.h"
#include "core/todo/step.h"
#include "core/todo/task_list.h"
#include "ui/models/recognition_model.h"
#include "ui/session/unsent_text.h"

namespace meldado::ui {

class ListSession;
class RowSource;
class TaskListModel;
class Workspace;

class QuickAdd : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(QuickAddModel)
    QML_UNCREATABLE("made by the list's pane")
    Q_PROPERTY(QString text READ text NOTIFY textChanged)
    Q_PROPERTY(QString title READ title NOTIFY readingChanged)
    Q_PROPERTY(meldado::ui::RecognitionModel* chips READ chips CONSTANT)
    Q_PROPERTY(QVariantList ranges READ ranges NOTIFY readingChanged)
    Q_PROPERTY(bool isBlank READ isBlank NOTIFY textChanged)
    Q_PROPERTY(QVariantList completions READ completions NOTIFY completionsChanged)
    Q_PROPERTY(int firstCompletion READ firstCompletion NOTIFY completionsChanged)
    Q_PROPERTY(int completionStart READ completionStart NOTIFY completionsChanged)
    Q_PROPERTY(int pastedCount READ pastedCount NOTIFY pastedChanged)
    Q_PROPERTY(bool isPasteCut READ isPasteCut NOTIFY pastedChanged)
    Q_PROPERTY(QString pastedBeginning READ pastedBeginning NOTIFY pastedChanged)
    Q_PROPERTY(QString pastedList READ pastedList NOTIFY pastedChanged)
    Q_PROPERTY(bool isPastedElsewhere READ isPastedElsewhere NOTIFY pastedChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY readingChanged)

public:
    // `target`: adds what the line says, when it is not the session itself (an agenda knows what it takes to be seen in
    // it). All of them outlive it.
    QuickAdd(ListSession& session, TaskListModel& tasks, RowSource* target = nullptr, QObject* parent = nullptr);

    // The text goes into this file with each key, and comes from it now.
    void keepUnsentIn(const QString& file);
    // Who and what can be named, besides the tags and people of this list.
    void setPeople(QStringList names);
    void setTags(QStringList names);
    // The lists of a workspace can be named: the task goes there then. It outlives this.
    void knowLists(Workspace& workspace);
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString& language);  // "de"; first that of the interface

    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString title() const { return QString::fromStdString(m_read.title); }
    [[nodiscard]] RecognitionModel* chips() { return &m_chips; }
    [[nodiscard]] QVariantList ranges() const;  // begin, end, begin, end … of what was recognised
    [[nodiscard]] bool isBlank() const { return m_text.trimmed().isEmpty(); }
    [[nodiscard]] const core::QuickAdd& reading() const { return m_read; }

    // The field has this text now. Lines that were pasted are taken out: see pastedCount() and textReplaced().
    Q_INVOKABLE void edit(const QString& text, int caret);
    Q_INVOKABLE void turnBack(int chip);         // it is text from now on
    Q_INVOKABLE bool turnBackAt(int caret);      // the one that ends there, if one does
    Q_INVOKABLE void clear();
    Q_INVOKABLE void beginBelow(const QString& id);  // clear, and about to add there

    // Names for the word at the caret, each with `text`, `hint` and `isNew`; and which of them Enter takes, -1: none.
    [[nodiscard]] QVariantList completions() const { return m_completions; }
    [[nodiscard]] int firstCompletion() const { return m_firstCompletion; }
    [[nodiscard]] int completionStart() const;  // where their word begins
    Q_INVOKABLE void complete(int index);
    Q_INVOKABLE void dismissCompletions();  // until another word is begun

    // Adds what the line says, at the end, at the top or below a task; its id, or nothing.
    // To another list if it names one; that is nothing here, and addedElsewhere() tells. `goesThere`: with goWanted().
    Q_INVOKABLE QString add(bool atTop = false, bool goesThere = false);
    Q_INVOKABLE QString addBelow(const QString& id, bool goesThere = false);

    // Several pasted lines, of which a person chooses what they shall be; 0: none wait.
    [[nodiscard]] int pastedCount() const { return static_cast<int>(m_pasted.tasks.size()); }
    [[nodiscard]] bool isPasteCut() const { return m_pasted.isCut; }  // there was more than can be added at once
    [[nodiscard]] QString pastedBeginning() const;  // "Milk, Bread, Eggs…"
    [[nodiscard]] QString pastedList() const;  // where they go, if that is not in sight
    // They do not go to the end, but where they were dropped; also of those that were added last.
    [[nodiscard]] bool isPastedElsewhere() const { return m_pastedInto.has_value(); }
    Q_INVOKABLE bool addPastedTasks(const QString& belowId = {});  // below it; empty: at the end
    Q_INVOKABLE QString addPastedNote(const QString& belowId = {});
    Q_INVOKABLE void dropPasted();

    // Where lines go that were not pasted into the field. The rows outlive this.
    struct PastedInto {
        RowSource* rows;
        core::Place place;
        core::Object fields;  // of each of them
        QString list;         // its name, where it is not in sight
    };
    void askAbout(std::string text, core::PastedTasks tasks, PastedInto into);
    [[nodiscard]] core::NewTask newTask(const core::PastedTask& pasted);
    [[nodiscard]] core::NewTask newTask(const QString& title, const QString& notes);

signals:
    void textChanged();
    void readingChanged();
    void completionsChanged();
    void pastedChanged();
    void begunBelow(const QString& id);
    void textReplaced(const QString& text, int caret);  // by this, not by the field
    void addedElsewhere(const QString& title, const QString& list);
    void addedUnseen(const QString& id, bool goesThere);  // by the target, which does not show it
    void goWanted(meldado::ui::ListSession* session, const QString& id);  // to a task that was added there

private:
    [[nodiscard]] core::QuickAddNames names() const;
    [[nodiscard]] core::QuickAdd readText(const core::QuickAddContext& context) const;
    void setText(const QString& text, std::size_t caret);
    void tell();
    void replaceText(const QString& text, int caret);
    void read();
    void suggest();
    void keepUnsent();
    [[nodiscard]] bool takePasted(const QString& text, int caret);
    [[nodiscard]] std::optional<core::Place> placeBelow(const QString& id) const;
    [[nodiscard]] core::Object fields() const;
    [[nodiscard]] PastedInto whereTo(const core::Place& typed) const;
    QString addAt(const core::Place& place, bool atTop, bool goesThere);
    [[nodiscard]] QString seen(const std::string& id, bool goesThere);
    [[nodiscard]] bool isAboutOtherList() const;
    bool sendElsewhere(bool atTop, bool goesThere);
    void learnLists();
    [[nodiscard]] bool isListNew(const QString& name) const;

    ListSession& m_session;
    RowSource& m_target;
    TaskListModel& m_tasks;
    QString m_text;
    std::string m_bytes;       // the same in UTF-8, of which core speaks
    std::size_t m_caret = 0;   // in it
    QString m_language;
    std::vector<core::TextRange> m_kept;
    core::QuickAdd m_read;
    RecognitionModel m_chips;

    Workspace* m_workspace = nullptr;
    QStringList m_newLists;  // to be made when a task is added to them
    core::QuickAddNames m_given;
    mutable std::optional<std::set<std::string>> m_usedTags;  // in this list; none: not asked for since it changed
    mutable std::optional<std::set<std::string>> m_usedPeople;
    std::optional<core::Completion> m_completion;
    std::optional<std::size_t> m_dismissedAt;  // where its word begins
    QVariantList m_completions;
    int m_firstCompletion = -1;

    std::string m_pastedText;
    core::PastedTasks m_pasted;
    std::optional<PastedInto> m_pastedInto;  // none: where this adds
    std::unique_ptr<UnsentText> m_unsent;
    bool m_isAddedUnsaved = false;  // what the file says is in the list, which is not durable yet
};

}  // namespace meldado::ui
