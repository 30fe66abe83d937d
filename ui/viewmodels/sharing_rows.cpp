// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What Sharing shows: the ways with their states, the people, and the one sentence about all of it.

#include "ui/viewmodels/sharing.h"

#include <algorithm>

#include <QDir>
#include <QLocale>

#include "core/todo/merge/dates.h"
#include "ui/models/place_key.h"
#include "ui/sentences/change_sentence.h"
#include "ui/sentences/date_sentence.h"
#include "ui/sentences/share_sentence.h"
#include "ui/sentences/writer_sentence.h"
#include "ui/session/workspace.h"
#include "ui/viewmodels/main_window.h"

namespace meldado::ui {

namespace {

using adapters::ShareState;
using adapters::SyncTime;

bool isBusy(const adapters::ShareStatus& status)
{
    return status.state == ShareState::Sending || status.state == ShareState::Receiving;
}

}  // namespace

QDateTime Sharing::wallTime() const
{
    return m_session ? momentOf(m_session->clock().now()) : QDateTime::currentDateTime();
}

QString Sharing::carrierOf(const QString& place) const
{
    const auto found = std::ranges::find_if(m_carriers, [&](const CarriedFolder& folder) {
        return place == folder.path || place.startsWith(folder.path + QLatin1Char('/'));
    });
    return found == m_carriers.end() ? QString() : found->name;
}

QString Sharing::nameOfPlace(const QString& place) const
{
    for (const CarriedFolder& folder : m_carriers) {
        if (place.startsWith(folder.path + QLatin1Char('/')))
            return folder.name + place.mid(folder.path.size());
    }
    const QString home = QDir::homePath();
    return place.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + place.mid(home.size()) : place;
}

QString Sharing::titleOf(const QString& document) const
{
    const ListSession* session = sessionOf(document);
    return session ? session->title() : QString();
}

// "120 of 2,400 · about 2 min left"
QString Sharing::progressOf(const QString& way, const adapters::ShareStatus& status)
{
    if (!isBusy(status)) {
        m_busySince.erase(way);
        return {};
    }
    const QLocale locale;
    const QString progress = tr("%1 of %2").arg(locale.toString(shareCount(status.doneCount)), locale.toString(shareCount(status.totalCount)));
    const SyncTime now = m_shares.engine().now();
    const SyncTime passed = now - m_busySince.emplace(way, now).first->second;
    const QString rest = restSentence(status.doneCount, status.totalCount, passed);
    return rest.isEmpty() ? progress : progress + QStringLiteral(" · ") + rest;
}

WaysModel::Way Sharing::wayOf(const Shares::Share& share)
{
    auto& engine = m_shares.engine();
    const adapters::ShareStatus status = engine.status(share.id);
    WaysModel::Way way;
    way.id = share.id;
    way.kind = QStringLiteral("folder");
    way.name = nameOfPlace(share.place);
    way.place = share.place;
    way.list = titleOf(share.document);
    way.icon = shareIcon(status);
    const QString said = shareSentence(status, engine.now());
    way.sentence = said.isEmpty() ? tr("Looking…") : said;
    const auto timeOf = [&](SyncTime moment) {
        return QLocale().toString(wallTime().addMSecs((moment - engine.now()).count()).time(), QLocale::ShortFormat);
    };
    QStringList traffic;
    if (status.lastSent)
        traffic << tr("sent %1", "at a time of day").arg(timeOf(*status.lastSent));
    if (status.lastReceived)
        traffic << tr("received %1", "at a time of day").arg(timeOf(*status.lastReceived));
    way.traffic = traffic.join(QStringLiteral(" · "));
    way.progress = progressOf(share.id, status);
    if (status.state == ShareState::NeedsAttention)
        way.problem = shareProblem(status);
    way.isPaused = share.memory.isPaused;
    way.isBusy = isBusy(status);
    way.canPutBack = status.attention.code == adapters::ShareCode::FolderGone && status.attention.count > 0;
    way.canTidyUp = status.copyCount > 0;
    way.doneCount = shareCount(status.doneCount);
    way.totalCount = shareCount(status.totalCount);
    return way;
}

void Sharing::update()
{
    std::vector<WaysModel::Way> here;
    std::vector<WaysModel::Way> all;
    for (const Shares::Share& share : m_shares.all()) {
        WaysModel::Way way = wayOf(share);
        if (share.document == m_document)
            here.push_back(way);
        all.push_back(std::move(way));
    }
    m_ways.show(std::move(here));
    m_allWays.show(std::move(all));
    tellWindow();
    emit statusChanged();
}

// What needs somebody first, of each list and of all.
void Sharing::tellWindow()
{
    auto& engine = m_shares.engine();
    std::map<std::string, SidebarModel::ShareMark> marks;
    std::map<std::string, int> urgencies;
    int greatest = -1;
    m_wholeStatus = tr("Only on this computer");
    m_wholeIcon = QStringLiteral("monitor");
    for (const Shares::Share& share : m_shares.all()) {
        const adapters::ShareStatus status = engine.status(share.id);
        const int urgency = shareUrgency(status);
        const QString said = shareSentence(status, engine.now());
        const QString sentence = said.isEmpty() ? tr("Looking…") : said;
        const std::string document = share.document.toStdString();
        const auto [known, isNew] = urgencies.emplace(document, urgency);
        if (isNew || urgency > known->second) {
            known->second = urgency;
            marks[document] = {shareIcon(status), sentence};
        }
        if (urgency > greatest) {
            greatest = urgency;
            m_wholeStatus = sentence;
            m_wholeIcon = shareIcon(status);
        }
    }
    if (m_shares.isPaused() && !m_shares.all().empty()) {
        m_wholeStatus = tr("Paused by you");
        m_wholeIcon = QStringLiteral("pause");
    }
    const auto here = marks.find(m_document.toStdString());
    m_status = here == marks.end() ? tr("Only on this computer") : here->second.text;
    m_stateIcon = here == marks.end() ? QStringLiteral("monitor") : here->second.icon;
    if (!m_window)
        return;
    if (m_session)
        m_window->pane()->setShareSentence(here == marks.end() ? QString() : m_status, here == marks.end() ? QString() : m_stateIcon);
    m_window->sidebar()->setShareMarks(std::move(marks));
}

void Sharing::showPeople()
{
    if (!m_session || !m_session->tasks() || !m_reader)
        return;
    const QDateTime now = wallTime();
    const Author self = m_session->author();
    const std::vector<std::string> participants = m_session->tasks()->participants();
    const auto isNamed = [&](const std::string& id) { return std::ranges::find(participants, id) != participants.end(); };
    const auto whenOf = [&](const std::string& date) { return writerMoment(core::Writer{{}, {}, {}, date, false}, now); };
    std::vector<PeopleModel::Person> people;
    people.push_back({self.personId, tr("You"), self.name.left(1).toUpper(), self.color, self.device, {}, {}, true, true});
    for (const auto& person : m_reader->all()) {
        if (person.isMe)
            continue;
        const QString name = shortName(person.name);
        PeopleModel::Person row{QString::fromStdString(person.id), name.isEmpty() ? tr("Somebody") : name,
                                name.left(1).toUpper(), QString::fromStdString(person.color), {}, {}, {}, false,
                                participants.empty() || isNamed(person.id), isNamed(person.id)};
        if (const QDateTime changed = whenOf(person.lastChange); changed.isValid()) {
            const qint64 seconds = changed.secsTo(now);
            const bool isRecent = seconds >= 0 && seconds < 24 * 3600;
            if (seconds < -std::chrono::seconds(core::kDateTolerance).count())
                row.clock = tr("A clock is wrong, theirs or yours: the last change is dated %1.", "a moment to come").arg(momentSentence(changed, now));
            else
                row.sentence = tr("changed %1", "a moment, such as: 2 h ago")
                                   .arg(isRecent ? agoSentence(std::chrono::seconds(seconds)) : momentSentence(changed, now));
        }
        if (!row.takesPart)
            row.sentence = tr("not joined, or removed") + (row.sentence.isEmpty() ? QString() : QStringLiteral(" · ") + row.sentence);
        else if (const QDateTime seen = whenOf(person.hasUpTo); seen.isValid())
            row.seen = tr("has everything up to %1", "a time of day").arg(momentSentence(seen, now));
        people.push_back(std::move(row));
    }
    m_people.show(std::move(people));
}

}  // namespace meldado::ui
