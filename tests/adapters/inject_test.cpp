// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Recipe "inject": a program writes three commits while strace lets one system call fail, each call of the
// write path in turn, with each error. What it acknowledged is there and whole, nothing is torn, and it
// either comes through or ends with a sentence.

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <deque>
#include <filesystem>
#include <set>
#include <utility>

#include "tests/adapters/folder_check.h"
#include "tests/support/sanitized.h"
#include "tests/support/suite.h"

namespace meldado::tests {

namespace {

const QStringList kCalls{"openat", "write", "fsync", "close", "renameat", "mkdirat", "newfstatat"};
const QStringList kErrors{"EIO", "ENOSPC", "EDQUOT", "EROFS", "EMFILE", "EINTR"};

// What folder_writer is asked for; %1 is a folder of its own.
const QStringList kOurs{"%1", "3", "1000"};
const QStringList kNaive{"--naive", "%1", "3", "1000"};

constexpr int kStride = kIsSanitized ? 5 : 1;  // a sanitized program takes five times as long to start

}  // namespace

class InjectTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable("strace").isEmpty())
            QSKIP("strace is not installed");
        QProcess probe;
        probe.start("strace",
                    {"-f", "-qq", "-e", "trace=fsync", "-e", "inject=fsync:error=EIO:when=1", "true"});
        if (!probe.waitForFinished() || probe.exitCode() != 0)
            QSKIP("this machine does not allow ptrace, which strace needs");
    }

    void losesAndTearsNothing()
    {
        QElapsedTimer clock;
        clock.start();
        const auto counted = countCalls(kCalls, kOurs);
        auto rounds = roundsFor(counted, kErrors, {"", "+"}, kStride);
        QVERIFY(rounds.size() > 100 / kStride);
        int cameThrough = 0;

        runAll(rounds, kOurs, [&](const Round& round, const Outcome& outcome) {
            const auto message = (round.text() + " " + outcome.check.text() + " " + outcome.said).toUtf8();
            const char* const what = message.constData();
            QVERIFY2(outcome.check.isGood(), what);
            QVERIFY2(!outcome.hasCrashed, what);
            if (kIsSanitized && outcome.said.contains("AddressSanitizer: CHECK failed: sanitizer_posix"))
                return;  // the call that failed was the sanitizer's own
            // A console that takes no bytes cannot show a sentence; a sanitizer then even ends with 0.
            const bool isMute = round.call == "write" && !round.more.isEmpty();
            QVERIFY2(outcome.exitCode == 0 || isMute || outcome.said.startsWith("could not "), what);
            if (outcome.exitCode == 0 && !isMute) {
                QVERIFY2(outcome.check.wholeCount == 6, what);
                ++cameThrough;
            }
        });

        qInfo("%d faults in %s: 0 lost, 0 torn, %d came through; %.1f/s", static_cast<int>(rounds.size()),
              qPrintable(counted), cameThrough,
              1000.0 * static_cast<double>(rounds.size()) / static_cast<double>(clock.elapsed()));
    }

    // The control: the same test has to see what writing in place does.
    void catchesAWriterThatWritesInPlace()
    {
        int caught = 0;
        const auto rounds = roundsFor(countCalls(kCalls, kNaive), {"ENOSPC"}, {""}, 1);

        runAll(rounds, kNaive,
               [&](const Round&, const Outcome& outcome) { caught += outcome.check.isGood() ? 0 : 1; });

        qInfo("caught in %d of %d rounds", caught, static_cast<int>(rounds.size()));
        QVERIFY(caught > 0);
    }

    // Reading: what one call cannot give is left out, and the rest is listed.
    void listsTheRestWhenAFolderCannotBeRead()
    {
        const QTemporaryDir folder;
        QProcess writer;
        writer.start(FOLDER_WRITER, {folder.path(), "3", "1000"});
        QVERIFY(writer.waitForFinished());
        const QStringList list{"--list", folder.path()};
        const auto rounds = roundsFor(countCalls({"openat", "getdents64"}, list),
                                      {"EIO", "EACCES", "ESTALE", "ETIMEDOUT", "EMFILE", "EINTR"}, {""}, 1);
        std::set<std::pair<QString, int>> fatal;

        runAll(rounds, list, [&](const Round& round, const Outcome& outcome) {
            const auto message = (round.text() + " " + outcome.said).toUtf8();
            if (outcome.exitCode == 0) {
                QVERIFY2(outcome.answers.count('\n') >= 5, message.constData());
                return;
            }
            QVERIFY2(!outcome.hasCrashed && outcome.said.startsWith("could not list"), message.constData());
            fatal.insert({round.call, round.when});
        });

        qInfo("%d faults", static_cast<int>(rounds.size()));
        QVERIFY(rounds.size() > 50);
        QVERIFY2(fatal.size() <= 4, "only opening and reading the root itself may fail");
    }

    // Whatever call fails in the middle, it costs one blob, or the folder that it is in; when it is the root that cannot
    // be opened or looked at, the packs or the deltas of this look.
    void fetchesTheRestWhenSomethingCannotBeRead()
    {
        const QTemporaryDir folder;
        QProcess writer;
        writer.start(FOLDER_WRITER, {folder.path(), "5", "1000"});
        QVERIFY(writer.waitForFinished());
        const QStringList fetch{"--fetch", folder.path()};
        const auto rounds =
            roundsFor(countCalls({"openat", "newfstatat", "pread64", "close"}, fetch), {"EIO", "ESTALE", "EINTR"}, {""}, 1);
        int unharmed = 0;

        runAll(rounds, fetch, [&](const Round& round, const Outcome& outcome) {
            const auto message = (round.text() + " " + outcome.said).toUtf8();
            QVERIFY2(!outcome.hasCrashed, message.constData());
            if (outcome.exitCode == 0)
                QVERIFY2(outcome.answers.count('\n') >= 5, message.constData());
            else
                QVERIFY2(outcome.said.startsWith("could not list"), message.constData());
            unharmed += outcome.answers.count('\n') == 10 ? 1 : 0;
        });

        qInfo("%d faults, %d of them without a loss", static_cast<int>(rounds.size()), unharmed);
        QVERIFY(rounds.size() > 100);
        QVERIFY(unharmed > 0 && unharmed < static_cast<int>(rounds.size()));
    }

    void aRefreshAfterOneCommitIsOneListingAndTwoReads()
    {
        const QTemporaryDir folder;
        QProcess writer;
        writer.start(FOLDER_WRITER, {folder.path(), "40", "1000"});
        QVERIFY(writer.waitForFinished());
        const auto keys = QString::fromUtf8(writer.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
        const auto folderCount = QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
        const QTemporaryDir traces;
        const auto news = keys.mid(keys.size() - 2);

        const auto process = started(traces, {"-e", "trace=openat,getdents64,pread64"},
                                     QStringList{"--fetch", folder.path()} + news);
        QVERIFY(process->waitForFinished());

        QCOMPARE(QString::fromUtf8(process->readAllStandardOutput()).split('\n', Qt::SkipEmptyParts), news);
        QFile trace(traces.filePath("trace"));
        QVERIFY(trace.open(QIODevice::ReadOnly));
        const auto all = QString::fromUtf8(trace.readAll());
        const auto ours = all.mid(all.indexOf(folder.path()));  // before that, the program is loaded
        const auto times = [&](const char* pattern) { return ours.count(QRegularExpression(pattern)); };
        QCOMPARE(times("openat\\([^\n]*\\.(delta|pack)\""), 2);
        QCOMPARE(times("pread64\\("), 2);
        QCOMPARE(times("getdents64\\("), 2 * (folderCount + 1));  // of each folder its names, and that there are no more
    }

private:
    struct Round {
        QString call;
        QString error;
        int when;      // the first call that fails, from 1
        QString more;  // "+": all that follow fail as well

        [[nodiscard]] QString text() const
        {
            return call + ":error=" + error + ":when=" + QString::number(when) + more;
        }
    };
    struct Outcome {
        FolderCheck check;
        QByteArray answers;
        int exitCode = 0;
        bool hasCrashed = false;
        QString said;
    };
    struct Running {
        Round round;
        std::unique_ptr<QTemporaryDir> folder;
        std::unique_ptr<QProcess> process;
    };

    static std::unique_ptr<QProcess> started(const QTemporaryDir& folder, const QStringList& options,
                                             QStringList arguments)
    {
        auto process = std::make_unique<QProcess>();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("ASAN_OPTIONS", "detect_leaks=0");  // which needs ptrace for itself
        process->setProcessEnvironment(environment);
        arguments.replaceInStrings("%1", folder.filePath("list"));
        process->start("strace", QStringList{"-f", "-qq", "-o", folder.filePath("trace")} + options +
                                     QStringList{FOLDER_WRITER} + arguments);
        return process;
    }

    // "call=first-last …": which calls of each kind belong to the story, and not to the start of the program.
    static QString countCalls(const QStringList& calls, const QStringList& arguments)
    {
        const QTemporaryDir folder;
        const auto process = started(folder, {"-e", "trace=" + calls.join(',')}, arguments);
        process->waitForFinished();
        const auto root = arguments.contains("%1") ? folder.filePath("list") : arguments.last();
        QFile trace(folder.filePath("trace"));
        if (!trace.open(QIODevice::ReadOnly))
            return {};
        QMap<QString, int> first;
        QMap<QString, int> last;
        bool hasBegun = false;
        const QRegularExpression start("^(?:\\d+ +)?(\\w+)\\(");
        for (const auto& line : QString::fromUtf8(trace.readAll()).split('\n')) {
            const auto call = start.match(line).captured(1);
            hasBegun = hasBegun || line.contains(root);
            ++last[call];
            if (hasBegun && !first.contains(call))
                first[call] = last[call];
        }
        QStringList counted;
        for (const auto& call : calls) {
            if (first.contains(call))
                counted << QString("%1=%2-%3").arg(call).arg(first[call]).arg(last[call]);
        }
        return counted.join(' ');
    }

    static std::vector<Round> roundsFor(const QString& counted, const QStringList& errors,
                                        const QStringList& mores, int stride)
    {
        std::vector<Round> rounds;
        int number = 0;
        const QRegularExpression each("(\\w+)=(\\d+)-(\\d+)");
        for (auto match = each.globalMatch(counted); match.hasNext();) {
            const auto call = match.next();
            for (int when = call.captured(2).toInt(); when <= call.captured(3).toInt(); ++when) {
                for (const auto& error : errors) {
                    for (const auto& more : mores) {
                        // A signal that comes for ever is no fault of a medium; the other codes alike are
                        // one.
                        const bool isMeant = more.isEmpty() || error == "EIO" || error == "ENOSPC";
                        if (isMeant && number++ % stride == 0)
                            rounds.push_back({call.captured(1), error, when, more});
                    }
                }
            }
        }
        return rounds;
    }

    // Two at a time, for two cores.
    template <typename Judge>
    static void runAll(const std::vector<Round>& rounds, const QStringList& arguments, Judge judge)
    {
        std::deque<Running> running;
        const auto finishOne = [&] {
            auto one = std::move(running.front());
            running.pop_front();
            one.process->waitForFinished();
            Outcome outcome;
            outcome.answers = one.process->readAllStandardOutput();
            outcome.check = checkFolder(one.folder->filePath("list").toStdString(), outcome.answers);
            outcome.exitCode = one.process->exitCode();
            // strace ends by the signal that ended the program; sanitizers end it with a code of their own.
            outcome.hasCrashed = one.process->exitStatus() == QProcess::CrashExit || outcome.exitCode > 1;
            outcome.said = QString::fromUtf8(one.process->readAllStandardError());
            judge(one.round, outcome);
        };
        for (const auto& round : rounds) {
            if (QTest::currentTestFailed())
                break;
            auto folder = std::make_unique<QTemporaryDir>();
            auto process =
                started(*folder, {"-e", "trace=" + round.call, "-e", "inject=" + round.text()}, arguments);
            running.push_back({round, std::move(folder), std::move(process)});
            if (running.size() == 2)
                finishOne();
        }
        while (!running.empty()) finishOne();
    }
};

const Suite<InjectTest> registeredInjectTest;

}  // namespace meldado::tests

#include "inject_test.moc"
