// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Runs the tst_*.qml beside it. They reach lists through `TestLists.make([titles])`: real sessions on a place in memory.

#include <memory>
#include <vector>

#include <QQmlEngine>
#include <QQuickStyle>
#include <QtQuickTest>

#include "adapters/recurrence/ical_recurrence.h"
#include "tests/ui/profile.h"

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

class TestLists : public QObject {
    Q_OBJECT

public:
    Q_INVOKABLE QObject* make(const QStringList& titles)
    {
        m_lists.push_back(std::make_unique<TestList>(titles));
        QQmlEngine::setObjectOwnership(m_lists.back().get(), QQmlEngine::CppOwnership);
        return m_lists.back().get();
    }

private:
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
    }

private:
    TestLists m_lists;
};

QUICK_TEST_MAIN_WITH_SETUP(ui, Setup)
#include "qml_test.moc"
