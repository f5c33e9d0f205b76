/** styles.xml of an exported file: one paragraph style for each kind of line, all with names that the reader knows again. */
import { LINE_STYLES, type LineKind } from './kinds.ts';
import { NAMESPACES, XML } from './parts.ts';

const INK = '1F3A6E';
const GREY = '595959';
const SIDE = `w:val="single" w:sz="6" w:space="6" w:color="${INK}"`;
/** Around title and lines of a box alike: paragraphs with one frame stand in it together. */
const FRAME = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} ${SIDE}/>`).join('');

/** [paragraph properties, run properties] in the order of the schema; sizes in half points. */
const LOOKS: Readonly<Record<LineKind, readonly [string, string]>> = {
  title: ['<w:keepNext/><w:spacing w:before="0" w:after="240" w:line="264" w:lineRule="auto"/><w:jc w:val="left"/><w:outlineLvl w:val="0"/>', `<w:color w:val="${INK}"/><w:sz w:val="40"/><w:szCs w:val="40"/>`],
  sapo: ['<w:spacing w:before="0" w:after="240"/><w:jc w:val="both"/>', `<w:color w:val="${INK}"/><w:sz w:val="28"/><w:szCs w:val="28"/>`],
  paragraph: ['<w:ind w:firstLine="567"/><w:jc w:val="both"/>', ''],
  'heading-1': ['<w:keepNext/><w:spacing w:before="320" w:after="120"/><w:jc w:val="left"/><w:outlineLvl w:val="1"/>', `<w:color w:val="${INK}"/><w:sz w:val="32"/><w:szCs w:val="32"/>`],
  'heading-2': ['<w:keepNext/><w:spacing w:before="240" w:after="100"/><w:jc w:val="left"/><w:outlineLvl w:val="2"/>', `<w:color w:val="${INK}"/><w:sz w:val="29"/><w:szCs w:val="29"/>`],
  'heading-3': ['<w:keepNext/><w:spacing w:before="200" w:after="80"/><w:jc w:val="left"/><w:outlineLvl w:val="3"/>', `<w:color w:val="${INK}"/>`],
  quote: [`<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="B8C0CC"/></w:pBdr><w:ind w:left="567" w:right="284"/><w:jc w:val="both"/>`, ''],
  'pull-quote': [`<w:pBdr><w:top ${SIDE}/><w:bottom ${SIDE}/></w:pBdr><w:spacing w:before="240" w:after="240"/><w:ind w:left="850" w:right="850"/><w:jc w:val="center"/>`, `<w:color w:val="${INK}"/><w:sz w:val="32"/><w:szCs w:val="32"/>`],
  dialogue: ['<w:ind w:left="567" w:hanging="283"/><w:jc w:val="both"/>', ''],
  verse: ['<w:ind w:left="1418"/><w:jc w:val="left"/>', ''],
  'bullet-item': ['<w:ind w:left="720" w:hanging="360"/><w:jc w:val="both"/>', ''],
  'numbered-item': ['<w:ind w:left="720" w:hanging="360"/><w:jc w:val="both"/>', ''],
  'box-title': [`<w:keepNext/><w:pBdr>${FRAME}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F1F4F9"/><w:spacing w:before="240" w:after="0"/><w:ind w:left="284" w:right="284"/>`, `<w:color w:val="${INK}"/><w:sz w:val="28"/><w:szCs w:val="28"/>`],
  'box-line': [`<w:pBdr>${FRAME}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F1F4F9"/><w:spacing w:before="0" w:after="0"/><w:ind w:left="284" w:right="284"/><w:jc w:val="both"/>`, '<w:sz w:val="25"/><w:szCs w:val="25"/>'],
  separator: ['<w:spacing w:before="200" w:after="200"/><w:jc w:val="center"/>', `<w:color w:val="${GREY}"/>`],
  'table-cell': ['<w:spacing w:before="40" w:after="40" w:line="252" w:lineRule="auto"/>', '<w:sz w:val="24"/><w:szCs w:val="24"/>'],
  photo: ['<w:keepNext/><w:spacing w:before="200" w:after="80" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>', `<w:color w:val="${GREY}"/>`],
  caption: ['<w:spacing w:before="0" w:after="40" w:line="252" w:lineRule="auto"/><w:jc w:val="center"/>', `<w:color w:val="${GREY}"/><w:sz w:val="23"/><w:szCs w:val="23"/>`],
  credit: ['<w:spacing w:before="0" w:after="200" w:line="252" w:lineRule="auto"/><w:jc w:val="right"/>', `<w:color w:val="${GREY}"/><w:sz w:val="21"/><w:szCs w:val="21"/>`],
  byline: ['<w:spacing w:before="240" w:after="120"/><w:jc w:val="right"/>', ''],
};

