/** A .docx being put together: its parts, what they refer to, and the numbers given out on the way. */
import { zipSync } from 'fflate';
import type { ListSign } from '../../common/article/list-kinds.ts';
import { escapeXml } from './xml.ts';
import { documentXml, footerXml, NAMESPACES, settingsXml, XML } from './parts.ts';
import { stylesXml } from './styles.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * What stands in front of the items of each level, as the page and the printed book have it. Word’s letters are the Latin ones: it has no form for the Vietnamese, so
 * that from the fifth point on (đ) the file shows another letter than the book.
 */
const SIGNS: Readonly<Record<ListSign, readonly [format: string, text: string]>> = {
  number: ['decimal', '%.'],
  letter: ['lowerLetter', '%)'],
  roman: ['lowerRoman', '%)'],
  disc: ['bullet', '–'],
  plus: ['bullet', '+'],
  square: ['bullet', '▪'],
  dash: ['bullet', '–'],
};

function levelsXml(signs: readonly ListSign[], start: number): string[] {
  return signs.map((sign, index) => {
    const [format, text] = SIGNS[sign];
    // Of one level: lines of speech.
    const [left, hanging] = signs.length === 1 ? [567, 283] : [720 + index * 360, 360];
    return `<w:lvl w:ilvl="${String(index)}"><w:start w:val="${String(index === 0 ? start : 1)}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text.replace('%', `%${String(index + 1)}`)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${String(left)}" w:hanging="${String(hanging)}"/></w:pPr></w:lvl>`;
  });
}

interface Part {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Content type of the part; null: told by its ending. */
  readonly type: string | null;
}

export class WordPackage {
  readonly #parts: Part[] = [];
  readonly #relationships: string[] = [];
  readonly #links = new Map<string, string>();
  readonly #footnotes: string[] = [];
  /** Countings, and which of them each list is of. */
  readonly #countings: string[] = [];
  readonly #lists: number[] = [];
  #number = 0;

  /** A number that no other bookmark, comment or change of the file has. */
  next(): number {
    this.#number += 1;
    return this.#number;
  }

  /** Relationship to a web page or mailbox; the same address again is the same one. */
  link(address: string): string {
    const known = this.#links.get(address);
    if (known !== undefined) return known;
    const id = this.#relate('hyperlink', address, true);
    this.#links.set(address, id);
    return id;
  }

  /** Puts a JPEG in; gives its relationship. */
  picture(bytes: Uint8Array): string {
    const path = `media/anh-${String(this.#parts.length + 1)}.jpeg`;
    this.#parts.push({ path: `word/${path}`, content: bytes, type: null });
    return this.#relate('image', path);
  }

  /** A footer of a section. @param content paragraphs */
  footer(content: string): string {
    const path = `footer${String(this.#parts.length + 1)}.xml`;
    this.#parts.push({ path: `word/${path}`, content: footerXml(content), type: `${TYPE}.footer+xml` });
    return this.#relate('footer', path);
  }

  /** Keeps a footnote; gives its number. @param runs of its one paragraph */
  footnote(runs: string): number {
    this.#footnotes.push(runs);
    return this.#footnotes.length;
  }

  /** A list of its own, with these signs in front of the items of each level: numbering starts anew, at `start`. Gives its number. */
  list(signs: readonly ListSign[], start = 1): number {
    const id = String(this.#countings.length + 1);
    this.#countings.push(`<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="${signs.length === 1 ? 'singleLevel' : 'hybridMultilevel'}"/>${levelsXml(signs, start).join('')}</w:abstractNum>`);
    return this.#lists.push(this.#countings.length);
  }

  /** A list that counts on behind another: of the same counting. Gives its number. */
  listBehind(list: number): number {
    return this.#lists.push(this.#lists[list - 1] ?? 1);
  }

  /** A part that the document refers to: comments and what belongs to them. */
  add(path: string, content: string, type: string, relationship: string): void {
    this.#parts.push({ path: `word/${path}`, content, type });
    this.#relationships.push(`<Relationship Id="rId${String(this.#relationships.length + 1)}" Type="${relationship}" Target="${path}"/>`);
  }

  /** The finished file. @param properties of the document beside the usual ones @param section properties of the last section; `styles` beside those of lines */
  bytes(body: string, section: string, { title, author, at, properties, styles = [] }: { title: string; author: string; at: number; properties: readonly (readonly [string, string])[]; styles?: readonly string[] }): Uint8Array<ArrayBuffer> {
    const part = (path: string, content: string, type: string): void => {
      this.add(path, content, `${TYPE}.${type}+xml`, `${OFFICE}/${type}`);
    };
    part('styles.xml', stylesXml(styles), 'styles');
    part('settings.xml', settingsXml(), 'settings');
    part('numbering.xml', this.#numbering(), 'numbering');
    part('footnotes.xml', this.#notes(), 'footnotes');
    const files: Record<string, Uint8Array> = {
      '[Content_Types].xml': encode(this.#contentTypes()),
      '_rels/.rels': encode(relationships([
        `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
        `<Relationship Id="rId3" Type="${OFFICE}/custom-properties" Target="docProps/custom.xml"/>`,
      ])),
      'docProps/core.xml': encode(coreXml(title, author, at)),
      'docProps/custom.xml': encode(customXml(properties)),
      'word/document.xml': encode(documentXml(body, section)),
      'word/_rels/document.xml.rels': encode(relationships(this.#relationships)),
    };
    for (const { path, content } of this.#parts) files[path] = typeof content === 'string' ? encode(content) : content;
    return new Uint8Array(zipSync(files, { mtime: new Date(at) }));
  }

  #relate(kind: string, target: string, external = false): string {
    const id = `rId${String(this.#relationships.length + 1)}`;
    this.#relationships.push(`<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`);
    return id;
  }

  #numbering(): string {
    const uses = this.#lists.map((counting, index) => `<w:num w:numId="${String(index + 1)}"><w:abstractNumId w:val="${String(counting)}"/></w:num>`);
    return `${XML}<w:numbering ${NAMESPACES}>${this.#countings.join('')}${uses.join('')}</w:numbering>`;
  }

  #notes(): string {
    const rule = (id: number, type: string, mark: string): string => `<w:footnote w:id="${String(id)}" w:type="${type}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><${mark}/></w:r></w:p></w:footnote>`;
    const notes = this.#footnotes.map((runs, index) => `<w:footnote w:id="${String(index + 1)}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>${runs}</w:p></w:footnote>`);
    return `${XML}<w:footnotes ${NAMESPACES}>${rule(-1, 'separator', 'w:separator')}${rule(0, 'continuationSeparator', 'w:continuationSeparator')}${notes.join('')}</w:footnotes>`;
  }

  #contentTypes(): string {
    const overrides = [
      ['/word/document.xml', `${TYPE}.document.main+xml`],
      ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
      ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
      ...this.#parts.flatMap(({ path, type }) => (type === null ? [] : [[`/${path}`, type]])),
    ].map(([name = '', type = '']) => `<Override PartName="${name}" ContentType="${type}"/>`);
    return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>${overrides.join('')}</Types>`;
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const relationships = (list: readonly string[]): string => `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;

function coreXml(title: string, author: string, at: number): string {
  const time = new Date(at).toISOString().replace(/\.\d+Z$/u, 'Z');
  return `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified><dc:language>vi-VN</dc:language></cp:coreProperties>`;
}

/** Text properties; numbers below 2 are taken by the format. */
function customXml(properties: readonly (readonly [string, string])[]): string {
  const entries = properties.map(([name, value], index) => `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${String(index + 2)}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`);
  return `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${entries.join('')}</Properties>`;
}
