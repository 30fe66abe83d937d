// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What has to follow, one after the other, once a list that is joined lies in a store of its own. Each step is on the disk before
// the next one begins, and what is left goes on after another start:
//
//     share, as begun ──▶ entry among the lists ──▶ share, as listed ──▶ we are among its people ──▶ share
//
// The last one waits until the beginning of the list has come, which others may still be sending.
//
// On the GUI thread.

#pragma once

#include <set>

#include <QObject>
#include <QString>
#include <QTimer>

#include "ui/session/shares.h"

namespace meldado::ui {

class ListSession;
class Workspace;

class JoinedLists : public QObject {
    Q_OBJECT

public:
    JoinedLists(Shares& shares, Workspace& workspace, QObject* parent = nullptr);  // which outlive it

    // False: nothing can be shared any more. Else listed() follows.
    bool join(const QString& document, const QString& place, const QString& title);

signals:
    void listed(const QString& document, const QString& entry);

private:
    void goOnSoon() { m_soon.start(); }
    void goOn();
    [[nodiscard]] bool goOn(const Shares::Share& share);  // whether the share says something else now
    [[nodiscard]] bool list(const Shares::Share& share);
    [[nodiscard]] bool takePart(const Shares::Share& share);

    Shares& m_shares;
    Workspace& m_workspace;
    std::set<QString> m_listed;  // shares whose entry was told in this run
    QTimer m_soon;
};

}  // namespace meldado::ui
