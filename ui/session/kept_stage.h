// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What is being typed and is no commit yet, kept in the list's own store as a stage of the document, so that a crash
// loses no more than the last keys. It goes once what came of it is saved. Lives on the GUI thread; the worker writes.

#pragma once

#include <functional>
#include <optional>

#include <QObject>
#include <QTimer>

#include "core/json/value.h"

namespace meldado::ui {

class SaveQueue;
class StoreWorker;

class KeptStage : public QObject {
    Q_OBJECT

public:
    static constexpr int kPauseMs = 150;  // from the first key that is not on the disk yet

    using Stage = std::function<std::optional<core::Object>()>;

    // Both outlive it. `worker` may live on another thread.
    KeptStage(StoreWorker& worker, SaveQueue& queue, QObject* parent = nullptr);

    void keep(Stage stage);  // asked for what it is after the pause
    void release();          // it was committed, or given up
    void found() { m_isKept = true; }  // in the store, from before

private:
    void write();
    void eraseWhenSaved();

    StoreWorker& m_worker;
    SaveQueue& m_queue;
    Stage m_stage;
    QTimer m_pause;
    bool m_isKept = false;
};

}  // namespace meldado::ui
