// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Replica is the document: everything that has arrived, the versions of every object, and the edits not yet
// committed. It is the one entry point to Melda; it never reads or writes a store. Blobs come in through refresh(),
// a commit goes out as bytes.
//
// Threads: one at a time. Costs follow the change: an edit, a commit, a refresh touch what they change.
// Source of every rule: core/FORMAT.md.

#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/crdt/blob.h"
#include "core/crdt/change_set.h"
#include "core/crdt/delta.h"
#include "core/crdt/pack.h"
#include "core/crdt/revision.h"
#include "core/json/value.h"

namespace meldado::core {

inline constexpr std::string_view kRootId = "\xE2\x88\x9A";  // On disk; never change.

// How the names and identifiers on disk are formed (FORMAT.md, Families).
enum class Family {
    Old02,  // 0.2 to 0.4: "<digest>.delta", lists named by a hash of their path
    Old05,  // 0.5: "<digest>.delta", lists named "^owner@key"
    New06,  // 0.6: "<index>-<digest>.delta", lists named "^owner@key"
    Old01,  // 0.1: arrays inside their object; read, never written
};

// Blobs that have arrived, parsed and verified (on a worker), in any order. See core/store/fetch.h.
struct Arrivals {
    std::vector<std::shared_ptr<const Delta>> deltas;  // shared with caches of workers; immutable
    std::vector<std::shared_ptr<const Pack>> packs;

    [[nodiscard]] bool empty() const { return deltas.empty() && packs.empty(); }
};

// A commit as another replica of this process takes it; elsewhere its bytes travel.
[[nodiscard]] Arrivals arrivalsOf(const Commit& commit);

// A delta that has arrived but cannot be applied, and what it waits for.
struct Waiting {
    enum class Reason { Parent, Pack, Content, WrongIndex, OriginUpdate, OtherFamily };
    DeltaName delta;
    Reason reason;
    std::string missing;  // the name of the parent, pack or content
};

// The outcome of an edit.
struct Edit {
    // The version it made (or found in place), to be asked for with revision(); none: nothing was to be done.
    std::optional<std::uint32_t> version;
    ChangeSet changes;
};

class Replica {
public:
    struct Options {
        std::optional<Family> family;  // none: New06 if a ready delta of that family is here, or nothing; else what is
        bool salvage = false;          // also take update records in deltas without parents
    };

    Replica() : Replica(Options{}) {}
    explicit Replica(Options options);
    ~Replica();
    Replica(Replica&&) noexcept;
    Replica& operator=(Replica&&) noexcept;

    // --- what is here -------------------------------------------------------------------------------------

    [[nodiscard]] Family family() const;                        // in which a commit would be written
    [[nodiscard]] bool hasDelta(const DeltaName& name) const;   // arrived, applied or not
    [[nodiscard]] bool hasPack(const Digest& name) const;
    [[nodiscard]] std::vector<DeltaName> anchors() const;       // applied, and no parent of an applied one; sorted
    [[nodiscard]] std::vector<DeltaName> applied() const;       // sorted
    [[nodiscard]] std::vector<Waiting> waiting() const;         // sorted by delta
    [[nodiscard]] std::shared_ptr<const Delta> delta(const DeltaName& name) const;  // null when not applied
    [[nodiscard]] std::vector<DeltaBlob> deltas() const;        // all that have arrived, ready or not
    [[nodiscard]] std::vector<PackBlob> packs() const;
    [[nodiscard]] Arrivals everything() const;                  // all of both, parsed, for melding in memory

    // --- what another replica has too, called by little (core/wire) ------------------------------------------
    // None, when nothing here has the mark, or several do. What is staged is not seen. Costs a look into an index; the
    // first call one pass over all names or deltas.

