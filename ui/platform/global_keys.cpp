// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/global_keys.h"

#include <QJSEngine>

#include "ui/platform/key_symbol.h"

namespace meldado::ui {

namespace {

GlobalKeys* theProgramsKeys = nullptr;

}  // namespace

GlobalKeys::GlobalKeys(Settings& settings, QObject* parent) : QObject(parent), m_settings(settings) {}

GlobalKeys::~GlobalKeys()
{
    if (theProgramsKeys == this)
        theProgramsKeys = nullptr;
}

void GlobalKeys::holdBy(std::unique_ptr<KeyGrab> grab)
{
    m_grab = std::move(grab);
    if (!m_grab)
        return;
    connect(m_grab.get(), &KeyGrab::held, this, [this](const QString& words) { setState(Held, words); });
    connect(m_grab.get(), &KeyGrab::refused, this, [this] { setState(Taken); });
    connect(m_grab.get(), &KeyGrab::pressed, this, &GlobalKeys::pressed);
    connect(&m_settings, &Settings::quickAddKeysChanged, this, &GlobalKeys::hold);
    // A desktop that asks does so when the person wants keys, and not at the first start.
    if (m_grab->asksPerson() && !m_settings.hasChosenQuickAddKeys())
        setState(Off);
    else
        hold();
}

GlobalKeys& GlobalKeys::ofProgram()
{
    static GlobalKeys none(Settings::ofProgram());
    return theProgramsKeys ? *theProgramsKeys : none;
}

void GlobalKeys::use(GlobalKeys& keys)
{
    theProgramsKeys = &keys;
}

GlobalKeys* GlobalKeys::create(QQmlEngine*, QJSEngine*)
{
    QJSEngine::setObjectOwnership(&ofProgram(), QJSEngine::CppOwnership);
    return &ofProgram();
}

QString GlobalKeys::keys() const
{
    if (m_state == Impossible || m_state == Off)
        return {};
    return m_words.isEmpty() ? QKeySequence(m_settings.quickAddKeys(), QKeySequence::PortableText).toString(QKeySequence::NativeText)
                             : m_words;
}

QString GlobalKeys::textOf(int key, int modifiers)
{
    const auto given = static_cast<Qt::KeyboardModifiers>(modifiers) & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
    const QKeyCombination keys(given, static_cast<Qt::Key>(key));
    return keySymbol(keys) ? QKeySequence(keys).toString(QKeySequence::PortableText) : QString();
}

void GlobalKeys::pause(bool isPaused)
{
    if (!m_grab || isPaused == m_isPaused)
        return;
    m_isPaused = isPaused;
    if (m_grab->asksPerson())
        return;  // the desktop holds them, and asking anew would ask the person
    if (isPaused)
        m_grab->release();
    else
        hold();
}

void GlobalKeys::bringToFront(QWindow* window)
{
    if (m_grab && window)
        m_grab->bringToFront(*window);
    else if (window)
        window->requestActivate();
}

void GlobalKeys::hold()
{
    if (!m_grab)
        return;
    const QKeySequence keys(m_settings.quickAddKeys(), QKeySequence::PortableText);
    if (keys.count() != 1 || !keySymbol(keys[0])) {
        m_grab->release();
        setState(Off);
        return;
    }
    setState(Asking);
    if (!m_isPaused || m_grab->asksPerson())
        m_grab->hold(keys[0]);
}

void GlobalKeys::setState(State state, const QString& words)
{
    m_state = state;
    m_words = words;
    emit changed();
}

}  // namespace meldado::ui
