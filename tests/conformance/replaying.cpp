// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "tests/conformance/replay.h"

namespace meldado::conformance {

namespace {

// Why the steps cannot run on our engine; nothing when they can.
std::optional<std::string> cannotReplay(const VectorCase& each)
{
    if (!each.recorded.contains("steps") || each.recorded.find("steps")->asArray()->empty())
        return "made by hand or by the command line tools: there are no steps";
    if (each.format() == "0.1")
        return "release 0.1 is read and imported, not written";
    if (each.format() == "mixed")
        return "made by hand from two formats";
    return std::nullopt;
}

}  // namespace

Report checkReplaying(const VectorCase& each)
{
    Report report;
    report.skipped = cannotReplay(each);
    if (report.skipped)
        return report;
    std::map<std::string, std::string> urls;
    for (const auto& [replica, unused] : *each.recorded.find("replicas")->asObject())
        urls[replica] = "memory://" + each.name + '-' + replica;  // opened again in the middle of some cases
    Replay(each, std::move(urls)).run(report);
    return report;
}

}  // namespace meldado::conformance
