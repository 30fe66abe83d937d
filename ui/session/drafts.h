// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What is half typed and belongs to a task: a comment on it, a task below it. It waits while another task is shown, and in a
// file through a crash (UnsentText). Lives on the GUI thread.

#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <QObject>
#include <QString>

#include "ui/session/unsent_text.h"

namespace meldado::ui {

class SaveQueue;

class Drafts : public QObject {
    Q_OBJECT

public:
    enum class Kind { Comment, Subtask, Row };  // Row: typed among the rows, behind the task

    using QObject::QObject;

    // From now on; what was left there is here then.
    void keepIn(const QString& file);

    [[nodiscard]] QString text(Kind kind, const std::string& task) const;  // empty: nothing
    [[nodiscard]] std::vector<std::string> tasksWith(Kind kind) const;
    void keep(Kind kind, const std::string& task, const QString& text);  // with each key; empty: nothing is to be kept
    // It has become what it was to be. The file forgets it only once that is saved.
    void sent(Kind kind, const std::string& task, SaveQueue& queue);

private:
    using Place = std::pair<Kind, std::string>;

    void write();

    std::unique_ptr<UnsentText> m_file;
    std::map<Place, QString> m_texts;
    std::map<Place, QString> m_unsaved;  // sent, and not yet on a medium
};

}  // namespace meldado::ui
