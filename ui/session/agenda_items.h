// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Whose the rows of an agenda are: numbers and ids for tasks of many lists, and for headings.
//
// A task goes by the id "<list>:<id>", since two lists may have a task of the same id.

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <QString>

#include "core/todo/row.h"

namespace meldado::ui {

class ListSession;

class AgendaItems {
public:
    struct Item {
        ListSession* session;  // null: a heading
        core::TaskNumber task = core::kNoTask;
        QString heading;
        std::string key;  // of a heading
    };
    struct Owner { ListSession* session; std::string id; };

    // False: it is known already. Its place among the others is the first part of an id.
    bool watch(ListSession* session);
    void forgetNumbers(const ListSession* session);  // its tasks have other numbers from here on

    [[nodiscard]] const Item& at(core::TaskNumber number) const { return m_items[number]; }
    [[nodiscard]] core::TaskNumber numberOf(ListSession* session, core::TaskNumber task);  // a new one, if it has none; it is watched
    [[nodiscard]] std::optional<core::TaskNumber> find(const ListSession* session, core::TaskNumber task) const;
    [[nodiscard]] core::TaskNumber headingOf(std::string key, const QString& text);
    [[nodiscard]] std::optional<core::TaskNumber> findHeading(const std::string& key) const;

    [[nodiscard]] std::string prefixOf(const ListSession* session) const;  // of one that is not watched: nobody's
    [[nodiscard]] std::optional<Owner> ownerOf(const std::string& id) const;

private:
    struct Watched {
        ListSession* session;
        std::vector<core::TaskNumber> numbers;  // by task; kNoTask: it has none
    };

    std::vector<Item> m_items;  // by number
    std::map<std::string, core::TaskNumber> m_headings;
    std::vector<Watched> m_watched;
    std::unordered_map<const ListSession*, std::size_t> m_places;  // among them
};

}  // namespace meldado::ui
