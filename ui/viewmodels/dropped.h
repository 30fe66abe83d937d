// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a drag from another program brings, sorted by what becomes of it. Nothing is guessed: an address is one when the
// program says so, and text is text.

#pragma once

#include <vector>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace meldado::ui {

inline constexpr qsizetype kMaxDroppedThings = 200;         // files and links at once: each becomes a task
inline constexpr qsizetype kMaxDroppedAddressLength = 8192;  // UTF-16 units

struct Dropped {
    enum class Problem { None, Nothing, TooMany, TooLong, Address };
    struct Link {
        QString address;
        QString title;  // of the page, or the address
    };

    QStringList files;  // paths
    std::vector<Link> links;
    QString text;  // when there are neither; at most a unit more than core::kMaxPastedBytes
    Problem problem = Problem::None;  // then there is nothing else
    QString address;                  // that is not taken

    // `mozUrl`: "text/x-moz-url" as browsers give it: addresses and titles line by line, in UTF-16 of this computer.
    static Dropped read(const QList<QUrl>& urls, const QString& text, const QByteArray& mozUrl);
};

}  // namespace meldado::ui
