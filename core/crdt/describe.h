// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// All that Melda says of a document, as one JSON object: for command lines, tests and comparing with other programs.
// Members: read_text (null, with read: {"error":…}, when there is no root), anchors, applied, conflicts, objects,
// blocks, at (the document as of each delta alone), orders. Names follow the recorded vectors, where a delta is a block.

#pragma once

#include "core/crdt/replica.h"

namespace meldado::core {

// Also shows the past: the replica is as before afterwards. Only when nothing is staged.
[[nodiscard]] Object describe(Replica& replica);

// The parts that a replica with staged edits can show: anchors, conflicts, objects.
[[nodiscard]] Object describeState(const Replica& replica);

// The word that the reference has for an error ("no_root", "unknown_document" …), for tools that compare.
[[nodiscard]] std::string errorWord(const Error& error);

}  // namespace meldado::core
