// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/past_worker.h"

#include <utility>

namespace meldado::ui {

PastWorker::PastWorker(QObject* parent) : QObject(parent), m_there(new QObject), m_reader(std::make_shared<core::PastReader>())
{
    qRegisterMetaType<PastPtr>();
    m_there->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_there, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

PastWorker::~PastWorker()
{
    forget();
    m_thread.quit();
    m_thread.wait();
}

void PastWorker::take(std::vector<core::PackBlob> packs, std::vector<core::DeltaBlob> deltas)
{
    QMetaObject::invokeMethod(m_there, [reader = m_reader, packs = std::move(packs), deltas = std::move(deltas)] {
        static_cast<void>(reader->take(packs, deltas));  // what is missing then is missing in what is shown
    });
}

void PastWorker::goTo(std::vector<core::DeltaName> anchors)
{
    const int number = ++*m_wanted;
    QMetaObject::invokeMethod(m_there, [this, reader = m_reader, wanted = m_wanted, number, anchors = std::move(anchors)] {
        if (*wanted != number)
            return;
        auto past = reader->at(anchors);
        if (!past || *wanted != number)
            return;
        QMetaObject::invokeMethod(this, [this, number, past = std::make_shared<const core::PastReader::Past>(*std::move(past))] {
            if (*m_wanted == number)
                emit shown(past);
        });
    });
}

void PastWorker::forget()
{
    ++*m_wanted;
}

}  // namespace meldado::ui
