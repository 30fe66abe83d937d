// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Invites from anywhere: never a crash; what is read can be written, within the limits, and reads back to the same, as a file and as
// a link; nothing in it names a way out of a folder.

#include <cstdint>
#include <cstdlib>

#include "core/share/invite.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace meldado::core;
    const auto invite = readInvite({reinterpret_cast<const char*>(data), size});
    if (!invite)
        return 0;
    if (!isListIdentity(invite->list) || invite->ways.size() > kMaxInviteWays || invite->title.size() > kMaxInviteNameBytes)
        std::abort();
    for (const InviteWay& way : invite->ways) {
        if (way.folderName().find('/') != std::string::npos || way.folderName() == "..")
            std::abort();
    }
    const std::string text = inviteText(*invite);
    if (text.size() > kMaxInviteBytes)  // numbers may be spelt longer than they came
        return 0;
    const auto again = readInvite(text);
    const auto linked = readInvite(inviteLink(*invite));
    if (!again || !linked || *again != *invite || *linked != *invite)
        std::abort();
    return 0;
}
