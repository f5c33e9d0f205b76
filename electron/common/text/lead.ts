/** The bold paragraph with which articles begin: the standfirst (sapo), as nearly every Vietnamese newspaper and many an office sets it. */
import { isForm, sentences } from './prose.ts';
import { countWords } from './words.ts';

const MOST_WORDS = 120;
const MOST_SENTENCES = 4;
/** A heading may end with a full stop; it is not as long. */
const ONE_SENTENCE = 20;
const SOME_SENTENCES = 12;
const MOST_LETTERS = 1200;

const STOPPED = /[.!…][\s"'”’»)\]]*$/u;
/** "1. …", "II. …", "a) …", "- …", "Điều 3. …" */
const NUMBERED = /^(?:[-–—•*+▪●○◦♦✓►➢❖√]|(?:[IVXLC]+|\d{1,3}(?:\.\d{1,3})*|\p{L})[.)/]\s|(?:điều|khoản|chương|mục|phần|bước|câu)\s+(?:\d|[IVXLC]+(?!\p{L})))/iu;
/** "Họ và tên: …", "PV: …", "Bài học kinh nghiệm: …": what stands behind it is said of the label. */
const LABELLED = /^[^\s:,.;“"]+(?: [^\s:,.;“"]+){0,5}\s*[:：]/u;
/** Speech, letters, what papers of state begin with. */
const ADDRESSED = /^(?:kính|thưa|xin|căn cứ|xét đề nghị|theo đề nghị)(?!\p{L})/iu;
const QUOTED = /^["“«][^"“”»]*["”»][.!…]?$/u;

/** Whether a paragraph that is bold from its first to its last word can be nothing but the standfirst, as far as its words tell; its place is for the caller to see. */
export function isLead(text: string): boolean {
  if (text.length > MOST_LETTERS || !STOPPED.test(text.slice(-24)) || !/\p{Ll}/u.test(text)) return false;
  const [words, count] = [countWords(text), sentences(text)];
  if (words > MOST_WORDS || count > MOST_SENTENCES || words < (count > 1 ? SOME_SENTENCES : ONE_SENTENCE)) return false;
  return ![NUMBERED, LABELLED, ADDRESSED, QUOTED].some((form) => form.test(text)) && !isForm(text);
}
