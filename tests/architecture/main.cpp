// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// check_architecture ROOT                   every rule on the project; prints what breaks one
// check_architecture --self-test FIXTURES   every rule on what it must catch; a test that cannot fail is a
// defect

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>

#include "tests/architecture/rules.h"

namespace meldado::architecture {

const std::vector<Rule>& allRules()
{
    static const std::vector<Rule> kRules{
        {"clocks-in-core", checkClocksInCore},
        {"includes-of-adapters", checkIncludesOfAdapters},
        {"includes-of-core", checkIncludesOfCore},
        {"includes-of-ui", checkIncludesOfUi},
        {"licence-lines", checkLicenceLines},
        {"link-lines", checkLinkLines},
        {"machine-paths", checkMachinePaths},
        {"pragma-once", checkPragmaOnce},
        {"qml-colours", checkQmlColours},
        {"qml-imports", checkQmlImports},
        {"qml-texts", checkQmlTexts},
        {"unlisted-files", checkUnlistedFiles},
    };
    return kRules;
}

namespace {

int checkProject(const std::filesystem::path& root)
{
    const auto tree = SourceTree::ofFolder(root);
    std::size_t count = 0;
    for (const auto& rule : allRules()) {
        for (const auto& finding : rule.check(tree)) {
            std::cout << finding.path << ':' << finding.line << ": " << rule.name << ": " << finding.message
                      << '\n';
            ++count;
        }
    }
    std::cout << tree.files().size() << " files, " << allRules().size() << " rules, " << count
              << " findings\n";
    return count == 0 && !tree.files().empty() ? 0 : 1;
}

// "qml-texts.txt" and "qml-texts-accessible.txt" each show one thing that the rule "qml-texts" must catch.
bool isFixtureOf(const Rule& rule, std::string_view name)
{
    return name.starts_with(rule.name) && (name[rule.name.size()] == '.' || name[rule.name.size()] == '-');
}

int testRules(const std::filesystem::path& fixtures)
{
    std::map<std::string, SourceTree> trees;
    for (const auto& entry : std::filesystem::directory_iterator(fixtures))
        trees.emplace(entry.path().filename().string(), SourceTree::ofFixture(readFile(entry.path())));

    int problems = 0;
    for (const auto& rule : allRules()) {
        int shown = 0;
        for (const auto& [name, tree] : trees) {
            const bool isBad = isFixtureOf(rule, name);
            if (!isBad && !name.starts_with("clean"))
                continue;
            const auto findings = rule.check(tree);
            shown += isBad ? 1 : 0;
            if (findings.size() == (isBad ? 1U : 0U))
                continue;
            std::cout << name << ": " << rule.name << " finds " << findings.size() << '\n';
            for (const auto& finding : findings)
                std::cout << "    " << finding.path << ':' << finding.line << ": " << finding.message << '\n';
            ++problems;
        }
        if (shown == 0) {
            std::cout << rule.name << ": no fixture shows what it catches\n";
            ++problems;
        }
    }
    std::cout << trees.size() << " fixtures, " << allRules().size() << " rules, " << problems
              << " problems\n";
    return problems == 0 ? 0 : 1;
}

}  // namespace

}  // namespace meldado::architecture

int main(int argc, char** argv)
{
    using namespace meldado::architecture;
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() == 1)
        return checkProject(arguments[0]);
    if (arguments.size() == 2 && arguments[0] == "--self-test")
        return testRules(arguments[1]);
    std::cerr << "usage: check_architecture ROOT | --self-test FIXTURES\n";
    return 2;
}
