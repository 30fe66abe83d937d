// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// An invite says which list somebody is asked to join, by whom, and by which ways it can be reached: one content, sent as a
// link, as a file, or as a picture of the link. It holds nothing secret, and no instruction: a way tells what to look for,
// and the person who joins says where it is. What later programs add is kept. Source: core/FORMAT.md, Invites.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/json/value.h"

namespace meldado::core {

inline constexpr std::string_view kInviteScheme = "meldado:";       // of every link of ours
inline constexpr std::string_view kInviteLink = "meldado:invite/";  // what follows is the text of the file, as base64url
inline constexpr std::string_view kInviteExtension = ".meldado-invite";
inline constexpr unsigned kInviteVersion = 1;

// Anybody can send one. What is larger is refused; names that are longer are cut.
inline constexpr std::size_t kMaxInviteBytes = std::size_t{16} << 10;      // of the file
inline constexpr std::size_t kMaxInviteLinkBytes = std::size_t{22} << 10;  // of the link to it, with blanks around
inline constexpr std::size_t kMaxInviteWays = 16;
inline constexpr std::size_t kMaxInviteNameBytes = 240;  // of a title, a person, a folder

// One way to the list. `fields` has all that was said, so that a way that is not understood can be sent on.
struct InviteWay {
    Object fields;

    // `name`: of the folder itself. `service`: what carries it, as people call it; may be empty.
    static InviteWay folder(std::string_view name, std::string_view service);

    [[nodiscard]] std::string kind() const;  // "folder"; others are of later programs
    // Empty: it is no folder, or what it says would lead somewhere.
    [[nodiscard]] std::string folderName() const;
    [[nodiscard]] std::string service() const;

    friend bool operator==(const InviteWay&, const InviteWay&) = default;
};

struct Invite {
    std::string list;   // its id, as commits name it: 26 characters
    std::string title;  // as it was then
    std::optional<std::uint64_t> taskCount{};
    std::string byName{};
    std::string byPerson{};  // the id of the person
    std::vector<InviteWay> ways{};
    Object others{};  // fields of later programs

    friend bool operator==(const Invite&, const Invite&) = default;
};

// Whether this can be the id of a list; those that come from outside name files here.
[[nodiscard]] bool isListIdentity(std::string_view text) noexcept;

// What a file holds, or a link, with blanks around. Errors: Malformed, LimitExceeded, NewerFormat.
[[nodiscard]] Result<Invite> readInvite(std::string_view text);

// Of one that readInvite() gave, or within its limits; longer names are cut.
[[nodiscard]] std::string inviteText(const Invite& invite);
[[nodiscard]] std::string inviteLink(const Invite& invite);

}  // namespace meldado::core
