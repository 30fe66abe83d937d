// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// By the system's own CNG, so that a program for Windows needs no libcrypto.

#include "core/hash/sha256.h"

#include <windows.h>

#include <bcrypt.h>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace meldado::core {

namespace {

// A hash that begins anew after each digest: making one costs more than hashing a small object.
class Hasher {
public:
    Hasher()
    {
        if (BCryptOpenAlgorithmProvider(&m_algorithm, BCRYPT_SHA256_ALGORITHM, nullptr,
                                        BCRYPT_HASH_REUSABLE_FLAG) != 0 ||
            BCryptCreateHash(m_algorithm, &m_hash, nullptr, 0, nullptr, 0, BCRYPT_HASH_REUSABLE_FLAG) != 0)
            std::abort();  // no memory, or a system without SHA-256: hopeless
    }
    ~Hasher()
    {
        BCryptDestroyHash(m_hash);
        BCryptCloseAlgorithmProvider(m_algorithm, 0);
    }
    Hasher(const Hasher&) = delete;
    Hasher& operator=(const Hasher&) = delete;

    [[nodiscard]] BCRYPT_HASH_HANDLE hash() const { return m_hash; }

private:
    BCRYPT_ALG_HANDLE m_algorithm = nullptr;
    BCRYPT_HASH_HANDLE m_hash = nullptr;
};

}  // namespace

Digest sha256(std::string_view bytes)
{
    thread_local const Hasher hasher;
    Digest digest;
    bool done = true;
    while (done && !bytes.empty()) {
        const auto count = std::min<std::size_t>(bytes.size(), std::numeric_limits<LONG>::max());
        auto* const start = reinterpret_cast<PUCHAR>(const_cast<char*>(bytes.data()));  // it is only read
        done = BCryptHashData(hasher.hash(), start, static_cast<ULONG>(count), 0) == 0;
        bytes.remove_prefix(count);
    }
    done = done && BCryptFinishHash(hasher.hash(), digest.bytes.data(),
                                    static_cast<ULONG>(digest.bytes.size()), 0) == 0;
    if (!done)
        std::abort();
    return digest;
}

}  // namespace meldado::core
