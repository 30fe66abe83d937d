// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/cli/batch_session.h"

#include "core/crdt/describe.h"
#include "core/json/parse.h"

namespace meldado::cli {

namespace {

using core::Error;
using core::ErrorCode;
using core::Object;
using core::Result;
using core::Value;

Error missing(std::string_view key)
{
    return Error{ErrorCode::Malformed, "the operation needs \"" + std::string(key) + "\""};
}

Result<std::string> text(const Object& step, std::string_view key)
{
    const auto* value = step.find(key);
    const auto* string = value ? value->asString() : nullptr;
    if (string == nullptr)
        return missing(key);
    return *string;
}

Result<Object> object(const Object& step, std::string_view key)
{
    const auto* value = step.find(key);
    const auto* result = value ? value->asObject() : nullptr;
    if (result == nullptr)
        return missing(key);
    return *result;
}

Value texts(const auto& names)
{
    core::Array array;
    for (const auto& name : names)
        array.emplace_back(name.text());
    return Value(std::move(array));
}

Value list(const std::vector<std::string>& names)
{
    return core::Array(names.begin(), names.end());
}

Result<Value> revisionOf(const core::Replica& replica, const Result<core::Edit>& edit)
{
    if (!edit)
        return edit.error();
    return edit->version ? Value(replica.revision(*edit).text()) : Value();
}

Result<Value> ok(const auto& result)
{
    if (!result)
        return result.error();
    return Value("ok");
}

// The family in "family": "0.2", "0.5" or "0.6"; what the store has, when there is none.
Result<std::optional<core::Family>> familyIn(const Object& step)
{
    const auto* value = step.find("family");
    if (value == nullptr)
        return std::optional<core::Family>();
    if (*value == Value("0.2"))
        return std::optional(core::Family::Old02);
    if (*value == Value("0.5"))
        return std::optional(core::Family::Old05);
    if (*value == Value("0.6"))
        return std::optional(core::Family::New06);
    return Error{ErrorCode::Malformed, "no such family; there are \"0.2\", \"0.5\" and \"0.6\""};
}

// The revision in "rev"; the winner when there is none.
Result<core::Revision> revisionIn(Document& document, const std::string& id, const Object& step)
{
    const auto* value = step.find("rev");
    if (value == nullptr || value->isNull())
        return document.replica().winner(id);
    const auto name = text(step, "rev");
    return name ? core::Revision::parse(*name) : name.error();
}

}  // namespace

const std::map<std::string, BatchSession::Operation, std::less<>>& BatchSession::operations()
{
    static const std::map<std::string, Operation, std::less<>> table{
        {"update", &BatchSession::update},
        {"update_text", &BatchSession::updateText},
        {"commit", &BatchSession::commit},
        {"meld", &BatchSession::meld},
        {"refresh", &BatchSession::refresh},
        {"reload", &BatchSession::reload},
        {"reload_until", &BatchSession::reloadUntil},
        {"read", &BatchSession::read},
        {"read_string", &BatchSession::read},
        {"dump", &BatchSession::dump},
        {"conflicts", &BatchSession::conflicts},
        {"objects", &BatchSession::objects},
        {"anchors", &BatchSession::anchors},
        {"resolve_as", &BatchSession::resolveAs},
        {"create_object", &BatchSession::createObject},
        {"update_object", &BatchSession::updateObject},
        {"delete_object", &BatchSession::deleteObject},
        {"remove_object", &BatchSession::removeObject},
        {"winner", &BatchSession::winner},
        {"conflicting", &BatchSession::conflicting},
        {"value", &BatchSession::value},
        {"parent", &BatchSession::parent},
        {"stage", &BatchSession::stage},
        {"replay_stage", &BatchSession::replayStage},
        {"unstage", &BatchSession::unstage},
        {"has_staging", &BatchSession::hasStaging},
        {"snapshot", &BatchSession::snapshot},
    };
    return table;
}

Object BatchSession::run(const Object& step)
{
    const auto perform = [&]() -> Result<Value> {
        const auto name = text(step, "op");
        if (!name)
            return name.error();
        if (*name == "open")
            return open(step);
        const auto operation = operations().find(*name);
        if (operation == operations().end())
            return Error{ErrorCode::Malformed, "no such operation: " + *name};
        const auto replica = text(step, "replica");
        if (!replica)
            return replica.error();
        const auto document = m_documents.find(*replica);
        if (document == m_documents.end())
            return Error{ErrorCode::NotFound, "no such replica, open it first: " + *replica};
        return (this->*operation->second)(document->second, step);
    };
    auto result = perform();
    if (!result)
        return Object{{"error", result.error().detail}, {"code", core::errorWord(result.error())}};
    return Object{{"result", *std::move(result)}};
}

Result<Value> BatchSession::open(const Object& step)
{
    const auto replica = text(step, "replica");
    const auto url = text(step, "url");
    if (!replica || !url)
        return replica ? url.error() : replica.error();
    const auto family = familyIn(step);
    if (!family)
        return family.error();
    auto document = Document::open(*url, {.family = *family});
    if (!document)
        return document.error();
    m_documents.erase(*replica);
    m_documents.emplace(*replica, *std::move(document));
    return Value("ok");
}

Result<Value> BatchSession::update(Document& document, const Object& step)
{
    const auto wanted = object(step, "doc");
    if (!wanted)
        return wanted.error();
    const auto updated = document.replica().update(*wanted);
    if (!updated)
        return updated.error();
    const auto* id = wanted->find("_id");
    return id ? *id : Value(std::string(core::kRootId));
}

Result<Value> BatchSession::updateText(Document& document, const Object& step)
{
    const auto json = text(step, "text");
    if (!json)
        return json.error();
    auto value = core::parseJson(*json);
    if (!value)
        return value.error();
    return update(document, Object{{"doc", *std::move(value)}});
}

Result<Value> BatchSession::commit(Document& document, const Object& step)
{
    std::optional<Object> information;
    if (const auto* info = step.find("info"); info != nullptr && !info->isNull()) {
        if (info->asObject() == nullptr)
            return Error{ErrorCode::InvalidContent, "the information is not an object"};
        information = *info->asObject();
    }
    const auto block = document.commit(std::move(information));
    if (!block)
        return block.error();
    return *block ? Value(core::Array{Value((*block)->text())}) : Value();
}

Result<Value> BatchSession::meld(Document& document, const Object& step)
{
    const auto from = text(step, "from");
    if (!from)
        return from.error();
    const auto other = m_documents.find(*from);
    if (other == m_documents.end())
        return Error{ErrorCode::NotFound, "no such replica, open it first: " + *from};
    const auto copied = core::meld(other->second.store(), document.store());
    return copied ? Result<Value>(list(*copied)) : copied.error();
}

Result<Value> BatchSession::refresh(Document& document, const Object&) { return ok(document.refresh()); }
Result<Value> BatchSession::reload(Document& document, const Object&) { return ok(document.reload()); }

Result<Value> BatchSession::reloadUntil(Document& document, const Object& step)
{
    const auto* names = step.find("anchors") ? step.find("anchors")->asArray() : nullptr;
    if (names == nullptr)
        return missing("anchors");
    std::vector<core::DeltaName> anchors;
    for (const auto& name : *names) {
        const auto anchor = name.asString() ? core::DeltaName::parse(*name.asString()) : std::nullopt;
        if (!anchor)
            return Error{ErrorCode::UnknownDelta, "an anchor is not the name of a block"};
        anchors.push_back(*anchor);
    }
    if (document.replica().hasStaging())
        return Error{ErrorCode::StageNotEmpty, "there are edits that are not committed"};
    if (const auto loaded = document.reload(); !loaded)
        return loaded.error();
    return ok(document.replica().reloadUntil(anchors));
}

Result<Value> BatchSession::read(Document& document, const Object& step)
{
    const auto* root = step.find("root");
    const auto* id = root ? root->asString() : nullptr;
    auto document_ = document.replica().read(id ? std::string_view(*id) : core::kRootId);
    return document_ ? Result<Value>(Value(*std::move(document_))) : document_.error();
}

Result<Value> BatchSession::dump(Document& document, const Object&)
{
    return Value(core::describeState(document.replica()));
}

Result<Value> BatchSession::conflicts(Document& document, const Object&)
{
    return list(document.replica().inConflict());
}

Result<Value> BatchSession::objects(Document& document, const Object&)
{
    return list(document.replica().objects());
}

Result<Value> BatchSession::anchors(Document& document, const Object&)
{
    return texts(document.replica().anchors());
}

Result<Value> BatchSession::resolveAs(Document& document, const Object& step)
{
    const auto id = text(step, "id");
    if (!id)
        return id.error();
    const auto revision = revisionIn(document, *id, step);
    if (!revision)
        return revision.error();
    return revisionOf(document.replica(), document.replica().resolveAs(*id, *revision));
}

Result<Value> BatchSession::createObject(Document& document, const Object& step)
{
    const auto id = text(step, "id");
    const auto content = object(step, "obj");
    if (!id || !content)
        return id ? content.error() : id.error();
    return revisionOf(document.replica(), document.replica().createObject(*id, *content));
}

Result<Value> BatchSession::updateObject(Document& document, const Object& step)
{
    const auto id = text(step, "id");
    const auto content = object(step, "obj");
    if (!id || !content)
        return id ? content.error() : id.error();
    return revisionOf(document.replica(), document.replica().updateObject(*id, *content));
}

Result<Value> BatchSession::deleteObject(Document& document, const Object& step)
{
    const auto id = text(step, "id");
    return id ? revisionOf(document.replica(), document.replica().deleteObject(*id)) : id.error();
}

Result<Value> BatchSession::removeObject(Document& document, const Object& step)
{
    const auto id = text(step, "id");
    return id ? revisionOf(document.replica(), document.replica().removeObject(*id)) : id.error();
}

Result<Value> BatchSession::winner(Document& document, const Object& step)
{
    const auto id = text(step, "id");
    if (!id)
        return id.error();
    const auto revision = document.replica().winner(*id);
    return revision ? Result<Value>(Value(revision->text())) : revision.error();
}

Result<Value> BatchSession::conflicting(Document& document, const Object& step)
{
    const auto id = text(step, "id");
    if (!id)
        return id.error();
    const auto revisions = document.replica().conflicting(*id);
    return revisions ? Result<Value>(texts(*revisions)) : revisions.error();
}

Result<Value> BatchSession::value(Document& document, const Object& step)
{
    const auto id = text(step, "id");
    if (!id)
        return id.error();
    const auto revision = revisionIn(document, *id, step);
    return revision ? document.replica().value(*id, *revision) : revision.error();
}

Result<Value> BatchSession::parent(Document& document, const Object& step)
{
    const auto id = text(step, "id");
    if (!id)
        return id.error();
    const auto revision = revisionIn(document, *id, step);
    if (!revision)
        return revision.error();
    const auto parent = document.replica().parent(*id, *revision);
    if (!parent)
        return parent.error();
    return *parent ? Value((*parent)->text()) : Value();
}

Result<Value> BatchSession::stage(Document& document, const Object& step)
{
    auto stage = document.replica().stage();
    if (!stage)
        return Value();
    if (const auto name = text(step, "save"))
        m_stages[*name] = *stage;
    return Value(*std::move(stage));
}

Result<Value> BatchSession::replayStage(Document& document, const Object& step)
{
    const auto name = text(step, "load");
    if (!name)
        return name.error();
    const auto stage = m_stages.find(*name);
    if (stage == m_stages.end())
        return Error{ErrorCode::NotFound, "no stage was kept under this name: " + *name};
    return ok(document.replica().replayStage(stage->second));
}

Result<Value> BatchSession::unstage(Document& document, const Object&)
{
    document.replica().unstage();
    return Value("ok");
}

Result<Value> BatchSession::hasStaging(Document& document, const Object&)
{
    return Value(document.replica().hasStaging());
}

Result<Value> BatchSession::snapshot(Document& document, const Object&)
{
    return ok(document.replica().stageFullSnapshot());
}

}  // namespace meldado::cli
