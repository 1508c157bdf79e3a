# Print.

print-for = For whom?
print-ourselves = for ourselves, with everything
print-what = What?
print-sheet-timeline = Timeline
print-sheet-plans = Plan and goals
print-sheet-items = What everyone tells
print-sheet-notes = Notes
print-on-page = page { $page }
print-no-page = nothing yet
print-paper = Paper
print-orientation = Which way up
print-landscape = landscape
print-portrait = portrait
print-scale = Scale
print-whole-life = Whole life on one page
print-some-years = A few years a page
print-years = Years a page
print-years-count = { $count ->
    [one] 1 year
   *[other] { $count } years
 }
print-dated = Date above each page
print-now = Print
print-pdf = A PDF? Pick “Save as PDF” there.
print-paper-too = Pick the paper there too, lying or upright.
print-left-out = { $count ->
    [0] The dates of a few things are left out for { $receiver }.
    [one] 1 thing is left out. It is not shared with { $receiver }.
   *[other] { $count } things are left out. They are not shared with { $receiver }.
 }
print-look = Look at them
print-left-out-title = Left out for { $receiver }
print-said-no = Somebody said no
print-still-ask = Still to ask
print-unasked = Nothing agreed about these yet
print-details = { $title }: goals, results and scores
print-version = { $title }: what { $teller } tells
print-note = Note: { $text }
print-dates = { $count ->
    [one] 1 date is left out, because its words name something that is not shared.
   *[other] { $count } dates are left out, because their words name something that is not shared.
 }
print-share-how = Do you want to share something with { $receiver }? Pick it on the timeline and set “Share” to yes.
print-count = { $count ->
    [one] 1 page
   *[other] { $count } pages
 }
print-real = This is how they come out of the printer
print-grey = Show in grey
print-further = Smaller
print-whole-page = Whole page
print-closer = Larger
print-pages = Pages
print-more = More sheets
print-sheet-agreements = Agreements
print-sheet-talks = Report of the talk
print-talk = Which conversation?
print-talk-all = all conversations
print-sheet-preparation = Preparation
print-sheet-versions = Stories side by side
print-sheet-measurements = Measurements
print-sheet-what-works = What works for me
print-sheet-hand-over = Warm hand-over
print-sheet-start-letter = Letter to start with
print-sheet-goal-card = Goal card
print-sheet-consent = Who may know what
print-sheet-empty = Empty timeline
print-strip = Strip to glue
print-period = Only part of the time
print-from = From
print-to = Up to and including
print-large = For a child: large letters
print-ask-first = { $count ->
    [one] Ask this first:
   *[other] Ask these { $count } first:
 }
print-as-text = The last conversation as text
print-copy-note = Copy the note
print-copy-message = Copy a short message
