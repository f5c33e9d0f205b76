/**
 * Signed updates, off until a feed is set: `KYYEU_UPDATE_FEED=https://…` when packaging. With it electron-builder writes the feed's
 * metadata beside the installers and refuses to make one that is not signed; without it there is no metadata and no address anywhere.
 */

/**
 * Parts of electron-builder's configuration.
 * @param {string | undefined} feed address of the folder that the installers and their metadata are put into
 * @returns {{publish: null | {provider: 'generic', url: string}, forceCodeSigning: boolean, metadata: {updateFeed?: string}}}
 * @throws Error for an address that is not https: whoever is on the way could put another program there
 */
export function updateOptions(feed) {
  if (feed === undefined || feed === '') return { publish: null, forceCodeSigning: false, metadata: {} };
  if (!URL.canParse(feed) || new URL(feed).protocol !== 'https:') throw new Error(`KYYEU_UPDATE_FEED has to be an https address, not ${feed}`);
  return { publish: { provider: 'generic', url: feed }, forceCodeSigning: true, metadata: { updateFeed: feed } };
}
