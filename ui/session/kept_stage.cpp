// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/kept_stage.h"

#include <utility>

#include "ui/session/save_queue.h"
#include "ui/session/store_worker.h"

namespace meldado::ui {

KeptStage::KeptStage(StoreWorker& worker, SaveQueue& queue, QObject* parent)
    : QObject(parent), m_worker(worker), m_queue(queue)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &KeptStage::write);
    connect(&queue, &SaveQueue::changed, this, &KeptStage::eraseWhenSaved);
}

void KeptStage::keep(Stage stage)
{
    m_stage = std::move(stage);
    if (!m_pause.isActive())
        m_pause.start();
}

void KeptStage::release()
{
    m_pause.stop();
    m_stage = nullptr;
    eraseWhenSaved();
}

void KeptStage::write()
{
    const std::optional<core::Object> stage = m_stage ? m_stage() : std::nullopt;
    if (!stage)
        return;
    m_isKept = true;
    QMetaObject::invokeMethod(
        &m_worker, [worker = &m_worker, stage] { worker->keepStage(stage); }, Qt::QueuedConnection);
}

void KeptStage::eraseWhenSaved()
{
    if (!m_isKept || m_stage || !m_queue.isSaved())
        return;
    m_isKept = false;
    QMetaObject::invokeMethod(
        &m_worker, [worker = &m_worker] { worker->keepStage(std::nullopt); }, Qt::QueuedConnection);
}

}  // namespace meldado::ui
