// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What the tree promises, as rules that look at its text. Each rule has a name; a fixture
// fixtures/<rule>.txt or fixtures/<rule>-<case>.txt shows something that it must catch.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/architecture/source_tree.h"

namespace meldado::architecture {

struct Finding {
    std::string path;
    int line;  // 0: the file as a whole
    std::string message;
};

using Findings = std::vector<Finding>;

struct Rule {
    std::string_view name;
    Findings (*check)(const SourceTree&);
};

// include_rules.cpp: who may include whom.
Findings checkIncludesOfCore(const SourceTree&);
Findings checkIncludesOfAdapters(const SourceTree&);
Findings checkIncludesOfUi(const SourceTree&);
Findings checkClocksInCore(const SourceTree&);

// cmake_rules.cpp: who may link whom; every file belongs to a target.
Findings checkLinkLines(const SourceTree&);
Findings checkUnlistedFiles(const SourceTree&);

// qml_rules.cpp: imports, and what belongs to the theme or to the translators.
Findings checkQmlImports(const SourceTree&);
Findings checkQmlColours(const SourceTree&);
Findings checkQmlTexts(const SourceTree&);

// text_rules.cpp: how a file begins, and what no file contains.
Findings checkPragmaOnce(const SourceTree&);
Findings checkLicenceLines(const SourceTree&);
Findings checkMachinePaths(const SourceTree&);

[[nodiscard]] const std::vector<Rule>& allRules();

}  // namespace meldado::architecture
