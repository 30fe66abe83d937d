// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a person has set. Each value is written at once into one INI file, by the name and in the words below, and only
// what was changed stands there. What cannot be understood is the default, and numbers are brought into their limits:
//
//     theme=system|light|dark|high-contrast|high-contrast-dark
//     font=                      a family; empty: as the system
//     text-size=100              percent, 80 to 200
//     compact-rows=false
//     motion=system|less|full
//     new-tasks=end|top
//     quick-add-keys=Ctrl+Alt+Space   that add a task from anywhere; none: no such keys
//     show-done=false
//     letter-keys=true           in the review: J, K, 1 … 9 and others do something
//     review-notices=true        after others' changes have come it is said, once, how many tasks are to be reviewed
//     hidden-views=              keys of the sidebar, with commas: today,done
//     seen-hints=                words of hints that need not be given again, with commas
//     person-name=               as others see this person; empty: nobody was asked yet
//     person-color=              a token of the theme; empty: none
//     device-name=               of this computer; empty: as the system calls it

#pragma once

#include <memory>

#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;
class QSettings;

namespace meldado::ui {

class Settings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(Theme theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(QString font READ font WRITE setFont NOTIFY fontChanged)
    Q_PROPERTY(QString fontFamily READ fontFamily NOTIFY fontChanged)
    Q_PROPERTY(QStringList fonts READ fonts CONSTANT)
    Q_PROPERTY(int textSize READ textSize WRITE setTextSize NOTIFY textSizeChanged)
    Q_PROPERTY(int leastTextSize READ leastTextSize CONSTANT)
    Q_PROPERTY(int greatestTextSize READ greatestTextSize CONSTANT)
    Q_PROPERTY(bool compactRows READ compactRows WRITE setCompactRows NOTIFY compactRowsChanged)
    Q_PROPERTY(Motion motion READ motion WRITE setMotion NOTIFY motionChanged)
    Q_PROPERTY(NewTasks newTasks READ newTasks WRITE setNewTasks NOTIFY newTasksChanged)
    Q_PROPERTY(QString quickAddKeys READ quickAddKeys WRITE setQuickAddKeys NOTIFY quickAddKeysChanged)
    Q_PROPERTY(QStringList hiddenViews READ hiddenViews WRITE setHiddenViews NOTIFY hiddenViewsChanged)
    Q_PROPERTY(QStringList seenHints READ seenHints WRITE setSeenHints NOTIFY seenHintsChanged)
    Q_PROPERTY(bool letterKeys READ letterKeys WRITE setLetterKeys NOTIFY letterKeysChanged)
    Q_PROPERTY(bool reviewNotices READ reviewNotices WRITE setReviewNotices NOTIFY reviewNoticesChanged)
    Q_PROPERTY(QString personName READ personName WRITE setPersonName NOTIFY personChanged)
    Q_PROPERTY(QString personColor READ personColor WRITE setPersonColor NOTIFY personChanged)
    Q_PROPERTY(QString deviceName READ deviceName WRITE setDeviceName NOTIFY personChanged)
    Q_PROPERTY(QString systemPersonName READ systemPersonName CONSTANT)
    Q_PROPERTY(QString systemDeviceName READ systemDeviceName CONSTANT)
    Q_PROPERTY(bool showDone READ showDone WRITE setShowDone NOTIFY showDoneChanged)

public:
    enum Theme { SystemTheme, LightTheme, DarkTheme, HighContrastTheme, HighContrastDarkTheme };
    Q_ENUM(Theme)
    enum Motion { SystemMotion, LessMotion, FullMotion };
    Q_ENUM(Motion)
    enum NewTasks { AtEnd, AtTop };
    Q_ENUM(NewTasks)

    // `file`: need not be there yet; empty: nothing is kept.
    explicit Settings(const QString& file, QObject* parent = nullptr);
    ~Settings() override;

    // The settings of this program. Before use() they are defaults that nothing keeps, so that a test never meets the
    // person's own file.
    static Settings& ofProgram();
    static void use(Settings& settings);  // outlives all windows
    static Settings* create(QQmlEngine* engine, QJSEngine* scriptEngine);  // for QML

    [[nodiscard]] Theme theme() const { return m_theme; }
    void setTheme(Theme theme);
    [[nodiscard]] QString font() const { return m_font; }
    void setFont(const QString& family);
    [[nodiscard]] QString fontFamily() const;  // never empty
    [[nodiscard]] QStringList fonts() const;  // what there is to choose from, installed here; without the system's own
    [[nodiscard]] int textSize() const { return m_textSize; }
    void setTextSize(int percent);
    [[nodiscard]] int leastTextSize() const;
    [[nodiscard]] int greatestTextSize() const;
    [[nodiscard]] bool compactRows() const { return m_compactRows; }
    void setCompactRows(bool compact);
    [[nodiscard]] Motion motion() const { return m_motion; }
    void setMotion(Motion motion);
    [[nodiscard]] NewTasks newTasks() const { return m_newTasks; }
    void setNewTasks(NewTasks place);
    [[nodiscard]] QString quickAddKeys() const { return m_quickAddKeys; }  // portable text of QKeySequence; empty: none
    void setQuickAddKeys(const QString& keys);
    [[nodiscard]] bool hasChosenQuickAddKeys() const { return m_hasChosenQuickAddKeys; }  // also in an earlier run
    static constexpr qsizetype kLongestName = 80;  // characters; what is longer is cut
    [[nodiscard]] QString personName() const { return m_personName; }
    void setPersonName(const QString& name);
    [[nodiscard]] QString personColor() const { return m_personColor; }
    void setPersonColor(const QString& token);
    [[nodiscard]] QString deviceName() const { return m_deviceName; }
    void setDeviceName(const QString& name);
    [[nodiscard]] static QString systemPersonName();  // as the system calls this person; never empty
    [[nodiscard]] static QString systemDeviceName();
    [[nodiscard]] bool showDone() const { return m_showDone; }
    void setShowDone(bool shown);
    [[nodiscard]] bool letterKeys() const { return m_letterKeys; }
    void setLetterKeys(bool wanted);
    [[nodiscard]] bool reviewNotices() const { return m_reviewNotices; }
    void setReviewNotices(bool wanted);
    [[nodiscard]] QStringList hiddenViews() const { return m_hiddenViews; }
    void setHiddenViews(const QStringList& keys);
    Q_INVOKABLE void setViewHidden(const QString& key, bool isHidden);
    [[nodiscard]] QStringList seenHints() const { return m_seenHints; }
    void setSeenHints(const QStringList& words);
    // Whether a hint is to be given, which it is once: asking marks it as given.
    Q_INVOKABLE bool takeHint(const QString& word);

signals:
    void themeChanged();
    void fontChanged();
    void textSizeChanged();
    void compactRowsChanged();
    void motionChanged();
    void newTasksChanged();
    void quickAddKeysChanged();
    void showDoneChanged();
    void letterKeysChanged();
    void reviewNoticesChanged();
    void hiddenViewsChanged();
    void seenHintsChanged();
    void personChanged();

private:
    template <typename Value>
    bool set(Value& kept, Value value, const char* key, const QVariant& written);
    void write(const char* key, const QVariant& value);

    std::unique_ptr<QSettings> m_file;
    Theme m_theme = SystemTheme;
    QString m_font;
    int m_textSize = 100;
    bool m_compactRows = false;
    Motion m_motion = SystemMotion;
    NewTasks m_newTasks = AtEnd;
    bool m_showDone = false;
    bool m_letterKeys = true;
    bool m_reviewNotices = true;
    QString m_personName;
    QString m_personColor;
    QString m_deviceName;
    QString m_quickAddKeys;
    bool m_hasChosenQuickAddKeys = false;
    QStringList m_hiddenViews;
    QStringList m_seenHints;
};

}  // namespace meldado::ui
