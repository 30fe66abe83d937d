// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The operations of a recorded case, one JSON object each, on named replicas: for comparing with other programs.
// The words are those of the vectors ("replica", "op", "doc" …).

#pragma once

#include <map>
#include <string>

#include "app/cli/document.h"
#include "core/json/value.h"

namespace meldado::cli {

class BatchSession {
public:
    // {"result":…}, or {"error":sentence,"code":word}. Never fails otherwise.
    core::Object run(const core::Object& step);

private:
    using Operation = core::Result<core::Value> (BatchSession::*)(Document&, const core::Object&);
    static const std::map<std::string, Operation, std::less<>>& operations();

    core::Result<core::Value> open(const core::Object& step);
    core::Result<core::Value> update(Document& document, const core::Object& step);
    core::Result<core::Value> updateText(Document& document, const core::Object& step);
    core::Result<core::Value> commit(Document& document, const core::Object& step);
    core::Result<core::Value> meld(Document& document, const core::Object& step);
    core::Result<core::Value> refresh(Document& document, const core::Object& step);
    core::Result<core::Value> reload(Document& document, const core::Object& step);
    core::Result<core::Value> reloadUntil(Document& document, const core::Object& step);
    core::Result<core::Value> read(Document& document, const core::Object& step);
    core::Result<core::Value> dump(Document& document, const core::Object& step);
    core::Result<core::Value> conflicts(Document& document, const core::Object& step);
    core::Result<core::Value> objects(Document& document, const core::Object& step);
    core::Result<core::Value> anchors(Document& document, const core::Object& step);
    core::Result<core::Value> resolveAs(Document& document, const core::Object& step);
    core::Result<core::Value> createObject(Document& document, const core::Object& step);
    core::Result<core::Value> updateObject(Document& document, const core::Object& step);
    core::Result<core::Value> deleteObject(Document& document, const core::Object& step);
    core::Result<core::Value> removeObject(Document& document, const core::Object& step);
    core::Result<core::Value> winner(Document& document, const core::Object& step);
    core::Result<core::Value> conflicting(Document& document, const core::Object& step);
    core::Result<core::Value> value(Document& document, const core::Object& step);
    core::Result<core::Value> parent(Document& document, const core::Object& step);
    core::Result<core::Value> stage(Document& document, const core::Object& step);
    core::Result<core::Value> replayStage(Document& document, const core::Object& step);
    core::Result<core::Value> unstage(Document& document, const core::Object& step);
    core::Result<core::Value> hasStaging(Document& document, const core::Object& step);
    core::Result<core::Value> snapshot(Document& document, const core::Object& step);

    std::map<std::string, Document> m_documents;
    std::map<std::string, core::Object> m_stages;  // kept under a name by "stage"
};

}  // namespace meldado::cli
