// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The review of what several people changed differently, task by task: of one list, or of all.
//
//     begin() ─▶ tasks of tasksToReview(), one of them shown ─▶ choices (ReviewStage) ─▶ apply(): one commit, one undo
//
// Opening, looking and choosing write nothing. What others do meanwhile is taken in before anything is applied: a task that
// was decided goes, one that came joins, and of the one that is shown only the fields that they changed lose their choice.

#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "ui/models/review_model.h"
#include "ui/session/list_session.h"
#include "ui/models/review_stage.h"

namespace meldado::ui {

class Workspace;

class Review : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the list's pane")
    Q_PROPERTY(meldado::ui::ReviewModel* fields READ fields CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int number READ number NOTIFY changed)
    Q_PROPERTY(QString listTitle READ listTitle NOTIFY changed)
    Q_PROPERTY(bool everywhere READ isEverywhere WRITE setEverywhere NOTIFY changed)
    Q_PROPERTY(bool hasLists READ hasLists CONSTANT)
    Q_PROPERTY(bool hasThisList READ hasThisList CONSTANT)
    Q_PROPERTY(QString taskId READ taskId NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString mergedSentence READ mergedSentence NOTIFY changed)
    Q_PROPERTY(QVariantList merged READ merged NOTIFY changed)
    Q_PROPERTY(QVariantList quiet READ quiet NOTIFY changed)
    Q_PROPERTY(QString recoveredSentence READ recoveredSentence NOTIFY changed)
    Q_PROPERTY(QString news READ news NOTIFY newsChanged)
    Q_PROPERTY(bool editable READ isEditable NOTIFY changed)
    Q_PROPERTY(bool complete READ isComplete NOTIFY resultChanged)
    Q_PROPERTY(QVariantMap result READ result NOTIFY resultChanged)
    Q_PROPERTY(QVariantList remaining READ remaining NOTIFY remainingChanged)
    Q_PROPERTY(QString remainingSentence READ remainingSentence NOTIFY remainingChanged)

public:
    // `session`: this list; null: there is none in front, only all of them. `workspace`: null: there are no others. Both
    // outlive it.
    Review(ListSession* session, Workspace* workspace, QObject* parent = nullptr);
    ~Review() override;

    // At the task, where it is to be reviewed; else at the first. Until end() it follows what others do.
    void begin(const ListSession* session, const QString& task);
    Q_INVOKABLE void end();

    [[nodiscard]] ReviewModel* fields() { return &m_fields; }
    [[nodiscard]] int count() const { return static_cast<int>(m_items.size()); }
    [[nodiscard]] int number() const { return m_items.empty() ? 0 : static_cast<int>(m_at) + 1; }
    [[nodiscard]] QString listTitle() const;
    [[nodiscard]] bool isEverywhere() const { return m_isEverywhere; }
    void setEverywhere(bool isEverywhere);
    [[nodiscard]] bool hasLists() const { return m_workspace != nullptr; }
    [[nodiscard]] bool hasThisList() const { return m_session != nullptr; }
    [[nodiscard]] QString taskId() const;  // of the one that is shown; empty: none, or the list itself
    [[nodiscard]] ListSession* list() const;  // whose task it is; null: there is none
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString mergedSentence() const;  // "2 changes merged by themselves, 2 need you."
    [[nodiscard]] QVariantList merged() const;     // of { label, text }
    [[nodiscard]] QVariantList quiet() const;      // settled without asking: of { label, text, other, field, offer }
    [[nodiscard]] QString recoveredSentence() const;
    [[nodiscard]] QString news() const { return m_news; }  // "“Cheese”: Bob decided."
    [[nodiscard]] bool isEditable() const;
    [[nodiscard]] bool isComplete() const;  // every field has a choice
    // How the task will look: { title, date, notes, done, section, deleted, spoken }.
    [[nodiscard]] QVariantMap result() const;

