// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How lists are shared: who takes part in the list in front and by which ways, how each is doing, and what can be done about
// it. Also what the settings show of all lists. Sharing a list begins in ShareWizard, joining one in Joining.

#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QUrl>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include "ui/models/people_model.h"
#include "ui/models/ways_model.h"
#include "ui/session/background.h"
#include "ui/session/joined_lists.h"
#include "ui/session/list_people.h"
#include "ui/session/offers.h"
#include "ui/session/share_places.h"
#include "ui/session/shares.h"
#include "ui/viewmodels/joining.h"
#include "ui/viewmodels/share_wizard.h"

namespace meldado::ui {

class MainWindow;
class MeetingWatch;
class Workspace;

class Sharing : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(SharingModel)
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool available READ isAvailable NOTIFY listChanged)
    Q_PROPERTY(bool growing READ canGrow CONSTANT)
    Q_PROPERTY(QString title READ title NOTIFY listChanged)
    Q_PROPERTY(bool shared READ isShared NOTIFY statusChanged)
    Q_PROPERTY(QString status READ status NOTIFY statusChanged)
    Q_PROPERTY(QString stateIcon READ stateIcon NOTIFY statusChanged)
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged)
    Q_PROPERTY(meldado::ui::PeopleModel* people READ people CONSTANT)
    Q_PROPERTY(meldado::ui::WaysModel* ways READ ways CONSTANT)
    Q_PROPERTY(meldado::ui::WaysModel* allWays READ allWays CONSTANT)
    Q_PROPERTY(QVariantList offers READ offers NOTIFY offersChanged)
    Q_PROPERTY(bool paused READ isPaused WRITE setPaused NOTIFY statusChanged)
    Q_PROPERTY(QString wholeStatus READ wholeStatus NOTIFY statusChanged)
    Q_PROPERTY(QString wholeIcon READ wholeIcon NOTIFY statusChanged)
    Q_PROPERTY(QString inviteLink READ inviteLink NOTIFY inviteChanged)
    Q_PROPERTY(QString inviteFileName READ inviteFileName NOTIFY inviteChanged)
    Q_PROPERTY(meldado::ui::ShareWizard* wizard READ wizard CONSTANT)
    Q_PROPERTY(meldado::ui::Joining* joining READ joining CONSTANT)

