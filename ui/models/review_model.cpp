// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/models/review_model.h"

#include <algorithm>

#include <QStringList>

#include "core/todo/schema.h"
#include "ui/sentences/date_sentence.h"
#include "ui/sentences/field_sentence.h"
#include "ui/sentences/review_sentence.h"
#include "ui/sentences/text_diff.h"
#include "ui/sentences/writer_sentence.h"
#include "ui/session/list_session.h"

namespace meldado::ui {

namespace {

namespace schema = core::schema;

bool isText(const std::string& field)
{
    return field == schema::kTitle || field == schema::kDescription;
}

bool isDate(const std::string& field)
{
    return field == schema::kWhen || field == schema::kDeadline;
}

QString signOf(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Added:
        return QStringLiteral("+");
    case DiffLine::Kind::Removed:
        return QStringLiteral("–");
    case DiffLine::Kind::Left:
        return QStringLiteral("…");
    case DiffLine::Kind::Same:
        break;
    }
    return {};
}

}  // namespace

// --- reading ------------------------------------------------------------------------------------------------

QString ReviewModel::wordsOf(const ReviewStage::Field& field, const core::ReviewOffer& offer) const
{
    const std::string& name = field.asked.field;
    if (name == core::kDeletedField)
        return keepSentence(*m_session, m_stage->task().id, offer);
    if (name == kPlaceField)
        return placeSentence(*m_session, m_stage->task().id, offer.value == core::Value(true));
    return fieldSentence(name, offer.value, m_session->now());
}

QVariantMap ReviewModel::card(const ReviewStage::Field& field, std::size_t number) const
{
    const Author& self = m_session->author();
    const core::ReviewOffer offer = ownFirst(field.asked.offers[number], self);
    const QDateTime now = momentOf(m_session->clock().now());
    const bool isPlace = field.asked.field == kPlaceField;
    const QString text = wordsOf(field, offer);
    const QString before = fieldSentence(field.asked.field, field.asked.before, m_session->now());
    const bool isSuggested = field.asked.suggestion == number;

    QVariantList lines;
    QString spoken = text;
    if (field.asked.field == schema::kDescription) {
        QStringList words;
        for (const DiffLine& line : diffLines(field.asked.before ? before : QString(), offer.value ? text : QString())) {
            const QString shown = line.kind == DiffLine::Kind::Left ? tr("%n more lines", nullptr, line.count) : line.text;
            lines << QVariantMap{{QStringLiteral("text"), shown}, {QStringLiteral("sign"), signOf(line.kind)}};
            if (line.kind == DiffLine::Kind::Added)
                words << tr("added: %1", "a line of notes").arg(line.text);
            if (line.kind == DiffLine::Kind::Removed)
                words << tr("taken out: %1", "a line of notes").arg(line.text);
        }
        spoken = words.join(QStringLiteral("; "));
    }
    const QString by = isPlace ? QString() : offerWriters(offer, self, now);
    const QString reason = isSuggested && !isPlace ? reasonWord(field.asked.reason) : QString();
    QStringList name{spoken};
    if (!isPlace)
        name << spokenWriters(offer, self, now);
    name << tr("%1 of %2", "a version, of how many").arg(number + 1).arg(field.asked.offers.size());
    if (isSuggested)
        name << tr("suggested");
    return {{QStringLiteral("text"), text},
            {QStringLiteral("marked"), field.asked.field == schema::kTitle && field.asked.before ? markedWords(before, text) : QString()},
            {QStringLiteral("lines"), lines},
            {QStringLiteral("by"), by},
            {QStringLiteral("mine"), isPlace || isSelf(offer.writer, self)},
            {QStringLiteral("suggested"), isSuggested},
            {QStringLiteral("reason"), reason},
            {QStringLiteral("name"), name.join(QStringLiteral(", "))}};
}

ReviewModel::Row ReviewModel::read(const ReviewStage::Field& field) const
{
    Row row{field.asked.field, {}, {}, field.isAgain};
    const bool isSeen = field.asked.field == schema::kDescription;  // in the lines of each card
    if (field.asked.field != core::kDeletedField && field.asked.field != kPlaceField && !isSeen) {
        const QString before = fieldSentence(field.asked.field, field.asked.before, m_session->now());
        row.before = tr("before: %1").arg(before.section(QLatin1Char('\n'), 0, 0));
    }
    for (std::size_t i = 0; i < field.asked.offers.size(); ++i)
        row.cards << card(field, i);
    return row;
}

// What is chosen beside the cards.
QVariantMap ReviewModel::extra(const ReviewStage::Field& field) const
{
    if (!field.choice || field.choice->kind == ReviewChoice::Kind::Offer)
        return {};
    const QString title = field.choice->kind == ReviewChoice::Kind::Before ? tr("As it was before")
                          : field.choice->kind == ReviewChoice::Kind::Both ? tr("Both")
                                                                           : tr("Your own");
    return {{QStringLiteral("title"), title},
            {QStringLiteral("text"), fieldSentence(field.asked.field, field.choice->value, m_session->now())}};
}

// --- what QML reads -----------------------------------------------------------------------------------------

void ReviewModel::show(const ReviewStage* stage, const ListSession* session)
{
    const bool isSameTask = stage && stage == m_stage && stage->fields().size() == m_rows.size() &&
                            std::ranges::equal(stage->fields(), m_rows, {}, [](const auto& each) -> const auto& { return each.asked.field; },
                                               &Row::field);
    m_stage = stage;
    m_session = session;
    std::vector<Row> rows;
    for (const auto& field : stage ? stage->fields() : std::vector<ReviewStage::Field>())
        rows.push_back(read(field));
    if (!isSameTask) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        m_rows[i] = std::move(rows[i]);
        emit dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
    showChoices();
}

void ReviewModel::showChoices()
{
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {ChosenRole, ExtraRole, AgainRole, OffRole, OwnTextRole});
}

int ReviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const ReviewStage::Field& field = m_stage->fields()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return row.field == kPlaceField ? tr("Place") : fieldName(row.field);
    case BeforeRole:
        return row.before;
    case NameRole: {
        const QString name = tr("%1, %n versions", "a field", static_cast<int>(row.cards.size()))
                                 .arg(data(index, LabelRole).toString());
        return row.before.isEmpty() ? name : name + QStringLiteral(", ") + row.before;
    }
    case CardsRole:
        return row.cards;
    case ChosenRole:
        return field.choice && field.choice->kind == ReviewChoice::Kind::Offer ? static_cast<int>(field.choice->offer) : -1;
    case ExtraRole:
        return extra(field);
    case AgainRole:
        return row.isAgain && !field.choice;
    case CanBothRole:
        return isText(row.field) && field.asked.offers.size() > 1;
    case CanWriteRole:
        return isText(row.field) || isDate(row.field);
    case LongRole:
        return row.field == schema::kDescription;
    case OffRole:
        return m_stage->isDeletion() && row.field != core::kDeletedField;
    case OwnTextRole: {
        const auto value = field.choice ? field.choice->value : field.asked.offers[field.asked.suggestion].value;
        return isText(row.field) && value ? fieldSentence(row.field, value, m_session->now()) : QString();
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> ReviewModel::roleNames() const
{
    return {{LabelRole, "label"},     {BeforeRole, "before"},     {NameRole, "name"},         {CardsRole, "cards"},
            {ChosenRole, "chosen"},   {ExtraRole, "extra"},       {AgainRole, "again"},       {CanBothRole, "canBoth"},
            {CanWriteRole, "canWrite"}, {LongRole, "several"},    {OffRole, "off"},           {OwnTextRole, "ownText"}};
}

}  // namespace meldado::ui
