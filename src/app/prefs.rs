//! What the app remembers from one start to the next: how the window looks, and recent plans.

use std::path::{Path, PathBuf};

use eframe::egui::ThemePreference;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ui::{dialogs::PictureSize, summary::SummaryChoice, zoom::Zoom};

/// The most plans to remember.
const RECENT: usize = 8;

/// The app's preferences. They live in eframe's own storage, apart from any plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    /// System, light or dark.
    pub theme: ThemePreference,
    /// How large everything is shown.
    pub zoom: Zoom,
    /// Nothing moves on its own.
    pub reduce_motion: bool,
    /// The inspector stands beside the page.
    pub inspector: bool,
    /// How wide it was dragged, in points.
    pub inspector_width: Option<u16>,
    /// The summary that was wanted last.
    pub summary: SummaryChoice,
    /// The size of the chart that was saved last.
    pub picture: PictureSize,
    /// The first-run hint was seen to its end, or closed.
    pub guided: bool,
    /// Plans that were open lately, the latest first.
    pub recent: Vec<RecentPlan>,
}

/// A plan that was open lately.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentPlan {
    /// Its title then.
    pub title: String,
    /// Where it is.
    pub path: PathBuf,
    /// The day it was last opened or saved; not known of those from before this was noted.
    #[serde(default)]
    pub day: Option<Date>,
}

impl Default for Prefs {
    fn default() -> Self {
        Self {
            theme: ThemePreference::System,
            zoom: Zoom::default(),
            reduce_motion: false,
            inspector: true,
            inspector_width: None,
            summary: SummaryChoice::default(),
            picture: PictureSize::default(),
            guided: false,
            recent: Vec::new(),
        }
    }
}

impl Prefs {
    /// Puts a plan at the top of the recent ones.
    pub fn remember(&mut self, title: &str, path: &Path, day: Date) {
        self.forget(path);
        let plan = RecentPlan {
            title: title.to_owned(),
            path: path.to_owned(),
            day: Some(day),
        };
        self.recent.insert(0, plan);
        self.recent.truncate(RECENT);
    }

    /// Takes a plan off the recent ones.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|plan| plan.path != path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_version_chose_does_not_cost_all_preferences() {
        let text = r#"(guided: true, summary: (form: "hologram"), picture: 5000)"#;
        let prefs: Prefs = ron::from_str(text).unwrap();
        assert!(prefs.guided);
        assert_eq!(prefs.summary, SummaryChoice::default());
        assert_eq!(prefs.picture, PictureSize::Large);
    }

    #[test]
    fn preferences_of_earlier_versions_keep_their_recent_plans() {
        let text = r#"(theme: Dark, recent: [(title: "Ours", path: "/plans/ours.ron")])"#;
        let mut prefs: Prefs = ron::from_str(text).unwrap();
        let ours = RecentPlan {
            title: "Ours".into(),
            path: "/plans/ours.ron".into(),
            day: None,
        };
        assert_eq!(prefs.recent, [ours]);
        assert!(!prefs.guided);
        assert_eq!(prefs.summary, SummaryChoice::default());
        let today = jiff::civil::date(2026, 11, 21);
        prefs.remember("Ours", Path::new("/plans/ours.ron"), today);
        let text = ron::to_string(&prefs).unwrap();
        assert_eq!(ron::from_str::<Prefs>(&text), Ok(prefs.clone()));
        let recent: Vec<_> = prefs.recent.iter().map(|plan| plan.day).collect();
        assert_eq!(recent, [Some(today)]);
    }
}
