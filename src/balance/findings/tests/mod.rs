//! Expected findings are those of the domain research, or worked out by hand.
//!
//! | module | what it holds |
//! |---|---|
//! | `given` | teams in a situation, and what the rules say of them |
//! | `samples`, `synthetic` | whole lists of findings |
//! | `sides`, `skills`, `people`, `data`, `agenda`, `measures`, `checklists` | each rule on both sides of each of its thresholds |
//! | `table` | mistakes in the table of rules, its suggestions and sources |
//! | `cards`, `texts` | what is put into words |

mod agenda;
mod cards;
mod checklists;
mod data;
mod given;
mod measures;
mod people;
mod samples;
mod sides;
mod skills;
mod synthetic;
mod table;
mod texts;
