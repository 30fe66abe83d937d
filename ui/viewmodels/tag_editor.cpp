// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/viewmodels/tag_editor.h"

#include <utility>

#include <QLocale>
#include <QPointer>

#include "core/todo/task.h"
#include "ui/models/place_key.h"
#include "ui/sentences/change_sentence.h"
#include "ui/sentences/tag_sentence.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

TagEditor::TagEditor(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace), m_tags(workspace)
{
    connect(&workspace, &Workspace::ordersChanged, this, &TagEditor::readColors);
    connect(&workspace, &Workspace::done, this, [this](const ListSession* where, const Done& done) {
        if (!where)
            onDone(done);
    });
    readColors();
}

bool TagEditor::isTag(const QString& key)
{
    return !nameIn(Keyed::Tag, key).value_or(QString()).isEmpty();
}

void TagEditor::readColors()
{
    QVariantMap now = m_tags.colors();
    if (now == m_colors)
        return;
    m_colors = std::move(now);
    emit colorsChanged();
}

void TagEditor::onDone(const Done& done)
{
    const auto [from, to] = tagsOfPair(done.title);
    const bool isUndone = done.how == Done::How::Undone;
    if (done.action == Action::RenameTag)
        emit renamed(keyOf(Keyed::Tag, isUndone ? to : from), keyOf(Keyed::Tag, isUndone ? from : to));
    else if (done.action == Action::MergeTags && !isUndone)
        emit renamed(keyOf(Keyed::Tag, from), keyOf(Keyed::Tag, to));
    else if (done.action == Action::RemoveTag && !isUndone)
        emit removed(keyOf(Keyed::Tag, from));
}

// --- wishes -------------------------------------------------------------------------------------------------

void TagEditor::setColor(const QString& key, const QString& token)
{
    if (const auto name = nameIn(Keyed::Tag, key))
        m_tags.setColor(*name, token);
}

void TagEditor::rename(const QString& key, const QString& text)
{
    const auto name = nameIn(Keyed::Tag, key);
    const QString to = QString::fromStdString(core::cleanWord(text.toStdString(), '#'));
    if (name && !to.isEmpty() && to != *name)
        whenKnown([this, name = *name, to] { renameKnown(name, to); });
}

void TagEditor::remove(const QString& key)
{
    if (const auto name = nameIn(Keyed::Tag, key))
        whenKnown([this, name = *name] { removeKnown(name); });
}

void TagEditor::confirm()
{
    if (const auto act = std::exchange(m_asked, {}))
        act();
}

void TagEditor::whenKnown(std::function<void()> act)
{
    m_tags.whenKnown([self = QPointer(this), act = std::move(act)] {
        if (self)
            act();
    });
}

void TagEditor::ask(const QString& title, const QStringList& sentences, const QString& action, std::function<void()> act)
{
    m_asked = std::move(act);
    emit asked(title, sentences.join(u' '), action);
}

namespace {

QString keptSentence(const Tags::Reach& reach, const QString& tag)
{
    return TagEditor::tr("%n tasks in %1 keep %2: that can only be read here.", nullptr, reach.keptCount)
        .arg(isolated(QLocale().createSeparatedList(reach.keptIn)), tag);
}

}  // namespace

void TagEditor::renameKnown(const QString& name, const QString& to)
{
    const Tags::Reach reach = m_tags.reachOf(name);
    const auto rename = [this, name, to] { m_tags.rename(name, to); };
    const QString tag = shownTag(name);
    const QString other = shownTag(to);
    if (reach.count == 0 && reach.keptCount > 0) {
        emit m_workspace.refused({core::ErrorCode::ReadOnly, "all tasks with this tag are only read"});
        return;
    }
    QStringList sentences;
    const bool isMerge = m_tags.isUsed(to);
    if (isMerge)
        sentences << tr("%n tasks get %1 in the place of %2. Those that have both keep one.", nullptr, reach.count).arg(other, tag);
    if (reach.keptCount > 0)
        sentences << keptSentence(reach, tag);
    if (sentences.isEmpty())
        rename();
    else
        ask(isMerge ? tr("Merge %1 into %2?").arg(tag, other) : tr("Rename %1 to %2?").arg(tag, other), sentences,
            isMerge ? tr("Merge") : tr("Rename"), rename);
}

void TagEditor::removeKnown(const QString& name)
{
    const Tags::Reach reach = m_tags.reachOf(name);
    const QString tag = shownTag(name);
    if (reach.count == 0 && reach.keptCount > 0) {
        emit m_workspace.refused({core::ErrorCode::ReadOnly, "all tasks with this tag are only read"});
        return;
    }
    QStringList sentences{tr("It is taken off %n tasks, which stay.", nullptr, reach.count)};
    if (reach.keptCount > 0)
        sentences << keptSentence(reach, tag);
    ask(tr("Delete the tag %1?").arg(tag), sentences, tr("Delete"), [this, name] { m_tags.remove(name); });
}

}  // namespace meldado::ui
