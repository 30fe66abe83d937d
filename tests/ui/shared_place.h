// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A store that several sessions have open as their own, in memory, and that can be told to fail: the medium of the tests of ui.
// What one writes the others are told, as if their shares had brought it.

#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/store/fetch.h"
#include "core/store/publish.h"
#include "ui/session/list_session.h"

namespace meldado::test {

class SharedPlace {
public:
    // Opens it as one more session would.
    [[nodiscard]] ui::OpenPlace opener()
    {
        return [state = m_state]() -> core::Result<ui::Place> {
            if (const auto error = state->failure(state->openFailure))
                return *error;
            return ui::Place::ofOurOwn(std::make_unique<Store>(state));
        };
    }

    // Tells the session of whatever comes, as its shares would, as long as what is returned lives.
    [[nodiscard]] std::shared_ptr<void> watch(ui::ListSession& session)
    {
        const auto look = [&session] { QMetaObject::invokeMethod(&session, &ui::ListSession::lookForNews, Qt::QueuedConnection); };
        {
            const std::scoped_lock lock(m_state->mutex);
            m_state->watchers[&session] = look;
        }
        QObject::connect(&session, &ui::ListSession::phaseChanged, &session, look);  // what came while it was read
        return {&session, [state = m_state](void* who) {
                    const std::scoped_lock lock(state->mutex);
                    state->watchers.erase(who);
                }};
    }

    void failToOpen(std::optional<core::ErrorCode> code) { m_state->set(m_state->openFailure, code); }
    void failToList(std::optional<core::ErrorCode> code) { m_state->set(m_state->listFailure, code); }
    void failToWrite(std::optional<core::ErrorCode> code) { m_state->set(m_state->writeFailure, code); }

    // Puts a blob there, or takes one away, as another program would.
    void put(const std::string& key, const std::string& bytes)
    {
        {
            const std::scoped_lock lock(m_state->mutex);
            m_state->blobs[key] = bytes;
        }
        m_state->tell();
    }
    std::optional<std::string> take(const std::string& key)
    {
        const std::scoped_lock lock(m_state->mutex);
        auto node = m_state->blobs.extract(key);
        return node ? std::optional(std::move(node.mapped())) : std::nullopt;
    }
    [[nodiscard]] std::vector<std::string> keys() const
    {
        const std::scoped_lock lock(m_state->mutex);
        std::vector<std::string> all;
        for (const auto& [key, bytes] : m_state->blobs)
            all.push_back(key);
        return all;
    }

private:
    struct State {
        mutable std::mutex mutex;
        std::map<std::string, std::string> blobs;
        std::map<const void*, std::function<void()>> watchers;
        std::optional<core::ErrorCode> openFailure;
        std::optional<core::ErrorCode> listFailure;
        std::optional<core::ErrorCode> writeFailure;
        std::uint64_t changeCount = 0;

        void set(std::optional<core::ErrorCode>& which, std::optional<core::ErrorCode> code)
        {
            const std::scoped_lock lock(mutex);
            which = code;
        }
        std::optional<core::Error> failure(const std::optional<core::ErrorCode>& which) const
        {
            const std::scoped_lock lock(mutex);
            return which ? std::optional(core::Error{*which, "told to fail"}) : std::nullopt;
        }
        void tell()
        {
            const std::scoped_lock lock(mutex);
            ++changeCount;
            for (const auto& [who, watcher] : watchers)
                watcher();
        }
    };

    class Store final : public core::LocalStore {
    public:
        explicit Store(std::shared_ptr<State> state) : m_state(std::move(state)) {}

        core::Result<std::vector<std::string>> list(std::string_view extension) override
        {
            if (const auto error = m_state->failure(m_state->listFailure))
                return *error;
            const std::scoped_lock lock(m_state->mutex);
            std::vector<std::string> keys;
            for (const auto& [key, bytes] : m_state->blobs) {
                if (key.ends_with(extension))
                    keys.push_back(key);
            }
            return keys;
        }
        using core::Store::read;
        core::Result<std::string> read(std::string_view key, std::uint64_t offset, std::uint64_t length) override
        {
            const std::scoped_lock lock(m_state->mutex);
            const auto found = m_state->blobs.find(std::string(key));
            if (found == m_state->blobs.end())
                return core::Error{core::ErrorCode::NotFound, std::string(key)};
            return core::rangeOf(found->second, key, offset, length);
        }
        core::Result<void> write(std::string_view key, std::string_view bytes) override
        {
            if (const auto error = m_state->failure(m_state->writeFailure))
                return *error;
            {
                const std::scoped_lock lock(m_state->mutex);
                m_state->blobs.emplace(key, bytes);
            }
            m_state->tell();
            return {};
        }

        core::Result<void> commit(const core::Commit& commit) override { return core::publish(*this, commit); }
        core::Result<core::Arrivals> everything() override
        {
            auto fetched = core::fetch(*this, [](const std::string&) { return false; });
            if (!fetched)
                return fetched.error();
            if (!fetched->unusable.empty())
                return core::Error{core::ErrorCode::Damaged, "something in it cannot be used"};
            return std::move(fetched->arrivals);
        }
        core::Result<void> compact(const core::Arrivals&, const core::Replica*) override { return {}; }
        core::Result<bool> hasNews() override
        {
            const std::scoped_lock lock(m_state->mutex);
            return std::exchange(m_seenCount, m_state->changeCount) != m_state->changeCount || m_state->listFailure.has_value();
        }
        core::Result<std::int64_t> looseBlobCount() override { return 0; }
        core::Result<void> keepStage(const std::optional<core::Object>&) override { return {}; }
        core::Result<std::optional<core::Object>> keptStage() override { return std::optional<core::Object>(); }
        core::Result<std::optional<Glance>> checkpoint() override { return std::optional<Glance>(); }

    private:
        std::shared_ptr<State> m_state;
        std::uint64_t m_seenCount = 0;
    };

    std::shared_ptr<State> m_state = std::make_shared<State>();
};

}  // namespace meldado::test
