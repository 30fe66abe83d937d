// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/attachments.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/todo/schema.h"
#include "ui/session/list_session.h"
#include "ui/session/store_worker.h"

namespace meldado::ui {

namespace {

core::Array filesOf(const ListSession& session, const std::string& task)
{
    const auto content = session.tasks() ? session.tasks()->content(task) : core::Error{core::ErrorCode::NotFound, {}};
    const core::Value* files = content ? content->find(core::schema::kFiles) : nullptr;
    return files && files->asArray() ? *files->asArray() : core::Array();
}

bool isOf(const core::Value& file, const std::string& sha256)
{
    return file.asObject() && FileItem::read(*file.asObject()).sha256 == sha256;
}

}  // namespace

Attachments::Attachments(ListSession& session, StoreWorker& worker, QObject* parent)
    : QObject(parent), m_session(session), m_worker(worker)
{
    connect(&worker, &StoreWorker::fileTaken, this, [this](const FileItem& file) {
        const Waiting done = std::move(m_waiting.front());
        done.taken->files.push_back(file);
        goOn(done);
    });
    connect(&worker, &StoreWorker::fileRefused, this, [this](const QString& name, const core::Error& error) {
        const Waiting done = std::move(m_waiting.front());
        done.taken->refused.emplace_back(name, error);
        goOn(done);
    });
    connect(&worker, &StoreWorker::fileGiven, this, &Attachments::given);
    connect(&worker, &StoreWorker::fileNotGiven, this, &Attachments::notGiven);
}

void Attachments::take(const QStringList& paths, Then then)
{
    const bool isIdle = m_waiting.empty();
    const auto taken = std::make_shared<Taken>();
    for (const QString& path : paths)
        m_waiting.push_back({path, taken, {}});
    if (!paths.isEmpty())
        m_waiting.back().then = std::move(then);
    emit waitingChanged();
    if (isIdle)
        takeNext();
}

void Attachments::takeNext()
{
    if (m_waiting.empty())
        return;
    QMetaObject::invokeMethod(
        &m_worker, [worker = &m_worker, path = m_waiting.front().path] { worker->takeFile(path); }, Qt::QueuedConnection);
}

void Attachments::goOn(const Waiting& done)
{
    m_waiting.pop_front();
    if (done.then)
        done.then(*done.taken);
    emit waitingChanged();
    takeNext();
}

void Attachments::add(const std::string& task, const QStringList& paths)
{
    for (const QString& path : paths) {
        take({path}, [this, task](const Taken& taken) {
            attach(task, taken.files);
            for (const auto& [name, error] : taken.refused)
                emit notAdded(name, error);
        });
    }
}

bool Attachments::attach(const std::string& task, const std::vector<FileItem>& files)
{
    core::Array all = filesOf(m_session, task);
    const std::size_t before = all.size();
    for (const FileItem& file : files) {
        if (std::ranges::none_of(all, [&](const core::Value& one) { return isOf(one, file.sha256); }))
            all.emplace_back(file.written());
    }
    return all.size() > before
        && m_session.setField(Action::Attach, std::span(&task, 1), core::schema::kFiles, core::Value(std::move(all)));
}

bool Attachments::remove(const std::string& task, const std::string& sha256)
{
    if (sha256.empty())
        return false;  // what names no bytes has no name either
    core::Array files = filesOf(m_session, task);
    if (std::erase_if(files, [&](const core::Value& one) { return isOf(one, sha256); }) == 0)
        return false;
    return m_session.setField(Action::Attach, std::span(&task, 1), core::schema::kFiles,
                              files.empty() ? std::nullopt : std::optional(core::Value(std::move(files))));
}

void Attachments::copy(const FileItem& file, const QString& path)
{
    QMetaObject::invokeMethod(
        &m_worker, [worker = &m_worker, file, path] { worker->giveFile(file, path); }, Qt::QueuedConnection);
}

void Attachments::copyTo(Attachments& other, std::vector<std::string> digests)
{
    if (digests.empty())
        return;
    QMetaObject::invokeMethod(
        &m_worker, [from = &m_worker, to = &other.m_worker, digests = std::move(digests)] { from->copyFiles(digests, *to); },
        Qt::QueuedConnection);
}

}  // namespace meldado::ui
