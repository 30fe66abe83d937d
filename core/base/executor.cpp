// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/base/executor.h"

namespace meldado::core {

namespace {

class InPlace final : public Executor {
public:
    void run(std::size_t count, const std::function<void(std::size_t)>& work) override
    {
        for (std::size_t index = 0; index < count; ++index)
            work(index);
    }
};

}  // namespace

Executor& Executor::inPlace()
{
    static InPlace inPlace;  // it has no state, so all threads may share it
    return inPlace;
}

}  // namespace meldado::core
