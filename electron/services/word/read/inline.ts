/** The inside of one paragraph of a Word file → runs with marks, links, notes, comments and suggestions; and its pictures. */
import { link as linkShape, type Footnote, type NoteRun, type TextNode } from '../../../common/article/document.ts';
import { normalizeInline } from '../../../common/article/normalize.ts';
import { joinedNotes } from '../../../common/article/note.ts';
import { branchOf } from '../../import/docx/rawtext.ts';
import { cleanText } from '../../import/text/decode.ts';
import { childOf, textOf, valueOf, type XmlElement } from '../../import/xml.ts';
import { momentOf } from '../xml.ts';
import type { Tracked } from './changes.ts';
import type { WordReading } from './reading.ts';

export interface ReadLine {
  readonly nodes: TextNode[];
  /** Relationship and name of each picture. */
  readonly pictures: readonly { readonly relationship: string | undefined; readonly name: string }[];
  /** Names of the bookmarks that begin in it. */
  readonly bookmarks: readonly string[];
  /** Text boxes: their paragraphs stand behind the line. */
  readonly boxes: readonly XmlElement[];
}

interface Dress {
  readonly marks: Omit<TextNode, 'text'>;
  readonly inserted: Tracked | null;
  readonly deleted: Tracked | null;
}

const SILENT: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:instrText', 'w:delInstrText', 'w:fldChar', 'w:sectPr', 'w:sdtPr', 'w:sdtEndPr', 'w:proofErr', 'w:lastRenderedPageBreak', 'w:annotationRef', 'w:footnoteRef', 'w:endnoteRef']);

export function readLine(paragraph: XmlElement, reading: WordReading): ReadLine {
  const nodes: TextNode[] = [];
  const pictures: { relationship: string | undefined; name: string }[] = [];
  const bookmarks: string[] = [];
  const boxes: XmlElement[] = [];
  let pictureName = '';

  const put = (text: string, { marks, inserted, deleted }: Dress): void => {
    if (text === '') return;
    reading.changes.step();
    nodes.push({
      text,
      ...marks,
      ...reading.commentsHere(text),
      ...(inserted === null ? {} : { inserted: reading.changes.name(inserted) }),
      ...(deleted === null ? {} : { deleted: reading.changes.name(deleted) }),
    });
  };

  const walk = (element: XmlElement, dress: Dress): void => {
    for (const child of element.children) if (typeof child !== 'string' && !SILENT.has(child.name)) visit(child, dress);
  };

  const visit = (child: XmlElement, dress: Dress): void => {
    switch (child.name) {
      case 'w:r': {
        const marks = marksOf(childOf(child, 'w:rPr'), reading);
        walk(child, { ...dress, marks: { ...marks, ...(dress.marks.link === undefined ? {} : { link: dress.marks.link }) } });
        return;
      }
      case 'w:t':
      case 'w:delText':
        put(cleanText(textOf(child)), dress);
        return;
      case 'w:tab':
      case 'w:ptab':
        put('\t', dress);
        return;
      case 'w:br':
        // A page break is how word processors part articles, no text.
        if (['page', 'column'].includes(child.attributes['w:type'] ?? '')) return;
        put('\n', dress);
        return;
      case 'w:cr':
        put('\n', dress);
        return;
      case 'w:noBreakHyphen':
        put('\u2011', dress);
        return;
      case 'w:sym':
        put(reading.symbol(child), dress);
        return;
      case 'w:ins':
      case 'w:moveTo':
        walk(child, { ...dress, inserted: trackedOf(child) });
        return;
      case 'w:del':
      case 'w:moveFrom':
        walk(child, { ...dress, deleted: trackedOf(child) });
        return;
      case 'w:hyperlink': {
        const address = linkShape.safeParse(reading.address(child.attributes['r:id']));
        walk(child, address.success ? { ...dress, marks: { ...dress.marks, link: address.data } } : dress);
        return;
      }
      case 'w:commentRangeStart':
        reading.openComment(child.attributes['w:id'] ?? '');
        return;
      case 'w:commentRangeEnd':
        reading.closeComment(child.attributes['w:id'] ?? '');
        return;
      case 'w:commentReference':
        reading.markComment(child.attributes['w:id'] ?? '');
        return;
      case 'w:bookmarkStart':
        bookmarks.push(child.attributes['w:name'] ?? '');
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        placeNote(nodes, reading.note(child, (properties) => marksOf(properties, reading)), dress);
        return;
      case 'mc:AlternateContent': {
        const branch = branchOf(child);
        if (branch !== undefined) walk(branch, dress);
        return;
      }
      case 'w:txbxContent':
        boxes.push(child);
        return;
      case 'wp:docPr':
        pictureName = child.attributes['name'] ?? '';
        return;
      case 'a:blip':
        pictures.push({ relationship: child.attributes['r:embed'] ?? child.attributes['r:link'], name: pictureName });
        return;
      case 'v:imagedata':
        pictures.push({ relationship: child.attributes['r:id'], name: '' });
        return;
      default:
        walk(child, dress);
    }
  };

  walk(paragraph, { marks: {}, inserted: null, deleted: null });
  return { nodes: normalizeInline(nodes), pictures, bookmarks, boxes };
}

