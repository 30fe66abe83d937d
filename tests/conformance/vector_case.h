// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A recorded case of the reference: what was done (case.json), what a fresh process saw (expected.json), the folders.

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/json/value.h"

namespace meldado::conformance {

struct VectorCase {
    std::string name;
    std::filesystem::path folder;
    core::Object recorded;  // case.json
    core::Object expected;  // expected.json; empty when there is none

    [[nodiscard]] std::string format() const;                          // "0.6", "0.2" …
    [[nodiscard]] std::vector<std::string> replicas() const;           // that have expectations
    [[nodiscard]] std::string schemeOf(const std::string& replica) const;
    [[nodiscard]] std::string urlOf(const std::string& replica) const;
    [[nodiscard]] const core::Object* expectedOf(const std::string& replica) const;
    [[nodiscard]] const core::Object* requiredOf(const std::string& replica) const;
};

// "file" and a path: "file:///folder/list", "file:///C:/folder/list".
[[nodiscard]] std::string urlFrom(const std::string& scheme, const std::filesystem::path& path);

// Sorted by name. Throws std::runtime_error when the data cannot be read: then no test can run.
std::vector<VectorCase> loadCases(const std::filesystem::path& folder);

// Differences, gathered by a check; empty when it passed.
struct Report {
    std::vector<std::string> failures;
    std::optional<std::string> skipped;  // the reason

    void expect(bool condition, const std::string& what);
    void expectEqual(const core::Value& actual, const core::Value& wanted, const std::string& what);
};

Report checkReading(const VectorCase& each);
Report checkReplaying(const VectorCase& each);
Report checkWriting(const VectorCase& each);

}  // namespace meldado::conformance
