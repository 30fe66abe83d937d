// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/desktop/running_program.h"

#include <array>

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace meldado::desktop {

namespace {

constexpr int kPatienceMs = 1000;
constexpr qint64 kMaxWishBytes = 64;
const QByteArray kTaken("taken\n");

struct Word {
    Wish wish;
    const char* word;
};
constexpr std::array kWords{Word{Wish::Show, "show\n"}, Word{Wish::QuickAdd, "quick-add\n"}};

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

bool RunningProgram::handOver(Wish wish) const
{
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(kPatienceMs))
        return false;
    for (const Word& word : kWords) {
        if (word.wish == wish)
            socket.write(word.word);
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
            const QByteArray line = socket->readLine(kMaxWishBytes);
            for (const Word& word : kWords) {
                if (line == word.word) {
                    socket->write(kTaken);
                    emit wished(word.wish);
                }
            }
            socket->disconnectFromServer();
        });
    }
}

}  // namespace meldado::desktop
