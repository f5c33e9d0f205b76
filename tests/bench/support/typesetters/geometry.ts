/** The page that every typesetter is given: that of the design, 16 × 24 cm. Lengths in pt. */
export const PAGE = { width: 453.54, height: 680.31, inside: 53.86, outside: 62.36, top: 64, block: 540, size: 12, line: 15 } as const;
export const PAGE_BOTTOM = PAGE.height - PAGE.top - PAGE.block;
