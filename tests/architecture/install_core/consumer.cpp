// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What somebody else writes first: a document goes in and comes out.

#include <iostream>

#include "core/crdt/replica.h"
#include "core/json/parse.h"

int main()
{
    const auto document = meldado::core::parseJson(R"({"items♭":[{"_id":"milk","title":"Buy milk"}]})");
    meldado::core::Replica replica;
    const bool isStaged = document && replica.update(*document->asObject());
    const auto text = replica.read();
    std::cout << (text ? *text : text.error().detail) << '\n';
    return isStaged && text && text->find("Buy milk") != std::string::npos ? 0 : 1;
}
