// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/unsent_text.h"

#include <utility>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace meldado::ui {

namespace {

// If it fails, the next key tries again; the text itself is still on screen.
void writeFile(const QString& name, const QByteArray& bytes)
{
    if (bytes.isEmpty()) {
        QFile::remove(name);
        return;
    }
    QDir().mkpath(QFileInfo(name).path());
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(bytes);
    file.commit();
}

}  // namespace

UnsentText::UnsentText(QString file, QObject* parent) : QObject(parent), m_file(std::move(file))
{
    m_writer.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &UnsentText::write);
}

UnsentText::~UnsentText()
{
    if (m_pause.isActive())
        write();
    m_writer.waitForDone();
}

QByteArray UnsentText::read() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxBytes)
        return {};
    return file.readAll();
}

void UnsentText::keep(QByteArray bytes)
{
    if (bytes.size() > kMaxBytes)
        return;
    m_bytes = std::move(bytes);
    if (!m_pause.isActive())
        m_pause.start();  // not again with each key: who never pauses is kept as well
}

void UnsentText::write()
{
    m_writer.start([name = m_file, bytes = m_bytes] { writeFile(name, bytes); });
}

}  // namespace meldado::ui
