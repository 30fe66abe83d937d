// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/desktop/screenshot.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <utility>

#include <QCoreApplication>
#include <QImage>
#include <QTimer>

namespace meldado::desktop {

namespace {

using namespace std::chrono_literals;
constexpr auto kPatience = 30s;      // for the list to be there
constexpr auto kFramesAfter = 250ms;  // rows are made and settled over a few frames

void fail(const QString& sentence)
{
    std::fprintf(stderr, "meldado: %s\n", qUtf8Printable(sentence));
    QCoreApplication::exit(1);
}

// A pane that comes between frames: one is due, or loads.
bool isBeingMade(const QQuickWindow& window)
{
    constexpr int kLoading = 2;  // Loader.Loading
    const QList<QObject*> all = window.findChildren<QObject*>();
    return std::any_of(all.begin(), all.end(), [](const QObject* one) {
        return one->inherits("QQuickLoader") && (one->property("due").toBool() || one->property("status").toInt() == kLoading);
    });
}

}  // namespace

Screenshot::Screenshot(QQuickWindow& window, const ui::ListPane& pane, QString file, QObject* parent)
    : QObject(parent), m_window(window), m_pane(pane), m_file(std::move(file))
{
    connect(&pane, &ui::ListPane::phaseChanged, this, &Screenshot::waitForPane);
    connect(&pane, &ui::ListPane::statusChanged, this, &Screenshot::waitForPane);
    QTimer::singleShot(kPatience, this, [] { fail(QStringLiteral("the list did not open in time for a picture.")); });
    waitForPane();
}

void Screenshot::waitForPane()
{
    const bool isThere = m_pane.phase() != ui::ListPane::Loading && m_pane.isWhole();
    const bool isComplete = isThere && (!m_pane.isShareAwaited() || m_pane.phase() == ui::ListPane::Failed);
    if (isComplete && !std::exchange(m_isTaking, true))
        QTimer::singleShot(kFramesAfter, this, &Screenshot::waitForParts);
}

void Screenshot::waitForParts()
{
    const bool isComplete = !isBeingMade(m_window);
    QTimer::singleShot(kFramesAfter, this, isComplete ? &Screenshot::take : &Screenshot::waitForParts);
}

void Screenshot::take()
{
    const QImage image = m_window.grabWindow();
    if (image.isNull() || !image.save(m_file)) {
        fail(QStringLiteral("the picture could not be written to %1.").arg(m_file));
        return;
    }
    if (m_pane.phase() == ui::ListPane::Failed) {
        fail(m_pane.failure());  // the picture shows it as well
        return;
    }
    QCoreApplication::exit(0);
}

}  // namespace meldado::desktop
