//! Takes out of style sheets and glue what only people read. No renaming.

/// CSS without comments and without white space that has no meaning.
pub(crate) fn css(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
        } else if next == '"' || next == '\'' {
            let end = end_of_string(rest, next);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if let Some(end) = rest.starts_with("url(").then(|| rest.find(')')).flatten() {
            out.push_str(&rest[..=end]);
            rest = &rest[end + 1..];
        } else if next.is_whitespace() {
            rest = rest.trim_start();
            // A space is the descendant selector, and parts values: it stays, except where a bracket parts already.
            let parted = out.ends_with(['{', '}', ';', ',', ':']) || out.is_empty();
            if !parted && !rest.starts_with(['{', '}', ';', ',']) && !rest.is_empty() {
                out.push(' ');
            }
        } else {
            if next == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    out
}

/// How wasm-bindgen names what a function is about to return.
const NAMED: &str = "const ret = ";

/// The glue without its comment lines, indentation and names for what is returned at once. It is made by wasm-bindgen,
/// which writes no string over lines.
pub(crate) fn javascript(source: &str) -> String {
    let mut in_comment = false;
    let mut out = String::with_capacity(source.len());
    let mut last = 0;
    for line in source.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            in_comment = !line.ends_with("*/");
        } else if line == "return ret;" && out[last..].starts_with(NAMED) {
            out.replace_range(last..last + NAMED.len(), "return ");
        } else if !line.is_empty() && !line.starts_with("//") {
            last = out.len();
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

fn end_of_string(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &str) {
        assert_eq!(css(source), expected);
    }

    #[test]
    fn white_space_and_comments_go() {
        check("/* a */\n.x {\n  color: red;\n}\n", ".x{color:red}");
        check("a,\nb { margin: 0 auto ; }", "a,b{margin:0 auto}");
    }

    #[test]
    fn meaning_stays() {
        check(".a .b > .c { width: calc(1px + 2px); }", ".a .b > .c{width:calc(1px + 2px)}");
        check(
            "@media (min-width: 40em) and (hover: hover) { a { x: y } }",
            "@media (min-width:40em) and (hover:hover){a{x:y}}",
        );
        check(".a :focus { x: y }", ".a :focus{x:y}");
    }

    #[test]
    fn strings_and_addresses_are_left_alone() {
        check(r#"a::after { content: "  {;} \" /* "; }"#, r#"a::after{content:"  {;} \" /* "}"#);
        check("a { b: url(data:x; y) }", "a{b:url(data:x; y)}");
    }

    #[test]
    fn glue_returns_what_it_would_name_first() {
        let glue = "a() {\n  const ret = b;\n  return ret;\n}\nc() {\n  const ret = d;\n  e();\n  return ret;\n}\n";
        assert_eq!(
            javascript(glue),
            "a() {\nreturn b;\n}\nc() {\nconst ret = d;\ne();\nreturn ret;\n}\n"
        );
    }

    #[test]
    fn glue_loses_only_comment_lines() {
        let glue = "/**\n * doc\n */\nfunction a() {\n    // why\n    return `x ${1} // y`;\n}\n";
        assert_eq!(javascript(glue), "function a() {\nreturn `x ${1} // y`;\n}\n");
    }
}
