//! A page as SVG elements in the document. They are made one by one, as the policy of the page wants
//! it: nothing is parsed from text, and there are no style attributes. What stands where is decided
//! by timeline-core.
//!
//! They are no virtual elements: a page has thousands, and none of them ever changes.

use timeline_core::layout::pages::Page;
use timeline_core::layout::pages::svg::Element;
use web_sys::Document;
use yew::prelude::*;

const SVG: &str = "http://www.w3.org/2000/svg";

/// The page as a picture of its own size.
pub(super) fn svg(page: &Page) -> Html {
    let document = gloo::utils::document();
    made(&page.svg(), &document).map_or_else(Html::default, |node| Html::VRef(node.into()))
}

/// The element with all that is in it; none where the browser refuses.
fn made(element: &Element, document: &Document) -> Option<web_sys::Element> {
    let node = document.create_element_ns(Some(SVG), element.tag).ok()?;
    for (name, value) in &element.attributes {
        node.set_attribute(name, value).ok()?;
    }
    if let Some(text) = &element.text {
        node.set_text_content(Some(text));
    }
    for child in &element.children {
        let child = made(child, document)?;
        node.append_child(&child).ok()?;
    }
    Some(node)
}
