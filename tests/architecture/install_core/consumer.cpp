// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/replica.h"
#include "core/hash/sha256.h"

int main()
{
    return meldado::core::sha256({}) == meldado::core::sha256({}) ? 0 : 1;
}
