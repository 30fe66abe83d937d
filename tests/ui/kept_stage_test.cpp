// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What is being typed, through a crash: a copy of the store, made while the program runs, is what a crash leaves.

#include <QTemporaryDir>
#include <QTest>

#include "tests/ui/own_place.h"
#include "tests/ui/profile.h"

using namespace meldado;
using namespace meldado::test;

namespace {

struct CopiedPlace {
    explicit CopiedPlace(const OwnPlace& place) : isMade(adapters::LocalReplica(place.file()).copyTo(file())) {}

    [[nodiscard]] ui::OpenPlace opener() const
    {
        return [file = file()]() -> core::Result<ui::Place> {
            return ui::Place::ofOurOwn(std::make_unique<adapters::LocalReplica>(file));
        };
    }
    [[nodiscard]] std::filesystem::path file() const { return std::filesystem::path(folder.path().toStdString()) / "copy"; }

    QTemporaryDir folder;
    bool isMade;
};

std::optional<core::Object> keptIn(const OwnPlace& place)
{
    return adapters::LocalReplica(place.file()).keptStage().value_or(std::nullopt);
}

bool waitUntilKept(const OwnPlace& place)
{
    return QTest::qWaitFor([&] { return keptIn(place).has_value(); });
}

bool waitUntilNothingIsKept(const OwnPlace& place)
{
    return QTest::qWaitFor([&] { return !keptIn(place).has_value(); });
}

// A list with one task, whose details are shown.
struct Alice : Profile {
    explicit Alice(auto& place)
    {
        if (!open(place))
            QTest::qFail("did not open", __FILE__, __LINE__);
        if (tasks().rowCount() == 0)
            tasks().add(QStringLiteral("Milk"), -1);
        if (!waitUntilSaved())
            QTest::qFail("was not saved", __FILE__, __LINE__);
        pane.details()->show(tasks().idAt(0));
        pane.details()->setTypingPause(kPatienceMs);
    }
};

}  // namespace

class KeptStageTest : public QObject {
    Q_OBJECT

private slots:
    void notesThatWereBeingTypedAreThereAfterACrash()
    {
        OwnPlace place;
        Alice alice(place);
        alice.pane.details()->typeNotes(QStringLiteral("2 l, the barista one"));
        QVERIFY(waitUntilKept(place));

        const CopiedPlace crashed(place);
        QVERIFY(crashed.isMade);
        Alice again(crashed);
        QCOMPARE(again.pane.details()->notes(), QStringLiteral("2 l, the barista one"));
        QVERIFY(again.waitUntilSaved());
        QVERIFY(QTest::qWaitFor([&] { return !adapters::LocalReplica(crashed.file()).keptStage()->has_value(); }));
    }

    void aTitleThatWasBeingTypedIsThereAfterACrash()
    {
        OwnPlace place;
        Alice alice(place);
        alice.tasks().typeTitle(0, QStringLiteral("Oat milk"));
        QVERIFY(waitUntilKept(place));

        const CopiedPlace crashed(place);
        Alice again(crashed);
        QCOMPARE(again.titles(), QStringList{QStringLiteral("Oat milk")});
    }

    void whatIsTypedIsNotShownBeforeItIsDone()
    {
        OwnPlace place;
        Alice alice(place);
        QSignalSpy changed(&alice.session, &ui::ListSession::changed);
        alice.tasks().typeTitle(0, QStringLiteral("Oat milk"));
        QVERIFY(waitUntilKept(place));

        QCOMPARE(changed.size(), 0);
        QCOMPARE(alice.titles(), QStringList{QStringLiteral("Milk")});
        QVERIFY(alice.session.nextUndo()->action == ui::Action::Add);
    }

    void whatCameToBeACommitIsKeptNoLonger()
    {
        OwnPlace place;
        Alice alice(place);
        alice.pane.details()->typeNotes(QStringLiteral("2 l"));
        QVERIFY(waitUntilKept(place));
        alice.pane.details()->finishNotes();
        QVERIFY(waitUntilNothingIsKept(place));
        QVERIFY(alice.session.queue().isSaved());
    }

    void aStageThatCameToBeACommitChangesNothing()  // the program ended between the two writes
    {
        OwnPlace place;
        Alice alice(place);
        alice.pane.details()->typeNotes(QStringLiteral("2 l"));
        QVERIFY(waitUntilKept(place));
        const auto stage = keptIn(place);
        alice.pane.details()->finishNotes();
        QVERIFY(waitUntilNothingIsKept(place));
        QVERIFY(adapters::LocalReplica(place.file()).keepStage(stage));

        const CopiedPlace crashed(place);
        const auto before = adapters::LocalReplica(crashed.file()).list(".delta");
        Alice again(crashed);
        QVERIFY(QTest::qWaitFor([&] { return !adapters::LocalReplica(crashed.file()).keptStage()->has_value(); }));
        QCOMPARE(again.pane.details()->notes(), QStringLiteral("2 l"));
        QCOMPARE(adapters::LocalReplica(crashed.file()).list(".delta")->size(), before->size());
    }

    void whatWasGivenUpIsKeptNoLonger()
    {
        OwnPlace place;
        Alice alice(place);
        alice.tasks().typeTitle(0, QStringLiteral("Oat milk"));
        QVERIFY(waitUntilKept(place));
        alice.tasks().finishTitle(0);
        QVERIFY(waitUntilNothingIsKept(place));
        QCOMPARE(alice.titles(), QStringList{QStringLiteral("Milk")});
    }

    void aStageThatFitsNothingIsDropped()
    {
        OwnPlace place;
        {
            Alice alice(place);
        }
        QVERIFY(adapters::LocalReplica(place.file()).keepStage(core::Object{{"c", core::Array{core::Value("nonsense")}}}));
        Alice again(place);
        QCOMPARE(again.titles(), QStringList{QStringLiteral("Milk")});
        QVERIFY(waitUntilNothingIsKept(place));
    }
};

QTEST_GUILESS_MAIN(KeptStageTest)
#include "kept_stage_test.moc"
