//! The timeline as a column, for a narrow window: years from top to bottom, with age and group, the
//! first years folded, and the line of today.

use timeline_core::{layout::Filter, model::Child};
use yew::{prelude::*, props};

use super::column_card::column_card;
use crate::view::context::Cx;
use crate::view::entries::{Entry, entries, year_words};
use crate::view::icon::{Sign, icon};
use crate::view::part::{EmptyProps, empty};

/// More than this many items, and the first years are folded.
const FOLDED_FROM: usize = 18;
/// Items of the last years that are not folded.
const UNFOLDED: usize = 14;

/// The timeline as a column.
pub(super) fn column(cx: &Cx) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let child = &doc.timeline().child;
    let dated: Vec<Entry> =
        entries(model, doc).into_iter().filter(|entry| entry.day.is_some()).collect();
    let fold_at = fold(&dated);
    let (old, recent) = dated.split_at(fold_at);
    let past = recent
        .iter()
        .position(|entry| entry.day.is_some_and(|day| day > model.today))
        .unwrap_or(recent.len());
    let span = old.first().zip(old.last()).and_then(|(first, last)| first.year().zip(last.year()));
    let label = crate::view::child_words::alias(texts, child);
    // what is left out does not count as not being there
    let narrowed = !doc.timeline().items.is_empty()
        && (!model.search.trim().is_empty() || *model.drawing.filter != Filter::default());
    html! {
        <section class="column" id="drawing" tabindex="-1" aria-label={texts.with("drawing-of", &[("name", (&label).into())])}>
            if dated.is_empty() { { empty(&props!(EmptyProps { text: texts.t(if narrowed { "list-none" } else { "timeline-empty" }) })) } }
            if let Some((first, last)) = span {
                <details class="column-fold">
                    <summary>
                        { icon(Sign::Down) }
                        <strong>{ format!("{first} – {last}") }</strong>
                        <span class="muted push">{ texts.with("count-items", &[("count", old.len().into())]) }</span>
                    </summary>
                    { years(cx, child, old) }
                </details>
            }
            { years(cx, child, &recent[..past]) }
            if !dated.is_empty() { <p class="column-now"><strong>{ texts.t("today") }</strong></p> }
            { years(cx, child, &recent[past..]) }
        </section>
    }
}

/// Where the first years end that are folded: between two years, so that each year is whole.
fn fold(entries: &[Entry]) -> usize {
    if entries.len() <= FOLDED_FROM {
        return 0;
    }
    let year = entries[entries.len() - UNFOLDED].year();
    entries.iter().position(|entry| entry.year() == year).unwrap_or_default()
}

fn years(cx: &Cx, child: &Child, entries: &[Entry]) -> Html {
    let groups = entries.chunk_by(|one, other| one.year() == other.year());
    let years = groups.filter_map(|group| {
        let year = group.first()?.year()?;
        let (age, school) = year_words(cx.texts, child, year);
        Some(html! {
            <section class="column-year" aria-label={year.to_string()}>
                <h2>
                    <span class="column-year-number">{ year }</span>
                    if let Some(age) = age { <span class="year-age">{ age }</span> }
                    if let Some(school) = school { <span class="year-school">{ school }</span> }
                </h2>
                <ol>{ for group.iter().map(|entry| html! { <key={entry.id.0.to_string()}>{ column_card(cx, entry) }</> }) }</ol>
            </section>
        })
    });
    html! { { for years } }
}
