// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/report.h"

#include <array>
#include <cstdio>

#include "core/json/canonical.h"

namespace meldado::bench {

namespace {

std::string number(double value)
{
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.7f", value);
    return {text.data(), static_cast<std::size_t>(length)};
}

// One JSON object, written in the order of the calls.
class ReportLine {
public:
    ReportLine& raw(std::string_view key, std::string_view value)
    {
        m_text += m_text.empty() ? '{' : ',';
        core::appendCanonicalString(m_text, key);
        m_text.append(1, ':').append(value);
        return *this;
    }
    ReportLine& text(std::string_view key, std::string_view value)
    {
        std::string quoted;
        core::appendCanonicalString(quoted, value);
        return raw(key, quoted);
    }
    ReportLine& count(std::string_view key, auto value) { return raw(key, std::to_string(value)); }
    [[nodiscard]] std::string done() const { return m_text.empty() ? "{}" : m_text + '}'; }

private:
    std::string m_text;
};

std::string clock(const Outcome& outcome, double Clocks::* which)
{
    ReportLine line;
    for (const auto& phase : outcome.phases)
        line.raw(phase.name, number(phase.spent.*which));
    return line.done();
}

}  // namespace

std::string resultLine(const ScriptHead& head, std::string_view durable, const Outcome& outcome)
{
    const auto byPhase = [](const BytesByPhase& counts) {
        ReportLine line;
        for (const auto& [phase, count] : counts)
            line.count(phase, count);
        return line.done();
    };
    ReportLine bytes;
    bytes.raw("updates", byPhase(outcome.updateBytes)).raw("wire", byPhase(outcome.wireBytes));
    if (outcome.saved)
        bytes.count("save", outcome.saved->bytes).count("save_deflated", outcome.saved->deflated);
    std::string states;
    for (const auto& state : outcome.states)
        states.append(states.empty() ? "" : "|").append(state);

    ReportLine line;
    line.text("peer", "meldado").text("version", MELDADO_VERSION).text("workload", head.workload);
    line.count("n", head.n).count("k", head.k).count("every", head.every).text("durable", durable);
    line.raw("seconds", clock(outcome, &Clocks::seconds));
    line.raw("busy", clock(outcome, &Clocks::busy));
    line.raw("cpu", clock(outcome, &Clocks::cpu));
    line.raw("bytes", bytes.done());
    line.count("base_rss_kib", outcome.baseKib).count("peak_rss_kib", outcome.peakKib);
    line.raw("converged", outcome.states.size() == 1 ? "true" : "false").text("state_hash", states);
    return line.done();
}

}  // namespace meldado::bench
