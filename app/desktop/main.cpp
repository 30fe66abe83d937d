// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The desktop program: reads its command line, puts the parts together, shows the window.

#include <array>
#include <cstdio>
#include <cstdlib>

#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTimer>
#include <QTranslator>

#include "app/desktop/arguments.h"
#include "app/desktop/composition.h"
#include "app/desktop/pages.h"
#include "app/desktop/running_program.h"
#include "app/desktop/screenshot.h"
#include "app/desktop/system.h"
#include "app/desktop/window_place.h"
#include "core/share/invite.h"
#include "ui/platform/appearance.h"
#include "ui/platform/global_keys.h"
#include "ui/platform/key_grab.h"
#include "ui/platform/program.h"
#include "ui/platform/settings.h"

namespace {

using namespace meldado;

constexpr int kWrongUse = 2;

int say(std::FILE* stream, const QString& text, int code)
{
    std::fprintf(stream, "%s\n", qUtf8Printable(text.trimmed()));
    return code;
}

QStringList wordsOf(int count, char** values)
{
    QStringList words;
    for (int i = 1; i < count; ++i)
        words << QString::fromUtf8(values[i]);
    return words;
}

// Words of Qt that are seen in dialogs; its own translations are not part of this program.
[[maybe_unused]] constexpr std::array kWordsOfQt{
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Open"),
};

// The window runs as the words in it do: as the translation, where there is one for the system, else as English.
void useLanguage(QTranslator& translator, const std::optional<QLocale>& wanted)
{
    if (wanted)
        QLocale::setDefault(*wanted);
    QLocale words = QLocale::c();
    // English for all others: the sentences of the program itself know no singular.
    if (translator.load(QLocale(), QStringLiteral("meldado"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        translator.load(QStringLiteral(":/i18n/meldado_en.qm"))) {
        QCoreApplication::installTranslator(&translator);
        words = QLocale(translator.language());
    }
    QGuiApplication::setLayoutDirection(wanted.value_or(words).textDirection());
}

// A link as it is, a file as its whole path: another program may take it.
QString wholeInvite(const QString& invite)
{
    const bool isLink = invite.isEmpty() || invite.startsWith(QString::fromLatin1(core::kInviteScheme.data()));
    return isLink ? invite : QFileInfo(invite).absoluteFilePath();
}

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

}  // namespace

int main(int count, char** values)
{
    const auto arguments = desktop::Arguments::parse(wordsOf(count, values));
    if (!arguments.problem.isEmpty())
        return say(stderr, QStringLiteral("meldado: ") + arguments.problem, kWrongUse);
    if (arguments.wantsHelp)
        return say(stdout, desktop::helpText(), 0);
    if (arguments.wantsVersion)
        return say(stdout, QStringLiteral("MeldaDo " MELDADO_VERSION), 0);

    desktop::completeEnvironment();
    if (!arguments.screenshot.isEmpty())
        desktop::drawWithoutDisplay();
    if (!hasDisplay()) {
        return say(stderr, QStringLiteral("meldado: there is no display to show a window on. For a picture of it: "
                                          "meldado --screenshot window.png"), kWrongUse);
    }
    if (arguments.theme)
        ui::Appearance::overrideScheme(*arguments.theme);

    QCoreApplication::setApplicationName(QStringLiteral("meldado"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MELDADO_VERSION));
    QGuiApplication::setApplicationDisplayName(QString());  // the window's title names the program itself
    QGuiApplication::setDesktopFileName(QStringLiteral("meldado"));
    QGuiApplication app(count, values);
    const bool isOwnLists = arguments.place.isEmpty() && arguments.screenshot.isEmpty();
    desktop::RunningProgram running(desktop::dataFolder());
    const desktop::Wish wish = arguments.wantsQuickAdd         ? desktop::Wish::QuickAdd
                               : !arguments.invite.isEmpty() ? desktop::Wish::Open
                                                             : desktop::Wish::Show;
    if (isOwnLists && running.handOver(wish, wholeInvite(arguments.invite)))
        return 0;
    QTranslator translator;
    useLanguage(translator, arguments.locale);
    QQuickStyle::setStyle(QStringLiteral("MeldaDo.Style"));
    QQuickStyle::setFallbackStyle(QStringLiteral("Basic"));

    ui::Settings settings(ui::Program::settingsFile());
    ui::Settings::use(settings);
    ui::GlobalKeys globalKeys(settings);
    ui::GlobalKeys::use(globalKeys);
    desktop::Composition composition(arguments.place);
    const QSize size = arguments.size.value_or(QSize(900, 720));
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("pane"), QVariant::fromValue(&composition.pane())},
                                 {QStringLiteral("lists"), QVariant::fromValue(composition.window())},
                                 {QStringLiteral("sharing"), QVariant::fromValue(&composition.sharing())},
                                 {QStringLiteral("width"), size.width()},
                                 {QStringLiteral("height"), size.height()}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/MeldaDo/Window/Main.qml")));
    auto* window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    if (!window)
        return say(stderr, QStringLiteral("meldado: the window could not be made."), 1);

    if (QGuiApplication::platformName() != QLatin1String("offscreen"))
        window->setMinimumSize({360, 480});  // offscreen knows no such thing, and says so
    std::unique_ptr<desktop::WindowPlace> windowPlace;
    if (isOwnLists) {
        windowPlace = std::make_unique<desktop::WindowPlace>(*window, desktop::dataFolder() + QStringLiteral("/window.ini"));
        if (arguments.size) {
            window->setWindowStates(Qt::WindowNoState);
            window->resize(size);
        }
        QObject::connect(&running, &desktop::RunningProgram::wished, window,
                         [window, &composition](desktop::Wish wanted, const QString& invite) {
                             QMetaObject::invokeMethod(window, wanted == desktop::Wish::QuickAdd ? "showQuickAdd" : "showInFront");
                             if (wanted == desktop::Wish::Open)
                                 composition.sharing().joining()->openText(invite);
                         });
        running.listen();
        QObject::connect(&globalKeys, &ui::GlobalKeys::pressed, window, [window] { QMetaObject::invokeMethod(window, "showQuickAdd"); });
    }
    window->show();
    if (isOwnLists)  // after the first frame
        QTimer::singleShot(0, &globalKeys, [&globalKeys] { globalKeys.holdBy(ui::KeyGrab::ofSystem()); });
    if (arguments.wantsQuickAdd)
        QMetaObject::invokeMethod(window, "showQuickAdd");
    if (!arguments.invite.isEmpty() && composition.sharing().joining())
        composition.sharing().joining()->openText(wholeInvite(arguments.invite));
    if (arguments.page && !desktop::openPage(*window, *arguments.page))
        return say(stderr, QStringLiteral("meldado: the window does not know this page."), 1);
    std::unique_ptr<desktop::Screenshot> screenshot;
    if (!arguments.screenshot.isEmpty())
        screenshot = std::make_unique<desktop::Screenshot>(*window, composition.pane(), arguments.screenshot);
    return QCoreApplication::exec();
}
