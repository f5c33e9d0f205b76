/** Which photos go out, in the book's order, with what the book says of each. */
import { pictureIds } from '../../../common/article/document.ts';
import { inlineText, photosOf, titleOf } from '../../../common/article/read.ts';
import { inForce } from '../../../common/article/suggest.ts';
import { NOTHING_MADE } from '../../../common/book/made.ts';
import type { PhotosChoice } from '../../../common/contract/way-shapes.ts';
import { AppError } from '../../../common/errors.ts';
import { readForMade, roleOf, type MadeReading } from '../../book/made/reading.ts';
import { photosOfMade } from '../../print/made/data.ts';
import type { PrintSource } from '../../print/source.ts';
import { personsByPhoto, photoRows, type PhotoRow } from '../../store/photo-desk.ts';
import type { BookReader } from '../../store/reader.ts';
import { slug } from '../../../common/text/slug.ts';

export interface PhotoOut {
  readonly id: string;
  /** Of the folder it goes into. */
  readonly folder: string;
  /** Without its ending: "012-nguyen-thi-hoa-1". */
  readonly stem: string;
  readonly part: string;
  /** Title of the article; empty: it stands in none. */
  readonly article: string;
  readonly caption: string;
  readonly credit: string;
  /** Names of those on it, from the left. Who is withdrawn is not among them. */
  readonly people: readonly string[];
  /** yyyy-mm-dd */
  readonly takenOn: string | null;
  readonly place: string;
}

const MADE = 'Bìa, chân dung, phụ bản';
const UNUSED = 'Ảnh chưa dùng';
const UNTITLED = '(Chưa có tên)';
/** Letters of a name in a file's name. */
const LONGEST = 48;

/** @throws AppError photos/none when no photo is to go out */
export function planPhotos(book: BookReader, source: PrintSource, { unused }: Pick<PhotosChoice, 'unused'>): PhotoOut[] {
  const rows = new Map(book.readAs(photoRows).filter(({ removed }) => !removed).map((row) => [row.id, row]));
  const records = readForMade(book);
  const names = namesOn(book, records);
  const portraits = portraitWords(records);
  const subject = new Map<string, string[]>();
  for (const { id, name } of records.exemplars) for (const article of new Set(records.own.get(id) ?? [])) subject.set(article, [...(subject.get(article) ?? []), name]);
  const texts = new Map(book.articles().map(({ id, document }) => [id, inForce(document)]));
  const out: PhotoOut[] = [];
  const said = new Set<string>();
  let stems = 0;
  let folders = 0;
  /** Articles without a photo, and parts without one, have no number: numbers of what is written have no gaps. */
  const numbered = (words: string, otherwise: string): string => {
    stems += 1;
    return `${String(stems).padStart(3, '0')}-${shortSlug(words, otherwise)}`;
  };
  const folderOf = (title: string): string => {
    folders += 1;
    return `${String(folders).padStart(2, '0')}-${shortSlug(title, 'phan')}`;
  };
  const put = (row: PhotoRow, at: Pick<PhotoOut, 'folder' | 'stem' | 'part' | 'article'>, words: { readonly caption: string; readonly credit: string }): void => {
    said.add(row.id);
    out.push({ id: row.id, ...at, caption: words.caption || row.caption.trim(), credit: words.credit || row.credit.trim(), people: names(row.id), takenOn: row.takenOn, place: row.place.trim() });
  };
  for (const part of book.outline().parts) {
    const title = part.title.trim() || UNTITLED;
    let folder = '';
    for (const { id } of part.articles) {
      const text = texts.get(id);
      if (text === undefined) continue;
      const article = titleOf(text) || UNTITLED;
      const people = subject.get(id) ?? [];
      let stem = '';
      const here = new Set<string>();
      for (const block of photosOf(text)) {
        const [caption, credit] = block.children.map((line) => oneLine(inlineText(line.children)));
        for (const photo of pictureIds(block)) {
          const row = rows.get(photo);
          if (row === undefined || here.has(photo)) continue;
          here.add(photo);
          folder ||= folderOf(title);
          stem ||= numbered(people.length === 1 ? (people[0] ?? '') : article, 'bai');
          put(row, { folder, stem: `${stem}-${String(here.size)}`, part: title, article }, { caption: caption ?? '', credit: credit ?? '' });
        }
      }
    }
  }
  const others = (ids: readonly string[], title: string): void => {
    const left = [...new Set(ids)].flatMap((id) => (said.has(id) ? [] : (rows.get(id) ?? [])));
    if (left.length === 0) return;
    const folder = folderOf(title);
    for (const row of left) put(row, { folder, stem: numbered(names(row.id)[0] ?? row.caption, 'anh'), part: title, article: '' }, { caption: row.caption.trim() || (portraits.get(row.id) ?? ''), credit: '' });
  };
  const made = [...(source.made?.() ?? NOTHING_MADE).pages.values()].flatMap(photosOfMade);
  others([book.settings().coverPhoto, ...records.exemplars.flatMap(({ portraitId }) => portraitId ?? []), ...made].filter((id) => id !== ''), MADE);
  if (unused) others([...rows.keys()], UNUSED);
  if (out.length === 0) throw new AppError('photos/none');
  return out;
}

/** Ends with a whole word. */
function shortSlug(text: string, otherwise: string): string {
  const whole = slug(text, Infinity, otherwise);
  const end = whole.lastIndexOf('-', LONGEST);
  return whole.length <= LONGEST ? whole : whole.slice(0, end > 0 ? end : LONGEST);
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What stands under a portrait that has no words of its own: name, role and unit, of everybody who has it. */
function portraitWords({ exemplars, units }: MadeReading): ReadonlyMap<string, string> {
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const words = new Map<string, string>();
  for (const each of exemplars) {
    if (each.portraitId === null) continue;
    const role = roleOf(each, unitNames);
    const line = role === '' ? each.name : `${each.name}, ${role}`;
    words.set(each.portraitId, [words.get(each.portraitId) ?? '', line].filter((told) => told !== '').join('; '));
  }
  return words;
}

/** Those tied to a photo from the left, then whose portrait it is. */
function namesOn(book: BookReader, { exemplars }: MadeReading): (photoId: string) => string[] {
  const persons = book.readAs(personsByPhoto);
  const all = new Map(book.records('exemplar').map(({ id, fields }) => [id, fields]));
  const known = new Map(exemplars.map(({ id, name }) => [id, name]));
  return (photoId) => {
    const tied = (persons.get(photoId) ?? []).flatMap(({ exemplarId, name }) => {
      if (exemplarId === null) return name.trim() === '' ? [] : [name.trim()];
      const merged = all.get(exemplarId)?.['mergedInto'];
      return known.get(typeof merged === 'string' ? merged : exemplarId) ?? [];
    });
    return [...new Set([...tied, ...exemplars.flatMap(({ portraitId, name }) => (portraitId === photoId ? [name] : []))])];
  };
}
