//! Even Keel: arguments in, window or command out.

use std::process::ExitCode;

use evenkeel::{
    app,
    cli::{self, Outcome},
};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Outcome::Window(plan) => app::run(plan),
        Outcome::Done(status) => status,
    }
}
