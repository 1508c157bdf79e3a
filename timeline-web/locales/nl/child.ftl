# Het gordijn, niet nu, en de kindmodus.

curtain-close = Gordijn dicht
curtain-closed = gordijn dicht
curtain-about = Hier hangt een gordijn voor. Niemand kan het nu lezen. Alleen een volwassene doet het open.
curtain-open = Ik ben volwassen: doe het gordijn open
curtain-row = gordijn dicht, { $lane }
later = Later
later-park = Niet nu
later-back = Haal terug
later-button = Later: { $count }
later-about = Hier praten jullie nu niet over. Er gaat niets verloren.
later-none = Er staat niets voor later.
later-talk = Uit een gesprek
