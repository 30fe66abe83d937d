// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Lists of words, as the interface has them and as core has them.

#pragma once

#include <string>
#include <vector>

#include <QString>
#include <QStringList>

namespace meldado::ui {

[[nodiscard]] inline std::vector<std::string> textsOf(const QStringList& words)
{
    std::vector<std::string> texts;
    texts.reserve(static_cast<std::size_t>(words.size()));
    for (const QString& word : words)
        texts.push_back(word.toStdString());
    return texts;
}

[[nodiscard]] inline QStringList wordsOf(const std::vector<std::string>& texts)
{
    QStringList words;
    for (const std::string& text : texts)
        words << QString::fromStdString(text);
    return words;
}

}  // namespace meldado::ui
