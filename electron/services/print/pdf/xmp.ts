import { STANDARD_NAMES, type PressStandard } from '../../../common/book/press.ts';

/** The XMP packet of a PDF/X file. Its fields say the same as the document information; preflight compares the two. */
export interface XmpFacts {
  readonly title: string;
  readonly creator: string;
  readonly producer: string;
  /** ISO 8601, seconds, UTC. */
  readonly date: string;
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly standard: PressStandard;
}

/** Where XMP says which PDF/X a file is: X-4 in a namespace of its own, the older ones in that of the document information's own keys. */
export const VERSION_TAG: Readonly<Record<PressStandard, string>> = { x4: 'pdfxid:GTS_PDFXVersion', x1a: 'pdfx:GTS_PDFXVersion' };

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as it stands in the packet; preflight looks for the title in this form. */
export const xmlText = (value: string): string => value.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

const uuid = (id: string): string => `uuid:${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`;

/** UTF-8 bytes of the packet, uncompressed as PDF/X asks. */
export function xmpPacket({ title, creator, producer, date, id, standard }: XmpFacts): Uint8Array {
  const namespaces = {
    dc: 'http://purl.org/dc/elements/1.1/',
    pdf: 'http://ns.adobe.com/pdf/1.3/',
    ...(standard === 'x4' ? { pdfxid: 'http://www.npes.org/pdfx/ns/id/' } : { pdfx: 'http://ns.adobe.com/pdfx/1.3/' }),
    xmp: 'http://ns.adobe.com/xap/1.0/',
    xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  };
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  return new TextEncoder().encode(
    [
      '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
      `<rdf:Description rdf:about=""${declared}>`,
      '<dc:format>application/pdf</dc:format>',
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(title)}</rdf:li></rdf:Alt></dc:title>`,
      `<xmp:CreatorTool>${xmlText(creator)}</xmp:CreatorTool>`,
      `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate>`,
      `<pdf:Producer>${xmlText(producer)}</pdf:Producer><pdf:Trapped>False</pdf:Trapped>`,
      `<${VERSION_TAG[standard]}>${STANDARD_NAMES[standard]}</${VERSION_TAG[standard]}>`,
      `<xmpMM:DocumentID>${uuid(id)}</xmpMM:DocumentID><xmpMM:InstanceID>${uuid(id)}</xmpMM:InstanceID>`,
      '<xmpMM:RenditionClass>default</xmpMM:RenditionClass><xmpMM:VersionID>1</xmpMM:VersionID>',
      '</rdf:Description></rdf:RDF></x:xmpmeta>',
      '<?xpacket end="r"?>',
    ].join('\n'),
  );
}
