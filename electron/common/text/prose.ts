/** What running text and forms are told by, wherever they come from. */

/** Ends of sentences, but not the stop of "ThS. Hoàng Thị Lệ" or "TP. Lạng Sơn". */
const SENTENCE_ENDS = /(?<!(?:^|[\s.,(“"])(?:ThS|Ths|TS|PGS|GS|BS|BSCK|KS|CN|DS|LS|TP|Tp|TX|TT|P|Q|NSƯT|NSND|NGƯT|ĐT))[.!?…]["”’»)\]]*(?=\s+["“(]?\p{Lu}|\s*$)/gu;

/** Number of sentence ends inside and at the end, roughly. */
export function sentences(text: string): number {
  return text.match(SENTENCE_ENDS)?.length ?? 0;
}

/** Forms to be filled in, papers of state: nothing of that stands under a picture, or sums up an article. */
const FORM = /\.{5,}|…{2,}|_{4,}|-{6,}|\[\s*\]|\/\s?Q[ĐD]-|(?<!\p{L})(?:ban hành kèm theo|độc lập\s*[-–]\s*tự do)(?!\p{L})/iu;
export const isForm = (text: string): boolean => FORM.test(text);
