export { betaCdf, betaQuantile, betaUpperTail } from "./beta.ts";
export { binomialCdf, binomialUpperTail } from "./binomial.ts";
export { chiSquaredCdf, chiSquaredQuantile, chiSquaredUpperTail } from "./chi-squared.ts";
export { type DifferenceOfMeans, differenceOfMeans } from "./difference-of-means.ts";
export { type DifferenceOfMedians, differenceOfMedians } from "./difference-of-medians.ts";
export {
  type DifferenceOfProportions,
  differenceOfProportions,
  type Proportion,
} from "./difference-of-proportions.ts";
export { fUpperTail } from "./f-distribution.ts";
export { type FisherExact, fisherExact } from "./fisher-exact.ts";
export { gammaCdf, gammaQuantile, gammaUpperTail } from "./gamma.ts";
export type { Interval } from "./interval.ts";
export { mean, variance } from "./moments.ts";
export { negativeBinomialUpperTail } from "./negative-binomial.ts";
export { normalCdf, normalQuantile, normalUpperTail } from "./normal.ts";
export { poissonCdf, poissonQuantile, poissonUpperTail } from "./poisson.ts";
export { poissonInterval } from "./poisson-interval.ts";
export { clopperPearsonInterval, jeffreysInterval, wilsonInterval } from "./proportion-interval.ts";
export { quantile } from "./quantile.ts";
export { type QuantileRanks, quantileInterval } from "./quantile-interval.ts";
export { type Rate, type RateRatio, rateRatio } from "./rate-ratio.ts";
export { studentTCdf, studentTQuantile, studentTUpperTail } from "./student-t.ts";
