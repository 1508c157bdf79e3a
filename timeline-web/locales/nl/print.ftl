# Afdrukken.

print-for = Voor wie?
print-ourselves = eigen gebruik, met alles erin
print-what = Wat?
print-sheet-timeline = Tijdlijn
print-sheet-plans = Plan en doelen
print-sheet-items = Wat iedereen vertelt
print-sheet-notes = Aantekeningen
print-on-page = pagina { $page }
print-no-page = nog niets
print-paper = Papier
print-orientation = Stand
print-landscape = liggend
print-portrait = staand
print-scale = Schaal
print-whole-life = Hele leven op één pagina
print-some-years = Een paar jaar per pagina
print-years = Jaren per pagina
print-years-count = { $count } jaar
print-dated = Datum boven elke pagina
print-now = Afdrukken
print-pdf = Een PDF? Kies daar “Opslaan als PDF”.
print-paper-too = Kies daar ook het papier, liggend of staand.
print-left-out = { $count ->
    [0] Van een paar dingen gaat de datum niet mee naar { $receiver }.
    [one] 1 ding gaat niet mee. Dat wordt niet met { $receiver } gedeeld.
   *[other] { $count } dingen gaan niet mee. Die worden niet met { $receiver } gedeeld.
 }
print-look = Bekijk ze
print-left-out-title = Gaat niet mee naar { $receiver }
print-said-no = Hier is nee op gezegd
print-still-ask = Nog vragen
print-unasked = Hier is nog niets over afgesproken
print-details = { $title }: doelen, uitkomsten en scores
print-version = { $title }: wat { $teller } vertelt
print-note = Aantekening: { $text }
print-dates = { $count ->
    [one] 1 datum gaat niet mee, omdat de woorden iets noemen dat niet gedeeld wordt.
   *[other] { $count } datums gaan niet mee, omdat de woorden iets noemen dat niet gedeeld wordt.
 }
print-share-how = Wil je iets wel delen met { $receiver }? Kies het op de tijdlijn en zet het bij “Delen” op ja.
print-count = { $count ->
    [one] 1 pagina
   *[other] { $count } pagina’s
 }
print-real = Zo komen ze uit de printer
print-grey = Bekijk in grijs
print-further = Kleiner
print-whole-page = Hele pagina
print-closer = Groter
print-pages = Pagina’s
print-more = Nog meer bladen
print-sheet-agreements = Afspraken
print-sheet-talks = Gespreksverslag
print-talk = Welk gesprek?
print-talk-all = alle gesprekken
print-sheet-preparation = Voorbereiding
print-sheet-versions = Verhalen naast elkaar
print-sheet-measurements = Metingen
print-sheet-what-works = Wat werkt bij mij
print-sheet-hand-over = Warme overdracht
print-sheet-start-letter = Startbrief
print-sheet-goal-card = Doelenkaart
print-sheet-consent = Wie mag wat weten
print-sheet-empty = Lege tijdlijn
print-strip = Strook om te plakken
print-period = Alleen een deel van de tijd
print-from = Van
print-to = Tot en met
print-large = Voor een kind: grote letters
print-ask-first = { $count ->
    [one] Vraag dit eerst:
   *[other] Vraag deze { $count } eerst:
 }
print-as-text = Het laatste gesprek als tekst
print-copy-note = Verslag kopiëren
print-copy-message = Kort bericht kopiëren
