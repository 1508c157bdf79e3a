//! The timeline as a column, for a narrow window: years from top to bottom, with age and group, the
//! first years folded, and the line of today.

use timeline_core::model::Child;
use yew::prelude::*;

use super::column_card::ColumnCard;
use crate::app::use_model;
use crate::text::Texts;
use crate::view::context::use_texts;
use crate::view::entries::{Entry, entries, year_words};
use crate::view::icon::{Icon, Sign};
use crate::view::part::Empty;

/// More than this many items, and the first years are folded.
const FOLDED_FROM: usize = 18;
/// Items of the last years that are not folded.
const UNFOLDED: usize = 14;

/// The timeline as a column.
#[component]
pub fn Column() -> Html {
    let texts = use_texts();
    let Some(model) = use_model() else { return Html::default() };
    let Some(doc) = &model.doc else { return Html::default() };
    let child = &doc.timeline().child;
    let dated: Vec<Entry> =
        entries(&model, doc).into_iter().filter(|entry| entry.day.is_some()).collect();
    let fold_at = fold(&dated);
    let (old, recent) = dated.split_at(fold_at);
    let past = recent
        .iter()
        .position(|entry| entry.day.is_some_and(|day| day > model.today))
        .unwrap_or(recent.len());
    let span = old.first().zip(old.last()).and_then(|(first, last)| first.year().zip(last.year()));
    let label = crate::view::child_words::alias(texts, child);
    html! {
        <section class="column" id="drawing" tabindex="-1" aria-label={texts.with("drawing-of", &[("name", (&label).into())])}>
            if dated.is_empty() { <Empty text={texts.t("timeline-empty")} /> }
            if let Some((first, last)) = span {
                <details class="column-fold">
                    <summary>
                        <Icon sign={Sign::Down} />
                        <strong>{ format!("{first} – {last}") }</strong>
                        <span class="muted push">{ texts.with("count-items", &[("count", old.len().into())]) }</span>
                    </summary>
                    { years(texts, child, old) }
                </details>
            }
            { years(texts, child, &recent[..past]) }
            if !dated.is_empty() { <p class="column-now"><strong>{ texts.t("today") }</strong></p> }
            { years(texts, child, &recent[past..]) }
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

fn years(texts: Texts, child: &Child, entries: &[Entry]) -> Html {
    let groups = entries.chunk_by(|one, other| one.year() == other.year());
    let years = groups.filter_map(|group| {
        let year = group.first()?.year()?;
        let (age, school) = year_words(texts, child, year);
        Some(html! {
            <section class="column-year" aria-label={year.to_string()}>
                <h2>
                    <span class="column-year-number">{ year }</span>
                    if let Some(age) = age { <span class="year-age">{ age }</span> }
                    if let Some(school) = school { <span class="year-school">{ school }</span> }
                </h2>
                <ol>{ for group.iter().map(|entry| html! { <ColumnCard key={entry.id.0.to_string()} entry={entry.clone()} /> }) }</ol>
            </section>
        })
    });
    html! { { for years } }
}
