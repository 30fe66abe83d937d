// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// One program runs for each person and data folder. A second start hands over what it was asked for, and ends.

#pragma once

#include <memory>
#include <optional>

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace meldado::desktop {

// What a start asks for; the words go over the socket.
enum class Wish { Show, QuickAdd, Open };

class RunningProgram : public QObject {
    Q_OBJECT

public:
    // For these data: two data folders are two programs.
    explicit RunningProgram(const QString& dataFolder, QObject* parent = nullptr);

    // Whether a program runs already and has taken the wish. Waits for its answer, a second at most.
    // `invite`: what Open is about, a link or the whole name of a file.
    [[nodiscard]] bool handOver(Wish wish, const QString& invite = {}) const;

    // From now on this is the one that runs. Where that cannot be, every start is a program of its own.
    void listen();

signals:
    void wished(meldado::desktop::Wish wish, const QString& invite);

private:
    void answer();

    QString m_socket;
    QLocalServer m_server;
};

}  // namespace meldado::desktop
