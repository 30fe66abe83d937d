// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The search index of one open list: read in short slices between other events, from when it is first wanted, and kept
// current from then on. Before its list is open there is nothing in it.

#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QObject>
#include <QTimer>

#include "core/todo/search.h"
#include "core/todo/task_rows.h"

namespace meldado::ui {

class ListSession;

class SessionIndex : public QObject {
    Q_OBJECT

public:
    static SessionIndex& of(ListSession& session);  // made when it is first asked for; the session owns it

    void want();  // reads a first slice now, which is all of most lists
    [[nodiscard]] bool isComplete() const;  // also when its list is not open

    [[nodiscard]] ListSession& session() const { return m_session; }
    [[nodiscard]] core::SearchIndex::Best best(const core::Query& query, std::size_t count) const;
    // What fits, on this day and by this name of the list.
    [[nodiscard]] core::TaskRows::Filter filter(std::shared_ptr<const core::Query> query) const;
    [[nodiscard]] std::set<std::string> people() const;

signals:
    void completed();  // now it knows all of the list; again when the list was opened anew
    void changed(const std::vector<core::TaskNumber>& tasks);  // read again, after it was complete; before rows follow

private:
    explicit SessionIndex(ListSession& session);
    void begin();
    void readSlice();
    void tell(const std::vector<core::TaskNumber>& tasks);

    ListSession& m_session;
    std::optional<core::SearchIndex> m_index;
    QTimer m_slices;
    bool m_isWanted = false;
};

}  // namespace meldado::ui
