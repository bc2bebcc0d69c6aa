//! What the app remembers from one start to the next: how the window looks, and recent plans.

use std::path::{Path, PathBuf};

use eframe::egui::ThemePreference;
use serde::{Deserialize, Serialize};

use crate::ui::zoom::Zoom;

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
}

impl Default for Prefs {
    fn default() -> Self {
        Self {
            theme: ThemePreference::System,
            zoom: Zoom::default(),
            reduce_motion: false,
            inspector: true,
            inspector_width: None,
            recent: Vec::new(),
        }
    }
}

impl Prefs {
    /// Puts a plan at the top of the recent ones.
    pub fn remember(&mut self, title: &str, path: &Path) {
        self.forget(path);
        let plan = RecentPlan {
            title: title.to_owned(),
            path: path.to_owned(),
        };
        self.recent.insert(0, plan);
        self.recent.truncate(RECENT);
    }

    /// Takes a plan off the recent ones.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|plan| plan.path != path);
    }
}
