/** Plates beside those of the four inks, read back: which there are, what a proof shows for them, how they are laid on what lies under them. */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import type { Finish } from '../../../common/book/finish.ts';
import type { Said } from '../../../common/contract/said.ts';
import { say } from '../../../common/print/say.ts';
import { nameOf } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';
import { laidOn, type Laid } from './laid-on.ts';
import type { Tell } from './tell.ts';

interface Drawn {
  readonly where: Said;
  readonly page: number | null;
  readonly resources: PDFDict | undefined;
}

/** Marks of the printing house are in every ink. */
const EVERY_PLATE = 'All';
/** Of a share. */
const TOLERANCE = 0.001;

export class Separations {
  readonly #file: PdfFile;
  readonly #finish: Finish | null;
  readonly #tell: Tell;
  #seen = false;

  /** `finish`: the one that was asked for; null: none. */
  constructor(file: PdfFile, finish: Finish | null, tell: Tell) {
    this.#file = file;
    this.#finish = finish;
    this.#tell = tell;
  }

  /** @param content of a page or form, one character per byte @returns %, ink of the separation that has most */
  look(content: string, { where, page, resources }: Drawn): number {
    let ink = 0;
    for (const [space, laid] of laidOn(content, (name) => this.#state(resources, name))) {
      const separation = this.#separation(resources, space);
      // What is no separation is told with the colours.
      if (separation === undefined || separation.name === EVERY_PLATE) continue;
      const { name } = separation;
      if (this.#finish === null || name !== this.#finish.name) this.#tell('spot-other', say('findings.file.spotOther', { where, name }), page);
      else {
        this.#seen = true;
        if (this.#finish.kind === 'ink') ink = Math.max(ink, laid.tint * 100);
        this.#check(this.#finish, separation, laid, page);
      }
    }
    return ink;
  }

  #check(finish: Finish, { equivalent }: Separation, { tint, least, over, knocksOut }: Laid, page: number | null): void {
    const { name, kind, cmyk } = finish;
    if (equivalent === null || equivalent.some((share, ink) => Math.abs(share - (cmyk[ink] ?? 0) / 100) > TOLERANCE)) this.#tell('spot-wrong', say('findings.file.spotEquivalent', { name }), page);
    if (Math.min(tint, least) < 1) this.#tell('spot-wrong', say('findings.file.spotTint', { name }), page);
    if (kind === 'foil' && knocksOut) this.#tell('spot-wrong', say('findings.file.spotKnocksOut', { name }), page);
    if (kind === 'ink' && over) this.#tell('spot-wrong', say('findings.file.spotOverprints', { name }), page);
  }

  /** Told when all has been looked through. */
  finish(): void {
    if (this.#finish !== null && !this.#seen) this.#tell('spot-missing', say('findings.file.spotMissing', { name: this.#finish.name }));
  }

  #separation(resources: PDFDict | undefined, space: string): Separation | undefined {
    const found = this.#resolve(this.#named(resources, 'ColorSpace', space));
    if (!(found instanceof PDFArray) || nameOf(found.get(0)) !== 'Separation') return undefined;
    const name = this.#resolve(found.get(1));
    const alternate = nameOf(this.#resolve(found.get(2)));
    const full = alternate === 'DeviceCMYK' ? this.#dict(found.get(3))?.get(PDFName.of('C1')) : undefined;
    const inks = full instanceof PDFArray ? full.asArray().map((share) => (share instanceof PDFNumber ? share.asNumber() : Number.NaN)) : [];
    // Written byte by byte, its UTF-8.
    return { name: name instanceof PDFName ? Buffer.from(name.asBytes()).toString('utf8') : '', equivalent: inks.length === 4 ? inks : null };
  }

  #state(resources: PDFDict | undefined, name: string): { readonly fills?: boolean; readonly lines?: boolean } {
    const state = this.#dict(this.#named(resources, 'ExtGState', name));
    const told = (key: string): boolean | undefined => (state?.has(PDFName.of(key)) === true ? String(this.#resolve(state.get(PDFName.of(key)))) === 'true' : undefined);
    const [lines, own] = [told('OP'), told('op')];
    // What is said of lines alone holds for fills too (ISO 32000-1, 8.4.5).
    const fills = own ?? lines;
    return { ...(fills === undefined ? {} : { fills }), ...(lines === undefined ? {} : { lines }) };
  }

  #named(resources: PDFDict | undefined, kind: string, name: string): PDFObject | undefined {
    return this.#dict(resources?.get(PDFName.of(kind)))?.get(PDFName.of(name));
  }

  #resolve(value: PDFObject | undefined): PDFObject | undefined {
    return value instanceof PDFRef ? this.#file.context.lookup(value) : value;
  }

  #dict(value: PDFObject | undefined): PDFDict | undefined {
    const found = this.#resolve(value);
    if (found instanceof PDFDict) return found;
    return found instanceof PDFRawStream ? found.dict : undefined;
  }
}

interface Separation {
  readonly name: string;
  /** Shares of the four inks at its full; null: it has another alternate, or another kind of function. */
  readonly equivalent: readonly number[] | null;
}
