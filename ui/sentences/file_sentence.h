// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Why a file of a task could not be added, or not be had: what is wrong, what is safe, what to do; and what adding a large
// one means for others.

#pragma once

#include <QString>

#include "core/base/result.h"

namespace meldado::ui {

[[nodiscard]] QString notAddedSentence(const QString& name, core::ErrorCode code);
[[nodiscard]] QString largeFileSentence(const QString& name, qint64 bytes);
[[nodiscard]] QString notOpenedSentence(const QString& name, core::ErrorCode code);

}  // namespace meldado::ui
