// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/models/people_model.h"

namespace meldado::ui {

int PeopleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Person& person = m_people[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole: return person.id;
    case Qt::DisplayRole:
    case NameRole: return person.name;
    case InitialRole: return person.initial;
    case ColorRole: return person.color;
    case SentenceRole: return person.sentence;
    case SeenRole: return person.seen;
    case ClockRole: return person.clock;
    case MeRole: return person.isMe;
    case TakesPartRole: return person.takesPart;
    case RemovableRole: return person.isRemovable;
    default: return {};
    }
}

QHash<int, QByteArray> PeopleModel::roleNames() const
{
    return {{IdRole, "person"}, {NameRole, "name"}, {InitialRole, "initial"}, {ColorRole, "token"},
            {SentenceRole, "sentence"}, {SeenRole, "seen"}, {ClockRole, "clock"}, {MeRole, "me"}, {TakesPartRole, "takesPart"},
            {RemovableRole, "removable"}};
}

void PeopleModel::show(std::vector<Person> people)
{
    const int before = count();
    updateRows(m_people, std::move(people), &Person::id, rowUpdate());
    if (count() != before)
        emit countChanged();
}

}  // namespace meldado::ui
