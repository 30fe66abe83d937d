// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The document as text: unflattening. Each object is shown once, at the first place met going depth first; that
// makes moves between lists work and rules out cycles. The text is written directly, with a stack of our own: a
// chain of subtasks from outside may be deeper than any call stack.

#include "core/crdt/replica_private.h"
#include "core/json/canonical.h"

namespace meldado::core {

namespace {

class Writer {
public:
    explicit Writer(Replica::Private& replica) : m_replica(replica), m_isTaken(replica.versions.objectsEnd(), false) {}

    std::string operator()(Handle root)
    {
        openObject(root);
        while (!m_frames.empty()) {
            switch (m_frames.back().kind) {
            case Frame::Kind::Fields: stepFields(); break;
            case Frame::Kind::Elements: stepElements(); break;
            case Frame::Kind::Items: stepItems(); break;
            }
        }
        return std::move(m_out);
    }

private:
    struct Frame {
        enum class Kind {
            Fields,    // of an object: flattened fields are followed
            Elements,  // of an array that stands in a flattened field
            Items,     // of a list
        };
        Kind kind;
        std::shared_ptr<const Value> value{};  // Fields, Elements; shared with the frames of the values inside
        const Object* object = nullptr;      // Fields
        const Array* array = nullptr;        // Elements
        Order order{};                       // Items
        std::size_t next = 0;
        bool isFirst = true;
        bool skipsUnknown = false;           // Elements: those that stand in a list
    };

    // An object that is shown: it has a winner that is no deletion, and it was not met before.
    std::optional<Handle> available(std::string_view id) const
    {
        const auto handle = m_replica.names.find(id);
        if (!handle || *handle >= m_isTaken.size() || m_isTaken[*handle])
            return std::nullopt;
        return m_replica.versions.isLive(*handle) ? handle : std::nullopt;
    }

    // Whether an object of this name is shown at all, here or at an earlier place.
    bool isShown(std::string_view id) const
    {
        const auto handle = m_replica.names.find(id);
        return handle && m_replica.versions.isLive(*handle);
    }

    void openObject(Handle handle)
    {
        Value value;
        if (m_replica.isList(handle)) {  // a list in the place of an object; only in documents made by hand
            Array items;
            for (const auto item : m_replica.shownOrder(handle).items())
                items.push_back(elementValue(item, m_replica.names));
            value = Value(Object{{"A", std::move(items)}});
        } else {
            // An unreadable content shows as an object without fields: its place and its subtasks' owner stay.
            value = m_replica.value(handle, m_replica.versions.winner(handle)).value_or(Value(Object{}));
        }
        value.asObject()->set("_id", Value(m_replica.names.text(handle)));
        openFields(std::make_shared<const Value>(std::move(value)));
    }

    void openFields(std::shared_ptr<const Value> value)
    {
        const auto* object = value->asObject();
        m_out += '{';
        Frame frame{Frame::Kind::Fields, std::move(value)};
        frame.object = object;
        m_frames.push_back(std::move(frame));
    }

    void openElements(const std::shared_ptr<const Value>& owner, const Array& array, bool skipsUnknown)
    {
        m_out += '[';
        Frame frame{Frame::Kind::Elements, owner};
        frame.array = &array;
        frame.skipsUnknown = skipsUnknown;
        m_frames.push_back(std::move(frame));
    }

    void openList(std::string_view id)
    {
        m_out += '[';
        Frame frame{Frame::Kind::Items, nullptr};
        if (const auto handle = available(id)) {
            m_isTaken[*handle] = true;
            frame.order = m_replica.shownOrder(*handle).items();
        }  // else its owner names it, but it is deleted or incomplete
        m_frames.push_back(std::move(frame));
    }

    void separate()
    {
        if (!m_frames.back().isFirst)
            m_out += ',';
        m_frames.back().isFirst = false;
    }

    void close(char bracket)
    {
        m_out += bracket;
        m_frames.pop_back();
    }

    void stepFields()
    {
        auto& frame = m_frames.back();
        if (frame.next == frame.object->size()) {
            close('}');
            return;
        }
        const auto& [key, field] = *(frame.object->begin() + static_cast<std::ptrdiff_t>(frame.next++));
        const auto owner = frame.value;
        separate();
        appendCanonicalString(m_out, key);
        m_out += ':';
        if (isFlatKey(key))
            writeTracked(owner, field);
        else
            appendCanonical(m_out, field);
    }

    void stepElements()
    {
        auto& frame = m_frames.back();
        if (frame.next == frame.array->size()) {
            close(']');
            return;
        }
        const auto& element = (*frame.array)[frame.next++];
        const auto owner = frame.value;
        const bool skipsUnknown = frame.skipsUnknown;
        if (!skipsUnknown) {
            separate();
            writeTracked(owner, element);
        } else if (const auto* text = element.asString()) {
            writeListText(*text);
        } else {
            separate();
            if (const auto* array = element.asArray())
                openElements(owner, *array, true);
            else
                appendCanonical(m_out, element);
        }
    }

    void stepItems()
    {
        auto& frame = m_frames.back();
        if (frame.next == frame.order.size()) {
            close(']');
            return;
        }
        const Handle item = frame.order[frame.next++];
        if (m_replica.names.isText(item)) {
            writeListText(m_replica.names.text(item));
            return;
        }
        // Plain values do not belong into a list, but people's data stays.
        separate();
        const auto value = std::make_shared<const Value>(elementValue(item, m_replica.names));
        if (const auto* array = value->asArray())
            openElements(value, *array, true);
        else
            appendCanonical(m_out, *value);
    }

    // A text in a list: the identifier of an object, or "!" and a plain string; unknown ones are left out.
    void writeListText(std::string_view text)
    {
        if (const auto handle = available(text)) {
            m_isTaken[*handle] = true;
            separate();
            openObject(*handle);
        } else if (text.starts_with(kStringMark) && !isShown(text)) {
            separate();
            appendCanonicalString(m_out, text.substr(1));
        }
    }

    // What stands in a flattened field.
    void writeTracked(const std::shared_ptr<const Value>& owner, const Value& value)
    {
        if (const auto* array = value.asArray()) {
            openElements(owner, *array, !m_replica.showsNewFamily);
            return;
        }
        if (const auto* object = value.asObject()) {
            Frame frame{Frame::Kind::Fields, owner};
            frame.object = object;
            m_out += '{';
            m_frames.push_back(std::move(frame));
            return;
        }
        const auto* text = value.asString();
        if (text == nullptr) {
            appendCanonical(m_out, value);
        } else if (text->starts_with(kStringMark)) {
            appendCanonicalString(m_out, std::string_view(*text).substr(1));
        } else if (isListId(*text)) {
            openList(*text);
        } else if (const auto handle = available(*text)) {
            m_isTaken[*handle] = true;
            openObject(*handle);
        } else {
            m_out += "null";
        }
    }

    Replica::Private& m_replica;
    std::vector<bool> m_isTaken;
    std::vector<Frame> m_frames;
    std::string m_out;
};

}  // namespace

Result<std::string> Replica::read(std::string_view root) const
{
    if (!isLive(root))
        return Error{ErrorCode::NoRoot, "no root"};
    return Writer(*d)(*d->names.find(root));
}

}  // namespace meldado::core
