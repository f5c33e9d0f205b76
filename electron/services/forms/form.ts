/** Makes the form that a unit fills in: a .docx of content controls. Pure: data in, bytes out. */
import { zipSync } from 'fflate';
import { captionField, creditField, FORM, FORM_BODY, FORM_NOTE, FORM_PHOTOS, FORM_WORDS, photoTag, type FormField } from '../../common/collect/form.ts';
import type { CollectTask } from '../../common/collect/shapes.ts';
import { missingByKind, stateOf } from '../../common/collect/state.ts';
import { countedWords, dayText } from '../../common/collect/words.ts';
import { Controls, paragraph, run } from './controls.ts';
import { CONTENT_TYPES, documentPart, DOCUMENT_RELATIONSHIPS, PACKAGE_RELATIONSHIPS, PICTURE_RELATIONSHIP, SETTINGS, STYLES } from './parts.ts';
import { placeholderPicture } from './placeholder.ts';

export interface FormFor {
  /** Title of the yearbook; may be empty. */
  readonly book: string;
  /** Name of the unit; empty: a form for any. */
  readonly unit: string;
  readonly tasks: readonly CollectTask[];
  /** yyyy-mm-dd */
  readonly today: string;
}

/** Twentieths of a point: the label's column, the field's, and the picture's. */
const LABEL_WIDTH = 2438;
const FIELD_WIDTH = 6916;
const PICTURE_WIDTH = 3900;
const LINE = 'w:val="single" w:sz="4" w:space="0" w:color="B8C0CC"';

/** The bytes of the form. Every control's tag is in `common/collect/form.ts`. */
export function makeForm({ book, unit, tasks, today }: FormFor): Uint8Array<ArrayBuffer> {
  const controls = new Controls();
  const value = (one: FormField): string => (one === FORM.unit ? unit : '');
  const filled = (one: FormField): string => {
    const control = { tag: one.tag, name: one.label };
    return one.date === true ? controls.day(control, one.placeholder) : controls.line(control, one.placeholder, value(one));
  };
  const rows = (fields: readonly FormField[]): string => table([LABEL_WIDTH, FIELD_WIDTH], fields.map((one) => [paragraph(run(one.label), 'FormLabel'), paragraph(filled(one), 'FormField')]));
  const section = (title: string): string => paragraph(run(title), 'FormSection');
  const photo = (number: number): string[] => {
    const name = `${FORM_WORDS.photo} ${String(number)}`;
    const words = [captionField(number), creditField(number)].flatMap((one) => [paragraph(run(one.label), 'FormLabel'), paragraph(filled(one), 'FormField')]);
    return [paragraph(controls.picture({ tag: photoTag(number), name }, PICTURE_RELATIONSHIP), 'FormField'), paragraph(run(name), 'FormLabel') + words.join('')];
  };
  const asked = askedLines(tasks, today);
  const body = [
    paragraph(run(FORM_WORDS.title), 'FormTitle'),
    book.trim() === '' && asked.length === 0
      ? ''
      : controls.note({ tag: FORM_NOTE, name: 'Ban Biên tập' }, [...(book.trim() === '' ? [] : [paragraph(run(book.trim()), 'FormBook')]), ...asked.map((line) => paragraph(run(line), 'FormAsked'))]),
    paragraph(run(FORM_WORDS.how), 'FormHow'),
    section(FORM_WORDS.about),
    rows([FORM.unit, FORM.exemplar, FORM.role]),
    section(FORM_WORDS.article),
    rows([FORM.title, FORM.sapo, FORM.date, FORM.place]),
    paragraph(run(FORM_BODY.label), 'FormLabel'),
    controls.text({ tag: FORM_BODY.tag, name: FORM_BODY.label }, FORM_BODY.placeholder),
    section(FORM_WORDS.photos),
    paragraph(run(FORM_WORDS.photosHow), 'FormHow'),
    table([PICTURE_WIDTH, LABEL_WIDTH + FIELD_WIDTH - PICTURE_WIDTH], Array.from({ length: FORM_PHOTOS }, (_, index) => photo(index + 1))),
    section(FORM_WORDS.author),
    rows([FORM.author, FORM.authorRole, FORM.authorUnit]),
    section(FORM_WORDS.award),
    rows([FORM.awardNumber, FORM.awardDate, FORM.awardForm, FORM.awardBody]),
    paragraph(''),
  ].join('');
  const text = (part: string): Uint8Array => new TextEncoder().encode(part);
  const zip = zipSync(
    {
      '[Content_Types].xml': text(CONTENT_TYPES),
      '_rels/.rels': text(PACKAGE_RELATIONSHIPS),
      'word/document.xml': text(documentPart(body)),
      'word/_rels/document.xml.rels': text(DOCUMENT_RELATIONSHIPS),
      'word/styles.xml': text(STYLES),
      'word/settings.xml': text(SETTINGS),
      'word/media/cho-anh.png': placeholderPicture(),
    },
    { mtime: new Date(2025, 0, 1) },
  );
  return new Uint8Array(zip);
}

/** What the unit still owes, and by when: "Đề nghị nộp: 2 bài viết và 1 ảnh.", "Hạn nộp: 30/11/2025." */
function askedLines(tasks: readonly CollectTask[], today: string): string[] {
  const state = stateOf(tasks, today);
  if (state.missing.length === 0) return [];
  const named = state.missing.map(({ title }) => title.trim()).filter((title) => title !== '');
  return [
    `Đề nghị nộp: ${countedWords(missingByKind(state))}${named.length === 0 ? '' : ` (${named.join('; ')})`}. Mỗi bài một tệp.`,
    ...(state.dueOn === null ? [] : [`Hạn nộp: ${dayText(state.dueOn)}.`]),
  ];
}

/** Rows of cells; lines between them only. */
function table(widths: readonly number[], rows: readonly (readonly string[])[]): string {
  const cell = (content: string, index: number): string => `<w:tc><w:tcPr><w:tcW w:w="${String(widths[index] ?? 0)}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${String(widths.reduce((sum, width) => sum + width, 0))}" w:type="dxa"/><w:tblBorders><w:top ${LINE}/><w:bottom ${LINE}/><w:insideH ${LINE}/></w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('')}</w:tblGrid>${rows.map((cells) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}
