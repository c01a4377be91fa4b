export {
  exactMatch,
  type Group,
  type GroupDifference,
  type Match,
  type Stratum,
  type Unit,
} from "./exact-match.ts";
