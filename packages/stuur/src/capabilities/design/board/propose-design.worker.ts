import { type ProposalRequest, proposeDesign } from "./propose-design.ts";

/** Divides people aside, so that the page goes on: answers one request with one proposal. */
addEventListener("message", ({ data }: MessageEvent<ProposalRequest>) => {
  postMessage(proposeDesign(data));
});
