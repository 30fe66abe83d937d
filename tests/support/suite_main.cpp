// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The main of a program of several test classes: NAME [<class>] [<options of Qt Test>]

#include <QCoreApplication>
#include <QTest>
#include <cstdio>

#include "tests/support/suite.h"

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    auto arguments = QCoreApplication::arguments();
    const auto wanted =
        arguments.size() > 1 && !arguments[1].startsWith('-') ? arguments.takeAt(1) : QString();

    int failed = 0;
    int run = 0;
    for (const auto& make : meldado::tests::suites()) {
        const auto suite = make();
        const auto name = QString::fromLatin1(suite->metaObject()->className()).section("::", -1);
        if (!wanted.isEmpty() && name != wanted)
            continue;
        failed += QTest::qExec(suite.get(), arguments);
        ++run;
    }
    if (run == 0)
        std::fprintf(stderr, "no test class of that name\n");
    return failed != 0 || run == 0 ? 1 : 0;
}