const style = (id: string, name: string, rest: string, type = 'paragraph'): string => `<w:style w:type="${type}" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : id.startsWith('Kyyeu') ? ' w:customStyle="1"' : ''}><w:name w:val="${name}"/>${rest}</w:style>`;
const based = (paragraph: string, run: string): string => `<w:basedOn w:val="Normal"/><w:qFormat/>${paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`}${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}`;

/** Times New Roman: what official papers are written in, and what every computer there has. */
const DEFAULTS =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="27"/><w:szCs w:val="27"/><w:lang w:val="vi-VN" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="60" w:after="60" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';

const HEADINGS: readonly (readonly [size: number, before: number, after: number])[] = [[44, 240, 240], [38, 0, 220], [31, 320, 120], [28, 240, 100], [27, 200, 80]];

/**
 * Styles of a whole book: the word processor's own headings, which its outline goes by, and the lines of its contents. They have no indent at
 * the right: LibreOffice does not draw a number that stands in one.
 */
export const BOOK_STYLES: readonly string[] = [
  ...HEADINGS.map(([size, before, after], index) => {
    const level = String(index + 1);
    return style(`Heading${level}`, `heading ${level}`, based(`<w:keepNext/><w:spacing w:before="${String(before)}" w:after="${String(after)}" w:line="264" w:lineRule="auto"/><w:jc w:val="${index === 0 ? 'center' : 'left'}"/><w:outlineLvl w:val="${String(index)}"/>`, `<w:color w:val="${INK}"/><w:sz w:val="${String(size)}"/><w:szCs w:val="${String(size)}"/>`));
  }),
  ...[0, 1].map((index) => style(`TOC${String(index + 1)}`, `toc ${String(index + 1)}`, based(`<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9061"/></w:tabs><w:spacing w:before="${index === 0 ? '160' : '20'}" w:after="20" w:line="264" w:lineRule="auto"/><w:ind w:left="${String(index * 340)}"/>`, index === 0 ? `<w:color w:val="${INK}"/>` : ''))),
];

/**
 * No style of a line is bold or italic: whether a word is, is said by the word alone, and a word processor that finds a style saying
 * the same may leave it out.
 * @param more styles of a document that is not articles alone
 */
export function stylesXml(more: readonly string[] = []): string {
  return `${XML}<w:styles ${NAMESPACES}>${DEFAULTS}${[
    style('Normal', 'Normal', '<w:qFormat/>'),
    ...Object.entries(LINE_STYLES).map(([kind, { id, name }]) => style(id, name, based(...LOOKS[kind as LineKind]))),
    style('FootnoteText', 'footnote text', based('<w:spacing w:before="0" w:after="20" w:line="240" w:lineRule="auto"/><w:jc w:val="both"/>', '<w:sz w:val="21"/><w:szCs w:val="21"/>')),
    style('CommentText', 'annotation text', based('<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>', '<w:sz w:val="20"/><w:szCs w:val="20"/>')),
    style('Footer', 'footer', based('<w:tabs><w:tab w:val="right" w:pos="9071"/></w:tabs><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>', `<w:color w:val="${GREY}"/><w:sz w:val="18"/><w:szCs w:val="18"/>`)),
    style('FootnoteReference', 'footnote reference', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>', 'character'),
    style('CommentReference', 'annotation reference', '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>', 'character'),
    style('Hyperlink', 'Hyperlink', '<w:rPr><w:color w:val="0B4F9E"/><w:u w:val="single"/></w:rPr>', 'character'),
    style('LineNumber', 'line number', `<w:rPr><w:color w:val="${GREY}"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>`, 'character'),
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    ...more,
  ].join('')}</w:styles>`;
}
