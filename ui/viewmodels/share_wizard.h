// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The sheet that gives the list in front a way to others: where there is a folder that something carries to them, one is
// chosen, and the list gets a folder of its own in it. Then the invite is to be sent, which is Sharing's.

#pragma once

#include <optional>

#include <QObject>
#include <QString>
#include <QUrl>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include "core/base/result.h"
#include "ui/session/share_places.h"

namespace meldado::ui {

class Sharing;

class ShareWizard : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(ShareWizardModel)
    QML_UNCREATABLE("made by SharingModel")
    Q_PROPERTY(QVariantList places READ places NOTIFY changed)
    Q_PROPERTY(int chosen READ chosen WRITE choose NOTIFY changed)
    Q_PROPERTY(QString other READ other NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(bool looking READ isLooking NOTIFY changed)
    Q_PROPERTY(bool working READ isWorking NOTIFY changed)
    Q_PROPERTY(bool done READ isDone NOTIFY changed)
    Q_PROPERTY(QString readers READ readers NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString folderName READ folderName NOTIFY changed)
    Q_PROPERTY(QUrl folder READ folder NOTIFY changed)

public:
    explicit ShareWizard(Sharing& sharing);  // which owns it

    Q_INVOKABLE void begin();  // looks which folders there are
    [[nodiscard]] QVariantList places() const;  // { name, icon }
    [[nodiscard]] int chosen() const { return m_chosen; }  // of places(); their number: another folder
    void choose(int place);
    Q_INVOKABLE void chooseFolder(const QUrl& folder);
    [[nodiscard]] QString other() const;  // the other folder, as a person would name it; empty: none
    Q_INVOKABLE void share();  // then done, or a problem

    [[nodiscard]] bool isReady() const { return !parentFolder().isEmpty() && !m_isWorking; }
    [[nodiscard]] bool isLooking() const { return m_isLooking; }
    [[nodiscard]] bool isWorking() const { return m_isWorking; }
    [[nodiscard]] bool isDone() const { return !m_folder.isEmpty(); }
    [[nodiscard]] QString readers() const;  // who will be able to read the list
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString folderName() const;
    [[nodiscard]] QUrl folder() const { return m_folder.isEmpty() ? QUrl() : QUrl::fromLocalFile(m_folder); }

signals:
    void changed();

private:
    [[nodiscard]] QString parentFolder() const;
    void shareNow();
    void onMade(const core::Result<QString>& folder);
    void fail(const QString& problem);

    Sharing& m_sharing;
    std::vector<CarriedFolder> m_places;
    int m_chosen = 0;
    QString m_other;
    QString m_folder;  // that was made; empty: none was
    QString m_problem;
    bool m_isLooking = false;
    bool m_isWorking = false;
};

}  // namespace meldado::ui
