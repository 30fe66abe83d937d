// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Workspace is all that a person has on this computer: the inbox, the lists of the workspace document, and one undo for
// all of them. Each list is a session of its own; they share one worker thread.
//
//     workspace document ── entries ──▶ sessions, one for each list, opened one after the other
//     inbox             ── always the first
//
// All on the GUI thread.

#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QObject>
#include <QStringList>
#include <QThread>

#include "ui/session/day_watch.h"
#include "ui/session/list_session.h"

namespace meldado::ui {

class Workspace : public QObject {
    Q_OBJECT

public:
    // Where documents are kept. `list`: by the list's id.
    struct Places {
        OpenPlace workspace;
        OpenPlace inbox;
        std::function<OpenPlace(const std::string& document)> list;
    };

    struct Group {
        std::string id;  // of its entry; empty: it has none, only lists name it
        QString title;
        bool isCollapsed = false;
    };

    struct Entry {
        std::string id;        // of the entry in the workspace document; empty: the inbox
        std::string document;  // the list's id
        QString color;         // a token of the theme; empty: none
        QString icon;          // a name; empty: the usual one
        QString group;         // empty: in none
        bool isArchived = false;
        ListSession* session = nullptr;  // owned by the workspace, as long as it is
    };

    // A query that is kept: an entry beside those of the lists.
    struct Filter {
        std::string id;
        QString title;
        QString query;  // see core/todo/query.h
    };

    // `surroundings`: those of every session; their worker and form are the workspace's business.
    Workspace(ListSession::Surroundings surroundings, Places places, QString inboxName, QObject* parent = nullptr);
    ~Workspace() override;

    void open();  // the inbox first, then the workspace, then its lists

    [[nodiscard]] ListSession& inbox() { return *m_inbox; }
    [[nodiscard]] const std::vector<Entry>& lists() const { return m_lists; }  // in their order; without the inbox
    [[nodiscard]] const Entry* find(const std::string& id) const;
    [[nodiscard]] const Entry* findDocument(const std::string& document) const;  // the list that is stored under this name
    [[nodiscard]] const Entry* findSession(const ListSession* session) const;    // null also for the inbox
    // The inbox, or a list that is not archived, as a person calls it; null: there is none.
    [[nodiscard]] ListSession* listNamed(const QString& name) const;
    [[nodiscard]] const std::vector<Filter>& filters() const { return m_filters; }  // in their order
    [[nodiscard]] const Filter* findFilter(const std::string& id) const;
    [[nodiscard]] ListSession& document() { return *m_document; }  // of the workspace itself: its tasks are the lists
    [[nodiscard]] const Author& author() const { return m_surroundings.author; }
    void setAuthor(const Author& author);  // who writes from now on
    // The list with this identity, as its commits name it; null: none, or one that is not read yet.
    [[nodiscard]] const Entry* findByIdentity(const std::string& identity) const;
    [[nodiscard]] bool isReading() const;  // the lists that there are, or one of them
    [[nodiscard]] std::string idOf(const ListSession* session) const;  // the list's id; "inbox"; empty: it is none of these
    [[nodiscard]] DayWatch& days() { return m_days; }

    // Own orders of views across lists; none before the workspace document is there.
    [[nodiscard]] const core::ViewOrders* orders() const;
    [[nodiscard]] std::vector<ListSession*> sessions() const;  // the inbox, then the lists

    // How the lists stand below each other: a group with its lists, or one list that is in none. Without archived ones.
    struct Shelf {
        Group group;  // without a title: there is none
        std::vector<const Entry*> lists;  // until the next change
    };
    [[nodiscard]] std::vector<Shelf> shelves() const;
    [[nodiscard]] std::string firstOfGroup(const QString& group) const;  // the entry that says where it stands
    [[nodiscard]] QStringList groups() const;  // also those with archived lists only

    // Edits, each one step of undo. Nothing is done before the workspace document is there.
    std::optional<std::string> addList(const QString& title, const QString& group);  // the entry's id
    // One that others have begun: its store is there already, by the name `document`. The entry that is there, if one is.
    std::optional<std::string> adoptList(const std::string& document, const QString& title);
    void renameList(const std::string& id, const QString& title);
    void setColor(const std::string& id, const QString& color);
    void setIcon(const std::string& id, const QString& icon);
    void setGroup(const std::string& id, const QString& group);
    void setArchived(const std::string& id, bool isArchived);
    void removeList(const std::string& id);  // the entry; the document stays on the disk, and undo brings it back
    void moveList(const std::string& id, const core::Place& place);
    // In front of the entry `before`; empty: at the end of the group, or of all. `group`: empty: in none.
    void arrangeList(const std::string& id, const QString& group, const std::string& before);
    void arrangeGroup(const QString& group, const std::string& before);  // with all that is in it
    void addGroup(const QString& title);                                 // nothing happens when it is there
    void renameGroup(const QString& group, const QString& title);
    void removeGroup(const QString& group);  // its lists stay
    void setGroupCollapsed(const QString& group, bool isCollapsed);  // kept, but no step of undo

