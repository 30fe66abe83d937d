// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A script of the peer bench (tests/peers/bench/README.md), read as a whole before any clock starts: one small record
// an operation, and all texts side by side in one arena, because the memory that the script takes is the base line
// of the memory that is compared.

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace meldado::bench {

enum class Field : std::uint8_t { Title, Done, Due, Tags };

struct Operation {
    enum class Kind : std::uint8_t {
        Phase, Insert, Set, Move, Delete, Text, Commit, Fork, Drop, Sync, Save, Load, Open, Check
    };
    Kind kind = Kind::Phase;
    Field field = Field::Title;  // Set
    bool isDone = false;         // Insert, Set
    bool hasDue = false;         // Insert, Set: false is null
    bool isFirst = false;        // Insert, Move: after no other task
    std::uint32_t replica = 0;   // Script::replicaCount() of them; 0 is "a"
    std::uint32_t at = 0;        // the position; Move: from. Fork: the replica it is made of. Sync, Check: see others()
    std::uint32_t to = 0;        // Move. Text: how many characters go. Sync, Check: how many replicas

    // Texts, one behind the other in the arena.
    std::uint32_t textsAt = 0;
    std::uint32_t valueLength = 0;
    std::uint16_t idLength = 0;
    std::uint16_t dueLength = 0;
    std::uint16_t tagsLength = 0;
    std::uint16_t afterLength = 0;
};

struct ScriptHead {
    std::string workload;
    std::uint64_t n = 0;
    std::uint64_t k = 0;
    std::uint64_t every = 0;
};

class Script {
public:
    // Errors: NotFound, Malformed (with the number of the line).
    static core::Result<Script> read(const std::filesystem::path& file);

    [[nodiscard]] const ScriptHead& head() const { return m_head; }
    [[nodiscard]] const std::vector<Operation>& operations() const { return m_operations; }
    [[nodiscard]] std::uint32_t replicaCount() const { return m_replicaCount; }
    [[nodiscard]] bool opensAStore() const { return m_opensAStore; }  // "a" comes from the store

    [[nodiscard]] std::string_view id(const Operation& operation) const;
    [[nodiscard]] std::string_view value(const Operation& operation) const;  // title, phase's name, inserted text
    [[nodiscard]] std::string_view due(const Operation& operation) const;
    [[nodiscard]] std::string_view tags(const Operation& operation) const;   // each followed by a tab
    [[nodiscard]] std::string_view after(const Operation& operation) const;  // the task before it, of Insert and Move
    // Sync: whose commits; Check: who is read; `to` of them.
    [[nodiscard]] const std::uint32_t* others(const Operation& which) const { return m_others.data() + which.at; }

private:
    friend class ScriptReader;

    ScriptHead m_head;
    std::vector<Operation> m_operations;
    std::vector<std::uint32_t> m_others;
    std::string m_arena;
    std::uint32_t m_replicaCount = 1;
    bool m_opensAStore = false;
};

}  // namespace meldado::bench
