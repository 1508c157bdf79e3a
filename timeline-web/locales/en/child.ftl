# The curtain, not now, and child mode.

curtain-close = Close the curtain
curtain-closed = curtain closed
curtain-about = A curtain hangs before this. Nobody can read it now. Only a grown-up opens it.
curtain-open = I am a grown-up: open the curtain
curtain-row = curtain closed, { $lane }
later = Later
later-park = Not now
later-back = Bring it back
later-button = Later: { $count }
later-about = You do not talk about this now. Nothing is lost.
later-none = Nothing is kept for later.
later-talk = From a conversation
