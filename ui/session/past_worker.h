// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// PastWorker shows a list as it was, on a thread of its own: it has a replica beside the session's, made of the same
// bytes, and goes to moments one after the other. Of several that were asked for meanwhile only the last is gone to.

#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include <QObject>
#include <QThread>

#include "core/todo/history/past_reader.h"

namespace meldado::ui {

using PastPtr = std::shared_ptr<const core::PastReader::Past>;

class PastWorker : public QObject {
    Q_OBJECT

public:
    explicit PastWorker(QObject* parent = nullptr);
    ~PastWorker() override;  // waits for what is being computed

    // All of a document, of which much may be known. Bytes are shared, not copied.
    void take(std::vector<core::PackBlob> packs, std::vector<core::DeltaBlob> deltas);
    // Then shown(), unless it is asked for another one before.
    void goTo(std::vector<core::DeltaName> anchors);
    void forget();  // what was asked for is not wanted any more

signals:
    void shown(const meldado::ui::PastPtr& past);

private:
    QThread m_thread;
    QObject* m_there;  // lives on the thread, and is deleted by it
    std::shared_ptr<core::PastReader> m_reader;  // used there only; shared with what is queued
    std::shared_ptr<std::atomic<int>> m_wanted = std::make_shared<std::atomic<int>>(0);
};

}  // namespace meldado::ui
