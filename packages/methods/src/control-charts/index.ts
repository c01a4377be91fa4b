export { detectSignals, type Signal, type SignalRule } from "./signals.ts";
export { type XmrChart, type XmrOptions, type XmrPoint, xmrChart } from "./xmr-chart.ts";
