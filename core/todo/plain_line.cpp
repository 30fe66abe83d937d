// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/plain_line.h"

#include <algorithm>
#include <optional>

#include "core/todo/notes.h"

namespace meldado::core {

namespace {

constexpr std::string_view kBlankSigns = " \t\r";
constexpr std::string_view kPunctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
constexpr std::size_t kMostHeadingSigns = 6;

std::string_view strippedLine(std::string_view text)
{
    const std::size_t begin = std::min(text.find_first_not_of(kBlankSigns), text.size());
    return text.substr(begin, text.find_last_not_of(kBlankSigns) + 1 - begin);  // npos + 1 is 0, and so is begin then
}

bool isBlankAt(std::string_view text, std::size_t at)
{
    return at >= text.size() || kBlankSigns.find(text[at]) != std::string_view::npos;
}

// Letters and figures of any script.
bool isInWordAt(std::string_view text, std::size_t at)
{
    return !isBlankAt(text, at) && kPunctuation.find(text[at]) == std::string_view::npos;
}

std::size_t runAt(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_not_of(text[at], at), text.size()) - at;
}

// Where a run of exactly `length` signs begins, from `from` on.
std::optional<std::size_t> equalRun(std::string_view text, char sign, std::size_t length, std::size_t from)
{
    for (std::size_t at = text.find(sign, from); at != std::string_view::npos; at = text.find(sign, at)) {
        const std::size_t run = runAt(text, at);
        if (run == length)
            return at;
        at += run;
    }
    return std::nullopt;
}

// "_" is a sign only at the edge of a word: snake_case has none.
bool opensEmphasis(std::string_view text, std::size_t at, std::size_t run)
{
    return !isBlankAt(text, at + run) && (text[at] != '_' || at == 0 || !isInWordAt(text, at - 1));
}

bool closesEmphasis(std::string_view text, std::size_t at, std::size_t run)
{
    return !isBlankAt(text, at - 1) && (text[at] != '_' || !isInWordAt(text, at + run));
}

// Where the signs begin that end what the run at `at` begins; "**a *b***" ends with the last two of three.
std::optional<std::size_t> endOfEmphasis(std::string_view text, std::size_t at, std::size_t run)
{
    std::optional<std::size_t> ofLonger;
    for (std::size_t i = at + run; i < text.size();) {
        if (text[i] == '\\') {
            i += 2;
            continue;
        }
        const std::size_t here = text[i] == text[at] ? runAt(text, i) : 0;
        if (here >= run && i > at + run && closesEmphasis(text, i, here)) {
            if (here == run)
                return i;
            ofLonger = ofLonger.value_or(i + here - run);
        }
        i += std::max<std::size_t>(here, 1);
    }
    return ofLonger;
}

// Where the bracket ends that begins at `at`.
std::optional<std::size_t> endOfBracket(std::string_view text, std::size_t at, char close)
{
    int depth = 0;
    for (std::size_t i = at; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == text[at])
            ++depth;
        else if (text[i] == close && --depth == 0)
            return i;
    }
    return std::nullopt;
}

void appendPlain(std::string_view text, std::string& plain)
{
    for (std::size_t at = 0; at < text.size();) {
        const char sign = text[at];
        if (sign == '\\' && at + 1 < text.size() && kPunctuation.find(text[at + 1]) != std::string_view::npos) {
            plain += text[at + 1];
            at += 2;
            continue;
        }
        if (sign == '!' && at + 1 < text.size() && text[at + 1] == '[') {  // a picture is its words
            if (const auto words = endOfBracket(text, at + 1, ']'); words && text.substr(*words + 1).starts_with('(')) {
                ++at;
                continue;
            }
        }
        if (sign == '[') {
            const auto words = endOfBracket(text, at, ']');
            const bool hasAddress = words && text.substr(*words + 1).starts_with('(');
            if (const auto end = hasAddress ? endOfBracket(text, *words + 1, ')') : std::nullopt) {
                appendPlain(text.substr(at + 1, *words - at - 1), plain);
                at = *end + 1;
                continue;
            }
        }
        const bool isCode = sign == '`';
        const bool isEmphasis = sign == '*' || sign == '_' || sign == '~';
        const std::size_t run = isCode || isEmphasis ? runAt(text, at) : 1;
        const auto end = isCode ? equalRun(text, sign, run, at + run)
                         : isEmphasis && opensEmphasis(text, at, run) && (sign != '~' || run == 2) ? endOfEmphasis(text, at, run)
                                                                                           : std::nullopt;
        if (!end) {
            plain += text.substr(at, run);
            at += run;
            continue;
        }
        const auto inside = text.substr(at + run, *end - at - run);
        if (isCode)
            plain += strippedLine(inside);
        else
            appendPlain(inside, plain);
        at = *end + run;
    }
}

// What a line begins with that says what it is: quotes, a heading, a bullet.
std::string_view withoutMarkers(std::string_view line)
{
    line = strippedLine(line);
    while (line.starts_with('>'))
        line = strippedLine(line.substr(1));
    if (line.starts_with('#') && runAt(line, 0) <= kMostHeadingSigns && isBlankAt(line, runAt(line, 0))) {
        line = strippedLine(line.substr(runAt(line, 0)));
        const std::size_t end = line.find_last_not_of('#') + 1;
        return end == 0 || isBlankAt(line, end - 1) ? strippedLine(line.substr(0, end)) : line;
    }
    const bool isItem = line.size() > 1 && std::string_view("-*+").find(line.front()) != std::string_view::npos && isBlankAt(line, 1);
    return isItem ? strippedLine(line.substr(1)) : line;
}

bool hasOnlySigns(std::string_view line)
{
    if (line.starts_with("```") || line.starts_with("~~~"))
        return true;  // also with the name of a language
    return line.find_first_not_of("-*_=+ \t") == std::string_view::npos;
}

}  // namespace

std::string plainLine(std::string_view line)
{
    std::string plain;
    const auto boxes = checkboxesIn(line);
    if (!boxes.empty()) {
        plain = boxes.front().isChecked ? "\xE2\x98\x91 " : "\xE2\x98\x90 ";
        appendPlain(strippedLine(line.substr(boxes.front().cross + 2)), plain);
        return plain;
    }
    const auto words = withoutMarkers(line);
    if (!hasOnlySigns(words))
        appendPlain(words, plain);
    return plain;
}

}  // namespace meldado::core
