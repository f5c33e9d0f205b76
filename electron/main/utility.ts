/** Starting a service as one of Electron's utility processes. */
import { utilityProcess, type UtilityProcess } from 'electron';
import { connect, type Connection } from '../hosts/connection.ts';
import { besideWindow, fromBirth, hostFlags, type HostKind } from '../hosts/flags.ts';
import type { ChildPort } from '../hosts/port.ts';
import { giveWay } from '../hosts/priority.ts';
import type { ChannelOf } from '../common/contract/channels.ts';
import { hostEnvironment, paths } from './environment.ts';

export function startHost<T extends HostKind>(kind: T): Connection<ChannelOf<T>> {
  const child = utilityProcess.fork(paths.host(kind), [], {
    serviceName: `Kỷ Yếu ${kind}`,
    env: { ...hostEnvironment(), ...besideWindow(kind) },
    execArgv: hostFlags(kind),
    stdio: 'inherit',
  });
  const way = fromBirth(kind);
  if (way !== undefined) {
    child.once('spawn', () => {
      if (child.pid !== undefined) giveWay(way, child.pid);
    });
  }
  return connect<ChannelOf<T>>(utilityPort(child), { service: kind });
}

function utilityPort(child: UtilityProcess): ChildPort {
  return {
    post: (message) => {
      child.postMessage(message);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.once('exit', (code) => {
        listener(`exit code ${String(code)}`);
      });
      // Told before a process ends for want of memory; `exit` follows. Without a listener Electron would throw it in main.
      child.on('error', (type) => {
        process.stderr.write(`${type} in a service\n`);
      });
    },
    kill: () => {
      child.kill();
    },
  };
}
