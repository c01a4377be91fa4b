import { useParams } from "@tanstack/react-router";
import estafette from "../../../../docs/pictures/estafette.png?url";
import relay from "../../../../docs/pictures/relay.png?url";
import stairs from "../../../../docs/pictures/stairs.png?url";
import trap from "../../../../docs/pictures/trap.png?url";
import drawInEnglish from "../../../../docs/tutorial/draw-your-first-teams.md?raw";
import readInDutch from "../../../../docs/tutorial/lees-je-eerste-diagnose.md?raw";
import readInEnglish from "../../../../docs/tutorial/read-your-first-diagnosis.md?raw";
import drawInDutch from "../../../../docs/tutorial/teken-jullie-eerste-teams.md?raw";
import { type Tutorial, TutorialPage } from "../capabilities/see/tutorial/tutorial.page.tsx";
import { ApiFailure } from "../ui/api.ts";
import { FailureNotice } from "../ui/notices.tsx";

const diagnosis: Tutorial = {
  id: "diagnosis",
  pages: {
    nl: { file: "lees-je-eerste-diagnose.md", markdown: readInDutch, picture: estafette },
    en: { file: "read-your-first-diagnosis.md", markdown: readInEnglish, picture: relay },
  },
};

const teams: Tutorial = {
  id: "teams",
  pages: {
    nl: { file: "teken-jullie-eerste-teams.md", markdown: drawInDutch, picture: trap },
    en: { file: "draw-your-first-teams.md", markdown: drawInEnglish, picture: stairs },
  },
};

const tutorials = [diagnosis, teams];

/** The tutorials of the documentation, to be read inside the product, also without a network. */
export function TutorialView() {
  const { tutorial = diagnosis.id } = useParams({ strict: false });
  const chosen = tutorials.find(({ id }) => id === tutorial);
  if (!chosen) return <FailureNotice failure={new ApiFailure(404, null)} />;
  return <TutorialPage tutorials={tutorials} chosen={chosen} />;
}
