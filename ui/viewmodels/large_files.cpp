// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/large_files.h"

#include <utility>

#include <QFileInfo>

#include "ui/sentences/file_sentence.h"
#include "ui/session/background.h"
#include "ui/session/list_session.h"

namespace meldado::ui {

namespace {

constexpr qint64 kLargeSharedFileBytes = 5LL << 20;

struct LargestFile {
    QString path;
    qint64 bytes = 0;
};

// Waits for the disk.
LargestFile largestOf(const QStringList& paths)
{
    LargestFile largest;
    for (const QString& path : paths) {
        const QFileInfo file(path);
        if (const qint64 bytes = file.isFile() ? file.size() : 0; bytes > largest.bytes)
            largest = {path, bytes};
    }
    return largest;
}

}  // namespace

LargeFiles::LargeFiles() = default;
LargeFiles::~LargeFiles() = default;

void LargeFiles::pass(const ListSession& session, const QStringList& paths, std::function<void()> go,
                      std::function<void(const QString& sentence)> ask)
{
    if (!session.tasks() || session.tasks()->participants().empty()) {
        go();
        return;
    }
    if (!m_sizes)
        m_sizes = std::make_unique<Background>();
    m_sizes->run([paths] { return largestOf(paths); }, [this, go, ask](const LargestFile& largest) {
        if (largest.bytes <= kLargeSharedFileBytes) {
            go();
            return;
        }
        m_asked = go;
        ask(largeFileSentence(QFileInfo(largest.path).fileName(), largest.bytes));
    });
}

void LargeFiles::goOn()
{
    if (const auto asked = std::exchange(m_asked, {}))
        asked();
}

}  // namespace meldado::ui
