/** The words with a capital first letter, to begin a sentence or a line with. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
