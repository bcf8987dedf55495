/** By these a program says that a cell holds nothing. Spelled as programs spell them: Nan and Na are names. */
const byPrograms = new Set(
  'NULL null (null) (NULL) <null> <NULL> \\N NaN nan NAN -nan <NA> NA N/A n/a N/a #N/A #N/A! #NA #REF! #VALUE! #NAME? #NULL! #NUM! #DIV/0! #NV #SPILL! NaT nil undefined'.split(
    ' ',
  ),
);

const onlySigns = /^(?:[-–—―_.·…?*]{1,12}|\(\s*\))$/;

/** True where a cell says that there is nothing to say: empty, NULL, N/A, a dash. */
export function isMissing(cell: string): boolean {
  const text = cell.trim();
  return text === '' || (text.length < 13 && (byPrograms.has(text) || onlySigns.test(text)));
}

const byPeople =
  /^(?:none|null|unknown|unk\.?|not (?:known|available|applicable|stated|given|found)|no (?:data|answer|source|quote|link|date)|missing|tb[adc]|to be (?:announced|decided|determined|confirmed)|keine?|unbekannt|k\.?\s?a\.?|aucune?|inconnue?|ninguno|desconocido|sin datos|s\/d)\.?$/i;

/** True where words say no more than that there is nothing; nobody quotes them, or dates by them. */
export function saysNothing(cell: string): boolean {
  return isMissing(cell) || (cell.length < 40 && byPeople.test(cell.trim()));
}

const nobody =
  /^(?:nobody|no ?(?:one|body)|no endorsement|neither|anonymous|unnamed|various|multiple|several|others?|unspecified|undisclosed|undecided|niemand|personne|nadie|write-?ins?)$/i;
const against = /^(?:not|no|never|against|anyone but|anybody but|nicht|pas|contra)\s+\p{Lu}/iu;

/** True where words in the place of a name may name nobody: None, Unknown, “Not Ben Marsh”. To be asked. */
export function mayNameNobody(cell: string): boolean {
  const text = cell.trim();
  if (isMissing(text) || text.length > 80) return false;
  return byPeople.test(text) || nobody.test(text) || (against.test(text) && / /.test(text));
}