    [[nodiscard]] std::optional<DeltaBlob> deltaByMark(std::uint32_t mark) const;           // applied; markOf(its digest)
    [[nodiscard]] std::optional<std::string_view> objectByMark(std::uint32_t mark) const;   // markOf(its identifier)
    struct KnownVersion {
        Revision revision;
        std::string_view text;  // of its content, as it is spelt; empty for one that has none
    };
    // Of the versions with this mark the one that came last. `steps`: how many versions may still be looked at, one
    // after the other from the newest; less what it took.
    [[nodiscard]] std::optional<KnownVersion> versionByMark(std::string_view id, RevisionMark mark, std::size_t& steps) const;
    [[nodiscard]] std::optional<std::string_view> contentText(const Digest& digest) const;  // that is in some pack here
    // These texts are valid until the replica changes.

    // --- reading ------------------------------------------------------------------------------------------

    // The document as canonical text. Errors: NoRoot.
    [[nodiscard]] Result<std::string> read(std::string_view root = kRootId) const;

    [[nodiscard]] std::vector<std::string> objects() const;      // all identifiers, sorted; lists and deleted ones too
    [[nodiscard]] std::vector<std::string> inConflict() const;   // with two or more leaves, sorted
    [[nodiscard]] bool isInConflict(std::string_view id) const;
    [[nodiscard]] bool isLive(std::string_view id) const;        // has a winner that is not a deletion

    // Errors of these: UnknownObject, NoWinner, UnknownRevision; Malformed for a content that cannot be read.
    [[nodiscard]] Result<Revision> winner(std::string_view id) const;
    [[nodiscard]] Result<std::vector<Revision>> conflicting(std::string_view id) const;  // losing leaves, by text
    [[nodiscard]] Result<std::vector<Revision>> leaves(std::string_view id) const;       // ascending; winner last
    [[nodiscard]] Revision revision(const Edit& edit) const;  // of an edit that made a version and was not dropped
    [[nodiscard]] Result<Value> value(std::string_view id) const;                        // of the winner
    [[nodiscard]] Result<Value> value(std::string_view id, const Revision& revision) const;
    [[nodiscard]] Result<std::optional<Revision>> parent(std::string_view id, const Revision& revision) const;
    [[nodiscard]] Result<std::vector<Revision>> history(std::string_view id) const;      // winner back to the first

    // The order of a list as shown: the winner's, with what the other leaves add. Empty when it is deleted.
    // Errors: UnknownObject, NoWinner.
    [[nodiscard]] Result<std::vector<Value>> order(std::string_view list) const;
    // The same, identifiers only (elements that are not strings are left out).
    [[nodiscard]] Result<std::vector<std::string>> orderIds(std::string_view list) const;

    // Where an identifier first stands in the order shown. Looks at one after the other, which for a hundred thousand
    // takes microseconds. Errors: as order(); NotFound.
    [[nodiscard]] Result<std::size_t> indexInList(std::string_view list, std::string_view id) const;

    // The order of a list as one of its versions has it. Errors: UnknownObject, UnknownRevision.
    [[nodiscard]] Result<std::vector<Value>> order(std::string_view list, const Revision& revision) const;

    // --- what was deleted -----------------------------------------------------------------------------------

    // Objects whose winner is a deletion; lists too. Costs a look at the winner of every object.
    [[nodiscard]] std::vector<std::string_view> deleted() const;
    struct Deletion {
        std::optional<DeltaName> delta;  // that brought it; none: it is staged
        std::optional<Revision> before;  // the last version that says something
    };
    // Errors: UnknownObject, NoWinner; NotFound for one that lives.
    [[nodiscard]] Result<Deletion> deletion(std::string_view id) const;

    // The identifier that the list under `key` of `owner` has or will get; `key` ends with the flat sign.
    [[nodiscard]] std::string listId(std::string_view owner, std::string_view key) const;

    // --- arriving -----------------------------------------------------------------------------------------

    // Takes in what has arrived, applies what is ready. Any order, any repetition, ends in the same state.
    // Errors: StageNotEmpty.
    Result<ChangeSet> refresh(Arrivals arrivals);

