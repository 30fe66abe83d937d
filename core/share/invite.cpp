// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/share/invite.h"

#include <algorithm>
#include <utility>

#include "core/base/base64.h"
#include "core/base/start_of.h"
#include "core/json/canonical.h"
#include "core/json/parse.h"
#include "core/json/string_field.h"

namespace meldado::core {

namespace {

// In invites; never change.
constexpr std::string_view kVersion = "meldado-invite";
constexpr std::string_view kList = "list";
constexpr std::string_view kTitle = "title";
constexpr std::string_view kTasks = "tasks";
constexpr std::string_view kBy = "by";
constexpr std::string_view kName = "name";
constexpr std::string_view kPerson = "person";
constexpr std::string_view kWays = "ways";
constexpr std::string_view kKind = "kind";
constexpr std::string_view kService = "service";
constexpr std::string_view kFolder = "folder";

constexpr std::size_t kListIdLength = 26;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

std::string nameIn(const Object& object, std::string_view key)
{
    return std::string(startOf(stringField(object, key), kMaxInviteNameBytes));
}

void setName(Object& object, std::string_view key, std::string_view name)
{
    if (!name.empty())
        object.set(std::string(key), std::string(startOf(name, kMaxInviteNameBytes)));
}

Result<std::vector<InviteWay>> waysIn(const Object& object)
{
    std::vector<InviteWay> ways;
    const Value* value = object.find(kWays);
    if (!value)
        return ways;
    if (!value->asArray())
        return Error{ErrorCode::Malformed, "the ways of an invite are no array"};
    if (value->asArray()->size() > kMaxInviteWays)
        return Error{ErrorCode::LimitExceeded, "an invite with more ways than the limit"};
    for (const Value& way : *value->asArray()) {
        if (way.asObject())
            ways.push_back({*way.asObject()});
    }
    return ways;
}

Result<void> checkVersion(const Object& object)
{
    const Value* version = object.find(kVersion);
    if (!version || !version->asUnsigned() || *version->asUnsigned() == 0)
        return Error{ErrorCode::Malformed, "not an invite"};
    if (*version->asUnsigned() > kInviteVersion)
        return Error{ErrorCode::NewerFormat, "an invite of version " + std::to_string(*version->asUnsigned())};
    return {};
}

Result<Invite> readObject(Object object)
{
    if (const auto checked = checkVersion(object); !checked)
        return checked.error();
    Invite invite;
    invite.list = stringField(object, kList);
    if (!isListIdentity(invite.list))
        return Error{ErrorCode::Malformed, "an invite to no list"};
    invite.title = nameIn(object, kTitle);
    if (const Value* tasks = object.find(kTasks); tasks && tasks->asUnsigned())
        invite.taskCount = *tasks->asUnsigned();
    if (const Value* by = object.find(kBy); by && by->asObject()) {
        invite.byName = nameIn(*by->asObject(), kName);
        invite.byPerson = nameIn(*by->asObject(), kPerson);
    }
    auto ways = waysIn(object);
    if (!ways)
        return ways.error();
    invite.ways = *std::move(ways);
    for (const std::string_view known : {kVersion, kList, kTitle, kTasks, kBy, kWays})
        object.erase(known);
    invite.others = std::move(object);
    return invite;
}

}  // namespace

InviteWay InviteWay::folder(std::string_view name, std::string_view service)
{
    InviteWay way{Object{{std::string(kKind), kFolder}}};
    setName(way.fields, kName, name);
    setName(way.fields, kService, service);
    return way;
}

std::string InviteWay::kind() const
{
    return nameIn(fields, kKind);
}

std::string InviteWay::folderName() const
{
    const std::string name = kind() == kFolder ? nameIn(fields, kName) : std::string();
    const bool leadsElsewhere = name.find_first_of(std::string_view("/\\\0", 3)) != std::string::npos || name == "." || name == "..";
    return leadsElsewhere ? std::string() : name;
}

std::string InviteWay::service() const
{
    return nameIn(fields, kService);
}

bool isListIdentity(std::string_view text) noexcept
{
    constexpr std::string_view kDigits = "0123456789abcdefghjkmnpqrstvwxyz";
    return text.size() == kListIdLength && text.find_first_not_of(kDigits) == std::string_view::npos;
}

Result<Invite> readInvite(std::string_view text)
{
    if (text.size() > kMaxInviteLinkBytes)
        return Error{ErrorCode::LimitExceeded, "an invite larger than the limit"};
    text = trimmed(text);
    std::string decoded;
    if (text.starts_with(kInviteLink)) {
        auto bytes = bytesOfBase64Url(text.substr(kInviteLink.size()));
        if (!bytes)
            return Error{ErrorCode::Malformed, "a link that was cut or changed"};
        decoded = *std::move(bytes);
        text = decoded;
    }
    if (text.size() > kMaxInviteBytes)
        return Error{ErrorCode::LimitExceeded, "an invite larger than the limit"};
    auto value = parseJson(text);
    if (!value)
        return value.error();
    if (!value->asObject())
        return Error{ErrorCode::Malformed, "not an invite"};
    return readObject(*std::move(*value).asObject());
}

std::string inviteText(const Invite& invite)
{
    Object object = invite.others;
    object.set(std::string(kVersion), std::uint64_t{kInviteVersion});
    object.set(std::string(kList), invite.list);
    setName(object, kTitle, invite.title);
    if (invite.taskCount)
        object.set(std::string(kTasks), *invite.taskCount);
    Object by;
    setName(by, kName, invite.byName);
    setName(by, kPerson, invite.byPerson);
    if (!by.empty())
        object.set(std::string(kBy), std::move(by));
    if (!invite.ways.empty()) {
        Array ways;
        for (const InviteWay& way : invite.ways)
            ways.emplace_back(way.fields);
        object.set(std::string(kWays), std::move(ways));
    }
    return canonicalText(object);
}

std::string inviteLink(const Invite& invite)
{
    return std::string(kInviteLink) + base64UrlOf(inviteText(invite));
}

}  // namespace meldado::core
