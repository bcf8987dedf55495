/** What is used of saxen, which publishes no types. */
declare module 'saxen' {
  export class Parser {
    /** `attributes`: as they are written, by their names with their prefixes. */
    on(
      event: 'openTag',
      hear: (name: string, attributes: () => Readonly<Record<string, string>>) => void,
    ): Parser;
    on(event: 'closeTag', hear: (name: string) => void): Parser;
    on(event: 'text' | 'cdata', hear: (written: string) => void): Parser;
    /** `attention`: a declaration between `<!` and `>`. `warn`: what it would read on past. */
    on(event: 'attention' | 'error' | 'warn', hear: () => void): Parser;
    write(text: string): Parser;
    end(): void;
  }
  /** What is written with entities, in the letters they stand for. */
  export function decode(written: string): string;
}
