// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/cli/document.h"

#include <iostream>

#include "adapters/registry/open_store.h"
#include "adapters/threads/thread_pool.h"
#include "core/store/blob_name.h"
#include "core/store/publish.h"

namespace meldado::cli {

namespace {

bool isKnown(const core::Replica& replica, const std::string& key)
{
    const auto name = core::BlobName::parse(key);
    if (!name)
        return false;
    if (name->kind == core::BlobKind::Pack)
        return replica.hasPack(name->digest);
    const auto stem = key.substr(0, key.size() - core::extensionOf(name->kind).size());
    const auto delta = core::DeltaName::parse(stem);
    return delta && replica.hasDelta(*delta);
}

}  // namespace

Document::Document(std::unique_ptr<core::Store> store, core::Replica::Options options)
    : m_threads(std::make_unique<adapters::ThreadPool>()), m_store(std::move(store)), m_options(options),
      m_replica(options)
{
}

core::Result<Document> Document::open(const std::string& url, core::Replica::Options options)
{
    auto opened = adapters::openStore(url);
    if (!opened)
        return opened.error();
    if (!opened->warning.empty())
        std::cerr << opened->warning << '\n';

    Document document(std::move(opened->store), options);
    if (const auto loaded = document.refresh(); !loaded)
        return loaded.error();
    return document;
}

core::Result<void> Document::refresh()
{
    if (m_replica.hasStaging())
        return core::Error{core::ErrorCode::StageNotEmpty, "there are edits that are not committed"};
    const auto isHere = [this](const std::string& key) { return isKnown(m_replica, key); };
    auto fetched = core::fetch(*m_store, isHere, *m_threads);
    if (!fetched)
        return fetched.error();
    m_unusable = std::move(fetched->unusable);
    const auto changes = m_replica.refresh(std::move(fetched->arrivals));
    return changes ? core::Result<void>() : changes.error();
}

core::Result<void> Document::reload()
{
    if (m_replica.hasStaging())
        return core::Error{core::ErrorCode::StageNotEmpty, "there are edits that are not committed"};
    // Loads first, then swaps: a failed reload leaves what is shown as it was.
    auto fetched = core::fetch(*m_store, [](const std::string&) { return false; }, *m_threads);
    if (!fetched)
        return fetched.error();
    core::Replica fresh(m_options);
    if (const auto changes = fresh.refresh(std::move(fetched->arrivals)); !changes)
        return changes.error();
    m_unusable = std::move(fetched->unusable);
    m_replica = std::move(fresh);
    return {};
}

core::Result<std::optional<core::DeltaName>> Document::commit(std::optional<core::Object> information)
{
    const auto committed = m_replica.commit(std::move(information));
    if (!committed)
        return committed.error();
    if (!committed->commit)
        return std::optional<core::DeltaName>();
    if (const auto written = core::publish(*m_store, *committed->commit); !written)
        return written.error();
    return std::optional(committed->commit->delta.name);
}

}  // namespace meldado::cli
