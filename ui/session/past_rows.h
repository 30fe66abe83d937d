// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A list as it was, as rows: they are read, and nothing else can be done with them.

#pragma once

#include "ui/session/past_worker.h"
#include "ui/session/row_source.h"

namespace meldado::ui {

class PastRows : public RowSource {
    Q_OBJECT

public:
    explicit PastRows(const core::Clock& clock, QObject* parent = nullptr) : RowSource(parent), m_clock(clock) {}

    void show(PastPtr past);  // null: nothing
    [[nodiscard]] const PastPtr& past() const { return m_past; }

    [[nodiscard]] const std::vector<core::Row>& rows() const override { return m_rows; }
    [[nodiscard]] core::Task task(core::TaskNumber task) const override;
    [[nodiscard]] std::optional<core::TaskNumber> find(const std::string& id) const override;
    [[nodiscard]] core::Drop dropAt(std::span<const core::TaskNumber>, std::size_t, int) const override;
    [[nodiscard]] core::PlanTime now() const override { return core::PlanTime::at(m_clock.now()); }
    [[nodiscard]] bool canMove() const override { return false; }

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

private:
    const core::Clock& m_clock;
    PastPtr m_past;
    std::vector<core::Row> m_rows;
};

}  // namespace meldado::ui
