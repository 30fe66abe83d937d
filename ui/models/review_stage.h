// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a person has chosen for one task under review and not applied yet.
//
//     open ── a choice ──▶ staged ── decisions() ──▶ written
//              ▲              │ read(): others have changed a field meanwhile
//              └── reopened ──┘ …only that one has no choice then, and nothing is applied before it has one again
//
// Where nothing was chosen, the new suggestion is shown instead of the old one.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/todo/merge/merge_writer.h"
#include "core/todo/review.h"

namespace meldado::ui {

// Of a move cycle, the field in which the task stands; its offers: false, where it stands now; true, the other place.
inline constexpr std::string_view kPlaceField = "(place)";

struct ReviewChoice {
    enum class Kind { Offer, Before, Both, Own };
    Kind kind = Kind::Offer;
    std::size_t offer = 0;             // of Offer
    std::optional<core::Value> value;  // what the field becomes; none: absent
    bool isMade = false;               // by the person; else it is what is suggested
};

class ReviewStage {
public:
    struct Field {
        core::ReviewField asked;
        std::optional<ReviewChoice> choice;
        bool isAgain = false;  // others have changed it since the person chose
    };

    // What the task asks now. Choices stay for fields that ask the same as before.
    void read(core::ReviewTask task);

    [[nodiscard]] const core::ReviewTask& task() const { return m_task; }
    [[nodiscard]] const std::vector<Field>& fields() const { return m_fields; }

    // Fields by their place in fields(); others, and offers that are not there, are ignored.
    void choose(std::size_t field, std::size_t offer);
    void chooseBefore(std::size_t field);
    void write(std::size_t field, ReviewChoice::Kind kind, std::optional<core::Value> value);  // Both, Own

    // The first field without a choice; none: it can be applied.
    [[nodiscard]] std::optional<std::size_t> firstOpen() const;
    [[nodiscard]] bool isDeletion() const;
    [[nodiscard]] bool isPlaceKept() const;  // of a move cycle
    [[nodiscard]] bool isTouched() const;    // the person has chosen something
    // What TaskList::decide() is given, without kPlaceField. A deletion leaves the other fields alone.
    [[nodiscard]] core::FieldChanges decisions() const;

private:
    [[nodiscard]] const ReviewChoice* choiceOf(std::string_view field) const;

    core::ReviewTask m_task;
    std::vector<Field> m_fields;
};

}  // namespace meldado::ui
