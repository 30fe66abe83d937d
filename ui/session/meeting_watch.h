// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// MeetingWatch follows meetings with other computers: from the first blobs that come through a share until nothing has come for
// a moment and all of it is taken in. When there is more to review then than before, it says so, once for each meeting.

#pragma once

#include <chrono>
#include <unordered_map>

#include <QObject>
#include <QTimer>

namespace meldado::ui {

class ListSession;
class Shares;
class Workspace;

class MeetingWatch : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kQuiet{2000};  // so long nothing comes: it is over

    MeetingWatch(Shares& shares, Workspace& workspace, QObject* parent = nullptr);  // both outlive it

    void setQuiet(std::chrono::milliseconds quiet) { m_quiet.setInterval(quiet); }  // for tests

signals:
    // Of these lists, all of which have more to review than before, the first, and how many tasks in all of them ask now.
    void leftToReview(meldado::ui::ListSession* first, int lists, int tasks);

private:
    void onArrived(const QString& document);
    void onQuiet();

    Shares& m_shares;
    Workspace& m_workspace;
    std::unordered_map<ListSession*, int> m_before;  // of the lists that something came for: what was to be reviewed
    QTimer m_quiet;
};

}  // namespace meldado::ui
