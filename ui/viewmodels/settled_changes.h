// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What several people changed in a list and what was settled without asking: a line each, above the list's history, with one
// action that takes the other choice. A line goes when somebody follows: there is one version then, and the history has it.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QObject>
#include <QString>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "core/json/value.h"
#include "core/todo/step.h"

namespace meldado::ui {

class ListSession;

class SettledChanges : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the history")
    Q_PROPERTY(QVariantList lines READ lines NOTIFY changed)

public:
    static constexpr std::size_t kMaxLines = 100;  // more than anybody reads

    explicit SettledChanges(QObject* parent = nullptr);

    // From now on of this list; null: of none.
    void follow(ListSession* session);
    [[nodiscard]] QVariantList lines() const { return m_shown; }  // of { text, action }

    Q_INVOKABLE void takeOther(int line);  // one commit, with its undo

signals:
    void changed();

private:
    struct Line {
        std::string id;
        std::string field;                  // empty: the place
        std::optional<core::Value> other;   // of the field; none: absent
        core::Place place = {};
    };
    void read();
    void readFields(const std::string& id, const QString& title);
    void readPlace(const std::string& id, const QString& title);

    ListSession* m_session = nullptr;
    std::vector<Line> m_lines;
    QVariantList m_shown;
    QTimer m_soon;
};

}  // namespace meldado::ui
