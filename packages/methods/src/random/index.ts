export { chooseWeighted } from "./choose-weighted.ts";
export { createRandom, type Random, type RandomWord } from "./random.ts";
export { sampleExponential } from "./sample-exponential.ts";
export { sampleGamma } from "./sample-gamma.ts";
export { type MeanAndSd, sampleLognormal, sampleNormal } from "./sample-normal.ts";
export { samplePoisson } from "./sample-poisson.ts";
export { sampleTriangular, type TriangularParameters } from "./sample-triangular.ts";
export { sampleUniform } from "./sample-uniform.ts";
export { shuffle } from "./shuffle.ts";
