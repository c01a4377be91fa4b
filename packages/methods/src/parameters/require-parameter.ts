/**
 * Refuses an argument that lies outside the domain of a method. Every field of this package answers a wrong argument
 * in this way, so that a mistake never travels on as `NaN`.
 *
 * @throws RangeError that names the parameter, what was expected and the value that was given.
 * @example
 * ```ts
 * import { requireParameter } from "@stuur/methods/parameters";
 *
 * requireParameter(1 > 0, "sd", 1, "a number > 0"); // => undefined
 * ```
 */
export function requireParameter(
  isValid: boolean,
  name: string,
  value: unknown,
  expected: string,
): asserts isValid {
  if (!isValid) throw new RangeError(`${name} must be ${expected}, but is ${String(value)}`);
}

/**
 * Whether a value is a finite number greater than 0: the domain of means, scales, shapes and degrees of freedom.
 *
 * @example
 * ```ts
 * import { isPositive } from "@stuur/methods/parameters";
 *
 * [isPositive(0.1), isPositive(0), isPositive(Number.NaN)]; // => [true, false, false]
 * ```
 */
export function isPositive(value: number): boolean {
  return value > 0 && value < Number.POSITIVE_INFINITY;
}

/**
 * Whether a value is a whole number of at least 0 that a double holds exactly: the domain of counts.
 *
 * @example
 * ```ts
 * import { isCount } from "@stuur/methods/parameters";
 *
 * [isCount(3), isCount(2.5), isCount(-1)]; // => [true, false, false]
 * ```
 */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
