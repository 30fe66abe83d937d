// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/announcer.h"

namespace meldado::ui {

void Announcer::announce(const QString& message)
{
    // The same words twice are two announcements: the name has to change in between.
    m_message.clear();
    emit messageChanged();
    m_message = message;
    emit messageChanged();
}

}  // namespace meldado::ui
