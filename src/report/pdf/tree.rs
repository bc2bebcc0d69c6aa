//! What the pages hold as the tags of a PDF, in reading order.

use std::num::NonZeroU16;

use krilla::tagging::{
    BBox, Identifier, ListNumbering, TableHeaderScope, Tag as Kind, TagGroup, TagKind, TagTree,
};

use super::page::{Role, Tag, Tags};

/// Collects where each node of the tree stands on the pages.
pub(super) struct Tree<'a> {
    tags: &'a Tags,
    /// For each node, those that lie below it.
    below: Vec<Vec<Tag>>,
    top: Vec<Tag>,
    /// For each node, its contents on the pages.
    content: Vec<Vec<Identifier>>,
    /// For each chart, the room it takes.
    areas: Vec<Option<BBox>>,
}

impl<'a> Tree<'a> {
    pub(super) fn new(tags: &'a Tags) -> Self {
        let count = tags.nodes().count();
        let mut below = vec![Vec::new(); count];
        let mut top = Vec::new();
        for (tag, _, parent) in tags.nodes() {
            let parent = parent.and_then(|parent| below.get_mut(parent.place()));
            parent.unwrap_or(&mut top).push(tag);
        }
        Self {
            tags,
            below,
            top,
            content: vec![Vec::new(); count],
            areas: vec![None; count],
        }
    }

    /// Notes that a piece of a page belongs to a node.
    pub(super) fn add(&mut self, tag: Tag, content: Identifier) {
        if let Some(all) = self.content.get_mut(tag.place()) {
            all.push(content);
        }
    }

    /// Notes where a chart stands.
    pub(super) fn set_area(&mut self, tag: Tag, area: BBox) {
        if let Some(known) = self.areas.get_mut(tag.place()) {
            *known = Some(area);
        }
    }

    /// The tree as the PDF wants it.
    pub(super) fn finish(self) -> TagTree {
        let roles: Vec<_> = self.tags.nodes().map(|(_, role, _)| role).collect();
        let mut tree = TagTree::new();
        for tag in &self.top {
            if let Some(group) = self.group(*tag, &roles) {
                tree.push(group);
            }
        }
        tree
    }

    fn group(&self, tag: Tag, roles: &[&Role]) -> Option<TagGroup> {
        let place = tag.place();
        let kind = self.kind(roles.get(place)?, place);
        let mut group = TagGroup::new(kind);
        for content in self.content.get(place)? {
            group.push(*content);
        }
        for child in self.below.get(place)? {
            if let Some(child) = self.group(*child, roles) {
                group.push(child);
            }
        }
        Some(group)
    }

    fn kind(&self, role: &Role, place: usize) -> TagKind {
        match role {
            Role::Section => Kind::Section.into(),
            Role::Heading(level, title) => {
                let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
                Kind::Hn(level, Some(title.clone())).into()
            }
            Role::Paragraph => Kind::P.into(),
            Role::List => Kind::L(ListNumbering::Disc).into(),
            Role::ListItem => Kind::LI.into(),
            Role::Mark => Kind::Lbl.into(),
            Role::Says => Kind::LBody.into(),
            Role::Table => Kind::Table.into(),
            Role::Head => Kind::THead.into(),
            Role::Rows => Kind::TBody.into(),
            Role::Row => Kind::TR.into(),
            Role::ColumnHead => Kind::TH(TableHeaderScope::Column).into(),
            Role::RowHead => Kind::TH(TableHeaderScope::Row).into(),
            Role::Cell => Kind::TD.into(),
            Role::Figure(says) => {
                let area = self.areas.get(place).copied().flatten();
                Kind::Figure(Some(says.clone())).with_bbox(area).into()
            }
            Role::Caption => Kind::Caption.into(),
        }
    }
}
