/** The tracked changes of a .docx while its paragraphs are read: which is open, and what was taken away where. */
import { cleanText } from '../text/decode.ts';
import { changeMark, type RawChange } from '../changes.ts';
import { trackedOf } from '../../word/read/inline.ts';
import { descendantsOf, textOf, type XmlElement } from '../xml.ts';

export class TrackedChanges {
  readonly list: RawChange[] = [];
  #open: number | null = null;
  /** Taken away in front of anything else of the paragraph. */
  #waiting: string[] = [];

  /** Reads what a w:ins holds. */
  cameIn(element: XmlElement, read: () => void): void {
    const outer = this.#open;
    this.#open = this.list.length;
    this.list.push({ ...trackedOf(element), removed: null });
    read();
    this.#open = outer;
  }

  /**
   * Notes what a w:del held. @param behind something stands in front of it in its paragraph
   * @returns the mark for the run in front; null: there is nothing to mark there
   */
  removed(element: XmlElement, behind: boolean): string | null {
    const text = cleanText([...descendantsOf(element, 'w:delText'), ...descendantsOf(element, 'w:t')].map(textOf).join(''));
    // What came in and went again within one stretch of work was never there.
    if (text === '' || this.#open !== null || element.name === 'w:moveFrom') return null;
    const index = this.list.length;
    this.list.push({ ...trackedOf(element), removed: text });
    if (behind) return changeMark('behind', index);
    this.#waiting.push(changeMark('before', index));
    return null;
  }

  /** The marks of a run that is read now. */
  on(): string[] {
    const before = this.#waiting.splice(0);
    return this.#open === null ? before : [...before, changeMark('in', this.#open)];
  }

  /** A paragraph of which nothing else is left takes its marks along. */
  endOfParagraph(): void {
    this.#waiting = [];
  }
}
