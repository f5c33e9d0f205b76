/** PLC: n + 1 character positions, then n records of one size (MS-DOC 2.2.2). */
export interface Plc {
  readonly positions: readonly number[];
  readonly data: readonly DataView[];
}

/** Records beyond what the bytes hold are left off. */
export function readPlc(bytes: Uint8Array, size: number): Plc {
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + size)));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const positions = Array.from({ length: bytes.length < 4 ? 0 : count + 1 }, (_, i) => view.getUint32(i * 4, true));
  const data = Array.from({ length: count }, (_, i) => new DataView(bytes.buffer, bytes.byteOffset + (count + 1) * 4 + i * size, size));
  return { positions, data };
}
