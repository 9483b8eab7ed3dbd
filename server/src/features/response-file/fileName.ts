/** The file of `uri` as a person names it: its folder and its name, `bems01/GoodServerSetup.properties`. */
export function shortPathOf(uri: string): string {
  return partsOf(uri).slice(-2).join('/');
}

/** The name of the file of `uri`, without its folder. */
export function fileNameOf(uri: string): string {
  return partsOf(uri).at(-1) ?? '';
}

function partsOf(uri: string): string[] {
  const [path = ''] = uri.replace(/^[a-z][a-z\d+.-]*:(?:\/\/[^/]*)?/i, '').split(/[?#]/);
  return path
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
}

/** Without its percent escapes, or as it is where they are none. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
