// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/desktop/window_place.h"

#include <algorithm>

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>

namespace meldado::desktop {

namespace {

const QString kPlace = QStringLiteral("place");
const QString kMaximized = QStringLiteral("maximized");

qint64 area(const QRect& rect)
{
    return rect.isEmpty() ? 0 : qint64{rect.width()} * rect.height();
}

}  // namespace

QRect WindowPlace::onScreen(const QRect& wanted, const QList<QRect>& screens)
{
    if (screens.isEmpty() || wanted.isEmpty())
        return wanted;
    const QRect screen = *std::ranges::max_element(screens, {}, [&](const QRect& one) { return area(one & wanted); });
    QRect placed(wanted.topLeft(), wanted.size().boundedTo(screen.size()));
    placed.moveLeft(std::clamp(placed.left(), screen.left(), screen.right() + 1 - placed.width()));
    placed.moveTop(std::clamp(placed.top(), screen.top(), screen.bottom() + 1 - placed.height()));
    return placed;
}

WindowPlace::WindowPlace(QQuickWindow& window, const QString& file, QObject* parent)
    : QObject(parent), m_window(&window), m_file(file)
{
    restore();
    for (const auto signal : {&QWindow::xChanged, &QWindow::yChanged, &QWindow::widthChanged, &QWindow::heightChanged})
        connect(&window, signal, this, &WindowPlace::note);
    connect(&window, &QWindow::windowStateChanged, this, &WindowPlace::note);
}

WindowPlace::~WindowPlace()
{
    if (m_place.isEmpty())
        return;
    QSettings file(m_file, QSettings::IniFormat);
    file.setValue(kPlace, m_place);
    file.setValue(kMaximized, m_isMaximized);
}

void WindowPlace::restore()
{
    const QSettings file(m_file, QSettings::IniFormat);
    const QRect place = file.value(kPlace).toRect();
    if (place.isEmpty())
        return;
    QList<QRect> screens;
    for (const QScreen* screen : QGuiApplication::screens())
        screens << screen->availableGeometry();
    m_place = onScreen(place, screens);
    m_window->setGeometry(m_place);
    m_isMaximized = file.value(kMaximized).toBool();
    if (m_isMaximized)
        m_window->setWindowStates(Qt::WindowMaximized);
}

void WindowPlace::note()
{
    if (!m_window || !m_window->isVisible())
        return;
    m_isMaximized = (m_window->windowStates() & Qt::WindowMaximized) != 0;
    if (m_window->windowStates() == Qt::WindowNoState)
        m_place = m_window->geometry();
}

}  // namespace meldado::desktop
