// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The fields of one task under review, each with a card for every value on offer. Cards are made for the task that is shown,
// and stay while something is chosen, so that the keyboard stays where it is.
//
// A card is a map of
//   text      as plain text; notes instead have `lines` of { text, sign }: "+", "-", "" or "…"
//   marked    the same as StyledText, what is new underlined; empty: as text
//   by        "You · 13:58 · this computer, also Eve"; empty: nobody is known
//   mine, suggested
//   reason    why it is suggested: "newer"
//   name      all of that for a screen reader

#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QString>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "ui/models/review_stage.h"

namespace meldado::ui {

class ListSession;

class ReviewModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the review")

public:
    enum Role {
        LabelRole = Qt::UserRole,
        BeforeRole,   // "before: Cheese"; empty: it is no use to say
        NameRole,     // "Title, 2 versions, before: Cheese"
        CardsRole,
        ChosenRole,   // the number of a card; -1: none of them
        ExtraRole,    // what else is chosen: { text, title }; empty: one of the cards, or nothing
        AgainRole,    // others have changed it since it was shown
        CanBothRole,
        CanWriteRole,
        LongRole,     // several lines
        OffRole,      // the task will be deleted
        OwnTextRole,  // what writing one's own begins with
    };

    using QAbstractListModel::QAbstractListModel;

    // Of a task of `session`; null: nothing. Both outlive it, or the next show().
    void show(const ReviewStage* stage, const ListSession* session);
    void showChoices();  // others than before

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        std::string field;
        QString before;
        QVariantList cards;
        bool isAgain = false;

        friend bool operator==(const Row&, const Row&) = default;
    };

    [[nodiscard]] Row read(const ReviewStage::Field& field) const;
    [[nodiscard]] QVariantMap card(const ReviewStage::Field& field, std::size_t offer) const;
    [[nodiscard]] QVariantMap extra(const ReviewStage::Field& field) const;
    [[nodiscard]] QString wordsOf(const ReviewStage::Field& field, const core::ReviewOffer& offer) const;

    const ReviewStage* m_stage = nullptr;
    const ListSession* m_session = nullptr;
    std::vector<Row> m_rows;
};

}  // namespace meldado::ui
