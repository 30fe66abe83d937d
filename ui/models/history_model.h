// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Rows of a history: commits, versions of a task, what changed since a moment, what was found in it. There may be very
// many, so what a row says is made when it is looked at.

#pragma once

#include <functional>
#include <unordered_map>

#include <QAbstractListModel>
#include <QString>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace meldado::ui {

struct HistoryRow {
    QString sign;         // "+", "~", "–": came, changed, went; empty: none of it
    QString title;        // one sentence, or what a task is called
    QString detail;       // who, when, where
    QVariantList fields;  // of { field, name, before, after, hasBefore, hasAfter, isNotChosen, canBringBack }
    QString more;         // what is not told one by one: "and 12 more"
    QString action;       // what can be done with all of it; empty: nothing
    bool isCurrent = false;    // what is shown now
    bool isNotChosen = false;  // of its fields at least one
    bool isOwn = false;        // by this person
};

class HistoryModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the history")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { SignRole = Qt::UserRole, TitleRole, DetailRole, FieldsRole, MoreRole, ActionRole, CurrentRole, NotChosenRole, OwnRole };

    // `make`: what a row says, by its number; called for rows that are looked at.
    using Make = std::function<HistoryRow(int)>;
    explicit HistoryModel(Make make, QObject* parent = nullptr) : QAbstractListModel(parent), m_make(std::move(make)) {}

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return m_count; }

    void reset(int count);   // others
    void growTo(int count);  // more at the end
    void refresh(int row);   // it says something else; -1: all do

signals:
    void countChanged();

private:
    const HistoryRow& row(int number) const;

    Make m_make;
    int m_count = 0;
    mutable std::unordered_map<int, HistoryRow> m_rows;  // looked at of late
};

}  // namespace meldado::ui
