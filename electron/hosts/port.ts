/**
 * A two-way message pipe to another process, whatever carries it: Electron's utility process or Node's child process. Messages
 * are structured clones, so a `Uint8Array` crosses as bytes.
 */
import type { ChildProcess } from 'node:child_process';

/** One end of the pipe. */
export interface HostPort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The other process is gone; called once. `reason` is for logs: "exit code 1", "signal SIGKILL". */
  onExit(listener: (reason: string) => void): void;
}

/** The end held by the process that started the other one. */
export interface ChildPort extends HostPort {
  /** Ends the other process, whatever it is doing. */
  kill(): void;
}

/** What Electron puts on `process` in a utility process; stated here so that this layer imports no Electron. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

/**
 * The pipe to the process that started this one.
 * @throws Error when this process was started by neither `utilityProcess.fork` nor `child_process.fork`
 */
export function parentPort(): HostPort {
  const utility = (process as { parentPort?: ParentPort }).parentPort;
  return utility === undefined ? nodeParentPort() : utilityParentPort(utility);
}

function utilityParentPort(port: ParentPort): HostPort {
  return {
    post: (message) => {
      port.postMessage(message);
    },
    onMessage: (listener) => {
      port.on('message', (event) => {
        listener(event.data);
      });
    },
    // Electron ends its utility processes itself when the application ends.
    onExit: () => undefined,
  };
}

function nodeParentPort(): HostPort {
  const send = process.send?.bind(process);
  if (send === undefined) throw new Error('This file is started by the application, not by hand.');
  return {
    post: (message) => {
      send(message);
    },
    onMessage: (listener) => {
      process.on('message', listener);
    },
    onExit: (listener) => {
      process.once('disconnect', () => {
        listener('the parent process is gone');
      });
    },
  };
}

/** The pipe to a process started by `child_process.fork` with `serialization: 'advanced'`. */
export function childPort(child: ChildProcess): ChildPort {
  return {
    post: (message) => {
      if (child.connected) child.send(message as object);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      let told = false;
      const once = (reason: string): void => {
        if (!told) listener(reason);
        told = true;
      };
      child.once('exit', (code, signal) => {
        once(signal === null ? `exit code ${String(code)}` : `signal ${signal}`);
      });
      // A process that could not be started at all, or a pipe that broke.
      child.on('error', (error) => {
        once(error.message);
      });
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
