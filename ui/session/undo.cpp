// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/undo.h"

#include <cstddef>

namespace meldado::ui {

namespace {

constexpr std::size_t kMaxSteps = 1000;

std::optional<UndoStep> takeLast(std::vector<UndoStep>& steps)
{
    if (steps.empty())
        return std::nullopt;
    UndoStep last = std::move(steps.back());
    steps.pop_back();
    return last;
}

}  // namespace

void Undo::remember(UndoStep step)
{
    m_redo.clear();
    rememberRedone(std::move(step));
}

std::optional<UndoStep> Undo::takeUndo()
{
    return takeLast(m_undo);
}

std::optional<UndoStep> Undo::takeRedo()
{
    return takeLast(m_redo);
}

void Undo::rememberUndone(UndoStep step)
{
    m_redo.push_back(std::move(step));
}

void Undo::rememberRedone(UndoStep step)
{
    if (m_undo.size() == kMaxSteps)
        m_undo.erase(m_undo.begin());
    m_undo.push_back(std::move(step));
}

void Undo::clear()
{
    m_undo.clear();
    m_redo.clear();
}

}  // namespace meldado::ui
