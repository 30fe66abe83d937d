// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Several test classes in one program: each says `const Suite<MyTest> registeredMyTest;` and main runs those that
// are asked for by the name of their class, or all.

#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

namespace meldado::tests {

using MakeSuite = std::function<std::unique_ptr<QObject>()>;

inline std::vector<MakeSuite>& suites()
{
    static std::vector<MakeSuite> all;
    return all;
}

template <typename Test>
struct Suite {
    Suite()
    {
        suites().push_back([] { return std::make_unique<Test>(); });
    }
};

}  // namespace meldado::tests
