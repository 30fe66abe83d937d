// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/qr_item.h"

#include <algorithm>
#include <memory>

#include <QPainter>

#include <qrencode.h>

namespace meldado::ui {

void QrItem::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_side = 0;
    m_modules.clear();
    const QByteArray bytes = text.toUtf8();
    if (!bytes.isEmpty() && bytes.size() <= kMaxTextBytes && !bytes.contains('\0')) {
        const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
            QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
        if (code) {
            m_side = code->width;
            m_modules.reserve(static_cast<std::size_t>(m_side) * static_cast<std::size_t>(m_side));
            std::for_each_n(code->data, m_side * m_side, [this](unsigned char module) { m_modules.push_back((module & 1) != 0); });
        }
    }
    emit textChanged();
    update();
}

bool QrItem::isDark(int x, int y) const
{
    return m_modules[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_side) + static_cast<std::size_t>(x)];
}

// Modules of whole pixels: what is blurred is not read.
void QrItem::paint(QPainter* painter)
{
    if (m_side == 0)
        return;
    const int side = static_cast<int>(std::min(width(), height()));
    const int module = std::max(1, side / moduleCount());
    const int begin = (side - module * m_side) / 2;
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(0, 0, side, side, Qt::white);
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side; ++x) {
            if (isDark(x, y))
                painter->fillRect(begin + x * module, begin + y * module, module, module, Qt::black);
        }
    }
}

}  // namespace meldado::ui