public:
    // All outlive it. With a workspace and its window it follows the list in front. `offersFile`: see Offers.
    Sharing(Shares& shares, SharePlaces places, Workspace& workspace, MainWindow& window, const QString& offersFile,
            QObject* parent = nullptr);
    // About one list alone, which is shared through the place that was named.
    Sharing(Shares& shares, SharePlaces places, const QString& document, ListSession& session, QObject* parent = nullptr);
    ~Sharing() override;

    [[nodiscard]] bool isAvailable() const { return m_session != nullptr; }  // a list is in front, and can be shared
    [[nodiscard]] bool canGrow() const { return m_workspace != nullptr; }    // other lists and ways can be added
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isShared() const { return m_ways.count() > 0; }
    [[nodiscard]] QString status() const { return m_status; }
    [[nodiscard]] QString stateIcon() const { return m_stateIcon; }
    [[nodiscard]] bool isWatched() const { return m_isWatched; }  // somebody looks at the people
    void setWatched(bool isWatched);
    [[nodiscard]] PeopleModel* people() { return &m_people; }
    [[nodiscard]] WaysModel* ways() { return &m_ways; }
    [[nodiscard]] WaysModel* allWays() { return &m_allWays; }
    [[nodiscard]] QVariantList offers() const;  // { list, title, from }
    [[nodiscard]] bool isPaused() const { return m_shares.isPaused(); }
    void setPaused(bool isPaused) { m_shares.setPaused(isPaused); }
    [[nodiscard]] QString wholeStatus() const { return m_wholeStatus; }
    [[nodiscard]] QString wholeIcon() const { return m_wholeIcon; }
    [[nodiscard]] ShareWizard* wizard() { return &m_wizard; }
    [[nodiscard]] Joining* joining() { return m_joining.get(); }
    [[nodiscard]] MeetingWatch* meetings() { return m_meetings.get(); }

    // The invite to the list in front; empty: it is not shared.
    [[nodiscard]] std::optional<core::Invite> invite() const;
    [[nodiscard]] QString inviteLink() const;
    [[nodiscard]] QString inviteFileName() const;
    // A list that other tools began has no id before somebody is invited: then it gets one. False: it can only be read.
    Q_INVOKABLE bool prepareInvite();
    Q_INVOKABLE void copyInvite();
    Q_INVOKABLE void saveInvite(const QUrl& file);

    // Ways go by their ids.
    Q_INVOKABLE void setWayPaused(const QString& way, bool isPaused);
    Q_INVOKABLE void lookNow();
    Q_INVOKABLE void putBack(const QString& way);
    Q_INVOKABLE void tidyUp(const QString& way);
    Q_INVOKABLE void takeAway(const QString& way);
    Q_INVOKABLE void findFolder(const QString& way, const QUrl& folder);  // where it is now; said() if it is not that one
    Q_INVOKABLE void showListOf(const QString& way);  // in front
    Q_INVOKABLE [[nodiscard]] QString detailsOf(const QString& way) const;
    Q_INVOKABLE [[nodiscard]] QUrl folderOf(const QString& way) const;  // empty: it is on no file system
    Q_INVOKABLE [[nodiscard]] QString onlineOnlyHelp() const { return ui::onlineOnlyHelp(); }
    Q_INVOKABLE [[nodiscard]] QString clockHelp() const { return ui::clockHelp(); }
    Q_INVOKABLE void copy(const QString& text);
    Q_INVOKABLE void stopSharing();
    Q_INVOKABLE void removePerson(const QString& person);

    Q_INVOKABLE void openOffer(const QString& list);
    Q_INVOKABLE void removeOffer(const QString& list);

    // For the wizard and for joining.
    [[nodiscard]] Shares& shares() { return m_shares; }
    [[nodiscard]] Workspace* workspace() { return m_workspace; }
    [[nodiscard]] MainWindow* window() { return m_window; }
    [[nodiscard]] JoinedLists* joinedLists() { return m_joinedLists.get(); }
    [[nodiscard]] Offers& keptOffers() { return m_offers; }
    [[nodiscard]] const SharePlaces& places() const { return m_places; }
    [[nodiscard]] Background& background() { return m_background; }
    [[nodiscard]] ListSession* session() const { return m_session; }
    [[nodiscard]] QString document() const { return m_document; }
    void addWay(const QString& folder);
    void show(const QString& sentence) { emit said(sentence); }
    [[nodiscard]] std::vector<CarriedFolder> carriers() const { return m_carriers; }
    void setCarriers(std::vector<CarriedFolder> carriers);
    [[nodiscard]] QString nameOfPlace(const QString& place) const;  // "Dropbox/Groceries"

signals:
    void listChanged();
    void statusChanged();
    void watchedChanged();
    void inviteChanged();
    void offersChanged();
    void said(const QString& sentence);  // to be shown for a moment
    // Others' changes have come, and there is more to review than before. `key`: of the list; empty: several.
    void reviewNeeded(const QString& sentence, const QString& key);

private:
    void connectAll();
    void tellOfReview(ListSession* first, int lists, int tasks);
    void followWindow();
    void setList(const QString& document, ListSession* session);
    void update();
    void updateSoon() { m_soon.start(); }
    void showPeople();
    void tellWindow();
    [[nodiscard]] WaysModel::Way wayOf(const Shares::Share& share);
    [[nodiscard]] ListSession* sessionOf(const QString& document) const;  // null: the list is not here any more
    [[nodiscard]] QString titleOf(const QString& document) const;
    [[nodiscard]] QDateTime wallTime() const;
    [[nodiscard]] QString progressOf(const QString& way, const adapters::ShareStatus& status);
    [[nodiscard]] QString carrierOf(const QString& place) const;

    Shares& m_shares;
    SharePlaces m_places;
    Workspace* m_workspace = nullptr;
    MainWindow* m_window = nullptr;
    QString m_document;
    QPointer<ListSession> m_session;
    std::unique_ptr<ListPeople> m_reader;  // while somebody looks
    std::vector<CarriedFolder> m_carriers;
    std::map<QString, adapters::SyncTime> m_busySince;  // by way
    PeopleModel m_people;
    WaysModel m_ways;
    WaysModel m_allWays;
    Offers m_offers;
    QString m_status;
    QString m_stateIcon;
    QString m_wholeStatus;
    QString m_wholeIcon;
    bool m_isWatched = false;
    QTimer m_soon;
    QTimer m_minutes;
    Background m_background;  // before those who ask it are gone
    ShareWizard m_wizard;
    std::unique_ptr<JoinedLists> m_joinedLists;
    std::unique_ptr<Joining> m_joining;
    std::unique_ptr<MeetingWatch> m_meetings;  // none: one list alone
};

}  // namespace meldado::ui
