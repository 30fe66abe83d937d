// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What the program can say of itself: its version, where it keeps what is the person's, and under which licences it
// and what is in it are given.

#pragma once

#include <QObject>
#include <QString>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace meldado::ui {

class Program : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString version READ version CONSTANT)
    Q_PROPERTY(QString qtVersion READ qtVersion CONSTANT)
    Q_PROPERTY(QString dataFolder READ dataFolder CONSTANT)
    Q_PROPERTY(QUrl dataFolderUrl READ dataFolderUrl CONSTANT)
    Q_PROPERTY(QString licences READ licences CONSTANT)

public:
    explicit Program(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] static QString settingsFile();

    [[nodiscard]] QString version() const;
    [[nodiscard]] QString qtVersion() const;  // of the library that runs
    [[nodiscard]] QString dataFolder() const;
    [[nodiscard]] QUrl dataFolderUrl() const;
    [[nodiscard]] QString licences() const;  // their texts
};

}  // namespace meldado::ui
