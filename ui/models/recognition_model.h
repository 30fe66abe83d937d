// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What was recognised in a line that is being typed, as chips. A chip that stays while others come and go keeps its
// row, so that nothing flickers and the focus stays where it was.

#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace meldado::ui {

class RecognitionModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by QuickAdd")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { LabelRole = Qt::UserRole, IconRole, KnownRole };

    struct Chip {
        int kind = 0;    // two of one kind and value are the same chip
        QString value;
        QString label;   // "Sat 17:00"
        QString icon;    // the name of a bundled one
        bool isKnown = true;

        friend bool operator==(const Chip&, const Chip&) = default;
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_chips.size()); }

    void show(std::vector<Chip> chips);

signals:
    void countChanged();

private:
    std::vector<Chip> m_chips;
};

}  // namespace meldado::ui
