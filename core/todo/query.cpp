// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/query.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/start_of.h"
#include "core/todo/quick_add/fold.h"
#include "core/todo/schema.h"

namespace meldado::core {

namespace {

using TermKind = QueryTerm::Kind;

struct KeyWord {
    std::string_view word;  // small letters; as folded() writes them
    TermKind kind;
};

constexpr std::array kKeyWords{
    KeyWord{"today", TermKind::Today},       KeyWord{"heute", TermKind::Today},
    KeyWord{"overdue", TermKind::Overdue},   KeyWord{"ueberfaellig", TermKind::Overdue},
    KeyWord{"upcoming", TermKind::Upcoming}, KeyWord{"demnaechst", TermKind::Upcoming},
    KeyWord{"no-date", TermKind::NoDate},    KeyWord{"ohne-datum", TermKind::NoDate},
    KeyWord{"is:done", TermKind::Done},      KeyWord{"ist:erledigt", TermKind::Done},
    KeyWord{"is:open", TermKind::Open},      KeyWord{"ist:offen", TermKind::Open},
};

constexpr std::array<std::string_view, 2> kListSigns{"list:", "liste:"};

// Cuts the line at its blanks; what stands in quotes is one piece.
class QueryReader {
public:
    QueryReader(std::string_view text, const Fold& fold, bool isTyping) : m_text(text), m_fold(fold), m_isTyping(isTyping) {}

    Query read()
    {
        Query query;
        skipBlanks();
        while (m_at < m_text.size() && query.terms.size() < kMaxQueryTerms) {
            const std::size_t begin = m_at;
            if (auto term = readTerm()) {
                query.terms.push_back(*std::move(term));
                query.pieces.push_back({begin, m_at});
            }
            skipBlanks();
        }
        query.isQuoteOpen = m_isQuoteOpen;
        return query;
    }

    std::string withTagRenamed(std::string_view tag, std::string_view name)
    {
        const auto wanted = termOf(TermKind::Tag, tag);
        std::string all;
        std::size_t copied = 0;
        skipBlanks();
        while (wanted && m_at < m_text.size()) {
            const std::size_t begin = m_at;
            const auto term = readTerm();
            if (term && term->kind == TermKind::Tag && term->text == wanted->text) {
                all += m_text.substr(copied, begin - copied);
                all += (term->isExcluded ? "-" : "") + queryName("#", name);
                copied = m_at;
            }
            skipBlanks();
        }
        all += m_text.substr(copied);
        return all;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size()) {
            const Character character = characterAt(m_text, m_at);
            if (!isBlank(character.code))
                return;
            m_at += character.length;
        }
    }

    [[nodiscard]] bool isAt(char sign) const { return m_at < m_text.size() && m_text[m_at] == sign; }

    // Also the typographic ones, which some keyboards put in by themselves.
    [[nodiscard]] std::size_t quoteLength() const
    {
        if (m_at >= m_text.size())
            return 0;
        const Character character = characterAt(m_text, m_at);
        const bool isQuote = character.code == U'"' || (character.code >= 0x201C && character.code <= 0x201F) ||
                             character.code == 0xAB || character.code == 0xBB;
        return isQuote ? character.length : 0;
    }

    // Up to the other quote, or the end.
    std::string_view readQuoted()
    {
        m_at += quoteLength();
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && quoteLength() == 0)
            m_at += characterAt(m_text, m_at).length;
        const std::string_view inner = m_text.substr(begin, m_at - begin);
        m_isOpenEnded = m_at == m_text.size();
        m_isQuoteOpen = m_isOpenEnded;
        m_at += quoteLength();
        return inner;
    }

