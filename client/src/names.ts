/** Also the section of the trace setting: the client library reads `bems.trace.server`. */
export const CLIENT_ID = 'bems';
export const CLIENT_NAME = 'BEMS Configuration';
