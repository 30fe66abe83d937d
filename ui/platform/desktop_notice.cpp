// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/desktop_notice.h"

#include <utility>

#ifdef MELDADO_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

#include "ui/platform/desktop_portal.h"
#endif

namespace meldado::ui {

#ifdef MELDADO_DBUS

namespace {

constexpr const char* kNoticeService = "org.freedesktop.Notifications";
constexpr const char* kNoticePath = "/org/freedesktop/Notifications";
constexpr const char* kDefaultAction = "default";  // the message itself; the specification names it

QDBusMessage noticeCall(const char* method)
{
    return QDBusMessage::createMethodCall(QLatin1String(kNoticeService), QLatin1String(kNoticePath), QLatin1String(kNoticeService), QLatin1String(method));
}

}  // namespace

// What others wrote goes into the summary, which the specification shows as plain text; a body may be markup.
void DesktopNotice::show(const QString& text, const QString& action)
{
    if (!hasSessionBus())
        return;
    if (m_isAsked) {
        m_next = [this, text, action] { show(text, action); };
        return;
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!m_isConnected) {
        const auto listen = [&](const char* signal, const char* slot) {
            return bus.connect(QLatin1String(kNoticeService), QLatin1String(kNoticePath), QLatin1String(kNoticeService), QLatin1String(signal), this, slot);
        };
        m_isConnected = listen("ActionInvoked", SLOT(onActionInvoked(uint,QString))) && listen("NotificationClosed", SLOT(onClosed(uint,uint)));
    }
    QDBusMessage notify = noticeCall("Notify");
    const QStringList actions{QLatin1String(kDefaultAction), action, QStringLiteral("act"), action};
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()}};
    constexpr int kAsTheDesktopLikes = -1;  // how long it is shown
    notify << QStringLiteral("MeldaDo") << m_id << QStringLiteral("meldado") << text << QString() << actions << hints << kAsTheDesktopLikes;
    m_isAsked = true;
    const auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(notify), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<uint> reply = *done;
        m_id = reply.isError() ? 0 : reply.value();
        done->deleteLater();
        m_isAsked = false;
        if (const auto next = std::exchange(m_next, nullptr))
            next();
    });
}

void DesktopNotice::close()
{
    if (m_isAsked) {
        m_next = [this] { close(); };
        return;
    }
    if (m_id == 0)
        return;
    QDBusMessage message = noticeCall("CloseNotification");
    message << m_id;
    QDBusConnection::sessionBus().send(message);
    m_id = 0;
}

#else

void DesktopNotice::show(const QString&, const QString&) {}
void DesktopNotice::close() {}

#endif

// The bus tells of the messages of all programs.
void DesktopNotice::onActionInvoked(uint id, const QString&)
{
    if (m_id != 0 && id == m_id)
        emit acted();
}

void DesktopNotice::onClosed(uint id, uint)
{
    if (id == m_id)
        m_id = 0;
}

}  // namespace meldado::ui
