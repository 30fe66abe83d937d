// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/platform/key_symbol.h"

#include <algorithm>
#include <array>

namespace meldado::ui {

namespace {

constexpr std::uint32_t kFirstFunctionKey = 0xffbe;

struct Named {
    Qt::Key key;
    std::uint32_t number;
    const char* name;
};
constexpr std::array kNamed{
    Named{Qt::Key_Space, 0x20, "space"},         Named{Qt::Key_Comma, 0x2c, "comma"},
    Named{Qt::Key_Minus, 0x2d, "minus"},         Named{Qt::Key_Period, 0x2e, "period"},
    Named{Qt::Key_Insert, 0xff63, "Insert"},     Named{Qt::Key_Home, 0xff50, "Home"},
    Named{Qt::Key_End, 0xff57, "End"},           Named{Qt::Key_PageUp, 0xff55, "Page_Up"},
    Named{Qt::Key_PageDown, 0xff56, "Page_Down"}, Named{Qt::Key_Pause, 0xff13, "Pause"},
};

}  // namespace

std::optional<KeySymbol> keySymbol(QKeyCombination keys)
{
    const Qt::Key key = keys.key();
    if (key >= Qt::Key_F1 && key <= Qt::Key_F24) {
        const int number = key - Qt::Key_F1;
        return KeySymbol{kFirstFunctionKey + static_cast<std::uint32_t>(number), QStringLiteral("F%1").arg(number + 1)};
    }
    if (!(keys.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return std::nullopt;
    if ((key >= Qt::Key_A && key <= Qt::Key_Z) || (key >= Qt::Key_0 && key <= Qt::Key_9)) {
        const QChar character = QChar(key).toLower();
        return KeySymbol{character.unicode(), QString(character)};
    }
    const auto named = std::ranges::find(kNamed, key, &Named::key);
    if (named == kNamed.end())
        return std::nullopt;
    return KeySymbol{named->number, QString::fromLatin1(named->name)};
}

}  // namespace meldado::ui
