// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/offers.h"

#include <utility>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace meldado::ui {

namespace {

const QString kOffers = QStringLiteral("offers");  // in the file; never change

}  // namespace

Offers::Offers(QString name, QObject* parent) : QObject(parent), m_file(std::move(name))
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > kMaxFileBytes)
        return;
    const QJsonArray offers = QJsonDocument::fromJson(file.readAll()).object()[kOffers].toArray();
    for (const QJsonValue& offer : offers) {
        auto invite = core::readInvite(offer.toString().toStdString());
        if (invite && m_offers.size() < kMaxOffers)
            m_offers.push_back(*std::move(invite));
    }
}

void Offers::keep(const core::Invite& invite)
{
    std::erase_if(m_offers, [&](const core::Invite& offer) { return offer.list == invite.list; });
    m_offers.insert(m_offers.begin(), invite);
    if (m_offers.size() > kMaxOffers)
        m_offers.pop_back();
    write();
    emit changed();
}

void Offers::remove(const std::string& list)
{
    if (std::erase_if(m_offers, [&](const core::Invite& offer) { return offer.list == list; }) == 0)
        return;
    write();
    emit changed();
}

void Offers::write()
{
    if (m_file.isEmpty())
        return;
    QJsonArray offers;
    for (const core::Invite& offer : m_offers)
        offers.append(QString::fromStdString(core::inviteText(offer)));
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return;  // it is as it is until the program ends
    file.write(QJsonDocument(QJsonObject{{kOffers, offers}}).toJson());
    file.commit();
}

}  // namespace meldado::ui
