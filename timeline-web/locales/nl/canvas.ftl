# De tekening in woorden, en wat eromheen staat.
canvas-keys = Met de pijltjes loop je langs de gebeurtenissen. Enter opent. Plus en min zoomen. Vraagteken: alle toetsen.
canvas-lanes = Banen
canvas-scroll = Banen omhoog en omlaag
canvas-overview = Hele leven
canvas-window = Wat je nu ziet
canvas-window-start = Begin van wat je nu ziet
canvas-window-end = Einde van wat je nu ziet
canvas-group =
    { $count ->
        [one] { $count } gebeurtenis
       *[other] { $count } gebeurtenissen
    } dicht bij elkaar, { $lane }
canvas-group-list =
    { $count ->
        [one] { $count } gebeurtenis
       *[other] { $count } gebeurtenissen
    }
canvas-group-more =
    { $count ->
        [one] En nog { $count }.
       *[other] En nog { $count }.
    }
canvas-group-zoom = Laat ze los van elkaar zien
canvas-group-close = Sluiten
canvas-goal = doel: { $text }
canvas-expected = hoe lang ieder denkt voor dit doel: { $text } { $each }. { $gap }
canvas-note = aantekening: { $text }
canvas-or = of
canvas-told = volgens { $name }
canvas-told-load = volgens { $name }: { $load }
