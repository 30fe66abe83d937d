// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A share is a list and one place that it is shared through: a folder that a sync client carries, a stick, a server. It
// melds the list's own store with that place, in both directions, in small steps, again and again. A list may have any
// number of shares; each has its own, and they meet in the list's store.
//
//     look here ─▶ look there ─▶ receive batch by batch ─▶ send batch by batch ─▶ rest until something is due
//
// Names are compared, never bytes: a blob is named by its bytes. What is known is not read again. A step that fails is
// tried again after a pause, each longer than the one before. Nothing is remembered that the two places do not tell, apart
// from ShareMemory; so it goes on after any end of the program.
//
// Threads: one at a time, any; stop() from every one. Nothing here has a clock, a thread or a timer: who drives it says
// what time it is, and calls step() again when it is due.

#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "adapters/sync/blob_id.h"
#include "adapters/sync/doubts.h"
#include "adapters/sync/found_names.h"
#include "adapters/sync/pauses.h"
#include "adapters/sync/seen_by.h"
#include "adapters/sync/share_status.h"
#include "core/base/executor.h"
#include "core/base/random.h"
#include "core/store/local_store.h"
#include "core/store/store.h"

namespace meldado::adapters {

// What has to be remembered of a share from one run of the program to the next.
struct ShareMemory {
    std::uint64_t seenCount = 0;  // blobs that were in the place: more than half of them gone is asked about
    bool isPaused = false;

