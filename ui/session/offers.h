// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Invites that somebody did not take up, kept in a small file of this computer: the last ones, one for each list.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <QObject>
#include <QString>

#include "core/share/invite.h"

namespace meldado::ui {

class Offers : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMaxOffers = 50;  // then the oldest goes
    static constexpr qint64 kMaxFileBytes = qint64{2} << 20;  // a larger one is not ours

    explicit Offers(QString file, QObject* parent = nullptr);  // reads it; empty: nothing is kept

    [[nodiscard]] const std::vector<core::Invite>& all() const { return m_offers; }  // the newest first
    void keep(const core::Invite& invite);
    void remove(const std::string& list);

signals:
    void changed();

private:
    void write();

    QString m_file;
    std::vector<core::Invite> m_offers;
};

}  // namespace meldado::ui
