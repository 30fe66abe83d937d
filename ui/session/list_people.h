// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Who writes in one list, kept up to date while somebody looks: the whole history once, in slices between other events, then
// what comes.

#pragma once

#include <vector>

#include <QObject>
#include <QTimer>

#include "core/share/people.h"
#include "ui/session/list_session.h"

namespace meldado::ui {

class ListPeople : public QObject {
    Q_OBJECT

public:
    explicit ListPeople(ListSession& session, QObject* parent = nullptr);  // which outlives it

    [[nodiscard]] std::vector<core::PeopleOfList::Person> all() const { return m_people.people(); }
    [[nodiscard]] bool isWhole() const { return m_unread.empty(); }  // else there is more to come

signals:
    void changed();

private:
    void readAll();
    void readSlice();
    void follow();

    ListSession& m_session;
    core::PeopleOfList m_people;
    std::vector<core::DeltaName> m_unread;  // the first at the end
    QTimer m_slices;
};

}  // namespace meldado::ui
