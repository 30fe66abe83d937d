// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/sqlite/local_medium.h"

#include <algorithm>
#include <array>

#if defined(__linux__)
#include <sys/vfs.h>
#elif defined(__APPLE__)
#include <sys/mount.h>
#include <sys/param.h>
#endif

namespace meldado::adapters {

bool isNetworkFileSystem(std::uint64_t type)
{
    // statfs(2), <linux/magic.h>: NFS, SMB, CIFS, SMB2, AFS, Coda, NCP, Ceph, 9P.
    constexpr std::array<std::uint64_t, 9> kTypes{0x6969,     0x517B,     0xFF534D42, 0xFE534D42, 0x5346414F,
                                                  0x73757245, 0x564C,     0x00C36400, 0x01021997};
    return std::ranges::find(kTypes, type) != kTypes.end();
}

bool isOnNetwork(const std::filesystem::path& folder)
{
#if defined(__linux__)
    struct statfs status {};
    return ::statfs(folder.c_str(), &status) == 0 && isNetworkFileSystem(static_cast<std::uint32_t>(status.f_type));
#elif defined(__APPLE__)
    struct statfs status {};
    return ::statfs(folder.c_str(), &status) == 0 && (status.f_flags & MNT_LOCAL) == 0;
#else
    static_cast<void>(folder);
    return false;
#endif
}

}  // namespace meldado::adapters
