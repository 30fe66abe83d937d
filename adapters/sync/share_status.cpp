// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/sync/share_status.h"

namespace meldado::adapters {

std::string_view textOf(ShareCode code)
{
    switch (code) {
    case ShareCode::None: break;
    case ShareCode::FolderGone: return "folder-gone";
    case ShareCode::FolderReadonly: return "folder-readonly";
    case ShareCode::DiskFull: return "disk-full";
    case ShareCode::NewerFormat: return "newer-format";
    case ShareCode::Damaged: return "damaged";
    case ShareCode::OnlineOnly: return "online-only";
    case ShareCode::Partial: return "partial";
    case ShareCode::ForeignFiles: return "foreign-files";
    }
    return {};
}

std::string_view textOf(ShareState state)
{
    switch (state) {
    case ShareState::Looking: return "looking";
    case ShareState::UpToDate: return "up-to-date";
    case ShareState::NotYetSeen: return "not-yet-seen";
    case ShareState::Waiting: return "waiting";
    case ShareState::Sending: return "sending";
    case ShareState::Receiving: return "receiving";
    case ShareState::Offline: return "offline";
    case ShareState::Paused: return "paused";
    case ShareState::NeedsAttention: return "needs-attention";
    }
    return {};
}

}  // namespace meldado::adapters
