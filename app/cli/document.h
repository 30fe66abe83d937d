// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A document as a command uses it: the store behind a URL and the replica loaded from it.

#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/crdt/replica.h"
#include "core/store/fetch.h"
#include "core/store/store.h"

namespace meldado::cli {

class Document {
public:
    // Opens and loads. A warning about the URL goes to standard error. Errors: those of openStore and fetch.
    static core::Result<Document> open(const std::string& url, core::Replica::Options options = {});

    [[nodiscard]] core::Replica& replica() { return m_replica; }
    [[nodiscard]] core::Store& store() { return *m_store; }

    // Blobs that could not be used at the last look.
    [[nodiscard]] const std::vector<core::Unusable>& unusable() const { return m_unusable; }

    core::Result<void> refresh();  // takes in what is new; errors: StageNotEmpty, those of fetch
    core::Result<void> reload();   // from nothing; errors: StageNotEmpty, those of fetch

    // Commits what is staged and writes it; the name of the new delta, or nothing.
    core::Result<std::optional<core::DeltaName>> commit(std::optional<core::Object> information);

private:
    Document(std::unique_ptr<core::Store> store, core::Replica::Options options);

    std::unique_ptr<core::Executor> m_threads;  // to read and check many blobs at the same time
    std::unique_ptr<core::Store> m_store;
    core::Replica::Options m_options;
    core::Replica m_replica;
    std::vector<core::Unusable> m_unusable;
};

}  // namespace meldado::cli
