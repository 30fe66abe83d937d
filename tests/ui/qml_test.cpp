// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Runs the tst_*.qml beside it. They reach lists through `TestLists.make([titles])`: real sessions on a place in memory,
// and a window on several by `TestLists.makeWindow()`: files in a folder that goes with it.

#include <memory>
#include <thread>
#include <vector>

#include <QDragEnterEvent>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QtQuickTest>

#include "adapters/recurrence/ical_recurrence.h"
#include "tests/acceptance/sharer.h"
#include "tests/ui/home.h"
#include "tests/ui/profile.h"
#include "ui/viewmodels/main_window.h"

using namespace meldado;
using namespace meldado::test;

// A list, and a second person who shares it.
class TestList : public QObject {
    Q_OBJECT
    Q_PROPERTY(meldado::ui::ListPane* pane READ pane CONSTANT)
    Q_PROPERTY(meldado::ui::ListPane* other READ other CONSTANT)

public:
    explicit TestList(const QStringList& titles)
    {
        m_alice.open(m_place);
        for (const QString& title : titles)
            m_alice.tasks().add(title, -1);
        m_alice.waitUntilSaved();
        m_bob.open(m_place);
    }

    ui::ListPane* pane() { return &m_alice.pane; }
    ui::ListPane* other() { return &m_bob.pane; }
    Q_INVOKABLE QString titles() { return m_alice.titles().join(' '); }
    Q_INVOKABLE void failToWrite() { m_place.failToWrite(core::ErrorCode::DiskFull); }

private:
    SharedPlace m_place;
    adapters::IcalRecurrence m_recurrence;
    Profile m_alice{"Alice", 1, &m_recurrence};
    Profile m_bob{"Bob", 2};
};

// A window on all lists of one person.
class TestWindow : public QObject {
    Q_OBJECT
    Q_PROPERTY(meldado::ui::MainWindow* lists READ lists CONSTANT)

public:
    TestWindow() { m_window = std::make_unique<ui::MainWindow>(m_home.start(), QStringLiteral("here")); }

    ui::MainWindow* lists() { return m_window.get(); }
    Q_INVOKABLE QString listTitles() { return m_home.titles().join(' '); }
    Q_INVOKABLE QString rowTitles()
    {
        QStringList all;
        const ui::TaskListModel& tasks = *m_window->pane()->tasks();
        for (int row = 0; row < tasks.rowCount(); ++row)
            all << tasks.data(tasks.index(row), ui::TaskListModel::TitleRole).toString();
        return all.join(' ');
    }

private:
    Home m_home;
    std::unique_ptr<ui::MainWindow> m_window;
};

// A person who shares lists, with a Dropbox. What `other` does is done by somebody else who has the same one.
class TestPerson : public QObject {
    Q_OBJECT
    Q_PROPERTY(meldado::ui::MainWindow* lists READ lists CONSTANT)
    Q_PROPERTY(meldado::ui::Sharing* sharing READ sharing CONSTANT)

public:
    ui::MainWindow* lists() { return m_person.window.get(); }
    ui::Sharing* sharing() { return m_person.sharing.get(); }
    Q_INVOKABLE void makeList(const QString& title, const QStringList& tasks) { m_person.makeList(title, tasks); }
    Q_INVOKABLE bool share() { return m_person.share() && m_person.hasSent(); }
    Q_INVOKABLE void loseFolder() { QDir(m_world.path() + "/Dropbox").rename("Groceries", "Elsewhere"); m_person.look(); }
    Q_INVOKABLE QUrl lostFolder() { return QUrl::fromLocalFile(m_world.path() + "/Dropbox/Elsewhere"); }
    Q_INVOKABLE bool joinAsBob()
    {
        m_bob = std::make_unique<Sharer>(m_world.path(), "Bob", 2);
        return m_bob->join(m_person.sharing->inviteLink()) && m_bob->hasSent();
    }
    Q_INVOKABLE void look() { m_person.look(); }
    // In another run of the program. What is joined then never ends by itself.
    Q_INVOKABLE void receiveForEver()
    {
        m_person.stop();
        m_person.takeInOtherwise = [](const QString&, const QString&, ui::TakingIn& taking) -> core::Result<void> {
            taking.begin(2400);
            taking.noteOne();
            while (!taking.isStopped())
                std::this_thread::yield();
            return core::Error{core::ErrorCode::Io, "stopped"};
        };
        m_person.start();
    }
    Q_INVOKABLE QString inviteOfBob()
    {
        m_bob = std::make_unique<Sharer>(m_world.path(), "Bob", 2);
        m_bob->makeList("Picnic", {"Bread"});
        return m_bob->share() && m_bob->hasSent() ? m_bob->sharing->inviteLink() : QString();
    }

private:
    QTemporaryDir m_world;
    Sharer m_person{m_world.path(), "Alice", 1};
    std::unique_ptr<Sharer> m_bob;
};

