use super::*;

/// Every shortcut with its command.
fn all() -> impl Iterator<Item = (Command, KeyboardShortcut)> {
    let commands = Command::ALL.into_iter();
    commands.flat_map(|command| command.shortcuts().iter().map(move |keys| (command, *keys)))
}

/// What a shortcut is pressed as where the command key is Ctrl, and on a Mac.
fn held(keys: KeyboardShortcut, mac: bool) -> Modifiers {
    let command = keys.modifiers.command;
    Modifiers {
        ctrl: command && !mac,
        mac_cmd: command && mac,
        ..keys.modifiers
    }
}

#[test]
fn the_list_has_every_command_once_in_the_order_of_the_enum() {
    for (place, command) in Command::ALL.into_iter().enumerate() {
        assert_eq!(command as usize, place, "{command:?}");
    }
    let grouped: Vec<_> = Group::ALL.into_iter().flat_map(Group::commands).collect();
    assert_eq!(grouped, Command::ALL, "groups follow the same order");
}

#[test]
fn every_shortcut_runs_its_own_command_on_every_system() {
    for (command, keys) in all() {
        for mac in [false, true] {
            let runs = pressed(held(keys, mac), keys.logical_key);
            assert_eq!(runs, Some(command), "{keys:?}");
        }
    }
}

#[test]
fn no_two_commands_share_a_shortcut() {
    let mut seen: Vec<(Command, KeyboardShortcut)> = Vec::new();
    for (command, keys) in all() {
        let clash = seen.iter().find(|(_, known)| *known == keys);
        assert!(clash.is_none(), "{command:?} and {clash:?}");
        seen.push((command, keys));
    }
}

/// Keys with which a text field is edited, on one system or another.
fn edits_text(keys: KeyboardShortcut) -> bool {
    let KeyboardShortcut {
        modifiers,
        logical_key,
    } = keys;
    match logical_key {
        Key::A | Key::C | Key::V | Key::X | Key::Y => modifiers == Modifiers::COMMAND,
        // With Shift it does again.
        Key::Z => modifiers.command,
        Key::Backspace
        | Key::Delete
        | Key::ArrowLeft
        | Key::ArrowRight
        | Key::ArrowUp
        | Key::ArrowDown
        | Key::Home
        | Key::End
        | Key::Enter
        | Key::Space => true,
        // What types a letter, also with the keys that make other letters of it.
        key => !modifiers.command && !key.name().starts_with('F'),
    }
}

#[test]
fn no_command_takes_a_key_from_a_text_field() {
    for (command, keys) in all() {
        assert!(!edits_text(keys) || command.yields_to_text(), "{command:?}");
    }
}

#[test]
fn no_command_has_keys_that_the_system_keeps_for_itself() {
    let ctrl = Modifiers::COMMAND;
    let ctrl_shift = Modifiers::COMMAND | Modifiers::SHIFT;
    let kept = [
        // Mac: hide, minimise, the next window, log out, pictures of the screen, help.
        (ctrl, Key::H),
        (ctrl, Key::M),
        (ctrl, Key::Backtick),
        (ctrl, Key::Tab),
        (ctrl, Key::Space),
        (ctrl_shift, Key::Q),
        (ctrl_shift, Key::Num3),
        (ctrl_shift, Key::Num4),
        (ctrl_shift, Key::Num5),
        (ctrl_shift, Key::Questionmark),
        // Windows: the start menu, the task manager. Linux: signs by their number.
        (ctrl, Key::Escape),
        (ctrl_shift, Key::Escape),
        (ctrl_shift, Key::U),
        // Closing, the window's menu, the next window.
        (Modifiers::ALT, Key::F4),
        (Modifiers::ALT, Key::Space),
        (Modifiers::ALT, Key::Tab),
        (Modifiers::ALT, Key::Escape),
        // Menus, full screen, the desktop.
        (Modifiers::NONE, Key::F10),
        (Modifiers::NONE, Key::F11),
    ];
    for (command, keys) in all() {
        let own = (keys.modifiers, keys.logical_key);
        assert!(!kept.contains(&own), "{command:?}");
    }
}

#[test]
fn keys_that_make_other_letters_run_nothing() {
    // AltGr comes as Ctrl and Alt.
    let alt_gr = Modifiers {
        alt: true,
        ..Modifiers::CTRL | Modifiers::COMMAND
    };
    for (_, keys) in all() {
        assert_eq!(pressed(alt_gr, keys.logical_key), None, "{keys:?}");
    }
}

#[test]
fn a_key_that_needs_shift_works_with_it() {
    // On many keyboards + is Shift and =.
    let held = Modifiers::CTRL | Modifiers::COMMAND | Modifiers::SHIFT;
    assert_eq!(pressed(held, Key::Plus), Some(Command::ZoomIn));
}

#[test]
fn a_command_tells_why_it_cannot_be_done() {
    let plan = Scope {
        plan: true,
        ..Scope::default()
    };
    for (command, scope, why) in [
        (Command::New, Scope::default(), None),
        (Command::Save, Scope::default(), Some("Open a plan first")),
        (Command::Save, plan, None),
        (Command::Undo, plan, Some("Nothing to undo")),
        (
            Command::MoveUp,
            plan,
            Some("Choose a member on the Team page first"),
        ),
        (Command::ZoomIn, plan, None),
        (Command::ZoomOut, plan, Some("As small as it gets")),
    ] {
        assert_eq!(command.unavailable(scope), why, "{command:?}");
    }
}
