/**
 * The parser of addresses that every JavaScript host has, browser or not (https://url.spec.whatwg.org). What it says of a
 * host is what will be asked for: no second reading of the standard can be as sure. Only what is used of it.
 */
declare class URL {
  constructor(address: string);
  readonly href: string;
  readonly host: string;
  readonly username: string;
  readonly password: string;
}
