/** What a bibliography needs to know of one thing that is cited. What is not known is null, never made up. */
export interface Reference {
  /** The same for the same thing, today and in years: entries in a reader's own files are told apart by it. */
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage';
  readonly title: string;
  readonly outlet: string | null;
  /** Date of publication, as a partial date. */
  readonly issued: string | null;
  readonly url: string | null;
  /** The day on which the address was read, YYYY-MM-DD; null where there is no address. */
  readonly accessed: string | null;
  /** Whole sentences; in the order in which they are to be read. */
  readonly note: readonly string[];
}

/** One citation in every form it is given in. */
export interface Citation {
  readonly text: string;
  readonly bibtex: string;
  /** A list of one item, as reference managers import it. */
  readonly cslJson: string;
}
