import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/** The facts after which what a page shows of a log, a study or the people is no longer so, and the list that they are in. */
const facts = {
  LogImported: "logs",
  LogImportFailed: "logs",
  LogDeleted: "logs",
  StudyCreated: "studies",
  StudyChanged: "studies",
  StudyDeleted: "studies",
  DesignsCompared: "studies",
  PeopleChanged: "people",
} as const;

/**
 * Has the pages of an organisation ask again when a log or study of it changed, as long as they are in sight: what they show
 * stays until the new answer is there. A page that nobody looks at holds no connection, of which a browser has few; when
 * it comes back in sight it asks everything again.
 */
export function useFollowing(organisationId: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (organisationId === undefined) return undefined;
    let stream = isInSight() ? open(organisationId, client) : null;
    const onSight = () => {
      if (!isInSight()) {
        stream?.close();
        stream = null;
      } else if (!stream) {
        stream = open(organisationId, client);
        void client.invalidateQueries();
      }
    };
    document.addEventListener("visibilitychange", onSight);
    return () => {
      document.removeEventListener("visibilitychange", onSight);
      stream?.close();
    };
  }, [organisationId, client]);
}

function isInSight(): boolean {
  return document.visibilityState === "visible";
}

function open(organisationId: string, client: QueryClient): EventSource {
  const stream = new EventSource(`/api/organisations/${organisationId}/stream`);
  for (const [fact, list] of Object.entries(facts)) {
    stream.addEventListener(fact, (event: MessageEvent<string>) => {
      const { body } = JSON.parse(event.data) as { readonly body: Readonly<Record<string, unknown>> };
      const id = body.logId ?? body.studyId;
      void client.invalidateQueries({ queryKey: [list, organisationId] });
      void client.invalidateQueries({
        predicate: ({ queryKey }) => id !== undefined && queryKey.includes(id),
      });
    });
  }
  return stream;
}
