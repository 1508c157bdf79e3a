# The drawing in words, and what stands around it.
canvas-keys = Arrow keys walk along the events. Enter opens. Plus and minus zoom. Question mark: all keys.
canvas-lanes = Lanes
canvas-scroll = Lanes up and down
canvas-overview = Whole life
canvas-window = What you see now
canvas-window-start = Beginning of what you see now
canvas-window-end = End of what you see now
canvas-group =
    { $count ->
        [one] { $count } event
       *[other] { $count } events
    } close together, { $lane }
canvas-group-list =
    { $count ->
        [one] { $count } event
       *[other] { $count } events
    }
canvas-group-more =
    { $count ->
        [one] And { $count } more.
       *[other] And { $count } more.
    }
canvas-group-zoom = Show them apart
canvas-group-close = Close
canvas-goal = goal: { $text }
canvas-expected = how long each thinks this goal takes: { $text } { $each }. { $gap }
canvas-note = note: { $text }
canvas-or = or
canvas-told = according to { $name }
canvas-told-load = according to { $name }: { $load }