    std::string_view readWord()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && !isBlank(characterAt(m_text, m_at).code))
            m_at += characterAt(m_text, m_at).length;
        m_isOpenEnded = m_at == m_text.size();
        return m_text.substr(begin, m_at - begin);
    }

    [[nodiscard]] std::string collapsed(std::string_view text) const
    {
        std::string all;
        bool isBehindBlank = false;
        for (std::size_t at = 0; at < text.size();) {
            const Character character = characterAt(text, at);
            if (isBlank(character.code)) {
                isBehindBlank = true;
            } else {
                if (isBehindBlank && !all.empty())
                    all += ' ';
                isBehindBlank = false;
                all += text.substr(at, character.length);
            }
            at += character.length;
        }
        return all;
    }

    // None: nothing is said.
    [[nodiscard]] std::optional<QueryTerm> termOf(TermKind kind, std::string_view text) const
    {
        QueryTerm term;
        term.kind = kind;
        term.shown = collapsed(text);
        term.text = collapsed(m_fold(term.shown));
        term.isBegun = kind != TermKind::Words && m_isTyping && m_isOpenEnded;
        return term.text.empty() ? std::nullopt : std::optional(std::move(term));
    }

    [[nodiscard]] std::optional<QueryTerm> named(TermKind kind)
    {
        return termOf(kind, quoteLength() > 0 ? readQuoted() : readWord());
    }

    std::optional<QueryTerm> readTerm()
    {
        const std::size_t begin = m_at;
        const bool isExcluded = isAt('-');
        m_at += isExcluded ? 1 : 0;
        const bool isQuoted = quoteLength() > 0;
        auto term = readPlainTerm();
        if (term)
            term->isExcluded = isExcluded;
        if (term || isQuoted)
            return term;
        m_at = begin;  // a sign alone: it is a word like any other
        return termOf(TermKind::Words, readWord());
    }

    std::optional<QueryTerm> readPlainTerm()
    {
        if (quoteLength() > 0)
            return termOf(TermKind::Words, readQuoted());
        for (const auto& [sign, kind] : {std::pair('#', TermKind::Tag), std::pair('@', TermKind::Person), std::pair('/', TermKind::List)}) {
            if (isAt(sign)) {
                ++m_at;
                return named(kind);
            }
        }
        for (const std::string_view sign : kListSigns) {
            if (folded(m_text.substr(m_at, sign.size())) == sign) {
                m_at += sign.size();
                return named(TermKind::List);
            }
        }
        const std::string_view word = readWord();
        const std::string plain = folded(word);
        if (plain.size() == 2 && plain[0] == '!' && plain[1] >= '1' && plain[1] <= '0' + schema::kLowestPriority) {
            QueryTerm term;
            term.kind = TermKind::Priority;
            term.priority = plain[1] - '0';
            term.shown = plain.substr(1);
            return term;
        }
        const auto known = std::ranges::find(kKeyWords, plain, &KeyWord::word);
        if (known == kKeyWords.end())
            return termOf(TermKind::Words, word);
        QueryTerm term;
        term.kind = known->kind;
        term.shown = word;
        term.text = m_fold(word);
        return term;
    }

    std::string_view m_text;
    const Fold& m_fold;
    bool m_isTyping;
    bool m_isOpenEnded = false;  // the piece that was read last goes to the end of the text
    bool m_isQuoteOpen = false;
    std::size_t m_at = 0;
};

}  // namespace

bool Query::asksForDone() const
{
    const auto says = [this](TermKind kind, bool isExcluded) {
        return std::ranges::any_of(
            terms, [&](const QueryTerm& term) { return term.kind == kind && term.isExcluded == isExcluded; });
    };
    return says(TermKind::Done, false) || says(TermKind::Open, true);
}

Query readQuery(std::string_view text, const Fold& fold, bool isTyping)
{
    return QueryReader(startOf(text, kMaxQueryBytes), fold, isTyping).read();
}

std::string withTagRenamed(std::string_view query, std::string_view tag, std::string_view name, const Fold& fold)
{
    std::string renamed = query.size() > kMaxQueryBytes ? std::string(query) : QueryReader(query, fold, false).withTagRenamed(tag, name);
    return renamed.size() > kMaxQueryBytes ? std::string(query) : renamed;
}

std::string queryName(std::string_view sign, std::string_view name)
{
    std::string plain;
    bool needsQuotes = name.empty();
    for (std::size_t at = 0; at < name.size();) {
        const Character character = characterAt(name, at);
        if (character.code != U'"')  // nothing stands for one inside quotes
            plain += name.substr(at, character.length);
        needsQuotes = needsQuotes || isBlank(character.code);
        at += character.length;
    }
    return needsQuotes ? std::string(sign) + '"' + plain + '"' : std::string(sign) + plain;
}

}  // namespace meldado::core
