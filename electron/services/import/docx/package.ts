/** The parts of a .docx and how they hang together. Parts are looked up by name in the archive; nothing touches a disk or network. */
import { AppError } from '../../../common/errors.ts';
import { ZipParts } from '../parts.ts';
import { childrenOf } from '../xml.ts';

export interface Relationship {
  readonly type: string;
  /** Part name inside the archive, or the address when external. */
  readonly target: string;
  readonly external: boolean;
}

export class DocxPackage extends ZipParts {
  /** Relationships of a part by id ("" = of the package). A part without any gives an empty map. */
  relationships(part: string): Map<string, Relationship> {
    const cut = part.lastIndexOf('/') + 1;
    const name = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
    const found = new Map<string, Relationship>();
    if (!this.has(name)) return found;
    for (const one of childrenOf(this.xml(name), 'rel:Relationship')) {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = one.attributes;
      if (id === undefined || target === undefined) continue;
      const external = mode === 'External';
      // The last word of the type is the same in the transitional and the strict spelling.
      const kind = (type ?? '').slice((type ?? '').lastIndexOf('/') + 1);
      found.set(id, { type: kind, target: external ? target : resolve(part.slice(0, cut), target), external });
    }
    return found;
  }

  /** Name of the main document part. @throws AppError `import/damaged` when there is none */
  mainPart(): string {
    for (const one of this.relationships('').values()) {
      if (one.type === 'officeDocument' && !one.external && this.has(one.target)) return one.target;
    }
    if (this.has('word/document.xml')) return 'word/document.xml';
    throw new AppError('import/damaged', { why: 'no main document' });
  }
}

/** "word/" + "../media/a.png" → "media/a.png"; "/word/x" is from the root. ".." stops at the root: names are keys, not paths. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
