// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/base/random.h"

namespace meldado::core {

std::uint64_t SeededRandom::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

std::uint64_t SeededRandom::below(std::uint64_t bound)
{
    return bound == 0 ? 0 : next() % bound;
}

std::string idOfBits(std::uint64_t high, std::uint64_t low)
{
    constexpr char kAlphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";

    std::string id(26, '0');
    for (std::size_t i = id.size(); i-- > 0;) {
        id[i] = kAlphabet[low & 31];
        low = (low >> 5) | (high << 59);
        high >>= 5;
    }
    return id;
}

std::string makeId(Random& random)
{
    const std::uint64_t high = random.next();
    const std::uint64_t low = random.next();
    return idOfBits(high, low);
}

}  // namespace meldado::core
