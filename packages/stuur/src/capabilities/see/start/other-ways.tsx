import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { startTexts } from "./start.texts.ts";

/** What else can be done without a file: read, draw, compare. */
export function OtherWays({
  example,
  own,
}: {
  readonly example: Organisation;
  readonly own: Organisation | undefined;
}) {
  const t = useTexts(startTexts);
  return (
    <ul className="ways span-6">
      <Way text={t("tutorialText")}>
        <Link to="/tutorial">{t("tutorial")}</Link>
      </Way>
      <Way text={t("compareText")}>
        <Link to="/o/$slug/design" params={{ slug: example.slug }}>
          {t("compare")}
        </Link>
      </Way>
      {own && (
        <Way text={t("drawText")}>
          <Link to="/o/$slug/see/drawn" params={{ slug: own.slug }}>
            {t("draw")}
          </Link>
        </Way>
      )}
    </ul>
  );
}

function Way({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <li className="panel">
      <b>{children}</b>
      <p className="small">{text}</p>
    </li>
  );
}
