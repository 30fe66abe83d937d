// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The ways a list is shared by, a row each, with how each is doing. What stays is updated in place, so that an open menu and
// the keyboard stay where they are.

#pragma once

#include <vector>

#include <QString>
#include <QtQml/qqmlregistration.h>

#include "ui/models/rows_model.h"
#include "ui/sentences/share_problem.h"

namespace meldado::ui {

class WaysModel : public meldado::ui::RowsModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SharingModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        IdRole = Qt::UserRole, KindRole, NameRole, PlaceRole, ListRole, IconRole, SentenceRole, TrafficRole, WrongRole, SafeRole,
        ActionRole, RemedyRole, PausedRole, BusyRole, DoneRole, TotalRole, ProgressRole, PuttableRole, TidyableRole
    };
    enum Remedy { None, FindFolder, PutBack, ChooseAnother, ShowDisk, ShowHow, Details, TidyUp, AskAgain, Update };
    Q_ENUM(Remedy)

    struct Way {
        QString id;
        QString kind;      // "folder"; others are of later versions
        QString name;      // "Dropbox/Groceries"
        QString place;     // all of its path
        QString list;      // the title of the list
        QString icon;      // the shape of the state
        QString sentence;  // "Up to date · 2 min ago"
        QString traffic;   // "sent 14:05 · received 12:40"; may be empty
        QString progress;  // "120 of 2,400 · about 2 min left"
        ShareProblem problem;
        bool isPaused = false;
        bool isBusy = false;
        bool canPutBack = false;
        bool canTidyUp = false;
        int doneCount = 0;
        int totalCount = 0;
    };

    using RowsModel::RowsModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_ways.size()); }
    [[nodiscard]] const std::vector<Way>& all() const { return m_ways; }

    void show(std::vector<Way> ways);

signals:
    void countChanged();

private:
    std::vector<Way> m_ways;
};

}  // namespace meldado::ui
