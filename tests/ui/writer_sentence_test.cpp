// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <QTest>
#include <QTimeZone>

#include "ui/sentences/writer_sentence.h"

namespace meldado::ui {

class WriterSentenceTest : public QObject {
    Q_OBJECT

private slots:
    void aWriterIsNamedByWhatTheCommitSays_data()
    {
        QTest::addColumn<QString>("author");
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("device");
        QTest::addColumn<QString>("date");
        QTest::addColumn<bool>("isStaged");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("oneself, here") << "Alice" << "a1" << "alice-pc" << "2026-11-20T12:58:00Z" << false
                                       << QStringLiteral("You · 13:58 · this computer");
        QTest::newRow("oneself, elsewhere") << "Alice" << "a1" << "alice-phone" << "2026-11-19T17:20:00.5Z" << false
                                            << QStringLiteral("You · yesterday 18:20 · alice-phone");
        QTest::newRow("being typed") << "" << "" << "" << "" << true << QStringLiteral("You · 15:00 · this computer");
        QTest::newRow("someone of the same name") << "Alice" << "a2" << "alice-pc" << "2026-11-05T17:20:00+01:00" << false
                                                  << QStringLiteral("Alice · Thu 5 Nov 17:20 · alice-pc");
        QTest::newRow("last year") << "Bob" << "b" << "" << "2025-11-05T17:20:00+01:00" << false
                                   << QStringLiteral("Bob · 5 Nov 2025 17:20");
        QTest::newRow("only an author") << "Bob" << "" << "" << "" << false << QStringLiteral("Bob");
        QTest::newRow("nothing") << "" << "" << "" << "" << false << QStringLiteral("Somebody");
        QTest::newRow("no time, two lines") << "Bob\nMallory" << "" << " " << "yesterday" << false << QStringLiteral("Bob Mallory");
        QTest::newRow("a long name") << QString(1000, QLatin1Char('x')) << "" << "" << "" << false
                                     << QString(QString(59, QLatin1Char('x')) + QChar(0x2026));
        const QString face = QStringLiteral("\U0001F600");
        QTest::newRow("never half a character") << face.repeated(100) << "" << "" << "" << false
                                                << QString(face.repeated(29) + QChar(0x2026));
    }

    void aWriterIsNamedByWhatTheCommitSays()
    {
        QFETCH(const QString, author);
        QFETCH(const QString, person);
        QFETCH(const QString, device);
        QFETCH(const QString, date);
        QFETCH(const bool, isStaged);
        const core::Writer writer{author.toStdString(), person.toStdString(), device.toStdString(), date.toStdString(), isStaged};
        const QDateTime now({2026, 11, 20}, {15, 0}, QTimeZone(3600));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Germany));
        QTEST(writerSentence(writer, {QStringLiteral("Alice"), QStringLiteral("a1"), QStringLiteral("alice-pc")}, now), "sentence");
    }
};

}  // namespace meldado::ui

QTEST_GUILESS_MAIN(meldado::ui::WriterSentenceTest)
#include "writer_sentence_test.moc"
