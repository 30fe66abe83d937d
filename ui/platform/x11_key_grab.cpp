// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/x11_key_grab.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include <QWindow>

#include <xcb/xcb.h>
#include <xcb/xcb_keysyms.h>

#include "ui/platform/key_symbol.h"

namespace meldado::ui {

namespace {

struct FreeMemory {
    void operator()(void* memory) const { std::free(memory); }
};
template <typename T>
using Answer = std::unique_ptr<T, FreeMemory>;

// Caps Lock and Num Lock are modifiers like any other, and the key is meant with and without them.
constexpr std::array<std::uint16_t, 4> kLocks{0, XCB_MOD_MASK_LOCK, XCB_MOD_MASK_2, XCB_MOD_MASK_LOCK | XCB_MOD_MASK_2};
constexpr std::uint16_t kMeant = XCB_MOD_MASK_SHIFT | XCB_MOD_MASK_CONTROL | XCB_MOD_MASK_1 | XCB_MOD_MASK_4;

std::uint16_t modifiersOf(Qt::KeyboardModifiers modifiers)
{
    unsigned all = 0;
    for (const auto& [modifier, mask] : {std::pair(Qt::ShiftModifier, XCB_MOD_MASK_SHIFT), std::pair(Qt::ControlModifier, XCB_MOD_MASK_CONTROL),
                                         std::pair(Qt::AltModifier, XCB_MOD_MASK_1), std::pair(Qt::MetaModifier, XCB_MOD_MASK_4)})
        all |= modifiers.testFlag(modifier) ? static_cast<unsigned>(mask) : 0U;
    return static_cast<std::uint16_t>(all);
}

}  // namespace

void X11KeyGrab::Disconnect::operator()(xcb_connection_t* connection) const
{
    xcb_disconnect(connection);
}

void X11KeyGrab::Free::operator()(_XCBKeySymbols* symbols) const
{
    xcb_key_symbols_free(symbols);
}

X11KeyGrab::X11KeyGrab()
{
    int screen = 0;
    m_connection.reset(xcb_connect(nullptr, &screen));
    if (xcb_connection_has_error(m_connection.get())) {
        m_connection.reset();
        return;
    }
    auto screens = xcb_setup_roots_iterator(xcb_get_setup(m_connection.get()));
    for (; screen > 0 && screens.rem > 1; --screen)
        xcb_screen_next(&screens);
    m_root = screens.data->root;
    m_symbols.reset(xcb_key_symbols_alloc(m_connection.get()));
    m_events = std::make_unique<QSocketNotifier>(xcb_get_file_descriptor(m_connection.get()), QSocketNotifier::Read);
    connect(m_events.get(), &QSocketNotifier::activated, this, [this] { readEvents(); });
}

X11KeyGrab::~X11KeyGrab() = default;  // the server lets go of what a connection held

void X11KeyGrab::hold(QKeyCombination keys)
{
    release();
    m_keys = keys;
    if (grab())
        emit held(QString());
    else
        emit refused();
}

bool X11KeyGrab::grab()
{
    const auto symbol = keySymbol(m_keys);
    if (!m_connection || !symbol)
        return false;
    const Answer<xcb_keycode_t> codes(xcb_key_symbols_get_keycode(m_symbols.get(), symbol->number));
    if (!codes)
        return false;  // not on this keyboard
    m_modifiers = modifiersOf(m_keys.keyboardModifiers());
    bool isHeld = true;
    for (const xcb_keycode_t* code = codes.get(); *code != XCB_NO_SYMBOL; ++code) {
        m_codes.push_back(*code);
        for (const std::uint16_t locks : kLocks) {
            const auto asked = xcb_grab_key_checked(m_connection.get(), 0, m_root, static_cast<std::uint16_t>(m_modifiers | locks),
                                                    *code, XCB_GRAB_MODE_ASYNC, XCB_GRAB_MODE_ASYNC);
            const Answer<xcb_generic_error_t> error(xcb_request_check(m_connection.get(), asked));
            isHeld = isHeld && !error;
        }
    }
    if (!isHeld)
        release();
    return isHeld;
}

void X11KeyGrab::release()
{
    if (!m_connection)
        return;
    for (const std::uint8_t code : m_codes) {
        for (const std::uint16_t locks : kLocks)
            xcb_ungrab_key(m_connection.get(), code, m_root, static_cast<std::uint16_t>(m_modifiers | locks));
    }
    m_codes.clear();
    xcb_flush(m_connection.get());
}

void X11KeyGrab::readEvents()
{
    bool isPressed = false;
    while (const Answer<xcb_generic_event_t> event{xcb_poll_for_event(m_connection.get())}) {
        switch (event->response_type & 0x7f) {
        case XCB_KEY_PRESS: {
            const auto& press = reinterpret_cast<const xcb_key_press_event_t&>(*event);
            if (std::ranges::find(m_codes, press.detail) == m_codes.end() || (press.state & kMeant) != m_modifiers)
                break;
            m_pressedAt = press.time;
            isPressed = true;
            break;
        }
        case XCB_MAPPING_NOTIFY:  // another keyboard, or another layout: the key lies elsewhere
            xcb_refresh_keyboard_mapping(m_symbols.get(), reinterpret_cast<xcb_mapping_notify_event_t*>(event.get()));
            if (!m_codes.empty())
                hold(m_keys);
            break;
        default:
            break;
        }
    }
    if (xcb_connection_has_error(m_connection.get()))
        m_events->setEnabled(false);  // the screen is gone, and Qt ends the program
    else if (isPressed)
        emit pressed();
}

void X11KeyGrab::bringToFront(QWindow& window)
{
    window.requestActivate();
    if (m_pressedAt == 0)
        return;
    // Once more with the time of the key, which Qt has not seen: window managers go by it (EWMH, _NET_ACTIVE_WINDOW).
    constexpr std::string_view name = "_NET_ACTIVE_WINDOW";
    const auto asked = xcb_intern_atom(m_connection.get(), 1, static_cast<std::uint16_t>(name.size()), name.data());
    const Answer<xcb_intern_atom_reply_t> atom(xcb_intern_atom_reply(m_connection.get(), asked, nullptr));
    if (!atom)
        return;
    xcb_client_message_event_t message{};
    message.response_type = XCB_CLIENT_MESSAGE;
    message.format = 32;
    message.window = static_cast<std::uint32_t>(window.winId());
    message.type = atom->atom;
    message.data.data32[0] = 1;  // from a program
    message.data.data32[1] = std::exchange(m_pressedAt, 0U);
    xcb_send_event(m_connection.get(), 0, m_root, XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT | XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY,
                   reinterpret_cast<const char*>(&message));
    xcb_flush(m_connection.get());
}

}  // namespace meldado::ui
