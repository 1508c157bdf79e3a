//! The pages that the example `render` writes without a browser, beside those that the app shows.

use std::path::Path;
use std::process::Command;

use tests::cases;
use tests::folder::Folder;

use crate::printing::{choose, opened};

/// Every page on the desk as text, as `Page::svg_document` writes it: elements, attributes and
/// letters in their order. Only what belongs to a document of its own is left out.
const SHOWN: &str = r#"(() => {
  const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const written = node => {
    if (node.nodeType === Node.TEXT_NODE) return escaped(node.data);
    const attributes = [...node.attributes].filter(one => one.name !== 'class')
      .map(one => ` ${one.name}="${escaped(one.value)}"`).join('');
    const inside = [...node.childNodes].map(written).join('');
    return `<${node.localName}${attributes}` + (inside ? `>${inside}</${node.localName}>` : '/>');
  };
  return [...document.querySelectorAll('svg.paper')].map(written);
})()"#;

/// What a file holds beyond the page itself: its name space, its letters, the font.
fn bare(file: &str) -> String {
    let (head, body) = file.split_once("<style>").unwrap();
    let (_, body) = body.split_once("</style>").unwrap();
    let (head, _) = head.split_once(" xmlns=").unwrap();
    format!("{head}>{body}").replace("></text>", "/>")
}

fn render(folder: &Path, arguments: &[&str]) -> Vec<String> {
    let command = ["run", "--quiet", "-p", "timeline-core", "--example", "render", "--"];
    let output = Command::new(env!("CARGO"))
        .current_dir(tests::root())
        .args(command)
        .arg(folder.join("kind.tijdlijn.json"))
        .arg("--out")
        .arg(folder.join("page.svg"))
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let page = |number: usize| folder.join(format!("page-{number}.svg"));
    let pages: Vec<_> =
        (1..).map(page).map_while(|path| std::fs::read_to_string(path).ok()).collect();
    (1..=pages.len()).for_each(|number| std::fs::remove_file(page(number)).unwrap());
    pages
}

#[test]
fn the_pages_of_the_library_are_those_of_the_app_to_the_last_element() {
    let file = cases::file(cases::timeline("amir"));
    let folder = Folder::fresh("rendered");
    std::fs::write(folder.join("kind.tijdlijn.json"), &file).unwrap();
    let app = opened(&file);
    let today = app.page().eval("new Date().toLocaleDateString('sv')");
    let today = today.as_str().unwrap();
    let cases: [(&[&str], &[&str]); 4] = [
        (&[], &["--page", "a4-landscape", "--scale", "one-page"]),
        (
            &["School", "A3", "staand", "Strook om te plakken"],
            &["--page", "a3-portrait", "--scale", "leporello", "--receiver", "school"],
        ),
        (
            &["Jeugdhulp", "A2", "liggend", "Een paar jaar per pagina"],
            &["--page", "a2-landscape", "--scale", "years:4", "--receiver", "youth-care"],
        ),
        (
            &["Kind", "A4", "staand", "Hele leven op één pagina"],
            &[
                "--page",
                "a4-portrait",
                "--scale",
                "one-page",
                "--receiver",
                "child",
                "--letters",
                "large",
                "--sheets",
                "timeline,what-works,goal-card",
            ],
        ),
    ];
    for (choices, arguments) in cases {
        choices.iter().for_each(|name| choose(&app, name));
        app.page().next_frame();
        let shown = app.page().eval(SHOWN);
        let shown: Vec<&str> =
            shown.as_array().unwrap().iter().filter_map(|one| one.as_str()).collect();
        let written = render(&folder, &[arguments, &["--today", today]].concat());
        assert_eq!(shown.len(), written.len(), "{arguments:?}: pages");
        for (number, (shown, written)) in shown.iter().zip(&written).enumerate() {
            let written = bare(written);
            let same = shown.bytes().zip(written.bytes()).take_while(|(a, b)| a == b).count();
            let around = |text: &str| {
                String::from_utf8_lossy(
                    &text.as_bytes()[same.saturating_sub(80)..(same + 80).min(text.len())],
                )
                .into_owned()
            };
            assert!(
                *shown == written,
                "{arguments:?}, page {}:\n{}\n{}",
                number + 1,
                around(shown),
                around(&written)
            );
        }
    }
}
