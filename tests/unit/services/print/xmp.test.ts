import { describe, expect, it } from 'vitest';
import { xmpPacket, type XmpFacts } from '../../../../electron/services/print/pdf/xmp.ts';

const facts = { title: 'Những bông hoa đẹp', creator: 'Kỷ Yếu', producer: 'Kỷ Yếu', date: '2026-05-19T08:30:00Z', id: '0123456789abcdef0123456789abcdef', standard: 'x4' } satisfies XmpFacts;
const packet = (title = facts.title): string => new TextDecoder('utf-8', { fatal: true }).decode(xmpPacket({ ...facts, title }));

describe('the XMP packet', () => {
  it('begins and ends as readers look for it', () => {
    expect(packet()).toMatch(/^<\?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"\?>\n<x:xmpmeta /);
    expect(packet()).toMatch(/<\/x:xmpmeta>\n<\?xpacket end="r"\?>$/);
  });

  it('says what PDF/X-4 asks', () => {
    for (const part of [
      '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>',
      '<pdf:Trapped>False</pdf:Trapped>',
      '<xmp:CreateDate>2026-05-19T08:30:00Z</xmp:CreateDate>',
      '<xmp:ModifyDate>2026-05-19T08:30:00Z</xmp:ModifyDate>',
      '<xmpMM:DocumentID>uuid:01234567-89ab-cdef-0123-456789abcdef</xmpMM:DocumentID>',
      '<xmpMM:RenditionClass>default</xmpMM:RenditionClass>',
      '<xmpMM:VersionID>1</xmpMM:VersionID>',
      '<rdf:li xml:lang="x-default">Những bông hoa đẹp</rdf:li>',
    ]) expect(packet()).toContain(part);
  });

  it('declares every prefix it uses', () => {
    const used = new Set([...packet().matchAll(/<([a-zA-Z]+):/g)].map((match) => match[1]));
    for (const prefix of used) expect(packet()).toContain(`xmlns:${String(prefix)}=`);
  });

  it('lets no title become markup', () => {
    const xml = packet('A & B <rdf:li> "x" ]]>');
    expect(xml).toContain('>A &amp; B &lt;rdf:li&gt; &quot;x&quot; ]]&gt;<');
    expect(xml.match(/<rdf:li/g)).toHaveLength(1);
  });
});
