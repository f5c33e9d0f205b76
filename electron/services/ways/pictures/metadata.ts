/** What goes into a picture's file beside its pixels: XMP (IPTC's fields) and, in a JPEG, IPTC-IIM, which old programs read. Never what the camera wrote. */
import type { PhotoOut } from './plan.ts';

export type Said = Pick<PhotoOut, 'caption' | 'credit' | 'people' | 'article' | 'takenOn' | 'place'>;

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => `&#${String(sign.codePointAt(0))};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, ' ');

/** An XMP packet's RDF: caption, credit, headline, people, day and place; fields with nothing to say are left out. */
export function xmpOf({ caption, credit, people, article, takenOn, place }: Said): string {
  const one = (name: string, text: string): string => (text === '' ? '' : `<${name}>${escaped(text)}</${name}>`);
  const fields = [
    caption === '' ? '' : `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(caption)}</rdf:li></rdf:Alt></dc:description>`,
    one('photoshop:Credit', credit),
    one('photoshop:Headline', article),
    one('photoshop:DateCreated', takenOn ?? ''),
    one('Iptc4xmpCore:Location', place),
    people.length === 0 ? '' : `<Iptc4xmpExt:PersonInImage><rdf:Bag>${people.map((name) => `<rdf:li>${escaped(name)}</rdf:li>`).join('')}</rdf:Bag></Iptc4xmpExt:PersonInImage>`,
  ];
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">' +
    `${fields.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  );
}

/** Dataset numbers of record 2 with their longest values, bytes (IPTC-IIM 4.2). */
const DATASETS = { headline: [105, 256], credit: [110, 32], caption: [120, 2000] } as const;
/** Says that texts are UTF-8. */
const UTF8 = Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]);

/** IPTC-IIM as Photoshop keeps it. A text that is longer than the standard allows is left to the XMP, where it stands whole. */
export function iptcOf({ caption, credit, article }: Said): Buffer {
  const dataset = ([number, longest]: readonly [number, number], text: string): Buffer[] => {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length === 0 || bytes.length > longest) return [];
    return [Buffer.from([0x1c, 2, number, bytes.length >> 8, bytes.length & 0xff]), bytes];
  };
  const records = Buffer.concat([UTF8, ...dataset(DATASETS.headline, article), ...dataset(DATASETS.credit, credit), ...dataset(DATASETS.caption, caption)]);
  const head = Buffer.alloc(12);
  head.write('8BIM', 0, 'latin1');
  head.writeUInt16BE(0x0404, 4);
  head.writeUInt32BE(records.length, 8);
  return Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), head, records, Buffer.alloc(records.length % 2)]);
}
