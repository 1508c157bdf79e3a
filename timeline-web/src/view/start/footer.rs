//! The foot of the start screen: pages to read.

use yew::prelude::*;

use crate::view::about::{AboutPage, about_dialog};
use crate::view::context::CxProps;

const PAGES: [AboutPage; 4] =
    [AboutPage::How, AboutPage::Privacy, AboutPage::Accessibility, AboutPage::Project];

/// The foot of the start screen.
#[component]
pub fn Footer(props: &CxProps) -> Html {
    let cx = &props.cx;
    let texts = cx.texts;
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
            if let Some(page) = *page { { about_dialog(cx, page, &onclose) } }
        </footer>
    }
}
