// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Keys of an X11 screen, by a connection of its own: the X server gives a key to the first program that asks.

#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include <QSocketNotifier>

#include "ui/platform/key_grab.h"

struct xcb_connection_t;
struct _XCBKeySymbols;

namespace meldado::ui {

class X11KeyGrab final : public KeyGrab {
public:
    X11KeyGrab();
    ~X11KeyGrab() override;

    [[nodiscard]] bool isConnected() const { return m_connection != nullptr; }

    void hold(QKeyCombination keys) override;
    void release() override;
    [[nodiscard]] bool asksPerson() const override { return false; }
    void bringToFront(QWindow& window) override;

private:
    [[nodiscard]] bool grab();
    void readEvents();

    struct Disconnect {
        void operator()(xcb_connection_t* connection) const;
    };
    struct Free {
        void operator()(_XCBKeySymbols* symbols) const;
    };
    std::unique_ptr<xcb_connection_t, Disconnect> m_connection;  // null: there is no such screen
    std::unique_ptr<_XCBKeySymbols, Free> m_symbols;
    std::unique_ptr<QSocketNotifier> m_events;
    std::uint32_t m_root = 0;
    QKeyCombination m_keys = QKeyCombination::fromCombined(0);
    std::vector<std::uint8_t> m_codes;  // of the key, on this keyboard; none: nothing is held
    std::uint16_t m_modifiers = 0;
    std::uint32_t m_pressedAt = 0;  // the server's time
};

}  // namespace meldado::ui
