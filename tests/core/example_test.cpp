// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The example in core/README.md, which must stay as it is printed there.

#include <QFile>

#include "tests/core/fixtures.h"

namespace meldado::tests {

namespace {

std::string shareAList()
{
    core::Replica alice;
    core::Replica bob;
    const core::Object milk{{"_id", "milk"}, {"title", "Buy milk"}};

    if (!alice.update(core::Object{{"items♭", core::Array{milk}}}))
        return "refused";
    const auto committed = alice.commit(core::Object{{"author", "Alice"}});
    if (!committed || !committed->commit)
        return "nothing to commit";
    if (!bob.refresh(core::arrivalsOf(*committed->commit)))  // sent as bytes in real life
        return "not now";
    return bob.read().value_or("no document");
}

QByteArray fromExample(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto text = file.readAll();
    const auto start = text.indexOf("std::string shareAList()\n");
    return text.mid(start, text.indexOf("\n}\n", start) - start);
}

}  // namespace

class ExampleTest : public QObject {
    Q_OBJECT

private slots:
    void theExampleWorks()
    {
        QCOMPARE(shareAList(), std::string("{\"_id\":\"√\",\"items♭\":[{\"_id\":\"milk\",\"title\":\"Buy milk\"}]}"));
    }

    void theReadmePrintsIt()
    {
        const auto printed = fromExample(QStringLiteral(SOURCE_FOLDER "/core/README.md"));

        QVERIFY(!printed.isEmpty());
        QCOMPARE(printed, fromExample(QStringLiteral(SOURCE_FOLDER "/tests/core/example_test.cpp")));
    }
};

const Suite<ExampleTest> registeredExampleTest;

}  // namespace meldado::tests

#include "example_test.moc"
