// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/picture.h"

#include <algorithm>
#include <array>

#include <QBuffer>
#include <QImageReader>

namespace meldado::ui {

namespace {

// By its first bytes. Qt would ask every plugin there is.
QByteArray formatOf(const QByteArray& bytes)
{
    struct Beginning {
        const char* format;
        QByteArray bytes;
    };
    static const std::array kKnown{Beginning{"png", QByteArrayLiteral("\x89PNG\r\n\x1a\n")},
                                   Beginning{"jpeg", QByteArrayLiteral("\xff\xd8\xff")},
                                   Beginning{"gif", QByteArrayLiteral("GIF8")}};
    const auto known = std::ranges::find_if(kKnown, [&](const Beginning& one) { return bytes.startsWith(one.bytes); });
    if (known != kKnown.end())
        return known->format;
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP" ? QByteArrayLiteral("webp") : QByteArray();
}

}  // namespace

std::optional<QImage> readPicture(const QByteArray& bytes, int longestSide)
{
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty() || static_cast<std::size_t>(bytes.size()) > kMaxPictureBytes)
        return std::nullopt;
    QImageReader::setAllocationLimit(kMaxPictureMemoryMb);
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, format);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);  // cameras say which side is up
    const QSize size = reader.size();
    if (!size.isValid() || qint64{size.width()} * size.height() > kMaxPicturePixels)
        return std::nullopt;
    const bool isLarge = std::max(size.width(), size.height()) > longestSide;
    const QSize fitting = size.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo({1, 1});
    if (isLarge && format == "jpeg")
        reader.setScaledSize(fitting);  // then not all of it is decoded; of PNGs with few colours Qt 6.4 makes noise
    QImage picture = reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (picture.isNull())
        return std::nullopt;
    const bool isScaled = std::max(picture.width(), picture.height()) <= longestSide;
    return isScaled ? picture : picture.scaled(longestSide, longestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

}  // namespace meldado::ui
