// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// One person's whole program without its window: own lists in an own folder, a list that is shared through a folder, and what the
// window asks. People are offline until they meet().

#pragma once

#include <chrono>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include <QCryptographicHash>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "adapters/recurrence/ical_recurrence.h"
#include "core/todo/review.h"
#include "tests/ui/folder_share.h"
#include "tests/ui/profile.h"
#include "ui/session/workspace.h"
#include "ui/viewmodels/main_window.h"

namespace meldado::test {

class Person {
public:
    Person(const QString& name, std::uint64_t seed, const QString& sharedFolder)
        : m_name(name), m_random(seed), m_shareRandom(seed + 1000),
          workspace({clock, m_random, {name, name.toLower(), name.toLower() + QStringLiteral("-pc")}, &m_recurrence},
                    {file("workspace"), file("inbox"), [this](const std::string& id) { return file(id); }}, QStringLiteral("Inbox")),
          window(workspace, QStringLiteral("here")),
          m_shares(m_shareRandom, m_folder.filePath("shares.json"), [this](const ui::Shares::Share& share) {
              return folderShare(path(share.document.toStdString()), share, m_name.toLower());
          })
    {
        workspace.open();
        const bool isOpen = QTest::qWaitFor([this] { return workspace.document().phase() == ui::ListSession::Phase::Ready && isReady(); });
        window.addList(QStringLiteral("Groceries"));
        const bool isThere = isOpen && QTest::qWaitFor([this] { return workspace.lists().size() == 1 && isReady(); });
        if (!isThere)
            qFatal("the lists of %s did not open", qPrintable(m_name));
        m_list = &share(workspace.lists().front(), sharedFolder);
        m_shares.engine().pauseAll(true);
        m_shares.start();
    }

    [[nodiscard]] ui::ListSession& list() { return *m_list; }
    // One more list, that goes through a folder of its own. The first one stays in front.
    ui::ListSession& addShared(const QString& title, const QString& folder)
    {
        const QString before = window.current();
        const std::size_t count = workspace.lists().size();
        window.addList(title);
        if (!QTest::qWaitFor([&] { return workspace.lists().size() > count && isReady(); }))
            qFatal("%s did not open for %s", qPrintable(title), qPrintable(m_name));
        window.show(before);
        return share(workspace.lists().back(), folder);
    }
    [[nodiscard]] ui::ListPane& pane() { return *window.pane(); }
    [[nodiscard]] ui::Review& review() { return *pane().review(); }
    [[nodiscard]] adapters::SyncEngine& engine() { return m_shares.engine(); }
    [[nodiscard]] const core::Outline& outline() { return m_list->tasks()->outline(); }

    // Tasks by their titles; each is there once.
    std::string id(const QString& title)
    {
        for (const core::Row& row : allRows()) {
            if (m_list->task(row.task).title == title.toStdString())
                return m_list->task(row.task).id;
        }
        qFatal("%s has no task %s", qPrintable(m_name), qPrintable(title));
    }
    [[nodiscard]] core::Task task(const std::string& id) { return m_list->task(*m_list->find(id)); }
    std::string add(const QString& title, const std::string& parent = {})
    {
        return m_list->add(title, core::Place::last(parent)).value_or(std::string());
    }
    void rename(const std::string& id, const QString& title) { m_list->rename(id, title); }
    void set(const std::string& id, std::string_view field, const core::Value& value)
    {
        m_list->setField(ui::Action::Plan, std::span(&id, 1), field, value);
    }
    void remove(const std::string& id) { m_list->remove(std::span(&id, 1)); }
    void move(const std::string& id, const core::Place& place) { m_list->move(std::span(&id, 1), place); }

    // "Milk, Bread, >Rye": what is below something with a mark for each level.
    QString titles()
    {
        QStringList all;
        for (const core::Row& row : allRows())
            all << QString(static_cast<int>(row.level), QLatin1Char('>')) + QString::fromStdString(m_list->task(row.task).title);
        return all.join(QStringLiteral(", "));
    }
    int toReview() { return m_list->reviews().count(); }

