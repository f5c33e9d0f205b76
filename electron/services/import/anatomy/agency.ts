/** The mark of an agency or paper in front of a text's first sentence. */

/** Bodies whose short name may open a sentence before a dash; no agency's mark. */
const NO_AGENCY = /^(?:LTS|UBND|HĐND|MTTQ|UBMTTQ|BCH|BTV|TW|TP|CLB|HTX|TNCS|LĐLĐ|LHPN|CCB|ND|PN|CA|QĐ|QK|BĐBP|ĐVTN|BHXH|BHYT|NTM|KTXH)$/;

/**
 * "(BTTG)- ", "BT - ", "VOV.VN – ", "Báo Lạng Sơn -": the mark of the agency in front of the first sentence. Its length in units,
 * or null.
 */
export function prefixOf(text: string): number | null {
  const opening = text.slice(0, 60);
  const bracketed = /^[([]([^()[\]]{2,30})[)\]]\s*[-–—:]\s*(?=["“]?[\p{Lu}\p{N}])/u.exec(opening);
  if (bracketed !== null && /^\p{Lu}|^[a-z]+\.(?:vn|com|net|org)/u.test(bracketed[1] ?? '')) return bracketed[0].length;
  const bare = /^(\p{Lu}[\p{Lu}&.]{1,8}\p{Lu}|\p{Lu}{2}|(?:[\w-]+\.)+(?:vn|com|net)|\p{Lu}{2,6}(?: Online| online|ĐT)|Báo(?: \p{Lu}\p{Ll}*){1,3})\s*[-–—]\s*(?=["“]?\p{Lu}(?:\p{Ll}|\s\p{Ll}))/u.exec(opening);
  return bare !== null && !NO_AGENCY.test(bare[1] ?? '') ? bare[0].length : null;
}
