// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

// The calls of libcrypto that take the state on our stack: behind EVP each digest allocates one, which for objects of
// a hundred bytes costs as much again as half of the hashing. They are marked as old, but stay in every release 3.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "core/hash/sha256.h"

#include <openssl/opensslv.h>
#if OPENSSL_VERSION_MAJOR <= 3
#include <openssl/sha.h>
#else
#include <openssl/evp.h>
#endif

#include <cstdlib>

namespace meldado::core {

Digest sha256(std::string_view bytes)
{
    Digest digest;
#if OPENSSL_VERSION_MAJOR <= 3
    SHA256_CTX state;
    const bool isDone = SHA256_Init(&state) == 1 && SHA256_Update(&state, bytes.data(), bytes.size()) == 1
        && SHA256_Final(digest.bytes.data(), &state) == 1;
#else
    const bool isDone = EVP_Digest(bytes.data(), bytes.size(), digest.bytes.data(), nullptr, EVP_sha256(), nullptr) == 1;
#endif
    if (!isDone)
        std::abort();  // a libcrypto without SHA-256: hopeless
    return digest;
}

}  // namespace meldado::core
