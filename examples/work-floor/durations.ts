import { type Random, sampleGamma } from "@stuur/methods/random";
import { addWorkingSeconds, type Instant, type WorkingCalendar } from "@stuur/methods/time";

/** A duration of work: gamma with this mean in hours and coefficient of variation, in whole minutes, in seconds. */
export function drawSeconds(random: Random, meanHours: number, variation = 0.45): number {
  const minutes = Math.round(60 * drawGamma(random, meanHours, variation));
  return 60 * Math.max(2, minutes);
}

/** The instant after a delay that takes working days of others (a customer, a supplier), in whole minutes. */
export function afterWorkingDays(
  random: Random,
  delay: { readonly from: Instant; readonly mean: number; readonly variation?: number },
  calendar: WorkingCalendar,
): Instant {
  const hours = 8 * drawGamma(random, delay.mean, delay.variation ?? 0.6);
  const seconds = 60 * Math.max(1, Math.round(60 * hours));
  return addWorkingSeconds(calendar, delay.from, seconds);
}

function drawGamma(random: Random, mean: number, variation: number): number {
  return sampleGamma(random, { shape: 1 / variation ** 2, scale: mean * variation ** 2 });
}
