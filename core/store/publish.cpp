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

Result<void> publish(Store& store, const Commit& commit)
{
    for (const auto& pack : commit.packs) {
        if (auto written = store.write(keyOf(pack.name), *pack.bytes); !written)
            return written;
    }
    return store.write(keyOf(commit.delta.name), *commit.delta.bytes);
}

}  // namespace meldado::core
