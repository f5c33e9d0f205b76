/** The parts of an .xlsx beside its sheets: which sheets there are, texts they share, fonts and formats of cells. */
import { childOf, childrenOf, textOf, type XmlElement } from '../../import/xml.ts';
import type { ZipParts } from '../../import/parts.ts';
import { lookOf, type NumberLook } from './numbers.ts';
import type { RawSheetRun } from './raw.ts';

const WORKBOOK = 'xl/workbook.xml';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Null: the workbook names it, and there is no part. */
  readonly part: string | null;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly from1904: boolean;
}

/** @throws AppError import/damaged, import/too-large */
export function readWorkbookParts(parts: ZipParts): WorkbookParts {
  const book = parts.xml(WORKBOOK);
  const targets = relationshipsOf(parts, WORKBOOK);
  const sheets = childrenOf(childOf(book, 's:sheets'), 's:sheet').map(({ attributes }): SheetPart => {
    const part = targets.get(attributes['r:id'] ?? '')?.part ?? null;
    return { name: attributes['name'] ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible', part: part !== null && parts.has(part) ? part : null };
  });
  return { sheets, from1904: isOn(childOf(book, 's:workbookPr')?.attributes['date1904']) };
}

export interface Relationship {
  readonly type: string;
  readonly part: string;
}

/** What a part points to, by the names it uses. */
export function relationshipsOf(parts: ZipParts, part: string): Map<string, Relationship> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash);
  const rels = `${folder}/_rels/${part.slice(slash + 1)}.rels`;
  const found = new Map<string, Relationship>();
  if (!parts.has(rels)) return found;
  for (const { attributes } of childrenOf(parts.xml(rels), 'rel:Relationship')) {
    if (attributes['TargetMode'] === 'External') continue;
    found.set(attributes['Id'] ?? '', { type: attributes['Type'] ?? '', part: resolved(folder, attributes['Target'] ?? '') });
  }
  return found;
}

/** "../comments1.xml" beside "xl/worksheets" → "xl/comments1.xml"; "/xl/a.xml" → "xl/a.xml". A key of the archive, never a path. */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Texts that cells name by number. */
export function readSharedTexts(parts: ZipParts): RawSheetRun[][] {
  const part = [...relationshipsOf(parts, WORKBOOK).values()].find(({ type }) => type.endsWith('/sharedStrings'))?.part ?? 'xl/sharedStrings.xml';
  return parts.has(part) ? childrenOf(parts.xml(part), 's:si').map(runsOf) : [];
}

/** Runs of a text, each with its own font where it names one. The pronunciation that some programs put beside it is no text. */
export function runsOf(item: XmlElement): RawSheetRun[] {
  const runs: RawSheetRun[] = [];
  for (const child of item.children) {
    if (typeof child === 'string') continue;
    if (child.name === 's:t') runs.push({ text: unescaped(textOf(child)), font: null });
    else if (child.name === 's:r') {
      const text = childrenOf(child, 's:t').map(textOf).join('');
      runs.push({ text: unescaped(text), font: childOf(childOf(child, 's:rPr'), 's:rFont')?.attributes['val'] ?? null });
    }
  }
  return runs;
}

/** `_x000D_` stands for a character that XML cannot hold, or that would be changed in it (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

export interface CellStyle {
  readonly font: string | null;
  readonly bold: boolean;
  readonly indent: number;
  readonly look: NumberLook;
}

export const PLAIN_STYLE: CellStyle = { font: null, bold: false, indent: 0, look: { kind: 'plain' } };

/** Styles that cells name by number. */
export function readStyles(parts: ZipParts): CellStyle[] {
  const part = [...relationshipsOf(parts, WORKBOOK).values()].find(({ type }) => type.endsWith('/styles'))?.part ?? 'xl/styles.xml';
  if (!parts.has(part)) return [];
  const root = parts.xml(part);
  const codes = new Map(childrenOf(childOf(root, 's:numFmts'), 's:numFmt').map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? '']));
  const fonts = childrenOf(childOf(root, 's:fonts'), 's:font').map((font) => ({
    name: childOf(font, 's:name')?.attributes['val'] ?? null,
    bold: childOf(font, 's:b') !== undefined && childOf(font, 's:b')?.attributes['val'] !== '0',
  }));
  return childrenOf(childOf(root, 's:cellXfs'), 's:xf').map((xf): CellStyle => {
    const font = fonts[Number(xf.attributes['fontId'] ?? 0)];
    const id = Number(xf.attributes['numFmtId'] ?? 0);
    const indent = Number(childOf(xf, 's:alignment')?.attributes['indent'] ?? 0);
    return { font: font?.name ?? null, bold: font?.bold ?? false, indent: Number.isInteger(indent) && indent > 0 ? Math.min(indent, 250) : 0, look: lookOf(id, codes.get(id) ?? null) };
  });
}

export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
