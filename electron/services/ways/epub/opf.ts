/** The package document of an EPUB: what it is called, what is in it, in which order it is read, what it offers those who do not see. */
import type { BookSettings } from '../../../common/book/settings.ts';
import { escapeXml } from '../../word/xml.ts';
import { COVER_FILE, NAV_FILE, publisherOf, STYLE_FILE, TITLE_FILE } from './pages.ts';

export interface OpfFacts {
  /** UUID of the book: the same for every edition of it. */
  readonly bookId: string;
  readonly title: string;
  readonly settings: BookSettings;
  /** ms since 1970 */
  readonly at: number;
  /** Files of the text in reading order. */
  readonly texts: readonly string[];
  readonly pictures: readonly string[];
  /** The cover's picture. */
  readonly cover: string;
  readonly fonts: readonly string[];
  /** Every picture has a caption that says what it shows. */
  readonly described: boolean;
}

export function opfXml({ bookId, title, settings, at, texts, pictures, cover, fonts, described }: OpfFacts): string {
  const { subtitle, period, organisation } = settings;
  const element = (name: string, text: string): string => (text.trim() === '' ? '' : `<dc:${name}>${escapeXml(text.trim())}</dc:${name}>`);
  const meta = (property: string, value: string): string => `<meta property="${property}">${escapeXml(value)}</meta>`;
  const moment = new Date(at).toISOString().replace(/\.\d+Z$/u, 'Z');
  const summary = `Mục lục theo phần và bài, đề mục phân cấp, chú thích cuối bài có liên kết hai chiều.${pictures.length === 0 ? '' : described ? ' Mọi ảnh có lời mô tả lấy từ chú thích.' : ' Một số ảnh chưa có chú thích nên chưa có lời mô tả.'}`;
  const metadata = [
    `<dc:identifier id="ma">urn:uuid:${escapeXml(bookId)}</dc:identifier>`,
    element('title', title),
    '<dc:language>vi</dc:language>',
    element('creator', organisation),
    element('publisher', publisherOf(settings)),
    `<dc:date>${moment.slice(0, 10)}</dc:date>`,
    element('description', [subtitle, period].map((line) => line.trim()).filter((line) => line !== '').join('. ')),
    element('coverage', period),
    '<dc:type>Kỷ yếu</dc:type>',
    meta('dcterms:modified', moment),
    meta('schema:accessMode', 'textual'),
    meta('schema:accessMode', 'visual'),
    meta('schema:accessModeSufficient', 'textual,visual'),
    ...(described ? [meta('schema:accessModeSufficient', 'textual')] : []),
    ...['alternativeText', 'readingOrder', 'structuralNavigation', 'tableOfContents'].map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', summary),
    '<meta name="cover" content="anh-bia"/>',
  ].filter((line) => line !== '');
  const item = (id: string, href: string, type: string, properties = ''): string => `<item id="${id}" href="${href}" media-type="${type}"${properties === '' ? '' : ` properties="${properties}"`}/>`;
  const xhtml = 'application/xhtml+xml';
  const idOf = (index: number): string => `t${String(index + 1)}`;
  const manifest = [
    item('muc-luc', NAV_FILE, xhtml, 'nav'),
    item('kieu', STYLE_FILE, 'text/css'),
    item('anh-bia', cover, 'image/jpeg', 'cover-image'),
    item('bia', COVER_FILE, xhtml),
    item('trang-ten', TITLE_FILE, xhtml),
    ...texts.map((file, index) => item(idOf(index), file, xhtml)),
    ...pictures.map((file, index) => item(`a${String(index + 1)}`, file, 'image/jpeg')),
    ...fonts.map((file, index) => item(`p${String(index + 1)}`, file, 'font/ttf')),
  ];
  const spine = ['bia', 'trang-ten', 'muc-luc', ...texts.map((_, index) => idOf(index))].map((id) => `<itemref idref="${id}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="ma" xml:lang="vi" prefix="schema: http://schema.org/">\n<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n${metadata.join('\n')}\n</metadata>\n<manifest>\n${manifest.join('\n')}\n</manifest>\n<spine>\n${spine.join('\n')}\n</spine>\n</package>\n`;
}

export const CONTAINER_XML = '<?xml version="1.0" encoding="UTF-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\n<rootfiles>\n<rootfile full-path="EPUB/sach.opf" media-type="application/oebps-package+xml"/>\n</rootfiles>\n</container>\n';
