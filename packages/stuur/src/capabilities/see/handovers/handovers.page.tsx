import "./handovers.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { getJson } from "../../../ui/api.ts";
import { useLanguage } from "../../../ui/language.ts";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { useFilterChoices } from "../../../ui/question/filter-columns.ts";
import type { LogPageProps } from "../../../ui/question/log-page.ts";
import { QuestionBar } from "../../../ui/question/question-bar.tsx";
import { type QuestionSearch, readQuestionSearch, writeQuery } from "../../../ui/question/question-search.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { HandoverRegister } from "./handovers.contract.ts";
import { handoversTexts } from "./handovers.texts.ts";
import { PassingPanel } from "./passing-panel.tsx";
import { chooseRanking, rankHandovers } from "./rank-handovers.ts";
import { RegisterHeadline } from "./register-headline.tsx";
import { RegisterHow } from "./register-how.tsx";
import { RegisterList } from "./register-list.tsx";

/** Which handovers weigh most? All of them in sentences, the worst first, beside those that happen inside teams. */
export function HandoversPage(props: LogPageProps) {
  return (
    <>
      <QuestionBar {...props} hasBy />
      <Register {...props} />
    </>
  );
}

function Register({ organisation, logId, search: address, onSearch }: LogPageProps) {
  const t = useTexts(handoversTexts);
  const { language } = useLanguage();
  const choices = useFilterChoices(organisation, logId);
  const asked = readQuestionSearch(address);
  const by = asked.by ?? (choices.data?.hasTeams === false ? "person" : "team");
  const search = { ...asked, by };
  const found = useRegister(organisation, logId, search);
  const ranking = found.data && chooseRanking(address.sort, found.data);
  const ranked = useMemo(
    () => (found.data && ranking ? rankHandovers(found.data.rows, ranking) : []),
    [found.data, ranking],
  );
  if (found.isError) return <FailureNotice failure={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data || !ranking || choices.isPending) return <Loading />;
  const register = found.data;
  const part = { register, ranked, ranking, organisation };
  return (
    <div aria-busy={found.isPlaceholderData}>
      <title>{`${t("pageTitle", { name: register.log.name })} · Stuur`}</title>
      <RegisterHeadline {...part} logId={logId} />
      {register.cases > 0 && <PassingPanel register={register} word={organisation.words.case[language]} />}
      {ranked.length > 0 && (
        <RegisterList {...part} logId={logId} search={search} address={address} onSearch={onSearch} />
      )}
      <RegisterHow {...{ register, ranking, organisation, logId, search }} />
    </div>
  );
}

function useRegister(organisation: Organisation, logId: string, search: QuestionSearch) {
  const query = writeQuery(search);
  return useQuery({
    queryKey: ["handovers", organisation.id, logId, query],
    queryFn: ({ signal }) =>
      getJson<HandoverRegister>(
        `/api/organisations/${organisation.id}/logs/${logId}/handovers?${query}`,
        signal,
      ),
    placeholderData: keepPreviousData,
  });
}
