// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/share/invite.h"

#include <algorithm>

#include "core/base/base64.h"
#include "tests/core/fixtures.h"

namespace meldado::tests {

using core::ErrorCode;
using core::Invite;
using core::InviteWay;

namespace {

const std::string kList = "0123456789abcdefghjkmnpqrs";

// With quotes as JSON has them.
std::string quoted(std::string text)
{
    std::ranges::replace(text, '\'', '"');
    return text;
}

Invite groceries()
{
    Invite invite{kList, "Groceries"};
    invite.taskCount = 38;
    invite.byName = "Alice";
    invite.byPerson = "alice";
    invite.ways.push_back(InviteWay::folder("Groceries", "Dropbox"));
    return invite;
}

std::string textWith(const std::string& field)
{
    return quoted("{'list':'") + kList + quoted("','meldado-invite':1,") + field + "}";
}

}  // namespace

class InviteTest : public QObject {
    Q_OBJECT

private slots:
    void theFormIsTheOneThatIsWrittenDown()
    {
        QCOMPARE(core::inviteText(groceries()),
                 quoted("{'by':{'name':'Alice','person':'alice'},'list':'0123456789abcdefghjkmnpqrs','meldado-invite':1,") +
                             quoted("'tasks':38,'title':'Groceries','ways':[{'kind':'folder','name':'Groceries','service':'Dropbox'}]}"));
        QCOMPARE(core::inviteLink({kList, "A"}),
                 "meldado:invite/" + core::base64UrlOf(quoted("{'list':'0123456789abcdefghjkmnpqrs','meldado-invite':1,'title':'A'}")));
    }

    void fileAndLinkSayTheSame()
    {
        const Invite invite = groceries();

        QCOMPARE(*core::readInvite(core::inviteText(invite)), invite);
        QCOMPARE(*core::readInvite(core::inviteLink(invite)), invite);
        QCOMPARE(*core::readInvite(" \n" + core::inviteLink(invite) + "\r\n"), invite);
    }

    void whatLaterProgramsSayIsKept()
    {
        const std::string text = textWith(quoted("'color':'ok','ways':[{'kind':'server','url':'https://example.org','v':[1]},{'kind':'folder','name':'G'}]"));

        const auto invite = core::readInvite(text);

        QVERIFY(invite);
        QCOMPARE(invite->ways.size(), std::size_t{2});
        QCOMPARE(invite->ways[0].kind(), std::string("server"));
        QVERIFY(invite->ways[0].folderName().empty());
        QCOMPARE(invite->ways[1].folderName(), std::string("G"));
        QCOMPARE(core::inviteText(*invite), core::canonicalText(json(text)));
    }

    void aFolderIsNamedAndNeverAPath_data()
    {
        QTest::addColumn<QString>("name");

        for (const char* name : {"../../etc", "/etc", "a\\\\b", "..", ".", "a\\u0000b"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aFolderIsNamedAndNeverAPath()
    {
        QFETCH(QString, name);

        const auto invite = core::readInvite(textWith(quoted("'ways':[{'kind':'folder','name':'") + name.toStdString() + quoted("'}]")));

        QVERIFY(invite);
        QVERIFY(invite->ways.front().folderName().empty());
    }

    void otherBytesAreNoInvite_data()
    {
        QTest::addColumn<QByteArray>("bytes");

        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("a number") << QByteArray("1");
        QTest::newRow("no version") << QByteArray::fromStdString(quoted("{'list':'0123456789abcdefghjkmnpqrs'}"));
        QTest::newRow("version 0") << QByteArray::fromStdString(quoted("{'list':'0123456789abcdefghjkmnpqrs','meldado-invite':0}"));
        QTest::newRow("no list") << QByteArray::fromStdString(quoted("{'meldado-invite':1}"));
        QTest::newRow("a list that names a file") << QByteArray::fromStdString(quoted("{'list':'../../../../../../etc/pass','meldado-invite':1}"));
        QTest::newRow("capitals") << QByteArray::fromStdString(quoted("{'list':'0123456789ABCDEFGHJKMNPQRS','meldado-invite':1}"));
        QTest::newRow("ways of another type") << QByteArray(textWith(quoted("'ways':{}")).c_str());
        QTest::newRow("a link that was cut") << QByteArray(core::inviteLink(groceries()).substr(0, 60).c_str());
        QTest::newRow("a link with a line in it") << QByteArray(core::inviteLink(groceries()).insert(40, "\n").c_str());
    }
    void otherBytesAreNoInvite()
    {
        QFETCH(QByteArray, bytes);

        QVERIFY(failsWith(ErrorCode::Malformed, core::readInvite(bytes.toStdString())));
    }

    void fieldsOfOtherTypesAreAbsent()
    {
        const auto invite = core::readInvite(textWith(quoted("'title':1,'tasks':-3,'by':[],'ways':[1,{}]")));

        QVERIFY(invite);
        QVERIFY(invite->title.empty());
        QVERIFY(!invite->taskCount);
        QVERIFY(invite->byName.empty());
        QCOMPARE(invite->ways.size(), std::size_t{1});
        QVERIFY(invite->ways.front().kind().empty());
    }

    void aLaterFormIsTold()
    {
        QVERIFY(failsWith(ErrorCode::NewerFormat, core::readInvite(quoted("{'list':'?','meldado-invite':2}"))));
    }

    void whatIsTooLargeIsRefusedAndLongNamesAreCut()
    {
        const std::string large(core::kMaxInviteBytes, 'x');
        QVERIFY(failsWith(ErrorCode::LimitExceeded, core::readInvite(textWith(quoted("'title':'") + large + "\""))));
        QVERIFY(failsWith(ErrorCode::LimitExceeded, core::readInvite("meldado:invite/" + std::string(core::kMaxInviteLinkBytes, 'A'))));
        std::string ways = quoted("'ways':[{}");
        for (std::size_t i = 0; i < core::kMaxInviteWays; ++i)
            ways += ",{}";
        QVERIFY(failsWith(ErrorCode::LimitExceeded, core::readInvite(textWith(ways + "]"))));

        std::string title;
        while (title.size() <= core::kMaxInviteNameBytes)
            title += "ä";
        const auto invite = core::readInvite(textWith(quoted("'title':'x") + title + "\""));
        QVERIFY(invite);
        QCOMPARE(invite->title.size(), core::kMaxInviteNameBytes - 1);  // never half a character
        QCOMPARE(*core::readInvite(core::inviteText(*invite)), *invite);
    }
};

const Suite<InviteTest> registeredInviteTest;

}  // namespace meldado::tests

#include "invite_test.moc"
