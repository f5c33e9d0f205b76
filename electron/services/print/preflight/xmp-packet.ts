/** An XMP packet as a reader takes it: is it XML, and does it give the dates that the document information gives? */

/** What stands between `<` and `>`: comments, instructions and the like are passed over, a tag is told by its name and its ends. */
const MARKUP = /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;

/** Every element that begins ends, in its turn; nothing that is no markup looks like it. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let done = 0;
  let roots = 0;
  for (const found of xml.matchAll(MARKUP)) {
    if (!isPlain(xml.slice(done, found.index))) return false;
    done = found.index + found[0].length;
    const [, closing, name, , empty] = found;
    if (name === undefined) continue;
    if (closing === '/') {
      if (open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots += 1;
      if (empty !== '/') open.push(name);
    }
  }
  return open.length === 0 && roots === 1 && isPlain(xml.slice(done));
}

/** Text without a sign that would have to be written otherwise. */
const isPlain = (text: string): boolean => !/[<]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)/.test(text);

/** Entry of the information → its property in XMP. */
const DATES = { CreationDate: 'xmp:CreateDate', ModDate: 'xmp:ModifyDate' } as const;

/** Dates of the information that XMP gives otherwise. @param info a date as the information has it ("D:20260102030405Z"); "": none */
export function datesApart(xmp: string, info: (entry: keyof typeof DATES) => string): string[] {
  return (['CreationDate', 'ModDate'] as const).filter((entry) => {
    const told = moment(info(entry));
    const property = DATES[entry];
    const written = new RegExp(`<${property}>([^<]*)</${property}>|${property}="([^"]*)"`).exec(xmp);
    const there = moment(written?.[1] ?? written?.[2] ?? '');
    return told !== null && there !== told;
  });
}

/** ms since 1970 of "D:20260102030405+07'00'" or of "2026-01-02T03:04:05+07:00"; null: no date. */
function moment(date: string): number | null {
  const found = /^(?:D:)?(\d{4})-?(\d\d)-?(\d\d)T?(\d\d):?(\d\d):?(\d\d)?(?:\.\d+)?(Z|[+-]\d\d'?:?\d\d)?/.exec(date);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second = '00', zone = 'Z'] = found;
  const time = Date.parse(`${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second}${zone === 'Z' ? 'Z' : zone.replace(/'?:?(\d\d)$/, ':$1')}`);
  return Number.isNaN(time) ? null : time;
}
