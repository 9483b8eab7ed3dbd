/** Profiles for the tests of what is done with whole ones. */
import { ConnectivityProfile } from '../../../server/src/profile/connectivityProfile';
import { plainText } from '../../../server/src/text/encoding';

export function profileOf(text: string | object): ConnectivityProfile {
  return new ConnectivityProfile(plainText(typeof text === 'string' ? text : JSON.stringify(text, null, 2)));
}

export const WORK = 'com.good.gcs.g3';
export const CONNECT = 'com.good.goodconnect';
export const FIRST = { type: 'proxyCluster', primaryRouteName: 'First' };
export const DIRECT = { type: 'direct' };
