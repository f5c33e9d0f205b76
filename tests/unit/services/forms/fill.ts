/** Fills in a form as Word does: the words take the placeholder's place, and the control no longer says that it shows one. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface Filling {
  /** XML of runs (or of paragraphs, for the text) by tag. */
  readonly fields: Readonly<Record<string, string>>;
  /** Bytes of a JPEG or PNG by tag. */
  readonly photos?: Readonly<Record<string, Uint8Array>>;
  /** Put in front of the end of the body. */
  readonly behind?: string;
}

const escape = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
export const words = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
export const line = (text: string, style = ''): string => `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${words(text)}</w:p>`;

export function fill(form: Uint8Array, { fields, photos = {}, behind = '' }: Filling): Uint8Array {
  const parts = unzipSync(form);
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  let relationships = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
  for (const [tag, content] of Object.entries(fields)) {
    xml = withControl(xml, tag, (control) => control.replace('<w:showingPlcHdr/>', '').replace(/<w:sdtContent>[\s\S]*<\/w:sdtContent>/u, () => `<w:sdtContent>${content}</w:sdtContent>`));
  }
  Object.entries(photos).forEach(([tag, bytes], index) => {
    const [id, name] = [`rIdPhoto${String(index)}`, `media/image${String(index + 1)}.png`];
    parts[`word/${name}`] = Uint8Array.from(bytes);
    relationships = relationships.replace('</Relationships>', `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${name}"/></Relationships>`);
    xml = withControl(xml, tag, (control) => control.replace('<w:showingPlcHdr/>', '').replace('r:embed="rIdPicture"', `r:embed="${id}"`));
  });
  parts['word/document.xml'] = strToU8(xml.replace('<w:sectPr>', () => `${behind}<w:sectPr>`));
  parts['word/_rels/document.xml.rels'] = strToU8(relationships);
  return zipSync(parts);
}

/** The control with this tag, changed. @throws Error when there is none */
function withControl(xml: string, tag: string, change: (control: string) => string): string {
  const at = xml.indexOf(`<w:tag w:val="${tag}"/>`);
  if (at < 0) throw new Error(`no control ${tag}`);
  const from = xml.lastIndexOf('<w:sdt>', at);
  const to = xml.indexOf('</w:sdt>', at) + '</w:sdt>'.length;
  return xml.slice(0, from) + change(xml.slice(from, to)) + xml.slice(to);
}
