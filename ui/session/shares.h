// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Shares is which lists of this computer are shared, and through which places: kept in a small file beside the lists, run
// by the sync engine. Places are of this computer (a path, an address), so they are not in the workspace document, which
// may lie on several; passwords are in neither.
//
// All on the GUI thread; the file is written on another one.

#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>

#include "adapters/sync/sync_engine.h"
#include "core/base/random.h"

namespace meldado::ui {

class ListSession;
class Workspace;

// What joining a list has left to do (joined_lists.h).
struct UnfinishedJoining {
    enum class Step {
        Done,
        Listed,  // nobody is told yet that we take part
        Begun,   // the same, and there is no entry among the lists
    };
    Step step = Step::Done;
    QString title = {};  // for the entry
};

class Shares : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 kMaxFileBytes = qint64{1} << 20;  // a larger one is not ours
    static constexpr std::size_t kMaxShares = 1'000;

    using Joining = UnfinishedJoining;
    struct Share {
        QString id;
        QString document;  // the list, as its store is called
        QString place;     // a folder or a URL, without a password
        adapters::ShareMemory memory;
        Joining joining = {};
    };
    // What the engine needs of one; the composition names the stores.
    using MakeSetup = std::function<adapters::SyncEngine::Setup(const Share& share)>;

    // Reads `file`, when it is there; starts nothing. `random` outlives it.
    Shares(core::Random& random, QString file, MakeSetup makeSetup, QObject* parent = nullptr);
    ~Shares() override;  // waits until the file is written

    void start();  // from now on, all of them and those that are added run

    // The list's own news go to its shares, and theirs to it, as long as there is the session.
    void follow(const QString& document, ListSession& session);

    void followAll(Workspace& workspace);  // each of its lists, and those that come; it outlives this

    // The id of the share; of the one that is there, when these two are shared already. None: the place contains a
    // password, or there are too many.
    std::optional<QString> add(const QString& document, const QString& place, const Joining& joining = {});
    void setJoining(const QString& id, const Joining& joining);
    [[nodiscard]] bool isWritten() const { return m_unwrittenCount == 0; }  // all of it is in the file
    void remove(const QString& id);
    // The same share, from another place from now on. False: there is no such share, or the place contains a password.
    bool setPlace(const QString& id, const QString& place);
    [[nodiscard]] const Share* find(const QString& id) const;
    // All of them, apart from what each remembers; kept for the next start.
    void setPaused(bool isPaused);
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    [[nodiscard]] const std::vector<Share>& all() const { return m_shares; }
    [[nodiscard]] std::vector<QString> of(const QString& document) const;  // ids

    [[nodiscard]] adapters::SyncEngine& engine() { return m_engine; }

signals:
    void changed();  // which there are, and whether all are paused
    void written();  // to the file, or that failed; the next change tries again

private:
    void read();
    void write();
    void noteWritten();
    void remember(const QString& id, const adapters::ShareMemory& memory);

    core::Random& m_random;
    QString m_file;
    MakeSetup m_makeSetup;
    std::vector<Share> m_shares;
    adapters::SyncEngine m_engine;
    std::set<std::string> m_followed;  // documents of followAll()
    bool m_isStarted = false;
    bool m_isPaused = false;
    int m_unwrittenCount = 0;
    QThreadPool m_writer;  // one thread: the last one written is the last one said
};

}  // namespace meldado::ui
