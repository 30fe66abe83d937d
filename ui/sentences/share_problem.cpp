// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/share_problem.h"

#include <QCoreApplication>
#include <QStringList>

namespace meldado::ui {

namespace {

using adapters::ShareCode;
using adapters::ShareState;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::ui::ShareProblem)
};

QString keptHere()
{
    return Words::tr("Your list is safe on this computer, and goes on working.");
}

QString textOf(std::string_view word)
{
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

}  // namespace

ShareProblem shareProblem(const adapters::ShareStatus& status)
{
    const adapters::Attention& attention = status.attention;
    const auto count = static_cast<int>(attention.count);
    switch (attention.code) {
    case ShareCode::None: break;
    case ShareCode::FolderGone:
        if (attention.count > 0)
            return {Words::tr("More than half of what was in the folder is gone."), keptHere(), Words::tr("Put it back"),
                    ShareRemedy::PutBack};
        return {Words::tr("The folder is not there. It may have been moved, or its disk is not connected."), keptHere(),
                Words::tr("Find it…"), ShareRemedy::FindFolder};
    case ShareCode::FolderReadonly:
        return {Words::tr("The folder can only be read, so your changes do not get there."), keptHere(),
                Words::tr("Choose another…"), ShareRemedy::ChooseAnother};
    case ShareCode::DiskFull:
        if (attention.isHere)
            return {Words::tr("This computer's disk is full, so nothing new can be received."),
                    Words::tr("What you have is safe."), Words::tr("Show disk"), ShareRemedy::ShowDisk};
        return {Words::tr("The disk of the folder is full, so your changes wait."), keptHere(), Words::tr("Show disk"),
                ShareRemedy::ShowDisk};
    case ShareCode::NewerFormat:
        return {Words::tr("Somebody uses a newer MeldaDo."), Words::tr("Everything is kept, also what this version cannot show."),
                Words::tr("Check for update"), ShareRemedy::Update};
    case ShareCode::Damaged:
        return {Words::tr("%n files in the folder are damaged.", nullptr, count),
                Words::tr("The rest of the list is shown; who has them whole can send them again."),
                Words::tr("Ask others again"), ShareRemedy::AskAgain};
    case ShareCode::OnlineOnly:
        return {Words::tr("%n files are not on this computer: the sync program keeps them online.", nullptr, count),
                Words::tr("The rest of the list is shown."), Words::tr("Show how"), ShareRemedy::ShowHow};
    case ShareCode::Partial:
        return {Words::tr("%n files are still being copied by the sync program.", nullptr, count),
                Words::tr("They are taken in when they are complete."), Words::tr("Details"), ShareRemedy::Details};
    case ShareCode::ForeignFiles:
        return {Words::tr("There are many copies in the folder that sync programs made."),
                Words::tr("They do no harm; tidying up moves them aside and deletes nothing."), Words::tr("Tidy up"),
                ShareRemedy::TidyUp};
    }
    return {};
}

QString onlineOnlyHelp()
{
    return Words::tr("Some sync programs leave files online and fetch them when they are opened. MeldaDo has to read all files "
                     "of the list.\n\n"
                     "Open the folder in your file manager, press the right mouse button on it, and choose what keeps it on this "
                     "computer:\n\n"
                     "• Dropbox: “Make available offline”\n"
                     "• Nextcloud, ownCloud: “Make always available locally”\n"
                     "• OneDrive: “Always keep on this device”\n\n"
                     "MeldaDo goes on by itself as soon as the files are there.");
}

QString clockHelp()
{
    return Words::tr("The clocks of two computers differ by more than five minutes.\n\n"
                     "Nothing is lost, and no change wins because of its date. Only what a review suggests as newer, and words such as "
                     "“2 h ago”, may be wrong.\n\n"
                     "Set the clock of the computer that is wrong; most systems can do that by themselves. What is changed from then on "
                     "is dated right.");
}

QString shareDetails(const QString& place, const adapters::ShareStatus& status)
{
    QStringList lines{Words::tr("Place: %1").arg(place), QStringLiteral("state: ") + textOf(adapters::textOf(status.state))};
    for (const adapters::Attention& attention : status.attentions) {
        lines << QStringLiteral("%1%2 (%3)").arg(textOf(adapters::textOf(attention.code)),
                                                attention.isHere ? QStringLiteral(", here") : QString())
                     .arg(static_cast<qulonglong>(attention.count));
        if (!attention.detail.empty())
            lines << QStringLiteral("    ") + QString::fromStdString(attention.detail);
    }
    lines << QStringLiteral("to send: %1 changes, %2 files").arg(status.changesToSend).arg(status.filesToSend)
          << QStringLiteral("sent: %1 changes, %2 files").arg(status.sentCount).arg(status.sentFileCount)
          << QStringLiteral("received: %1 changes, %2 files").arg(status.receivedCount).arg(status.receivedFileCount)
          << QStringLiteral("copies: %1, put back: %2").arg(status.copyCount).arg(status.putBackCount);
    return lines.join(QLatin1Char('\n'));
}

QString shareIcon(const adapters::ShareStatus& status)
{
    switch (status.state) {
    case ShareState::Looking: return QStringLiteral("ellipsis");
    case ShareState::UpToDate: return QStringLiteral("circle-check");
    case ShareState::NotYetSeen: return QStringLiteral("eye-off");
    case ShareState::Waiting: return QStringLiteral("clock");
    case ShareState::Sending: return QStringLiteral("upload");
    case ShareState::Receiving: return QStringLiteral("download");
    case ShareState::Offline: return QStringLiteral("cloud-off");
    case ShareState::Paused: return QStringLiteral("pause");
    case ShareState::NeedsAttention: break;
    }
    return QStringLiteral("triangle-alert");
}

int shareUrgency(const adapters::ShareStatus& status)
{
    switch (status.state) {
    case ShareState::NeedsAttention: return 8;
    case ShareState::Receiving: return 7;
    case ShareState::Sending: return 6;
    case ShareState::Offline: return 5;
    case ShareState::Waiting: return 4;
    case ShareState::NotYetSeen: return 3;
    case ShareState::UpToDate: return 2;
    case ShareState::Paused: return 1;
    case ShareState::Looking: break;
    }
    return 0;
}

}  // namespace meldado::ui
