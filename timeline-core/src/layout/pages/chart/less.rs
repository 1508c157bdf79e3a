//! What a chart can do without where it would need a page more for it, and the lines that say so.

use std::collections::BTreeMap;

use super::figure::Figure;
use super::pack::pack;
use super::size::Size;
use super::{Chart, Lanes, UNDATED_SIZE};
use crate::layout::Form;
use crate::layout::pages::PrintScale;
use crate::layout::pages::wrap::Setting;
use crate::text::Weight;

impl Chart<'_> {
    /// The lanes with less in them, and lines that say what was left out: what each expects of a
    /// goal, lanes in which nothing stands, or both.
    pub(super) fn with_less<'a>(&self, lanes: &Lanes<'a>) -> Vec<(Lanes<'a>, Vec<String>)> {
        let expects = |figure: &Figure| figure.mark.form == Form::Expected;
        let mut less = Vec::new();
        if lanes.iter().any(|(_, figures)| figures.iter().any(expects)) {
            let mut without = lanes.clone();
            without.iter_mut().for_each(|(_, figures)| figures.retain(|figure| !expects(figure)));
            let line = self.words.of(
                "Hoe lang ieder denkt dat een doel duurt, past hier niet bij.",
                "There is no room here for how long each thinks a goal takes.",
            );
            less.push((without.clone(), vec![line.to_owned()]));
            // why: a page for the line alone is a page too many as well; the sheet of the plan says
            // how long each thinks
            less.push((without, Vec::new()));
        }
        // why: the pages of a strip are glued together, with the same lanes on each
        if self.options.scale != PrintScale::Leporello {
            let fuller = std::iter::once((lanes, Vec::new()))
                .chain(less.iter().map(|(lanes, left_out)| (lanes, left_out.clone())));
            let told: Vec<_> = fuller.filter_map(|(lanes, said)| self.told(lanes, said)).collect();
            less.extend(told);
        }
        less
    }

    /// The lanes in which something stands, and a line more, which names the others; none where
    /// there are no others, or nothing else.
    fn told<'a>(
        &self,
        lanes: &Lanes<'a>,
        mut left_out: Vec<String>,
    ) -> Option<(Lanes<'a>, Vec<String>)> {
        let shown = self.page_axes();
        let size = Size::ALL[0];
        let stands = |figures: &[Figure]| {
            let mut packed = shown
                .iter()
                .map(|axis| pack(figures, axis, &size, self.fonts, &mut BTreeMap::new()));
            packed.any(|rows| !rows.is_empty())
        };
        let (told, bare): (Lanes<'a>, Lanes<'a>) =
            lanes.iter().cloned().partition(|(_, figures)| stands(figures));
        if told.is_empty() || bare.is_empty() {
            return None;
        }
        left_out.push(self.nothing_in(&bare));
        Some((told, left_out))
    }

    /// Which lanes are left out because nothing stands in them, in one line.
    fn nothing_in(&self, bare: &Lanes<'_>) -> String {
        let names: Vec<&str> = bare.iter().map(|(band, _)| &*band.name).collect();
        let label = self.words.of("Banen waar niets in staat", "Lanes with nothing in them");
        let line = format!("{label}: {}", names.join(" · "));
        let setting = Setting { fonts: self.fonts, weight: Weight::Regular, size: UNDATED_SIZE };
        setting.wrap_at_most(&line, self.area.width(), 1).0.into_iter().collect()
    }
}
