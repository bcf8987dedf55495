/** Remembers the latest result for the latest arguments. */
export function memoizeLast<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let known: { args: A; result: R } | null = null;
  return (...args) => {
    if (known?.args.every((arg, index) => arg === args[index])) return known.result;
    known = { args, result: compute(...args) };
    return known.result;
  };
}
