// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/sync/blob_id.h"

#include "core/store/blob_name.h"
#include "core/store/publish.h"

namespace meldado::adapters {

std::optional<BlobId> BlobId::parse(std::string_view key)
{
    if (const auto delta = core::deltaNameOf(key))
        return BlobId{Kind::Delta, delta->index, delta->digest};
    const auto name = core::BlobName::parse(key);
    if (!name || (name->kind != core::BlobKind::Pack && name->kind != core::BlobKind::Raw))
        return std::nullopt;
    return BlobId{name->kind == core::BlobKind::Pack ? Kind::Pack : Kind::Raw, 0, name->digest};
}

std::string BlobId::key() const
{
    switch (kind) {
    case Kind::Delta: return core::keyOf(core::DeltaName{index, digest});
    case Kind::Pack: return core::keyOf(digest);
    case Kind::Raw: break;
    }
    return digest.hex().append(core::extensionOf(core::BlobKind::Raw));
}

}  // namespace meldado::adapters
