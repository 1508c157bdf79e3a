//! Pages to read: how it works, privacy, what is kept how long, accessibility. Short sentences.

use yew::prelude::*;

use super::part::{Dialog, DialogSize};
use crate::notices::notices;
use crate::text::Texts;
use crate::view::context::Cx;

/// A page to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AboutPage {
    /// Hoe werkt dit?
    How,
    /// Privacy.
    Privacy,
    /// Bewaren.
    Keeping,
    /// Zorgen over veiligheid.
    Safety,
    /// Toegankelijkheid.
    Accessibility,
    /// Over Tijdlijn.
    Project,
}

impl AboutPage {
    /// Every page, in the order the panel shows them.
    pub const ALL: [Self; 6] =
        [Self::How, Self::Privacy, Self::Keeping, Self::Safety, Self::Accessibility, Self::Project];

    /// The key of its title.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::How => "about-how",
            Self::Privacy => "about-privacy",
            Self::Keeping => "about-keeping",
            Self::Safety => "about-safety",
            Self::Accessibility => "about-accessibility",
            Self::Project => "about-project",
        }
    }

    fn sentences(self) -> &'static [&'static str] {
        match self {
            Self::How => {
                &["about-how-1", "about-how-2", "about-how-3", "about-how-4", "about-how-5"]
            }
            Self::Privacy => &[
                "about-privacy-1",
                "about-privacy-2",
                "about-privacy-3",
                "about-privacy-4",
                "about-privacy-5",
            ],
            Self::Keeping => &["about-keeping-1", "about-keeping-2", "about-keeping-3"],
            Self::Safety => &["about-safety-1", "about-safety-2"],
            Self::Accessibility => {
                &["about-accessibility-1", "about-accessibility-2", "about-accessibility-3"]
            }
            Self::Project => {
                &["about-project-1", "about-project-2", "about-project-3", "about-project-4"]
            }
        }
    }

    /// Its sentences.
    pub fn body(self, texts: Texts) -> Html {
        html! {
            <div class="prose">
                { for self.sentences().iter().map(|key| html! { <p>{ texts.t(key) }</p> }) }
                if self == Self::Project {
                    <div class="prose" lang="en">{ for notices().lines().map(notice) }</div>
                }
            </div>
        }
    }
}

fn notice(line: &str) -> Html {
    match line.strip_prefix("# ") {
        Some(title) => html! { <h3>{ title }</h3> },
        None => html! { <p>{ line }</p> },
    }
}

/// A page to read on top of the screen.
pub fn about_dialog(cx: &Cx, page: AboutPage, onclose: &Callback<()>) -> Html {
    let texts = cx.texts;
    html! {
        <Dialog cx={cx.clone()} id="about-title" title={texts.t(page.title())} size={DialogSize::Medium} onclose={onclose.clone()}>
            { page.body(texts) }
            if page == AboutPage::Privacy {
                <h3>{ texts.t(AboutPage::Keeping.title()) }</h3>
                { AboutPage::Keeping.body(texts) }
            }
        </Dialog>
    }
}
