// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/portal_key_grab.h"

#include <utility>

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QWindow>

#include "ui/platform/desktop_portal.h"
#include "ui/platform/key_symbol.h"

namespace meldado::ui {

// One of the keys that a session holds, by the program's own name for it: (sa{sv}).
struct PortalShortcut {
    QString id;
    QVariantMap facts;
};

// Found by its argument, so where the type is.
static QDBusArgument& operator<<(QDBusArgument& argument, const PortalShortcut& shortcut)
{
    argument.beginStructure();
    argument << shortcut.id << shortcut.facts;
    argument.endStructure();
    return argument;
}

static const QDBusArgument& operator>>(const QDBusArgument& argument, PortalShortcut& shortcut)
{
    argument.beginStructure();
    argument >> shortcut.id >> shortcut.facts;
    argument.endStructure();
    return argument;
}

}  // namespace meldado::ui

Q_DECLARE_METATYPE(meldado::ui::PortalShortcut)
Q_DECLARE_METATYPE(QList<meldado::ui::PortalShortcut>)

namespace meldado::ui {

namespace {

// https://flatpak.github.io/xdg-desktop-portal, interfaces GlobalShortcuts, Request and Session
constexpr const char* kInterface = "org.freedesktop.portal.GlobalShortcuts";
constexpr const char* kRequest = "org.freedesktop.portal.Request";
constexpr const char* kSession = "org.freedesktop.portal.Session";
constexpr const char* kShortcut = "quick-add";  // the desktop remembers the keys by it; never change

// For objects of the bus that this program asks for; no two have the same.
QString newToken()
{
    static int count = 0;
    return QStringLiteral("meldado_%1").arg(++count);
}

// As the portal spells keys (freedesktop.org, "XDG shortcuts").
QString trigger(QKeyCombination keys)
{
    QString text;
    const Qt::KeyboardModifiers modifiers = keys.keyboardModifiers();
    for (const auto& [modifier, name] : {std::pair(Qt::ControlModifier, "CTRL+"), std::pair(Qt::AltModifier, "ALT+"),
                                         std::pair(Qt::ShiftModifier, "SHIFT+"), std::pair(Qt::MetaModifier, "LOGO+")}) {
        if (modifiers & modifier)
            text += QLatin1String(name);
    }
    const auto symbol = keySymbol(keys);
    return symbol ? text + symbol->name : QString();
}

}  // namespace

PortalKeyGrab::PortalKeyGrab()
{
    qDBusRegisterMetaType<PortalShortcut>();
    qDBusRegisterMetaType<QList<PortalShortcut>>();
    QDBusConnection::sessionBus().connect(QLatin1String(kPortalService), QLatin1String(kPortalPath), QLatin1String(kInterface),
                                          QStringLiteral("Activated"), this, SLOT(takeActivated(QDBusMessage)));
}

PortalKeyGrab::~PortalKeyGrab()
{
    release();
}

void PortalKeyGrab::hold(QKeyCombination keys)
{
    release();
    m_keys = keys;
    ask(QStringLiteral("CreateSession"), {}, {{QStringLiteral("session_handle_token"), newToken()}}, [this](const QVariantMap& results) {
        m_session = results.value(QStringLiteral("session_handle")).toString();
        bind();
    });
}

void PortalKeyGrab::bind()
{
    const PortalShortcut asked{QLatin1String(kShortcut), {{QStringLiteral("description"), tr("Add a task")},
                                                          {QStringLiteral("preferred_trigger"), trigger(m_keys)}}};
    ask(QStringLiteral("BindShortcuts"),
        {QVariant::fromValue(QDBusObjectPath(m_session)), QVariant::fromValue(QList<PortalShortcut>{asked}), QString()}, {},
        [this](const QVariantMap& results) {
            const auto bound = qdbus_cast<QList<PortalShortcut>>(results.value(QStringLiteral("shortcuts")));
            if (bound.isEmpty())
                emit refused();
            else
                emit held(bound.constFirst().facts.value(QStringLiteral("trigger_description")).toString());
        });
}

// One request of the portal: an object that sends its answer, at a path that is known before.
void PortalKeyGrab::ask(const QString& method, QVariantList words, QVariantMap options, Next next)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    const QString token = newToken();
    const QString sender = bus.baseService().mid(1).replace(QLatin1Char('.'), QLatin1Char('_'));
    stopWaiting();
    m_request = QLatin1String(kPortalPath) + QStringLiteral("/request/%1/%2").arg(sender, token);
    m_next = std::move(next);
    bus.connect(QLatin1String(kPortalService), m_request, QLatin1String(kRequest), QStringLiteral("Response"), this,
                SLOT(takeResponse(QDBusMessage)));

    options.insert(QStringLiteral("handle_token"), token);
    QDBusMessage call = QDBusMessage::createMethodCall(QLatin1String(kPortalService), QLatin1String(kPortalPath), QLatin1String(kInterface), method);
    call.setArguments(words << QVariant(options));
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, request = m_request](QDBusPendingCallWatcher* pending) {
        pending->deleteLater();
        if (pending->isError() && request == m_request) {  // there is no portal, or one without such keys
            stopWaiting();
            emit refused();
        }
    });
}

void PortalKeyGrab::takeResponse(const QDBusMessage& signal)
{
    if (signal.path() != m_request)
        return;
    const QVariantList words = signal.arguments();
    const Next next = std::exchange(m_next, nullptr);
    stopWaiting();
    if (words.size() == 2 && words[0].toUInt() == 0 && next)
        next(qdbus_cast<QVariantMap>(words[1]));
    else
        emit refused();  // 1: by the person
}

void PortalKeyGrab::stopWaiting()
{
    if (m_request.isEmpty())
        return;
    QDBusConnection::sessionBus().disconnect(QLatin1String(kPortalService), m_request, QLatin1String(kRequest), QStringLiteral("Response"),
                                             this, SLOT(takeResponse(QDBusMessage)));
    m_request.clear();
}

void PortalKeyGrab::takeActivated(const QDBusMessage& signal)
{
    const QVariantList words = signal.arguments();  // session, name, time, more
    if (words.size() != 4 || qdbus_cast<QDBusObjectPath>(words[0]).path() != m_session || words[1].toString() != QLatin1String(kShortcut))
        return;
    m_activation = qdbus_cast<QVariantMap>(words[3]).value(QStringLiteral("activation_token")).toString();
    emit pressed();
}

void PortalKeyGrab::release()
{
    stopWaiting();
    if (m_session.isEmpty())
        return;
    QDBusConnection::sessionBus().asyncCall(QDBusMessage::createMethodCall(
        QLatin1String(kPortalService), std::exchange(m_session, QString()), QLatin1String(kSession), QStringLiteral("Close")));
}

void PortalKeyGrab::bringToFront(QWindow& window)
{
    if (!m_activation.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", std::exchange(m_activation, QString()).toUtf8());  // where Qt looks for it
    window.requestActivate();
}

}  // namespace meldado::ui
