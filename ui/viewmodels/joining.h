// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Joining a list that others share: an invite is read, the folder is found or shown by the person, then the list is taken in and
// is one of their own. One that is here already is gone to, and never becomes two.

#pragma once

#include <memory>
#include <optional>

#include <QObject>
#include <QString>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include "adapters/sync/pauses.h"
#include "core/share/invite.h"
#include "ui/session/share_places.h"

namespace meldado::ui {

class Sharing;

class Joining : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(JoiningModel)
    QML_UNCREATABLE("made by SharingModel")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(FolderState folderState READ folderState NOTIFY changed)
    Q_PROPERTY(QString question READ question NOTIFY changed)
    Q_PROPERTY(QString folderSentence READ folderSentence NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool progressShown READ isProgressShown NOTIFY changed)
    Q_PROPERTY(QString progress READ progress NOTIFY changed)
    Q_PROPERTY(int doneCount READ doneCount NOTIFY changed)
    Q_PROPERTY(int totalCount READ totalCount NOTIFY changed)

public:
    enum State { Waiting, Reading, Asking, Taking };  // Waiting: for an invite
    Q_ENUM(State)
    enum FolderState { Looking, Found, Missing, Wrong };
    Q_ENUM(FolderState)

    static constexpr qint64 kMaxFileBytes = core::kMaxInviteBytes;

    explicit Joining(Sharing& sharing);  // which owns it; it has a workspace

    // A link, what an invite's file holds, or the name of such a file.
    Q_INVOKABLE void openText(const QString& text);
    Q_INVOKABLE void openFile(const QUrl& file);
    Q_INVOKABLE void openFolder(const QUrl& folder);  // of a list, without an invite
    Q_INVOKABLE [[nodiscard]] QString linkInClipboard() const;  // empty: there is none

    Q_INVOKABLE void useFolder(const QUrl& folder);  // where the list lies
    Q_INVOKABLE void join();
    Q_INVOKABLE void cancel();  // the joining: as if nobody had begun it, unless it is too late
    Q_INVOKABLE void later();  // the invite stays among the offers
    Q_INVOKABLE void giveUp();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] FolderState folderState() const { return m_folderState; }
    [[nodiscard]] QString question() const;  // "Join Groceries (38 tasks) from Alice?"
    [[nodiscard]] QString folderSentence() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isProgressShown() const;  // it takes longer than a moment
    [[nodiscard]] QString progress() const;      // "Receiving 120 of 2 400"
    [[nodiscard]] int doneCount() const;         // of what is read, blobs
    [[nodiscard]] int totalCount() const;        // 0: not known yet

signals:
    void changed();
    void wanted();  // somebody is to be asked
    void ended();   // nobody is any more

private:
    [[nodiscard]] QString title() const;
    void begin(core::Invite invite, const QString& folder);
    void beginWhenRead();
    void ask();
    [[nodiscard]] bool goToKnown();
    void goTo(const std::string& entry);
    void onLooked(const QString& folder, const FolderLook& look);
    void onTaken(const QString& document, const core::Result<void>& taken);
    void onListed(const QString& document, const QString& entry);
    [[nodiscard]] adapters::SyncTime timeTaken() const;
    void setState(State state);
    void fail(const QString& problem);
    void forget();

    Sharing& m_sharing;
    State m_state = Waiting;
    FolderState m_folderState = Looking;
    std::optional<core::Invite> m_invite;
    bool m_isRead = false;  // it is known whether the list is here
    QString m_folder;  // that was found, or is wrong
    QString m_problem;
    std::shared_ptr<TakingIn> m_taking;   // also the worker's
    adapters::SyncTime m_takingSince{};
    QString m_taken;                      // the list that is here, as its store is called, and not shown yet
    QTimer m_progress;
};

}  // namespace meldado::ui
