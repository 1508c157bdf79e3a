//! The foot of the start screen: pages to read.

use yew::prelude::*;

use crate::view::about::{AboutDialog, AboutPage};
use crate::view::context::use_texts;

const PAGES: [AboutPage; 3] = [AboutPage::How, AboutPage::Privacy, AboutPage::Accessibility];

/// The foot of the start screen.
#[component]
pub fn Footer() -> Html {
    let texts = use_texts();
    let page = use_state_eq(|| None::<AboutPage>);
    let show = |one: AboutPage| {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| page.set(Some(one)))
    };
    let onclose = {
        let page = page.clone();
        Callback::from(move |()| page.set(None))
    };
    html! {
        <footer class="start-foot">
            { for PAGES.into_iter().map(|one| html! {
                <button type="button" class="link" onclick={show(one)}>{ texts.t(one.title()) }</button>
            }) }
            if let Some(page) = *page { <AboutDialog {page} {onclose} /> }
        </footer>
    }
}
