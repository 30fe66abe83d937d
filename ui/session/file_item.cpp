// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/file_item.h"

#include <algorithm>
#include <array>

#include <QMimeDatabase>

#include "core/hash/digest.h"
#include "core/json/string_field.h"
#include "core/todo/schema.h"

namespace meldado::ui {

namespace {

constexpr qsizetype kMaxNameLength = 120;

bool meansSomething(QChar character)
{
    return character.category() == QChar::Other_Control || character.category() == QChar::Other_Format
        || QStringLiteral("/\\:*?\"<>|").contains(character);
}

QString typeByName(const FileItem& file)
{
    return QMimeDatabase().mimeTypeForFile(file.safeName(), QMimeDatabase::MatchExtension).name();
}

}  // namespace

FileItem FileItem::read(const core::Object& file)
{
    const core::Value* size = file.find("size");
    const std::string digest = core::stringField(file, "sha256");
    return {QString::fromStdString(core::stringField(file, "name")), size && size->asUnsigned() ? *size->asUnsigned() : 0,
            core::Digest::fromHex(digest) ? digest : std::string(), core::stringField(file, "type")};
}

std::vector<FileItem> FileItem::ofTask(const core::Object& content)
{
    std::vector<FileItem> all;
    const core::Value* files = content.find(core::schema::kFiles);
    for (const core::Value& one : files && files->asArray() ? *files->asArray() : core::Array()) {
        if (one.asObject())
            all.push_back(read(*one.asObject()));
    }
    return all;
}

core::Object FileItem::written() const
{
    return {{"name", name.toStdString()}, {"sha256", sha256}, {"size", size}, {"type", type}};
}

QString FileItem::safeName() const
{
    QString safe = name;
    for (QChar& character : safe) {
        if (meansSomething(character))
            character = QLatin1Char('_');
    }
    while (safe.startsWith(QLatin1Char('.')) || safe.startsWith(QLatin1Char(' ')))
        safe.remove(0, 1);
    safe = safe.trimmed();
    if (safe.size() > kMaxNameLength) {  // its ending says what it is
        const QString ending = safe.section(QLatin1Char('.'), -1).left(10);
        safe = safe.left(kMaxNameLength - ending.size() - 1) + QLatin1Char('.') + ending;
    }
    return safe.isEmpty() ? QStringLiteral("file") : safe;
}

bool FileItem::mayBeProgram() const
{
    static constexpr std::array kShown{"application/pdf", "application/rtf", "text/csv", "text/markdown", "text/plain",
                                       "application/vnd.oasis.opendocument.text",
                                       "application/vnd.oasis.opendocument.spreadsheet",
                                       "application/vnd.oasis.opendocument.presentation"};
    const QString known = typeByName(*this);
    if (known.startsWith(QLatin1String("audio/")) || known.startsWith(QLatin1String("video/")))
        return false;
    if (known.startsWith(QLatin1String("image/")))
        return known.startsWith(QLatin1String("image/svg"));  // which may hold a script
    return std::ranges::none_of(kShown, [&](const char* shown) { return known == QLatin1String(shown); });
}

bool FileItem::mayBePicture() const
{
    static constexpr std::array kPictures{"image/png", "image/jpeg", "image/gif", "image/webp"};
    const QString known = typeByName(*this);
    return std::ranges::any_of(kPictures, [&](const char* picture) { return known == QLatin1String(picture); });
}

}  // namespace meldado::ui
