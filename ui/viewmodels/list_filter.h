// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The query by which the rows of a pane are filtered: typed above any list, or what a page of results, or of a saved
// filter, is about. What it means: core/todo/query.h. A list that is not read yet is filtered when it is.

#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <QObject>
#include <QString>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "core/todo/query.h"
#include "core/todo/query_wish.h"

namespace meldado::ui {

class Agenda;
class ListsView;
class ListSession;
class SearchScope;
class Workspace;

class ListFilter : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(ListFilterModel)
    QML_UNCREATABLE("made by the list's pane")
    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QVariantList chips READ chips NOTIFY textChanged)
    Q_PROPERTY(bool active READ isActive NOTIFY textChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool looking READ isLooking NOTIFY countChanged)
    Q_PROPERTY(bool page READ isPage CONSTANT)
    Q_PROPERTY(bool available READ isAvailable CONSTANT)
    Q_PROPERTY(bool savable READ isSavable NOTIFY textChanged)
    Q_PROPERTY(bool saved READ isSaved CONSTANT)

public:
    // `view`, `workspace`: none for a list alone. All of them outlive it.
    ListFilter(ListSession& session, ListsView* view, Workspace* workspace, QObject* parent = nullptr);
    ~ListFilter() override;

    [[nodiscard]] bool isShown() const { return m_isShown; }
    [[nodiscard]] const QString& text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] QVariantList chips() const;  // of its parts, { label, icon }; none when it is just words
    [[nodiscard]] bool isActive() const { return !m_query->isEmpty(); }
    [[nodiscard]] int count() const;  // tasks that fit and are shown
    [[nodiscard]] bool isLooking() const { return m_isLooking; }  // until all is read
    [[nodiscard]] bool isAvailable() const { return m_isAvailable; }  // rows can be filtered here
    [[nodiscard]] bool isPage() const;  // it is what the page is about: always there
    [[nodiscard]] bool isSaved() const { return !m_savedId.empty(); }
    [[nodiscard]] bool isSavable() const;  // as a new filter, or instead of what this one said

    // Parts are put in, taken out or turned into their opposite in the text; see core/todo/query_edit.h.
    Q_INVOKABLE [[nodiscard]] QVariantList conditions();  // of { title, choices: of { term, label, icon, chosen } }
    Q_INVOKABLE void choose(const QString& term);         // one of them; again: not
    Q_INVOKABLE void removePart(int part);                // by the number of its chip
    Q_INVOKABLE void turnPart(int part);

    Q_INVOKABLE void show();
    Q_INVOKABLE void close();  // all rows are back; on a page, its own query
    // Keeps the query under a name; of a page of a saved filter, in that one.
    Q_INVOKABLE void saveAs(const QString& name);
    Q_INVOKABLE void save();

    void refresh();  // another day may have come, or what is saved may be another query

signals:
    void shownChanged();
    void textChanged();
    void countChanged();
    void filterSaved(const QString& id);

private:
    [[nodiscard]] SearchScope& scope();
    [[nodiscard]] QVariantMap group(const QString& title, const std::vector<std::string>& terms) const;
    void apply();
    void applyToList();
    void applyToAgenda();
    [[nodiscard]] core::QueryWish wish() const;  // of the task that is added now: reads the names in all lists
    [[nodiscard]] QString savedText() const;

    ListSession& m_session;
    Agenda* m_agenda;
    Workspace* m_workspace;
    bool m_isAvailable;
    std::string m_savedId;
    QString m_keptText;  // of the saved filter, when it was looked at last
    std::unique_ptr<SearchScope> m_scope;
    QString m_text;
    std::shared_ptr<const core::Query> m_query = std::make_shared<core::Query>();
    std::chrono::sys_days m_day{};
    bool m_isShown = false;
    bool m_isLooking = false;
};

}  // namespace meldado::ui
