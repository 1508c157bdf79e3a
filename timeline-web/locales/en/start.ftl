# The start screen.

start-title = Together on one line
start-lead = Child, parents, school and helpers put together what happened, and what helps now.
start-new = New timeline
start-new-about = Start with a name. A made-up name is fine.
start-open = Open a file
start-open-about = A timeline that you saved earlier, or got from somebody.
start-example = Look at an example
start-example-about = Look around in Noor’s timeline. Noor is not a real child.
start-resume = Go on
start-resume-about = There is a timeline on this device, from { $day }.
start-resume-looking = We are looking for a timeline on this device.
start-resume-none = There is no timeline on this device yet.
start-resume-file = When you open this page as a file, the browser keeps nothing. Open your own file.
start-drafts = { $count ->
    [one] 1 timeline on this device
   *[other] { $count } timelines on this device
 }
start-draft-open = Open
start-draft-forget = Remove the timeline of { $name } from this device
start-draft-in-file = also saved as a file
start-draft-only-here = only on this device
start-draft-ask = This timeline is also in a file. Do you want to remove it from this device?
start-draft-ask-lost = This timeline is nowhere else. If you remove it, it is gone.
start-draft-sure = Remove
start-alias = What do we call the child?
start-alias-hint = A made-up name is fine.
start-begin = Start
start-skip = Without a name
start-trust = Everything stays on this device.
start-sheet = Example of a timeline
start-sheet-about = 9 years · group 7 · not a real child
start-sheet-tag = example
