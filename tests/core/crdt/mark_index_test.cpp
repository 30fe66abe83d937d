// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/mark_index.h"

#include "core/crdt/name_table.h"
#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::MarkIndex;

class MarkIndexTest : public QObject {
    Q_OBJECT

private slots:
    void findsWhatAloneHasAMark()
    {
        MarkIndex index;
        for (const std::uint32_t mark : {7U, 9U, 7U, 0U, 7U})
            index.add(mark);

        QCOMPARE(index.size(), 5U);
        QCOMPARE(index.find(9), 1U);
        QCOMPARE(index.find(0), 3U);
        QCOMPARE(index.find(7), MarkIndex::kNone);
        QCOMPARE(index.find(8), MarkIndex::kNone);
        QCOMPARE(MarkIndex().find(7), MarkIndex::kNone);
    }

    // Somebody gives very many things one mark: that costs no more than very many marks.
    void aCrowdOfEqualMarksCostsNoMoreThanOthers()
    {
        MarkIndex index;
        for (int i = 0; i < 1'000'000; ++i)
            index.add(42);
        index.add(43);

        QCOMPARE(index.find(42), MarkIndex::kNone);
        QCOMPARE(index.find(43), 1'000'000U);
    }

    // Programs of other versions compute the same.
    void theMarkOfANameNeverChanges()
    {
        QCOMPARE(core::markOf(std::string_view()), 0x4fd0bfc1U);
        QCOMPARE(core::markOf(std::string_view("0123456789abcdef0123456789abcdef")), 0x30a283c2U);
    }
};

const Suite<MarkIndexTest> registeredMarkIndexTest;

}  // namespace meldado::tests

#include "mark_index_test.moc"
