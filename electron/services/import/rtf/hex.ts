/** Hexadecimal digits as they come → bytes, without a string in between. */
import { hexDigit } from './tokens.ts';

export class HexBytes {
  #bytes = new Uint8Array(4096);
  #length = 0;
  #half = -1;

  /** One character of the data; white space and anything else is passed over. */
  digit(code: number): void {
    const value = hexDigit(code);
    if (value < 0) return;
    if (this.#half < 0) {
      this.#half = value;
      return;
    }
    this.#room(1);
    this.#bytes[this.#length] = this.#half * 16 + value;
    this.#length += 1;
    this.#half = -1;
  }

  append(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  take(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
