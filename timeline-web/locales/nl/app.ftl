# In de kop, het menu en de meldingen.

close = Sluiten
cancel = Annuleren
keep = Bewaren
add = Toevoegen
undo = Ongedaan maken
redo = Opnieuw
search = Zoeken
menu = Menu
new = Nieuw
all = Alles
and-word = en
skip = Naar de inhoud
logo = Tijdlijn, naar het begin
to-start = Naar het begin
tabs = Schermen
tab-timeline = Tijdlijn
tab-list = Lijst
tab-talk = Gesprek
tab-print = Afdrukken
language = Taal
alerts = Meldingen
toast = Zojuist gedaan
toast-undo = Toch niet
toast-restore = Zet terug
not-said = niet gezegd
speaker-nobody = niemand
status = Hoe staat het?
day-today = vandaag
day-yesterday = gisteren
today = vandaag
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-short-1 = jan
month-short-2 = feb
month-short-3 = maart
month-short-4 = april
month-short-5 = mei
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug
month-short-9 = sept
month-short-10 = okt
month-short-11 = nov
month-short-12 = dec
count-items = { $count ->
    [one] 1 gebeurtenis
   *[other] { $count } gebeurtenissen
 }
count-versions = { $count ->
    [one] 1 versie
   *[other] { $count } versies
 }
child-no-name = het kind
child-age = { $years } jaar
child-group = groep { $group }
child-edit = Gegevens van het kind
saved-saving = Bezig met bewaren …
saved-here = Bewaard op dit apparaat
saved-not = Niet bewaard op dit apparaat
saved-other-tab = Open in een ander tabblad
saved-file-only = Alleen bewaard in een bestand
save-file = Opslaan als bestand
save-file-as = Opslaan als nieuw bestand …
open-file = Bestand openen …
import-csv = Tabel invoegen (Excel, CSV) …
export = Ander soort bestand …
export-csv = Tabel voor een rekenblad (CSV)
export-picture = Afbeelding van de hele tijdlijn (PNG)
export-picture-window = Afbeelding van wat in beeld is (PNG)
export-image = Tekening van de hele tijdlijn, scherp op elke maat (SVG)
export-image-window = Tekening van wat in beeld is (SVG)
export-copy-picture = De hele tijdlijn kopiëren als afbeelding
export-copy-window = Wat in beeld is kopiëren als afbeelding
export-calendar = Agenda: wat nog komt (ICS)
menu-child = Kind en schoolloopbaan
menu-people = Deelnemers
menu-lanes = Banen
menu-notes = Aantekeningen
menu-shares = Wie mag wat zien?
menu-keys = Toetsen
menu-about = Uitleg en privacy
alert-close = Melding sluiten
alert-what = Wat is er anders?
alert-full = Er is geen ruimte meer op dit apparaat. Je werk wordt hier nu niet bewaard. Sla het op als bestand.
alert-denied = Deze browser mag hier niets bewaren. Je kunt gewoon verder werken. Sla je werk op als bestand.
alert-not-read-back = Het bewaren is niet gelukt. Sla je werk nu op als bestand.
alert-only-files = Je hebt deze pagina als bestand geopend. Dan bewaart de browser niets. Sla je werk op als bestand.
alert-forgets = Deze browser kan dit weghalen als je een week niet terugkomt. Sla je werk ook op als bestand.
alert-reminder = { $count ->
    [one] Er is 1 wijziging die nog niet in een bestand staat. Sla die nu op.
   *[other] Er zijn { $count } wijzigingen die nog niet in een bestand staan. Sla ze nu op.
 }
alert-other-tab = Deze tijdlijn is al open in een ander tabblad. Hier kun je alleen kijken.
alert-newer-file = Dit bestand is gemaakt met een nieuwere Tijdlijn. Je kunt het bekijken, maar hier niet veranderen.
alert-opened-with = { $count ->
    [one] Het bestand is open. 1 ding is anders dan in het bestand.
   *[other] Het bestand is open. { $count } dingen zijn anders dan in het bestand.
 }
alert-file-changed = Dit bestand is intussen ook ergens anders veranderd. Sla je werk op als nieuw bestand. Dan gaat er niets verloren.
alert-cannot-save = Het bestand kon niet worden opgeslagen. Kies een andere plek.
alert-would-lose = Je hebt iets veranderd dat nog nergens bewaard is. Als je nu iets anders opent, ben je dat kwijt.
alert-replace = Toch openen
alert-stay = Hier blijven
alert-unreadable = De browser kon dit bestand niet lezen. Probeer het nog eens, of kies een ander bestand.
alert-still-used = Dit wordt nog gebruikt op de tijdlijn. Verander dat eerst.
alert-refused = Dit kan nu niet. Er is niets veranderd.
alert-draft-lost = De tijdlijn op dit apparaat kan niet meer gelezen worden. Heb je een bestand? Open dat dan.

