// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// One person's lists, in files, as the program keeps them.

#pragma once

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include <QTemporaryDir>
#include <QTest>

#include "adapters/sqlite/local_replica.h"
#include "tests/ui/profile.h"
#include "ui/session/workspace.h"

namespace meldado::test {

// Each start() is another run of the program.
class Home {
public:
    static constexpr int kPatienceMs = 60'000;  // for thousands of edits

    explicit Home(const core::Clock* clock = nullptr, const core::Recurrence* recurrence = nullptr)  // both outlive it
        : m_clock(clock ? *clock : m_steps), m_recurrence(recurrence)
    {
    }
    ~Home() { workspace.reset(); }  // before its files

    ui::Workspace& start(std::uint64_t seed = 1)
    {
        workspace.reset();
        m_random.emplace(seed);
        workspace = std::make_unique<ui::Workspace>(
            ui::ListSession::Surroundings{m_clock, *m_random, {"Alice", "alice", "alice-pc"}, m_recurrence},
            ui::Workspace::Places{file("workspace"), file("inbox"), [this](const std::string& id) { return file(id); }}, "Inbox");
        m_isOpen = false;
        QObject::connect(workspace.get(), &ui::Workspace::listsChanged, workspace.get(), [this] { m_isOpen = true; });
        workspace->open();
        if (!QTest::qWaitFor([this] { return m_isOpen && areAllReady(); }, kPatienceMs))
            QTest::qFail("the workspace did not open", __FILE__, __LINE__);
        return *workspace;
    }

    [[nodiscard]] bool areAllReady() const
    {
        return std::ranges::all_of(workspace->sessions(), [](const ui::ListSession* session) {
            return session->phase() == ui::ListSession::Phase::Ready;
        });
    }
    void waitUntilSaved() const
    {
        const bool areSaved = QTest::qWaitFor([this] { return workspace->unsavedCount() == 0; }, kPatienceMs);
        QVERIFY2(areSaved, qPrintable(QStringLiteral("%1 changes are not saved").arg(workspace->unsavedCount())));
    }
    std::string add(const QString& title, const QString& group = {})
    {
        const auto id = workspace->addList(title, group);
        if (!id || !QTest::qWaitFor([this] { return areAllReady(); }))
            QTest::qFail("the list was not added", __FILE__, __LINE__);
        return id.value_or(std::string());
    }
    ui::ListSession& list(std::size_t row) { return *workspace->lists().at(row).session; }
    QStringList titles()
    {
        QStringList all;
        for (const auto& entry : workspace->lists())
            all << entry.session->title();
        return all;
    }

    SteppingClock& clock() { return m_steps; }  // unless another was given

    std::unique_ptr<ui::Workspace> workspace;

private:
    ui::OpenPlace file(const std::string& name)
    {
        return [path = std::filesystem::path(m_folder.path().toStdString()) / name]() -> core::Result<ui::Place> {
            return ui::Place::ofOurOwn(std::make_unique<adapters::LocalReplica>(path, adapters::Durability::ProgramEnd));
        };
    }

    QTemporaryDir m_folder;
    SteppingClock m_steps;
    const core::Clock& m_clock;
    const core::Recurrence* m_recurrence;
    std::optional<core::SeededRandom> m_random;
    bool m_isOpen = false;
};

}  // namespace meldado::test
