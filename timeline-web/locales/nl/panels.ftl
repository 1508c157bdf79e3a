# Lijsten over de hele tijdlijn.

people-none = Er zijn nog geen deelnemers.
person-add = Deelnemer toevoegen
person-edit = Verander { $name }
person-delete = Haal { $name } weg
person-has-authority = heeft gezag
person-name = Naam
person-name-hint = Zoals je deze persoon hier noemt: Moeder, Juf Anke.
person-role = Wie is dit voor het kind?
person-authority = Heeft deze persoon gezag?
person-authority-hint = Gezag gaat over wie mag beslissen. Onder 12 jaar beslissen de ouders met gezag wie wat mag zien.
lanes-about = Zet de banen in de volgorde die bij jullie past. Een verborgen baan is niet weg.
lane-add = Baan toevoegen
lane-up = { $name } omhoog
lane-down = { $name } omlaag
lane-edit = Verander { $name }
lane-hide = Verberg { $name }
lane-show = Laat { $name } zien
lane-note = Aantekening bij { $name }
lane-delete = Haal { $name } weg
lane-is-hidden = verborgen
lane-name = Naam van de baan
lane-name-hint = Leeg laten mag: dan heet de baan naar waar hij over gaat.
lane-kind = Waar gaat de baan over?
shares-about = Zonder een duidelijk “ja” gaat iets niet mee naar iemand anders. Niet op papier en niet in een bestand. Een “ja” kun je altijd terugnemen.
shares-for = Voor { $receiver }
shares-counts = Ja: { $yes }. Nee: { $no }. Nog vragen: { $ask }. Niets gezegd: { $open }.
shares-all = Alles delen met { $receiver }
shares-ask = Zet op “nog vragen”
shares-other = Iemand anders
shares-other-hint = Bijvoorbeeld de huisarts of oma. Alles komt eerst op “nog vragen”.
shares-other-add = Zet erbij
shares-law = Wie beslist hierover?
shares-law-text = Onder 12 jaar beslissen de ouders met gezag. Van 12 tot en met 15 jaar beslissen ouders en kind samen. Vanaf 16 jaar beslist de jongere zelf. Dit is geen juridisch advies.
child-alias = Hoe noemen we het kind?
child-alias-hint = Een schuilnaam mag ook.
child-birth = Geboortedatum
child-birth-hint = Bijvoorbeeld 14-3-2017. Weet je het niet? Laat het leeg.
child-region = Schoolvakanties
region-north = regio noord
region-middle = regio midden
region-south = regio zuid
career = Schoolloopbaan
career-hint = Klopt een jaar niet? Open het en pas het aan.
career-now-hint = Waar zit het kind nu op school? Dan vullen we de jaren daarvoor in. Daarna pas je aan wat anders ging.
career-kind = Soort school
career-group = Groep of klas nu
career-row-group = Groep of klas
career-school = Naam van de school
career-fill = Vul de jaren in
career-add = Jaar toevoegen
career-from = Van
career-to = Tot en met
career-doubled = Dit jaar overgedaan
career-skipped = Groep overgeslagen
career-changed-school = Halverwege andere school
career-remove = Jaar weghalen
import = Tabel invoegen
import-counts = { $file }: { $good ->
    [0] geen enkele rij is goed
    [one] 1 rij is goed
   *[other] { $good } rijen zijn goed
 }, { $bad ->
    [0] en alles kan mee
    [one] 1 rij kan niet mee
   *[other] { $bad } rijen kunnen niet mee
 }.
import-undated = { $undated ->
    [0] Alles heeft een datum.
    [one] 1 rij heeft nog geen datum.
   *[other] { $undated } rijen hebben nog geen datum.
 }
import-none = { $file }: hier staat geen enkele rij in. Kies een ander bestand.
import-people = Nieuwe deelnemers:
import-lanes = Nieuwe banen:
import-ignored = Deze kolommen lezen we niet:
import-bad = { $count ->
    [one] 1 rij kan niet mee
   *[other] { $count } rijen kunnen niet mee
 }
import-more = en nog { $count }
import-rows = Rijen die goed zijn
import-line = Regel
import-at-line = Regel { $line }:
import-said = Zo staat het er
import-understood = Zo begrijpen we het
import-no-date = nog geen datum
import-ambiguous = (kan twee dingen betekenen)
import-add = { $count ->
    [one] Voeg 1 rij toe
   *[other] Voeg { $count } rijen toe
 }
key-key = Toets
key-does = Wat gebeurt er
key-arrows = door de tekening lopen: door de tijd en tussen banen
key-enter = openen
key-zoom = inzoomen en uitzoomen
form-conversation = Dag van het gesprek
conversation-day = Op welke dag is dit gesprek?
conversation-day-hint = Leeg is vandaag. Woorden als “nu” en “vorig jaar” tellen vanaf deze dag.
conversation-of = Gesprek van { $day }.
conversation-today = Gesprek van vandaag.
conversation-edit = Verander de dag van het gesprek
key-fold = lege jaren invouwen, of weer laten zien
key-whole = het hele leven laten zien
key-turn = in een gesprek: de beurt doorgeven
key-curtain = gordijn dicht voor wat gekozen is
key-delete = weghalen wat gekozen is
key-search = zoeken
key-keys = deze lijst
key-back = terug: formulier, paneel, keuze
key-undo = ongedaan maken
key-redo = opnieuw
key-save = opslaan als bestand
key-print = naar Afdrukken
key-tab = naar het volgende onderdeel
key-single = De toetsen B, ., / en ? werken overal
key-single-why = Praat je tegen de computer, of doet een toets vaak iets per ongeluk? Zet dit dan uit. Toetsen met Ctrl en de toetsen in de tijdlijn blijven werken.
key-mouse = Met de muis: sleep om te schuiven. Draai met Ctrl ingedrukt om te zoomen. Dubbelklik op een lege plek om daar iets toe te voegen.
