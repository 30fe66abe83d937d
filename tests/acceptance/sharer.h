// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A person with a computer: lists, shares and what the window shows of them, as the desktop program puts them together, in a
// folder of the test. What several persons share lies in a folder that all of them see as their Dropbox.

#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include "app/desktop/inbox.h"
#include "app/desktop/share_places.h"
#include "app/desktop/shared_list.h"
#include "tests/ui/profile.h"
#include "ui/models/place_key.h"
#include "ui/viewmodels/main_window.h"
#include "ui/viewmodels/sharing.h"

namespace meldado::test {

class Sharer {
public:
    Sharer(const QString& world, const QString& name, std::uint64_t seed) : m_home(world + '/' + name), m_name(name), m_random(seed)
    {
        QDir().mkpath(m_home);
        QDir().mkpath(world + "/Dropbox");
        QFile::link(world + "/Dropbox", m_home + "/Dropbox");
        start();
    }
    ~Sharer() { stop(); }

    // Another run of the program.
    void start()
    {
        const std::filesystem::path lists((m_home + "/data/lists").toStdString());
        const auto open = [lists](const std::string& name) -> ui::OpenPlace {
            return [lists, name] { return desktop::openOwn(lists, name); };
        };
        workspace = std::make_unique<ui::Workspace>(
            ui::ListSession::Surroundings{clock, m_random, {m_name, m_name.toLower(), m_name.toLower() + "-pc"}},
            ui::Workspace::Places{open("workspace"), open("inbox"), open}, "Inbox");
        window = std::make_unique<ui::MainWindow>(*workspace, "here");
        shares = std::make_unique<ui::Shares>(m_random, m_home + "/data/shares.json",
                                              [lists, me = m_name.toLower()](const ui::Shares::Share& share) {
                                                  return desktop::shareSetup(lists, share, me);
                                              });
        shares->followAll(*workspace);
        sharing = std::make_unique<ui::Sharing>(*shares, places(), *workspace, *window, m_home + "/data/offers.json");
        workspace->open();
        if (!QTest::qWaitFor([this] { return !workspace->isReading() && workspace->inbox().phase() == ui::ListSession::Phase::Ready; }))
            QTest::qFail("the lists did not open", __FILE__, __LINE__);
        shares->start();
    }
    // What the program is told of folders; from the next start on, as the test has it.
    [[nodiscard]] ui::SharePlaces places() const
    {
        ui::SharePlaces places = desktop::sharePlaces((m_home + "/data/lists").toStdString(), {m_home, m_home + "/.config", false});
        if (takeInOtherwise)
            places.takeIn = takeInOtherwise;
        return places;
    }
    void stop()
    {
        sharing.reset();
        shares.reset();
        window.reset();
        workspace.reset();
    }

    // A list with these tasks, in front.
    void makeList(const QString& title, const QStringList& tasks)
    {
        window->addList(title);
        if (!QTest::qWaitFor([this] { return !workspace->isReading(); }))
            QTest::qFail("the list did not open", __FILE__, __LINE__);
        for (const QString& task : tasks)
            add(task);
    }
    [[nodiscard]] ui::ListSession& list(std::size_t row = 0) { return *workspace->lists().at(row).session; }
    void add(const QString& task) { list().add(task, core::Place::last({})); }
    [[nodiscard]] QStringList tasks()
    {
        QStringList titles;
        for (const core::Row& row : list().rows())
            titles << QString::fromStdString(list().task(row.task).title);
        return titles;
    }
    [[nodiscard]] QStringList lists() const
    {
        QStringList titles;
        for (const auto& entry : workspace->lists())
            titles << entry.session->title();
        return titles;
    }

    // By the wizard, through the Dropbox.
    bool share()
    {
        ui::ShareWizard& wizard = *sharing->wizard();
        wizard.begin();
        if (!QTest::qWaitFor([&] { return !wizard.isLooking(); }))
            return false;
        wizard.choose(0);
        wizard.share();
        return QTest::qWaitFor([&] { return wizard.isDone(); });
    }
    // By an invite, whose folder is found.
    bool join(const QString& invite)
    {
        ui::Joining& joining = *sharing->joining();
        joining.openText(invite);
        if (!QTest::qWaitFor([&] { return joining.state() == ui::Joining::Asking && joining.folderState() == ui::Joining::Found; }))
            return false;
        joining.join();
        return QTest::qWaitFor([&] { return joining.state() == ui::Joining::Waiting && !workspace->isReading(); });
    }

    [[nodiscard]] adapters::ShareStatus status() const { return shares->engine().status(shares->all().front().id); }
    void look() { shares->engine().lookNow(); }
    // Looks again and again, as the minutes do.
    bool seesTasks(const QStringList& wanted)
    {
        return QTest::qWaitFor([&] {
            if (tasks() == wanted)
                return true;
            look();
            return false;
        }, 30'000);
    }
    bool hasSent()
    {
        if (!QTest::qWaitFor([&] { return workspace->unsavedCount() == 0; }))
            return false;
        // Before the folder was looked at for the first time, nothing waits to be sent.
        if (!QTest::qWaitFor([&] { return status().state != adapters::ShareState::Looking; }))
            return false;
        shares->engine().sendTheRest(std::chrono::seconds(30));
        return status().changesToSend == 0 && status().attentions.empty();
    }

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString home() const { return m_home; }

private:
    QString m_home;
    QString m_name;
    core::SeededRandom m_random;

public:
    SteppingClock clock;
    decltype(ui::SharePlaces::takeIn) takeInOtherwise;
    std::unique_ptr<ui::Workspace> workspace;
    std::unique_ptr<ui::MainWindow> window;
    std::unique_ptr<ui::Shares> shares;
    std::unique_ptr<ui::Sharing> sharing;
};

}  // namespace meldado::test
