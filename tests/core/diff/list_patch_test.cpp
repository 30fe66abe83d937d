// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/diff/list_patch.h"

#include <QFile>
#include <map>

#include "core/base/random.h"
#include "core/crdt/list_order.h"
#include "tests/core/fixtures.h"
#include "tests/support/orders.h"

namespace meldado::tests {

using core::NameTable;
using core::Order;

namespace {

Order interned(const core::Value& value, NameTable& names)
{
    Order order;
    for (const auto& element : *value.asArray())
        order.push_back(names.internElement(element));
    return order;
}

}  // namespace

class ListPatchTest : public QObject {
    Q_OBJECT

private slots:
    // Two programs that make the same edit must write the same patch.
    void writesThePatchOfTheReference_data()
    {
        QTest::addColumn<std::string>("before");
        QTest::addColumn<std::string>("after");
        QTest::addColumn<std::string>("patch");

        QFile file(QStringLiteral(TEST_DATA "/melda/array-diff/expected.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto pairs = *object(file.readAll().toStdString()).find("pairs")->asArray();
        QCOMPARE(pairs.size(), std::size_t{85});
        int number = 0;
        for (const auto& pair : pairs) {
            const auto& fields = *pair.asObject();
            QTest::addRow("%d", number++) << core::canonicalText(*fields.find("old"))
                                          << core::canonicalText(*fields.find("new"))
                                          << core::canonicalText(*fields.find("patch"));
        }
    }
    void writesThePatchOfTheReference()
    {
        QFETCH(std::string, before);
        QFETCH(std::string, after);
        QFETCH(std::string, patch);
        NameTable names;
        const auto from = interned(json(before), names);
        const auto to = interned(json(after), names);

        const auto steps = core::diffLists(from, to);

        QCOMPARE(core::patchText(steps, names), "{\"a\":" + (patch == "null" ? "[]" : patch) + '}');
        auto result = from;
        QVERIFY(applyPatch(result, steps));
        QVERIFY(result == to);
    }

    void aPatchTurnsOneListIntoTheOther()
    {
        core::SeededRandom random(3);
        for (int i = 0; i < 20'000; ++i) {
            Order from(random.below(14));
            Order to(random.below(14));
            const auto kinds = 1 + random.below(12);
            for (auto* list : {&from, &to}) {
                for (auto& item : *list)
                    item = static_cast<core::Handle>(random.below(kinds));
            }
            const auto steps = core::diffLists(from, to);
            auto result = from;
            QVERIFY(applyPatch(result, steps));
            QVERIFY(result == to);
            QCOMPARE(steps.empty(), from == to);
        }
    }

    void longListsDifferInPlaces()
    {
        core::SeededRandom random(5);
        Order from;
        for (core::Handle i = 0; i < 20'000; ++i)
            from.push_back(i);
        auto to = from;
        for (int i = 0; i < 100; ++i) {
            const auto at = to.begin() + static_cast<std::ptrdiff_t>(random.below(to.size()));
            if (i % 2 == 0)
                to.erase(at);
            else
                to.insert(at, static_cast<core::Handle>(100'000 + i));
        }

        const auto steps = core::diffLists(from, to);

        QVERIFY(steps.size() <= 100);
        auto result = from;
        QVERIFY(applyPatch(result, steps));
        QVERIFY(result == to);
    }
};

const Suite<ListPatchTest> registeredListPatchTest;

}  // namespace meldado::tests

#include "list_patch_test.moc"
