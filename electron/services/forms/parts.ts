/** Parts of the form's package that are the same in every form. Sizes: half points, and twentieths of a point (1 cm = 567). */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const PICTURE_RELATIONSHIP = 'rIdPicture';

export const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/></Types>`;

export const PACKAGE_RELATIONSHIPS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

export const DOCUMENT_RELATIONSHIPS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdStyles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rIdSettings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="${PICTURE_RELATIONSHIP}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/cho-anh.png"/></Relationships>`;

export const SETTINGS = `${XML}<w:settings ${W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>`;

const style = (id: string, name: string, rest: string, type = 'paragraph'): string => `<w:style w:type="${type}" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${rest}</w:style>`;
const based = (properties: string, runs = '', next = ''): string => `<w:basedOn w:val="Normal"/>${next === '' ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/><w:pPr>${properties}</w:pPr>${runs === '' ? '' : `<w:rPr>${runs}</w:rPr>`}`;
const INK = '1F3A6E';

/** Times New Roman: what official papers are written in, and what every computer there has. */
export const STYLES = `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="60" w:after="60" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
  style('Normal', 'Normal', '<w:qFormat/>'),
  style('Heading1', 'heading 1', based('<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="28"/>', 'Normal')),
  style('Heading2', 'heading 2', based('<w:keepNext/><w:spacing w:before="200" w:after="60"/><w:outlineLvl w:val="1"/>', '<w:b/><w:i/>', 'Normal')),
  style('Heading3', 'heading 3', based('<w:keepNext/><w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="2"/>', '<w:i/>', 'Normal')),
  style('FormTitle', 'Form Title', based('<w:spacing w:before="0" w:after="60"/><w:jc w:val="center"/>', `<w:b/><w:color w:val="${INK}"/><w:sz w:val="34"/>`)),
  style('FormBook', 'Form Book', based('<w:spacing w:before="0" w:after="120"/><w:jc w:val="center"/>', '<w:i/><w:sz w:val="26"/>')),
  style('FormAsked', 'Form Asked', based(`<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="${INK}"/></w:pBdr><w:spacing w:before="0" w:after="0"/><w:ind w:left="227"/>`, '<w:sz w:val="24"/>')),
  style('FormHow', 'Form How', based('<w:spacing w:before="120" w:after="120"/>', '<w:color w:val="595959"/><w:sz w:val="22"/>')),
  style('FormSection', 'Form Section', based(`<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="2" w:color="${INK}"/></w:pBdr><w:spacing w:before="320" w:after="120"/>`, `<w:b/><w:color w:val="${INK}"/><w:sz w:val="28"/>`)),
  style('FormLabel', 'Form Label', based('<w:spacing w:before="60" w:after="60"/>', '<w:b/><w:sz w:val="24"/>')),
  style('FormField', 'Form Field', based('<w:spacing w:before="60" w:after="60"/>')),
  style('FormBody', 'Form Body', based('<w:spacing w:before="60" w:after="120"/><w:jc w:val="both"/>')),
  style('PlaceholderText', 'Placeholder Text', '<w:rPr><w:color w:val="767676"/></w:rPr>', 'character'),
].join('')}</w:styles>`;

const NAMESPACES = `${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;

/** A4 with the margins of official papers. */
export function documentPart(body: string): string {
  return `${XML}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1418" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}
