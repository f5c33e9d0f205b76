/** XML of a stranger's file → a plain tree. No DTD, no entity but the five of XML, no depth or size without end. */
import { SaxesParser } from 'saxes';
import { AppError } from '../../common/errors.ts';

export interface XmlElement {
  /** "w:p": the prefix is ours, by namespace, whatever the file calls it; "?:x" for a namespace not listed here. */
  readonly name: string;
  /** Keys in the same way; attributes without a prefix keep their bare name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const W = 'w';
/** Transitional and strict spellings of the namespaces that matter. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', W],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', W],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 's'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 's'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', 'custom'],
  ['http://purl.oclc.org/ooxml/officeDocument/customProperties', 'custom'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes', 'vt'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/extended-properties', 'ep'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
  ['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0', 'svg'],
  ...['office', 'style', 'text', 'table', 'manifest'].map((name): [string, string] => [`urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`, name]),
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
]);

/** Deepest nesting; a text box in a table in a table stays under 80. */
const MAX_DEPTH = 200;
/** Most elements in one part; a 120,000-word document has some 600,000. */
const MAX_ELEMENTS = 1_500_000;

interface Growing {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

/**
 * Parses one XML part.
 * @throws AppError `import/damaged` when it is not well-formed or declares a document type, `import/too-large` beyond the limits
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const stack: Growing[] = [];
  const closed: { last: XmlElement | null } = { last: null };
  let elements = 0;
  const fail = (why: string): never => {
    throw new AppError('import/damaged', { why });
  };
  const text = (value: string): void => {
    stack.at(-1)?.children.push(value);
  };
  parser.on('doctype', () => fail('document type declaration'));
  parser.on('error', (error) => fail(error.message.slice(0, 200)));
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('opentag', (tag) => {
    elements += 1;
    if (stack.length >= MAX_DEPTH) fail('nesting');
    if (elements > MAX_ELEMENTS) throw new AppError('import/too-large', { elements });
    const element: Growing = { name: canonical(tag.uri, tag.local), attributes: {}, children: [] };
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
      const key = attribute.prefix === '' ? attribute.local : canonical(attribute.uri, attribute.local);
      element.attributes[key] = attribute.value;
    }
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    closed.last = stack.pop() ?? closed.last;
  });
  parser.write(decodeXml(bytes)).close();
  return closed.last ?? fail('no root element');
}

const canonical = (uri: string, local: string): string => `${PREFIXES.get(uri) ?? '?'}:${local}`;

function decodeXml(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('import/damaged', { why: 'encoding of XML' }, { cause });
  }
}

/** Child elements, in order. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** First child element of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** Child elements of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : elementsOf(element).filter((child) => child.name === name);
}

/** All elements of that name at any depth, in document order. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) found.push(child);
    for (const deeper of descendantsOf(child, name)) found.push(deeper);
  }
  return found;
}

/** Value of `w:val` of a child: `<w:jc w:val="center"/>` → "center". */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** All characters directly and deeper inside. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
