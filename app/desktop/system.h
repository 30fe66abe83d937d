// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What is this computer's: its time and chance, which everything else is given, and what Qt finds in its environment.

#pragma once

#include <QString>

#include "core/base/clock.h"
#include "core/base/random.h"

namespace meldado::desktop {

class SystemClock final : public core::Clock {
public:
    [[nodiscard]] Reading now() const override;
};

class SystemRandom final : public core::Random {
public:
    [[nodiscard]] std::uint64_t next() override;
};

// Where the person's own lists are, and what belongs to them. After the application object is made.
[[nodiscard]] QString dataFolder();

// What a session usually sets and a bare container lacks; Qt would choose the same, and say so aloud. Before the
// application object is made, as the next one.
void completeEnvironment();
void drawWithoutDisplay();  // into memory, unless another platform was asked for

}  // namespace meldado::desktop
