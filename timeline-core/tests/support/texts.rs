//! The texts in a part of a random timeline, of which no two are the same.

use timeline_core::model::{Action, Choice, Evaluation, ItemBody, When};

/// What is known of an item beyond its title and versions.
pub fn texts_of_body(body: &ItemBody) -> Vec<String> {
    match body {
        ItemBody::Event(_) => vec![],
        ItemBody::Intervention(one) => {
            let mut texts = vec![&one.why, &one.how_often, &one.signal, &one.why_stopped];
            texts.extend(one.results.iter().map(|result| &result.text));
            texts.into_iter().cloned().collect()
        }
        ItemBody::Measurement(one) => vec![one.instrument.clone()],
        ItemBody::Plan(plan) => {
            let mut texts = vec![plan.reason.clone()];
            for goal in &plan.goals {
                texts.push(goal.text.clone());
                texts.extend(goal.signals.iter().map(|signal| signal.text.clone()));
                texts.extend(goal.durations.iter().map(|duration| duration.words.clone()));
                texts.extend(goal.by.iter().flat_map(own_words));
            }
            texts.extend(plan.actions.iter().flat_map(texts_of_action));
            for evaluation in &plan.evaluations {
                let Evaluation { if_reached, if_not, text, when, .. } = evaluation;
                texts.extend([if_reached, if_not, text].map(Clone::clone));
                texts.extend(own_words(when));
            }
            texts
        }
    }
}

/// What was agreed, why, and by when.
pub fn texts_of_action(action: &Action) -> Vec<String> {
    let mut texts = vec![action.what.clone(), action.principle.clone()];
    texts.extend(action.by.iter().flat_map(own_words));
    texts
}

/// Words that no other date has too.
pub fn own_words(when: &When) -> Vec<String> {
    let choices =
        [&when.choice, &when.until_choice].into_iter().flatten().filter_map(
            |choice| match choice {
                Choice::Words(words) => Some(words.clone()),
                Choice::Item(_) => None,
            },
        );
    let words = std::iter::once(when.words.clone()).chain(when.until.clone()).chain(choices);
    words.filter(|words| words.starts_with("woorden") || words.starts_with("keuze")).collect()
}
