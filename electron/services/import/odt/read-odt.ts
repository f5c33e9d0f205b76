/** .odt → raw document. */
import { AppError } from '../../../common/errors.ts';
import { say } from '../../../common/print/say.ts';
import { ZipParts } from '../parts.ts';
import type { RawDocument } from '../raw.ts';
import { cleanText } from '../text/decode.ts';
import { warning } from '../warnings.ts';
import { childOf, descendantsOf, elementsOf, type XmlElement } from '../xml.ts';
import { OdtReading } from './reading.ts';
import { OdtStyles } from './styles.ts';

/** @throws AppError `import/damaged`, `import/too-large`, `import/unsupported` (password) */
export function readOdt(bytes: Uint8Array): RawDocument {
  const parts = new ZipParts(bytes);
  if (parts.has('META-INF/manifest.xml') && descendantsOf(parts.xml('META-INF/manifest.xml'), 'manifest:encryption-data').length > 0) {
    throw new AppError('import/unsupported', { found: 'ODT (mật khẩu)' });
  }
  const content = parts.xml('content.xml');
  const styles = optional(parts, 'styles.xml');
  const body = childOf(childOf(content, 'office:body'), 'office:text') ?? EMPTY;
  const reading = new OdtReading(new OdtStyles(styles === null ? [content] : [styles, content]), parts);
  const items = reading.blocks(body, 'body');
  const { counts, comments, hidden, pictures } = reading;
  const changes = descendantsOf(content, 'text:changed-region');
  const removed = changes.filter((one) => childOf(one, 'text:deletion') !== undefined).length;
  const added = changes.filter((one) => childOf(one, 'text:insertion') !== undefined).length;
  return {
    items,
    pictures: pictures.list,
    encoding: 'odt',
    plain: false,
    warnings: [
      ...pictures.warnings,
      ...(styles === null && parts.has('styles.xml') ? [warning('part-unreadable', 'styles.xml')] : []),
      ...(added + removed > 0 ? [warning('tracked-changes', added, removed)] : []),
      ...(counts.notes > 0 ? [warning('notes', counts.notes)] : []),
      ...(counts.boxes > 0 ? [warning('text-box')] : []),
      ...(counts.merged > 0 ? [warning('merged-cells', counts.merged)] : []),
      ...(counts.flattened > 0 ? [warning('table-flattened')] : []),
      ...(counts.objects > 0 ? [warning('unknown-content', say('importRemarks.what.formulas', { count: counts.objects }))] : []),
    ],
    aside: marginsOf(styles),
    rawText: textsOf(body),
    found: {
      trackedChanges: { added, removed, moved: 0 },
      comments,
      textBoxes: counts.boxes,
      notes: counts.notes,
      equations: counts.objects,
      mergedCells: counts.merged,
      tables: counts.tables,
      lostPictures: pictures.lost,
      hiddenTexts: hidden.list,
    },
  };
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };

/** A broken part beside the text costs what it holds, not the text. */
function optional(parts: ZipParts, part: string): XmlElement | null {
  if (!parts.has(part)) return null;
  try {
    return parts.xml(part);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'import/damaged') return null;
    throw thrown;
  }
}

/** Headers and footers stand with the page styles. */
function marginsOf(styles: XmlElement | null): string[] {
  const margins = styles === null ? [] : ['style:header', 'style:footer', 'style:header-left', 'style:footer-left'].flatMap((name) => descendantsOf(styles, name));
  return [...new Set(margins.flatMap(textsOf).filter((line) => /\p{L}/u.test(line)))];
}

/** Text paragraph by paragraph by the shortest way; what is no text of the body (comments, deletions) left out. */
function textsOf(root: XmlElement): string[] {
  const out: string[] = [];
  const walk = (element: XmlElement, into: string[]): void => {
    for (const child of element.children) {
      if (typeof child === 'string') into.push(child);
      else if (child.name === 'text:p' || child.name === 'text:h') {
        const own: string[] = [];
        walk(child, own);
        out.push(cleanText(own.join('')));
      } else if (SPACES.has(child.name)) into.push(' ');
      else if (!LEFT_OUT.has(child.name)) walk(child, into);
    }
  };
  for (const element of elementsOf(root)) walk({ name: '', attributes: {}, children: [element] }, []);
  return out.filter((line) => line.trim() !== '');
}

const SPACES: ReadonlySet<string> = new Set(['text:s', 'text:tab', 'text:line-break']);
const LEFT_OUT: ReadonlySet<string> = new Set(['office:annotation', 'text:tracked-changes', 'text:note-citation', 'svg:title', 'svg:desc', 'office:forms', 'text:table-of-content-source']);
