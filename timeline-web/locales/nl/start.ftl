# Het beginscherm.

start-title = Samen op één lijn
start-lead = Kind, ouders, school en hulp zetten samen op een rij wat er gebeurde, en wat nu helpt.
start-new = Nieuwe tijdlijn
start-new-about = Begin met een naam. Een schuilnaam mag ook.
start-open = Open een bestand
start-open-about = Een tijdlijn die je eerder bewaarde, of van iemand kreeg.
start-example = Bekijk een voorbeeld
start-example-about = Kijk rond in de tijdlijn van Noor. Noor is verzonnen.
start-resume = Ga verder
start-resume-about = Op dit apparaat staat een tijdlijn van { $day }.
start-resume-looking = We kijken of er een tijdlijn op dit apparaat staat.
start-resume-none = Er staat nog geen tijdlijn op dit apparaat.
start-resume-file = Als je deze pagina als bestand opent, bewaart de browser niets. Open je eigen bestand.
start-drafts = { $count ->
    [one] 1 tijdlijn op dit apparaat
   *[other] { $count } tijdlijnen op dit apparaat
 }
start-draft-open = Openen
start-draft-forget = Haal de tijdlijn van { $name } van dit apparaat
start-draft-in-file = ook opgeslagen als bestand
start-draft-only-here = alleen op dit apparaat
start-draft-ask = Deze tijdlijn staat ook in een bestand. Wil je hem van dit apparaat halen?
start-draft-ask-lost = Deze tijdlijn staat nergens anders. Als je hem weghaalt, is hij weg.
start-draft-sure = Haal weg
start-alias = Hoe noemen we het kind?
start-alias-hint = Een schuilnaam mag ook.
start-begin = Begin
start-skip = Zonder naam
start-trust = Alles blijft op dit apparaat.
start-sheet = Voorbeeld van een tijdlijn
start-sheet-about = 9 jaar · groep 7 · een verzonnen kind
start-sheet-tag = voorbeeld
