"""The dialogs as they go, one turn after the other: what is done, what is said to it, and the step that waits then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import update

from services.models.user import Role, User
from services.people.actors import Actor
from services.settings import stored
from services.settings.sections import DuplicateSettings
from tests.emulator.client import Activity, Emulator
from tests.reliability import given as leads
from tests.reliability.stage import Stage
from tests.services.qualification import given


@dataclass(frozen=True, slots=True)
class Says:
    text: str

    def by(self, speaker: Emulator) -> Activity:
        return speaker.message(self.text)


@dataclass(frozen=True, slots=True)
class Clicks:
    """A button of the newest card.

    `takes` names an input in which the first choice is taken, `lasts` those with the last one, `fills` has others.
    """

    label: str
    takes: str = ""
    lasts: tuple[str, ...] = ()
    fills: Mapping[str, str] = field(default_factory=dict)

    def by(self, speaker: Emulator) -> Activity:
        card = speaker.card
        inputs = {each["id"]: each["choices"][0]["value"] for each in card["body"] if each.get("id") == self.takes}
        inputs |= {each["id"]: each["choices"][-1]["value"] for each in card["body"] if each.get("id") in self.lasts}
        return speaker.press(card, self.label, **inputs, **self.fills)


@dataclass(frozen=True, slots=True)
class Sends:
    """A file of this name, with words or without."""

    name: str
    text: str = ""

    def by(self, speaker: Emulator) -> Activity:
        return speaker.file(self.name, b"%PDF", text=self.text)


@dataclass(frozen=True, slots=True)
class Beat:
    """`said` are words of the reply; `waits` is the step that waits for an answer afterwards, "" when none does."""

    does: Says | Clicks | Sends
    said: str
    waits: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    beats: tuple[Beat, ...]
    settings: DuplicateSettings = field(default_factory=DuplicateSettings)
    role: Role = Role.MANAGER
    doubled: bool = False
    modelled: bool = False


RULE = "Leads with the same e-mail address"
REGEL = "Kundeemner med samme e-postadresse"
PLAN = "blir kvalifisert"
DOUBLE = {"subject": "Pumper", "lastname": "Ny", "emailaddress1": "kari0@havbruk.example"}

STORIES: Mapping[str, Story] = {
    "why-not-caught": Story(
        (
            Beat(Says("vis Brekke0"), "Kari Brekke0"),
            Beat(Says("hvorfor ble ikke dette fanget?"), "Hvilken oppføring", "named"),
            Beat(Says("Kari"), "Hvilken mener du?", "chosen"),
            Beat(Says("Ingen Slik"), "Jeg fant ingenting", "named"),
        )
    ),
    "qualify": Story(
        (
            Beat(Says("kvalifiser"), "Hvilket kundeemne mener du?", "named"),
            Beat(Says("Kari"), "Hvilket mener du?", "chosen"),
            Beat(Clicks("Kari Brekke0"), PLAN, "take_choices"),
            Beat(Clicks("Kvalifiser"), "finnes", "take_matches"),
            Beat(Clicks("Fortsett", takes="account"), "er kvalifisert"),
        )
    ),
    "qualify with the warning": Story(
        (
            Beat(Says("kvalifiser Brekke0"), PLAN, "take_choices"),
            Beat(Clicks("Kvalifiser"), "uplikat", "take_matches"),
            Beat(Clicks("Fortsett"), "er kvalifisert"),
        ),
        DuplicateSettings(enhanced=False),
    ),
    "blocked, set active, undone": Story(
        (
            Beat(Says("kvalifiser Brekke0"), PLAN, "take_choices"),
            Beat(Clicks("Kvalifiser"), "finnes", "take_matches"),
            Beat(Clicks("Ignorer og lagre"), "er kvalifisert"),
            Beat(Says("reaktiver Brekke0"), "Vil du reaktivere", "reactivate"),
            Beat(Clicks("Reaktiver"), "er åpnet igjen"),
            Beat(Says("kvalifiser Brekke0"), "kan ikke kvalifiseres ennå", "take_remedy"),
            Beat(Clicks("Gjør fasen aktiv"), "igjen", "take_choices"),
            Beat(Clicks("Kvalifiser"), "er kvalifisert"),
            Beat(Says("vis prosessen for Brekke0"), ""),
            Beat(Clicks("Neste fase"), ""),
            Beat(Says("angre"), "Ikke alt rundt", "confirm"),
            Beat(Clicks("Angre"), "er angret"),
        )
    ),
    "disqualify and reactivate": Story(
        (
            Beat(Says("diskvalifiser Brekke0"), "Hvorfor skal Kari Brekke0 diskvalifiseres?", "disqualify"),
            Beat(Clicks("Diskvalifiser"), "er diskvalifisert"),
            Beat(Clicks("Reaktiver"), "Vil du reaktivere Kari Brekke0?", "reactivate"),
            Beat(Clicks("Reaktiver"), "er åpnet igjen"),
        )
    ),
    "score of an opportunity": Story(
        (
            Beat(Says("kvalifiser Brekke0"), PLAN, "take_choices"),
            Beat(Clicks("Kvalifiser"), "finnes", "take_matches"),
            Beat(Clicks("Ignorer og lagre"), "er kvalifisert"),
            Beat(Says("hvorfor er ikke salgsmuligheten poengberegnet"), "Hvilken salgsmulighet", "chosen"),
            Beat(Clicks("Avbryt"), ""),
        )
    ),
    "edit": Story(
        (
            Beat(Says("rediger Brekke0"), "Her er opplysningene om Kari Brekke0.", "save"),
            Beat(Clicks("Lagre", fills={"lastname": ""}), "Ett felt må rettes.", "save"),
            Beat(Clicks("Lagre", fills={"jobtitle": "Sjef"}), "Endringene på Kari Brekke0 er lagret."),
        )
    ),
    "create": Story(
        (
            Beat(Says("nytt kundeemne Kari Ny hos Nygård AS"), "Emne og etternavn må være med.", "save"),
            Beat(Clicks("Lagre", fills={"lastname": "Ny"}), "Ett felt må rettes.", "save"),
            Beat(Clicks("Lagre", fills={"lastname": "Ny", "subject": "Pumper"}), "Kundeemnet Ny er opprettet."),
        )
    ),
    "assign": Story(
        (
            Beat(Says("tildel Brekke0"), "Hvem skal Kari Brekke0 tildeles?", "named"),
            Beat(Says("Leder"), "Vil du tildele Kari Brekke0 til Leder 0?", "assign"),
            Beat(Clicks("Tildel"), "Kari Brekke0 er tildelt Leder 0."),
        )
    ),
    "delete": Story(
        (
            Beat(Says("slett Brekke0"), "Vil du slette Kari Brekke0 for godt?", "delete"),
            Beat(Clicks("Slett"), "Kari Brekke0 er slettet for godt."),
        )
    ),
    "note": Story(
        (
            Beat(Says("notat på Brekke0"), "Hva skal det stå i notatet på Kari Brekke0?", "take_text"),
            Beat(Says("ringte i dag, ringer igjen"), "Notatet på Kari Brekke0 er lagret."),
        )
    ),
    "merge": Story(
        (
            Beat(Says("slå sammen Brekke0"), "Hvilke duplikater skal slås sammen med Kari Brekke0?", "take_which"),
            Beat(Clicks("Slå sammen", takes="others"), "Dette skjer når kundeemnene blir slått sammen", "take_values"),
            Beat(Clicks("Oppdater", lasts=("primary", "value0")), "forkastes verdien", "take_primary"),
            Beat(Clicks("Gjør primær"), "Her er forhåndsvisningen", "take_values"),
            Beat(Clicks("Slå sammen"), "Kari Brekke0 er slått sammen med"),
        ),
        doubled=True,
    ),
    "possible duplicates": Story(
        (
            Beat(Says("finn duplikater av Brekke0"), "Jeg fant 2 mulige duplikater", "take"),
            Beat(Clicks("Koble fra", takes="chosen"), "regnes ikke lenger som et duplikat", "take"),
            Beat(Clicks("Koble til igjen"), "kan igjen være et duplikat", "take"),
            Beat(Says("nytt kundeemne"), "Emne og etternavn må være med.", "save"),
            Beat(Clicks("Lagre", fills=DOUBLE), "Ingenting er lagret ennå.", "take_warning"),
            Beat(Clicks("Slå sammen", takes="existing"), "overta", "take_values"),
            Beat(Clicks("Slå sammen", fills={"taken": "subject"}), "Det ble ikke opprettet noe nytt."),
        ),
        doubled=True,
    ),
    "merge accounts": Story(
        (
            Beat(Says("slå sammen kontoen Havbruk AS med Havbruk 1"), "Hvilken forretningsforbindelse mener", "chosen"),
            Beat(Clicks("Havbruk 0 AS"), "Dette skjer når forretningsforbindelsene", "take_values"),
            Beat(Clicks("Avbryt"), ""),
            Beat(Says("slå sammen kontoen Havbruk 0 med Havbruk"), "skal Havbruk 0 AS slås sammen", "chosen_other"),
            Beat(Clicks("Havbruk 2 AS"), "Dette skjer når", "take_values"),
            Beat(Clicks("Slå sammen"), "er slått sammen med Havbruk"),
        ),
    ),
    "files": Story(
        (
            Beat(Sends("tilbud.pdf"), "Hvilket kundeemne skal tilbud.pdf ligge ved?", "answered"),
            Beat(Says("Zorro Quux"), "Det du sendte, ligger klart her.", "name_again"),
            Beat(Says("Kari Brekke0"), "tilbud.pdf er lagt ved Kari Brekke0."),
            Beat(Sends("avtale.pdf"), "Legge avtale.pdf ved Kari Brekke0?", "answered"),
            Beat(Sends("bilde.png"), "Legge avtale.pdf og bilde.png ved Kari Brekke0?", "answered"),
            Beat(Clicks("Legg ved"), "avtale.pdf og bilde.png er lagt ved Kari Brekke0."),
            Beat(Says("notat på Brekke0"), "Hva skal det stå i notatet på Kari Brekke0?", "take_text"),
            Beat(Sends("befaring.pdf"), "befaring.pdf er lagt ved Kari Brekke0."),
        )
    ),
    "columns": Story(
        (
            Beat(Says("alle kundeemner"), "Alle kundeemner: 2 kundeemner."),
            Beat(Clicks("Rediger kolonner"), "olonne", "apply"),
            Beat(Clicks("Bruk"), "Alle kundeemner: 2 kundeemner."),
        )
    ),
    "filters": Story(
        (
            Beat(Says("alle kundeemner"), "Alle kundeemner: 2 kundeemner."),
            Beat(Clicks("Rediger filtre"), "Hvilke kundeemner skal Alle kundeemner vise?", "apply"),
            Beat(Clicks("Bruk"), "Alle kundeemner: 2 kundeemner."),
        )
    ),
    "qualify several": Story(
        (
            Beat(Says("mine åpne kundeemner"), "Mine åpne kundeemner: 2 kundeemner."),
            Beat(Clicks("Kvalifiser flere"), "kan kvalifiseres herfra", "qualify"),
            Beat(Clicks("Kvalifiser", takes="leads"), "Jeg sier fra når det er ferdig."),
        )
    ),
    "delete a view": Story(
        (
            Beat(Says("lagre visningen som Varme emner"), "Visningen Varme emner er lagret."),
            Beat(Says("slett visningen Varme emner"), "Varme emner", "delete"),
            Beat(Clicks("Slett"), "Visningen Varme emner er slettet."),
        )
    ),
    "show a column to all": Story(
        (
            Beat(Says("legg til firmanavn i visningen Alle kundeemner"), "Firmanavn", "add"),
            Beat(Clicks("Legg til"), "Firmanavn"),
        ),
        role=Role.ADMINISTRATOR,
    ),
    "change settings": Story(
        (
            Beat(Says("endre innstillinger"), "Hvilke innstillinger vil du endre?", "take"),
            Beat(Clicks("Fortsett", takes="copilot"), "Ingenting endres før du velger Lagre", "save"),
            Beat(Clicks("Lagre"), "Endret: Copilot."),
        ),
        role=Role.ADMINISTRATOR,
    ),
    "customise the form": Story(
        (
            Beat(Says("tilpass skjemaet"), "Her er skjemaet for salgsmulighet.", "edit"),
            Beat(Clicks("Bruk på feltet"), "Her er skjemaet for salgsmulighet.", "edit"),
            Beat(Clicks("Fortsett"), "Slik er det allerede."),
        ),
        role=Role.ADMINISTRATOR,
    ),
    "a rule is switched off and on": Story(
        (
            Beat(Says(f"opphev publisering av regelen {REGEL}"), "oppheve publiseringen", "unpublish"),
            Beat(Clicks("Opphev publisering"), f"Publiseringen av regelen {REGEL} er opphevet."),
            Beat(Clicks("Publiser"), "Vil du publisere", "publish"),
            Beat(Clicks("Publiser"), f"Regelen {REGEL} er publisert."),
            Beat(Clicks("Utelukk inaktive"), "utelukke inaktive", "exclude"),
            Beat(Clicks("Utelukk inaktive"), "utelukker nå inaktive samsvarende oppføringer."),
        ),
        role=Role.ADMINISTRATOR,
    ),
    "a rule is written, changed and deleted": Story(
        (
            Beat(Says("ny duplikatregel om etternavn"), "Hva gjelder regelen?", "take_about"),
            Beat(Clicks("Fortsett", fills={"name": "Like etternavn"}), "Alle betingelsene", "take_conditions"),
            Beat(Clicks("Opprett regelen"), "Regelen Like etternavn er opprettet."),
            Beat(Clicks("Rediger"), "Hva gjelder regelen?", "take_about"),
            Beat(Clicks("Fortsett"), "Alle betingelsene", "take_conditions"),
            Beat(Clicks("Lagre"), "Regelen Like etternavn er endret."),
            Beat(Clicks("Slett"), "Vil du slette", "delete_rule"),
            Beat(Clicks("Slett"), "Regelen Like etternavn er slettet."),
        ),
        role=Role.ADMINISTRATOR,
    ),
    "a search for duplicates": Story(
        (
            Beat(Says("søk etter duplikater blant alle kundeemner"), "Gi søket et navn", "begin"),
            Beat(Clicks("Søk", fills={"name": " "}), "Gi søket et navn", "begin"),
            Beat(Clicks("Søk", fills={"name": "Alle"}), "Søket Alle er satt i gang."),
            Beat(Clicks("Stopp søket"), "Duplikatsøket Alle er stoppet."),
        ),
        role=Role.ADMINISTRATOR,
    ),
    "a scoring model": Story(
        (
            Beat(Says("ny poengmodell"), "Hva skal modellen", "take_about"),
            Beat(Clicks("Fortsett", fills={"filter": "industrycode"}), "Hvilke verdier", "take_details"),
            Beat(Clicks("Opprett modell", fills={"values": "Fisk"}), "kan gi poeng til de samme", "take_overlap"),
            Beat(Clicks("Ja, opprett modell"), "for få lukkede", "take_about"),
            Beat(Clicks("Avbryt"), ""),
            Beat(Says("publiser poengmodellen Modell"), "Vil du publisere", "publish"),
            Beat(Clicks("Publiser"), "er publisert."),
            Beat(Says("endre karakterene til poengmodellen Modell"), "Hvor begynner", "preview"),
            Beat(Clicks("Fortsett", fills={"least_a": "60"}), "skifte gradering", "save"),
            Beat(Clicks("Lagre"), "er lagret"),
            Beat(Says("rediger attributtene til poengmodellen Modell"), "Hvilke attributter", "save"),
            Beat(Clicks("Anbefalte felt"), "anbefalte"),
            Beat(Says("opphev publiseringen av poengmodellen Modell"), "oppheve", "unpublish"),
            Beat(Clicks("Opphev publisering"), "er opphevet"),
            Beat(Says("ta tilbake treningen av poengmodellen Modell"), "ta tilbake", "revert"),
            Beat(Clicks("Gå tilbake"), "er tatt tilbake"),
            Beat(Says("tren poengmodellen Modell på nytt"), "på nytt?", "retrain"),
            Beat(Clicks("Tren på nytt"), "for få lukkede"),
            Beat(Says("slett poengmodellen Modell"), "slette", "delete"),
            Beat(Clicks("Slett"), "er slettet."),
        ),
        role=Role.ADMINISTRATOR,
        modelled=True,
    ),
    "mappings": Story(
        (
            Beat(Says("slett felttilordningen til beskrivelse på salgsmuligheten"), "slette", "delete_mapping"),
            Beat(Clicks("Slett"), "er slettet."),
            Beat(Says("tilordne bransje til beskrivelse på salgsmuligheten"), "Hvilket felt", "add_mapping"),
            Beat(Clicks("Legg til"), "er lagt til."),
        ),
        role=Role.ADMINISTRATOR,
    ),
    "process": Story(
        (
            Beat(Says("avbryt prosessen for Brekke0"), "Vil du avbryte prosessen", "abort"),
            Beat(Clicks("Avbryt prosessen"), "er avbrutt."),
            Beat(Says("gjør feltet stilling obligatorisk i fasen Kvalifiser"), "Stilling", "change"),
            Beat(Clicks("Gjør obligatorisk"), "er nå obligatorisk"),
        ),
        role=Role.ADMINISTRATOR,
    ),
}


async def given_world(stage: Stage, story: Story) -> Actor:
    """Who tells the story, and two leads of Karis, each with an account like its company, and one account more."""
    (seller,) = await stage.team(1)
    await stage.leads(seller, 2)
    async with stage.store.writing() as session:
        for number in range(3):
            await given.account(session, seller, name=f"Havbruk {number} AS")
        if story.modelled:
            await leads.model(session, "Modell", now=stage.now, state="retrained", industry="Fisk")
        if story.doubled:
            await leads.double(session, seller, 0, now=stage.now)
        await stored.write(session, story.settings, by=None, now=stage.now)
        await session.execute(update(User).where(User.id == seller.id).values(role=story.role))
    return seller
