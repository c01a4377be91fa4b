import "../table/sorted-table.css";
import { type ReactNode, useRef } from "react";
import { useTexts } from "../texts.ts";
import { svgDownloadTexts } from "./svg-download.texts.ts";
import { downloadSvg } from "./svg-download.ts";

/** A picture with below it the way to take it along; the wide drawing of it, on a phone too. */
export function SvgDownload({
  fileName,
  legend,
  children,
}: {
  /** Without ending. */
  readonly fileName: string;
  /** What its signs mean: stands right below the picture. */
  readonly legend?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useTexts(svgDownloadTexts);
  const place = useRef<HTMLDivElement>(null);
  const save = () => {
    const found = place.current;
    const picture =
      found?.querySelector<SVGSVGElement>("svg.wide-only") ?? found?.querySelector<SVGSVGElement>("svg");
    if (picture) downloadSvg(picture, fileName);
  };
  return (
    <>
      <div ref={place}>{children}</div>
      {legend}
      <p className="table-actions">
        <button type="button" className="as-link" onClick={save}>
          {t("download")}
        </button>
      </p>
    </>
  );
}
