//! What day it is. With `TIJDLIJN_TODAY=2028-02-29` all flows in Chromium play on that day: they must hold on any.

use std::env;

use jiff::Zoned;
use jiff::civil::Date;

/// The day in the browser: of this machine, or another that was asked for.
pub fn today() -> Date {
    asked().unwrap_or_else(real)
}

/// What takes the page to the day that was asked for, where one was.
pub(crate) fn shift() -> Option<String> {
    let days = real().until(asked()?).unwrap().get_days();
    Some(format!(
        "{{ const Real = Date, now = () => Real.now() + {days} * 864e5;
            globalThis.Date = class Date extends Real {{
              constructor(...parts) {{ super(...(parts.length ? parts : [now()])); }}
              static now() {{ return now(); }}
            }} }}"
    ))
}

fn asked() -> Option<Date> {
    env::var("TIJDLIJN_TODAY").ok().map(|day| day.parse().expect("TIJDLIJN_TODAY is no day"))
}

fn real() -> Date {
    Zoned::now().date()
}
