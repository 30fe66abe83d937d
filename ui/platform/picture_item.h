// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A picture that is in memory, as an item: it fills its place or fits into it.

#pragma once

#include <QImage>
#include <QQuickPaintedItem>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace meldado::ui {

class PictureItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariant picture READ picture WRITE setPicture NOTIFY pictureChanged)
    Q_PROPERTY(bool there READ isThere NOTIFY pictureChanged)
    Q_PROPERTY(bool cropped MEMBER m_isCropped NOTIFY pictureChanged)

public:
    using QQuickPaintedItem::QQuickPaintedItem;

    // A QImage, which QML has no name for; anything else is none.
    [[nodiscard]] QVariant picture() const { return m_picture; }
    [[nodiscard]] bool isThere() const { return !m_picture.isNull(); }
    void setPicture(const QVariant& picture);

    void paint(QPainter* painter) override;

signals:
    void pictureChanged();

private:
    QImage m_picture;
    bool m_isCropped = false;  // it fills its place, and what is beside it is not seen
};

}  // namespace meldado::ui
