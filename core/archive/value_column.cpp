// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/archive/value_column.h"

#include "core/base/seeded_hash.h"
#include "core/json/parse.h"

namespace meldado::core {

namespace {

// On disk; never change. The first byte of a column.
constexpr char kPlain = 0;
constexpr char kTable = 1;

// On disk; never change. The first byte of a value; any other begins a text, which is written without its quotes.
// Canonical texts have no byte below a blank, so nothing is lost.
constexpr char kOther = 1;  // the JSON text follows
constexpr char kTrue = 2;   // these three are one byte, without an end
constexpr char kFalse = 3;
constexpr char kNull = 4;
constexpr char kEnd = '\n';

void spell(ColumnWriter& out, std::string_view json)
{
    const auto one = [&](char byte) { out.bytes({&byte, 1}); };
    if (json == "true")
        return one(kTrue);
    if (json == "false")
        return one(kFalse);
    if (json == "null")
        return one(kNull);
    const bool isText = json.size() >= 2 && json.front() == '"' && json.back() == '"'
        && (json.size() == 2 || static_cast<unsigned char>(json[1]) >= ' ');
    if (isText) {
        out.bytes(json.substr(1, json.size() - 2));
    } else {
        one(kOther);
        out.bytes(json);
    }
    one(kEnd);
}

}  // namespace

void ValueColumnWriter::add(std::string_view json)
{
    const auto hash = seededHash(json);
    auto at = m_index.find(hash, [&](std::uint32_t entry) { return m_distinct[entry] == json; });
    if (at == HashIndex::kNone) {
        at = static_cast<std::uint32_t>(m_distinct.size());
        m_distinct.push_back(m_texts.keep(json));
        m_index.insert(hash, at);
    }
    m_values.push_back(at);
}

std::string ValueColumnWriter::bytes(const Packer& packer) const
{
    ColumnWriter plain;
    plain.bytes({&kPlain, 1});
    for (const auto value : m_values)
        spell(plain, m_distinct[value]);
    if (m_distinct.size() * 2 > m_values.size())
        return plain.all();

    ColumnWriter table;
    table.bytes({&kTable, 1});
    table.number(m_distinct.size());
    for (const auto& json : m_distinct)
        spell(table, json);
    for (const auto value : m_values)
        table.number(value);
    return packer.pack(table.all()).size() < packer.pack(plain.all()).size() ? table.all() : plain.all();
}

ValueColumnReader::ValueColumnReader(std::string_view bytes) : m_texts(bytes)
{
    const auto form = m_texts.bytes(1);
    m_isTable = form == std::string_view(&kTable, 1);
    if (!m_isTable && form != std::string_view(&kPlain, 1))
        m_texts.fail();
    if (!m_isTable)
        return;
    const auto count = m_texts.number();
    for (std::uint64_t i = 0; i < count && !m_texts.failed(); ++i)
        m_table.push_back(take(m_texts));
}

SpeltValue ValueColumnReader::take(ColumnReader& texts)
{
    if (texts.atEnd()) {
        texts.fail();
        return {};
    }
    const char first = texts.rest().front();
    if (first < kOther || first > kNull)
        return {0, texts.until(kEnd)};
    texts.bytes(1);
    return {first, first == kOther ? texts.until(kEnd) : std::string_view()};
}

SpeltValue ValueColumnReader::next()
{
    if (!m_isTable)
        return take(m_texts);
    const auto number = m_texts.number();
    if (!m_texts.failed() && number < m_table.size())
        return m_table[static_cast<std::size_t>(number)];
    m_texts.fail();
    return {};
}

void ValueColumnReader::appendNext(std::string& json)
{
    const auto value = next();
    if (!m_texts.failed())
        value.appendJson(json);
}

void SpeltValue::appendJson(std::string& out) const
{
    switch (kind) {
    case kTrue: out += "true"; return;
    case kFalse: out += "false"; return;
    case kNull: out += "null"; return;
    case kOther: out += text; return;
    default: out.append(1, '"').append(text).append(1, '"');
    }
}

bool SpeltValue::isTrue() const
{
    return kind == kTrue;
}

std::string_view SpeltValue::decoded(std::string& room) const
{
    if (!isText())
        return {};
    if (text.find('\\') == std::string_view::npos)
        return text;
    room.clear();
    appendJson(room);
    const auto value = parseJson(room);
    room = value && value->asString() ? *value->asString() : std::string();
    return room;
}

}  // namespace meldado::core
