// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The people of a shared list, a row each: what others may have written about themselves, shortened, as plain text.

#pragma once

#include <vector>

#include <QString>
#include <QtQml/qqmlregistration.h>

#include "ui/models/rows_model.h"

namespace meldado::ui {

class PeopleModel : public meldado::ui::RowsModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SharingModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { IdRole = Qt::UserRole, NameRole, InitialRole, ColorRole, SentenceRole, SeenRole, ClockRole, MeRole, TakesPartRole, RemovableRole };

    struct Person {
        QString id;
        QString name;
        QString initial;
        QString color;     // a token of the theme; empty: none
        QString sentence;  // "changed 2 h ago"; of oneself the computer
        QString seen;      // "has everything up to 14:02"; may be empty
        QString clock;     // what is wrong with a clock, theirs or ours; may be empty
        bool isMe = false;
        bool takesPart = true;
        bool isRemovable = false;

        friend bool operator==(const Person&, const Person&) = default;
    };

    using RowsModel::RowsModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_people.size()); }
    [[nodiscard]] const std::vector<Person>& all() const { return m_people; }

    void show(std::vector<Person> people);

signals:
    void countChanged();

private:
    std::vector<Person> m_people;
};

}  // namespace meldado::ui
