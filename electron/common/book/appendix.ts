/** What a book has for reference behind its exemplars: an appendix of documents and lists. Pure. */
import { fold } from '../text/fold.ts';
import type { OutlineArticle, OutlinePart } from './outline.ts';

/** "Phụ lục", "PHỤ LỤC I: Văn bản", "Phần bốn: Phụ lục khen thưởng", "Văn bản chỉ đạo", "Các văn kiện". */
const APPENDIX = /^(?:phan\s+[\p{L}\d]+(?:\s*[.:–—-]\s*|\s+))?(?:(?:cac|mot so|he thong)\s+)?(?:phu luc|van ban|van kien|tai lieu)(?!\p{L})/u;

/** Kinds of official documents (Nghị định 30/2020/NĐ-CP, điều 7) and of the laws they carry out. */
const DOCUMENT = '(?:nghi quyet|quyet dinh|chi thi|quy che|quy dinh|thong cao|thong bao|huong dan|chuong trinh|ke hoach|phuong an|de an|du an|bao cao|bien ban|to trinh|hop dong|cong van|cong dien|thong tu|thong tu lien tich|nghi dinh|luat|phap lenh|sac lenh|danh sach|ket luan)';
/** An article whose whole title is the kind of a document, perhaps with its number. "Quyết định táo bạo của bí thư Toại" is none. */
const OFFICIAL = new RegExp(`^${DOCUMENT}(?:\\s+(?:so\\s+)?\\d[\\d/]*[\\p{L}\\d/-]*(?:[\\s,].*)?)?[.:]?$`, 'u');

const plain = (title: string): string => fold(title.normalize('NFC')).replace(/\s+/gu, ' ').trim();

/** A part of documents and lists: nobody in it is told of as an exemplar. */
export const isAppendix = ({ title }: Pick<OutlinePart, 'title'>): boolean => APPENDIX.test(plain(title));

/** A document that stands among the articles. */
export const isOfficial = ({ title }: Pick<OutlineArticle, 'title'>): boolean => OFFICIAL.test(plain(title));

/** The articles of a part that tell of exemplars: none of the front matter or an appendix. */
export const tellingOf = (part: Pick<OutlinePart, 'kind' | 'title' | 'articles'>): OutlineArticle[] => (part.kind !== 'body' || isAppendix(part) ? [] : part.articles.filter((article) => !isOfficial(article)));
