//! Charts as pictures: copied, or saved as SVG or PNG.

use std::{path::PathBuf, sync::Arc};

use eframe::egui::{self, ColorImage};
use resvg::usvg::fontdb::Database;

use super::{
    App,
    jobs::{Afterwards, Report},
};
use crate::{
    fault::Fault,
    figure::{self, Faces, Figure, Palette, Picture, PictureError, picture},
    store,
    ui::{
        dialogs::{Dialog, PictureDraft},
        theme::Tokens,
        words::{charts as words, jobs},
    },
};

/// A chart to save, in the colours that it was seen in.
pub(super) struct Framed {
    pub(super) figure: Arc<Figure>,
    /// What it is called.
    pub(super) name: String,
    pub(super) palette: &'static Palette,
}

fn draw(figure: &Figure, palette: &Palette) -> Result<Picture, PictureError> {
    let faces = Faces::fit(figure, Database::load_system_fonts);
    Picture::of(figure, palette, &faces, picture::SCALE)
}

impl App {
    /// Copies the values of a chart.
    pub(super) fn copy_table(&mut self, text: String, ctx: &egui::Context) {
        ctx.copy_text(text);
        self.note(words::TABLE_COPIED.to_owned());
    }

    /// Starts to copy a chart as a picture.
    pub(super) fn copy_picture(&mut self, figure: Arc<Figure>, ctx: &egui::Context) {
        let palette = Tokens::of(ctx).palette();
        let environment = self.environment.as_ref();
        let (name, says) = ("draw a picture", jobs::DRAWS.to_owned());
        self.jobs.start_open(environment, name, says, move |_| {
            let image = draw(&figure, palette)
                .map(|picture| ColorImage::from_rgba_unmultiplied(picture.size(), picture.rgba()));
            Report::Drawn(image)
        });
    }

    /// Takes in a picture that is to be copied.
    pub(super) fn copied(&mut self, image: Result<ColorImage, PictureError>, ctx: &egui::Context) {
        match image {
            Ok(image) => {
                ctx.copy_image(image);
                self.note(words::COPIED.to_owned());
            }
            Err(error) => self.message(words::NOT_COPIED, words::not_copied(&error.to_string())),
        }
    }

    /// Asks how large a chart is to be saved.
    pub(super) fn save_picture(&mut self, figure: Arc<Figure>, name: String, ctx: &egui::Context) {
        let draft = PictureDraft {
            size: self.prefs.picture,
            figure: figure.size,
        };
        let palette = Tokens::of(ctx).palette();
        self.picture = Some(Framed {
            figure,
            name,
            palette,
        });
        self.show(Dialog::Picture(draft));
    }

    /// Writes the chart that was asked for; the ending says in which form.
    pub(super) fn write_picture(&mut self, path: PathBuf) {
        let Some(Framed {
            figure, palette, ..
        }) = self.picture.take()
        else {
            return;
        };
        self.exports += 1;
        let width = self.prefs.picture.width();
        let environment = self.environment.as_ref();
        let (name, says) = ("save a picture", jobs::exports(&path));
        self.jobs
            .start_open(environment, name, says, move |course| {
                let is_svg = path
                    .extension()
                    .is_some_and(|end| end.eq_ignore_ascii_case("svg"));
                let figure = figure.to_drawn_width(width);
                let bytes = if is_svg {
                    Ok(figure::svg(&figure, palette).into_bytes())
                } else {
                    draw(&figure, palette).and_then(|picture| picture.png())
                };
                let bytes = bytes.map_err(|error| {
                    Fault::new(error.to_string(), "save it as SVG").in_file(&path)
                });
                if !course.settle() {
                    return Report::GivenUp;
                }
                let written = bytes.and_then(|bytes| store::write(&path, &bytes));
                Report::Exported(written.map(|()| path), Afterwards::Rest)
            });
    }
}
