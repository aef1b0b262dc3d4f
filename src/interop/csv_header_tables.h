#pragma once
// The words that headers of CSV files are made of, in English, German and Swedish and a few of
// their neighbours' – as data, so that another program's export is understood by adding a line
// here. Only for csv_headers.cpp.

#include <string_view>

#include "interop/csv_mapping.h"

namespace wordkeep::interop::header_tables {

// All lists are folded: lower case, without accents, ß as ss.
inline constexpr std::string_view work_words[] = {
    "business",     "work",      "geschaftlich", "dienstlich", "arbeit",  "arbeitsplatz", "arbete",
    "arbetet",      "jobb",      "kontor",       "firma",      "company", "foretag",      "office",
    "organisation", "beruflich", "werk",         "geschaft",   "travail", "trabajo"};
inline constexpr std::string_view home_words[] = {"home",   "privat",   "private", "hem",  "hemma",
                                                  "bostad", "personal", "thuis",   "prive"};
inline constexpr std::string_view other_words[] = {
    "other",   "weitere", "weiterer", "weiteres", "ovrig",     "ovriga",     "ovrigt",
    "annan",   "annat",   "andra",    "sonstige", "sonstiger", "alternativ", "alternate",
    "primary", "haupt",   "main",     "primar",   "huvud"};
inline constexpr std::string_view mobile_words[] = {
    "mobile",      "cell",     "mobil",       "mobilnummer", "handy",
    "cellphone",   "mobiltel", "mobiltfn",    "natel",       "mobilnr",
    "cellular",    "iphone",   "handynummer", "mobilephone", "mobiltelefonnummer",
    "mobiltelefon"};
inline constexpr std::string_view fax_words[] = {"fax",     "telefax", "faxnummer",   "faxnr",
                                                 "homefax", "workfax", "businessfax", "faxnumber"};
inline constexpr std::string_view pager_words[] = {"pager", "personsokare", "beeper"};
inline constexpr std::string_view phone_words[] = {
    "phone",         "telephone",   "telefon",      "tel",      "tfn",
    "telefonnummer", "telefonnr",   "rufnummer",    "fon",      "festnetz",
    "phones",        "telefoner",   "telefono",     "telefoon", "haupttelefon",
    "autotelefon",   "biltelefon",  "ruckmeldung",  "callback", "motringning",
    "isdn",          "funktelefon", "radiotelefon", "whatsapp", "phonenumber"};
inline constexpr std::string_view email_words[] = {
    "email",       "mail",         "epost",       "emailadresse", "mailadresse",
    "epostadress", "emailaddress", "mailaddress", "emails",       "courriel",
    "correo",      "mejl",         "mejladress"};
inline constexpr std::string_view label_words[] = {"type", "label", "typ", "etikett",
                                                   "beschriftung"};
inline constexpr std::string_view display_words[] = {"display", "angezeigter", "anzeigename",
                                                     "visningsnamn", "displayname"};
/// Columns about a value, not with one: "Email Verified", "Email Domain".
inline constexpr std::string_view about_words[] = {
    "verified", "status", "opt", "domain", "bounced", "last", "count", "opened", "sent", "date"};
inline constexpr std::string_view address_words[] = {
    "address",        "adresse",          "adress",        "anschrift",
    "postadress",     "besoksadress",     "addresses",     "lieferadresse",
    "leveransadress", "rechnungsadresse", "fakturaadress", "postanschrift"};
inline constexpr std::string_view shipping_words[] = {"shipping", "lieferadresse", "leveransadress",
                                                      "delivery", "lieferung",     "leverans"};
inline constexpr std::string_view street_words[] = {
    "street", "strasse",          "gata",          "gatuadress", "gatan",   "str", "rue",
    "straat", "utdelningsadress", "streetaddress", "hausnummer", "gatunamn"};
inline constexpr std::string_view city_words[] = {
    "city", "ort", "stad", "stadt", "town", "locality", "postort", "wohnort", "ville", "plaats"};
inline constexpr std::string_view region_words[] = {"state",      "region", "province", "county",
                                                    "bundesland", "kanton", "delstat",  "lan",
                                                    "provins",    "provinz"};
inline constexpr std::string_view postcode_words[] = {
    "zip", "postcode", "plz", "postleitzahl", "postnummer", "postnr", "zipcode", "postalcode"};
inline constexpr std::string_view country_words[] = {"country", "land", "countryregion", "pays",
                                                     "staat"};
inline constexpr std::string_view po_box_words[] = {"postfach", "postbox", "pobox", "box"};
inline constexpr std::string_view extended_words[] = {"extended", "adresszusatz", "apartment",
                                                      "suite", "apt"};
inline constexpr std::string_view url_words[] = {
    "website", "url",     "webseite", "webbplats",     "webbsida", "homepage", "hemsida", "webb",
    "www",     "webpage", "web",      "internetseite", "websida",  "linkedin", "xing"};
inline constexpr std::string_view custom_words[] = {"relation", "event",    "custom",  "im",
                                                    "jot",      "calendar", "external"};

struct ExactHeader {
    std::string_view words;
    CardField field;
};

/// Whole headers (numbers left out) that say all by themselves.
inline constexpr ExactHeader exact_headers[] = {
    {"name", CardField::full_name},
    {"full name", CardField::full_name},
    {"fullname", CardField::full_name},
    {"display name", CardField::full_name},
    {"contact name", CardField::full_name},
    {"contact", CardField::full_name},
    {"kontakt", CardField::full_name},
    {"kontaktname", CardField::full_name},
    {"kontaktperson", CardField::full_name},
    {"ansprechpartner", CardField::full_name},
    {"namn", CardField::full_name},
    {"fullstandigt namn", CardField::full_name},
    {"visningsnamn", CardField::full_name},
    {"vollstandiger name", CardField::full_name},
    {"anzeigename", CardField::full_name},
    {"customer", CardField::full_name},
    {"customer name", CardField::full_name},
    {"kunde", CardField::full_name},
    {"kundenname", CardField::full_name},
    {"kund", CardField::full_name},
    {"kundnamn", CardField::full_name},
    {"nom complet", CardField::full_name},
    {"first name", CardField::given},
    {"firstname", CardField::given},
    {"given name", CardField::given},
    {"contact first name", CardField::given},
    {"vorname", CardField::given},
    {"rufname", CardField::given},
    {"fornamn", CardField::given},
    {"tilltalsnamn", CardField::given},
    {"prenom", CardField::given},
    {"voornaam", CardField::given},
    {"fornavn", CardField::given},
    {"last name", CardField::family},
    {"lastname", CardField::family},
    {"family name", CardField::family},
    {"surname", CardField::family},
    {"contact last name", CardField::family},
    {"nachname", CardField::family},
    {"familienname", CardField::family},
    {"zuname", CardField::family},
    {"efternamn", CardField::family},
    {"nom", CardField::family},
    {"achternaam", CardField::family},
    {"efternavn", CardField::family},
    {"middle name", CardField::additional},
    {"middle names", CardField::additional},
    {"additional name", CardField::additional},
    {"weitere vornamen", CardField::additional},
    {"zweiter vorname", CardField::additional},
    {"mellannamn", CardField::additional},
    {"andra namn", CardField::additional},
    {"name prefix", CardField::prefix},
    {"prefix", CardField::prefix},
    {"anrede", CardField::prefix},
    {"salutation", CardField::prefix},
    {"courtesy title", CardField::prefix},
    {"namnprefix", CardField::prefix},
    {"name suffix", CardField::suffix},
    {"suffix", CardField::suffix},
    {"namenszusatz", CardField::suffix},
    {"nickname", CardField::nickname},
    {"nick name", CardField::nickname},
    {"spitzname", CardField::nickname},
    {"smeknamn", CardField::nickname},
    {"organization name", CardField::organisation},
    {"organisation name", CardField::organisation},
    {"organization", CardField::organisation},
    {"organisation", CardField::organisation},
    {"company", CardField::organisation},
    {"company name", CardField::organisation},
    {"associated company", CardField::organisation},
    {"account name", CardField::organisation},
    {"business name", CardField::organisation},
    {"employer", CardField::organisation},
    {"firma", CardField::organisation},
    {"firmenname", CardField::organisation},
    {"unternehmen", CardField::organisation},
    {"arbeitgeber", CardField::organisation},
    {"foretag", CardField::organisation},
    {"foretagsnamn", CardField::organisation},
    {"bolag", CardField::organisation},
    {"arbetsgivare", CardField::organisation},
    {"organisationsnamn", CardField::organisation},
    {"client name", CardField::organisation},
    {"client", CardField::organisation},
    {"societe", CardField::organisation},
    {"bedrijf", CardField::organisation},
    {"organization department", CardField::department},
    {"department", CardField::department},
    {"abteilung", CardField::department},
    {"avdelning", CardField::department},
    {"organization title", CardField::title},
    {"job title", CardField::title},
    {"jobtitle", CardField::title},
    {"title", CardField::title},  // or a prefix: the other columns tell
    {"titel", CardField::title},
    {"position", CardField::title},
    {"stellung", CardField::title},
    {"berufsbezeichnung", CardField::title},
    {"jobbezeichnung", CardField::title},
    {"befattning", CardField::title},
    {"yrkestitel", CardField::title},
    {"jobbtitel", CardField::title},
    {"profession", CardField::role},
    {"occupation", CardField::role},
    {"role", CardField::role},
    {"beruf", CardField::role},
    {"funktion", CardField::role},
    {"rolle", CardField::role},
    {"yrke", CardField::role},
    {"roll", CardField::role},
    {"birthday", CardField::birthday},
    {"birth date", CardField::birthday},
    {"birthdate", CardField::birthday},
    {"date of birth", CardField::birthday},
    {"dob", CardField::birthday},
    {"geburtstag", CardField::birthday},
    {"geburtsdatum", CardField::birthday},
    {"fodelsedag", CardField::birthday},
    {"fodelsedatum", CardField::birthday},
    {"notes", CardField::notes},
    {"note", CardField::notes},
    {"client private notes", CardField::notes},
    {"client public notes", CardField::notes},
    {"private notes", CardField::notes},
    {"public notes", CardField::notes},
    {"comment", CardField::notes},
    {"comments", CardField::notes},
    {"description", CardField::notes},
    {"notizen", CardField::notes},
    {"notiz", CardField::notes},
    {"anmerkung", CardField::notes},
    {"anmerkungen", CardField::notes},
    {"bemerkung", CardField::notes},
    {"bemerkungen", CardField::notes},
    {"kommentar", CardField::notes},
    {"kommentare", CardField::notes},
    {"beschreibung", CardField::notes},
    {"anteckningar", CardField::notes},
    {"anteckning", CardField::notes},
    {"noteringar", CardField::notes},
    {"kommentarer", CardField::notes},
    {"beskrivning", CardField::notes},
    {"categories", CardField::categories},
    {"category", CardField::categories},
    {"labels", CardField::categories},
    {"tags", CardField::categories},
    {"groups", CardField::categories},
    {"group membership", CardField::categories},
    {"kategorien", CardField::categories},
    {"kategorie", CardField::categories},
    {"gruppen", CardField::categories},
    {"kategorier", CardField::categories},
    {"kategori", CardField::categories},
    {"etiketter", CardField::categories},
    {"grupper", CardField::categories},
    {"taggar", CardField::categories},
    {"language", CardField::language},
    {"sprache", CardField::language},
    {"sprak", CardField::language},
    {"time zone", CardField::time_zone},
    {"timezone", CardField::time_zone},
    {"zeitzone", CardField::time_zone},
    {"tidszon", CardField::time_zone},
    {"record id", CardField::uid},
    {"uid", CardField::uid},
    {"unique id", CardField::uid},
    {"identifier", CardField::uid},
    {"contact id", CardField::uid},
    {"client id", CardField::uid},
    // Kept by the other program for itself: the same in every row, or a matter of its own.
    {"id", CardField::ignore},
    {"wordkeep stage", CardField::ignore},
    {"file as", CardField::ignore},
    {"photo", CardField::ignore},
    {"thumbnail", CardField::ignore},
    {"avatar", CardField::ignore},
    {"priority", CardField::ignore},
    {"private", CardField::ignore},
    {"sensitivity", CardField::ignore},
    {"initials", CardField::ignore},
    {"gender", CardField::ignore},
    {"mileage", CardField::ignore},
    {"directory server", CardField::ignore},
    {"internet free busy", CardField::ignore},
    {"prioritat", CardField::ignore},
    {"privat", CardField::ignore},
    {"vertraulichkeit", CardField::ignore},
    {"initialen", CardField::ignore},
    {"geschlecht", CardField::ignore},
    {"reisekilometer", CardField::ignore},
    {"verzeichnisserver", CardField::ignore},
    {"internet frei gebucht", CardField::ignore},
    {"prioritet", CardField::ignore},
    {"kanslighet", CardField::ignore},
    {"initialer", CardField::ignore},
    {"kon", CardField::ignore},
    {"reseersattning", CardField::ignore},
    {"katalogserver", CardField::ignore},
    {"internet ledig upptagen", CardField::ignore},
    {"ledig upptagen information pa internet", CardField::ignore},
    {"create date", CardField::ignore},
    {"created at", CardField::ignore},
    {"created", CardField::ignore},
    {"updated at", CardField::ignore},
    {"last modified date", CardField::ignore},
    {"contact owner", CardField::ignore},
    {"client balance", CardField::ignore},
    {"client paid to date", CardField::ignore},
    {"client credit balance", CardField::ignore},
    {"client currency", CardField::ignore},
    {"client user", CardField::ignore},
    {"client assigned user", CardField::ignore},
    {"client created at", CardField::ignore},
    {"client updated at", CardField::ignore},
    {"contact password", CardField::ignore},
    {"contact is primary", CardField::ignore},
    {"contact send email", CardField::ignore},
};

/// Compounds that hold two meanings; the parts are words of the lists above.
struct Compound {
    std::string_view word;
    std::string_view first, second;
};
inline constexpr Compound compounds[] = {
    {"arbetstelefon", "telefon", "arbete"},
    {"jobbtelefon", "telefon", "arbete"},
    {"foretagstelefon", "telefon", "foretag"},
    {"hemtelefon", "telefon", "hem"},
    {"privattelefon", "telefon", "privat"},
    {"geschaftstelefon", "telefon", "geschaftlich"},
    {"diensttelefon", "telefon", "dienstlich"},
    {"firmentelefon", "telefon", "firma"},
    {"hemfax", "fax", "hem"},
    {"arbetsfax", "fax", "arbete"},
    {"hemadress", "adress", "hem"},
    {"arbetsadress", "adress", "arbete"},
    {"privatadresse", "adresse", "privat"},
    {"geschaftsadresse", "adresse", "geschaftlich"},
    {"firmenadresse", "adresse", "firma"},
    {"posttyp", "email", "typ"},  // after "e": E-posttyp
    {"epostadress", "email", "adress"},
    {"eposttyp", "email", "typ"},
    {"emailadresse", "email", "adresse"},
};

}  // namespace wordkeep::interop::header_tables
