// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Randomness, passed in so that any run can be replayed from a seed.

#pragma once

#include <cstdint>
#include <string>

namespace meldado::core {

class Random {
public:
    virtual ~Random() = default;
    [[nodiscard]] virtual std::uint64_t next() = 0;  // 64 independent, uniform bits
};

// From a seed: the same numbers on every platform (splitmix64). For tests and simulations, not for identities.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}
    [[nodiscard]] std::uint64_t next() override;

    // A number in [0, bound); 0 when bound is 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);

private:
    std::uint64_t m_state;
};

// 128 bits as 26 characters of Crockford's base32, lower case: how the identifier of a task or a list is spelt.
std::string idOfBits(std::uint64_t high, std::uint64_t low);

// One of random bits.
std::string makeId(Random& random);

}  // namespace meldado::core