    // Opens the review at a task, applies the choice of cards (or what is suggested), and closes it.
    bool decide(const std::string& id, std::initializer_list<int> cards = {})
    {
        review().begin(m_list, QString::fromStdString(id));
        int field = 0;
        for (const int card : cards)
            review().choose(field++, card);
        const bool isDone = review().taskId() == QString::fromStdString(id) && review().apply();
        review().end();
        return isDone;
    }
    // The card of the first field that says this; -1: none.
    int card(const QString& text)
    {
        const QVariantList cards = review().fields()->index(0).data(ui::ReviewModel::CardsRole).toList();
        for (int i = 0; i < cards.size(); ++i) {
            if (cards[i].toMap().value("text") == text)
                return i;
        }
        return -1;
    }

    // What is seen of the lists that are shared, and every version behind it.
    QString state()
    {
        QString all;
        for (ui::ListSession* list : m_shared) {
            const core::Outline& outline = list->tasks()->outline();
            list->setShowsDone(true);
            for (const core::Row& row : list->rows()) {
                const std::string id = list->task(row.task).id;
                all += QString::number(row.level) + QString::fromStdString(id);
                for (const std::string& version : core::versionsOf(outline, id))
                    all += QLatin1Char(' ') + QString::fromStdString(version);
                all += QLatin1Char('\n');
            }
            for (const std::string& version : core::versionsOf(outline, core::kRootId))
                all += QString::fromStdString(version);
        }
        return all;
    }
    [[nodiscard]] bool isTakingIn() const { return std::ranges::any_of(m_shared, &ui::ListSession::isTakingIn); }
    // Of every file with something of a list in it.
    QByteArray bytes() const
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        QStringList names;
        for (QDirIterator files(m_folder.path(), QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            const QString name = files.next();
            if (!name.endsWith(QLatin1String(".json")))  // which shares there are is written in the background
                names << name;
        }
        names.sort();
        for (const QString& name : names) {
            QFile file(name);
            if (file.open(QIODevice::ReadOnly))
                hash.addData(name.toUtf8() + file.readAll());
        }
        return hash.result();
    }
    bool save()
    {
        return QTest::qWaitFor([this] { return workspace.unsavedCount() == 0; }, 30'000);
    }

private:
    [[nodiscard]] std::string path(const std::string& name) const
    {
        return (std::filesystem::path(m_folder.path().toStdString()) / name).string();
    }
    ui::OpenPlace file(const std::string& name)
    {
        return [path = path(name)]() -> core::Result<ui::Place> {
            return ui::Place::ofOurOwn(std::make_unique<adapters::LocalReplica>(path, adapters::Durability::ProgramEnd));
        };
    }
    ui::ListSession& share(const ui::Workspace::Entry& entry, const QString& folder)
    {
        ui::ListSession& session = *entry.session;
        const QString document = QString::fromStdString(entry.document);
        m_shares.follow(document, session);
        m_shares.add(document, folder);
        m_shared.push_back(&session);
        return session;
    }
    bool isReady()
    {
        return std::ranges::all_of(workspace.sessions(), [](const ui::ListSession* session) {
            return session->phase() == ui::ListSession::Phase::Ready;
        });
    }
    [[nodiscard]] std::vector<core::Row> allRows()
    {
        m_list->setShowsDone(true);
        return m_list->rows();
    }

    QTemporaryDir m_folder;
    QString m_name;
    core::SeededRandom m_random;
    core::SeededRandom m_shareRandom;
    adapters::IcalRecurrence m_recurrence;

public:
    SteppingClock clock;
    ui::Workspace workspace;
    ui::MainWindow window;

private:
    ui::Shares m_shares;
    ui::ListSession* m_list = nullptr;  // the first one
    std::vector<ui::ListSession*> m_shared;
};

// All come online until all have the same, and go offline again.
inline bool meet(std::initializer_list<Person*> people)
{
    for (Person* person : people) {
        if (!person->save())
            return false;
        person->engine().pauseAll(false);
    }
    QElapsedTimer sinceLook;
    const bool isSame = QTest::qWaitFor([&] {
        if (!sinceLook.isValid() || sinceLook.elapsed() > 200) {
            for (Person* person : people)
                person->engine().lookNow();
            sinceLook.restart();
        }
        return std::ranges::all_of(people, [&](Person* person) {
            return person->state() == (*people.begin())->state() && !person->isTakingIn();
        });
    }, 60'000);
    for (Person* person : people)
        person->engine().pauseAll(true);
    return isSame;
}

}  // namespace meldado::test
