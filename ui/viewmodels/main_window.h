// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The window around the panes: the sidebar, what is gone to, and what concerns all lists at once: undo, saving, closing.

#pragma once

#include <functional>
#include <map>
#include <memory>

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include "ui/models/sidebar_model.h"
#include "ui/session/lists_view.h"
#include "ui/session/workspace.h"
#include "ui/viewmodels/find.h"
#include "ui/viewmodels/list_pane.h"
#include "ui/viewmodels/tag_editor.h"

namespace meldado::ui {

class MainWindow : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(WindowModel)
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(meldado::ui::SidebarModel* sidebar READ sidebar CONSTANT)
    Q_PROPERTY(meldado::ui::TagEditor* tags READ tags CONSTANT)
    Q_PROPERTY(meldado::ui::Find* find READ find CONSTANT)
    Q_PROPERTY(meldado::ui::ListPane* pane READ pane NOTIFY currentChanged)
    Q_PROPERTY(meldado::ui::ListPane* inbox READ inbox CONSTANT)
    Q_PROPERTY(QString current READ current NOTIFY currentChanged)
    Q_PROPERTY(QStringList hiddenViews READ hiddenViews WRITE setHiddenViews NOTIFY hiddenViewsChanged)
    Q_PROPERTY(bool hasBack READ hasBack NOTIFY currentChanged)
    Q_PROPERTY(bool hasForward READ hasForward NOTIFY currentChanged)

public:
    // `place`: what a person would call where the lists are kept. `unsentFile`: where what is typed and not added yet is
    // kept, by the key. The workspace outlives it.
    using UnsentFile = std::function<QString(const QString& key)>;
    MainWindow(Workspace& workspace, QString place, UnsentFile unsentFile = {}, QObject* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] SidebarModel* sidebar() { return &m_sidebar; }
    [[nodiscard]] TagEditor* tags() { return &m_tags; }
    [[nodiscard]] Find* find();  // made when it is first asked for
    [[nodiscard]] ListPane* pane() const { return m_pane; }
    [[nodiscard]] ListPane* inbox();
    [[nodiscard]] QString current() const { return m_current; }
    [[nodiscard]] bool hasBack() const { return m_place > 0; }
    [[nodiscard]] bool hasForward() const { return m_place + 1 < m_visited.size(); }

    [[nodiscard]] QStringList hiddenViews() const { return m_hiddenViews; }
    void setHiddenViews(const QStringList& keys);  // not shown at the side
    Q_INVOKABLE [[nodiscard]] bool canHide(const QString& key) const;  // it is a view, and not the inbox

    Q_INVOKABLE void show(const QString& key);  // a key of the sidebar; others are ignored
    Q_INVOKABLE void showResults(const QString& query);  // tasks of all lists that fit
    void reveal(const ListSession& session, const QString& id);  // a task, as the current row of its list
    Q_INVOKABLE void goBack();
    Q_INVOKABLE void goForward();
    Q_INVOKABLE void showAt(int number);  // 1: the inbox, 2: today, … then the lists

    Q_INVOKABLE QString addList(const QString& title);  // its key, or nothing; it is shown
    Q_INVOKABLE void renameList(const QString& key, const QString& title);
    Q_INVOKABLE void setListColor(const QString& key, const QString& token);
    Q_INVOKABLE void setListGroup(const QString& key, const QString& group);
    Q_INVOKABLE void archiveList(const QString& key, bool isArchived);
    Q_INVOKABLE [[nodiscard]] bool isArchived(const QString& key) const;
    Q_INVOKABLE void removeList(const QString& key);
    Q_INVOKABLE [[nodiscard]] bool isList(const QString& key) const;
    Q_INVOKABLE void setListIcon(const QString& key, const QString& icon);
    Q_INVOKABLE [[nodiscard]] QString listIcon(const QString& key) const;
    Q_INVOKABLE [[nodiscard]] QString listColor(const QString& key) const;
    Q_INVOKABLE [[nodiscard]] QString groupOf(const QString& key) const;

    // Groups go by their names, or by their keys in the sidebar.
    Q_INVOKABLE [[nodiscard]] QStringList groups() const { return m_workspace.groups(); }
    // The key of the group, empty: none was made. `list`: a key, which goes into it.
    Q_INVOKABLE QString addGroup(const QString& title, const QString& list = {});
    Q_INVOKABLE [[nodiscard]] static bool isGroup(const QString& key);
    Q_INVOKABLE void renameGroup(const QString& key, const QString& title);
    Q_INVOKABLE void removeGroup(const QString& key);  // its lists stay
    Q_INVOKABLE void setGroupCollapsed(const QString& key, bool isCollapsed);

    // Tasks of the pane that are dropped on a row of the sidebar: into a list, planned for today, tagged.
    Q_INVOKABLE [[nodiscard]] bool takesTasks(const QString& key) const;
    Q_INVOKABLE void dropTasks(const QStringList& ids, const QString& key);
    // What another program hands over there: see TaskDropping.
    Q_INVOKABLE void dropOutside(const QList<QUrl>& urls, const QString& text, const QByteArray& mozUrl, const QString& key, bool atTop);

    Q_INVOKABLE void renameFilter(const QString& key, const QString& title);
    Q_INVOKABLE void removeFilter(const QString& key);
    Q_INVOKABLE void moveFilter(const QString& key, int places);  // -1: up, 1: down
    Q_INVOKABLE [[nodiscard]] bool isFilter(const QString& key) const;

signals:
    void currentChanged();
    void hiddenViewsChanged();
    void tagRenamed(const QString& key, const QString& newKey);  // its row has its new place
    void taskWanted(const QString& id);  // of the list in front: it is to be gone to

private:
    ListPane& paneOf(const QString& key);
    void go(const QString& key);
    void goTo(const ListSession* session, const QString& id);
    void onListsChanged();
    void leave(const std::function<bool(const QString&)>& isGone);
    void followTag(const QString& key, const QString& newKey);
    [[nodiscard]] std::unique_ptr<ListPane> makePane(const QString& key);
    [[nodiscard]] ListPane::Empty emptyOf(const QString& key) const;
    [[nodiscard]] const Workspace::Entry* entryOf(const QString& key) const;
    [[nodiscard]] std::string filterOf(const QString& key) const;  // its id; empty: it is none
    [[nodiscard]] bool leadsSomewhere(const QString& key) const;

    Workspace& m_workspace;
    QString m_placeName;
    UnsentFile m_unsentFile;
    SidebarModel m_sidebar;
    TagEditor m_tags;
    std::unique_ptr<Find> m_find;
    QStringList m_hiddenViews;
    std::map<QString, std::unique_ptr<ListsView>> m_views;
    std::map<QString, std::unique_ptr<ListPane>> m_panes;  // of what was shown; kept, as are their places
    ListPane* m_pane = nullptr;
    QString m_current;
    QStringList m_visited;
    qsizetype m_place = -1;
};

}  // namespace meldado::ui