    // Tasks of any lists go to one of them, one behind the other, as one step; moved() tells that it is done. On the media
    // they are put there before they are taken out here, so nothing is lost when the program ends in between: they are
    // in both then, and moving them again makes one. Lists that are still being read are waited for; until then nothing
    // has happened.
    struct Chosen {
        ListSession* session;
        std::vector<std::string> ids;
    };
    [[nodiscard]] static std::vector<Chosen> chosenOf(RowSource& rows, RowSource::Ids ids);
    void moveTasks(std::vector<Chosen> tasks, ListSession& to, const core::Place& place);

    // Each becomes a list, with what stands under it as its tasks, in the group of its own list; as one step. What a list cannot
    // hold stays with the task, which is the first in there then. listsMade() tells that it is done.
    void makeLists(std::vector<Chosen> tasks);

    // Does it when all of these are read, at once if they are. If one of them cannot be, refused() follows.
    void whenRead(std::vector<ListSession*> sessions, std::function<void()> act);

    std::optional<std::string> addFilter(const QString& title, const QString& query);  // its id
    void renameFilter(const std::string& id, const QString& title);
    void setQuery(const std::string& id, const QString& query);
    void removeFilter(const std::string& id);
    void moveFilter(const std::string& id, int places);  // -1: up, 1: down, among the filters

    // All that the edits do, in any lists, is taken back together. `called`: what it is as a whole; then done() tells of that,
    // with no list, and not of the parts.
    void asOneStep(const std::function<void()>& edits, const std::optional<UndoStep>& called = std::nullopt);

    // Of whatever was done last, in any list.
    bool undo();
    bool redo();
    [[nodiscard]] const UndoStep* nextUndo() const;
    [[nodiscard]] const UndoStep* nextRedo() const;

    [[nodiscard]] int unsavedCount() const;  // in all of them, and in the workspace
    void saveNow();
    void lookForNews();

signals:
    void ordersChanged();
    void dayChanged();
    void listsChanged();                                    // which there are, or what an entry says
    void listChanged(meldado::ui::ListSession* session);    // its tasks, or what it is called
    // Also within one list. `id`: of the first, where it is now.
    void moved(meldado::ui::ListSession* to, const std::string& id, const QString& title, int count);
    void listsMade(const QString& title, int count, bool keepsTask);  // `title`: of the first
    void undoChanged();
    void unsavedChanged();
    void done(meldado::ui::ListSession* session, const meldado::ui::Done& done);
    void refused(const meldado::core::Error& error);

private:
    std::unique_ptr<ListSession> makeSession();
    void readLists();
    void readEntry(const std::string& id, const core::Object& content);
    void set(Action action, const std::string& id, std::string_view key, const std::optional<core::Value>& value);
    void enterGroup(Action action, const QString& title);
    void noteDone(ListSession* session);
    struct Part {
        ListSession* session;
        int pair = 0;  // two with the same number, one behind the other: put into one, taken out of the other
    };
    struct Turn {
        std::vector<Part> parts;         // who did something as one step, in their order
        std::optional<UndoStep> called;  // the whole of it, if it has a name of its own
    };
    bool walkTurn(const Turn& turn, bool isUndo, Turn& walked);
    void tellCalled(const Turn& turn, Done::How how);
    bool walk(std::vector<Turn>& from, std::vector<Turn>& to, bool isUndo);

    [[nodiscard]] std::vector<std::string> idsOfGroup(const QString& group) const;
    [[nodiscard]] core::Place placeBefore(const std::string& before, const std::vector<std::string>& moved) const;
    struct Waiting {
        std::vector<ListSession*> sessions;
        std::function<void()> act;
    };
    void doWhatWaited();
    void moveNow(const std::vector<Chosen>& tasks, ListSession& to, const core::Place& place);
    struct BegunList {
        ListSession* from;
        std::string task;
        ListSession* to;
    };
    void beginLists(const std::vector<Chosen>& tasks);
    bool fillList(const BegunList& begun);
    void asOneStepSince(std::size_t first, const std::function<void()>& edits, const std::optional<UndoStep>& called = {});
    std::vector<std::string> transfer(const Chosen& chosen, ListSession& to, const core::Place& place);

    ListSession::Surroundings m_surroundings;
    Places m_places;
    QThread m_thread;
    DayWatch m_days;
    std::size_t m_orderChanges = 0;  // that were told
    std::unique_ptr<ListSession> m_document;  // the workspace's own
    std::unique_ptr<ListSession> m_inbox;
    std::vector<Entry> m_lists;
    std::vector<Filter> m_filters;
    std::vector<Group> m_groups;           // that have an entry
    std::vector<std::string> m_entryIds;  // of lists, groups and others, in their order
    std::vector<Waiting> m_waiting;
    bool m_isPartOfCalled = false;  // what is being done now
    int m_pair = 0;      // of what is being done now
    int m_lastPair = 0;
    std::vector<std::pair<std::string, std::unique_ptr<ListSession>>> m_sessions;  // by document; also of removed lists
    std::vector<Turn> m_undo;  // the last one first
    std::vector<Turn> m_redo;
};

}  // namespace meldado::ui
