/** Names of the three messages between preload and main. Everything a window can say goes through the first two. */

/** Window → main: one call of the contract. */
export const CALL = 'kyyeu:call';
/** Window → main: paths of the files just dropped, for the import call that follows. */
export const DROPPED = 'kyyeu:dropped';
/** Main → window: one event of the contract. */
export const EVENT = 'kyyeu:event';
