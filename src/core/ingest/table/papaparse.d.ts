/**
 * What is used of papaparse. Its published types name Node's streams and the browser's files, which core must not see.
 */
declare module 'papaparse' {
  interface ParseResult {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly { readonly type: string; readonly code: string; readonly row?: number }[];
    readonly meta: { readonly delimiter: string };
  }
  const papaparse: {
    readonly parse: (
      text: string,
      options: {
        readonly delimiter: string;
        readonly newline?: '\n';
        readonly preview?: number;
        readonly skipEmptyLines?: boolean;
      },
    ) => ParseResult;
  };
  export default papaparse;
}
