# Timeline and list.

drawing-of = Timeline of { $name }
timeline-empty = Nothing here yet. Type below what happened, and when.
filter-bar = What is shown?
who-tells = Who tells:
everybody = everybody
without-label = Without labels
without-label-long = Without labels: do not show diagnoses
filter = Filter
filter-on = Filter ({ $count } on)
filter-off = Show everything
filter-lanes = Which lanes?
filter-kinds = What kind?
filter-loads = How did it feel?
load-sign-supporting = ▲ good
load-sign-neutral = ● neutral
load-sign-burdening = ▼ hard
zoom-in = Zoom in
zoom-out = Zoom out
whole-life = Whole life
fold-years = Fold empty years
speaking = Speaking
speaking-now = Speaking: { $name }
usual-mother = Mother
usual-father = Father
usual-teacher = Teacher
quick-add = Quick add
quick-add-example = summer 2019 moved to Zwolle
quick-undated = no date yet
quick-waiting = { $count ->
    [one] 1 more line
   *[other] { $count } more lines
 }
which-one = Which one do you mean?
which-one-end = Which end do you mean?
ask-birth = Fill in the birth date
ask-career = Fill in the groups
tray = Still to be placed
tray-button = Still to be placed: { $count }
tray-about = We do not know yet when this was. Open it and say it another way.
tray-none = Everything has its place.
candidates = { $count ->
    [one] 1 event is here
   *[other] { $count } events are here
 }
list-group = Group
list-order = Order
list-by-year = by year
list-by-age = by age
list-by-school = by school group
list-by-lane = by lane
list-old-first = oldest first
list-new-first = newest first
list-by-title = by title
list-what = What
list-who = Who tells it
list-actions = What you can do
search-found = { $count ->
    [0] nothing found
    [one] 1 found
   *[other] { $count } found
 }
list-none = Nothing found. Search for something else, or show everything.
list-more = Show more ({ $count })
list-before-birth = before birth
list-no-birth = birth date not known
list-no-school = without a school group
row-edit = Change “{ $title }”
row-delete = Remove “{ $title }”
new-event = Event
new-intervention = What was done
new-plan = Plan
new-measurement = Measurement
new-note = Note
attention = Everyday attention
attention-talk = had a chat
attention-walk = went for a walk together
attention-compliment = gave a compliment
attention-help = helped out a little
attention-play = played together
attention-call = called or sent a message
