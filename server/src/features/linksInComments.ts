import type { DocumentLink } from 'vscode-languageserver-types';
import { CONFIGURATION_FILE } from '../configuration/configuration';
import type { Span } from '../text/span';
import type { CheckedDocument } from './checkedDocument';
import { fileNameOf } from './response-file/fileName';

/** Where the guide sends its readers for an article; the address of a single article is not documented. */
const SUPPORT_SITE = 'https://support.blackberry.com/community';
/** As the guide refers to articles (S0): 'article 42661'. All of its numbers have five digits. */
const ARTICLE = /\barticle[ \t]+(?:(?:no\.?|number)[ \t]+)?(\d{5})\b/gi;
/** What clients turn into links themselves. */
const ADDRESS = /\b[a-z][a-z\d+.-]{0,20}:\/\/\S+/gi;

/** A text for people in a file: a comment, behind its mark. */
export interface Prose {
  readonly text: string;
  /** The offset at which it begins. */
  readonly start: number;
}

/**
 * What comments mention and can be opened: the configuration file, the adopted template by its file name, and articles of
 * the vendor's support site. Addresses are left to the client, which links them anyway.
 * @param isSecret whether a stretch must not be touched
 */
export function linksInComments(
  document: CheckedDocument,
  comments: readonly Prose[],
  isSecret: (span: Span) => boolean = () => false,
): DocumentLink[] {
  const { positions, settings } = document;
  const files = [
    { name: CONFIGURATION_FILE, target: settings.configurationUri, tooltip: 'Open the configuration' },
    {
      name: fileNameOf(settings.templateUri ?? ''),
      target: settings.templateUri,
      tooltip: 'Open the adopted template',
    },
  ].flatMap(({ name, target, tooltip }) =>
    target === null || target === document.uri || name === '' ? [] : [{ word: wordOf(name), target, tooltip }],
  );
  const links: DocumentLink[] = [];
  for (const { text, start } of comments) {
    const addresses = text.includes('://') ? [...text.matchAll(ADDRESS)] : [];
    const add = (at: number, length: number, target: string, tooltip: string): void => {
      const isPartOfAddress = addresses.some(({ 0: address, index }) => at >= index && at < index + address.length);
      const span = { start: start + at, end: start + at + length };
      if (isPartOfAddress || isSecret(span)) return;
      links.push({ range: positions.rangeOf(span), target, tooltip });
    };
    for (const { word, target, tooltip } of files) {
      for (const { 0: name, index } of text.matchAll(word)) add(index, name.length, target, tooltip);
    }
    if (!/\barticle/i.test(text)) continue;
    for (const { 0: article, 1: number = '', index } of text.matchAll(ARTICLE)) {
      add(index, article.length, SUPPORT_SITE, `Open the support site, to look for article ${number}`);
    }
  }
  return links;
}

/** Finds the file name `name` as a word of its own, in any case. */
function wordOf(name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_.-])${literal}(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`, 'giu');
}
