// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/desktop/system.h"

#include <chrono>
#include <clocale>
#include <cstring>
#include <random>

#include <QDateTime>
#include <QStandardPaths>

#include "ui/platform/appearance.h"

#ifdef Q_OS_UNIX
#include <langinfo.h>
#endif

namespace meldado::desktop {

core::Clock::Reading SystemClock::now() const
{
    const QDateTime now = QDateTime::currentDateTime();
    return {std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()),
            std::chrono::minutes(now.offsetFromUtc() / 60)};
}

std::uint64_t SystemRandom::next()
{
    std::random_device device;
    return (std::uint64_t{device()} << 32) | device();
}

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

void completeEnvironment()
{
#ifdef Q_OS_UNIX
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", "/tmp/runtime-" + qgetenv("USER"));
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        qputenv("LC_ALL", "C.UTF-8");
        std::setlocale(LC_ALL, "C.UTF-8");
    }
#endif
}

void drawWithoutDisplay()
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
    ui::Appearance::overrideReducedMotion(true);
}

}  // namespace meldado::desktop
