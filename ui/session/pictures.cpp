// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/pictures.h"

#include "core/hash/sha256.h"
#include "ui/session/picture.h"
#include "ui/session/store_worker.h"

namespace meldado::ui {

Pictures::Pictures(StoreWorker& worker, QObject* parent) : QObject(parent), m_worker(worker)
{
    m_decoder.setMaxThreadCount(1);
    connect(&worker, &StoreWorker::fileRead, this, &Pictures::onRead);
}

Pictures::~Pictures()
{
    m_decoder.clear();
    m_decoder.waitForDone();  // it tells this object
}

void Pictures::want(const FileItem& file, int longestSide)
{
    if (!file.mayBePicture() || file.sha256.empty())
        return;
    const QString digest = QString::fromStdString(file.sha256);
    const bool isAsked = m_wanted.contains(digest);
    m_wanted.emplace(digest, longestSide);
    if (!isAsked) {
        QMetaObject::invokeMethod(
            &m_worker, [worker = &m_worker, sha256 = file.sha256] { worker->readFile(sha256, kMaxPictureBytes); }, Qt::QueuedConnection);
    }
}

void Pictures::onRead(const QString& sha256, const QByteArray& bytes)
{
    const auto [first, end] = m_wanted.equal_range(sha256);
    for (auto wanted = first; wanted != end && !bytes.isEmpty(); ++wanted) {
        m_decoder.start([this, sha256, bytes, longestSide = wanted->second] {
            const bool isWhole = core::sha256({bytes.constData(), static_cast<std::size_t>(bytes.size())}).hex() == sha256.toStdString();
            if (const auto picture = isWhole ? readPicture(bytes, longestSide) : std::nullopt)
                QMetaObject::invokeMethod(this, [this, sha256, longestSide, picture] { emit shown(sha256, longestSide, *picture); });
        });
    }
    m_wanted.erase(first, end);
}

}  // namespace meldado::ui
