import { settingAt } from '../settings';

/** The parts of a profile that have a say in where a connection goes, in the order in which they are looked at. */
export const SECTIONS = [
  'routeAllTraffic',
  'defaultDomains',
  'allowedDomains',
  'additionalServers',
  'ipAddressRanges',
  'applicationServers',
  'defaultAllowedDomainRoute',
] as const;
export type Section = (typeof SECTIONS)[number];

/** What the console calls a section, in English. */
export function titleOf(section: Section): string {
  return settingAt([section])?.title ?? section;
}

/** The settings reference of the vendor, which the sheet of the sections rests on. */
export const SETTINGS_REFERENCE = 'PUB UEM administration 12.11-12.19, settings of the connectivity profile';
/** The vendor's pages about routes and BlackBerry Proxy. */
export const ROUTING_PAGES = 'PUB UEM administration 12.11-12.19, routing with BlackBerry Proxy';
/** Both, which tell what the default route is for. */
export const DEFAULT_ROUTE_PAGES = `${SETTINGS_REFERENCE}; routing with BlackBerry Proxy`;
/** What the entries of App servers mean. */
export const APP_SERVERS = `${SETTINGS_REFERENCE}; PUB UEM REST reference, applicationServers`;
export const DIRECT_CONNECT = 'S1 and S4 Direct Connect';
export const OURS = 'OURS';
