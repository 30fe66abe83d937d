// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <array>
#include <cctype>

#include "tests/architecture/rules.h"

namespace meldado::architecture {

namespace {

bool isCpp(std::string_view path)
{
    return path.ends_with(".h") || path.ends_with(".cpp");
}

// Where an absolute path begins: not inside a word, a relative path or a URL.
bool beginsPath(std::string_view line, std::size_t at)
{
    if (at == 0)
        return true;
    const char before = line[at - 1];
    return std::isalnum(static_cast<unsigned char>(before)) == 0 &&
           !contains("./_-}>~*", std::string_view(&before, 1));
}

}  // namespace

Findings checkPragmaOnce(const SourceTree& tree)
{
    Findings findings;
    for (const auto& [path, text] : tree.files()) {
        if (path.ends_with(".h") && !contains(text, "\n#pragma once\n"))
            findings.push_back({path, 0, "a header says #pragma once"});
    }
    return findings;
}

Findings checkLicenceLines(const SourceTree& tree)
{
    Findings findings;
    for (const auto& [path, text] : tree.files()) {
        const auto lines = linesOf(text);
        const bool isMarked = lines.size() >= 2 && lines[0].text.starts_with("// SPDX-FileCopyrightText: ") &&
                              lines[1].text == "// SPDX-License-Identifier: MIT";
        if (isCpp(path) && !isMarked)
            findings.push_back({path, 1, "the first two lines are the SPDX lines"});
    }
    return findings;
}

Findings checkMachinePaths(const SourceTree& tree)
{
    static constexpr std::array<std::string_view, 1> kMachines{"/root/"};
    static constexpr std::array<std::string_view, 3> kHomes{"/home/", "/Users/", "C:\\Users\\"};
    Findings findings;
    for (const auto& [path, text] : tree.files()) {
        const bool isDocumentation = path.ends_with(".md");  // may show an example
        const auto look = [&](const Line& line, std::string_view place) {
            const auto at = line.text.find(place);
            if (at != std::string_view::npos && beginsPath(line.text, at))
                findings.push_back(
                    {path, line.number, std::string(place) + "… is a place on one machine only"});
        };
        if (path == "tests/architecture/text_rules.cpp")
            continue;  // names them
        for (const auto& line : linesOf(text)) {
            for (const auto machine : kMachines) look(line, machine);
            for (const auto home : kHomes) {
                if (!isDocumentation)
                    look(line, home);
            }
        }
    }
    return findings;
}

}  // namespace meldado::architecture
