/** The fields of a filled-in form → articles. Nothing is guessed: every field says what it is. */
import * as make from '../../common/article/build.ts';
import type { Block, TextNode } from '../../common/article/document.ts';
import { listsWithItem } from '../../common/article/import-lists.ts';
import { atLevel, DEEPEST_LEVEL, levelNear } from '../../common/article/levels.ts';
import { linked, startNear } from '../../common/article/list-numbers.ts';
import { normalizeDocument } from '../../common/article/normalize.ts';
import { captionField, creditField, FORM, FORM_BODY, FORM_PHOTOS, photoTag, type FormField, type ImportedForm } from '../../common/collect/form.ts';
import type { ImportedArticle, ImportedPicture, ImportWarning } from '../../common/contract/shapes.ts';
import { AppError } from '../../common/errors.ts';
import { isoDate } from '../../common/text/dates.ts';
import { tableBlock } from './anatomy/table-block.ts';
import { paragraphsOf, type RawDocument, type RawItem, type RawListPlace, type RawParagraph } from './raw.ts';
import { distinct } from './warnings.ts';

export interface UnderstoodForm {
  readonly articles: ImportedArticle[];
  /** Text of the source that is neither printed nor left out: none in a form. */
  readonly marks: readonly string[];
}

/**
 * One article for each form in the document that was filled in.
 * @param name of the file, for the error
 * @throws AppError `import/empty` when no form has a title, a text or a photo
 */
export function understandForm(raw: RawDocument, name: string): UnderstoodForm {
  const forms = new Map<number, RawItem[]>();
  const beside: RawItem[] = [];
  for (const item of raw.items) {
    if (item.field === undefined) beside.push(item);
    else forms.set(item.field.form, [...(forms.get(item.field.form) ?? []), item]);
  }
  const filled = [...forms.values()].map((items) => new Filled(items)).filter((form) => !form.isEmpty);
  const [first, ...others] = filled;
  if (first === undefined) throw new AppError('import/empty', { name });
  const loose = beside.map(textOf).filter((text) => text !== '');
  const photos = beside.flatMap((item) => (item.kind === 'picture' ? [item.picture] : []));
  const warnings = distinct([...raw.warnings]);
  return {
    // What stands beside the fields belongs to the first.
    articles: [articleOf(raw, first, [...loose, ...raw.aside], photos, warnings), ...others.map((form) => articleOf(raw, form, [], [], []))],
    marks: [],
  };
}

