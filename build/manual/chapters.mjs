/** Reads the whole manual (resources/manual): its chapters in their order, checked against each other. */
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { inRoot } from '../lib/paths.mjs';
import { readChapter } from './markdown.mjs';
import { errorList, keyTables } from './texts.mjs';

export const MANUAL = inRoot('resources', 'manual');
export const PICTURES = path.join(MANUAL, 'pictures');

/** What is put into a chapter in the place of such a line: made of the product, written by nobody. */
const MADE = { '[[phim]]': keyTables, '[[ma-loi]]': errorList };

const withMade = (source) => Object.entries(MADE).reduce((text, [mark, make]) => text.replace(mark, make), source);

/** Sizes in CSS px of the pictures beside the chapters, by name. */
async function pictureSizes() {
  const names = fs.existsSync(PICTURES) ? fs.readdirSync(PICTURES).filter((name) => name.endsWith('.webp')) : [];
  return new Map(await Promise.all(names.map(async (name) => {
    const { width, height } = await sharp(path.join(PICTURES, name)).metadata();
    return [name, { width, height }];
  })));
}

/** Links among the chapters that lead nowhere. */
function deadLinks(chapters) {
  const targets = new Set(['index.html', ...chapters.flatMap(({ page, sections }) => sections.map(({ anchor }) => `${page}.html${anchor === '' ? '' : `#${anchor}`}`))]);
  return chapters.flatMap(({ page, links }) => links.filter((link) => !targets.has(link)).map((link) => `${page}: a link to nothing: ${link}`));
}

/**
 * The manual: groups of chapters as `contents.json` lists them, read and checked.
 * @returns {Promise<{title: string, lead: string, groups: {title: string, chapters: ReturnType<typeof readChapter>[]}[]}>}
 * @throws Error that says what is wrong where
 */
export async function readManual() {
  const sizes = await pictureSizes();
  const { title, lead, groups } = JSON.parse(fs.readFileSync(path.join(MANUAL, 'contents.json'), 'utf8'));
  const told = [];
  const read = (file) => {
    const chapter = readChapter({ file, source: withMade(fs.readFileSync(path.join(MANUAL, file), 'utf8')), picture: (name) => sizes.get(name) });
    told.push(...chapter.faults.map((fault) => `${file}: ${fault}`));
    return chapter;
  };
  const whole = groups.map((group) => ({ title: group.title, chapters: group.chapters.map(read) }));
  const chapters = whole.flatMap((group) => group.chapters);
  const listed = new Set(groups.flatMap((group) => group.chapters));
  const used = new Set(chapters.flatMap(({ pictures }) => pictures));
  const faults = [
    ...told,
    ...deadLinks(chapters),
    ...fs.readdirSync(MANUAL).filter((name) => /^\d.*\.md$/u.test(name) && !listed.has(name)).map((name) => `${name} stands in no group of contents.json`),
    ...[...sizes.keys()].filter((name) => !used.has(name)).map((name) => `no chapter shows pictures/${name}`),
  ];
  if (faults.length > 0) throw new Error(`resources/manual:\n  ${faults.join('\n  ')}`);
  return { title, lead, groups: whole };
}