# Stappen: wat "ongedaan maken" terugneemt.

step-add = iets toevoegen
step-edit = iets veranderen
step-move = iets verplaatsen
step-delete = iets weghalen
step-statement = een versie
step-response = een reactie
step-load = hoe het voelde
step-note = een aantekening
step-share = wie het mag zien
step-person = een deelnemer
step-child = gegevens van het kind
step-conversation = de dag van het gesprek
step-lane = een baan
step-curtain = een gordijn
step-line = mijn lijn
step-later = iets voor later
step-plan = een plan
step-import = een tabel invoegen
step-choice = een keuze voor een datum
step-talk = het gesprek
step-said = wat er gezegd is
step-agreement = een afspraak

# Wat er gebeurd is.

said-added = “{ $title }” staat op de tijdlijn, in de baan { $lane }.
said-added-birth = “{ $title }” staat op de tijdlijn. De geboortedatum is { $day }.
said-added-undated = “{ $title }” is bewaard. Het heeft nog geen plek in de tijd.
said-changed = “{ $title }” is veranderd.
said-deleted = “{ $title }” is weggehaald.
said-deleted-part = Dat is weggehaald.
said-undone = Ongedaan gemaakt: { $step }.
said-redone = Opnieuw gedaan: { $step }.
said-nothing-to-undo = Er is niets om ongedaan te maken.
said-nothing-to-redo = Er is niets om opnieuw te doen.
said-speaker = { $name } is aan het woord.
said-written-down = Opgeschreven, van { $name }.
said-saved-file = Opgeslagen in { $name }.
said-copied = Gekopieerd. Je kunt het nu ergens plakken.
said-not-copied = Kopiëren lukte niet. De browser liet het niet toe.
said-opened = { $count ->
    [one] De tijdlijn is open, met 1 gebeurtenis.
   *[other] De tijdlijn is open, met { $count } gebeurtenissen.
 }
said-other-kept = De vorige tijdlijn staat nog op dit apparaat.
said-imported = { $count ->
    [one] 1 rij is toegevoegd.
   *[other] { $count } rijen zijn toegevoegd.
 }
said-imported-birth = { $count ->
    [one] 1 rij is toegevoegd. De geboortedatum is { $day }.
   *[other] { $count } rijen zijn toegevoegd. De geboortedatum is { $day }.
 }
said-shared = { $count ->
    [one] Bij 1 gebeurtenis is dit ingevuld.
   *[other] Bij { $count } gebeurtenissen is dit ingevuld.
 }
said-form-left = Je was nog iets aan het invullen.
said-unfinished = Je was nog bezig. Wat je typte, staat er nog.
said-dropped = Dat is niet bewaard.
forms-left = { $count ->
    [one] Je was nog iets aan het invullen.
   *[other] Je was nog { $count } dingen aan het invullen.
 }
form-go-on = Ga verder met invullen
form-drop = Haal weg
form-stays = Wat je hier typt, blijft bewaard. Ook als je even weggaat.
said-ask-birth = Vul de geboortedatum in. Dan krijgt dit een plek.
said-ask-career = Vul de groepen in. Dan krijgt dit een plek.
said-years-folded = Lege jaren zijn ingevouwen.
said-years-shown = Alle jaren zijn weer te zien.
said-in-use = Dit wordt nog gebruikt. Haal eerst weg waar het in staat.
said-curtain = Het gordijn is dicht.
said-curtain-first = Doe eerst het gordijn open.
said-child-added = “{ $title }” staat erbij.
said-place = “{ $title }” staat nu op plaats { $place } van { $of }.
said-later = Dit staat nu bij “Later”.
said-held-today = Het gesprek staat nu op vandaag. Het was gepland voor later.
said-signed-off = Het gesprek is afgerond.
said-talk-finished = Dit gesprek is klaar. Wat er staat, blijft staan. Je kunt er wel iets bij zetten.
fault-title-empty = Vul dit in. Een paar woorden is genoeg.
fault-name-empty = Vul een naam in.
fault-text-empty = Schrijf hier iets op.
fault-end-before-start = Het einde ligt voor het begin. Klopt dat?
fault-before-birth = Dit is van voor de geboorte. Klopt dat?
fault-after-today = Dit ligt na vandaag. Klopt dat?
fault-birth-in-future = De geboortedatum ligt na vandaag. Die wordt nog niet bewaard.
fault-not-a-day = Dit is geen dag die we kennen. Schrijf bijvoorbeeld 14-3-2017.
fault-not-a-number = Dit is geen getal. Schrijf bijvoorbeeld 7,5.
fault-scale-reversed = Het laagste getal moet onder het hoogste liggen.
fault-outside-scale = De score ligt buiten de schaal. Klopt dat?
fault-row-reversed = De laatste dag ligt voor de eerste.
fault-not-a-year = Dit jaar kan niet.
