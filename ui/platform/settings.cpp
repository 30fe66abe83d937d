// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/settings.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QJSEngine>
#include <QKeySequence>
#include <QSettings>
#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace meldado::ui {

namespace {

constexpr int kLeastTextSize = 80;
constexpr int kGreatestTextSize = 200;
constexpr qsizetype kLongestWords = 1000;  // of several in one value

// In the file; never change. In the order of the enumerations.
constexpr std::array<std::string_view, 5> kThemes{"system", "light", "dark", "high-contrast", "high-contrast-dark"};
constexpr std::array<std::string_view, 3> kMotions{"system", "less", "full"};
constexpr std::array<std::string_view, 2> kPlaces{"end", "top"};
constexpr std::array<std::string_view, 2> kTruths{"false", "true"};
constexpr const char* kQuickAddKeys = "quick-add-keys";
constexpr const char* kNoKeys = "none";
constexpr const char* kUsualQuickAddKeys = "Ctrl+Alt+Space";

Settings* theProgramsSettings = nullptr;

using Words = std::span<const std::string_view>;

QString word(Words words, int value)
{
    const std::string_view one = words[static_cast<std::size_t>(value)];
    return QString::fromLatin1(one.data(), static_cast<qsizetype>(one.size()));
}

// As QKeySequence spells one key with its modifiers; empty: it is none.
QString keysIn(const QString& text)
{
    const QKeySequence keys(text, QKeySequence::PortableText);
    return keys.count() == 1 && keys[0].key() != Qt::Key_unknown ? keys.toString(QKeySequence::PortableText) : QString();
}

// What stands for `key`, if it is one of `words`; else the value remains.
template <typename Value>
void read(const QSettings& file, const char* key, Words words, Value& value)
{
    const std::string text = file.value(QLatin1String(key)).toString().toStdString();
    if (const auto found = std::ranges::find(words, std::string_view(text)); found != words.end())
        value = static_cast<Value>(found - words.begin());
}

QStringList wordsIn(const QSettings& file, const char* key)
{
    // QSettings reads what has commas as several.
    QStringList words = file.value(QLatin1String(key)).toStringList().join(QLatin1Char(',')).left(kLongestWords).split(QLatin1Char(','));
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

// One line, without blanks around it.
QString nameIn(const QString& text)
{
    return text.simplified().left(Settings::kLongestName);
}

}  // namespace

Settings::Settings(const QString& file, QObject* parent) : QObject(parent), m_quickAddKeys(QLatin1String(kUsualQuickAddKeys))
{
    if (file.isEmpty())
        return;
    m_file = std::make_unique<QSettings>(file, QSettings::IniFormat);
    read(*m_file, "theme", kThemes, m_theme);
    read(*m_file, "compact-rows", kTruths, m_compactRows);
    read(*m_file, "motion", kMotions, m_motion);
    read(*m_file, "new-tasks", kPlaces, m_newTasks);
    read(*m_file, "show-done", kTruths, m_showDone);
    read(*m_file, "letter-keys", kTruths, m_letterKeys);
    read(*m_file, "review-notices", kTruths, m_reviewNotices);
    if (const QString keys = m_file->value(QLatin1String(kQuickAddKeys)).toString(); !keys.isEmpty()) {
        const QString chosen = keysIn(keys);
        m_hasChosenQuickAddKeys = !chosen.isEmpty() || keys == QLatin1String(kNoKeys);
        if (m_hasChosenQuickAddKeys)
            m_quickAddKeys = chosen;
    }
    m_hiddenViews = wordsIn(*m_file, "hidden-views");
    m_seenHints = wordsIn(*m_file, "seen-hints");
    m_personName = nameIn(m_file->value(QLatin1String("person-name")).toStringList().join(QLatin1Char(',')));
    m_personColor = nameIn(m_file->value(QLatin1String("person-color")).toString());
    m_deviceName = nameIn(m_file->value(QLatin1String("device-name")).toStringList().join(QLatin1Char(',')));
    bool isNumber = false;
    const qlonglong percent = m_file->value(QLatin1String("text-size")).toString().toLongLong(&isNumber);
    if (isNumber)
        m_textSize = static_cast<int>(std::clamp<qlonglong>(percent, kLeastTextSize, kGreatestTextSize));
    const QString family = m_file->value(QLatin1String("font")).toString();
    if (fonts().contains(family))
        m_font = family;
}

Settings::~Settings()
{
    if (theProgramsSettings == this)
        theProgramsSettings = nullptr;
}

Settings& Settings::ofProgram()
{
    static Settings defaults{QString()};
    return theProgramsSettings ? *theProgramsSettings : defaults;
}

void Settings::use(Settings& settings)
{
    theProgramsSettings = &settings;
}

Settings* Settings::create(QQmlEngine*, QJSEngine*)
{
    QJSEngine::setObjectOwnership(&ofProgram(), QJSEngine::CppOwnership);
    return &ofProgram();
}

QString Settings::fontFamily() const
{
    return m_font.isEmpty() ? QGuiApplication::font().family() : m_font;
}

QStringList Settings::fonts() const
{
    // Made to be read: Inter on screens, Atkinson Hyperlegible by people with low vision.
    QStringList installed;
    for (const auto* family : {"Inter", "Atkinson Hyperlegible", "Atkinson Hyperlegible Next"}) {
        if (QFontDatabase::hasFamily(QLatin1String(family)))
            installed << QLatin1String(family);
    }
    return installed;
}

int Settings::leastTextSize() const
{
    return kLeastTextSize;
}

int Settings::greatestTextSize() const
{
    return kGreatestTextSize;
}

// Whether there is something new to tell. Written at once: a crash or a second window finds it.
template <typename Value>
bool Settings::set(Value& kept, Value value, const char* key, const QVariant& written)
{
    if (kept == value)
        return false;
    kept = std::move(value);
    write(key, written);
    return true;
}

void Settings::write(const char* key, const QVariant& value)
{
    if (!m_file)
        return;
    m_file->setValue(QLatin1String(key), value);
    m_file->sync();  // if it fails, it is as set until the program ends
}

void Settings::setTheme(Theme theme)
{
    if (set(m_theme, theme, "theme", word(kThemes, theme)))
        emit themeChanged();
}

void Settings::setFont(const QString& family)
{
    if (set(m_font, family, "font", family))
        emit fontChanged();
}

void Settings::setTextSize(int percent)
{
    const int allowed = std::clamp(percent, kLeastTextSize, kGreatestTextSize);
    if (set(m_textSize, allowed, "text-size", allowed))
        emit textSizeChanged();
}

void Settings::setCompactRows(bool compact)
{
    if (set(m_compactRows, compact, "compact-rows", word(kTruths, compact)))
        emit compactRowsChanged();
}

void Settings::setMotion(Motion motion)
{
    if (set(m_motion, motion, "motion", word(kMotions, motion)))
        emit motionChanged();
}

void Settings::setNewTasks(NewTasks place)
{
    if (set(m_newTasks, place, "new-tasks", word(kPlaces, place)))
        emit newTasksChanged();
}

void Settings::setQuickAddKeys(const QString& keys)
{
    const QString chosen = keysIn(keys);
    if (m_hasChosenQuickAddKeys && chosen == m_quickAddKeys)
        return;
    m_hasChosenQuickAddKeys = true;
    m_quickAddKeys = chosen;
    write(kQuickAddKeys, chosen.isEmpty() ? QString::fromLatin1(kNoKeys) : chosen);
    emit quickAddKeysChanged();
}

void Settings::setHiddenViews(const QStringList& keys)
{
    if (set(m_hiddenViews, keys, "hidden-views", keys.join(QLatin1Char(','))))
        emit hiddenViewsChanged();
}

void Settings::setViewHidden(const QString& key, bool isHidden)
{
    QStringList keys = m_hiddenViews;
    keys.removeAll(key);
    if (isHidden)
        keys << key;
    setHiddenViews(keys);
}

bool Settings::takeHint(const QString& word)
{
    if (m_seenHints.contains(word))
        return false;
    setSeenHints(m_seenHints + QStringList{word});
    return true;
}

void Settings::setSeenHints(const QStringList& words)
{
    if (set(m_seenHints, words, "seen-hints", words.join(QLatin1Char(','))))
        emit seenHintsChanged();
}

void Settings::setLetterKeys(bool wanted)
{
    if (set(m_letterKeys, wanted, "letter-keys", word(kTruths, wanted)))
        emit letterKeysChanged();
}

void Settings::setReviewNotices(bool wanted)
{
    if (set(m_reviewNotices, wanted, "review-notices", word(kTruths, wanted)))
        emit reviewNoticesChanged();
}

void Settings::setPersonName(const QString& name)
{
    const QString kept = nameIn(name);
    if (set(m_personName, kept, "person-name", kept))
        emit personChanged();
}

void Settings::setPersonColor(const QString& token)
{
    const QString kept = nameIn(token);
    if (set(m_personColor, kept, "person-color", kept))
        emit personChanged();
}

void Settings::setDeviceName(const QString& name)
{
    const QString kept = nameIn(name);
    if (set(m_deviceName, kept, "device-name", kept))
        emit personChanged();
}

QString Settings::systemPersonName()
{
#ifdef Q_OS_UNIX
    // The first field is the name in full, where the person gave one.
    if (const passwd* person = getpwuid(getuid()); person && person->pw_gecos) {
        const QString name = nameIn(QString::fromLocal8Bit(person->pw_gecos).section(QLatin1Char(','), 0, 0));
        if (!name.isEmpty())
            return name;
    }
#endif
    const QString name = nameIn(qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME")));
    return name.isEmpty() ? tr("Someone") : name;
}

QString Settings::systemDeviceName()
{
    return nameIn(QSysInfo::machineHostName());
}

void Settings::setShowDone(bool shown)
{
    if (set(m_showDone, shown, "show-done", word(kTruths, shown)))
        emit showDoneChanged();
}

}  // namespace meldado::ui
