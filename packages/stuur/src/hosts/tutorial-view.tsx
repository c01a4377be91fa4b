import picture from "../../../../docs/pictures/relay.png?url";
import dutch from "../../../../docs/tutorial/lees-je-eerste-diagnose.md?raw";
import english from "../../../../docs/tutorial/read-your-first-diagnosis.md?raw";
import { TutorialPage } from "../capabilities/see/tutorial/tutorial.page.tsx";

/** The tutorial of the documentation, to be read inside the product, also without a network. */
export function TutorialView() {
  return <TutorialPage pages={{ nl: dutch, en: english }} picture={picture} />;
}
