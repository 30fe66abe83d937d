// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/archive/column.h"

namespace meldado::core {

void ColumnWriter::number(std::uint64_t value)
{
    while (value >= 0x80) {
        m_bytes += static_cast<char>(value | 0x80);
        value >>= 7;
    }
    m_bytes += static_cast<char>(value);
}

std::uint64_t ColumnReader::number()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !m_rest.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(m_rest.front());
        m_rest.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
        if (byte < 0x80)
            return value;
    }
    fail();
    return 0;
}

std::uint32_t ColumnReader::number32()
{
    const auto value = number();
    if (value <= UINT32_MAX)
        return static_cast<std::uint32_t>(value);
    fail();
    return 0;
}

std::string_view ColumnReader::bytes(std::uint64_t count)
{
    if (count > m_rest.size()) {
        fail();
        return {};
    }
    const auto bytes = m_rest.substr(0, static_cast<std::size_t>(count));
    m_rest.remove_prefix(bytes.size());
    return bytes;
}

std::string_view ColumnReader::until(char end)
{
    const auto at = m_rest.find(end);
    if (at == std::string_view::npos) {
        fail();
        return {};
    }
    const auto bytes = m_rest.substr(0, at);
    m_rest.remove_prefix(at + 1);
    return bytes;
}

}  // namespace meldado::core
