/** Made pages as documents of the block model, so that one walk writes them and articles alike. An index leads to articles instead of pages. */
import { document, heading, list, paragraph, photo, table, title as titleBlock } from '../../common/article/build.ts';
import type { ArticleDocument, Block, TextNode } from '../../common/article/document.ts';
import type { Made, MadeChart, MadeColumn, MadeOf, MadeSection, MadeText } from '../../common/book/made.ts';

export interface MadeContext {
  /** By article, of those that are printed. */
  readonly titles: ReadonlyMap<string, string>;
  /** Articles in which an exemplar is named. */
  readonly places: ReadonlyMap<string, readonly string[]>;
}

/** In front of an article's id it makes the address of a link within the book; no document of the book itself can hold one. */
export const ARTICLE_LINK = 'kyyeu:';

/** @param title of the page, never empty */
export function madeDocument(made: Made, title: string, context: MadeContext): ArticleDocument {
  return document([titleBlock(title), ...noted(made.kind === 'index' ? INDEX_NOTE : made.note), ...blocksOf(made, context)]);
}

/** In print it says that numbers are pages. */
const INDEX_NOTE = 'Sau mỗi tên là những bài có nói đến.';
const noted = (note: string): Block[] => (note === '' ? [] : [paragraph([{ text: note, italic: true }])]);

function blocksOf(made: Made, context: MadeContext): Block[] {
  switch (made.kind) {
    case 'commended':
    case 'statistics':
      return made.sections.flatMap((section, index) => sectionBlocks(section, made.sections[index + 1]));
    case 'index':
      return indexBlocks(made, context);
    case 'portraits':
      return made.groups.flatMap(({ title, people }) => [...headed(title), ...people.map(({ name, role, unit, photoId }) => photo(photoId, [name, role, unit].filter((line) => line !== '').map((line, at) => ({ text: at === 0 ? line : `\n${line}`, ...(at === 0 ? { bold: true as const } : {}) }))))]);
    case 'boards':
      return made.groups.flatMap(({ title, people }) => [...headed(title), list(false, people.map(({ name, role }) => [{ text: name, bold: true }, ...(role.trim() === '' ? [] : [{ text: ` – ${role}` }])]))]);
    case 'plates':
      return made.photos.map(({ photoId, caption, credit }) => photo(photoId, caption, credit));
    case 'imprint':
      // How many pages it has on paper, only the typeset book knows.
      return [paragraph([strong(made.bookTitle)]), ...made.lines({ pages: null }).map(({ label, text }) => paragraph(label === '' ? text : [{ text: `${label}: ` }, strong(text)]))];
  }
}

const strong = (text: string): TextNode => ({ text, bold: true });
const headed = (title: string): Block[] => (title.trim() === '' ? [] : [heading(1, title)]);

function sectionBlocks(section: MadeSection, next: MadeSection | undefined): Block[] {
  switch (section.t) {
    case 'heading':
      return [heading(section.level, section.text)];
    case 'table':
      return [...tableBlocks(section.columns, section.rows), ...captioned(section.caption)];
    case 'groups':
      return section.groups.flatMap(({ title, rows }) => [...(title === '' ? [] : [heading(2, title)]), ...tableBlocks(section.columns, rows)]);
    case 'figures':
      return section.items.length === 0 ? [] : [list(false, section.items.map(({ value, label }) => [{ text: value, bold: true }, { text: ` ${label}` }]))];
    case 'columns':
    case 'bars':
      // The table behind a chart says the same in figures.
      return next?.t === 'table' ? [] : chartBlocks(section);
  }
}

const captioned = (caption: string): Block[] => (caption === '' ? [] : [paragraph([{ text: caption, italic: true }])]);

function tableBlocks(columns: readonly MadeColumn[], rows: readonly (readonly MadeText[])[]): Block[] {
  return rows.length === 0 ? [] : [table(1, [columns.map(({ title }) => title), ...rows.map((row) => row.map(({ text }) => text))])];
}

function chartBlocks({ title, labels, series, caption }: MadeChart): Block[] {
  if (labels.length === 0) return [];
  return [table(1, [[title, ...series.map(({ name }) => name)], ...labels.map((label, at) => [label, ...series.map(({ values }) => String(values[at] ?? 0))])]), ...captioned(caption)];
}

/** An entry that leads nowhere is left out, as in print. */
function indexBlocks({ groups, mentions }: MadeOf<'index'>, { titles, places }: MadeContext): Block[] {
  return groups.flatMap(({ title, entries }) => {
    const items = entries.flatMap(({ id, name, note, own }): TextNode[][] => {
      const articles = [...new Set([...own, ...(mentions ? (places.get(id) ?? []) : [])])].filter((article) => titles.has(article));
      if (articles.length === 0) return [];
      const links = articles.flatMap((article, at): TextNode[] => [{ text: at === 0 ? ': ' : '; ' }, { text: titles.get(article) ?? '', link: `${ARTICLE_LINK}${article}` }]);
      return [[{ text: name, bold: true }, ...(note === '' ? [] : [{ text: ` (${note})` }]), ...links]];
    });
    return items.length === 0 ? [] : [...headed(title), list(false, items)];
  });
}
