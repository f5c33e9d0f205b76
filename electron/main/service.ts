/** A long-lived service: started when first needed, started again when it died, given up when it keeps dying. */
import { AppError } from '../common/errors.ts';
import type { ChannelName, Output } from '../common/contract/channels.ts';
import type { Carried } from '../common/contract/letter.ts';
import type { CallOptions, Connection } from '../hosts/connection.ts';

/** Deaths within `WINDOW_MS` after which a service is not started again until that time has passed. */
const LIMIT = 3;
const WINDOW_MS = 60_000;

export class Service<N extends ChannelName> {
  readonly #name: string;
  readonly #start: () => Connection<N>;
  readonly #now: () => number;
  #connection: Connection<N> | null = null;
  #run = 0;
  #deaths: number[] = [];
  #stopped = false;

  /** @param now a clock in ms that never goes back */
  constructor(name: string, start: () => Connection<N>, now: () => number = () => performance.now()) {
    this.#name = name;
    this.#start = start;
    this.#now = now;
  }

  /** Number of the start that runs now; null while none does. Whatever was opened in an earlier run is not open in this one. */
  get run(): number | null {
    return this.#connection === null ? null : this.#run;
  }

  /** Starts the process now, so that it is there when it is needed. */
  warm(): void {
    this.#connect();
  }

  /** @throws AppError `app/service-stopped` when the service has died too often; else what the connection throws */
  async call<K extends N>(name: K, input: Carried<K>, options?: CallOptions): Promise<Output<K>> {
    return await this.#connect().call(name, input, options);
  }

  /** Ends a process that does not answer any more: what waits for it fails with `app/service-stopped`, the next call starts another. */
  end(): void {
    const hanging = this.#connection;
    this.#connection = null;
    hanging?.dispose();
  }

  /** Ends the process for good. */
  stop(): void {
    this.#stopped = true;
    this.#connection?.dispose();
    this.#connection = null;
  }

  #connect(): Connection<N> {
    if (this.#connection !== null) return this.#connection;
    this.#deaths = this.#deaths.filter((time) => this.#now() - time < WINDOW_MS);
    if (this.#stopped || this.#deaths.length >= LIMIT) {
      throw new AppError('app/service-stopped', { service: this.#name, reason: this.#stopped ? 'it was closed' : 'it keeps ending' });
    }
    const connection = this.#start();
    this.#connection = connection;
    this.#run += 1;
    connection.onLost(() => {
      this.#deaths.push(this.#now());
      this.#connection = null;
    });
    return connection;
  }
}
