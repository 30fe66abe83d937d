// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How a list in a local replica goes through a folder, in tests.

#pragma once

#include <memory>
#include <string>

#include <QString>

#include "adapters/filesystem/folder_store.h"
#include "adapters/sqlite/local_replica.h"
#include "ui/session/shares.h"

namespace meldado::test {

inline adapters::SyncEngine::Setup folderShare(const std::string& replica, const ui::Shares::Share& share, const QString& person)
{
    adapters::SyncEngine::Setup setup;
    setup.list = share.document;
    setup.open = [replica, share, person]() -> core::Result<adapters::Share::Setup> {
        adapters::Share::Setup opened;
        auto own = std::make_unique<adapters::LocalReplica>(replica, adapters::Durability::ProgramEnd);
        opened.own = own.get();
        opened.here = std::move(own);
        opened.there = std::make_unique<adapters::FolderStore>(share.place.toStdString());
        opened.me = person.toStdString();
        opened.memory = share.memory;
        return opened;
    };
    return setup;
}

}  // namespace meldado::test
