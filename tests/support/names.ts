/** Matches an accessible name whatever spaces jsdom puts round a <bdi>, which it does not know to be inline. */
export function spoken(words: string): (name: string) => boolean {
  return (name) => name.replace(/ (?=[:,])/g, '') === words;
}
