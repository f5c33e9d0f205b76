/** ISBN (ISO 2108) and its barcode EAN-13 (ISO/IEC 15420), as numbers; nothing is drawn here. */

/** An ISBN that is one. */
export interface Isbn {
  /** 13 digits, as the barcode has them. */
  readonly digits: string;
  /** As it is printed: with the hyphens that were typed, “978-” in front where ten digits were. */
  readonly text: string;
}

/** Prefixes that GS1 gave to books. */
const PREFIXES = ['978', '979'];

/**
 * Reads an ISBN of 10 or 13 digits, typed with hyphens, spaces or neither, “ISBN” in front or not. Check digits are held against the
 * rest: modulo 11 for ten digits (X is 10), modulo 10 with weights 1 and 3 for thirteen.
 * @returns null when it is none
 */
export function readIsbn(typed: string): Isbn | null {
  const text = typed.normalize('NFKC').replace(/^\s*ISBN(?:-1[03])?:?\s*/iu, '').replace(/[\u2010-\u2015\u2212]/gu, '-').trim();
  if (!/^[0-9](?:[- ]?[0-9])*[- ]?[0-9Xx]$/u.test(text)) return null;
  const plain = text.replace(/[- ]/gu, '').toUpperCase();
  const parts = text.replace(/ /gu, '-').toUpperCase();
  if (/^\d{13}$/u.test(plain)) return PREFIXES.includes(plain.slice(0, 3)) && plain.endsWith(checkDigit(plain.slice(0, 12))) ? { digits: plain, text: parts } : null;
  if (!/^\d{9}[0-9X]$/u.test(plain) || !isTen(plain)) return null;
  const twelve = `978${plain.slice(0, 9)}`;
  return { digits: twelve + checkDigit(twelve), text: `978-${parts.slice(0, -1)}${checkDigit(twelve)}` };
}

function isTen(ten: string): boolean {
  const sum = [...ten].reduce((total, digit, at) => total + (10 - at) * (digit === 'X' ? 10 : Number(digit)), 0);
  return sum % 11 === 0;
}

/** The thirteenth digit of twelve. */
export function checkDigit(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

/** Seven modules of each digit at the left, odd parity (ISO/IEC 15420, number set A); B is R turned round, R is A with dark and light changed. */
const SET_A = ['0001101', '0011001', '0010011', '0111101', '0100011', '0110001', '0101111', '0111011', '0110111', '0001011'];
/** Which sets the six digits at the left are of: it tells the first digit, which has no bars of its own. */
const PARITY = ['AAAAAA', 'AABABB', 'AABBAB', 'AABBBA', 'ABAABB', 'ABBAAB', 'ABBBAA', 'ABABAB', 'ABABBA', 'ABBABA'];

const inverted = (modules: string): string => modules.replace(/[01]/gu, (module) => (module === '0' ? '1' : '0'));
const turned = (modules: string): string => [...modules].reverse().join('');

/** The 95 modules from the first bar to the last, 1 dark. @param digits 13 */
export function ean13Modules(digits: string): string {
  const parity = PARITY[Number(digits[0])] ?? '';
  const left = [...digits.slice(1, 7)].map((digit, at) => {
    const odd = SET_A[Number(digit)] ?? '';
    return parity[at] === 'A' ? odd : turned(inverted(odd));
  });
  const right = [...digits.slice(7)].map((digit) => inverted(SET_A[Number(digit)] ?? ''));
  return `101${left.join('')}01010${right.join('')}101`;
}

export interface Bar {
  /** Modules from the first bar's left edge. */
  readonly x: number;
  /** Modules. */
  readonly width: number;
  /** At the ends and in the middle: it reaches lower. */
  readonly guard: boolean;
}

/** The dark bars of a code. @param digits 13 */
export function ean13Bars(digits: string): Bar[] {
  return [...ean13Modules(digits).matchAll(/1+/gu)].map(({ index, 0: bar }) => ({ x: index, width: bar.length, guard: index < 3 || (index > 44 && index < 50) || index >= 92 }));
}

/**
 * Sizes of an EAN-13 at 100 % (GS1 General Specifications, gs1ie.org): module 0,33 mm, bars 22,85 mm high, a quiet zone of 11 modules at
 * the left and 7 at the right; 80 to 200 % are read.
 */
export const EAN13 = { module: 0.33, height: 22.85, quietLeft: 11, quietRight: 7, modules: 95, leastScale: 0.8 } as const;
