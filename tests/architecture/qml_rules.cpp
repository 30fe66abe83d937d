// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>

#include "tests/architecture/rules.h"

namespace meldado::architecture {

namespace {

bool isLetter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

// Calls `visit` for each line of each QML file below ui/qml, comments cut off, with its folder ("controls").
void forEachLine(
    const SourceTree& tree,
    const std::function<void(const std::string& path, std::string_view folder, const Line&)>& visit)
{
    for (const auto& [path, text] : tree.files()) {
        if (!path.starts_with("ui/qml/") || !path.ends_with(".qml"))
            continue;
        for (auto line : linesOf(text)) {
            const auto comment = line.text.find("//");
            const bool isUrl =
                comment != std::string_view::npos && comment > 0 && line.text[comment - 1] == ':';
            if (!isUrl)
                line.text = line.text.substr(0, comment);
            visit(path, folderOf(path, 2), line);
        }
    }
}

// What a folder of ui/qml may import of ours; the other folders, which show tasks, may import all but the
// window.
struct Imports {
    std::string_view folder;
    std::vector<std::string_view> modules;
};

bool mayImport(std::string_view folder, std::string_view module)
{
    static const std::array<Imports, 3> kLimited{{
        {"theme", {"MeldaDo.Platform"}},
        {"style", {"MeldaDo.Platform", "MeldaDo.Theme"}},
        {"controls", {"MeldaDo.Platform", "MeldaDo.Theme", "MeldaDo.Style"}},
    }};
    const auto limited = std::ranges::find(kLimited, folder, &Imports::folder);
    if (limited == kLimited.end())
        return folder == "window" || folder.empty() || module != "MeldaDo.Window";
    return std::ranges::find(limited->modules, module) != limited->modules.end();
}

std::string objectionToImport(std::string_view folder, std::string_view module)
{
    static constexpr std::array<std::string_view, 7> kForeignStyles{
        "QtQuick.Controls.Basic",    "QtQuick.Controls.Fusion",    "QtQuick.Controls.Imagine",
        "QtQuick.Controls.Material", "QtQuick.Controls.Universal", "QtQuick.Controls.Windows",
        "QtQuick.Controls.macOS"};
    if (std::ranges::find(kForeignStyles, module) != kForeignStyles.end())
        return "the style is ours: import QtQuick.Controls";
    if (module.starts_with("\""))
        return "import the module, not its folder";
    if (module.starts_with("MeldaDo.") && !mayImport(folder, module))
        return "ui/qml/" + std::string(folder) + " lies below that module";
    return {};
}

// Where a literal with a letter begins that the reader would see as it is: after `:`, `?`, `+` or `(`
// outside a call; qsTr("…"), comparisons and arguments of functions are not such places. Our name is the same
// in all languages.
bool showsLiteral(std::string_view expression)
{
    std::string before(":");  // the last character before the literal, blanks apart
    for (std::size_t i = 0; i < expression.size(); ++i) {
        const char c = expression[i];
        if (c != '"' && c != '\'' && c != '`') {
            if (c != ' ')
                before += c;
            continue;
        }
        const auto end = std::min(expression.find(c, i + 1), expression.size());
        const auto literal = expression.substr(i + 1, end - i - 1);
        const bool isArgument =
            before.back() == '(' && before.size() > 1 && isLetter(before[before.size() - 2]);
        const bool isShown = contains(":?+(|", std::string_view(&before.back(), 1)) && !isArgument;
        if (isShown && literal != "MeldaDo" && std::ranges::any_of(literal, isLetter))
            return true;
        before += c;
        i = end;
    }
    return false;
}

}  // namespace

Findings checkQmlImports(const SourceTree& tree)
{
    Findings findings;
    forEachLine(tree, [&](const std::string& path, std::string_view folder, const Line& line) {
        constexpr std::string_view kWord = "import ";
        if (!line.text.starts_with(kWord))
            return;
        const auto words = trimmed(line.text.substr(kWord.size()));
        const auto module = words.substr(0, words.find(' '));
        if (const auto objection = objectionToImport(folder, module); !objection.empty())
            findings.push_back({path, line.number, std::string(module) + ": " + objection});
    });
    return findings;
}

Findings checkQmlColours(const SourceTree& tree)
{
    Findings findings;
    forEachLine(tree, [&](const std::string& path, std::string_view folder, const Line& line) {
        if (folder == "theme")
            return;
        for (auto hash = line.text.find("\"#"); hash != std::string_view::npos;
             hash = line.text.find("\"#", hash + 2)) {
            const auto literal = line.text.substr(hash + 2, line.text.find('"', hash + 2) - hash - 2);
            const bool isColour =
                literal.size() >= 3 && literal.size() <= 8 &&
                std::ranges::all_of(literal, [](unsigned char c) { return std::isxdigit(c) != 0; });
            if (isColour)
                findings.push_back(
                    {path, line.number, "#" + std::string(literal) + ": colours live in the theme"});
        }
        for (const std::string_view function : {"Qt.rgba(", "Qt.hsla(", "Qt.hsva("}) {
            if (contains(line.text, function))
                findings.push_back(
                    {path, line.number, std::string(function) + "…): colours live in the theme"});
        }
    });
    return findings;
}

Findings checkQmlTexts(const SourceTree& tree)
{
    static constexpr std::array<std::string_view, 6> kShown{
        "text:",        "title:", "placeholderText:", "Accessible.name:", "Accessible.description:",
        "ToolTip.text:"};
    Findings findings;
    bool goesOn = false;  // the binding of the line before is not finished
    forEachLine(tree, [&](const std::string& path, std::string_view, const Line& line) {
        if (path.ends_with("/Gallery.qml"))
            return;  // samples for developers
        auto rest = trimmed(line.text);
        const auto property =
            std::ranges::find_if(kShown, [&](std::string_view word) { return rest.starts_with(word); });
        if (property != kShown.end())
            rest = trimmed(rest.substr(property->size()));
        else if (!(goesOn && (rest.starts_with('?') || rest.starts_with(':') || rest.starts_with('+'))))
            rest = {};
        goesOn = !rest.empty();
        if (showsLiteral(rest))
            findings.push_back({path, line.number, "a text that people read is qsTr(\"…\")"});
    });
    return findings;
}

}  // namespace meldado::architecture