// What another program drags over a window.
class TestDrag : public QObject {
    Q_OBJECT

public:
    Q_INVOKABLE void hold(const QList<QUrl>& urls, const QString& text)
    {
        m_data = std::make_unique<QMimeData>();
        if (!urls.isEmpty())
            m_data->setUrls(urls);
        if (!text.isEmpty())
            m_data->setText(text);
    }
    Q_INVOKABLE void moveTo(QQuickWindow* window, const QPointF& at)
    {
        if (!m_isInside) {
            QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, m_data.get(), Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(window, &enter);
        }
        m_isInside = true;
        QDragMoveEvent move(at.toPoint(), Qt::CopyAction, m_data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &move);
    }
    Q_INVOKABLE void leave(QQuickWindow* window)
    {
        QDragLeaveEvent away;
        QCoreApplication::sendEvent(window, &away);
        m_isInside = false;
    }
    Q_INVOKABLE bool drop(QQuickWindow* window, const QPointF& at)
    {
        moveTo(window, at);
        QDropEvent drop(at, Qt::CopyAction, m_data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &drop);
        m_isInside = false;
        return drop.isAccepted();
    }
    Q_INVOKABLE QUrl file(const QString& name)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write("hello") == 5 ? QUrl::fromLocalFile(file.fileName()) : QUrl();
    }

private:
    std::unique_ptr<QMimeData> m_data;
    QTemporaryDir m_folder;
    bool m_isInside = false;
};

class TestLists : public QObject {
    Q_OBJECT

public:
    Q_INVOKABLE QObject* make(const QStringList& titles)
    {
        m_lists.push_back(std::make_unique<TestList>(titles));
        QQmlEngine::setObjectOwnership(m_lists.back().get(), QQmlEngine::CppOwnership);
        return m_lists.back().get();
    }

    Q_INVOKABLE QObject* makeWindow()
    {
        m_windows.push_back(std::make_unique<TestWindow>());
        QQmlEngine::setObjectOwnership(m_windows.back().get(), QQmlEngine::CppOwnership);
        return m_windows.back().get();
    }

    Q_INVOKABLE QObject* makePerson()
    {
        m_persons.push_back(std::make_unique<TestPerson>());
        QQmlEngine::setObjectOwnership(m_persons.back().get(), QQmlEngine::CppOwnership);
        return m_persons.back().get();
    }

    // As the translation of the interface does.
    Q_INVOKABLE void runRightToLeft(bool isSo) { QGuiApplication::setLayoutDirection(isSo ? Qt::RightToLeft : Qt::LeftToRight); }

private:
    std::vector<std::unique_ptr<TestPerson>> m_persons;
    std::vector<std::unique_ptr<TestWindow>> m_windows;
    std::vector<std::unique_ptr<TestList>> m_lists;  // until the end: windows may still look at them
};

class Setup : public QObject {
    Q_OBJECT

public slots:
    void applicationAvailable() { QQuickStyle::setStyle(QStringLiteral("MeldaDo.Style")); }
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        qmlRegisterSingletonInstance("MeldaDo.Tests", 1, 0, "TestLists", &m_lists);
        qmlRegisterSingletonInstance("MeldaDo.Tests", 1, 0, "TestDrag", &m_drag);
    }

private:
    TestLists m_lists;
    TestDrag m_drag;
};

QUICK_TEST_MAIN_WITH_SETUP(ui, Setup)
#include "qml_test.moc"
