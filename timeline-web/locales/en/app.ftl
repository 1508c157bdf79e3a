# In the head, the menu and the messages.

close = Close
cancel = Cancel
keep = Save
add = Add
undo = Undo
redo = Redo
search = Search
menu = Menu
new = New
all = All
and-word = and
skip = Skip to the content
logo = Tijdlijn, to the start
to-start = To the start
tabs = Screens
tab-timeline = Timeline
tab-list = List
tab-talk = Talk
tab-print = Print
language = Language
alerts = Messages
toast = Just done
toast-undo = Undo this
toast-restore = Put back
not-said = not said
speaker-nobody = nobody
status = How is it going?
day-today = today
day-yesterday = yesterday
today = today
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = June
month-short-7 = July
month-short-8 = Aug
month-short-9 = Sept
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
count-items = { $count ->
    [one] 1 event
   *[other] { $count } events
 }
count-versions = { $count ->
    [one] 1 version
   *[other] { $count } versions
 }
child-no-name = the child
child-age = { $years ->
    [one] 1 year old
   *[other] { $years } years old
 }
child-group = group { $group }
child-edit = About the child
saved-saving = Saving …
saved-here = Saved on this device
saved-not = Not saved on this device
saved-other-tab = Open in another tab
saved-file-only = Only saved in a file
save-file = Save as a file
save-file-as = Save as a new file …
open-file = Open a file …
import-csv = Add a table (Excel, CSV) …
export = Another kind of file …
export-csv = Table for a spreadsheet (CSV)
export-picture = Picture of the whole timeline (PNG)
export-picture-window = Picture of what is in view (PNG)
export-image = Drawing of the whole timeline, sharp at any size (SVG)
export-image-window = Drawing of what is in view (SVG)
export-copy-picture = Copy the whole timeline as a picture
export-copy-window = Copy what is in view as a picture
export-calendar = Calendar: what is still to come (ICS)
menu-child = Child and school years
menu-people = Participants
menu-lanes = Lanes
menu-notes = Notes
menu-shares = Who may see what?
menu-keys = Keys
menu-about = Help and privacy
alert-close = Close this message
alert-what = What is different?
alert-full = There is no room left on this device. Your work is not kept here now. Save it as a file.
alert-denied = This browser may not keep anything here. You can go on working. Save your work as a file.
alert-not-read-back = Saving did not work. Save your work as a file now.
alert-only-files = You opened this page as a file. The browser keeps nothing then. Save your work as a file.
alert-forgets = This browser may remove this when you do not come back for a week. Save your work as a file as well.
alert-reminder = { $count ->
    [one] 1 change is not in a file yet. Save it now.
   *[other] { $count } changes are not in a file yet. Save them now.
 }
alert-other-tab = This timeline is already open in another tab. Here you can only look.
alert-newer-file = This file was made with a newer Tijdlijn. You can look at it, but not change it here.
alert-opened-with = { $count ->
    [one] The file is open. 1 thing is not as it was in the file.
   *[other] The file is open. { $count } things are not as they were in the file.
 }
alert-file-changed = This file was also changed somewhere else. Save your work as a new file. Then nothing gets lost.
alert-cannot-save = The file could not be saved. Choose another place.
alert-would-lose = You changed something that is not saved anywhere yet. If you open something else now, you lose it.
alert-replace = Open anyway
alert-stay = Stay here
alert-unreadable = The browser could not read this file. Try again, or choose another file.
alert-still-used = This is still used on the timeline. Change that first.
alert-refused = This cannot be done now. Nothing was changed.
alert-draft-lost = The timeline on this device cannot be read any more. Do you have a file? Then open that.

# Steps: what undo takes back.

step-add = adding something
step-edit = changing something
step-move = moving something
step-delete = removing something
step-statement = a version
step-response = a response
step-load = how it felt
step-note = a note
step-share = who may see it
step-person = a participant
step-child = about the child
step-conversation = the day of the conversation
step-lane = a lane
step-curtain = a curtain
step-line = my line
step-later = something for later
step-plan = a plan
step-import = adding a table
step-choice = the choice of a date
step-talk = the conversation
step-said = what was said
step-agreement = an agreement

# What happened.

said-added = “{ $title }” is on the timeline, in the lane { $lane }.
said-added-birth = “{ $title }” is on the timeline. The date of birth is { $day }.
said-added-undated = “{ $title }” is kept. It has no place in time yet.
said-changed = “{ $title }” was changed.
said-deleted = “{ $title }” was removed.
said-deleted-part = That was removed.
said-undone = Undone: { $step }.
said-redone = Done again: { $step }.
said-nothing-to-undo = There is nothing to undo.
said-nothing-to-redo = There is nothing to redo.
said-speaker = { $name } is speaking.
said-written-down = Written down, from { $name }.
said-saved-file = Saved in { $name }.
said-copied = Copied. You can paste it somewhere now.
said-not-copied = Copying failed. The browser did not allow it.
said-opened = { $count ->
    [one] The timeline is open, with 1 event.
   *[other] The timeline is open, with { $count } events.
 }
said-other-kept = The timeline before is still on this device.
said-imported = { $count ->
    [one] 1 row was added.
   *[other] { $count } rows were added.
 }
said-imported-birth = { $count ->
    [one] 1 row was added. The date of birth is { $day }.
   *[other] { $count } rows were added. The date of birth is { $day }.
 }
said-shared = { $count ->
    [one] This was filled in for 1 event.
   *[other] This was filled in for { $count } events.
 }
said-form-left = You were still filling something in.
said-unfinished = You were still busy. What you typed is still there.
said-dropped = That was not saved.
forms-left = { $count ->
    [one] You were still filling something in.
   *[other] You were still filling { $count } things in.
 }
form-go-on = Go on filling in
form-drop = Discard
form-stays = What you type here is kept, even if you leave for a while.
said-ask-birth = Fill in the birth date. Then this gets its place.
said-ask-career = Fill in the groups. Then this gets its place.
said-years-folded = Empty years are folded away.
said-years-shown = All years are shown again.
said-in-use = This is still used. Remove what uses it first.
said-curtain = The curtain is closed.
said-curtain-first = Open the curtain first.
said-child-added = “{ $title }” was added.
said-place = “{ $title }” is number { $place } of { $of } now.
said-later = This is in “Later” now.
said-held-today = The conversation is now set for today. It was planned for later.
said-signed-off = The conversation is finished.
said-talk-finished = This conversation is finished. What is there stays. You can still add to it.
fault-title-empty = Fill this in. A few words will do.
fault-name-empty = Fill in a name.
fault-text-empty = Write something here.
fault-end-before-start = The end is before the beginning. Is that right?
fault-before-birth = This is from before the birth. Is that right?
fault-after-today = This is after today. Is that right?
fault-birth-in-future = The birth date is after today. It is not kept yet.
fault-not-a-day = We do not know this day. Write for example 14-3-2017.
fault-not-a-number = This is not a number. Write for example 7.5.
fault-scale-reversed = The lowest number must be below the highest.
fault-outside-scale = The score is outside the scale. Is that right?
fault-row-reversed = The last day is before the first.
fault-not-a-year = This year is not possible.
