// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Executor is the port through which core hands out work that may be done at the same time. core has no threads of
// its own: who composes a program gives it some (adapters/threads), or none.

#pragma once

#include <cstddef>
#include <functional>

namespace meldado::core {

class Executor {
public:
    virtual ~Executor() = default;

    // Calls work(index) once for each index below `count`, in any order, on this thread and possibly on others at the
    // same time, and returns when all calls have returned; what they wrote can then be read here. `work` may itself
    // call run(). When calls throw, one of their exceptions is thrown here, after every call that had begun; those
    // that had not begun are left out.
    virtual void run(std::size_t count, const std::function<void(std::size_t index)>& work) = 0;

    // One that does everything on the calling thread, first to last. For any thread, as long as the program.
    [[nodiscard]] static Executor& inPlace();
};

}  // namespace meldado::core
