// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a person wishes of a tag as a whole: another name, a colour, that it goes. What reaches further than its words say
// is asked first. Tags go by their keys at the side.

#pragma once

#include <functional>

#include <QObject>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include "ui/session/tags.h"

namespace meldado::ui {

struct Done;

class TagEditor : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(TagsModel)
    QML_UNCREATABLE("made by the window's model")
    Q_PROPERTY(QVariantMap colors READ colors NOTIFY colorsChanged)  // tokens of the theme, by tag

public:
    explicit TagEditor(Workspace& workspace, QObject* parent = nullptr);  // the workspace outlives it

    [[nodiscard]] QVariantMap colors() const { return m_colors; }
    Q_INVOKABLE [[nodiscard]] static bool isTag(const QString& key);
    // Lists that are being read are waited for. Asked is before two become one, and when some tasks keep the old name.
    Q_INVOKABLE void rename(const QString& key, const QString& text);
    Q_INVOKABLE void remove(const QString& key);  // asks
    Q_INVOKABLE void setColor(const QString& key, const QString& token);  // empty: none
    Q_INVOKABLE void confirm();  // what was asked last

signals:
    void colorsChanged();
    void asked(const QString& title, const QString& sentence, const QString& action);
    void renamed(const QString& key, const QString& newKey);  // also by undo; what was merged stays where it is then
    void removed(const QString& key);

private:
    void onDone(const Done& done);
    void readColors();
    void renameKnown(const QString& name, const QString& to);
    void removeKnown(const QString& name);
    void ask(const QString& title, const QStringList& sentences, const QString& action, std::function<void()> act);
    void whenKnown(std::function<void()> act);

    Workspace& m_workspace;
    Tags m_tags;
    QVariantMap m_colors;
    std::function<void()> m_asked;
};

}  // namespace meldado::ui