    friend bool operator==(const ShareMemory&, const ShareMemory&) = default;
};

class Share {
public:
    static constexpr SyncTime kLookInterval{60'000};
    static constexpr SyncTime kLeastBetweenLooks{500};
    static constexpr SyncTime kToPutBack{600'000};         // a blob that is gone stays away so long
    static constexpr SyncTime kBetweenPutBacks{86'400'000};  // of one name
    static constexpr std::size_t kMaxBatchBlobs = 256;
    static constexpr std::size_t kMaxBatchBytes = std::size_t{4} << 20;  // and one blob more, which may be larger
    static constexpr std::size_t kMaxCompared = 64;   // names that came to the place with bytes that we have already
    static constexpr std::size_t kMaxAudited = 512;   // names asked for their size and time in one look, all in turn
    static constexpr std::size_t kFailuresInARow = 3;  // then it is the place, and not the file
    static constexpr std::size_t kForeignToTell = 20;
    static constexpr std::size_t kMaxNamed = 20;  // files in the details of an attention
    static constexpr std::size_t kMaxMet = 64;    // commits that are read for who else writes here

    struct Setup {
        std::unique_ptr<core::Store> here;   // the list's own
        core::LocalStore* own = nullptr;     // `here`, when it is the program's
        std::unique_ptr<core::Store> there;  // the place that is shared
        std::string me;                      // the person's id, as commits name it; empty: see SeenBy
        ShareMemory memory{};
    };

    // `random` and `executor` outlive the share.
    explicit Share(Setup setup, core::Random& random, core::Executor& executor = core::Executor::inPlace());

    // Does what is due: one look, or one batch. When the next step is due, at the latest; kNever: when somebody calls
    // one of the following.
    SyncTime step(SyncTime now);
    // Nothing is left to do but to look again later.
    [[nodiscard]] bool isQuiet() const;
    // There are names whose bytes are not whole there, and not here either.
    [[nodiscard]] bool hasDoubts() const;

    void newsHere() { m_isNewsHere = true; }    // the list has new commits
    void newsThere() { m_isNewsThere = true; }  // the place may have
    void tryNow();     // what waits for the end of a pause as well: the window came to the front, the machine woke up
    void pause();
    void resume();
    // The answer to folder-gone when the place is there and more than half of the blobs are not: send them again.
    void putBack();
    // Puts the copies that sync clients made away, as far as their bytes are here.
    void tidyUp() { m_isToTidy = true; }

    // Ends the step that runs, if one does, after the blob it is at; the next one goes on. From any thread.
    void stop() { m_isStopped = true; }

    [[nodiscard]] const ShareStatus& status() const { return m_status; }
    [[nodiscard]] ShareMemory memory() const;
    // Blobs that came into the list's store since the last call, as far as newsHere() had not told of them: the list, and
    // its other shares, may not know them.
    [[nodiscard]] std::size_t takeArrivedCount();

private:
    enum class Task { LookHere, LookThere, Tidy, Receive, Send };
    struct Due {
        Task task;
        SyncTime at;
    };
    // A name to read, and what it should be.
    struct Wanted {
        std::string name;
        BlobId id;
    };

    [[nodiscard]] Due next() const;
    void run(Task task);
    [[nodiscard]] bool isReceiving() const;
    [[nodiscard]] bool isSending() const;

    std::size_t lookHere();  // how many are new
    void lookThere();
    void compare(const FoundNames& found);
    void noteGone(const std::vector<BlobId>& present);
    void lookAtDoubts(const FoundNames& found);
    void noteThere(const BlobId& id);
    void audit();
    void planReceiving(const FoundNames& found);
    void planSending();
    [[nodiscard]] bool isToSend(const BlobId& id) const;

    void receive();
    [[nodiscard]] std::vector<Wanted> takeWanted();
    void putBackWanted(const Wanted& wanted);
    void judge(const Wanted& wanted, core::ErrorCode code);
    void keep(const std::vector<Wanted>& wanted, std::vector<core::KeyedBytes> batch);
    void noteReceived(const BlobId& id, const core::Bytes& bytes);
    void send();
    [[nodiscard]] std::size_t sendOne(const BlobId& id);
    [[nodiscard]] bool waitsForPack(const core::Delta& commit) const;
    void noteSent(const BlobId& id, const core::Delta* commit);
    void meetOthers();
    void tidy();

    void failHere(const core::Error& error);
    void failKeeping(const core::Error& error);
    void failThere(const core::Error& error);
    void failSending(const core::Error& error);
    void showStatus();
    [[nodiscard]] ShareState state() const;
    [[nodiscard]] std::vector<Attention> attentions() const;

    std::unique_ptr<core::Store> m_hereStore;
    core::LocalStore* m_own;
    std::unique_ptr<core::Store> m_thereStore;
    core::Random& m_random;
    core::Executor& m_executor;
    SeenBy m_seenBy;
    SyncTime m_now{};
    std::atomic<bool> m_isStopped = false;
    bool m_isPaused;
    bool m_isNewsHere = true;
    bool m_isNewsThere = false;
    bool m_isToTidy = false;
    bool m_hasLooked = false;
    bool m_hasMetOthers = false;
    SyncTime m_lastLook{};
    SyncTime m_nextLook{};

    std::set<BlobId> m_here;   // that the list's store has
    // That the place has, and that are right as far as is known; and a mark of the state in which each was when it was
    // last asked, 0: never.
    std::map<BlobId, std::uint64_t> m_there;
    std::optional<BlobId> m_lastAudited;
    std::map<BlobId, SyncTime> m_gone;       // that it had, and since when it has not
    std::map<BlobId, SyncTime> m_putBackAt;  // when each was put back last
    std::uint64_t m_expectedCount;  // of blobs in the place, when nobody has taken any away
    std::uint64_t m_presentCount = 0;  // at the last look
    bool m_asksGone = false;        // more than half of them are gone
    Doubts m_doubts;
    std::vector<FoundCopy> m_copies;  // at the last look
    std::size_t m_foreignCount = 0;
    std::size_t m_onlineOnlyCount = 0;  // by their names, and not here

    std::set<BlobId> m_toReceive;
    std::set<BlobId> m_toCompare;  // that came to the place, and that we have already: read once
    std::vector<FoundCopy> m_copiesToTake;
    std::set<BlobId> m_toSend;
    std::set<BlobId> m_unkept;   // writing them here failed: whatever is listed under their names, they are not here
    std::vector<BlobId> m_lost;  // could not be read here: to be received, where it is, or tried again
    std::set<BlobId> m_refused;  // by the place, each by itself, since the last look
    std::optional<core::Error> m_refusal;  // the last of them
    std::size_t m_failuresInARow = 0;
    bool m_hasSent = false;        // something, since the program began
    bool m_hasSentLately = false;  // since the last look
    std::size_t m_batchBlobs = kMaxBatchBlobs;  // fewer after large ones
    std::size_t m_doneCount = 0;                // of what is moved
    std::size_t m_arrivedCount = 0;

    Pauses m_herePauses;   // reading the list's own store
    Pauses m_keepPauses;   // writing it
    Pauses m_therePauses;  // looking and reading there
    Pauses m_sendPauses;   // writing there
    std::optional<core::Error> m_hereTrouble;
    std::optional<core::Error> m_keepTrouble;
    std::optional<core::Error> m_thereTrouble;
    std::optional<core::Error> m_sendTrouble;
    ShareStatus m_status;
};

}  // namespace meldado::adapters
