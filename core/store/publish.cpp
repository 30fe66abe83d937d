// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/store/publish.h"

#include "core/store/blob_name.h"

namespace meldado::core {

std::string keyOf(const DeltaName& delta)
{
    return delta.text().append(extensionOf(BlobKind::Delta));
}

std::string keyOf(const Digest& pack)
{
    return pack.hex().append(extensionOf(BlobKind::Pack));
}

std::optional<DeltaName> deltaNameOf(std::string_view key)
{
    const std::string_view extension = extensionOf(BlobKind::Delta);
    return key.ends_with(extension) ? DeltaName::parse(key.substr(0, key.size() - extension.size())) : std::nullopt;
}

std::optional<Digest> packNameOf(std::string_view key)
{
    const std::string_view extension = extensionOf(BlobKind::Pack);
    return key.ends_with(extension) ? Digest::fromHex(key.substr(0, key.size() - extension.size())) : std::nullopt;
}

Result<void> publish(Store& store, const Commit& commit)
{
    for (const auto& pack : commit.packs) {
        if (auto written = store.write(keyOf(pack.name), *pack.bytes); !written)
            return written;
    }
    return store.write(keyOf(commit.delta.name), *commit.delta.bytes);
}

}  // namespace meldado::core
