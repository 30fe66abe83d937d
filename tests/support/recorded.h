// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The blobs of a story in tests/data/melda.

#pragma once

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <set>
#include <string>

#include "core/crdt/replica.h"
#include "core/store/blob_name.h"

namespace meldado::tests {

// Everything of a recorded story that can be read, whoever wrote it.
inline core::Arrivals recorded(const QString& folder)
{
    core::Arrivals arrivals;
    std::set<std::string> seen;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto name = core::BlobName::parse(QFileInfo(files.next()).fileName().toStdString());
        QFile file(files.filePath());
        if (!name || !file.open(QIODevice::ReadOnly) || !seen.insert(name->text).second)
            continue;
        const auto bytes = core::makeBytes(file.readAll().toStdString());
        if (name->kind == core::BlobKind::Pack) {
            if (auto pack = core::Pack::parse(name->digest, bytes))
                arrivals.packs.push_back(std::make_shared<const core::Pack>(*std::move(pack)));
        } else if (name->kind == core::BlobKind::Delta) {
            const auto stem = name->text.substr(0, name->text.rfind('.'));
            if (auto delta = core::Delta::parse(*core::DeltaName::parse(stem), bytes))
                arrivals.deltas.push_back(std::make_shared<const core::Delta>(*std::move(delta)));
        }
    }
    return arrivals;
}

}  // namespace meldado::tests
