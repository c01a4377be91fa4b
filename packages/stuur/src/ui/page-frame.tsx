import { Link, useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { frameTexts } from "./frame.texts.ts";
import { useLanguage } from "./language.ts";
import type { Organisation } from "./organisations.ts";
import { useServerGone } from "./server-state.ts";
import { useTexts } from "./texts.ts";

export const verbs = ["see", "design", "serve", "steer", "improve", "plan"] as const;
export type Verb = (typeof verbs)[number];
/** Those whose pages are still to come. */
const laterVerbs: ReadonlySet<Verb> = new Set(["serve", "steer", "improve", "plan"]);

/** The frame of every page: mark, six verbs, which organisation, which language; then the page itself. */
export function PageFrame({
  organisations,
  current,
  verb,
  children,
}: {
  readonly organisations: readonly Organisation[];
  readonly current: Organisation | undefined;
  readonly verb: Verb | undefined;
  readonly children: ReactNode;
}) {
  const t = useTexts(frameTexts);
  const main = useFocusOnNewPage();
  const shown = current ?? organisations[0];
  return (
    <>
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <header className="frame">
        <div className="frame-inner">
          <Link className="mark" to="/">
            <Mark />
            Stuur
          </Link>
          <nav className="verbs" aria-label={t("menu")}>
            {shown &&
              verbs.map((name) => (
                <Link
                  key={name}
                  to={`/o/$slug/${name}`}
                  params={{ slug: shown.slug }}
                  aria-current={verb === name ? "page" : undefined}
                  {...(laterVerbs.has(name) && { className: "later", title: t("later") })}
                >
                  {t(name)}
                </Link>
              ))}
          </nav>
          <div className="place">
            {organisations.length > 0 && <OrganisationMenu organisations={organisations} current={current} />}
            <LanguageSwitch />
          </div>
        </div>
        {current?.isExample && (
          <p className="banner">
            {t("exampleBanner")} <Link to="/">{t("exampleOwn")}</Link>
          </p>
        )}
      </header>
      <ServerGone />
      <main id="content" tabIndex={-1} ref={main}>
        {children}
      </main>
    </>
  );
}

/** Stays in sight on every page until the server answers again. */
function ServerGone() {
  const t = useTexts(frameTexts);
  if (!useServerGone()) return null;
  return (
    <p className="server-gone" role="alert">
      <b>{t("serverGoneTitle")}.</b> {t("serverGone")}
    </p>
  );
}

/** After following a link, the reader of a screen reader begins at the new page and not at the old link. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current !== pathname) main.current?.focus({ preventScroll: true });
    previous.current = pathname;
  }, [pathname]);
  return main;
}

function OrganisationMenu({
  organisations,
  current,
}: {
  readonly organisations: readonly Organisation[];
  readonly current: Organisation | undefined;
}) {
  const t = useTexts(frameTexts);
  const { pathname } = useLocation();
  const nameOf = (organisation: Organisation) => organisation.name ?? t("ownOrganisation");
  const name = current ? nameOf(current) : t("organisation");
  return (
    <details className="menu" key={pathname} onBlur={closeWhenLeft} onKeyDown={closeOnEscape}>
      <summary aria-label={t("chooseOrganisation", { name })}>{name}</summary>
      <ul>
        {organisations.map((organisation) => (
          <li key={organisation.id}>
            <Link
              to="/o/$slug/see"
              params={{ slug: organisation.slug }}
              aria-current={organisation.id === current?.id ? "true" : undefined}
            >
              {nameOf(organisation)}
              {organisation.isExample && <span className="chip plain">{t("example")}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function closeWhenLeft(event: React.FocusEvent<HTMLDetailsElement>) {
  if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
}

function closeOnEscape(event: React.KeyboardEvent<HTMLDetailsElement>) {
  if (event.key !== "Escape") return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector("summary")?.focus();
}

function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = language === "nl" ? "en" : "nl";
  return (
    <button type="button" className="as-link" lang={other} onClick={() => choose(other)}>
      {other === "nl" ? "Nederlands" : "English"}
    </button>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 26 26" aria-hidden="true">
      <circle cx="13" cy="13" r="10.5" fill="none" stroke="currentColor" strokeWidth="3" />
      <path
        d="M13 13 4.5 10M13 13l8.5-3M13 13v9"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <circle cx="13" cy="13" r="3.4" fill="var(--customer)" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
