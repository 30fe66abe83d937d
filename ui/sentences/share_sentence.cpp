// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/share_sentence.h"

#include <algorithm>
#include <chrono>

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace meldado::ui {

namespace {

using adapters::ShareCode;
using adapters::ShareState;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::ui::ShareSentence)
};

QString whatNeedsAttention(const adapters::Attention& attention)
{
    switch (attention.code) {
    case ShareCode::None: break;
    case ShareCode::FolderGone:
        return attention.count > 0 ? Words::tr("most of the folder is gone") : Words::tr("the folder is not there");
    case ShareCode::FolderReadonly: return Words::tr("the folder can only be read");
    case ShareCode::DiskFull: return attention.isHere ? Words::tr("this disk is full") : Words::tr("the disk is full");
    case ShareCode::NewerFormat: return Words::tr("made by a newer MeldaDo");
    case ShareCode::Damaged: return Words::tr("something is damaged");
    case ShareCode::OnlineOnly: return Words::tr("%n files are online only", nullptr, static_cast<int>(attention.count));
    case ShareCode::Partial: return Words::tr("%n files are still being copied", nullptr, static_cast<int>(attention.count));
    case ShareCode::ForeignFiles: return Words::tr("copies made by sync programs");
    }
    return {};
}

}  // namespace

QString agoSentence(adapters::SyncTime passed)
{
    using namespace std::chrono;
    const auto minuteCount = static_cast<int>(duration_cast<minutes>(passed).count());
    if (minuteCount < 1)
        return Words::tr("just now");
    if (minuteCount < 60)
        return Words::tr("%n min ago", nullptr, minuteCount);
    return Words::tr("%n h ago", nullptr, minuteCount / 60);
}

int shareCount(std::size_t count)
{
    return static_cast<int>(std::min<std::size_t>(count, 1'000'000'000));
}

QString receivingSentence(std::size_t doneCount, std::size_t totalCount)
{
    const QLocale locale;
    return Words::tr("Receiving %1 of %2")
        .arg(locale.toString(static_cast<qulonglong>(doneCount)), locale.toString(static_cast<qulonglong>(totalCount)));
}

QString restSentence(std::size_t doneCount, std::size_t totalCount, adapters::SyncTime passed)
{
    constexpr adapters::SyncTime kWorthATime{10'000};
    if (passed < kWorthATime || doneCount == 0 || totalCount <= doneCount)
        return {};
    const double minutes = static_cast<double>(passed.count()) * static_cast<double>(totalCount - doneCount) /
                           static_cast<double>(doneCount) / 60'000.0;
    return minutes < 1 ? Words::tr("less than a minute left")
                       : Words::tr("about %n min left", nullptr, static_cast<int>(std::min(minutes, 10'000.0)));
}

QString shareSentence(const adapters::ShareStatus& status, adapters::SyncTime now)
{
    const auto changeCount = static_cast<int>(status.changesToSend);
    const QLocale locale;
    switch (status.state) {
    case ShareState::Looking: break;
    case ShareState::UpToDate:
        return status.upToDateSince ? Words::tr("Up to date · %1").arg(agoSentence(now - *status.upToDateSince))
                                    : Words::tr("Up to date");
    case ShareState::NotYetSeen: {
        QStringList names;
        for (const std::string& name : status.notSeenBy)
            names << QString::fromStdString(name);
        return names.isEmpty() ? Words::tr("In the folder · not yet seen by anyone")
                               : Words::tr("In the folder · not yet seen by %1").arg(locale.createSeparatedList(names));
    }
    case ShareState::Waiting: return Words::tr("%n changes waiting", nullptr, changeCount);
    case ShareState::Sending: return Words::tr("Sending %n changes…", nullptr, changeCount);
    case ShareState::Receiving:
        return receivingSentence(status.doneCount, status.totalCount);
    case ShareState::Offline:
        return changeCount > 0 ? Words::tr("Offline — %n changes will be sent later", nullptr, changeCount)
                               : Words::tr("Offline");
    case ShareState::Paused: return Words::tr("Paused by you");
    case ShareState::NeedsAttention: return Words::tr("Needs attention: %1").arg(whatNeedsAttention(status.attention));
    }
    return {};
}

}  // namespace meldado::ui
