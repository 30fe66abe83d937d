// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/appearance.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

namespace meldado::ui {

namespace {

std::optional<Appearance::Scheme> theOverride;      // set once, by main, before there is an engine
std::optional<bool> theReducedMotionOverride;

bool systemWantsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

}  // namespace

Appearance::Appearance(QObject* parent)
    : QObject(parent),
      m_scheme(theOverride.value_or(systemWantsDark() ? Dark : Light)),
      m_reducedMotion(theReducedMotionOverride.value_or(false))
{
    if (!theOverride)
        qGuiApp->installEventFilter(this);
}

std::optional<Appearance::Scheme> Appearance::schemeNamed(const QString& name)
{
    if (name == QLatin1String("light"))
        return Light;
    if (name == QLatin1String("dark"))
        return Dark;
    if (name == QLatin1String("high-contrast"))
        return HighContrast;
    if (name == QLatin1String("high-contrast-dark"))
        return HighContrastDark;
    return std::nullopt;
}

void Appearance::overrideScheme(Scheme scheme)
{
    theOverride = scheme;
}

void Appearance::overrideReducedMotion(bool reduced)
{
    theReducedMotionOverride = reduced;
}

void Appearance::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    emit schemeChanged();
}

void Appearance::setReducedMotion(bool reduced)
{
    if (m_reducedMotion == reduced)
        return;
    m_reducedMotion = reduced;
    emit reducedMotionChanged();
}

bool Appearance::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == qGuiApp && event->type() == QEvent::ApplicationPaletteChange)
        setScheme(systemWantsDark() ? Dark : Light);
    return QObject::eventFilter(watched, event);
}

}  // namespace meldado::ui
