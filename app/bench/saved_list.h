// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The list of a saved document as a window shows it before anybody edits: from the checkpoint, a chunk at a time,
// without its history. What it says of the state is what Contender::read() says.

#pragma once

#include <cstddef>
#include <string>

#include "core/archive/checkpoint.h"
#include "core/base/result.h"

namespace meldado::bench {

// The lines that are hashed for the state: the first `limit` tasks, then, when that is all of them, the text.
// Errors: those of CheckpointView::entry.
core::Result<std::string> readSaved(core::CheckpointView& view, std::size_t limit);

}  // namespace meldado::bench
