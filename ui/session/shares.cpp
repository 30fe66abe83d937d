// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/shares.h"

#include <algorithm>
#include <utility>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUrl>

#include "ui/session/workspace.h"

namespace meldado::ui {

namespace {

// In the file; never change.
const QString kShares = QStringLiteral("shares");
const QString kId = QStringLiteral("id");
const QString kDocument = QStringLiteral("list");
const QString kPlace = QStringLiteral("place");
const QString kSeen = QStringLiteral("seen");
const QString kPaused = QStringLiteral("paused");
const QString kJoining = QStringLiteral("joining");  // absent: it is done
const QString kBegun = QStringLiteral("begun");
const QString kListed = QStringLiteral("listed");
const QString kTitle = QStringLiteral("title");

QJsonObject toJson(const Shares::Share& share)
{
    QJsonObject object{{kId, share.id},
                       {kDocument, share.document},
                       {kPlace, share.place},
                       {kSeen, static_cast<qint64>(share.memory.seenCount)},
                       {kPaused, share.memory.isPaused}};
    if (share.joining.step != Shares::Joining::Step::Done)
        object[kJoining] = share.joining.step == Shares::Joining::Step::Begun ? kBegun : kListed;
    if (!share.joining.title.isEmpty())
        object[kTitle] = share.joining.title;
    return object;
}

Shares::Joining joiningFrom(const QJsonObject& object)
{
    const QString step = object[kJoining].toString();
    if (step == kBegun)
        return {Shares::Joining::Step::Begun, object[kTitle].toString()};
    return {step == kListed ? Shares::Joining::Step::Listed : Shares::Joining::Step::Done};
}

Shares::Share fromJson(const QJsonObject& object)
{
    const auto seen = std::max(0.0, object[kSeen].toDouble());
    return {object[kId].toString(), object[kDocument].toString(), object[kPlace].toString(),
            {static_cast<std::uint64_t>(std::min(seen, 1e15)), object[kPaused].toBool()}, joiningFrom(object)};
}

void writeShares(const QString& name, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(name).path());
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return;  // the next change tries again; what is shared goes on meanwhile
    file.write(bytes);
    file.commit();
}

}  // namespace

Shares::Shares(core::Random& random, QString file, MakeSetup makeSetup, QObject* parent)
    : QObject(parent), m_random(random), m_file(std::move(file)), m_makeSetup(std::move(makeSetup)), m_engine(random)
{
    m_writer.setMaxThreadCount(1);
    connect(&m_engine, &adapters::SyncEngine::memoryChanged, this, &Shares::remember);
    read();
}

Shares::~Shares()
{
    m_writer.waitForDone();
}

void Shares::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    m_engine.pauseAll(m_isPaused);
    for (const Share& share : m_shares)
        m_engine.add(share.id, m_makeSetup(share));
}

void Shares::follow(const QString& document, ListSession& session)
{
    const SaveQueue& queue = session.queue();
    connect(&queue, &SaveQueue::changed, this, [this, document, &queue] {
        if (queue.isSaved())
            m_engine.newsHere(document);
    });
    connect(&m_engine, &adapters::SyncEngine::arrived, &session, [document, &session](const QString& list) {
        if (list == document)
            session.lookForNews();
    });
}

void Shares::followAll(Workspace& workspace)
{
    const auto followNew = [this, &workspace] {
        const auto take = [this](const std::string& document, ListSession* session) {
            if (session && m_followed.insert(document).second)
                follow(QString::fromStdString(document), *session);
        };
        take("inbox", &workspace.inbox());
        for (const Workspace::Entry& entry : workspace.lists())
            take(entry.document, entry.session);
    };
    connect(&workspace, &Workspace::listsChanged, this, followNew);
    followNew();
}

std::optional<QString> Shares::add(const QString& document, const QString& place, const Joining& joining)
{
    const auto same = std::ranges::find_if(
        m_shares, [&](const Share& share) { return share.document == document && share.place == place; });
    if (same != m_shares.end()) {
        if (joining.step != Joining::Step::Done)  // its list was deleted meanwhile
            setJoining(same->id, joining);
        return same->id;
    }
    if (m_shares.size() >= kMaxShares || !QUrl(place).password().isEmpty())
        return std::nullopt;
    m_shares.push_back({QString::fromStdString(core::makeId(m_random)), document, place, {}, joining});
    const Share share = m_shares.back();
    write();
    if (m_isStarted)
        m_engine.add(share.id, m_makeSetup(share));
    emit changed();
    return share.id;
}

void Shares::setJoining(const QString& id, const Joining& joining)
{
    const auto share = std::ranges::find(m_shares, id, &Share::id);
    if (share == m_shares.end())
        return;
    share->joining = joining;
    write();
}

void Shares::remove(const QString& id)
{
    if (std::erase_if(m_shares, [&](const Share& share) { return share.id == id; }) == 0)
        return;
    m_engine.remove(id);
    write();
    emit changed();
}

bool Shares::setPlace(const QString& id, const QString& place)
{
    const auto share = std::ranges::find(m_shares, id, &Share::id);
    if (share == m_shares.end() || !QUrl(place).password().isEmpty())
        return false;
    share->place = place;
    share->memory.seenCount = 0;  // nothing of it is known to be there
    write();
    if (m_isStarted) {
        m_engine.remove(id);
        m_engine.add(id, m_makeSetup(*share));
    }
    emit changed();
    return true;
}

const Shares::Share* Shares::find(const QString& id) const
{
    const auto share = std::ranges::find(m_shares, id, &Share::id);
    return share == m_shares.end() ? nullptr : &*share;
}

void Shares::setPaused(bool isPaused)
{
    if (std::exchange(m_isPaused, isPaused) == isPaused)
        return;
    m_engine.pauseAll(isPaused);
    write();
    emit changed();
}

std::vector<QString> Shares::of(const QString& document) const
{
    std::vector<QString> ids;
    for (const Share& share : m_shares) {
        if (share.document == document)
            ids.push_back(share.id);
    }
    return ids;
}

void Shares::remember(const QString& id, const adapters::ShareMemory& memory)
{
    const auto share = std::ranges::find(m_shares, id, &Share::id);
    if (share == m_shares.end() || share->memory == memory)
        return;
    share->memory = memory;
    write();
}

void Shares::read()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxFileBytes)
        return;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    m_isPaused = all[kPaused].toBool();
    const QJsonArray shares = all[kShares].toArray();
    for (const QJsonValue& value : shares) {
        Share share = fromJson(value.toObject());
        const bool isWhole = !share.id.isEmpty() && !share.document.isEmpty() && !share.place.isEmpty();
        if (isWhole && m_shares.size() < kMaxShares && std::ranges::find(m_shares, share.id, &Share::id) == m_shares.end())
            m_shares.push_back(std::move(share));
    }
}

void Shares::noteWritten()
{
    --m_unwrittenCount;
    emit written();
}

void Shares::write()
{
    QJsonArray shares;
    for (const Share& share : m_shares)
        shares.append(toJson(share));
    QJsonObject all{{kShares, shares}};
    if (m_isPaused)
        all[kPaused] = true;
    ++m_unwrittenCount;
    m_writer.start([this, bytes = QJsonDocument(all).toJson()] {
        writeShares(m_file, bytes);
        QMetaObject::invokeMethod(this, &Shares::noteWritten, Qt::QueuedConnection);
    });
}

}  // namespace meldado::ui
