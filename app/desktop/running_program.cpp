// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/desktop/running_program.h"

#include <array>

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

#include "core/share/invite.h"

namespace meldado::desktop {

namespace {

constexpr int kPatienceMs = 1000;
constexpr qint64 kMaxWishBytes = 2 * core::kMaxInviteLinkBytes;  // an invite goes as base64
const QByteArray kTaken("taken\n");

struct Word {
    Wish wish;
    QByteArray word;
};
const std::array kWords{Word{Wish::Show, "show"}, Word{Wish::QuickAdd, "quick-add"}, Word{Wish::Open, "open"}};

}  // namespace

RunningProgram::RunningProgram(const QString& dataFolder, QObject* parent) : QObject(parent)
{
    const QByteArray digest = QCryptographicHash::hash(QDir(dataFolder).absolutePath().toUtf8(), QCryptographicHash::Sha256);
    const QString name = QStringLiteral("meldado-") + QString::fromLatin1(digest.toHex().left(16));
#ifdef Q_OS_WIN
    m_socket = name;
#else
    m_socket = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QLatin1Char('/') + name;
#endif
    connect(&m_server, &QLocalServer::newConnection, this, &RunningProgram::answer);
}

bool RunningProgram::handOver(Wish wish, const QString& invite) const
{
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(kPatienceMs))
        return false;
    for (const Word& word : kWords) {
        if (word.wish == wish)
            socket.write(word.word + (wish == Wish::Open ? ' ' + invite.toUtf8().toBase64() : QByteArray()) + '\n');
    }
    return socket.waitForBytesWritten(kPatienceMs) && socket.waitForReadyRead(kPatienceMs) && socket.readAll() == kTaken;
}

void RunningProgram::listen()
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (m_server.listen(m_socket) || m_server.serverError() != QAbstractSocket::AddressInUseError)
        return;
    QLocalServer::removeServer(m_socket);  // nobody answered: a crash left it
    m_server.listen(m_socket);
}

void RunningProgram::answer()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine() && socket->bytesAvailable() < kMaxWishBytes)
                return;
            const QByteArray line = socket->readLine(kMaxWishBytes).trimmed();
            const qsizetype blank = line.indexOf(' ');
            const QByteArray said = blank < 0 ? line : line.left(blank);
            const QByteArray invite = blank < 0 ? QByteArray() : QByteArray::fromBase64(line.mid(blank + 1));
            for (const Word& word : kWords) {
                if (said == word.word) {
                    socket->write(kTaken);
                    emit wished(word.wish, QString::fromUtf8(invite));
                }
            }
            socket->disconnectFromServer();
        });
    }
}

}  // namespace meldado::desktop
