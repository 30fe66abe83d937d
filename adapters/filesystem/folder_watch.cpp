// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/filesystem/folder_watch.h"

#include <QFile>
#include <QFileSystemWatcher>
#include <QStringList>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace meldado::adapters {

namespace {

constexpr auto kGather = std::chrono::milliseconds(100);
constexpr auto kFullScan = std::chrono::seconds(60);

QString toText(const std::filesystem::path& path)
{
    return QFile::decodeName(path.string().c_str());
}

}  // namespace

FolderWatch::FolderWatch(std::filesystem::path root, QObject* parent)
    : QObject(parent), m_root(root), m_scan(std::move(root))
{
}

FolderWatch::~FolderWatch() = default;

void FolderWatch::start()
{
    if (m_poll)
        return;
    m_watcher = new QFileSystemWatcher(this);
    m_hint = new QTimer(this);
    m_poll = new QTimer(this);
    m_fullScan = new QTimer(this);
    m_hint->setSingleShot(true);
    m_hint->setInterval(kGather);
    m_poll->setInterval(m_pollInterval);
    m_fullScan->setInterval(kFullScan);

    // A running timer is not started again: a folder that never rests would never be looked at.
    const auto gather = [this] {
        if (!m_hint->isActive())
            m_hint->start();
    };
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, gather);
    connect(m_hint, &QTimer::timeout, this, [this] { look(FolderScan::Depth::WhatMoved); });
    connect(m_poll, &QTimer::timeout, this, [this] { look(FolderScan::Depth::WhatMoved); });
    connect(m_fullScan, &QTimer::timeout, this, [this] { look(FolderScan::Depth::Everything); });

    static_cast<void>(m_scan.look(FolderScan::Depth::Everything));
    watchFolders();
    m_poll->start();
    m_fullScan->start();
}

void FolderWatch::stop()
{
    delete std::exchange(m_watcher, nullptr);
    delete std::exchange(m_hint, nullptr);
    delete std::exchange(m_poll, nullptr);
    delete std::exchange(m_fullScan, nullptr);
}

void FolderWatch::scanNow()
{
    if (m_poll)
        look(FolderScan::Depth::Everything);
}

void FolderWatch::look(FolderScan::Depth depth)
{
    if (!m_scan.look(depth))
        return;
    watchFolders();
    emit changed();
}

void FolderWatch::watchFolders()
{
    QStringList wanted{toText(m_root)};
    for (const auto& name : m_scan.folders()) wanted.append(toText(m_root / name));
    const auto watched = m_watcher->directories();
    wanted.removeIf([&](const QString& path) { return watched.contains(path) || !QFile::exists(path); });
    if (!wanted.isEmpty())
        m_watcher->addPaths(wanted);  // those that cannot be watched are polled
}

}  // namespace meldado::adapters
