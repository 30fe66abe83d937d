// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The window as a machine sees it: contrast of the tokens, names and roles of what can be reached.

#include <QAccessible>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <functional>

#include "tests/ui/profile.h"
#include "ui/platform/appearance.h"
#include "ui/platform/settings.h"

using namespace meldado;
using namespace meldado::test;

namespace {

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

// WCAG 2: from 1 to 21.
double contrast(const QColor& a, const QColor& b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

void visitAll(QAccessibleInterface* node, const std::function<void(QAccessibleInterface*)>& visit)
{
    if (!node || node->state().invisible)
        return;
    visit(node);
    for (int i = 0; i < node->childCount(); ++i)
        visitAll(node->child(i), visit);
}

}  // namespace

class AppearanceTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_engine.addImportPath(QStringLiteral("qrc:/qt/qml")); }

    void textsAndOutlinesHaveEnoughContrast_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<double>("text");
        QTest::newRow("light") << int(ui::Appearance::Light) << 4.5;
        QTest::newRow("dark") << int(ui::Appearance::Dark) << 4.5;
        QTest::newRow("high contrast") << int(ui::Appearance::HighContrast) << 7.0;
        QTest::newRow("high contrast, dark") << int(ui::Appearance::HighContrastDark) << 7.0;
    }
    void textsAndOutlinesHaveEnoughContrast()
    {
        QFETCH(int, scheme);
        QFETCH(double, text);
        QQmlComponent both(&m_engine);
        both.setData("import QtQml; import MeldaDo.Platform; import MeldaDo.Theme\n"
                     "QtObject { property var appearance: Appearance; property var theme: Theme }", {});
        const std::unique_ptr<QObject> holder(both.create());
        QVERIFY2(holder != nullptr, qPrintable(both.errorString()));
        auto* appearance = qobject_cast<ui::Appearance*>(holder->property("appearance").value<QObject*>());
        auto* theme = holder->property("theme").value<QObject*>();
        QVERIFY(appearance && theme);
        appearance->setScheme(static_cast<ui::Appearance::Scheme>(scheme));
        const auto color = [theme](const char* name) {
            const QVariant value = theme->property(name);
            if (!value.isValid())
                QTest::qFail(name, __FILE__, __LINE__);
            return value.value<QColor>();
        };
        const auto check = [&](const char* front, const char* back, double wanted) {
            const double found = contrast(color(front), color(back));
            QVERIFY2(found >= wanted, qPrintable(QStringLiteral("%1 on %2: %3").arg(front, back).arg(found)));
        };

        const bool isHigh = theme->property("isHighContrast").toBool();
        for (const char* back : {"background", "side", "hover", "selection", "raised"}) {
            for (const char* front : {"text", "textSecondary", "textTertiary", "accent", "warning", "late", "ok", "theirs"})
                check(front, back, text);
        }
        for (const char* back : {"background", "side", "raised"}) {
            check("lineStrong", back, 3);  // switches, radio buttons, fields
            check("accent", back, 3);      // the ring
        }
        for (const char* back : {"reviewBackground", "errorBackground"}) {
            check("text", back, text);
            check("textSecondary", back, text);
            check("accent", back, text);
        }
        check("textDisabled", "raised", isHigh ? 7 : 3);
        if (isHigh)
            QVERIFY(color("textDisabled") != color("text"));
        check("warning", "reviewBackground", 3);  // icons
        check("ok", "okBackground", 3);
        check("accent", "mineBackground", 4.5);
        check("theirs", "theirsBackground", 4.5);
        check("text", "okBackground", 4.5);
        check("text", "errorBackground", 4.5);
        check("text", "reviewBackground", 4.5);
        check("background", "ok", 3);
        check("late", "errorBackground", text);
        check("accentText", "accent", text);
        check("toastText", "toast", text);
        check("toastAction", "toast", text);
        if (isHigh) {
            for (const char* back : {"background", "side", "raised", "hover", "selection", "reviewBackground"})
                check("line", back, 7);
            check("lineStrong", "background", 7);
        }
        const QVariantMap sample = theme->property("samples").toList().at(scheme).toMap();
        for (const auto& [name, token] : {std::pair("background", "background"), std::pair("text", "text"),
                                          std::pair("accent", "accent"), std::pair("outline", "lineStrong")})
            QCOMPARE(QColor(sample.value(QLatin1String(name)).toString()), color(token));
        QCOMPARE(theme->property("borderWidth").toInt(), isHigh ? 2 : 1);
        QCOMPARE(theme->property("ringWidth").toInt(), 2);
        QCOMPARE(theme->property("ringGap").toInt(), 2);
        appearance->setScheme(ui::Appearance::Light);
    }

    void everythingInTheWindowHasANameAndCanBeUsed()
    {
        QAccessible::setActive(true);
        ui::Settings::ofProgram().setShowDone(true);
        SharedPlace place;
        Profile alice;
        QVERIFY(alice.open(place));
        for (const char* title : {"Milk", "Bread", "Tomatoes"})
            alice.tasks().add(title, -1);
        alice.tasks().toggle(1);
        QVERIFY(alice.waitUntilSaved());
        QQmlApplicationEngine engine;  // gone before what it shows
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine.setInitialProperties({{"pane", QVariant::fromValue(&alice.pane)}, {"width", 700}, {"height", 600}});
        engine.load(QUrl(QStringLiteral("qrc:/qt/qml/MeldaDo/Window/Main.qml")));
        QVERIFY(!engine.rootObjects().isEmpty());
        auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
        QVERIFY(window);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window));
        QTest::qWait(50);

        QStringList found;
        QStringList unnamed;
        visitAll(QAccessible::queryAccessibleInterface(window), [&](QAccessibleInterface* node) {
            const QAccessible::Role role = node->role();
            const QString name = node->text(QAccessible::Name);
            const bool needsName = role == QAccessible::Button || role == QAccessible::CheckBox ||
                                   role == QAccessible::EditableText || role == QAccessible::ListItem ||
                                   role == QAccessible::List || role == QAccessible::MenuItem || role == QAccessible::Heading;
            if (needsName && name.isEmpty())
                unnamed << QString::number(role);
            if (needsName)
                found << QStringLiteral("%1:%2").arg(role).arg(name);
        });
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(' ')));
        const auto has = [&](QAccessible::Role role, const char* name) {
            return found.contains(QStringLiteral("%1:%2").arg(role).arg(name));
        };
        QVERIFY2(has(QAccessible::ListItem, "Tomatoes, 3 of 3"), qPrintable(found.join('\n')));
        QVERIFY2(has(QAccessible::CheckBox, "Milk"), qPrintable(found.join('\n')));
        QVERIFY(has(QAccessible::EditableText, "New task title"));
        QVERIFY(has(QAccessible::Button, "Add task"));
        QVERIFY(has(QAccessible::Button, "More"));
        QVERIFY(has(QAccessible::List, "Tasks"));
        QVERIFY(has(QAccessible::Heading, "Groceries"));

        // Pressing by assistive technology does what a click does.
        QAccessibleInterface* milk = nullptr;
        visitAll(QAccessible::queryAccessibleInterface(window), [&](QAccessibleInterface* node) {
            if (node->role() == QAccessible::CheckBox && node->text(QAccessible::Name) == "Milk")
                milk = node;
        });
        QVERIFY(milk && milk->actionInterface());
        QVERIFY(!milk->state().checked);
        milk->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(alice.tasks().isDone(0));
        QTRY_VERIFY(milk->state().checked);

        // What was done is said aloud, and taking it back is offered.
        const auto isSaid = [window](const QString& name) {
            bool said = false;
            visitAll(QAccessible::queryAccessibleInterface(window), [&](QAccessibleInterface* one) {
                said = said || (one->role() == QAccessible::AlertMessage && one->text(QAccessible::Name).contains(name));
            });
            return said;
        };
        alice.tasks().move(2, 0);
        QVERIFY(isSaid(QStringLiteral("Tomatoes, 1 of 3")));
        alice.tasks().remove(0);
        QVERIFY(isSaid(QStringLiteral("Deleted")));
        QTest::qWait(300);  // the row has left
        visitAll(QAccessible::queryAccessibleInterface(window), [](QAccessibleInterface* one) {
            QVERIFY(!one->text(QAccessible::Name).startsWith("Tomatoes"));
        });
        QAccessibleInterface* undo = nullptr;
        QTRY_VERIFY((visitAll(QAccessible::queryAccessibleInterface(window), [&](QAccessibleInterface* one) {
            if (one->role() == QAccessible::Button && one->text(QAccessible::Name) == "Undo")
                undo = one;
        }), undo != nullptr));
        undo->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(alice.titles(), (QStringList{"Tomatoes", "Milk", "Bread"}));

        // Closing waits for what is not saved.
        place.failToWrite(core::ErrorCode::DiskFull);
        alice.tasks().add("Late", -1);
        QVERIFY(!window->close());
        QVERIFY(window->isVisible());
        place.failToWrite(std::nullopt);
        QTRY_VERIFY(!window->isVisible());
    }

    void everySettingHasANameAndCanBeChangedByAssistiveTechnology()
    {
        QAccessible::setActive(true);
        ui::Settings& settings = ui::Settings::ofProgram();
        settings.setMotion(ui::Settings::LessMotion);
        SharedPlace place;
        Profile alice;
        QVERIFY(alice.open(place));
        QQmlApplicationEngine engine;  // gone before what it shows
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine.setInitialProperties({{"pane", QVariant::fromValue(&alice.pane)}, {"width", 800}, {"height", 600}});
        engine.load(QUrl(QStringLiteral("qrc:/qt/qml/MeldaDo/Window/Main.qml")));
        QVERIFY(!engine.rootObjects().isEmpty());
        auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
        QVERIFY(window);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window));

        const auto find = [window](QAccessible::Role role, const QString& name) {
            QAccessibleInterface* found = nullptr;
            visitAll(QAccessible::queryAccessibleInterface(window), [&](QAccessibleInterface* node) {
                if (node->role() == role && node->text(QAccessible::Name) == name)
                    found = node;
            });
            return found;
        };
        const auto open = [window](const char* page) {
            return QMetaObject::invokeMethod(window, "showSettings", Q_ARG(QString, QString::fromLatin1(page)));
        };
        for (const char* page : {"general", "appearance", "keyboard", "accessibility", "about"}) {
            QVERIFY(open(page));
            for (const int width : {800, 380}) {
                window->setWidth(width);
                QTest::qWait(30);
                int count = 0;
                visitAll(QAccessible::queryAccessibleInterface(window), [&](QAccessibleInterface* node) {
                    if (!node->state().focusable)
                        return;
                    ++count;
                    QVERIFY2(!node->text(QAccessible::Name).isEmpty(),
                             qPrintable(QStringLiteral("%1: no name, role %2").arg(QLatin1String(page)).arg(node->role())));
                });
                QVERIFY2(count >= 3, page);
            }
            window->setWidth(800);
            QTest::qWait(30);
            QVERIFY2(find(QAccessible::Heading, "Settings") && find(QAccessible::PageTab, "About"), page);
        }

        const auto press = [](QAccessibleInterface* node, const QString& action) {
            return node && node->actionInterface() && (node->actionInterface()->doAction(action), true);
        };
        QVERIFY(open("appearance"));
        QTRY_VERIFY(find(QAccessible::RadioButton, "Dark"));
        QVERIFY(press(find(QAccessible::RadioButton, "Dark"), QAccessibleActionInterface::pressAction()));
        QCOMPARE(settings.theme(), ui::Settings::DarkTheme);
        QTRY_VERIFY(find(QAccessible::RadioButton, "Dark")->state().checked);
        QVERIFY(press(find(QAccessible::Slider, "Text size"), QAccessibleActionInterface::increaseAction()));
        QCOMPARE(settings.textSize(), 110);
        QVERIFY(press(find(QAccessible::CheckBox, "Compact rows"), QAccessibleActionInterface::toggleAction()));
        QVERIFY(settings.compactRows());
        QVERIFY(press(find(QAccessible::PageTab, "About"), QAccessibleActionInterface::pressAction()));
        QTRY_VERIFY(find(QAccessible::Button, "Open folder"));
        settings.setTheme(ui::Settings::SystemTheme);
        settings.setTextSize(100);
        settings.setCompactRows(false);
        settings.setMotion(ui::Settings::SystemMotion);
    }

private:
    QQmlApplicationEngine m_engine;
};

int main(int count, char** values)
{
    QQuickStyle::setStyle(QStringLiteral("MeldaDo.Style"));
    QGuiApplication app(count, values);
    AppearanceTest test;
    return QTest::qExec(&test, count, values);
}

#include "appearance_test.moc"
