export { isCount, isPositive, requireParameter } from "./require-parameter.ts";
