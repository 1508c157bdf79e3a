//! How a conversation goes: who speaks in what order, what comes after what, what is still missing,
//! and what a conversation added to the timeline. Plain functions of the document; time comes in as
//! an argument, and nothing is changed here: the host makes [`crate::edit::Edit`]s of it.
//!
//! The form is that of the brochure's round-robin (after Minke and Anderson, 2003): the child first
//! in every round, professionals last, nobody passed over. A step can be left and come back to; it
//! then goes on where it was.
//!
//! ```
//! use jiff::civil::date;
//! use timeline_core::{conversation::{Move, order}, model::*};
//!
//! let person = |id, role| Person::new(PersonId(id), "Anke", role);
//! let people = [person(1, Role::Teacher), person(2, Role::Child)];
//! let mut talk = Conversation::new(ConversationId(1), ConversationKind::Triangle, date(2026, 10, 1));
//! talk.participants = people.iter().map(|one| Participation::of(one.id)).collect();
//! let order = order(&talk, &people);
//! assert_eq!(order, [PersonId(2), PersonId(1)]);
//!
//! let at = Talk::begin(talk.id).moved(&order, Move::Go(Step::Strengths));
//! assert_eq!((at.round(&order), at.speaker(&order)), (1, Some(PersonId(2))));
//! let at = at.moved(&order, Move::Pass { seconds: 40 });
//! assert_eq!(at.speaker(&order), Some(PersonId(1)));
//! ```

mod agreement;
mod asked;
mod duration;
mod layer;
mod missing;
mod order;
mod point;
mod record;
mod turn;

pub use agreement::{Earlier, agreed_day, earlier, looked_back, not_fed_back, standing};
pub use asked::asked;
pub use duration::{Expectation, expectations, expectations_of_goal, gap_days, lasting, so_long};
pub use layer::{Made, layer};
pub use missing::{Missing, missing_to_begin, missing_to_finish};
pub use order::{order, takes_part_as};
pub use point::{beside, growing_points, prepared, prepared_by, questions, responses};
pub use record::keeps_record;
pub use turn::{Move, STEPS, rounds};
