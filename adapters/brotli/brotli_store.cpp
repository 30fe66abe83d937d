// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/brotli/brotli_store.h"

#include <brotli/decode.h>
#include <brotli/encode.h>

#include <array>
#include <cstdint>
#include <utility>

namespace meldado::adapters {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

constexpr std::string_view kExtension = ".brotli";  // On disk; never change.

// The reference packs with quality 11, which takes seconds for a mebibyte; 6 is a few per cent larger and a
// hundred times as fast. Any quality makes a stream that every reader takes.
constexpr int kQuality = 6;
constexpr int kWindowBits = 22;

const std::uint8_t* brotliBytes(std::string_view bytes)
{
    return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

}  // namespace

BrotliStore::BrotliStore(std::unique_ptr<core::Store> inner) : PackedStore(std::move(inner), kExtension) {}

Result<std::string> BrotliStore::pack(std::string_view bytes) const
{
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string packed(size, '\0');
    const auto done =
        BrotliEncoderCompress(kQuality, kWindowBits, BROTLI_MODE_GENERIC, bytes.size(), brotliBytes(bytes),
                              &size, reinterpret_cast<std::uint8_t*>(packed.data()));
    if (done != BROTLI_TRUE)
        return Error{ErrorCode::Io, "brotli has no memory to pack"};
    packed.resize(size);
    return packed;
}

Result<void> BrotliStore::unpack(std::string_view packed, core::UnpackedBytes& bytes) const
{
    // As it is made, a decoder refuses large windows, so its memory stays at 2^24 bytes and some tables.
    const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)> decoder(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
    if (!decoder)
        return Error{ErrorCode::Io, "brotli has no memory to unpack"};

    std::array<std::uint8_t, std::size_t{64} << 10> chunk;
    const std::uint8_t* next = brotliBytes(packed);
    std::size_t left = packed.size();
    auto status = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (status == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
        std::uint8_t* out = chunk.data();
        std::size_t room = chunk.size();
        status = BrotliDecoderDecompressStream(decoder.get(), &left, &next, &room, &out, nullptr);
        const auto taken = bytes.append({reinterpret_cast<const char*>(chunk.data()), chunk.size() - room});
        if (!taken)
            return taken;
    }
    if (status == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT)
        return Error{ErrorCode::Malformed, "cut off"};
    if (status != BROTLI_DECODER_RESULT_SUCCESS) {
        const auto code = BrotliDecoderGetErrorCode(decoder.get());
        const bool isOutOfMemory = code <= BROTLI_DECODER_ERROR_ALLOC_CONTEXT_MODES &&
                                   code >= BROTLI_DECODER_ERROR_ALLOC_BLOCK_TYPE_TREES;
        return Error{isOutOfMemory ? ErrorCode::Io : ErrorCode::Malformed,
                     std::string("Brotli: ") + BrotliDecoderErrorString(code)};
    }
    if (left != 0)
        return Error{ErrorCode::Malformed, "bytes after the end"};
    return {};
}

}  // namespace meldado::adapters
