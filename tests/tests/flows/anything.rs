//! Somebody presses and types whatever comes up: the program never stops, nothing sticks out of the window, and nothing that
//! only a programmer understands is said.

use tests::App;

const WALK: &str = include_str!("anything.js");
const STEPS: u32 = 400;

fn walk(width: u32, height: u32, number: u32) {
    let app = App::sized(width, height);
    app.example();
    let wrong = app.page().eval(&format!("({WALK})({number}, {STEPS})"));
    assert!(wrong.is_null(), "walk {number} at {width}×{height}: {wrong}");
}

#[test]
fn whatever_is_pressed_on_a_laptop_the_program_goes_on() {
    walk(1280, 800, 20_260_101);
}

#[test]
fn whatever_is_pressed_on_a_phone_the_program_goes_on() {
    walk(390, 844, 20_260_202);
}

#[test]
fn whatever_is_pressed_in_a_very_low_window_the_program_goes_on() {
    walk(844, 390, 20_260_303);
}
