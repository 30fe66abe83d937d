// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/drafts.h"

#include <algorithm>
#include <array>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "ui/session/save_queue.h"

namespace meldado::ui {

namespace {

constexpr qsizetype kMaxDrafts = 200;  // read from a file; nobody begins more

// On disk; never change.
constexpr std::array<std::pair<Drafts::Kind, const char*>, 3> kKinds{
    {{Drafts::Kind::Comment, "comment"}, {Drafts::Kind::Subtask, "subtask"}, {Drafts::Kind::Row, "row"}}};

}  // namespace

void Drafts::keepIn(const QString& file)
{
    m_file = std::make_unique<UnsentText>(file);
    const QJsonArray left = QJsonDocument::fromJson(m_file->read()).array();
    for (qsizetype i = 0; i < std::min(left.size(), kMaxDrafts); ++i) {
        const QJsonObject one = left[i].toObject();
        for (const auto& [kind, name] : kKinds) {
            const QString text = one.value(QLatin1String("text")).toString();
            if (one.value(QLatin1String("kind")) != QLatin1String(name) || text.isEmpty())
                continue;
            QString& kept = m_texts[{kind, one.value(QLatin1String("task")).toString().toStdString()}];
            if (!kept.isEmpty())  // one was sent and not saved, another was begun
                kept += QLatin1Char(kind == Kind::Comment ? '\n' : ' ');
            kept += text;
        }
    }
}

QString Drafts::text(Kind kind, const std::string& task) const
{
    const auto known = m_texts.find({kind, task});
    return known == m_texts.end() ? QString() : known->second;
}

std::vector<std::string> Drafts::tasksWith(Kind kind) const
{
    std::vector<std::string> tasks;
    for (const auto& [place, text] : m_texts) {
        if (place.first == kind)
            tasks.push_back(place.second);
    }
    return tasks;
}

void Drafts::keep(Kind kind, const std::string& task, const QString& text)
{
    if (text == this->text(kind, task))
        return;
    if (text.isEmpty())
        m_texts.erase({kind, task});
    else
        m_texts[{kind, task}] = text;
    write();
}

void Drafts::sent(Kind kind, const std::string& task, SaveQueue& queue)
{
    const Place place{kind, task};
    const auto known = m_texts.find(place);
    if (known == m_texts.end())
        return;
    if (!queue.isSaved()) {
        m_unsaved[place] = known->second;
        const auto waiting = std::make_shared<QMetaObject::Connection>();
        *waiting = connect(&queue, &SaveQueue::changed, this, [this, place, waiting, &queue] {
            if (!queue.isSaved())
                return;
            disconnect(*waiting);
            m_unsaved.erase(place);
            write();
        });
    }
    m_texts.erase(known);
    write();
}

void Drafts::write()
{
    if (!m_file)
        return;
    QJsonArray written;
    for (const std::map<Place, QString>* texts : {&m_unsaved, &m_texts}) {
        for (const auto& [place, text] : *texts) {
            const auto name = std::ranges::find(kKinds, place.first, &std::pair<Kind, const char*>::first);
            written.append(QJsonObject{{"kind", name->second}, {"task", QString::fromStdString(place.second)}, {"text", text}});
        }
    }
    m_file->keep(written.isEmpty() ? QByteArray() : QJsonDocument(written).toJson(QJsonDocument::Compact));
}

}  // namespace meldado::ui
