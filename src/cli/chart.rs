//! `evenkeel chart`: a chart of a plan as SVG or PNG.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, ValueEnum, builder::EnumValueParser, builder::PossibleValue};
use jiff::Zoned;
use resvg::usvg::fontdb::Database;

use super::{Faults, demanded, file, open, output, output_file, write};
use crate::{
    balance::{Balance, Comparison, State, usual_comparison},
    content::Content,
    fault::Fault,
    figure::{
        self, Faces, Figure, HeatColumns, HeatRows, HeatView, MapView, Palette, Picture, palette,
        picture, point,
    },
    plan::Plan,
    report, store,
};

/// A chart that can be asked for.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Map,
    Keel,
    Skills,
    Heat,
    Profile,
    Progress,
}

impl Kind {
    /// How wide it is unless somebody says otherwise, in points.
    fn width(self) -> u16 {
        match self {
            Self::Keel => 320,
            Self::Map | Self::Progress => 640,
            Self::Skills | Self::Heat => 720,
            Self::Profile => 880,
        }
    }
}

impl ValueEnum for Kind {
    fn value_variants<'a>() -> &'a [Self] {
        &[
            Self::Map,
            Self::Keel,
            Self::Skills,
            Self::Heat,
            Self::Profile,
            Self::Progress,
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Map => "map",
            Self::Keel => "keel",
            Self::Skills => "skills",
            Self::Heat => "heat",
            Self::Profile => "profile",
            Self::Progress => "progress",
        }))
    }
}

/// A theme of a chart.
#[derive(Clone, Copy, Debug)]
enum Theme {
    Light,
    Dark,
}

impl Theme {
    fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &palette::LIGHT,
            Self::Dark => &palette::DARK,
        }
    }
}

impl ValueEnum for Theme {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Light, Self::Dark]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }))
    }
}

/// The command and its arguments.
pub(super) fn command(hide_names: Arg, as_of: Arg) -> Command {
    let kind = Arg::new("kind")
        .long("kind")
        .value_name("KIND")
        .help("Which chart")
        .required(true)
        .value_parser(EnumValueParser::<Kind>::new());
    let theme = Arg::new("theme")
        .long("theme")
        .value_name("THEME")
        .help("Its colours")
        .value_parser(EnumValueParser::<Theme>::new())
        .default_value("light");
    let width = Arg::new("width")
        .long("width")
        .value_name("POINTS")
        .help("How wide it is; a PNG has two pixels a point [default: as suits the chart]")
        .value_parser(clap::value_parser!(u16).range(120..=4000));
    Command::new("chart")
        .about("Draw a chart of a plan as SVG or PNG")
        .arg(file("plan", "PLAN.ron", "The plan"))
        .args([
            kind,
            output("FILE.svg|FILE.png"),
            theme,
            width,
            hide_names,
            as_of,
        ])
}

/// Draws the chart and writes it.
pub(super) fn run(given: &ArgMatches, content: &Content) -> Result<(), Faults> {
    let kind: Kind = *demanded(given, "kind");
    let theme: Theme = *demanded(given, "theme");
    let width = given.get_one("width").copied().unwrap_or(kind.width());
    let path: &PathBuf = demanded(given, "plan");
    let in_plan = |what: String, hint: &str| Fault::new(what, hint).in_file(path);
    let mut plan = open(given, content)?;
    if given.get_flag("hide-names") {
        let hidden = report::without_names(&plan);
        plan = hidden.map_err(|error| in_plan(error.to_string(), "mend the plan"))?;
    }
    let Some(figure) = figure(kind, &plan, f32::from(width), given, content) else {
        let what = "the plan has no snapshot to compare with".to_owned();
        return Err(in_plan(what, "take one, or ask for another kind").into());
    };
    let Some(file) = output_file(given).filter(|path| is_png(path)) else {
        let svg = figure::svg(&figure, theme.palette());
        return Ok(write(given, svg.as_bytes())?);
    };
    let faces = Faces::fit(&figure, Database::load_system_fonts);
    let picture = Picture::of(&figure, theme.palette(), &faces, picture::SCALE);
    let png = picture.and_then(|picture| picture.png()).map_err(|error| {
        let fault = Fault::new(error.to_string(), "write an SVG");
        fault.in_file(file)
    })?;
    Ok(store::write(file, &png)?)
}

fn is_png(path: &std::path::Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("png"))
}

/// The chart of this kind; none where the plan has nothing of the kind.
fn figure(
    kind: Kind,
    plan: &Plan,
    width: f32,
    given: &ArgMatches,
    content: &Content,
) -> Option<Figure> {
    let balance = Balance::of(plan, content);
    let measure = picture::width;
    let map = MapView {
        size: point(width, width),
        selected: None,
    };
    let high = content.thresholds().high_side;
    Some(match kind {
        Kind::Map => figure::map(plan, &balance, high, map, &measure),
        Kind::Keel => figure::keel(&balance, content, point(width, width * 0.6)),
        Kind::Skills => {
            figure::skills(plan, &balance, figure::SkillGrouping::Side, width, &measure)
        }
        Kind::Heat => {
            let order = HeatRows::Plan.order(plan, &balance);
            let view = HeatView {
                columns: HeatColumns::Framework,
                window: 0..order.len(),
            };
            // It is as wide as its columns, unless somebody says otherwise.
            let figure = figure::heat(plan, &balance, &order, &view, &measure);
            if given.get_one::<u16>("width").is_some() {
                figure.to_width(width)
            } else {
                figure
            }
        }
        Kind::Profile => {
            let dimensions = &content.guide().dimensions;
            figure::profile(plan, &balance, dimensions, width, &measure)
        }
        Kind::Progress => {
            let (from, to) = usual_comparison(plan)?;
            let then = |id| {
                let plan = plan.snapshots().get(id)?.plan();
                let balance = Balance::of(&plan, content);
                Some((plan, balance))
            };
            let before = then(from)?;
            let after = match to {
                Some(to) => then(to)?,
                None => (plan.clone(), balance),
            };
            let as_of = given.get_one("as-of").copied();
            let [before, after] = [&before, &after].map(|(plan, balance)| State { plan, balance });
            let today = as_of.unwrap_or_else(|| Zoned::now().date());
            let comparison = Comparison::of(before, after, content, today);
            let target = &after.balance.target;
            figure::moves(&comparison, target, false, map, high, &measure)
        }
    })
}
