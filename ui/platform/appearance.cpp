// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/appearance.h"

#include <utility>

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

#include "ui/platform/settings.h"

namespace meldado::ui {

namespace {

std::optional<Appearance::Scheme> theOverride;      // set once, by main, before there is an engine
std::optional<bool> theReducedMotionOverride;

bool paletteIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

std::optional<Appearance::Scheme> wantedScheme()
{
    if (theOverride)
        return theOverride;
    switch (Settings::ofProgram().theme()) {
    case Settings::LightTheme:
        return Appearance::Light;
    case Settings::DarkTheme:
        return Appearance::Dark;
    case Settings::HighContrastTheme:
        return Appearance::HighContrast;
    case Settings::HighContrastDarkTheme:
        return Appearance::HighContrastDark;
    case Settings::SystemTheme:
        break;
    }
    return std::nullopt;
}

std::optional<bool> wantsReducedMotion()
{
    if (theReducedMotionOverride)
        return theReducedMotionOverride;
    const Settings::Motion motion = Settings::ofProgram().motion();
    return motion == Settings::SystemMotion ? std::nullopt : std::optional(motion == Settings::LessMotion);
}

}  // namespace

Appearance::Appearance(QObject* parent) : QObject(parent)
{
    const Settings& settings = Settings::ofProgram();
    connect(&settings, &Settings::themeChanged, this, &Appearance::update);
    connect(&settings, &Settings::motionChanged, this, &Appearance::update);
    connect(&m_wishes, &DesktopWishes::changed, this, &Appearance::askSystem);
    qGuiApp->installEventFilter(this);
    askSystem();
    m_wishes.listen();
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
    m_systemScheme = scheme;
    update();
}

void Appearance::setReducedMotion(bool reduced)
{
    m_systemReducesMotion = reduced;
    update();
}

// The desktop's own words, where it has some; else what its palette shows.
void Appearance::askSystem()
{
    const bool isDark = m_wishes.isDark().value_or(paletteIsDark());
    if (m_wishes.wantsHighContrast())
        m_systemScheme = isDark ? HighContrastDark : HighContrast;
    else
        m_systemScheme = isDark ? Dark : Light;
    m_systemReducesMotion = m_wishes.wantsReducedMotion();
    update();
}

void Appearance::update()
{
    const Scheme scheme = wantedScheme().value_or(m_systemScheme);
    if (std::exchange(m_scheme, scheme) != scheme)
        emit schemeChanged();
    const bool reduced = wantsReducedMotion().value_or(m_systemReducesMotion);
    if (std::exchange(m_reducedMotion, reduced) != reduced)
        emit reducedMotionChanged();
}

bool Appearance::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == qGuiApp && event->type() == QEvent::ApplicationPaletteChange)
        askSystem();
    return QObject::eventFilter(watched, event);
}

}  // namespace meldado::ui
