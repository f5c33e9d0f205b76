/** Frames of the parts of a Word file. Sizes: twentieths of a point (1 cm = 567). */

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** `w14` and what follows is ignored by programs that do not know it. */
export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"';

export const documentXml = (body: string, section: string): string => `${XML}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr>${section}</w:sectPr></w:body></w:document>`;
export const footerXml = (content: string): string => `${XML}<w:ftr ${NAMESPACES}>${content}</w:ftr>`;
export const settingsXml = (): string =>
  `${XML}<w:settings ${NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>`;

/** Width of the text of an A4 page with the margins below. */
export const MEASURE = 11906 - 1701 - 1134;
export const A4 = '<w:pgSz w:w="11906" w:h="16838"/>';
/** Margins of official papers (30 mm where it is bound, 20 mm elsewhere). */
export const PAGE = `${A4}<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>`;

/** A field that the word processor fills in: PAGE, NUMPAGES, SECTIONPAGES. */
export const field = (name: string): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
