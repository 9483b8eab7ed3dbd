const PREFIX = 'bems.rules.';

/**
 * The rules with their titles, out of the manifest: its settings are made from the rules, so the client needs no list of
 * its own.
 * @param manifest the contents of `package.json`
 */
export function rulesOf(manifest: unknown): ReadonlyMap<string, string> {
  const { contributes } = manifest as { contributes: { configuration: readonly Section[] } };
  const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
  return new Map(
    settings
      .filter(([name]) => name.startsWith(PREFIX))
      .map(([name, { markdownDescription = '' }]) => [
        name.slice(PREFIX.length),
        // The title is the first paragraph, a sentence.
        (markdownDescription.split('\n')[0] ?? '').replace(/\.$/, ''),
      ]),
  );
}

interface Section {
  readonly properties: Readonly<Record<string, { readonly markdownDescription?: string }>>;
}
