// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A few lines in a file that keep what a person has typed and not sent, through a crash. Written whole or not at all,
// by a thread of its own, since a medium may be slow; the file goes when there is nothing to keep.

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

namespace meldado::ui {

class UnsentText : public QObject {
    Q_OBJECT

public:
    static constexpr int kPauseMs = 150;              // from the first key that is not on the disk yet
    static constexpr qint64 kMaxBytes = qint64{1} << 20;

    // The folder is made with the first write.
    explicit UnsentText(QString file, QObject* parent = nullptr);
    ~UnsentText() override;  // writes what is left

    [[nodiscard]] QByteArray read() const;  // empty: nothing was left
    void keep(QByteArray bytes);            // empty: nothing is to be kept

private:
    void write();

    QString m_file;
    QByteArray m_bytes;
    QTimer m_pause;
    QThreadPool m_writer;  // of one thread, so in their order
};

}  // namespace meldado::ui
