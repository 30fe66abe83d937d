// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What was deleted from all lists, and the lists that were, newest first. Nothing of it can be edited; it can be brought
// back, or taken out of here by a mark in the workspace. Read when somebody looks, a piece at a time, so that no frame
// waits for it.

#pragma once

#include <deque>
#include <map>
#include <optional>
#include <vector>

#include <QTimer>

#include "core/todo/trash.h"
#include "ui/session/lists_view.h"

namespace meldado::ui {

class ListSession;
class Workspace;

class Trash : public ListsView {
    Q_OBJECT

public:
    explicit Trash(Workspace& workspace, QObject* parent = nullptr);  // the workspace outlives it

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString countSentence() const override;
    [[nodiscard]] bool takesNew() const override { return false; }
    [[nodiscard]] bool isEditable() const override { return false; }
    [[nodiscard]] std::optional<Owner> ownerOf(const std::string&) const override { return std::nullopt; }
    [[nodiscard]] std::optional<Owner> historyOwnerOf(const std::string& id) const override;  // none: it is a list
    [[nodiscard]] std::string idOf(const ListSession*, const std::string& id) const override { return id; }
    void settle() override {}
    void setActive(bool isActive) override;

    [[nodiscard]] const std::vector<core::Row>& rows() const override { return m_rows; }
    [[nodiscard]] core::Task task(core::TaskNumber task) const override;
    [[nodiscard]] std::optional<core::TaskNumber> find(const std::string& id) const override;
    [[nodiscard]] core::Drop dropAt(std::span<const core::TaskNumber>, std::size_t, int) const override;
    [[nodiscard]] core::PlanTime now() const override;
    [[nodiscard]] bool canMove() const override { return false; }

    [[nodiscard]] QString offerOf(core::TaskNumber) const override { return tr("Bring back"); }
    bool act(Ids ids) override;  // several of several lists are one step
    bool forgetDeleted(Ids ids) override;
    [[nodiscard]] QString textOf(const std::string& id) const override;

    std::optional<std::string> add(const QString&, const core::Place&, const core::Object&) override { return std::nullopt; }
    bool rename(const std::string&, const QString&) override { return false; }
    bool setDone(Ids, bool) override { return false; }
    bool setField(Action, Ids, std::string_view, const std::optional<core::Value>&) override { return false; }
    void type(const std::string&, std::string_view, const std::string&) override {}
    void finishTyping(const std::string&) override {}
    bool remove(Ids) override { return false; }
    bool move(Ids, const core::Place&) override { return false; }
    bool moveBy(Way, Ids) override { return false; }
    void setCollapsed(core::TaskNumber, bool) override {}
    bool forEachOwner(Ids, const std::function<bool(ListSession&, Ids)>&) override { return false; }

signals:
    void broughtBack(const QString& sentence);  // by act(): what is where again

private:
    struct Item {
        ListSession* session;  // the workspace's own: a list
        core::Trashed what;
        std::string id;  // of the row
    };

    void watch();
    void readAgain(ListSession* session);
    void readSome();
    void layOut();
    [[nodiscard]] core::ViewRank markOf(ListSession* session, const core::Trashed& what) const;
    [[nodiscard]] bool isForgotten(ListSession* session, const core::Trashed& what) const;
    [[nodiscard]] core::TaskNumber numberOf(ListSession* session, const core::Trashed& what);
    [[nodiscard]] QString sentenceFor(const Item& item) const;
    [[nodiscard]] QString backSentence(const std::vector<const Item*>& back, bool hasLostParent) const;

    Workspace& m_workspace;
    std::vector<core::Row> m_rows;
    std::vector<Item> m_items;  // by number
    std::map<std::string, core::TaskNumber> m_numbers;  // by the id of the row
    std::vector<ListSession*> m_watched;                // their places are the first part of an id
    std::map<ListSession*, std::vector<core::Trashed>> m_found;
    std::deque<ListSession*> m_toRead;  // the first one is being read
    std::optional<core::TrashReader> m_reader;
    QTimer m_next;
    bool m_isActive = true;
    bool m_isStale = false;
};

}  // namespace meldado::ui
