// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A list in a local replica, on the disk, whose history is read when the test says so.

#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include <QMutex>
#include <QTemporaryDir>
#include <QWaitCondition>

#include "adapters/sqlite/local_replica.h"
#include "ui/session/place.h"

namespace meldado::test {

class OwnPlace {
public:
    [[nodiscard]] ui::OpenPlace opener()
    {
        return [state = m_state, file = file()]() -> core::Result<ui::Place> {
            return ui::Place::ofOurOwn(std::make_unique<Store>(state, file));
        };
    }

    [[nodiscard]] std::filesystem::path file() const { return std::filesystem::path(m_folder.path().toStdString()) / "list"; }

    void holdHistory() { m_state->set([](State& state) { state.isHeld = true; }); }
    void giveHistory() { m_state->set([](State& state) { state.isHeld = false; }); }
    void failToReadHistory(std::optional<core::ErrorCode> code)
    {
        m_state->set([code](State& state) { state.failure = code; });
    }

private:
    struct State {
        QMutex mutex;
        QWaitCondition isGiven;
        bool isHeld = false;
        std::optional<core::ErrorCode> failure;

        void set(auto change)
        {
            const QMutexLocker lock(&mutex);
            change(*this);
            isGiven.wakeAll();
        }
    };

    class Store final : public core::LocalStore {
    public:
        Store(std::shared_ptr<State> state, std::filesystem::path file)
            : m_state(std::move(state)), m_replica(std::move(file), adapters::Durability::ProgramEnd)
        {
        }
        core::Result<std::vector<std::string>> list(std::string_view extension) override { return m_replica.list(extension); }
        core::Result<std::string> read(std::string_view key, std::uint64_t offset, std::uint64_t length) override
        {
            return m_replica.read(key, offset, length);
        }
        core::Result<void> write(std::string_view key, std::string_view bytes) override { return m_replica.write(key, bytes); }
        core::Result<void> commit(const core::Commit& commit) override { return m_replica.commit(commit); }
        core::Result<core::Arrivals> everything() override
        {
            QMutexLocker lock(&m_state->mutex);
            while (m_state->isHeld)
                m_state->isGiven.wait(&m_state->mutex);
            if (m_state->failure)
                return core::Error{*m_state->failure, "told to fail"};
            lock.unlock();
            return m_replica.everything();
        }
        core::Result<void> compact(const core::Arrivals& arrivals, const core::Replica* present) override
        {
            return m_replica.compact(arrivals, present);
        }
        core::Result<void> keepStage(const std::optional<core::Object>& stage) override { return m_replica.keepStage(stage); }
        core::Result<std::optional<core::Object>> keptStage() override { return m_replica.keptStage(); }
        core::Result<bool> hasNews() override { return m_replica.hasNews(); }
        core::Result<std::int64_t> looseBlobCount() override { return m_replica.looseBlobCount(); }
        core::Result<std::optional<Glance>> checkpoint() override { return m_replica.checkpoint(); }

    private:
        std::shared_ptr<State> m_state;
        adapters::LocalReplica m_replica;
    };

    QTemporaryDir m_folder;
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

}  // namespace meldado::test
