// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// meldado_conformance reading|replaying|writing FOLDER [CASE…]: the recorded cases of the reference, a row each,
// without Qt. Ends with a line that counts; exit code 1 when a row failed.

#include <algorithm>
#include <exception>
#include <iostream>
#include <map>

#include "tests/conformance/vector_case.h"

int main(int argc, char** argv)
{
    using namespace meldado::conformance;

    const std::map<std::string, Report (*)(const VectorCase&)> checks{
        {"reading", checkReading}, {"replaying", checkReplaying}, {"writing", checkWriting}};
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() < 2 || !checks.contains(arguments[0])) {
        std::cerr << "usage: meldado_conformance reading|replaying|writing FOLDER [CASE…]\n";
        return 2;
    }

    int passed = 0;
    int failed = 0;
    int skipped = 0;
    try {
        for (const auto& each : loadCases(arguments[1])) {
            if (arguments.size() > 2 && std::find(arguments.begin() + 2, arguments.end(), each.name) == arguments.end())
                continue;
            const auto report = checks.at(arguments[0])(each);
            if (!report.failures.empty()) {
                ++failed;
                std::cout << "FAIL " << arguments[0] << ' ' << each.name << '\n';
                for (const auto& failure : report.failures)
                    std::cout << "     " << failure << '\n';
            } else if (report.skipped) {
                ++skipped;
                std::cout << "SKIP " << arguments[0] << ' ' << each.name << ": " << *report.skipped << '\n';
            } else {
                ++passed;
                std::cout << "PASS " << arguments[0] << ' ' << each.name << '\n';
            }
        }
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
    std::cout << passed << " passed, " << failed << " failed, " << skipped << " skipped\n";
    return failed != 0 || passed == 0 ? 1 : 0;
}
