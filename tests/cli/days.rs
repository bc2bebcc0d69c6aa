//! Days stay the days that somebody chose, wherever and in whatever language the program runs.

use crate::{Desk, repository};

/// Where it is a day earlier or later than in most of the world, and a system without a zone.
const ZONES: [&str; 4] = ["UTC", "Pacific/Kiritimati", "America/Adak", "No/Such"];
const LANGUAGES: [&str; 3] = ["C", "de_DE.UTF-8", "ar_EG.UTF-8"];

/// A plan with an action due on a leap day, and a measure that starts on one.
fn leap_days() -> String {
    let plan = repository("plans/harrow-lane.ron");
    let due = "due: \"2027-01-22\"";
    assert!(plan.contains(due), "the example has changed");
    plan.replacen(due, "due: \"2028-02-29\"", 1)
}

#[test]
fn no_zone_and_no_language_shifts_a_day() {
    let desk = Desk::with("p.ron", leap_days());
    for format in ["md", "txt", "json"] {
        let mut told: Option<String> = None;
        for zone in ZONES {
            for language in LANGUAGES {
                let arguments = [
                    "summary",
                    "p.ron",
                    "--format",
                    format,
                    "--as-of",
                    "2026-11-21",
                ];
                let output = desk
                    .command(&arguments)
                    .env("TZ", zone)
                    .env("LC_ALL", language)
                    .env("LANG", language)
                    .output()
                    .unwrap();
                assert!(output.status.success(), "{zone} {language}");
                let output = String::from_utf8(output.stdout).unwrap();
                let told = told.get_or_insert_with(|| output.clone());
                assert_eq!(*told, output, "{zone} {language}");
            }
        }
        let told = told.unwrap();
        let leap_day = if format == "json" {
            "\"due\": \"2028-02-29\""
        } else {
            // In a narrow column of plain text the year stands on the next line.
            "29 February"
        };
        assert!(told.contains(leap_day), "{told}");
    }
}

#[test]
fn what_is_overdue_depends_on_the_day_that_is_given() {
    let desk = Desk::with("p.ron", leap_days());
    let overdue = |day: &str| {
        let json = desk.done(&["summary", "p.ron", "--format", "json", "--as-of", day]);
        let summary: serde_json::Value = serde_json::from_str(&json).unwrap();
        let actions = summary["actions"].as_array().unwrap().clone();
        let late = actions.iter().find(|action| action["due"] == "2028-02-29");
        late.unwrap()["overdue"].clone()
    };
    assert_eq!(overdue("2028-02-29"), false);
    assert_eq!(overdue("2028-03-01"), true);
}
