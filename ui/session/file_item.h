// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A file as a task names it.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <QString>

#include "core/json/value.h"

namespace meldado::ui {

struct FileItem {
    QString name;            // as it was called where it came from
    std::uint64_t size = 0;  // bytes
    std::string sha256;      // lower-case hexadecimal; empty: it names no bytes
    std::string type;        // a media type

    static FileItem read(const core::Object& file);  // whatever it holds
    static std::vector<FileItem> ofTask(const core::Object& content);  // those that are objects, in their order
    [[nodiscard]] core::Object written() const;

    // A name for a copy on this disk: no folders, no characters that mean something to a system or hide an ending.
    [[nodiscard]] QString safeName() const;

    // Whether opening it may do more than show it: programs, scripts, whatever is not known. By its name, which is what a
    // system goes by; the type is what somebody said.
    [[nodiscard]] bool mayBeProgram() const;

    // Whether it is called a picture of a kind that readPicture() knows.
    [[nodiscard]] bool mayBePicture() const;
};

}  // namespace meldado::ui
