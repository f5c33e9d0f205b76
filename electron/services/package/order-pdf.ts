/** The order sheet as PDF: typeset by `resources/order/order.typ` from data. */
import { readFileSync } from 'node:fs';
import { Typst, typstJson } from '../print/typst.ts';
import { resourcePath } from '../resources.ts';
import type { OrderSheet } from './order-sheet.ts';

/** The file's bytes. @param at ms since 1970 @throws AppError print/typeset */
export function orderPdf(sheet: OrderSheet, at: number): Uint8Array {
  const typst = new Typst();
  try {
    typst.put('/order.typ', readFileSync(resourcePath('order', 'order.typ')));
    typst.put('/sheet.json', typstJson(sheet));
    return typst.pdf(typst.compile('/order.typ'), { standard: '1.7', tagged: true, at });
  } finally {
    typst.close();
  }
}
