// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A list model whose rows shall be others, and that tells its views of as little as that takes. Models name it with its
// namespace as what they are: qmllint finds it by that.

#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include "ui/models/row_update.h"

namespace meldado::ui {

class RowsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS

protected:
    using QAbstractListModel::QAbstractListModel;

    // For updateRows() and replaceRows(); of this model alone.
    [[nodiscard]] RowUpdate rowUpdate()
    {
        return {[this](int first, int last) { beginInsertRows({}, first, last); }, [this] { endInsertRows(); },
                [this](int first, int last) { beginRemoveRows({}, first, last); }, [this] { endRemoveRows(); },
                [this](int first, int last) { emit dataChanged(index(first), index(last)); }};
    }
};

}  // namespace meldado::ui
