//! The words of a date, with what they are understood to mean while they are typed. Beside the words
//! stands the browser's own calendar, which only fills in words.

use jiff::civil::Date;
use timeline_core::date::{self, Resolved};
use timeline_core::model::{Choice, ItemId};
use yew::{prelude::*, props};

use super::{MissingProps, choice_words, missing, understood_words};
use crate::state::WordsForm;
use crate::view::context::Cx;
use crate::view::day::day as day_words;
use crate::view::part::{ChipProps, Field, FieldKind, Pause, chip};
use timeline_core::model::day;

/// What the words need.
#[derive(PartialEq, Properties)]
pub(crate) struct WhenFieldProps {
    /// Names the fields; used once on the page.
    pub id: AttrValue,
    /// The label of the first field.
    pub label: AttrValue,
    /// The words as they stand.
    pub words: WordsForm,
    /// Also ask for an end.
    #[prop_or_default]
    pub until: bool,
    /// It is still to come: what can be said is another example.
    #[prop_or_default]
    pub ahead: bool,
    /// It was agreed on this day, and is of the time after it.
    #[prop_or_default]
    pub agreed: Option<Date>,
    /// It is what this plan is to come to.
    #[prop_or_default]
    pub plan: Option<ItemId>,
    /// What is the matter.
    #[prop_or_default]
    pub fault: Option<AttrValue>,
    /// What is the matter with the end.
    #[prop_or_default]
    pub until_fault: Option<AttrValue>,
    /// Gets the focus when it appears.
    #[prop_or_default]
    pub focus: bool,
    /// Called with the words as they are now.
    pub onchange: Callback<WordsForm>,
}

/// The words of a date.
pub(crate) fn when_field(cx: &Cx, props: &WhenFieldProps) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let (timeline, dates, words) = (doc.timeline(), doc.dates(), &props.words);
    let resolved = match (props.agreed, props.plan) {
        (Some(on), _) => doc.read_agreed(&words.when(), on),
        (_, Some(plan)) => dates.read_in_plan(timeline, plan, &words.when()),
        _ => doc.read_said(&words.when(), doc.said_on(model.today)),
    };
    let shown = date::show(&resolved, texts.0);
    // said once: the field itself may say that the end comes first
    let told = |trouble: &date::Trouble| {
        *trouble == date::Trouble::EndBeforeStart && props.until_fault.is_some()
    };
    let asked = !words.words.trim().is_empty() || !words.until.trim().is_empty();
    let say = {
        let words = words.clone();
        props.onchange.reform(move |text: String| words.clone().say(text))
    };
    let pick = say.reform(move |picked: String| match day::read(&picked) {
        // why: what is picked stands among the words of people; a year that is half typed stays what it is
        Some(day) if day.year() >= 1000 => day_words(texts, day),
        _ => picked,
    });
    let say_until = {
        let words = words.clone();
        props.onchange.reform(move |text: String| words.clone().say_until(text))
    };
    let choose = |choice: &Choice, end: bool| {
        let (mut words, choice) = (words.clone(), choice.clone());
        *(if end { &mut words.until_choice } else { &mut words.choice }) = Some(choice);
        props.onchange.reform(move |_: MouseEvent| words.clone())
    };
    let choices = |choices: &[Choice], end: bool| {
        if choices.is_empty() {
            return Html::default();
        }
        let legend = texts.t(if end { "which-one-end" } else { "which-one" });
        html! {
            <div class="chips" role="group" aria-label={legend.clone()}>
                <span class="small">{ legend }</span>
                { for choices.iter().map(|choice| chip(&props!(ChipProps {
                        label: choice_words(timeline, dates, choice, texts), onclick: choose(choice, end),
                    }))) }
            </div>
        }
    };
    let trouble = resolved.trouble.filter(|trouble| asked && !told(trouble));
    let readings = [&resolved.choices[..], &resolved.until_choices].concat();
    let known = if asked { vec![shown.clone()] } else { Vec::new() };
    let words_now = understood_words(doc, texts, known, &readings, trouble);
    html! {
        <div class="when">
            <div class="when-words">
                <Field id={props.id.clone()} label={props.label.clone()} value={words.words.clone()} hint={texts.t(if props.ahead { "when-hint-ahead" } else { "when-hint" })}
                    fault={props.fault.clone()} focus={props.focus} oninput={say.clone()} />
                <Field id={format!("{}-day", props.id)} class="when-day" label={texts.t("when-pick")} kind={FieldKind::Day}
                    value={exact_day(&words.words, &resolved)} onchange={pick} />
            </div>
            if props.until {
                <Field id={format!("{}-until", props.id)} label={texts.t("when-until")} value={words.until.clone()} hint={texts.t("when-until-hint")}
                    fault={props.until_fault.clone()} oninput={say_until} />
            }
            <div class="when-meaning">
                if !shown.is_empty() { <p class="understood"><span aria-hidden="true">{ "→ " }</span>{ shown }</p> }
                { for trouble.map(|trouble| missing(cx, &props!(MissingProps { trouble }))) }
            </div>
            <Pause words={words_now} typed={[&*words.words, &words.until].concat()} />
            { choices(&resolved.choices, false) }
            { choices(&resolved.until_choices, true) }
        </div>
    }
}

/// The day the calendar shows: the one that the words mean; else it is empty.
fn exact_day(words: &str, resolved: &Resolved) -> String {
    let day = day::read(words.trim()).or_else(|| resolved.start?.day());
    day.map(|day| day.to_string()).unwrap_or_default()
}
