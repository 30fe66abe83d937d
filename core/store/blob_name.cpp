// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/store/blob_name.h"

#include "core/crdt/delta_name.h"

namespace meldado::core {

std::string_view extensionOf(BlobKind kind)
{
    switch (kind) {
    case BlobKind::Delta: return ".delta";
    case BlobKind::Pack: return ".pack";
    case BlobKind::Raw: return ".raw";
    case BlobKind::Index: return ".index";
    }
    return {};
}

std::optional<BlobName> BlobName::parse(std::string_view text)
{
    for (const auto kind : {BlobKind::Delta, BlobKind::Pack, BlobKind::Raw, BlobKind::Index}) {
        const auto extension = extensionOf(kind);
        if (!text.ends_with(extension))
            continue;
        const auto stem = text.substr(0, text.size() - extension.size());
        if (kind == BlobKind::Delta) {
            const auto name = DeltaName::parse(stem);
            if (!name)
                return std::nullopt;
            return BlobName{std::string(text), kind, name->digest};
        }
        const auto digest = Digest::fromHex(stem);
        if (!digest)
            return std::nullopt;
        return BlobName{std::string(text), kind, *digest};
    }
    return std::nullopt;
}

}  // namespace meldado::core
