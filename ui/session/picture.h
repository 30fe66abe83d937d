// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A file's bytes as a picture to look at. The bytes are anybody's, so only what is decoded everywhere is decoded at all (PNG,
// JPEG, GIF, WebP, by what the bytes are and not by what they are called), and nothing that would take much memory. Of
// what moves, the first frame. Any thread, but not the GUI's: a large picture takes a moment.

#pragma once

#include <cstddef>
#include <optional>

#include <QByteArray>
#include <QImage>

namespace meldado::ui {

inline constexpr std::size_t kMaxPictureBytes = std::size_t{32} << 20;
inline constexpr qint64 kMaxPicturePixels = qint64{40} << 20;
inline constexpr int kMaxPictureMemoryMb = 256;  // while it is decoded: Qt's own limit, for all of the program

// As it is to be seen, no side longer than `longestSide` pixels; smaller ones stay as they are. None: it is no picture of
// these kinds, too large, or damaged.
[[nodiscard]] std::optional<QImage> readPicture(const QByteArray& bytes, int longestSide);

}  // namespace meldado::ui
