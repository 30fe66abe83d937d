// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

import QtQuick

/*! The place of a popup, a dialog or a pane that is made when it is first wanted. It goes by its address, so that before
    that not even its type is read: the first frame waits for nothing that it does not show. */
Loader {
    id: root

    required property url address

    // After it `item` is there, and stays. `properties`: what it starts with; what changes later is bound to `item`.
    function make(properties: var): void {
        if (root.status === Loader.Ready)
            return;
        root.source = "";  // told to hurry, it would forget the properties
        root.asynchronous = false;
        root.setSource(root.address, properties);
    }

    // The same bit by bit, between frames. What has to know when it is there listens to loaded().
    function makeSoon(properties: var): void {
        if (root.status !== Loader.Null)
            return;
        root.asynchronous = true;
        root.setSource(root.address, properties);
    }
}
