// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Packed bytes from outside, in each form that a store knows; the first byte chooses one. What unpacks stays
// within the limit of its name and can be packed again; what does not is healed. Base64 has one spelling.

#include <cstdlib>
#include <memory>

#include "adapters/brotli/brotli_store.h"
#include "adapters/deflate/deflate_store.h"
#include "adapters/memory/memory_store.h"
#include "core/base/base64.h"

namespace {

using namespace meldado;

void expect(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

template <typename Wrapper>
void tryStored(const std::string& extension, std::string_view packed)
{
    const std::string key = "ab.delta";
    auto inner = std::make_unique<adapters::MemoryStore>();
    expect(inner->write(key + extension, packed).has_value());
    Wrapper store(std::move(inner));

    const auto bytes = store.read(key);
    if (bytes) {
        expect(bytes->size() <= core::maxBytesOf(key));
        expect(store.replace(key, *bytes) && store.read(key).value() == *bytes);
    } else {
        expect(store.write(key, "milk") && store.read(key).value() == "milk");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view stored(reinterpret_cast<const char*>(data + 1), size - 1);
    switch (data[0] % 3) {
        case 0: {
            std::string bytes;
            expect(!core::appendFromBase64(bytes, stored) || core::base64Of(bytes) == stored);
            break;
        }
        case 1:
            tryStored<adapters::DeflateStore>(".flate", stored);
            break;
        default:
            tryStored<adapters::BrotliStore>(".brotli", stored);
    }
    return 0;
}