    // The same for bytes that nobody has looked at yet: checks and parses on the way, one blob after the other. For a
    // thread that may do all of it (a server, a program without a window); a window lets a worker parse (fetch.h).
    // Blobs that are refused are told in `refused`, by their names; the others count. Errors: StageNotEmpty.
    struct Refused {
        std::string name;
        Error error;
    };
    Result<ChangeSet> receive(std::span<const PackBlob> packs, std::span<const DeltaBlob> deltas,
                              std::vector<Refused>& refused);

    // Shows the document as of these deltas and their ancestors; none: everything. The next refresh() goes back to
    // the present. Errors: StageNotEmpty, UnknownDelta.
    Result<ChangeSet> reloadUntil(const std::vector<DeltaName>& anchors);

    // --- editing (staged until commit) --------------------------------------------------------------------
    // Errors: InvalidId, InvalidContent (an "_id" or "#" at the top of a content), UnknownObject, NoWinner,
    // LimitExceeded, ReadOnly (0.1). After an error nothing has changed.

    Result<Edit> createObject(std::string_view id, const Object& content);
    Result<Edit> updateObject(std::string_view id, const Object& content);
    // One field of the winner's content gets a value, or is taken out; the others stay spelled as they are.
    Result<Edit> setField(std::string_view id, std::string_view key, const Value& value);
    Result<Edit> deleteObject(std::string_view id);
    Result<Edit> removeObject(std::string_view id);  // drops staged versions, then deletes what is left

    // The whole document. Deletes every known object that it does not mention: for tools; a program that shows
    // tasks edits objects.
    Result<Edit> update(const Object& document);

    // Edits of a list as patches; positions are those of order(): when the list is in conflict, the order shown is
    // written first. `count` and positions beyond the end are InvalidContent.
    Result<Edit> insertIntoList(std::string_view list, std::size_t index, const std::vector<std::string>& ids);
    Result<Edit> removeFromList(std::string_view list, std::size_t index, std::size_t count);
    Result<Edit> moveInList(std::string_view list, std::size_t from, std::size_t to);  // to: index after taking out

    // Settles a conflict: the document goes on from `revision` (or from `merged`), every other leaf is sealed.
    // Errors: also NotInConflict, NotALeaf.
    Result<Edit> resolveAs(std::string_view id, const Revision& revision);
    Result<Edit> resolve(std::string_view id, const Object& merged);

    // For who merges by rules of his own (core/todo/merge): versions after given ones, and seals, in one edit.
    struct Rewrite {
        struct Child {
            Revision parent;                 // any version of the object
            std::optional<Object> content;   // of a list {"A":[…]}, which is written as a patch; none: a deletion
        };
        std::vector<Child> children;   // written also when the content is that of the parent
        std::vector<Revision> sealed;  // leaves that are sealed; none of them a parent above
    };
    // `version`: the last child. Errors: also UnknownRevision, NotALeaf.
    Result<Edit> rewrite(std::string_view id, const Rewrite& rewrite);

    // Stages a full order for every list that has patches among its leaves (bounds the length of patch chains).
    Result<ChangeSet> stageFullSnapshot();

    [[nodiscard]] bool hasStaging() const;
    [[nodiscard]] std::optional<Object> stage() const;  // to be kept and replayed; none when nothing is staged
    Result<ChangeSet> replayStage(const Object& stage);
    ChangeSet unstage();

    struct CommitOptions {
        bool squash = false;  // one content record an object; always done in a delta without parents
    };
    struct Committed {
        std::optional<Commit> commit;  // none: nothing was staged
        ChangeSet changes;             // lists in conflict are settled first, so that older readers do not hang
    };
    // `information` should hold strings only: the reference spells numbers anew when it copies, and so spoils the
    // name of the delta. Errors: NotFound (a replayed stage whose contents never came), LimitExceeded, ReadOnly.
    Result<Committed> commit(std::optional<Object> information, CommitOptions options);
    Result<Committed> commit(std::optional<Object> information = std::nullopt) { return commit(std::move(information), {}); }

    friend class Lineage;  // core/crdt/lineage.h: what is here, by number

    struct Private;  // core/crdt/replica_private.h; for the source files that implement this class

private:
    std::unique_ptr<Private> d;
};

}  // namespace meldado::core
