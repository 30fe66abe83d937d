// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/wire/body_edit.h"

#include <algorithm>
#include <array>
#include <vector>

namespace meldado::core {

namespace {

// On the wire; never change. Above it: how many fields of the base stay as they are before this step.
enum class EditStep : std::uint64_t { Replace, Drop, Insert };
constexpr unsigned kStepBits = 2;

// On the wire; never change, but for new ones at the end: what keys are called most often, by their number.
constexpr std::array<std::string_view, 26> kKeys{
    "title", "done", "items\xE2\x99\xAD", "description", "when", "due", "tags", "priority", "created", "completed", "kind",
    "software", "version", "text\xE2\x99\xAD", "args", "author", "date", "device", "list", "person", "program", "_deleted",
    "_resolved", "assignee", "repeat", "color",
};

std::vector<BodyField> fieldsOf(std::string_view base)
{
    return splitBody(base).value_or(std::vector<BodyField>{});
}

void putKey(ColumnWriter& out, Background& background, std::string_view key)
{
    const auto known = std::ranges::find(kKeys, key);
    out.number(known == kKeys.end() ? 0 : static_cast<std::uint64_t>(known - kKeys.begin()) + 1);
    if (known == kKeys.end())
        background.texts.put(out, key);
}

bool takeKey(ColumnReader& in, const Background& background, std::string& text, Allowance& allowance)
{
    const auto number = in.number();
    if (in.failed() || number > kKeys.size())
        return false;
    if (number == 0)
        return background.texts.take(in, text, allowance);
    const auto key = kKeys[static_cast<std::size_t>(number - 1)];
    text += key;
    return allowance.spend(key.size());
}

}  // namespace

void putBody(ColumnWriter& out, Background& background, std::span<const BodyField> fields, std::string_view base)
{
    const auto before = fieldsOf(base);
    background.startTimeFrom(before);
    ColumnWriter steps;
    std::uint64_t count = 0;
    std::uint64_t kept = 0;
    const auto put = [&](EditStep step) {
        steps.number(kept << kStepBits | static_cast<std::uint64_t>(step));
        kept = 0;
        ++count;
    };
    auto old = before.begin();
    for (const auto& field : fields) {
        // Keys are sorted, as nearly always; where they are not, it becomes longer and stays right.
        for (; old != before.end() && old->key < field.key; ++old)
            put(EditStep::Drop);
        if (old == before.end() || old->key != field.key) {
            put(EditStep::Insert);
            putKey(steps, background, field.key);
            putValue(steps, background, field.value, {});
            background.texts.add(field.value);
            continue;
        }
        if (old->value == field.value) {
            ++kept;
        } else {
            put(EditStep::Replace);
            putValue(steps, background, field.value, old->value);
            background.texts.add(field.value);
        }
        ++old;
    }
    for (; old != before.end(); ++old)
        put(EditStep::Drop);
    out.number(count);
    out.bytes(steps.all());
}

bool takeBody(ColumnReader& in, Background& background, std::string_view base, std::string& text, Allowance& allowance)
{
    constexpr std::size_t kFieldCost = 8;  // what taking the base apart may need, by its bytes
    if (!allowance.spend(base.size() * kFieldCost))
        return false;
    const auto before = fieldsOf(base);
    background.startTimeFrom(before);
    auto old = before.begin();
    text.clear();
    const auto begin = [&] { text += text.empty() ? "{\"" : ",\""; };
    const auto keep = [&](std::uint64_t count) {
        for (; count > 0 && old != before.end(); --count, ++old) {
            begin();
            text.append(old->key).append("\":").append(old->value);
        }
        return count == 0;
    };
    for (auto count = in.number(); count > 0; --count) {
        const auto code = in.number();
        if (in.failed() || !keep(code >> kStepBits))
            return false;
        const auto step = static_cast<EditStep>(code & ((1U << kStepBits) - 1));
        if (step == EditStep::Insert) {
            begin();
            if (!takeKey(in, background, text, allowance))
                return false;
        } else if ((step != EditStep::Replace && step != EditStep::Drop) || old == before.end()) {
            return false;
        } else if (step == EditStep::Replace) {
            begin();
            text += old->key;
        }
        if (step != EditStep::Drop) {
            text += "\":";
            const auto replaced = step == EditStep::Replace ? old->value : std::string_view();
            const auto start = text.size();
            if (!takeValue(in, background, text, replaced, allowance))
                return false;
            background.texts.add(std::string_view(text).substr(start));
        }
        old += step == EditStep::Insert ? 0 : 1;
    }
    keep(static_cast<std::uint64_t>(before.end() - old));
    text += text.empty() ? "{}" : "}";
    return !in.failed();
}

}  // namespace meldado::core
