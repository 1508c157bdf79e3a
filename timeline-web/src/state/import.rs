//! A table that was read, before anything of it is added.

use timeline_core::file::csv::Preview;

/// A table that was read.
#[derive(Debug)]
pub struct ImportPreview {
    /// Name of the file.
    pub name: String,
    /// The rows as understood.
    pub preview: Preview,
}

/// One reading of a file is like no other; comparing thousands of rows would cost more than drawing
/// them again.
impl PartialEq for ImportPreview {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}