function textOf(item: RawItem): string {
  return paragraphsOf([item])
    .map(({ runs }) => runs.map(({ text }) => text).join('').replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
    .join(' ');
}

/** The items of one form, by field. */
class Filled {
  readonly #items: readonly RawItem[];

  constructor(items: readonly RawItem[]) {
    this.#items = items;
  }

  of(tag: string): RawItem[] {
    return this.#items.filter(({ field }) => field?.tag === tag);
  }

  /** What was written in a field of one line. */
  text({ tag }: FormField): string {
    return this.of(tag).map(textOf).filter((text) => text !== '').join(' ');
  }

  /** Every picture that stands in a field made for words, the text aside. */
  get strayPictures(): (number | null)[] {
    return this.#items.flatMap((item) => (item.kind === 'picture' && item.field !== undefined && item.field.tag !== FORM_BODY.tag && !PHOTO_TAGS.has(item.field.tag) ? [item.picture] : []));
  }

  get isEmpty(): boolean {
    return this.text(FORM.title) === '' && this.of(FORM_BODY.tag).length === 0 && !this.#items.some(({ kind }) => kind === 'picture');
  }
}

const NUMBERS = Array.from({ length: FORM_PHOTOS }, (_, index) => index + 1);
const PHOTO_TAGS: ReadonlySet<string> = new Set(NUMBERS.map(photoTag));

function articleOf(raw: RawDocument, form: Filled, beside: readonly string[], loosePhotos: readonly (number | null)[], warnings: readonly ImportWarning[]): ImportedArticle {
  const own = new OwnPictures(raw.pictures);
  const [title, sapo, dateText] = [form.text(FORM.title), form.text(FORM.sapo), form.text(FORM.date)];
  const byline = [FORM.author, FORM.authorRole, FORM.authorUnit].map((field) => form.text(field)).filter((text) => text !== '').join(', ');
  const body = bodyBlocks(form.of(FORM_BODY.tag), own);
  const photos = NUMBERS.flatMap((number) => photoBlocks(form, number, own));
  const extra = [...form.strayPictures, ...loosePhotos].map((picture) => make.photo(own.id(picture)));
  const text = body.length === 0 && photos.length + extra.length === 0 ? [make.paragraph('')] : body;
  const document = make.document([
    make.title(title),
    ...(sapo === '' ? [] : [make.sapo(sapo)]),
    ...text,
    ...photos,
    ...extra,
    ...(byline === '' ? [] : [make.byline(byline)]),
  ]);
  const award = { number: form.text(FORM.awardNumber), date: dayOf(form.text(FORM.awardDate)), form: form.text(FORM.awardForm), body: form.text(FORM.awardBody) };
  const said: ImportedForm = { unit: form.text(FORM.unit), exemplar: form.text(FORM.exemplar), role: form.text(FORM.role), place: form.text(FORM.place), photos: own.list.length, award };
  // Fields that have no place in the article stay readable with it.
  const aside = [FORM.unit, FORM.exemplar, FORM.role, FORM.date, FORM.place, FORM.awardNumber, FORM.awardDate, FORM.awardForm, FORM.awardBody].flatMap((field) => {
    const value = form.text(field);
    return value === '' ? [] : [`${field.label}: ${value}`];
  });
  return {
    document: normalizeDocument(document),
    writtenOn: dayOf(dateText),
    place: said.place,
    guesses: [],
    pictures: own.list,
    encoding: raw.encoding,
    leftOut: [...aside, ...beside],
    warnings: [...warnings],
    form: said,
  };
}

/** "30/11/2025", "ngày 30 tháng 11 năm 2025" → yyyy-mm-dd; null: no day, or more than one. */
function dayOf(text: string): string | null {
  const match = /^\D*(\d{1,2})\D+(\d{1,2})\D+(\d{4})\D*$/u.exec(text);
  return match === null ? null : isoDate(Number(match[3]), Number(match[2]), Number(match[1]));
}

/** An article carries only its own pictures, numbered anew. */
class OwnPictures {
  readonly list: ImportedPicture[] = [];
  readonly #all: readonly ImportedPicture[];
  readonly #places = new Map<number, number>();

  constructor(all: readonly ImportedPicture[]) {
    this.#all = all;
  }

  /** "picture:N" of this article; null where the picture did not come. */
  id(picture: number | null): string | null {
    const source = picture === null ? undefined : this.#all[picture];
    if (picture === null || source === undefined) return null;
    const place = this.#places.get(picture) ?? this.list.length;
    if (!this.#places.has(picture)) {
      this.#places.set(picture, place);
      this.list.push(source);
    }
    return `picture:${String(place)}`;
  }
}

/** Who took it, as it is printed: "Ảnh: X". */
const creditOf = (name: string): string => (name === '' || /^ảnh\s*:/iu.test(name) ? name : `Ảnh: ${name}`);

/** A photo with its words; words without a photo keep its place. */
function photoBlocks(form: Filled, number: number, own: OwnPictures): Block[] {
  const pictures = form.of(photoTag(number)).flatMap((item) => (item.kind === 'picture' ? [item.picture] : []));
  const [caption, credit] = [form.text(captionField(number)), creditOf(form.text(creditField(number)))];
  if (pictures.length === 0) return caption === '' && credit === '' ? [] : [make.photo(null, caption, credit)];
  return pictures.map((picture, index) => (index === 0 ? make.photo(own.id(picture), caption, credit) : make.photo(own.id(picture))));
}

/** The text as its styles and lists say, line by line. */
function bodyBlocks(items: readonly RawItem[], own: OwnPictures): Block[] {
  const blocks: Block[] = [];
  let list: string | null = null;
  for (const item of items) {
    if (item.kind === 'picture') {
      list = null;
      blocks.push(make.photo(own.id(item.picture)));
      continue;
    }
    if (item.kind === 'table') {
      list = null;
      blocks.push(tableBlock(item));
      continue;
    }
    for (const runs of linesOf(item)) {
      const last = blocks.at(-1);
      const isItem: boolean = item.list !== null && item.heading === null && (item.list.kind !== 'other' || (list === item.list.id && item.list.level > 0 && item.list.level < DEEPEST_LEVEL));
      const place: RawListPlace | null = isItem ? item.list : null;
      if (place === null) blocks.push(blockOf(item, runs));
      else if (last?.type === 'list' && list === place.id) blocks.splice(-1, 1, ...listsWithItem(last, atLevel({ type: 'list-item', children: runs }, levelNear(place.level + 1)), place.kind !== 'bullet'));
      else blocks.push(make.list(place.kind === 'decimal', [runs], [levelNear(place.level + 1)], place.kind === 'decimal' && place.level === 0 ? startNear(place.value) : undefined));
      list = place?.id ?? null;
    }
  }
  return linked(blocks);
}

function blockOf(item: RawParagraph, runs: TextNode[]): Block {
  // What a list prints that cannot be counted anew ("Điều 1.") stays as text.
  const label = item.list === null || item.list.kind === 'bullet' ? [] : [{ text: `${item.list.label} ` }];
  if (item.heading !== null) return make.heading(item.heading === 1 ? 1 : item.heading === 2 ? 2 : 3, [...label, ...unmarked(runs)]);
  if (item.role === 'quote') return make.quote(runs);
  return make.paragraph([...label, ...runs]);
}

/** Headings are set in their own type: marks over the whole of one say nothing. */
function unmarked(runs: readonly TextNode[]): TextNode[] {
  return [{ text: runs.map(({ text }) => text).join('') }];
}

/** A line break inside a paragraph begins another one, as everywhere in importing. */
function linesOf({ runs }: RawParagraph): TextNode[][] {
  const lines: TextNode[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text === '') return;
      const marks = { ...(run.bold ? { bold: true as const } : {}), ...(run.italic ? { italic: true as const } : {}), ...(run.footnote === undefined ? {} : { footnote: run.footnote }) };
      lines.at(-1)?.push({ text: text.replace(/\t/gu, ' '), ...marks });
    });
  }
  return lines.map(trimmed).filter((line) => line.some(({ text }) => text !== ''));
}

/** Without white space at either end. */
function trimmed(nodes: readonly TextNode[]): TextNode[] {
  const [first, last] = [nodes.findIndex(({ text }) => text.trim() !== ''), nodes.findLastIndex(({ text }) => text.trim() !== '')];
  if (first < 0) return [];
  return nodes.slice(first, last + 1).map((node, index, kept) => {
    const start = index === 0 ? node.text.trimStart() : node.text;
    return { ...node, text: index === kept.length - 1 ? start.trimEnd() : start };
  });
}
