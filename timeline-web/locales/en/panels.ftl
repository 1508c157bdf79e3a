# Lists about the whole timeline.

people-none = There are no participants yet.
person-add = Add a participant
person-edit = Change { $name }
person-delete = Remove { $name }
person-has-authority = has parental authority
person-name = Name
person-name-hint = What you call this person here: Mother, Miss Anke.
person-role = Who is this to the child?
person-authority = Does this person hold parental authority?
person-authority-hint = Authority is about who may decide. Under 12 the parents with authority decide who may see what.
lanes-about = Put the lanes in the order that suits you. A hidden lane is not gone.
lane-add = Add a lane
lane-up = { $name } up
lane-down = { $name } down
lane-edit = Change { $name }
lane-hide = Hide { $name }
lane-show = Show { $name }
lane-note = Note on { $name }
lane-delete = Remove { $name }
lane-is-hidden = hidden
lane-name = Name of the lane
lane-name-hint = You may leave this empty: then the lane is named after what it is about.
lane-kind = What is the lane about?
shares-about = Nothing goes to anybody else without a clear “yes”. Not on paper, and not in a file. You can always take back a “yes”.
shares-for = For { $receiver }
shares-counts = Yes: { $yes }. No: { $no }. Still to ask: { $ask }. Nothing said: { $open }.
shares-all = Share everything with { $receiver }
shares-ask = Set to “still to ask”
shares-other = Somebody else
shares-other-hint = For example the doctor, or grandma. Everything is first set to “still to ask”.
shares-other-add = Add this person
shares-law = Who decides about this?
shares-law-text = Under 12 the parents with authority decide. From 12 to 15 parents and child decide together. From 16 the young person decides. This is not legal advice.
child-alias = What do we call the child?
child-alias-hint = A made-up name is fine.
child-birth = Birth date
child-birth-hint = For example 14-3-2017. If you do not know it, leave it empty.
child-region = School holidays
region-north = region north
region-middle = region middle
region-south = region south
career = School years
career-hint = Is a year not right? Open it and change it.
career-now-hint = Where is the child at school now? We fill in the years before. Then you change what went differently.
career-kind = Kind of school
career-group = Group or year now
career-row-group = Group or year
career-school = Name of the school
career-fill = Fill in the years
career-add = Add a year
career-from = From
career-to = Up to and including
career-doubled = Repeated this year
career-skipped = Skipped this group
career-changed-school = Changed school halfway
career-remove = Remove this year
import = Add a table
import-counts = { $file }: { $good ->
    [0] not one row is good
    [one] 1 row is good
   *[other] { $good } rows are good
 }, { $bad ->
    [0] and all can be added
    [one] 1 row cannot be added
   *[other] { $bad } rows cannot be added
 }.
import-undated = { $undated ->
    [0] All have a date.
    [one] 1 row has no date yet.
   *[other] { $undated } rows have no date yet.
 }
import-none = { $file }: there is not one row in it. Choose another file.
import-people = New participants:
import-lanes = New lanes:
import-ignored = These columns are not read:
import-bad = { $count ->
    [one] 1 row cannot be added
   *[other] { $count } rows cannot be added
 }
import-more = and { $count } more
import-rows = Rows that are good
import-line = Line
import-at-line = Line { $line }:
import-said = As it is written
import-understood = As we understand it
import-no-date = no date yet
import-ambiguous = (can mean two things)
import-add = { $count ->
    [one] Add 1 row
   *[other] Add { $count } rows
 }
key-key = Key
key-does = What it does
key-arrows = walk through the drawing: in time and between lanes
key-enter = open
key-zoom = zoom in and out
form-conversation = Day of the conversation
conversation-day = On which day is this conversation?
conversation-day-hint = Empty means today. Words such as “now” and “last year” count from this day.
conversation-of = Conversation of { $day }.
conversation-today = Conversation of today.
conversation-edit = Change the day of the conversation
key-fold = fold empty years away, or show them again
key-whole = show the whole life
key-turn = in a conversation: pass the turn on
key-curtain = close the curtain before what is chosen
key-delete = take away what is selected
key-search = search
key-keys = this list
key-back = back: form, panel, selection
key-undo = undo
key-redo = redo
key-save = save as a file
key-print = to Print
key-tab = to the next part
key-single = The keys B, ., / and ? work everywhere
key-single-why = Do you talk to the computer, or does a key often do something by accident? Then switch this off. Keys with Ctrl and the keys in the timeline keep working.
key-mouse = With the mouse: drag to pan. Turn the wheel with Ctrl to zoom. Double-click an empty place to add something there.