/** Author and moment of a tracked change. A file may keep either back. */
export function trackedOf({ attributes }: XmlElement): Tracked {
  return { author: cleanText(attributes['w:author'] ?? '').normalize('NFC').slice(0, 200), at: momentOf(attributes['w:date']) ?? 0 };
}

/** What the run itself says; the look of its paragraph's style is no mark. */
function marksOf(properties: XmlElement | undefined, reading: WordReading): Omit<NoteRun, 'text'> {
  const character = reading.characterStyle(valueOf(properties, 'w:rStyle'));
  const on = (name: string): boolean => {
    const own = childOf(properties, name) ?? childOf(character, name);
    return own !== undefined && !['0', 'false', 'off', 'none'].includes(own.attributes['w:val'] ?? '1');
  };
  const place = valueOf(properties, 'w:vertAlign') ?? valueOf(character, 'w:vertAlign');
  return {
    ...(on('w:b') ? { bold: true as const } : {}),
    ...(on('w:i') ? { italic: true as const } : {}),
    ...(on('w:smallCaps') ? { smallCaps: true as const } : {}),
    ...(place === 'superscript' ? { superscript: true as const } : place === 'subscript' ? { subscript: true as const } : {}),
  };
}

/** Index of the run that goes right in front of those at the end that come in its place; -1: there are none. */
function struckBefore(nodes: readonly TextNode[]): number {
  const at = nodes.findLastIndex(({ inserted, deleted }) => inserted === undefined || deleted !== undefined);
  return at !== nodes.length - 1 && nodes[at]?.deleted !== undefined && nodes[at].inserted === undefined && nodes[at].text.trim() !== '' ? at : -1;
}

const LAST_WORD = /(\S+)(\s*)$/u;

/**
 * Puts a note behind the last word so far. One with nothing in front of it gets a place of its own: its words are not lost. A number that is in force, behind a
 * word that is only suggested in the place of another, is of both: whatever is decided, it stays.
 */
function placeNote(nodes: TextNode[], note: Footnote | null, { inserted, deleted }: Pick<Dress, 'inserted' | 'deleted'>): void {
  if (note === null) return;
  const first = inserted === null && deleted === null ? struckBefore(nodes) : -1;
  if (first !== -1) {
    const comes = nodes.splice(first + 1);
    placeNote(nodes, note, { inserted, deleted });
    nodes.push(...comes.map((node) => ({ ...node, footnote: node.footnote ?? note })));
    return;
  }
  const at = nodes.findLastIndex((node) => node.text.trim() !== '');
  const before = nodes[at];
  if (before === undefined) {
    nodes.push({ text: '*', footnote: note });
    return;
  }
  const [, word = before.text, space = ''] = LAST_WORD.exec(before.text) ?? [];
  const front = before.text.slice(0, before.text.length - word.length - space.length);
  const { footnote: had, ...look } = before;
  const footnote = had === undefined ? note : joinedNotes(had, note);
  nodes.splice(at, 1, ...(front === '' ? [] : [{ ...look, text: front }]), { ...look, text: word, footnote }, ...(space === '' ? [] : [{ ...look, text: space }]));
}
