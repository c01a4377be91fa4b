import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/** The facts after which what a page shows of a log is no longer so. */
const facts = ["LogImported", "LogImportFailed", "LogDeleted"] as const;

/**
 * Has the pages of an organisation ask again when one of its logs changed, as long as they are in sight: what they show
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
  const onFact = (event: MessageEvent<string>) => {
    const { body } = JSON.parse(event.data) as { readonly body: { readonly logId: string } };
    void client.invalidateQueries({ queryKey: ["logs", organisationId] });
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(body.logId) });
  };
  for (const fact of facts) stream.addEventListener(fact, onFact);
  return stream;
}
