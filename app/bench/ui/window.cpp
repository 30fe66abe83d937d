// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/ui/window.h"

#include <QEventLoop>
#include <QGuiApplication>

namespace meldado::bench {

namespace {

constexpr const char* kOneControl = R"(
import QtQuick
import QtQuick.Controls

ApplicationWindow {
    width: 800
    height: 600
    visible: true

    TextField {
        anchors.centerIn: parent
    }
}
)";

}  // namespace

Window::Window(ui::ListPane* pane)
{
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    if (pane == nullptr) {
        m_engine.loadData(kOneControl);
    } else {
        m_engine.setInitialProperties({{QStringLiteral("pane"), QVariant::fromValue(pane)},
                                       {QStringLiteral("width"), 800}, {QStringLiteral("height"), 600}});
        m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/MeldaDo/Window/Main.qml")));
    }
    if (!m_engine.rootObjects().isEmpty())
        m_window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst());
    if (m_window)
        m_window->show();
}

QQuickItem* Window::list()
{
    QQuickItem* longest = nullptr;  // menus are lists too
    for (auto* item : m_window->findChildren<QQuickItem*>()) {
        const bool isLonger = !longest || item->property("count").toInt() > longest->property("count").toInt();
        if (item->inherits("QQuickListView") && isLonger)
            longest = item;
    }
    return longest;
}

void Window::drawFrame()
{
    QEventLoop loop;
    const auto drawn = QObject::connect(m_window, &QQuickWindow::frameSwapped, &loop, &QEventLoop::quit);
    m_window->update();
    loop.exec();
    QObject::disconnect(drawn);
}

}  // namespace meldado::bench
