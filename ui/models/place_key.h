// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The keys by which the window goes to lists, groups, tags and filters: what it is, a colon, and its name. Views and headings
// are words without one of these in front.

#pragma once

#include <optional>
#include <string>

#include <QLatin1String>
#include <QString>

namespace meldado::ui {

enum class Keyed { List, Group, Tag, Filter };

[[nodiscard]] inline QLatin1String prefixOf(Keyed what)
{
    switch (what) {
    case Keyed::List:
        return QLatin1String("list:");  // and the id of its entry
    case Keyed::Group:
        return QLatin1String("group:");
    case Keyed::Tag:
        return QLatin1String("tag:");
    case Keyed::Filter:
        return QLatin1String("filter:");  // and the id of its entry
    }
    return {};
}

[[nodiscard]] inline QString keyOf(Keyed what, const QString& name)
{
    return prefixOf(what) + name;
}

[[nodiscard]] inline QString keyOf(Keyed what, const std::string& name)
{
    return keyOf(what, QString::fromStdString(name));
}

// None: it is the key of something else.
[[nodiscard]] inline std::optional<QString> nameIn(Keyed what, const QString& key)
{
    return key.startsWith(prefixOf(what)) ? std::optional(key.mid(prefixOf(what).size())) : std::nullopt;
}

}  // namespace meldado::ui
