// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/desktop/arguments.h"

#include <QRegularExpression>
#include <QUrl>

#include "core/share/invite.h"

namespace meldado::desktop {

namespace {

std::optional<QSize> sizeFrom(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{2,5})x(\\d{2,5})$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

// A link that somebody sent, or a file with one.
bool isInvite(const QString& word)
{
    return word.startsWith(QString::fromLatin1(core::kInviteScheme.data())) ||
           word.endsWith(QString::fromLatin1(core::kInviteExtension.data()));
}

// Desktops name a file by its address.
QString fileOrLink(const QString& word)
{
    const QUrl url(word, QUrl::StrictMode);
    return url.isLocalFile() ? url.toLocalFile() : word;
}

// Stores the value of an option; otherwise the sentence that says what is wrong.
QString takeValue(Arguments& arguments, const QString& option, const QString& value)
{
    if (option == QLatin1String("--screenshot")) {
        arguments.screenshot = value;
        return {};
    }
    if (option == QLatin1String("--theme")) {
        arguments.theme = ui::Appearance::schemeNamed(value);
        return arguments.theme
                   ? QString()
                   : QStringLiteral("--theme wants light, dark, high-contrast or high-contrast-dark, not \"%1\".").arg(value);
    }
    if (option == QLatin1String("--page")) {
        arguments.page = pageNamed(value);
        return arguments.page ? QString()
                              : QStringLiteral("--page wants one of %1, not \"%2\".").arg(pageNames(), value);
    }
    if (option == QLatin1String("--locale")) {
        arguments.locale = QLocale(value);
        return arguments.locale->language() != QLocale::C
                   ? QString()
                   : QStringLiteral("--locale wants the name of a language such as de or pt_BR, not \"%1\".").arg(value);
    }
    const std::optional<QSize> size = sizeFrom(value);
    if (!size)
        return QStringLiteral("--size wants a width and a height such as 1040x720, not \"%1\".").arg(value);
    arguments.size = size;
    return {};
}

}  // namespace

Arguments Arguments::parse(const QStringList& words)
{
    Arguments arguments;
    bool onlyPlaces = false;
    for (int i = 0; i < words.size() && arguments.problem.isEmpty(); ++i) {
        QString word = words[i];
        if (onlyPlaces || !word.startsWith(QLatin1Char('-'))) {
            if (isInvite(word)) {
                arguments.invite = fileOrLink(word);
                continue;
            }
            if (!arguments.place.isEmpty())
                arguments.problem = QStringLiteral("MeldaDo opens one list, and here are two: %1").arg(word);
            arguments.place = word;
            continue;
        }
        if (word == QLatin1String("--")) {
            onlyPlaces = true;
        } else if (word == QLatin1String("--help") || word == QLatin1String("-h")) {
            arguments.wantsHelp = true;
        } else if (word == QLatin1String("--version")) {
            arguments.wantsVersion = true;
        } else if (word == QLatin1String("--quick-add")) {
            arguments.wantsQuickAdd = true;
        } else {
            const qsizetype equals = word.indexOf(QLatin1Char('='));
            const QString option = word.left(equals);
            if (option != QLatin1String("--screenshot") && option != QLatin1String("--theme") &&
                option != QLatin1String("--size") && option != QLatin1String("--page") &&
                option != QLatin1String("--locale")) {
                arguments.problem = QStringLiteral("MeldaDo does not know the option %1. See --help.").arg(word);
            } else if (equals < 0 && i + 1 == words.size()) {
                arguments.problem = QStringLiteral("%1 wants a value. See --help.").arg(option);
            } else {
                arguments.problem = takeValue(arguments, option, equals < 0 ? words[++i] : word.mid(equals + 1));
            }
        }
    }
    return arguments;
}

QString helpText()
{
    QString pages;
    for (const Page& page : allPages())
        pages += QStringLiteral("    %1  %2\n").arg(QLatin1String(page.name), -22).arg(QLatin1String(page.what));
    return QStringLiteral(
        "Usage: meldado [PATH-OR-URL | INVITE] [options]\n"
        "\n"
        "Opens a to-do list: a folder that holds a Melda document, or a URL such as file+flate:///home/you/Groceries.\n"
        "Without one, your inbox opens; it is kept on this computer and made on first use.\n"
        "An invite is a link that begins with meldado: or a file whose name ends with .meldado-invite.\n"
        "\n"
        "  --quick-add        type a task for the inbox over whatever is on the screen: give this command a key of its own\n"
        "                     in the settings of your desktop\n"
        "  --theme NAME       light, dark, high-contrast or high-contrast-dark; else as the system wants\n"
        "  --size WxH         size of the window, such as 1040x720\n"
        "  --locale NAME      words and dates as in this language, such as de; those that run from right to left turn the window\n"
        "                     round, also where the words are not translated yet\n"
        "  --page NAME        open this page first; the names are below\n"
        "  --screenshot FILE  draw the window into a picture and quit; needs no display\n"
        "  --version          say which version this is\n"
        "  --help             say this\n"
        "\n"
        "Pages:\n") + pages;
}

}  // namespace meldado::desktop
