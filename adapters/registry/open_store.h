// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// From what a person types or a share remembers to a store: "<storage>[+<wrapper>]://<place>", or a plain
// path. The table of what is known is adapters/README.md. Opening touches nothing yet; the first call of the
// store does.

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/store/store.h"

namespace meldado::adapters {

struct OpenedStore {
    std::unique_ptr<core::Store> store;
    std::string warning;  // empty, or a sentence about a URL that other programs read differently
};

// Errors: UnsupportedUrl, with a sentence that says what to write instead.
[[nodiscard]] core::Result<OpenedStore> openStore(std::string_view urlOrPath);

// Whether `text` is read as a URL; anything else is a path.
[[nodiscard]] bool isStoreUrl(std::string_view text);

// The folder that `urlOrPath` keeps its files in, to watch it or to name a list after it; nothing, when it is
// not on a file system or cannot be opened.
[[nodiscard]] std::optional<std::filesystem::path> localFolderOf(std::string_view urlOrPath);

}  // namespace meldado::adapters
