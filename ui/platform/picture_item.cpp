// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/picture_item.h"

#include <QPainter>

namespace meldado::ui {

void PictureItem::setPicture(const QVariant& picture)
{
    m_picture = picture.value<QImage>();
    setImplicitSize(m_picture.width(), m_picture.height());
    emit pictureChanged();
    update();
}

void PictureItem::paint(QPainter* painter)
{
    if (m_picture.isNull())
        return;
    const QSizeF shown = QSizeF(m_picture.size()).scaled(size(), m_isCropped ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
    QRectF place({}, shown);
    place.moveCenter(boundingRect().center());
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(place, m_picture);
}

}  // namespace meldado::ui
