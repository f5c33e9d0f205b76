/** The XMP packet of a PDF/X-4 file. Its fields say the same as the document information; preflight compares the two. */
export interface XmpFacts {
  readonly title: string;
  readonly creator: string;
  readonly producer: string;
  /** ISO 8601, seconds, UTC. */
  readonly date: string;
  /** 32 hexadecimal digits. */
  readonly id: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as it stands in the packet; preflight looks for the title in this form. */
export const xmlText = (value: string): string => value.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

const uuid = (id: string): string => `uuid:${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`;

/** UTF-8 bytes of the packet, uncompressed as PDF/X asks. */
export function xmpPacket({ title, creator, producer, date, id }: XmpFacts): Uint8Array {
  const namespaces = {
    dc: 'http://purl.org/dc/elements/1.1/',
    pdf: 'http://ns.adobe.com/pdf/1.3/',
    pdfxid: 'http://www.npes.org/pdfx/ns/id/',
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
      '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>',
      `<xmpMM:DocumentID>${uuid(id)}</xmpMM:DocumentID><xmpMM:InstanceID>${uuid(id)}</xmpMM:InstanceID>`,
      '<xmpMM:RenditionClass>default</xmpMM:RenditionClass><xmpMM:VersionID>1</xmpMM:VersionID>',
      '</rdf:Description></rdf:RDF></x:xmpmeta>',
      '<?xpacket end="r"?>',
    ].join('\n'),
  );
}
