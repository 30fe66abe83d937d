// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Where is looked: the search index of one list, or those of all lists of a workspace, also of those that come later.

#pragma once

#include <vector>

#include <QObject>

#include "ui/session/session_index.h"

namespace meldado::ui {

class Workspace;

class SearchScope : public QObject {
    Q_OBJECT

public:
    // What is looked in outlives it.
    explicit SearchScope(ListSession& session, QObject* parent = nullptr);
    explicit SearchScope(Workspace& workspace, QObject* parent = nullptr);

    void want();
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] std::vector<SessionIndex*> indexes() const;  // in the order of their lists

signals:
    void completed(meldado::ui::SessionIndex* index);  // one of them; null: there are other lists
    void changed(meldado::ui::SessionIndex* index, const std::vector<core::TaskNumber>& tasks);

private:
    void watch();

    ListSession* m_session = nullptr;
    Workspace* m_workspace = nullptr;
    std::vector<SessionIndex*> m_watched;
    bool m_isWanted = false;
};

}  // namespace meldado::ui
