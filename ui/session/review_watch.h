// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// ReviewWatch follows what of one list is to be reviewed: how many tasks, and which of them somebody else has just decided.
// It is told of changes and looks at what is undecided, never at the other tasks.

#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include <QObject>
#include <QString>
#include <QTimer>

#include "core/todo/row.h"

namespace meldado::ui {

class ListSession;

// What a row says about reviews.
struct ReviewMark {
    int count = 0;           // of the fields that somebody has to decide
    QString quiet = {};      // "Bob moved this too": something was settled without asking; empty: nothing
    QString decision = {};   // "Bob decided", for a while after he did
};

class ReviewWatch : public QObject {
    Q_OBJECT

public:
    static constexpr int kDecisionShownMs = 10'000;
    static constexpr std::size_t kMaxNoted = 20;  // of those that were decided at once; more would be no news

    explicit ReviewWatch(ListSession& session);  // which owns it

    [[nodiscard]] int count() const { return m_count; }  // tasks, and the list itself when its title is asked for
    [[nodiscard]] ReviewMark markOf(core::TaskNumber task) const;

signals:
    void countChanged();
    void decided(const QString& title, const QString& sentence);  // by somebody else, or on another computer
    void markChanged(meldado::core::TaskNumber task);  // of a task of which nothing else has changed

private:
    void begin();
    void follow();
    void setCount(int count);
    void note(const std::vector<core::TaskNumber>& settled);
    void forgetDecisions();

    ListSession& m_session;
    int m_count = 0;
    std::vector<core::TaskNumber> m_open;  // sorted
    std::unordered_map<core::TaskNumber, QString> m_decisions;
    QTimer m_forget;
};

}  // namespace meldado::ui
