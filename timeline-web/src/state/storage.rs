//! Whether what was done is kept.

/// Whether the open timeline is kept on this device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Storage {
    /// Nothing to keep yet.
    #[default]
    Unknown,
    /// Being written.
    Saving,
    /// Written, and read back: "Bewaard op dit apparaat".
    Saved,
    /// The browser did not keep it.
    Refused(Refusal),
    /// Another tab has this draft open; this one changes nothing.
    OtherTab,
    /// Opened by double-click: nothing is kept, only files.
    NotKept,
}

/// Why the browser did not keep it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No room.
    Full,
    /// Not allowed, or not there (private window, policy).
    Denied,
    /// The browser takes too long, and may yet do it.
    NotAnswered,
    /// What was read back is not what was written.
    NotReadBack,
}
