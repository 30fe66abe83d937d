// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Pictures of the files of one list: their bytes come from its worker, and are decoded by a thread that has nothing else to
// do, so that neither the window nor what is being saved waits for a large one. Lives on the GUI thread.

#pragma once

#include <unordered_map>

#include <QImage>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include "ui/session/file_item.h"

namespace meldado::ui {

class StoreWorker;

class Pictures : public QObject {
    Q_OBJECT

public:
    explicit Pictures(StoreWorker& worker, QObject* parent = nullptr);  // which outlives it
    ~Pictures() override;

    // Then shown(). Nothing, when there is no picture of it: it is of another kind, too large, not here yet, damaged.
    void want(const FileItem& file, int longestSide);

signals:
    void shown(const QString& sha256, int longestSide, const QImage& picture);

private:
    void onRead(const QString& sha256, const QByteArray& bytes);

    StoreWorker& m_worker;
    std::unordered_multimap<QString, int> m_wanted;  // the longest side, by digest
    QThreadPool m_decoder;                           // of one thread
};

}  // namespace meldado::ui
