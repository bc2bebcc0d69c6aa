//! Days in words, and words for days.

use jiff::civil::Date;

use crate::balance::number;

/// In an empty field.
pub const HINT: &str = "no date";
/// What cannot be read.
pub const NOT_A_DATE: &str = "Not a day. Write it like 12 Jan 2027";
/// Heads of the columns, from Monday on.
pub const WEEKDAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
/// Leads to the month after.
pub const NEXT_MONTH: &str = "Next month";
/// Leads to the month before.
pub const PREVIOUS_MONTH: &str = "Previous month";
/// Days that are often meant, in months from today.
pub const SOON: [(&str, i32); 4] = [
    ("Today", 0),
    ("1 month", 1),
    ("3 months", 3),
    ("6 months", 6),
];
/// Leaves the day open.
pub const NO_DATE: &str = "No date";

/// How people write days, the commonest first. A day written in figures alone starts with the year,
/// or has full stops: with strokes, some put the month first and others the day.
const FORMS: [&str; 8] = [
    "%d %b %Y", "%d %B %Y", "%Y-%m-%d", "%d.%m.%Y", "%b %d %Y", "%B %d %Y", "%Y/%m/%d", "%d-%b-%Y",
];

/// A day that is not long ago.
#[must_use]
pub fn lately(day: Date, today: Date) -> String {
    if day == today {
        "today".to_owned()
    } else if day.tomorrow().is_ok_and(|next| next == today) {
        "yesterday".to_owned()
    } else {
        number::short_date(day)
    }
}

/// The day that a text stands for; none in it where it is blank. Without a year the next such day
/// is meant.
#[must_use]
pub fn read(text: &str, today: Date) -> Option<Option<Date>> {
    let words = text.replace(',', " ");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return Some(None);
    }
    if let Some(day) = read_whole(&words) {
        return Some(Some(day));
    }
    // A day and a month, such as `12 Jan`: this year's, unless it is over.
    let has_month = words.chars().any(char::is_alphabetic);
    let year = today.year();
    let years = (year..year.saturating_add(8)).filter(|_| has_month);
    let mut days = years.filter_map(|year| read_whole(&format!("{words} {year}")));
    days.find(|day| *day >= today).map(Some)
}

fn read_whole(words: &str) -> Option<Date> {
    let mut days = FORMS
        .iter()
        .filter_map(|form| Date::strptime(form, words).ok());
    // What has two figures for the year is not meant to be in the time of the Romans.
    days.find(|day| (1900..=2999).contains(&day.year()))
}

/// A month, such as `January 2027`.
#[must_use]
pub fn month(date: Date) -> String {
    date.strftime("%B %Y").to_string()
}

/// What a screen reader says of a day in the calendar.
#[must_use]
pub fn day(date: Date, today: Date) -> String {
    let day = number::date(date);
    if date == today {
        format!("{day}, today")
    } else {
        day
    }
}

/// Opens the calendar of a field.
#[must_use]
pub fn calendar_of(field: &str) -> String {
    format!("Calendar: {field}")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<Option<Date>>) {
        assert_eq!(read(text, date(2026, 11, 21)), expected, "{text:?}");
    }

    #[test]
    fn days_of_late_are_named_by_how_long_ago_they_are() {
        let today = date(2026, 3, 1);
        for (day, expected) in [
            (today, "today"),
            (date(2026, 2, 28), "yesterday"),
            (date(2026, 2, 27), "27 Feb 2026"),
            // A clock that was set back.
            (date(2026, 3, 2), "2 Mar 2026"),
        ] {
            assert_eq!(lately(day, today), expected);
        }
    }

    #[test]
    fn a_day_is_read_however_people_write_it() {
        let twelfth = Some(Some(date(2027, 1, 12)));
        for text in [
            "12 Jan 2027",
            "12 january 2027",
            " 12  Jan,2027 ",
            "Jan 12, 2027",
            "January 12 2027",
            "2027-01-12",
            "2027-1-12",
            "12.1.2027",
            "12.01.2027",
            "2027/01/12",
            "12-Jan-2027",
            "12 Jan",
            "January 12",
        ] {
            check(text, twelfth);
        }
        check("", Some(None));
        check("  ", Some(None));
    }

    #[test]
    fn a_day_without_a_year_is_the_next_one() {
        check("21 Nov", Some(Some(date(2026, 11, 21))));
        check("20 Nov", Some(Some(date(2027, 11, 20))));
        check("29 Feb", Some(Some(date(2028, 2, 29))));
    }

    #[test]
    fn what_is_no_day_or_could_be_two_is_refused() {
        for text in [
            "soon",
            "12",
            "2027",
            "30 Feb 2027",
            "29 Feb 2027",
            "2027-02-29",
            "31.4.2027",
            "1/2/2027",
            "01-02-2027",
            "12 Jan 27",
            "12.1.27",
            "12 Jan 2027 or so",
            "Januar 12",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn a_day_that_is_shown_can_be_read_again() {
        for day in [date(2026, 11, 21), date(2028, 2, 29), date(1999, 12, 31)] {
            check(&number::short_date(day), Some(Some(day)));
        }
    }
}
