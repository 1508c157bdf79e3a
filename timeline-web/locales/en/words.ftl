# Words for the choices the model knows.

load-very-heavy = very hard
load-heavy = hard
load-plain = neutral
load-good = good
load-very-good = very good

response-agrees = I agree
response-differs = I see it differently
response-unsure = unsure

basis-seen = was there
basis-heard = heard it
basis-read = read it

body-event = Event
body-intervention = What was done
body-plan = Plan
body-measurement = Measurement

event-milestone = milestone
event-family = family
event-school = school
event-health = health
event-help = help
event-livelihood = home, work and money
event-free-time = free time
event-success = success
event-signal = signal

detail-birth = birth
detail-separation = separation
detail-death = death
detail-move = moving house
detail-new-family-member = new family member
detail-school-start = first day at school
detail-school-change = another school
detail-repeating = year repeated
detail-skipping = year skipped
detail-absence = not at school
detail-suspension = suspended
detail-incident = incident
detail-referral = referral
detail-waiting-list = waiting list
detail-assessment = assessment
detail-diagnosis = diagnosis
detail-ruling = official decision
detail-medication = medication

intervention-attention = everyday attention
intervention-class = change in class
intervention-practice = extra practice
intervention-talks = talks
intervention-training = training or group
intervention-therapy = therapy or treatment
intervention-family = help in the family
intervention-other = something else

setting-class = in class
setting-home = at home
setting-elsewhere = somewhere else

result-helped = helped
result-somewhat = helped a little
result-not = did not help
result-early = too early to say

plan-opp = development plan (OPP)
plan-group = group plan
plan-arrangement = arrangement
plan-family = family plan
plan-care = care plan
plan-one-family = 1 family, 1 plan
plan-other = another plan

goal-open = not started yet
goal-started = working on it
goal-reached = reached
goal-stopped = stopped

action-open = to do
action-going-on = going on
action-done = done
action-stopped = stopped

outcome-reached = reached
outcome-partly = partly reached
outcome-not = not reached

note-information = information
note-thought = thought
note-feeling = feeling
note-decision = decision

authority-yes = yes
authority-no = no
authority-unknown = I do not know

consent-yes = yes
consent-no = no
consent-ask = still to ask

receiver-school = school
receiver-youth-care = youth care
receiver-parents = parents
receiver-child = child
receiver-the-parents = the parents
receiver-the-child = the child

school-preschool = day care or playgroup
school-bo = primary school
school-sbo = special primary school (sbo)
school-so = special school (so)
school-language = language class
school-vmbo = vmbo
school-havo = havo
school-vwo = vwo
school-pro = practical school
school-vso = special secondary school (vso)
school-mbo = mbo
school-home = at home, no school
