// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/hash/sha256.h"

#include <openssl/evp.h>

#include <cstdlib>
#include <memory>

namespace meldado::core {

namespace {

struct ContextDeleter {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
struct AlgorithmDeleter {
    void operator()(EVP_MD* algorithm) const { EVP_MD_free(algorithm); }
};

// Fetching the algorithm costs more than hashing a small object, so it happens once a thread.
struct Hasher {
    std::unique_ptr<EVP_MD, AlgorithmDeleter> algorithm{EVP_MD_fetch(nullptr, "SHA256", nullptr)};
    std::unique_ptr<EVP_MD_CTX, ContextDeleter> context{EVP_MD_CTX_new()};
};

}  // namespace

Digest sha256(std::string_view bytes)
{
    thread_local Hasher hasher;
    Digest digest;
    unsigned length = 0;
    const bool done = hasher.algorithm && hasher.context
        && EVP_DigestInit_ex2(hasher.context.get(), hasher.algorithm.get(), nullptr) == 1
        && EVP_DigestUpdate(hasher.context.get(), bytes.data(), bytes.size()) == 1
        && EVP_DigestFinal_ex(hasher.context.get(), digest.bytes.data(), &length) == 1;
    if (!done)
        std::abort();  // no memory, or a libcrypto without SHA-256: hopeless
    return digest;
}

}  // namespace meldado::core
