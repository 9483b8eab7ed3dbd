/** A sentence of the server for where VS Code shows text as it is: names stand in it between backticks. */
export function plain(sentence: string): string {
  return sentence.replaceAll('`', '');
}
