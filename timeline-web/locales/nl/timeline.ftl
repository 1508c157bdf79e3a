# Tijdlijn en lijst.

drawing-of = Tijdlijn van { $name }
timeline-empty = Er staat nog niets. Typ hieronder wat er gebeurde, en wanneer.
filter-bar = Wat is te zien?
who-tells = Wie vertelt:
everybody = iedereen
without-label = Zonder etiket
without-label-long = Zonder etiket: diagnoses niet laten zien
filter = Filter
filter-on = Filter ({ $count } aan)
filter-off = Alles laten zien
filter-lanes = Welke banen?
filter-kinds = Wat voor soort?
filter-loads = Hoe voelde het?
load-sign-supporting = ▲ fijn
load-sign-neutral = ● gewoon
load-sign-burdening = ▼ zwaar
zoom-in = Inzoomen
zoom-out = Uitzoomen
whole-life = Hele leven
fold-years = Lege jaren invouwen
speaking = Aan het woord
speaking-now = Aan het woord: { $name }
usual-mother = Moeder
usual-father = Vader
usual-teacher = Juf of meester
quick-add = Snel toevoegen
quick-add-example = zomer groep 3 verhuisd naar Zwolle
quick-undated = nog zonder datum
quick-waiting = { $count ->
    [one] nog 1 regel
   *[other] nog { $count } regels
 }
which-one = Welke bedoel je?
which-one-end = Welk einde bedoel je?
ask-birth = Geboortedatum invullen
ask-career = Groepen invullen
tray = Nog een plek geven
tray-button = Nog een plek geven: { $count }
tray-about = Hiervan weten we nog niet wanneer het was. Open het en zeg het anders.
tray-none = Alles heeft een plek.
candidates = { $count ->
    [one] Hier staat 1 gebeurtenis
   *[other] Hier staan { $count } gebeurtenissen
 }
list-group = Bij elkaar zetten
list-order = Volgorde
list-by-year = per jaar
list-by-age = per leeftijd
list-by-school = per groep of klas
list-by-lane = per baan
list-old-first = oudste eerst
list-new-first = nieuwste eerst
list-by-title = op naam
list-what = Wat
list-who = Wie vertelt het
list-actions = Wat kun je doen
search-found = { $count ->
    [0] niets gevonden
    [one] 1 gevonden
   *[other] { $count } gevonden
 }
list-none = Niets gevonden. Zoek iets anders, of laat alles zien.
list-more = Toon meer ({ $count })
list-before-birth = voor de geboorte
list-no-birth = geboortedatum niet bekend
list-no-school = zonder groep of klas
row-edit = Verander “{ $title }”
row-delete = Haal “{ $title }” weg
new-event = Gebeurtenis
new-intervention = Wat er gedaan is
new-plan = Plan
new-measurement = Meting
new-note = Aantekening
attention = Gewone aandacht
attention-talk = even samen gepraat
attention-walk = samen een rondje gelopen
attention-compliment = een compliment gegeven
attention-help = even geholpen
attention-play = samen gespeeld
attention-call = even gebeld of een berichtje
