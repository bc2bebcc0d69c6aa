//! The Welcome page: examples, templates, and files that are dropped.

use eframe::egui::Key;

use evenkeel::content::Content;

use crate::stage::Stage;

#[test]
fn every_template_opens_as_an_untitled_plan_that_waits_for_people() {
    let content = Content::built_in().unwrap();
    for template in content.templates() {
        let mut stage = Stage::new();
        stage.click(&format!("{}: {}", template.title, template.line));
        let plan = stage.plan();
        assert_eq!(plan.title(), template.title);
        assert_eq!(plan.situation(), Some(template.situation.as_str()));
        assert!(!stage.is_dirty(), "nothing was done to it yet");
        stage
            .expect("Who is on the team?")
            .type_keys("Ada")
            .ctrl(Key::Enter);
        assert_eq!(stage.plan().members().len(), 1);
    }
}
