// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/quick_add/words.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/todo/quick_add/fold.h"

namespace meldado::core {

namespace {

constexpr std::size_t kMaxNumberDigits = 4;  // a year is the longest

// Cuts a text into words, one after the other.
class Cutter {
public:
    explicit Cutter(std::string_view text) : m_text(text) {}

    std::vector<Word> words()
    {
        bool isGlued = false;
        while (m_at < m_text.size()) {
            if (isBlank(code(m_at))) {
                m_at += characterAt(m_text, m_at).length;
                isGlued = false;
                continue;
            }
            Word word = next(isGlued);
            word.isGlued = isGlued;
            m_at = word.range.end;
            isGlued = true;
            m_words.push_back(std::move(word));
        }
        return std::move(m_words);
    }

private:
    [[nodiscard]] char32_t code(std::size_t at) const
    {
        return at < m_text.size() ? characterAt(m_text, at).code : U' ';
    }
    [[nodiscard]] std::size_t after(std::size_t at) const { return at + characterAt(m_text, at).length; }
    [[nodiscard]] bool isLetter(std::size_t at) const
    {
        const char32_t c = code(at);
        return !isBlank(c) && !isSign(c) && digitOf(c) < 0;
    }
    [[nodiscard]] bool isDigit(std::size_t at) const { return digitOf(code(at)) >= 0; }

    [[nodiscard]] Word next(bool isGlued) const
    {
        if (const auto quote = quoteAt(isGlued))
            return *quote;
        if (isDigit(m_at))
            return figuresAt();
        Word word;
        word.range = {m_at, after(m_at)};
        word.kind = isLetter(m_at) ? Word::Kind::Letters : Word::Kind::Sign;
        if (word.kind == Word::Kind::Letters)
            word.range.end = endOfLetters();
        word.folded = folded(m_text.substr(m_at, word.range.end - m_at));
        return word;
    }

    // Hyphens and apostrophes between letters are part of the word: "o'clock", "well-known".
    [[nodiscard]] std::size_t endOfLetters() const
    {
        std::size_t at = m_at;
        while (at < m_text.size()) {
            const char32_t c = code(at);
            const bool joins = (c == '-' || c == '\'' || c == 0x2019 || c == 0x2010 || c == 0x2011) && isLetter(after(at));
            if (!joins && !isLetter(at))
                break;
            at = after(at);
        }
        return at;
    }

    [[nodiscard]] std::size_t endOfDigits(std::size_t at) const
    {
        while (at < m_text.size() && isDigit(at))
            at = after(at);
        return at;
    }

    // "17:00", "2026-12-24", "24.12." with its last dot; a number when there is nothing between the digits.
    [[nodiscard]] Word figuresAt() const
    {
        Word word;
        std::size_t end = endOfDigits(m_at);
        int dots = 0;
        bool isPlain = true;
        for (char32_t c = code(end); c == ':' || c == '.' || c == '/' || c == '-'; c = code(end)) {
            if (!isDigit(end + 1))
                break;
            isPlain = false;
            dots += c == '.' ? 1 : 3;
            end = endOfDigits(end + 1);
        }
        if (dots == 1 && code(end) == '.' && !isLetter(end + 1))
            ++end;
        word.range = {m_at, end};
        word.folded = folded(m_text.substr(m_at, end - m_at));
        word.kind = isPlain ? Word::Kind::Number : Word::Kind::Figures;
        if (word.folded.size() > kMaxNumberDigits)
            word.number = -1;
        else if (isPlain)
            for (const char digit : word.folded) word.number = 10 * word.number + (digit - '0');
        return word;
    }

    // Only where a word could begin, so that 5" and "5'4" are none.
    [[nodiscard]] std::optional<Word> quoteAt(bool isGlued) const
    {
        struct Marks {
            std::string_view open, close, otherClose;
        };
        static constexpr std::array<Marks, 5> kMarks{{
            {"\"", "\"", "\""},
            {"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9D"},  // “…”
            {"\xE2\x80\x9E", "\xE2\x80\x9C", "\xE2\x80\x9D"},  // „…“, „…”
            {"\xC2\xAB", "\xC2\xBB", "\xC2\xBB"},              // «…»
            {"\xC2\xBB", "\xC2\xAB", "\xC2\xAB"},              // »…«
        }};
        const bool isBehindSign = isGlued && m_words.back().kind == Word::Kind::Sign;
        if (isGlued && !isBehindSign)
            return std::nullopt;
        for (const auto& [open, close, otherClose] : kMarks) {
            if (!m_text.substr(m_at).starts_with(open))
                continue;
            const std::size_t begin = m_at + open.size();
            const std::size_t end = std::min(m_text.find(close, begin), m_text.find(otherClose, begin));
            if (end == std::string_view::npos || isAllBlank(begin, end))
                return std::nullopt;
            Word word;
            word.range = {m_at, end + characterAt(m_text, end).length};
            word.kind = Word::Kind::Quote;
            word.inner = {begin, end};
            return word;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool isAllBlank(std::size_t begin, std::size_t end) const
    {
        while (begin < end && isBlank(code(begin)))
            begin = after(begin);
        return begin >= end;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<Word> m_words;
};

// The end of the last whole word within the limit.
std::size_t readLength(std::string_view text)
{
    if (text.size() <= kMaxQuickAddBytes)
        return text.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < kMaxQuickAddBytes;) {
        const Character character = characterAt(text, at);
        if (isBlank(character.code))
            end = at;
        at += character.length;
    }
    return end;
}

// What may stand right behind a recognised word.
bool endsSentence(const Word& word)
{
    static constexpr std::array<std::string_view, 10> kSigns{
        ",", ";", ".", "!", "?", ")", "\xE2\x80\xA6", "\xD8\x8C", "\xD8\x9B", "\xD8\x9F"};  // …  ،  ؛  ؟
    return word.kind == Word::Kind::Sign && std::ranges::find(kSigns, word.folded) != kSigns.end();
}

}  // namespace

std::vector<Word> wordsOf(std::string_view text, std::span<const TextRange> kept)
{
    std::vector<Word> words = Cutter(text.substr(0, readLength(text))).words();
    for (const TextRange& range : kept) {
        auto word = std::ranges::lower_bound(words, range.begin, {}, [](const Word& each) { return each.range.end; });
        for (; word != words.end() && word->range.begin < range.end; ++word) {
            if (word->range.overlaps(range))
                word->isKept = true;
        }
    }
    return words;
}

bool mayBeginAt(std::span<const Word> words, std::size_t at)
{
    return at < words.size() && !words[at].isGlued;
}

bool mayEndAt(std::span<const Word> words, std::size_t at)
{
    while (at < words.size() && words[at].isGlued) {
        if (!endsSentence(words[at]))
            return false;
        ++at;
    }
    return true;
}

}  // namespace meldado::core
