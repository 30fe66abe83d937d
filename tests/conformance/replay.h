// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Runs the steps of a recorded case on our engine, in fresh stores, and compares each result.

#pragma once

#include <map>
#include <string>

#include "app/cli/batch_session.h"
#include "tests/conformance/vector_case.h"

namespace meldado::conformance {

class Replay {
public:
    // `urlOf` makes the store of each replica; its family is that of the case.
    Replay(const VectorCase& each, std::map<std::string, std::string> urls);

    // Until the end, or to the step at which we differ for a named reason.
    void run(Report& report);

    // The name of the difference that ended the run; empty when all steps were compared.
    [[nodiscard]] const std::string& difference() const { return m_difference; }
    [[nodiscard]] cli::BatchSession& session() { return m_session; }

private:
    bool runStep(Report& report, const core::Object& step, const std::string& where);
    void compare(Report& report, const core::Object& step, const core::Value& ours, const std::string& where);
    [[nodiscard]] core::Value translated(const core::Value& anchors) const;

    const VectorCase& m_case;
    std::map<std::string, std::string> m_urls;
    std::map<std::string, std::string> m_names;  // recorded delta → ours: the order in packs is random upstream
    std::string m_difference;
    cli::BatchSession m_session;
};

}  // namespace meldado::conformance
