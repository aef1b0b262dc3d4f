// What the page says before the program can speak, or when it no longer can: in the three languages of the program.

const texts = {
  en: {
    loading: "Loading …",
    starting: "Starting …",
    reload: "Reload",
    rescue: "Save my data as a file",
    details: "Details",
    no_wasm: ["This browser is too old for Wordkeep", "It lacks WebAssembly. Please use a current Firefox, Chrome, Edge or Safari."],
    no_webgl: ["Wordkeep cannot draw here", "It needs WebGL 2, which this browser does not have or has switched off. Check that hardware acceleration is allowed in the browser's settings, or use another current browser."],
    no_load: ["Wordkeep could not be loaded", "A part of the program did not arrive. Check the connection and reload. What you have saved is untouched."],
    crash: ["Something went wrong in Wordkeep", "The program has stopped so that nothing gets damaged. What was shown as saved is safe in this browser. Reload to go on."],
  },
  de: {
    loading: "Wird geladen …",
    starting: "Startet …",
    reload: "Neu laden",
    rescue: "Meine Daten als Datei sichern",
    details: "Einzelheiten",
    no_wasm: ["Dieser Browser ist zu alt für Wordkeep", "Ihm fehlt WebAssembly. Bitte nimm einen aktuellen Firefox, Chrome, Edge oder Safari."],
    no_webgl: ["Wordkeep kann hier nicht zeichnen", "Es braucht WebGL 2, das dieser Browser nicht hat oder das abgeschaltet ist. Prüfe in den Einstellungen, ob die Hardwarebeschleunigung erlaubt ist, oder nimm einen anderen aktuellen Browser."],
    no_load: ["Wordkeep konnte nicht geladen werden", "Ein Teil des Programms ist nicht angekommen. Prüfe die Verbindung und lade neu. Was du gespeichert hast, ist unberührt."],
    crash: ["In Wordkeep ist etwas schiefgegangen", "Das Programm hat angehalten, damit nichts beschädigt wird. Was als gespeichert angezeigt wurde, liegt sicher in diesem Browser. Lade neu, um weiterzumachen."],
  },
  sv: {
    loading: "Laddar …",
    starting: "Startar …",
    reload: "Ladda om",
    rescue: "Spara mina data som en fil",
    details: "Detaljer",
    no_wasm: ["Den här webbläsaren är för gammal för Wordkeep", "Den saknar WebAssembly. Använd en aktuell Firefox, Chrome, Edge eller Safari."],
    no_webgl: ["Wordkeep kan inte rita här", "Det behöver WebGL 2, som den här webbläsaren inte har eller som är avstängt. Kontrollera i inställningarna att maskinvaruacceleration är tillåten, eller använd en annan aktuell webbläsare."],
    no_load: ["Wordkeep kunde inte laddas", "En del av programmet kom inte fram. Kontrollera anslutningen och ladda om. Det du har sparat är orört."],
    crash: ["Något gick fel i Wordkeep", "Programmet har stannat så att inget skadas. Det som visades som sparat finns tryggt i den här webbläsaren. Ladda om för att fortsätta."],
  },
};

const language = (navigator.languages ?? [navigator.language])
  .map((tag) => tag.slice(0, 2).toLowerCase())
  .find((tag) => tag in texts) ?? "en";

document.documentElement.lang = language;

export const messages = texts[language];

const element = (id) => document.getElementById(id);

// An error that is one of the kinds above.
export class Trouble extends Error {
  constructor(kind, cause) {
    super(kind, { cause });
    this.kind = kind;
  }
}

// The first trouble stays: what follows is mostly its consequence.
let shown = false;

// `kind` is a key above with [title, text]; `error` goes into the details for a report.
export function show_trouble(kind, error, rescue) {
  if (shown) return;
  shown = true;
  const [title, text] = messages[kind];
  element("trouble-title").textContent = title;
  element("trouble-text").textContent = text;
  element("trouble-reload").textContent = messages.reload;
  element("trouble-reload").addEventListener("click", () => location.reload());
  if (rescue) {
    const button = element("trouble-rescue");
    button.hidden = false;
    button.textContent = messages.rescue;
    button.addEventListener("click", () => rescue());
  }
  if (error) {
    element("trouble-details").hidden = false;
    element("trouble-details").firstElementChild.textContent = messages.details;
    element("trouble-report").textContent = String(error.stack ?? error.message ?? error);
  }
  element("boot")?.remove(); // it is gone when the trouble comes after the first picture
  element("stage").inert = true;
  element("trouble").hidden = false;
  element("trouble-reload").focus();
}