    Q_INVOKABLE void next() { step(1); }
    Q_INVOKABLE void previous() { step(-1); }

    // Choices, by the rows of fields().
    Q_INVOKABLE void choose(int field, int card);
    Q_INVOKABLE void chooseBefore(int field);
    Q_INVOKABLE void chooseBoth(int field);
    // A date is written in words. False: it is none, or the title is empty.
    Q_INVOKABLE bool write(int field, const QString& text);
    Q_INVOKABLE void chooseQuiet(int number);  // the other value, at once: an edit of its own

    // The task as a whole, in one commit; then the next one is shown. False: nothing was done, and fieldWanted() says where
    // a choice is missing.
    Q_INVOKABLE bool apply();

    // All that are left. What can be chosen is counted when readRemaining() is called: of { key, text, detail, possible }.
    Q_INVOKABLE void readRemaining();
    [[nodiscard]] QVariantList remaining() const { return m_remaining; }
    [[nodiscard]] QString remainingSentence() const;  // "3 are left out because they changed again."; empty: none
    // One commit for each list, one step of undo. How many tasks it was applied to.
    Q_INVOKABLE int applyRemaining(const QString& key);

    Q_INVOKABLE void undo();  // of what was decided last, if nothing else was done since

signals:
    void changed();
    void resultChanged();
    void newsChanged();
    void remainingChanged();
    void announced(const QString& text);
    void fieldWanted(int field);

private:
    struct Item {
        ListSession* session;
        core::TaskNumber number;  // kNoTask: the list itself
        std::string id;
        std::vector<std::string> seen;  // its versions, when it came or was shown last
    };
    using Key = std::pair<const ListSession*, std::string>;
    using Pick = std::function<std::optional<std::optional<core::Value>>(const core::ReviewField&)>;
    struct Batch {  // of one list
        std::vector<std::pair<std::string, core::FieldChanges>> decisions;
        std::vector<core::Step> moves;
        std::vector<std::string> ids;
    };

    void follow();
    void watch(ListSession* session);
    void refresh();
    [[nodiscard]] std::vector<ListSession*> sessions() const;
    [[nodiscard]] std::vector<Item> open(ListSession& session) const;
    [[nodiscard]] static const core::Outline::MoveCycle* cycleOf(const core::Outline& outline, core::TaskNumber task);  // null: it is in none
    [[nodiscard]] bool isOpen(const Item& item) const;
    void joinNew();
    void show();
    [[nodiscard]] const Item* current() const { return m_items.empty() ? nullptr : &m_items[m_at]; }
    [[nodiscard]] ReviewStage* stage();
    [[nodiscard]] const ReviewStage* stage() const;
    [[nodiscard]] core::ReviewTask read(const Item& item) const;
    void step(int by);
    void chosen();
    void say(const QString& news);
    bool decide(const std::map<ListSession*, Batch>& batches);
    void addTo(Batch& batch, const Item& item, core::FieldChanges changes, bool isPlaceKept) const;

    [[nodiscard]] Pick pickOf(const QString& key, const Author& self) const;
    [[nodiscard]] std::optional<core::FieldChanges> changesFor(const Item& item, const core::ReviewTask& task, const Pick& pick) const;
    [[nodiscard]] QString whyNotNewest() const;

    ListSession* m_session;
    Workspace* m_workspace;
    ReviewModel m_fields;
    bool m_isEverywhere;
    bool m_isOn = false;
    bool m_isApplying = false;
    std::vector<Item> m_items;
    std::size_t m_at = 0;
    std::map<Key, ReviewStage> m_stages;
    std::vector<const ListSession*> m_watched;
    QTimer m_soon;
    QTimer m_oldNews;
    QString m_news;

    std::vector<std::optional<core::ReviewTask>> m_read;  // by item, of readRemaining(); none: it changed again
    QVariantList m_remaining;
    int m_skippedCount = 0;
};

}  // namespace meldado::ui
