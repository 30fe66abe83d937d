#!/bin/bash
# SPDX-FileCopyrightText: 2026 The MeldaDo authors
# SPDX-License-Identifier: MIT
#
# Runs a test on a virtual screen and a message bus of its own. Usage: on_a_screen.sh TEST [argument…]

. "$(dirname "$0")/../../support/virtual_screen.sh"
enter_virtual_screen 640x480 "$0" "$@"
QT_QPA_PLATFORM=offscreen exec "$@"
