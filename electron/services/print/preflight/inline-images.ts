/** Pictures that stand among the operators of a content stream, between BI and EI (ISO 32000-1, 8.9.7). Our own files have none. */

export interface InlineImage {
  /** Of its colours, written out: "DeviceRGB"; or as the stream calls it. */
  readonly space: string;
  /** What stands between BI and ID, as it was written. */
  readonly said: string;
  /** Its bytes, one character each, packed as `said` says. */
  readonly bytes: string;
}

const SPACES: Readonly<Record<string, string>> = { G: 'DeviceGray', RGB: 'DeviceRGB', CMYK: 'DeviceCMYK', I: 'Indexed' };
const BEGINS = /(?<![^\s\]>)])BI(?=[\s/])([^]*?)[\s>\]]ID\s/g;
/** What follows an end are operators again, no bytes of a picture. */
const ENDS = /\sEI(?=$|\s[\s\x20-\x7e]{3}|\s[\s\x20-\x7e]{0,2}$)/g;

/** @param stream the decoded content stream, one character per byte @returns the stream with “N EI” in the place of picture N (from 0), and what each is */
export function inlineImages(stream: string): { readonly rest: string; readonly pictures: readonly InlineImage[] } {
  const pictures: InlineImage[] = [];
  let rest = '';
  let done = 0;
  BEGINS.lastIndex = 0;
  for (let begins = BEGINS.exec(stream); begins !== null; begins = BEGINS.exec(stream)) {
    const said = begins[1] ?? '';
    const value = (...names: readonly string[]): string => new RegExp(`/(?:${names.join('|')})\\s*/?([^\\s/<>[\\]()]+)`).exec(said)?.[1] ?? '';
    const mask = /^true$/.test(value('IM', 'ImageMask'));
    const space = value('CS', 'ColorSpace');
    const width = Number(value('W', 'Width'));
    const height = Number(value('H', 'Height'));
    const from = BEGINS.lastIndex;
    // An end within the picture's own bytes is none: of one that is not packed it is known how many there are.
    ENDS.lastIndex = from + (/\/(?:F|Filter)\s*[/[]/.test(said) ? 0 : Math.ceil((width * Number(value('BPC', 'BitsPerComponent')) * channels(space)) / 8) * height || 0);
    const end = ENDS.exec(stream);
    const last = end?.index ?? stream.length;
    rest += `${stream.slice(done, begins.index)} ${String(pictures.length)} EI `;
    pictures.push({ space: mask ? 'DeviceGray' : (SPACES[space] ?? space), said, bytes: stream.slice(from, last) });
    done = end === null ? stream.length : ENDS.lastIndex;
    BEGINS.lastIndex = done;
  }
  return { rest: rest + stream.slice(done), pictures };
}

const channels = (space: string): number => (/CMYK/.test(space) ? 4 : /RGB/.test(space) ? 3 : 1);
