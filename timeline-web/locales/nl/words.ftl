# Woorden voor de keuzes die het model kent.

load-very-heavy = heel zwaar
load-heavy = zwaar
load-plain = gewoon
load-good = fijn
load-very-good = heel fijn

response-agrees = klopt
response-differs = zie ik anders
response-unsure = weet ik niet

basis-seen = zelf meegemaakt
basis-heard = gehoord
basis-read = gelezen

body-event = Gebeurtenis
body-intervention = Wat er gedaan is
body-plan = Plan
body-measurement = Meting

event-milestone = mijlpaal
event-family = gezin
event-school = school
event-health = gezondheid
event-help = hulp
event-livelihood = wonen, werk en geld
event-free-time = vrije tijd
event-success = succes
event-signal = signaal

detail-birth = geboorte
detail-separation = scheiding
detail-death = overlijden
detail-move = verhuizing
detail-new-family-member = nieuw gezinslid
detail-school-start = eerste schooldag
detail-school-change = andere school
detail-repeating = jaar overgedaan
detail-skipping = groep overgeslagen
detail-absence = niet naar school
detail-suspension = geschorst
detail-incident = voorval
detail-referral = aanmelding
detail-waiting-list = wachtlijst
detail-assessment = onderzoek
detail-diagnosis = diagnose
detail-ruling = officieel besluit
detail-medication = medicijnen

intervention-attention = gewone aandacht
intervention-class = aanpassing in de klas
intervention-practice = extra oefenen
intervention-talks = gesprekken
intervention-training = training of groep
intervention-therapy = therapie of behandeling
intervention-family = hulp in het gezin
intervention-other = iets anders

setting-class = in de klas
setting-home = thuis
setting-elsewhere = ergens anders

result-helped = hielp
result-somewhat = hielp een beetje
result-not = hielp niet
result-early = nog te vroeg

plan-opp = plan van school (OPP)
plan-group = groepsplan
plan-arrangement = arrangement
plan-family = gezinsplan
plan-care = hulpplan
plan-one-family = 1 gezin, 1 plan
plan-other = ander plan

goal-open = nog niet begonnen
goal-started = mee bezig
goal-reached = gehaald
goal-stopped = gestopt

action-open = nog te doen
action-going-on = loopt
action-done = gedaan
action-stopped = gestopt

outcome-reached = gehaald
outcome-partly = voor een deel gehaald
outcome-not = niet gehaald

note-information = informatie
note-thought = gedachte
note-feeling = gevoel
note-decision = besluit

authority-yes = ja
authority-no = nee
authority-unknown = weet ik niet

consent-yes = ja
consent-no = nee
consent-ask = nog vragen

receiver-school = school
receiver-youth-care = jeugdhulp
receiver-parents = ouders
receiver-child = kind
receiver-the-parents = de ouders
receiver-the-child = het kind

school-preschool = opvang of peuterspeelzaal
school-bo = basisschool
school-sbo = speciaal basisonderwijs (sbo)
school-so = speciaal onderwijs (so)
school-language = taalklas
school-vmbo = vmbo
school-havo = havo
school-vwo = vwo
school-pro = praktijkonderwijs
school-vso = voortgezet speciaal onderwijs (vso)
school-mbo = mbo
school-home = thuis, zonder school
