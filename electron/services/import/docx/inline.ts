/** The inside of one paragraph: runs with their resolved look, pictures, boxes and notes in the order they stand. */
import { say } from '../../../common/print/say.ts';
import { shifted } from '../raised.ts';
import type { RawRun } from '../raw.ts';
import { isSymbolCode, isSymbolFont, symbolFor } from '../symbols.ts';
import { cleanText } from '../text/decode.ts';
import { warning } from '../warnings.ts';
import type { Reading } from './reading.ts';
import { branchOf, REMOVED } from './rawtext.ts';
import { resolveRun, runFormat, type RunFormat } from './styles.ts';
import { childOf, descendantsOf, textOf, valueOf, type XmlElement } from '../xml.ts';

export type InlinePiece =
  | { readonly kind: 'run'; readonly run: RawRun; readonly size: number | null }
  | { readonly kind: 'picture'; readonly picture: number | null }
  /** A text box: its paragraphs are read by the caller, who knows how to read blocks. */
  | { readonly kind: 'box'; readonly content: XmlElement }
  | { readonly kind: 'box-text'; readonly text: string }
  | { readonly kind: 'note'; readonly number: number; readonly runs: readonly RawRun[]; readonly font: string | null };

/** Elements that hold properties or instructions, never text of the article. */
const SILENT: ReadonlySet<string> = new Set([
  'w:pPr', 'w:rPr', 'w:instrText', 'w:delText', 'w:delInstrText', 'w:fldChar', 'w:sectPr', 'w:sdtPr', 'w:sdtEndPr',
  'w:proofErr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:commentReference',
  'w:lastRenderedPageBreak', 'w:annotationRef', 'w:footnoteRef', 'w:endnoteRef', 'w:separator', 'w:continuationSeparator',
]);

/** Reads what a w:p holds. `paragraphRun` is what its style says of characters. */
export function readInline(paragraph: XmlElement, reading: Reading, paragraphRun: RunFormat): InlinePiece[] {
  const pieces: InlinePiece[] = [];

  const put = (text: string, format: RunFormat): void => {
    if (text === '') return;
    if (format.hidden === true) {
      reading.hide(text);
      return;
    }
    reading.show();
    const drawn = format.shift === undefined || format.shift === 'none' ? text : shifted(text, format.shift);
    const marks = [...(reading.comments.on(drawn) ?? []), ...reading.tracked.on()].sort();
    const run: RawRun = { ...(marks.length === 0 ? {} : { comments: marks }), text: drawn, bold: format.bold === true, italic: format.italic === true, font: reading.styles.fontOf(format) };
    pieces.push({ kind: 'run', run, size: format.size ?? null });
  };

  const walk = (element: XmlElement, format: RunFormat): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || SILENT.has(child.name)) continue;
      if (REMOVED.has(child.name)) {
        reading.countRemoved(child);
        const at = pieces.findLastIndex((piece) => piece.kind === 'run' && piece.run.text.trim() !== '');
        const before = pieces[at];
        const mark = reading.tracked.removed(child, before !== undefined);
        if (before?.kind === 'run' && mark !== null) pieces[at] = { ...before, run: { ...before.run, comments: [...(before.run.comments ?? []), mark].sort() } };
      } else visit(child, format);
    }
  };

  const visit = (child: XmlElement, format: RunFormat): void => {
    switch (child.name) {
      case 'w:commentRangeStart':
        reading.comments.open(child.attributes['w:id'] ?? '');
        return;
      case 'w:commentRangeEnd':
        reading.comments.close(child.attributes['w:id'] ?? '');
        return;
      case 'w:r': {
        const properties = childOf(child, 'w:rPr');
        const character = reading.styles.character(valueOf(properties, 'w:rStyle'));
        walk(child, resolveRun(reading.styles.defaults, paragraphRun, character, runFormat(properties)));
        return;
      }
      case 'w:t':
        put(cleanText(textOf(child)), format);
        return;
      case 'w:tab':
      case 'w:ptab':
        put('\t', format);
        return;
      case 'w:br':
      case 'w:cr':
        put('\n', format);
        return;
      case 'w:noBreakHyphen':
        put('\u2011', format);
        return;
      case 'w:sym':
        put(symbol(child, reading), format);
        return;
      case 'w:ins':
      case 'w:moveTo':
        reading.countChange(child.name === 'w:moveTo' ? 'moved' : 'added', descendantsOf(child, 'w:t'));
        // What was moved stays where it went: a suggestion at one end alone would take it away.
        if (child.name === 'w:moveTo') walk(child, format);
        else reading.tracked.cameIn(child, () => { walk(child, format); });
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const note = reading.note(child.name === 'w:footnoteReference' ? 'footnote' : 'endnote', child.attributes['w:id'] ?? '');
        if (note === null) return;
        pieces.push({ kind: 'note', ...note, font: reading.styles.fontOf(format) });
        return;
      }
      case 'm:oMath':
        reading.warn(warning('equation-as-text'));
        reading.counts.equations += 1;
        put(cleanText(descendantsOf(child, 'm:t').map(textOf).join('')), format);
        return;
      case 'mc:AlternateContent': {
        const branch = branchOf(child);
        if (branch !== undefined) walk(branch, format);
        return;
      }
      case 'w:txbxContent':
        pieces.push({ kind: 'box', content: child });
        return;
      case 'a:blip':
        pieces.push({ kind: 'picture', picture: reading.picture(child.attributes['r:embed'] ?? child.attributes['r:link']) });
        return;
      case 'v:imagedata':
        pieces.push({ kind: 'picture', picture: reading.picture(child.attributes['r:id'] ?? child.attributes['r:pict']) });
        return;
      case 'v:textpath':
        // WordArt of the old kind: its words stand in an attribute.
        pieces.push({ kind: 'box-text', text: cleanText(child.attributes['string'] ?? '') });
        return;
      case 'a:graphicData':
        if (/\/(?:chart|chartex|diagram)$/.test(child.attributes['uri'] ?? '')) {
          reading.warn(warning('drawing-lost', say('importRemarks.what.chart')));
          pieces.push({ kind: 'picture', picture: null });
        }
        walk(child, format);
        return;
      default:
        // Whatever wraps text (links, fields, content controls, things to come) is looked into: nothing is lost by being unknown.
        walk(child, format);
    }
  };

  walk(paragraph, paragraphRun);
  reading.tracked.endOfParagraph();
  reading.show();
  return pieces;
}

/** A character of a symbol font. Those of the private use area mean something in that font only; the usual ones are known. */
function symbol(element: XmlElement, reading: Reading): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
  if (!(code > 31) || code > 0xffff) return '';
  if (!isSymbolCode(code)) return code >= 0xe000 && code <= 0xf8ff ? '•' : String.fromCharCode(code);
  reading.warn(warning('symbol-replaced'));
  reading.counts.symbols += 1;
  const font = element.attributes['w:font'] ?? '';
  // A letter that was entered as a symbol of an ordinary font.
  return font === '' || isSymbolFont(font) ? symbolFor(code) : String.fromCharCode(code & 0xff);
}
