// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Large files go into a shared list only after a question, because they stay in its history. How large they are is found
// beside the window. Lives on the GUI thread.

#pragma once

#include <functional>
#include <memory>

#include <QString>
#include <QStringList>

namespace meldado::ui {

class Background;
class ListSession;

class LargeFiles {
public:
    LargeFiles();
    ~LargeFiles();

    // `go` follows, at once where nobody else gets them; or `ask`, with a sentence for the person, and `go` by goOn().
    void pass(const ListSession& session, const QStringList& paths, std::function<void()> go,
              std::function<void(const QString& sentence)> ask);
    void goOn();  // yes

private:
    std::unique_ptr<Background> m_sizes;  // once something is added to a shared list
    std::function<void()> m_asked;
};

}  // namespace meldado::ui
