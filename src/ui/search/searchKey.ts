import type { KeyboardEvent } from 'react';

/** What the field hands its keys to, once the results are there. True: the key has been used. */
export type ResultKeys = (event: KeyboardEvent<HTMLInputElement>) => boolean;

/** Inputs that take no text; a "/" means nothing to them. */
const withoutText = new Set([
  'checkbox',
  'radio',
  'range',
  'button',
  'submit',
  'reset',
  'file',
  'color',
  'image',
]);

/** Whether a "/" pressed here is meant as a letter. */
export function isFieldForText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !withoutText.has(target.type);
  return target.isContentEditable || target.matches('textarea, select');
}

/** A dialog lies over the page: what is under it cannot take the focus. */
export function isUnderDialog(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
