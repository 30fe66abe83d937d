// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/desktop_wishes.h"

#ifdef MELDADO_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QTimer>

#include "ui/platform/desktop_portal.h"
#endif

namespace meldado::ui {

namespace {

// https://flatpak.github.io/xdg-desktop-portal, interface Settings
constexpr const char* kAppearance = "org.freedesktop.appearance";
constexpr const char* kGnome = "org.gnome.desktop.interface";

}  // namespace

void DesktopWishes::take(const QString& group, const QString& key, const QVariant& value)
{
    const auto isDark = m_isDark;
    const bool wantedHighContrast = m_wantsHighContrast;
    const bool wantedReducedMotion = m_wantsReducedMotion;
    if (group == QLatin1String(kAppearance) && key == QLatin1String("color-scheme")) {
        const uint scheme = value.toUInt();  // 1 dark, 2 light, else no preference
        m_isDark = scheme == 1 ? std::optional(true) : scheme == 2 ? std::optional(false) : std::nullopt;
    } else if (group == QLatin1String(kAppearance) && key == QLatin1String("contrast")) {
        m_wantsHighContrast = value.toUInt() == 1;
    } else if (group == QLatin1String(kAppearance) && key == QLatin1String("reduced-motion")) {
        m_wantsReducedMotion = value.toUInt() == 1;
    } else if (group == QLatin1String(kGnome) && key == QLatin1String("enable-animations")) {
        m_wantsReducedMotion = !value.toBool();
    }
    if (isDark != m_isDark || wantedHighContrast != m_wantsHighContrast || wantedReducedMotion != m_wantsReducedMotion)
        emit changed();
}

#ifdef MELDADO_DBUS
namespace {

constexpr const char* kInterface = "org.freedesktop.portal.Settings";

QVariant plain(const QDBusVariant& value)
{
    const QVariant inner = value.variant();
    return inner.canConvert<QDBusVariant>() ? inner.value<QDBusVariant>().variant() : inner;  // Read() wraps it twice
}

}  // namespace

void DesktopWishes::listen()
{
    // A picture is the same on every desktop.
    if (QGuiApplication::platformName() == QLatin1String("offscreen") || !hasSessionBus())
        return;
    QTimer::singleShot(0, this, [this] {  // the window is made first
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.connect(QLatin1String(kPortalService), QLatin1String(kPortalPath), QLatin1String(kInterface), QStringLiteral("SettingChanged"),
                    this, SLOT(takeSignal(QDBusMessage)));
        for (const auto& [group, key] : {std::pair(kAppearance, "color-scheme"), std::pair(kAppearance, "contrast"),
                                         std::pair(kGnome, "enable-animations"), std::pair(kAppearance, "reduced-motion")}) {
            QDBusMessage question = QDBusMessage::createMethodCall(QLatin1String(kPortalService), QLatin1String(kPortalPath),
                                                                   QLatin1String(kInterface), QStringLiteral("Read"));
            question << QString::fromLatin1(group) << QString::fromLatin1(key);
            auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
            connect(answer, &QDBusPendingCallWatcher::finished, this, [this, group = group, key = key](QDBusPendingCallWatcher* call) {
                const QDBusPendingReply<QDBusVariant> reply = *call;
                call->deleteLater();
                if (!reply.isError())
                    take(QString::fromLatin1(group), QString::fromLatin1(key), plain(reply.value()));
            });
        }
    });
}

void DesktopWishes::takeSignal(const QDBusMessage& signal)
{
    const QVariantList words = signal.arguments();
    if (words.size() == 3)
        take(words[0].toString(), words[1].toString(), plain(words[2].value<QDBusVariant>()));
}
#else
void DesktopWishes::listen() {}
#endif

}  // namespace meldado::ui
