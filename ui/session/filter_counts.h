// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How many tasks each saved filter would show: counted once, in slices, when there are filters, and kept by what changes.

#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <QObject>

#include "core/todo/query.h"
#include "core/todo/row.h"

namespace meldado::ui {

class SearchScope;
class SessionIndex;
class Workspace;

class FilterCounts : public QObject {
    Q_OBJECT

public:
    explicit FilterCounts(Workspace& workspace, QObject* parent = nullptr);  // which outlives it
    ~FilterCounts() override;

    [[nodiscard]] int count(const std::string& filter) const;  // 0 until it is known

signals:
    void changed();

private:
    struct InList {
        std::function<bool(core::TaskNumber)> fits;
        std::vector<bool> counted;  // by number
        int count = 0;
    };
    struct Counted {
        QString text;
        std::shared_ptr<const core::Query> query;
        std::map<SessionIndex*, InList> lists;
    };

    void readFilters();
    void countAll(SessionIndex* index);
    void follow(SessionIndex* index, const std::vector<core::TaskNumber>& tasks);
    static void count(const Counted& filter, InList& list, const SessionIndex& index, core::TaskNumber task);

    Workspace& m_workspace;
    std::unique_ptr<SearchScope> m_scope;  // none without filters: nothing is read for them
    std::map<std::string, Counted> m_filters;
    std::chrono::sys_days m_day{};
};

}  // namespace meldado::ui
