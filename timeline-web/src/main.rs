//! Starts the app in the page. Everything else is in the library beside it.
fn main() {
    timeline_web::app::start();
}
