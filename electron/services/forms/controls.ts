/** Content controls of WordprocessingML (ISO/IEC 29500-1, 17.5.2) as XML text. */
import { PLACEHOLDER_HEIGHT, PLACEHOLDER_WIDTH } from './placeholder.ts';

export const escapeXml = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');

export const run = (text: string, properties = ''): string => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
export const paragraph = (content: string, style = ''): string => `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`;

const PLACEHOLDER_STYLE = '<w:rStyle w:val="PlaceholderText"/>';

/** What a control needs to be told from the others. */
export interface Control {
  readonly tag: string;
  /** Shown by the word processor while one writes in it. */
  readonly name: string;
}

/** Ids of controls have to differ within a document; Word makes new ones where they do not. */
export class Controls {
  #last = 1000;

  /** The properties every control has. It cannot be deleted by accident; `fixed`: nor written in. */
  #properties({ tag, name }: Control, empty: boolean, kind: string, fixed = false): string {
    this.#last += 1;
    return `<w:sdtPr><w:alias w:val="${escapeXml(name)}"/><w:tag w:val="${escapeXml(tag)}"/><w:id w:val="${String(this.#last)}"/><w:lock w:val="${fixed ? 'sdtContentLocked' : 'sdtLocked'}"/>${empty ? '<w:showingPlcHdr/>' : ''}${kind}</w:sdtPr>`;
  }

  /** One line inside a paragraph. `value` empty: the placeholder shows. */
  line(control: Control, placeholder: string, value: string): string {
    const empty = value === '';
    return `<w:sdt>${this.#properties(control, empty, '<w:text/>')}<w:sdtContent>${empty ? run(placeholder, PLACEHOLDER_STYLE) : run(value)}</w:sdtContent></w:sdt>`;
  }

  /** A day, chosen from a calendar or typed. */
  day(control: Control, placeholder: string): string {
    const kind = '<w:date><w:dateFormat w:val="dd/MM/yyyy"/><w:lid w:val="vi-VN"/><w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>';
    return `<w:sdt>${this.#properties(control, true, kind)}<w:sdtContent>${run(placeholder, PLACEHOLDER_STYLE)}</w:sdtContent></w:sdt>`;
  }

  /** Paragraphs, headings, lists: whatever is pasted. Stands between paragraphs. */
  text(control: Control, placeholder: string): string {
    return `<w:sdt>${this.#properties(control, true, '<w:richText/>')}<w:sdtContent>${paragraph(run(placeholder, PLACEHOLDER_STYLE), 'FormBody')}</w:sdtContent></w:sdt>`;
  }

  /** Words of the editors: read, not written in. Stands between paragraphs. */
  note(control: Control, paragraphs: readonly string[]): string {
    return `<w:sdt>${this.#properties(control, false, '<w:richText/>', true)}<w:sdtContent>${paragraphs.join('')}</w:sdtContent></w:sdt>`;
  }

  /** A picture inside a paragraph: a press lets one choose a file. `relationship`: the placeholder's. */
  picture(control: Control, relationship: string): string {
    // 9,525 EMU a pixel at 96 dpi.
    const [width, height] = [PLACEHOLDER_WIDTH * 9525 * 0.75, PLACEHOLDER_HEIGHT * 9525 * 0.75];
    const id = String(this.#last + 1);
    const name = escapeXml(control.name);
    return `<w:sdt>${this.#properties(control, true, '<w:picture/>')}<w:sdtContent><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${String(width)}" cy="${String(height)}"/><wp:docPr id="${id}" name="${name}" descr="${name}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${String(width)}" cy="${String(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:sdtContent></w:sdt>`;
  }
}
