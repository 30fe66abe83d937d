// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Looks at a folder after a program that wrote into it has ended in whatever way. It uses nothing of the
// store.

#pragma once

#include <QByteArray>
#include <QString>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "core/hash/sha256.h"
#include "core/store/blob_name.h"

namespace meldado::tests {

struct FolderCheck {
    int wholeCount = 0;
    QString torn;       // a blob whose bytes do not fit its name, or empty
    QString lost;       // an acknowledged blob that is not there, or empty
    QString misplaced;  // a file that the reference implementation would stumble over, or empty

    [[nodiscard]] bool isGood() const { return torn.isEmpty() && lost.isEmpty() && misplaced.isEmpty(); }
    [[nodiscard]] QString text() const
    {
        return "torn: " + torn + ", lost: " + lost + ", misplaced: " + misplaced;
    }
};

// `acknowledged`: keys, a line each; what follows the last line feed was not said.
inline FolderCheck checkFolder(const std::filesystem::path& root, const QByteArray& acknowledged)
{
    FolderCheck check;
    std::set<std::string> whole;
    std::error_code ignored;
    for (const auto& folder : std::filesystem::directory_iterator(root, ignored)) {
        if (!folder.is_directory()) {
            check.misplaced = QString::fromStdString(folder.path().string());
            continue;
        }
        for (const auto& file : std::filesystem::directory_iterator(folder)) {
            const auto name = file.path().filename().string();
            if (folder.path().filename() == ".meldado") {
                check.misplaced = file.is_directory() ? check.misplaced : QString::fromStdString(name);
                continue;
            }
            std::ifstream stream(file.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
            const auto blob = core::BlobName::parse(name);
            if (!blob)
                check.misplaced = QString::fromStdString(name);
            else if (core::sha256(bytes) != blob->digest)
                check.torn = QString::fromStdString(name);
            else
                whole.insert(name);
        }
    }
    auto lines = acknowledged.split('\n');
    lines.removeLast();
    for (const auto& key : lines) {
        if (!whole.contains(key.toStdString()))
            check.lost = key;
    }
    check.wholeCount = static_cast<int>(whole.size());
    return check;
}

}  // namespace meldado::tests
