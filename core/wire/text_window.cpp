// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/wire/text_window.h"

#include <algorithm>
#include <cstring>

namespace meldado::core {

namespace {

// On the wire; never change: distances count from behind it. The sentences are those of our commits, in English.
constexpr std::string_view kWellKnown =
    "{\"_deleted\":true}[\"shop\"]home\",\"work\",\"family\",\"urgent\",\"waiting\",\"someday\",\"health\",\"money\"]"
    "normal\"high\"low\"section2026-01-01T12:00:00+01:00\"MeldaDo 1.0.0"
    "restoreopenamemovedeleteaddcomplete^\xE2\x88\x9A@items\xE2\x99\xAD"
    "Brought back \xE2\x80\x9C\xE2\x81\xA8" "Deleted \xE2\x80\x9C\xE2\x81\xA8" "Moved \xE2\x80\x9C\xE2\x81\xA8"
    "Reopened \xE2\x80\x9C\xE2\x81\xA8" "Renamed \xE2\x80\x9C\xE2\x81\xA8" "Added \xE2\x80\x9C\xE2\x81\xA8"
    "Completed \xE2\x80\x9C\xE2\x81\xA8\xE2\x81\xA9\xE2\x80\x9D[\\\"\\\",\\\"\\\"]";

constexpr std::size_t kLeastPiece = 4;  // below, it is as short as it is; On the wire; never change.
constexpr unsigned kHashBits = 12;

std::size_t hashAt(std::string_view bytes, std::size_t at)
{
    std::uint32_t word = 0;
    std::memcpy(&word, bytes.data() + at, sizeof word);
    return word * 0x9E3779B1U >> (32 - kHashBits);
}

}  // namespace

TextWindow::TextWindow() : m_bytes(kWellKnown) {}

void TextWindow::add(std::string_view text)
{
    m_bytes += text.substr(0, kMaxBytes - m_bytes.size());
}

void TextWindow::indexAll()
{
    if (m_places.empty())
        m_places.resize(std::size_t{1} << kHashBits);
    for (; m_indexed + kLeastPiece <= m_bytes.size(); ++m_indexed)
        m_places[hashAt(m_bytes, m_indexed)] = static_cast<std::uint32_t>(m_indexed + 1);
}

TextWindow::Piece TextWindow::longestPiece(std::string_view text) const
{
    const auto place = text.size() < kLeastPiece ? 0 : m_places[hashAt(text, 0)];
    if (place == 0)
        return {};
    const std::string_view there = std::string_view(m_bytes).substr(place - 1);
    const auto end = std::mismatch(text.begin(), text.end(), there.begin(), there.end()).first;
    const auto length = static_cast<std::size_t>(end - text.begin());
    return length < kLeastPiece ? Piece{} : Piece{place - 1, length};
}

void TextWindow::put(ColumnWriter& out, std::string_view text)
{
    indexAll();
    std::size_t fresh = 0;  // so many bytes in front of `text` are in no piece
    const auto putFresh = [&] {
        if (fresh != 0) {
            out.number(2 * fresh - 1);
            out.bytes(text.substr(0, fresh));
        }
        text.remove_prefix(fresh);
        fresh = 0;
    };
    while (fresh < text.size()) {
        const auto piece = longestPiece(text.substr(fresh));
        if (piece.length == 0) {
            ++fresh;
            continue;
        }
        putFresh();
        out.number(2 * (piece.length - (kLeastPiece - 1)));
        out.number(m_bytes.size() - piece.at);
        text.remove_prefix(piece.length);
    }
    putFresh();
    out.number(0);
}

bool TextWindow::take(ColumnReader& in, std::string& out, Allowance& allowance) const
{
    for (auto code = in.number(); code != 0; code = in.number()) {
        if (code % 2 != 0) {
            const auto bytes = in.bytes(code / 2 + 1);
            if (in.failed() || !allowance.spend(bytes.size()))
                return false;
            out += bytes;
            continue;
        }
        const auto distance = in.number();
        const auto length = code / 2 + (kLeastPiece - 1);
        if (in.failed() || distance > m_bytes.size() || length > distance
            || !allowance.spend(static_cast<std::size_t>(length)))
            return false;
        out.append(m_bytes, m_bytes.size() - static_cast<std::size_t>(distance), static_cast<std::size_t>(length));
    }
    return !in.failed();
}

}  // namespace meldado::core
